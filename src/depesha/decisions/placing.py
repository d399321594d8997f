"""Decisions → the ranges of the source that they are about.

A decision quotes the text, so that it finds its place again when the text is divided otherwise, or moves.
One that does not find it, or finds two, becomes a finding and is left out; the others are placed all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from depesha.decisions.model import Correct, Decision, Exclude, Join, Lemma, Note, Split
from depesha.decisions.searching import Text, nearest
from depesha.findings import Finding
from depesha.model import Part, Source, Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A decision with its place."""

    decision: Decision
    spans: Mapping[str, Span]
    """By siglum, in the order of the parts, the characters of the source quoted; never empty."""


_SHOWN = 5
"""Places listed in a finding."""

Found = tuple[dict[str, Span], tuple[Finding, ...]]
"""Ranges by siglum, and what is to be said; without ranges there is a finding."""


def place(decision: Decision, source: Source, parts: Sequence[Part]) -> tuple[Mapping[str, Span], tuple[Finding, ...]]:
    """The place of one decision: a range of the source for each siglum, and what is to be said of it.

    `parts` are the witnesses of the export, with ranges of `source` as received.
    The mapping is empty where the decision has no place (DEC010, DEC011, DEC013); a range in the file that is out of
    date is only a warning (DEC012). Nothing is raised.
    """
    return _place(decision, source, [Text.of(source, part) for part in parts])


def place_all(
    decisions: Sequence[Decision], source: Source, parts: Sequence[Part]
) -> tuple[tuple[Placed, ...], tuple[Finding, ...]]:
    """The decisions that have a place, in their order, and what is to be said of the others.

    Where two decisions of one kind are about the same words, the first holds (DEC014). Nothing is raised.
    """
    texts = [Text.of(source, part) for part in parts] if decisions else []
    placed: list[Placed] = []
    findings: list[Finding] = []
    for decision in decisions:
        spans, said = _place(decision, source, texts)
        findings.extend(said)
        earlier = next((other for other in placed if _compete(other, decision, spans)), None)
        if earlier:
            line = earlier.decision.line
            findings.append(decision.finding("DEC014", f"line {line} has decided this {decision.table} already"))
        elif spans:
            placed.append(Placed(decision, spans))
    return tuple(placed), tuple(findings)


def _compete(earlier: Placed, decision: Decision, spans: Mapping[str, Span]) -> bool:
    """True where the second decision says the same kind of thing of the same words as the first."""
    if earlier.decision.table != decision.table or isinstance(decision, Note | Join | Split | Exclude):
        return False
    meeting = isinstance(decision, Correct)
    pairs = ((earlier.spans[siglum], span) for siglum, span in spans.items() if siglum in earlier.spans)
    return any(one == other or (meeting and one.meets(other)) for one, other in pairs)


def _place(decision: Decision, source: Source, texts: Sequence[Text]) -> Found:
    sigla = [text.siglum for text in texts]
    unknown = [siglum for siglum in _named(decision) if siglum not in sigla]
    if unknown:
        message = f"the telegram has no witness {unknown[0]}"
        return {}, (decision.finding("DEC013", message, f"use one of {', '.join(sigla)}"),)
    lost = _absent_reading(decision, texts)
    if lost:
        return {}, (lost,)
    where = decision.where
    asked = [text for text in texts if where.witness in (None, text.siglum)]
    if where.range:
        for text in asked:
            span = text.tighten(where.range)
            if span in text.occurrences(where.find, whole=False):
                return {text.siglum: span}, ()
    spans, said = _search(decision, source, asked, texts)
    if spans and where.range:
        said = (*said, _outdated(decision, spans))
    return spans, said


def _search(decision: Decision, source: Source, asked: Sequence[Text], texts: Sequence[Text]) -> Found:
    """Looks for the quotation in the texts asked; `texts` are all there are."""
    where = decision.where
    spans: dict[str, Span] = {}
    several: list[tuple[str, Span]] = []
    for text in asked:
        places = text.occurrences(where.find)
        if len(places) > 1 and where.near:
            places = nearest(places, text.occurrences(where.near)) or places
        if len(places) == 1:
            spans[text.siglum] = places[0]
        several.extend((text.siglum, span) for span in places if len(places) > 1)
    if several:
        listed = ", ".join(f"{siglum} {_position(source, span)}" for siglum, span in several[:_SHOWN])
        if len(several) > _SHOWN:
            listed += f" and {len(several) - _SHOWN} more"
        return {}, (decision.finding("DEC011", f"“{where.find}” has several places: {listed}"),)
    if spans:
        return spans, ()
    others = [text.siglum for text in texts if text not in asked and text.occurrences(where.find)]
    said = f"“{where.find}” is not in {where.witness or 'the telegram'}"
    cure = f'it is in {others[0]}: write witness = "{others[0]}", or quote what {where.witness} has' if others else None
    return {}, (decision.finding("DEC010", said, cure),)


def _named(decision: Decision) -> Iterator[str]:
    """The sigla that a decision names."""
    if decision.where.witness:
        yield decision.where.witness
    if isinstance(decision, Lemma):
        if decision.choose:
            yield decision.choose
        yield from (siglum for siglum, _ in decision.readings)


def _absent_reading(decision: Decision, texts: Sequence[Text]) -> Finding | None:
    """The finding that a witness does not have the words that the decision gives as its reading."""
    by_siglum = {text.siglum: text for text in texts}
    for siglum, words in decision.readings if isinstance(decision, Lemma) else ():
        if not by_siglum[siglum].occurrences(words):
            return decision.finding("DEC010", f"“{words}” is not in {siglum}", f"quote in readings what {siglum} has")
    return None


def _outdated(decision: Decision, spans: Mapping[str, Span]) -> Finding:
    """The warning that the quotation has left its range."""
    ranges = " or ".join(f"range = [{span.start}, {span.end}]" for span in spans.values())
    said = f"“{decision.where.find}” no longer stands in its range; it was found by search"
    return decision.finding("DEC012", said, f"write {ranges}, or leave the range out")


def _position(source: Source, span: Span) -> str:
    return ":".join(map(str, source.place(span.start)))
