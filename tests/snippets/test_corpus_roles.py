"""The role of every object of the corpus, line by line, as `tests/golden/roles` has it.

A line of a table: the lines of the source, the role (or, on the cover and the sheet, the element), the first words.
After a wanted change, `pytest tests/snippets --refresh-goldens` writes the tables anew; read the diff.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from depesha.blocks import split_blocks
from depesha.classify import recognise
from depesha.model import Attributes, Claim, Export, Mark, Part, Record, Source, Span
from depesha.roles import ROLES
from depesha.sources import choose
from depesha.sources.received import read_source

REPOSITORY = Path(__file__).resolve().parents[2]
GOLDEN = REPOSITORY / "tests" / "golden" / "roles"
GUIDELINES = REPOSITORY.parent / "shared" / "encoding" / "GUIDELINES.md"
NUMBERS = ("110364", "110371", "110374", "117412", "117420")


@cache
def export_of(number: str) -> Export:
    """One export of the corpus, as its reader understands it."""
    source = read_source(REPOSITORY / "corpus" / number / "source.txt")
    return choose(source).read(source, Record())


def claims_of(export: Export, part: Part) -> tuple[Claim, ...]:
    """The objects of a part."""
    claims, _ = recognise(export.source, part, export.record, split_blocks(export.source, part))
    return claims


def blocks_of(marks: Sequence[Mark]) -> list[Mark]:
    """What stands for itself on the cover or the sheet, in the order of the text."""
    return sorted((mark for mark in marks if mark.sourced), key=lambda mark: mark.span)


def typed(name: str, attributes: Attributes) -> str:
    """`fw[classification]`, as the guidelines write it."""
    kind = dict(attributes).get("type")
    return f"{name}[{kind}]" if kind else name


def lines_of(source: Source, span: Span) -> range:
    """The numbers of the lines that a range touches."""
    return range(source.place(span.start)[0], source.place(span.end - 1)[0] + 1)


def row(source: Source, span: Span, what: str) -> str:
    """One line of a table."""
    lines = lines_of(source, span)
    place = f"{lines[0]}" if len(lines) == 1 else f"{lines[0]}–{lines[-1]}"
    words = " ".join(source.slice(span).split())
    return f"{place:>9}  {what:28}{words if len(words) <= 60 else words[:59] + '…'}"


def table(export: Export) -> str:
    """The table of an export."""
    source = export.source
    lines = ["cover"]
    lines += [row(source, mark.span, typed(mark.name, mark.attributes)) for mark in blocks_of(export.record_marks)]
    if export.sheet_marks:
        lines.append("sheet")
        lines += [row(source, mark.span, typed(mark.name, mark.attributes)) for mark in blocks_of(export.sheet_marks)]
    for part in export.parts:
        lines.append(f"{part.siglum} {part.kind} {part.language}")
        lines += [row(source, claim.span, claim.role) for claim in claims_of(export, part)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("number", NUMBERS)
def test_every_object_of_the_corpus_has_the_role_that_the_table_gives_it(
    number: str, request: pytest.FixtureRequest
) -> None:
    """A change of one rule would take lines away from another without anybody noticing."""
    golden = GOLDEN / f"{number}.txt"
    found = table(export_of(number))
    if request.config.getoption("--refresh-goldens", default=False):
        golden.write_text(found, "utf-8")
        pytest.skip("written anew")
    assert found.splitlines() == golden.read_text("utf-8").splitlines()


def pieces(number: str) -> Iterator[tuple[Span, str]]:
    """All that the reader and the rules found in an export: range, and element with its type."""
    export = export_of(number)
    for mark in [*blocks_of(export.record_marks), *blocks_of(export.sheet_marks)]:
        yield mark.span, typed(mark.name, mark.attributes)
    for part in export.parts:
        for claim in claims_of(export, part):
            role = ROLES[claim.role]
            rows = [mark for mark in claim.marks if mark.sourced]
            for mark in rows:
                yield mark.span, mark.name
            if not rows:
                yield claim.span, typed(role.element, role.attributes)


@pytest.mark.parametrize("number", NUMBERS)
def test_cover_sheet_and_objects_hold_every_character_of_the_corpus_once(number: str) -> None:
    """A character in no object would be missing from the edition, one in two would be printed twice."""
    source = export_of(number).source
    counts = [0] * len(source.text)
    for span, _ in pieces(number):
        for offset in range(span.start, span.end):
            counts[offset] += 1
    wrong = [source.place(at) for at, character in enumerate(source.text) if character.strip() and counts[at] != 1]
    assert wrong == []


@pytest.mark.parametrize("number", NUMBERS)
def test_no_object_of_the_corpus_is_of_unknown_role(number: str) -> None:
    """The rules were made for these lines: what they leave unknown here, they know nowhere."""
    export = export_of(number)
    for part in export.parts:
        claims, findings = recognise(export.source, part, export.record, split_blocks(export.source, part))
        assert [claim for claim in claims if claim.role == "unknown"] == []
        assert findings == ()


def concordance(number: str) -> dict[int, list[str]]:
    """What the guidelines' appendix says of each line of a telegram: elements, without identifiers and remarks."""
    chapter = GUIDELINES.read_text("utf-8").partition(f"\n### {number} ")[2].partition("\n### ")[0]
    rows = re.findall(r"^\| (\d+) \| `.*` \| \w+ \| (.+?) \| [^|]+ \|$", chapter, re.MULTILINE)
    return {int(line): [re.sub(r" #\S+| \(.*?\)", "", what) for what in said.split("; ")] for line, said in rows}


@pytest.mark.skipif(not GUIDELINES.exists(), reason="the encoding guidelines are not beside the repository")
@pytest.mark.parametrize("number", NUMBERS)
def test_every_line_of_the_corpus_becomes_what_the_concordance_says(number: str) -> None:
    """The golden tables would be right by themselves and wrong by the guidelines."""
    expected = concordance(number)
    source = export_of(number).source
    found: dict[int, list[str]] = {}
    for span, what in sorted(pieces(number)):
        for line in lines_of(source, span):
            if source.text.splitlines()[line - 1].strip():
                found.setdefault(line, []).append(what)
    assert len(expected) > 20
    assert found == expected
