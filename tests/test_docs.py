"""The documentation says what the program does: codes, commands, links."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from depesha.cli import COMMANDS, parser
from depesha.explaining import as_index, as_markdown, pages
from depesha.explaining.pages import RULES
from depesha.findings import CODES

ROOT = Path(__file__).resolve().parents[1]
FINDINGS = ROOT / "docs" / "findings.md"
CODE_PAGES = ROOT / "docs" / "codes"

AREAS = {
    "CFG": "The edition and its settings",
    "SRC": "Reading an export",
    "COL": "Collating witnesses in files",
    "APP": "The apparatus",
    "DEC": "The editor's decisions",
    "BLK": "What stands on the paper",
    "ANN": "Inside a block",
    "GRM": "Grammar of TEI files",
    "FID": "Fidelity",
    "COR": "Many files together",
    "AUT": "The authority file",
    "VAL": "Baselines, waivers and the files of a call",
    "CHK": "What is committed beside what a build gives",
    "ODD": "Compiling the schema",
    "XSL": "Reading views",
    "SCH": "Schematron schemas",
    "EXP": "Exporting",
}


def reference_of_codes() -> str:
    """The page of all codes, as `docs/findings.md` must be."""
    lines = [
        "# Findings",
        "",
        "What Depesha has to say comes as findings: a place, a code, a severity, a message, a hint.",
        "",
        "```",
        "corpus/117420/source.txt:41:3 BLK012 warning  no rule knows “ИТ МВО”  hint: …",
        "```",
        "",
        "An error makes the command end with exit code 1, or with 3 where the input could not be read (marked †).",
        "A code is never reused, and has a page of its own with an example, which `depesha explain CODE` prints too.",
        "This page is made from the program; `pytest tests/test_docs.py --refresh-goldens` makes it again.",
    ]
    for area, title in AREAS.items():
        lines += ["", f"## {title}", "", "| code | severity | what | what to do |", "|---|---|---|---|"]
        for name, code in CODES.items():
            if name.startswith(area):
                severity = code.severity.value + ("†" if code.unreadable else "")
                lines.append(f"| [{name}](codes/{name}.md) | {severity} | {code.title} | {code.hint} |")
    return "\n".join(lines) + "\n"


def test_every_code_has_its_line_in_the_reference(request: pytest.FixtureRequest) -> None:
    """A user who looks a code up would not find it, or find what it no longer means."""
    wanted = reference_of_codes()
    if request.config.getoption("--refresh-goldens", default=False):
        FINDINGS.write_text(wanted, encoding="utf-8")
        pytest.skip("written anew")
    assert {name[:3] for name in CODES} == set(AREAS)
    assert FINDINGS.read_text(encoding="utf-8") == wanted


def pages_of_codes() -> dict[str, str]:
    """What `docs/codes/` must hold, by the names of the files."""
    index = as_index(pages(), {**AREAS, RULES: "Rules of the schema"})
    return {"README.md": index, **{f"{page.code}.md": as_markdown(page) for page in pages()}}


def test_every_code_and_rule_has_its_page(request: pytest.FixtureRequest) -> None:
    """A user who follows the link of a code would find nothing, or an example that no longer holds."""
    wanted = pages_of_codes()
    held = {path.name: path for path in CODE_PAGES.glob("*")}
    if request.config.getoption("--refresh-goldens", default=False):
        CODE_PAGES.mkdir(exist_ok=True)
        for name in held.keys() - wanted.keys():
            held[name].unlink()
        for name, text in wanted.items():
            (CODE_PAGES / name).write_text(text, encoding="utf-8")
        pytest.skip("written anew")
    assert held.keys() == wanted.keys()
    assert [name for name, path in held.items() if path.read_text(encoding="utf-8") != wanted[name]] == []


def test_every_code_in_the_source_is_declared() -> None:
    """A finding with an undeclared code would end in a fault when it is printed."""
    used = {
        code
        for path in (ROOT / "src").rglob("*.py")
        for code in re.findall(rf'"((?:{"|".join(AREAS)})\d{{3}})"', path.read_text(encoding="utf-8"))
    }
    assert used <= set(CODES)


def test_every_command_is_in_the_readme() -> None:
    """A command that the README does not name is not found."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"`depesha {command.__name__.rpartition('.')[2]}" in readme


def test_the_help_of_each_command_ends_in_an_example_that_parses() -> None:
    """An example that does not work is worse than none."""
    whole = parser()
    commands = next(action for action in whole._actions if isinstance(action, argparse._SubParsersAction))
    for name, command in commands.choices.items():
        last = command.format_help().strip().splitlines()[-1]
        assert last.startswith(f"Example: depesha {name}")
        assert whole.parse_args(last.removeprefix("Example: depesha ").split()).command == name


@pytest.mark.parametrize(
    "page", [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))], ids=lambda path: path.name
)
def test_links_between_pages_land(page: Path) -> None:
    """A dead link in the documentation."""
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"
