"""Names that the authority file knows: a reading that is one, alone or with the word before or after it."""

from __future__ import annotations

from collections.abc import Iterator

from depesha.collate.lemma.model import Evidence, Grounds, Place
from depesha.collate.lemma.words import signs_only


def authority(place: Place, grounds: Grounds) -> Iterator[Evidence]:
    """Evidence for every reading that makes a name where not every other does."""
    found = {}
    for number, reading in enumerate(place.readings):
        if not signs_only(reading.text):
            name = next((text for text in _settings(place, reading.text) if grounds.known_name(text)), None)
            if name is not None:
                found[number] = name
    if len(found) < sum(not signs_only(reading.text) for reading in place.readings):
        for number, name in found.items():
            yield Evidence("authority", number, 1.1, f"the authority file knows “{name}”")


def _settings(place: Place, text: str) -> Iterator[str]:
    bare = text.strip(" .,;:!?\"'«»“”/()")
    yield bare
    before, after = place.before.split()[-2:], place.after.split()[:2]
    if before:
        yield f"{before[-1]} {bare}"
    if len(before) > 1:
        yield f"{before[-2]} {before[-1]} {bare}"
    if after:
        yield f"{bare} {after[0].strip(' .,;:!?')}"
