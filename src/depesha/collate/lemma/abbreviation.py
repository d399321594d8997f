"""Abbreviations of the services: a reading that is one where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from depesha.collate.lemma.model import Evidence, Grounds, Place


def abbreviation(place: Place, grounds: Grounds) -> Iterator[Evidence]:
    """Evidence for the readings that are a known abbreviation before the words that follow, where others are none."""
    known = [
        number
        for number, reading in enumerate(place.readings)
        if reading.text and grounds.known_abbreviation(f"{reading.text} {place.after.lstrip()}")
    ]
    if len(known) < sum(bool(reading.text) for reading in place.readings):
        for number in known:
            yield Evidence(
                "abbreviation", number, 0.9, f"“{place.readings[number].text}” is an abbreviation known here"
            )
