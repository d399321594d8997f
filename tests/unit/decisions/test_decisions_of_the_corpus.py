"""The decisions of this edition, and those that the documentation shows, find their places in the corpus."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from lxml import etree

from depesha.decisions import DECISIONS, Correct, Decision, Lemma, Placed, Supported, place_all, read_decisions
from depesha.decisions.applying import ASSIGNABLE
from depesha.edition import SideFile, read_edition
from depesha.roles import ROLES
from depesha.sources import choose
from depesha.sources.received import read_source

ROOT = Path(__file__).resolve().parents[3]
EDITION = read_edition(ROOT)
EDITORS = {editor.identifier for editor in EDITION.editors}
PAGE = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(# (corpus/\d+)/decisions\.toml\n.*?)```", PAGE, re.DOTALL)
FILES = sorted((ROOT / "corpus").glob(f"*/{DECISIONS}"))


def placed_in(folder: Path, decisions: Sequence[Decision]) -> tuple[Placed, ...]:
    """The decisions with their places in an export of the corpus; all must have one."""
    source = read_source(folder / "source.txt")
    export = choose(source, None).read(source, SideFile().record)
    placed, findings = place_all(decisions, source, export.parts)
    assert findings == ()
    return placed


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_every_decision_of_the_edition_finds_its_place(path: Path) -> None:
    """An editor's word would be lost from the edition."""
    decisions, findings = read_decisions(path, EDITORS)
    assert findings == ()
    assert decisions
    assert len(placed_in(path.parent, decisions)) == len(decisions)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_decisions_rest_on_telegrams_of_the_corpus(path: Path) -> None:
    """A reader could not look up what a conjecture rests on."""
    decisions, _ = read_decisions(path, EDITORS)
    cited = {number for one in decisions if isinstance(one, Supported) for number in one.source}
    assert all((ROOT / "corpus" / number / "source.txt").is_file() for number in cited)


def test_the_conjectures_of_the_stamp_are_the_editors() -> None:
    """The edition would print what a machine misread, or take a guess for what stands on the paper."""
    decisions, _ = read_decisions(ROOT / "corpus" / "117420" / DECISIONS, EDITORS)
    lemmas = [one for one in decisions if isinstance(one, Lemma)]
    assert [(one.choose, one.text, one.cert, one.readings) for one in lemmas] == [
        (None, "/Макаров/", "medium", ()),
        ("E", None, "low", (("E", "545"),)),
        (None, "2394/шс", "medium", (("E", "2394/shs"),)),
        (None, "15/VII", "high", ()),
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_why_a_correction_was_made_stands_in_the_tei(path: Path) -> None:
    """A reader would see that the edition reads otherwise than the paper, and nobody could tell him why."""
    decisions, _ = read_decisions(path, EDITORS)
    corrections = [one for one in decisions if isinstance(one, Correct)]
    root = etree.parse(ROOT / "tei" / f"{path.parent.name}.xml").getroot()
    said = {
        "".join(map(str, note.itertext())): (note.get("resp"), note.get("target", "")[1:])
        for note in root.iterfind(".//{*}note[@type='evidence']")
    }
    identifiers = {node.get("{http://www.w3.org/XML/1998/namespace}id") for node in root.iter("{*}*")}
    for one in corrections:
        by, target = said[" ".join(one.why.split())]
        assert by == f"#{one.by}" and target in identifiers


@pytest.mark.parametrize(("example", "folder"), EXAMPLES)
def test_every_example_of_the_documentation_can_be_used_as_it_stands(example: str, folder: str, tmp_path: Path) -> None:
    """An editor who copies an example would be told that it is wrong."""
    path = tmp_path / DECISIONS
    path.write_text(example, encoding="utf-8")
    decisions, findings = read_decisions(path, {"ek"})
    assert findings == ()
    assert placed_in(ROOT / folder, decisions)


def test_the_documentation_has_an_example_of_each_kind() -> None:
    """An editor would not learn that a thing can be decided."""
    kinds = {kind.table for base in Decision.__subclasses__() for kind in (base, *base.__subclasses__()) if kind.table}
    assert {match for example, _ in EXAMPLES for match in re.findall(r"^\[\[(\w+)\]\]", example, re.MULTILINE)} == kinds


def test_the_documentation_lists_every_role() -> None:
    """An editor could not give a block its role without reading the program."""
    listed = next(line for line in PAGE.splitlines() if line.startswith("The roles are "))
    assert re.findall(r"`(\w+)`", listed) == [role for role in ROLES if role in ASSIGNABLE]
