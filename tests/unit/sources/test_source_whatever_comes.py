"""Whatever an export is made of: it is read to the last character, or refused with a finding."""

from __future__ import annotations

from exports_made_up import (
    BOLD,
    BULLETED,
    LONG_TRANSCRIPT,
    ONE_LINE,
    PLAIN,
    SCAN,
    SCAN_AGAIN,
    SHEET,
    TRANSCRIPT,
    TRANSLATION,
    export_of,
    unclaimed,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from depesha.errors import FoundError
from depesha.findings import CODES
from depesha.model import Span
from depesha.sources.shelfmarks import find_shelfmarks

BODIES = (SCAN, SCAN_AGAIN, SHEET, TRANSCRIPT, LONG_TRANSCRIPT, TRANSLATION)
WHOLE = st.sampled_from(BODIES).map(lambda text: text + "\n")
CUT = st.sampled_from(BODIES).flatmap(lambda text: st.integers(0, len(text)).map(lambda at: text[at:] + "\n\n"))
LINES = st.sampled_from(
    tuple(line for text in (BOLD, PLAIN, BULLETED, ONE_LINE, *BODIES) for line in text.splitlines() if line.strip())
).map(lambda line: line + "\n")
COVER = st.sampled_from((BOLD, PLAIN, BULLETED, ONE_LINE, "")).flatmap(
    lambda text: st.one_of(st.just(text), st.integers(0, len(text)).map(lambda at: text[:at]))
)
EXPORTS = st.tuples(COVER, st.lists(st.one_of(WHOLE, CUT, LINES), max_size=6)).map(
    lambda pair: pair[0] + "".join(pair[1])
)


@settings(max_examples=120, deadline=None)
@given(EXPORTS)
def test_an_export_is_read_to_the_last_character_or_refused(text: str) -> None:
    """An export that was cut or put together in another order would lose text, or end in a traceback."""
    try:
        export = export_of(text)
    except FoundError as refusal:
        assert all(CODES[finding.code].severity == "error" for finding in refusal.findings)
        return
    assert unclaimed(export) == ""
    sigla = [part.siglum for part in export.parts]
    assert sigla == list(dict.fromkeys(sigla))
    assert all(finding.code in CODES for finding in export.findings)


COMPONENTS = st.lists(
    st.sampled_from(
        ("APRF", "AVP RF", ", ", " ", "f. 45", "op. 1", "d. 340", "p. 11", "ll. 1-2", "l. 3ob.", "; ", " and ",
         "(RGASPI)", "Fond", "12", "л. 5", "Translated by", ".", ":", "(f.)", "opis 3")
    ),
    max_size=14,
).map("".join)  # fmt: skip


@settings(deadline=None)
@given(COMPONENTS)
def test_whatever_a_citation_says_shelfmarks_are_in_order_apart_and_inside(text: str) -> None:
    """Two `idno` on the same characters cannot both be elements."""
    floor = 0
    for mark in find_shelfmarks(text, Span(0, len(text))):
        assert floor <= mark.span.start < mark.span.end <= len(text)
        assert mark.label == " ".join(text[mark.span.start : mark.span.end].split())
        floor = mark.span.end
