"""Something before nothing: a machine leaves out more easily than it invents."""

from __future__ import annotations

from collections.abc import Iterator

from depesha.collate.lemma.model import Evidence, Grounds, Place


def presence(place: Place, grounds: Grounds) -> Iterator[Evidence]:
    """Weak evidence for the readings that have words, where another has none."""
    del grounds
    if all(reading.text for reading in place.readings):
        return
    for number, reading in enumerate(place.readings):
        if reading.text:
            yield Evidence("presence", number, 0.4, "what is read is more likely left out by the other than invented")
