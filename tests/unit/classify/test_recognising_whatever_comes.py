"""Whatever lines come in whatever order: recognition covers them once, in order, and never fails."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from depesha.annotate import annotate
from depesha.blocks import split_blocks
from depesha.classify import recognise
from depesha.classify.nesting import nest
from depesha.model import Claim, Kind, Part, Record, Shelfmark, Source, Span, Witness
from depesha.roles import ROLES

CORPUS = Path(__file__).resolve().parents[3] / "corpus"


@cache
def corpus_lines() -> tuple[str, ...]:
    """The lines of the five exports, without the empty ones."""
    texts = (path.read_text("utf-8") for path in sorted(CORPUS.glob("*/source.txt")))
    return tuple(line for text in texts for line in text.splitlines() if line.strip())


ODD = (
    "", "  ", "[", "]", "[]", "[[Stamp: ]", "[Stamp:", "**", "*a*", "~~", "##", "## ", '"', "“", "»", "\t\t", "№", "-",
    "* * *", "Экз. №", "Верно:", "[signature]", "П Е К И Н", "в мае 1951 года", "1[3", "31.2.51", "\x0c", "\u00a0",
    "№ 12, XX", "to",
)  # fmt: skip

LINES = st.one_of(
    st.deferred(lambda: st.sampled_from(corpus_lines())),
    st.deferred(lambda: st.sampled_from(corpus_lines())).flatmap(
        lambda line: st.integers(0, len(line)).map(lambda at: line[at:])
    ),
    st.deferred(lambda: st.sampled_from(corpus_lines())).flatmap(
        lambda line: st.integers(0, len(line)).map(lambda at: line[:at])
    ),
    st.sampled_from(ODD),
)
ENDS = st.sampled_from(("\n", "  \n", "\n\n", "\n \n", " "))
TEXTS = st.lists(st.tuples(LINES, ENDS), max_size=14).map(lambda pairs: "".join(map("".join, pairs)))
KINDS = st.sampled_from(
    ((Kind.PASS, "T1", "ru"), (Kind.TRANSCRIPT, "R", "ru"), (Kind.TRANSLATION, "E", "en"), (Kind.PASS, "T2", "en"))
)
RECORDS = st.sampled_from(
    (
        Record(),
        Record(date="1951-07-14", shelfmarks=(Shelfmark(Span(0, 0), "", "APRF", "45", "1", "340", listy="48-50"),)),
        Record(date="1951", shelfmarks=(Shelfmark(Span(0, 0), "", None, listy="48об."),)),
    )
)


def recognised(text: str, kind: tuple[Kind, str, str], record: Record) -> tuple[Source, Part, tuple[Claim, ...]]:
    """The objects of a text, as those of one witness."""
    source = Source(Path("lines.txt"), "lines", text, "", len(text))
    part = Part(kind[0], kind[1], source.trim(Span(0, len(text))), kind[2])
    claims, _ = recognise(source, part, record, split_blocks(source, part))
    return source, part, claims


def uncovered(source: Source, claims: Sequence[Claim]) -> list[int]:
    """Offsets of the characters that are in no object, or in several."""
    counts = [0] * len(source.text)
    for claim in claims:
        for offset in range(claim.span.start, claim.span.end):
            counts[offset] += 1
    return [at for at, character in enumerate(source.text) if character.strip() and counts[at] != 1]


@settings(max_examples=60, deadline=None)
@given(TEXTS, KINDS, RECORDS)
@example("~~СЕКРЕТНО~~ 48\n\n*Макаров*  \nМакаров", (Kind.PASS, "T1", "ru"), Record())
def test_every_character_lies_in_exactly_one_object(text: str, kind: tuple[Kind, str, str], record: Record) -> None:
    """A character in none is lost, one in two is printed twice."""
    source, _, claims = recognised(text, kind, record)
    assert uncovered(source, claims) == []


@settings(max_examples=60, deadline=None)
@given(TEXTS, KINDS, RECORDS)
def test_objects_come_in_order_and_none_is_empty(text: str, kind: tuple[Kind, str, str], record: Record) -> None:
    """Objects out of order would break the order of ranges in the file."""
    _, _, claims = recognised(text, kind, record)
    assert all(len(claim.span) for claim in claims)
    assert all(one.span.end <= other.span.start for one, other in pairwise(claims))


@settings(max_examples=60, deadline=None)
@given(TEXTS, KINDS, RECORDS)
@example("Верно:  \n**June 13, 1951**", (Kind.PASS, "T1", "ru"), Record())
def test_roles_exist_and_marks_lie_inside_their_object(text: str, kind: tuple[Kind, str, str], record: Record) -> None:
    """An unknown role stops the encoder; a mark outside its object tears the tree."""
    _, _, claims = recognised(text, kind, record)
    for claim in claims:
        assert claim.role in ROLES
        assert all(claim.span.covers(mark.span) for mark in claim.marks)


@settings(max_examples=60, deadline=None)
@given(TEXTS, KINDS, RECORDS)
@example("Это было в мае 1951 года.", (Kind.PASS, "T1", "ru"), Record())
def test_nesting_and_annotating_never_fail_and_lose_no_object(
    text: str, kind: tuple[Kind, str, str], record: Record
) -> None:
    """A telegram of an unusual build would end in a traceback instead of an edition with findings."""
    source, part, claims = recognised(text, kind, record)
    if not claims:
        return
    witness, _ = nest(source, part, claims)
    whole, _ = annotate(source, record, witness)
    assert uncovered(source, whole.claims) == []
    assert all(part.span.covers(mark.span) for mark in whole.marks)


@settings(max_examples=60, deadline=None)
@given(TEXTS, KINDS)
def test_the_same_text_gives_the_same_objects(text: str, kind: tuple[Kind, str, str]) -> None:
    """An edition that differs from run to run cannot be reviewed."""
    record = Record(date="1951-07-14")
    assert recognised(text, kind, record) == recognised(text, kind, record)


@settings(max_examples=60, deadline=None)
@given(TEXTS, KINDS, RECORDS)
def test_annotating_a_bare_witness_keeps_every_mark_inside_its_object(
    text: str, kind: tuple[Kind, str, str], record: Record
) -> None:
    """A date or bracket that reaches over the end of its object belongs to no element."""
    source, part, claims = recognised(text, kind, record)
    witness, _ = annotate(source, record, Witness(part, claims))
    # Emphasis may begin in one object and end in the next; the weaver cuts it.
    for mark in (mark for mark in witness.marks if mark.name not in ("hi", "del")):
        assert any(claim.span.covers(mark.span) for claim in claims), (mark, source.slice(mark.span))
