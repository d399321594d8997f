"""A person's transcript before a machine's pass, where it covers the words and does not only spell them anew."""

from __future__ import annotations

from collections.abc import Iterator

from depesha.collate.lemma.model import Evidence, Grounds, Place
from depesha.collate.lemma.words import same_word, signs_only


def transcript(place: Place, grounds: Grounds) -> Iterator[Evidence]:
    """Evidence for the reading of a transcript. What it lacks is no evidence: it may follow another copy."""
    passes = [reading for reading in place.readings if _has(reading.sigla, grounds, "pass")]
    if not passes:
        return
    for number, reading in enumerate(place.readings):
        if not _has(reading.sigla, grounds, "transcript") or signs_only(reading.text):
            continue
        respelt = [
            at for at, other in enumerate(place.readings) if other in passes and same_word(reading.text, other.text)
        ]
        if "pass" in {grounds.kinds.get(siglum) for siglum in reading.sigla} or not respelt:
            yield Evidence("transcript", number, 0.9, "a person's transcript has it, and a person reads better")
        for at in respelt:
            if at != number:
                yield Evidence(
                    "transcript", at, 0.9, f"a person's transcript has the same word, spelt “{reading.text}”"
                )


def respelt(place: Place, grounds: Grounds) -> frozenset[int]:
    """The readings of transcripts alone that spell anew what a pass reads: they are no candidates."""
    passes = [reading.text for reading in place.readings if _has(reading.sigla, grounds, "pass")]
    return frozenset(
        number
        for number, reading in enumerate(place.readings)
        if not _has(reading.sigla, grounds, "pass")
        and _has(reading.sigla, grounds, "transcript")
        and any(same_word(reading.text, text) for text in passes)
    )


def _has(sigla: tuple[str, ...], grounds: Grounds, kind: str) -> bool:
    return any(grounds.kinds.get(siglum) == kind for siglum in sigla)
