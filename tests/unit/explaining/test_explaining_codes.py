"""The page of each code: there is one, and its example does what it says.

An example is tried in a copy of `edition/`. Where the good snippet stands in a file of it, the bad one takes its
place; otherwise each is the whole file. Commands are run as they are typed.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from editions import Command
from lxml import etree
from rule_examples import IN_CODE, rule_examples

from depesha import explaining
from depesha.cli import COMMANDS
from depesha.errors import FoundError
from depesha.explaining import Page, as_list, as_text, page, pages
from depesha.explaining.pages import Example, area_of, examples
from depesha.findings import CODES
from depesha.odd import compile_odd
from depesha.render import About, render_file
from depesha.render.pages import open_edition
from depesha.validate.grammar import validate
from depesha.validate.schematron import compile_schematron

HERE = Path(__file__).resolve().parent
EXAMPLES = Path(explaining.__file__).with_name("examples")
TINY_TEI = HERE.parent / "odd" / "tiny.xml"
PAGES = pages()

UNTRIED = {
    "BLK013": "no text is known that makes a rule of Depesha fail",
    "VAL008": "a superuser may read every folder",
    "ODD003": "what is right fetches a file from the web",
    "XSL002": "a superuser may write into every folder",
    "XSL007": "the environment of the tests has pagefind",
}
"""Codes whose examples cannot be tried, and why."""


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the edition that examples change, and the folder in which commands run."""
    shutil.copytree(HERE / "edition", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def place(example: Example, snippet: str) -> None:
    """Puts a snippet where the example says."""
    assert example.file is not None
    path = Path(example.file)
    whole = path.read_text(encoding="utf-8") if path.exists() else ""
    # The example is set further to the left than the file.
    lines = r"\s*\n\s*".join(re.escape(line.strip()) for line in example.good.splitlines())
    if example.good and re.search(lines, whole):
        whole, count = re.subn(lines, lambda _: snippet, whole)
        assert count == 1, f"{example.good} stands in {path} more than once"
        snippet = whole
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(snippet, encoding="utf-8")


def typed(commands: str, depesha: Command) -> str:
    """What commands say that are typed one after the other."""
    said = []
    for line in commands.splitlines():
        words = [word for typed in shlex.split(line) for word in (sorted(map(str, Path().glob(typed))) or [typed])]
        match words:
            case ["depesha", *arguments]:
                done = depesha(*arguments)
                said.append(done.out + done.err)
            case ["cd", folder]:
                os.chdir(folder)
            case _:
                subprocess.run(line, shell=True, check=True, capture_output=True)
    return "\n".join(said)


def in_schematron(folder: Path) -> Iterator[str]:
    """What is said to whoever writes `rules.sch`."""
    try:
        rules = compile_schematron(folder / "rules.sch")
    except FoundError as error:
        yield from map(str, error.findings)
    else:
        yield from map(str, rules.shadowed(etree.parse(folder / "doc.xml"), "doc.xml"))


def in_odd(folder: Path) -> Iterator[str]:
    """What is said of `my.odd`, compiled with a TEI of a dozen elements."""
    yield from map(str, compile_odd(folder / "my.odd", TINY_TEI).findings)


def in_pages(folder: Path) -> Iterator[str]:
    """What is said of the pages of an edition whose telegrams are in `tei/`, without building them anew."""
    shown = [render_file(path, folder / "pages").summary for path in sorted((folder / "tei").glob("*.xml"))]
    about = About("Telegrams", authority=folder / "corpus" / "authority.xml")
    yield from map(str, open_edition(filter(None, shown), about).findings)


WITHOUT_COMMAND: dict[str, Callable[[Path], Iterator[str]]] = {
    "SCH001": in_schematron,
    "SCH012": in_schematron,
    "ODD001": in_odd,
    "ODD002": in_odd,
    "ODD004": in_odd,
    "XSL004": in_pages,
    "XSL005": in_pages,
}
"""Codes that are tried by functions: a command would ask for all of TEI, or put right what is wrong."""


def told(code: str, example: Example, snippet: str, folder: Path, depesha: Command) -> set[str]:
    """The codes that are told of a snippet."""
    commands = snippet
    if example.file:
        place(example, snippet)
        commands = "" if code in WITHOUT_COMMAND else example.run or ""
    said = typed(commands, depesha)
    if code in WITHOUT_COMMAND:
        said = "\n".join(WITHOUT_COMMAND[code](folder))
    assert "fault of Depesha" not in said
    return set(re.findall(r"\b(?:[A-Z]{3}\d{3}|R\d{2})\b", said))


@pytest.mark.parametrize("one", PAGES, ids=lambda page: page.code)
def test_each_code_says_why_and_has_an_example(one: Page) -> None:
    """Broken: a user asks what a code means, and hears no more than the finding said."""
    assert one.why.endswith((".", "?")), "say why it matters, in sentences"
    assert one.example is not None, f"add an example to {EXAMPLES.name}/{area_of(one.code)}.toml"
    assert one.example.bad != one.example.good
    assert one.example.why or one.code not in CODES
    text = as_text(one)
    assert text.startswith(f"{one.code} {one.severity}: {one.title}\n")
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", text), "a control character would reach the terminal"


def test_no_example_is_left_of_a_code_that_is_gone() -> None:
    """Broken: examples of codes that the program does not know."""
    known = {one.code for one in PAGES}
    assert {code for path in EXAMPLES.glob("*.toml") for code in examples(path.stem)} == known
    assert all(area_of(code) == path.stem for path in EXAMPLES.glob("*.toml") for code in examples(path.stem))
    assert set(UNTRIED) <= known


@pytest.mark.parametrize("kind", ["bad", "good"])
@pytest.mark.parametrize("code", [code for code in CODES if code not in UNTRIED])
def test_the_bad_example_calls_forth_its_code_and_the_good_one_does_not(
    code: str, kind: str, edition: Path, depesha: Command
) -> None:
    """Broken: the program has changed, and the page tells what it said before."""
    example = examples(area_of(code))[code]
    codes = told(code, example, example.bad if kind == "bad" else example.good, edition, depesha)
    assert (code in codes) is (kind == "bad"), f"told are {', '.join(sorted(codes)) or 'none'}"


@pytest.mark.parametrize("one", PAGES, ids=lambda page: page.code)
def test_the_commands_of_examples_exist(one: Page) -> None:
    """Broken: a command is renamed, and the pages still tell its old name."""
    assert one.example is not None
    named = one.example.run or ("" if one.example.file else f"{one.example.bad}\n{one.example.good}")
    for command in re.findall(r"^depesha (\w+)", named, re.MULTILINE):
        assert command in {module.__name__.rpartition(".")[2] for module in COMMANDS}


def test_the_examples_of_rules_are_those_that_test_the_rules(request: pytest.FixtureRequest) -> None:
    """Broken: a rule has changed, and its page shows what is no longer wrong."""
    path, wanted = EXAMPLES / "R.toml", rule_examples()
    if request.config.getoption("--refresh-goldens", default=False):
        path.write_text(wanted, encoding="utf-8")
        pytest.skip("written anew")
    assert path.read_text(encoding="utf-8") == wanted


@pytest.mark.parametrize("kind", ["bad", "good"])
@pytest.mark.parametrize(("rule", "code"), [("R34", "R34"), ("R35", "GRM006")])
def test_rules_that_need_the_authority_file_are_told_by_the_program(
    rule: str, code: str, kind: str, edition: Path, depesha: Command
) -> None:
    """Broken: the two rules without a pair of files are tried by nobody."""
    bad, good = IN_CODE[rule]
    authority = edition / "corpus" / "authority.xml"
    only = re.sub(r"<persName type=.codename.[^>]*>Ivanov</persName>", "", authority.read_text(encoding="utf-8"))
    authority.write_text(only, encoding="utf-8")
    path = edition / "tei" / "900001.xml"
    words = '<p xml:id="en-p1" source="e:453,529">'
    told = path.read_text(encoding="utf-8").replace(words, f"{bad if kind == 'bad' else good}{words}")
    path.write_text(told, encoding="utf-8")
    assert bool(depesha("validate", path).findings(code)) is (kind == "bad")


@pytest.mark.parametrize("code", ["SRC014", "src014", "R13", "r13"])
def test_explain_prints_the_page_of_a_code(code: str, depesha: Command) -> None:
    """Broken: the page is there, and nobody can read it."""
    done, found = depesha("explain", code), page(code)
    assert found is not None
    assert (done.code, done.out, done.err) == (0, f"{as_text(found)}\n", "")
    assert "Wrong, in " in done.out and "\nRight\n" in done.out and "What to do\n" in done.out


def test_explain_alone_lists_the_codes(depesha: Command) -> None:
    """Broken: who does not know a code cannot find one."""
    done = depesha("explain")
    assert (done.code, done.out) == (0, f"{as_list(PAGES)}\n")
    assert len(done.out.splitlines()) == len(PAGES) > 150


@pytest.mark.parametrize("code", ["SRC999", "R99", "XYZ001"])
def test_a_code_that_there_is_not_is_wrong_usage(code: str, depesha: Command) -> None:
    """Broken: a misspelt code is looked for in tei/."""
    done = depesha("explain", code)
    assert done.code == 2 and f"no finding has the code {code}" in done.err


def test_the_valid_file_is_valid() -> None:
    """Broken: the examples start from a file that is at fault itself."""
    assert validate(HERE / "edition" / "tei" / "900001.xml") == ()
