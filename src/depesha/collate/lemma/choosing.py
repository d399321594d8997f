"""Readings and evidence → the lemma, its certainty, and the presumed cause of every other reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from depesha.collate.lemma.abbreviation import abbreviation
from depesha.collate.lemma.agreement import agreement
from depesha.collate.lemma.authority import authority
from depesha.collate.lemma.editorial import edition
from depesha.collate.lemma.lexicon import lexicon
from depesha.collate.lemma.model import Choice, Evidence, Grounds, Place, Reading
from depesha.collate.lemma.plausibility import plausibility
from depesha.collate.lemma.presence import presence
from depesha.collate.lemma.transcript import respelt, transcript
from depesha.collate.lemma.words import same_word, signs_only

Source = Callable[[Place, Grounds], Iterator[Evidence]]

SOURCES: tuple[Source, ...] = (agreement, transcript, authority, abbreviation, edition, lexicon, plausibility, presence)
"""Asked in this order; what each finds is added up."""

_CLEAR = 0.7
"""The lead over the next reading from which a choice needs no remark."""
_SLIGHT = 0.35
"""Below this lead the choice rests on nothing."""

_TRUST = {"pass": 0, "transcript": 1, "translation": 2}


def choose(place: Place, grounds: Grounds) -> Choice:
    """The lemma of a place. Depends on the readings and their sigla, never on their order."""
    found = [item for source in SOURCES for item in source(place, grounds)]
    totals = [0.0] * len(place.readings)
    for item in found:
        totals[item.favours] += item.weight
    for number in respelt(place, grounds):
        totals[number] = -1.0
    order = sorted(
        range(len(totals)), key=lambda number: (-round(totals[number], 6), _first(place.readings[number], grounds))
    )
    chosen = order[0]
    lead = totals[chosen] - totals[order[1]]
    evidence = sorted((item for item in found if item.favours == chosen), key=lambda item: (-item.weight, item.kind))
    lemma = place.readings[chosen]
    causes = tuple(
        None if number == chosen else _cause(reading, lemma, place, grounds)
        for number, reading in enumerate(place.readings)
    )
    unsure = {"editorial-omission-or-other-copy", "different-image-or-crop"}
    return Choice(
        chosen,
        _certainty(lead, lemma, evidence, grounds),
        _type(place, chosen, grounds),
        causes,
        lead < _SLIGHT,
        tuple("low" if cause in unsure else None for cause in causes),
        tuple(evidence),
    )


def ruled(place: Place, grounds: Grounds, chosen: int, why: str) -> Choice:
    """The choice that an editor made, with the presumed causes of the other readings."""
    lemma = place.readings[chosen]
    causes = tuple(
        None if number == chosen else _cause(reading, lemma, place, grounds)
        for number, reading in enumerate(place.readings)
    )
    evidence = (Evidence("editor", chosen, 9.0, why.rstrip(".")),)
    return Choice(chosen, None, _type(place, chosen, grounds), causes, False, (None,) * len(causes), evidence)


def _first(reading: Reading, grounds: Grounds) -> tuple[int, str]:
    return min((_TRUST.get(grounds.kinds.get(siglum, ""), 3), siglum) for siglum in reading.sigla)


def _kinds(reading: Reading, grounds: Grounds) -> set[str]:
    return {grounds.kinds.get(siglum, "") for siglum in reading.sigla}


def _certainty(lead: float, lemma: Reading, evidence: list[Evidence], grounds: Grounds) -> str | None:
    if lead < _SLIGHT:
        return "low"
    if lead < _CLEAR:
        return "medium"
    if _kinds(lemma, grounds) == {"transcript"} and "pass" in grounds.kinds.values():
        # Against all passes over the paper itself: that must be said.
        return "high" if len({item.kind for item in evidence}) > 1 else "medium"
    return None


def _type(place: Place, chosen: int, grounds: Grounds) -> str | None:
    lemma = place.readings[chosen]
    others = [reading for number, reading in enumerate(place.readings) if number != chosen]
    if all(signs_only(reading.text) for reading in place.readings):
        return "punctuation"
    if not lemma.sigla or _kinds(lemma, grounds) == {"translation"}:
        return None
    machines = all("pass" in _kinds(reading, grounds) for reading in place.readings)
    if not machines and all(same_word(lemma.text, reading.text) for reading in others):
        return "orthographic"
    if "pass" not in grounds.kinds.values():
        return "substantive"
    between = [reading for reading in others if "transcript" in _kinds(reading, grounds)]
    if "transcript" in _kinds(lemma, grounds) and "pass" not in _kinds(lemma, grounds):
        between = others
    return "substantive" if any(not same_word(lemma.text, reading.text) for reading in between) else None


def _cause(reading: Reading, lemma: Reading, place: Place, grounds: Grounds) -> str | None:
    """The presumed cause of a reading that is not the lemma, from the declared list."""
    if "pass" not in grounds.kinds.values():
        return None
    if _kinds(reading, grounds) <= {"translation", ""}:
        return None
    if "pass" in _kinds(reading, grounds):
        if not reading.text and place.line:
            return "different-image-or-crop"
        return "ocr-omission" if _left_out(reading.text, lemma.text) else "ocr-confusion"
    if same_word(reading.text, lemma.text):
        return "modernisation"
    if signs_only(reading.text) and signs_only(lemma.text):
        return None
    return "editorial-omission-or-other-copy"


def _left_out(shorter: str, longer: str) -> bool:
    """True where one is the other with characters left out."""
    kept, rest = "".join(shorter.split()), iter("".join(longer.split()))
    return len(kept) < len("".join(longer.split())) and all(character in rest for character in kept)
