"""Witnesses that agree: passes that read alike, and above all a pass and a transcript, for neither copies the other."""

from __future__ import annotations

from collections.abc import Iterator

from depesha.collate.lemma.model import Evidence, Grounds, Place


def agreement(place: Place, grounds: Grounds) -> Iterator[Evidence]:
    """Evidence for every reading that two witnesses or more have."""
    for number, reading in enumerate(place.readings):
        if len(reading.sigla) < 2:
            continue
        kinds = {grounds.kinds.get(siglum, "") for siglum in reading.sigla}
        names = " and ".join(sorted(reading.sigla))
        if len(kinds) > 1:
            yield Evidence("agreement", number, 2.0, f"{names} agree, and do not depend on each other")
        else:
            yield Evidence("agreement", number, 0.6 * len(reading.sigla), f"{names} agree")
