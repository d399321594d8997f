"""The rest of the edition: words that other telegrams have too, such as those of printed forms and formulae."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from depesha.collate.lemma.model import Evidence, Grounds, Place
from depesha.collate.lemma.words import words


def seen_in(texts: Iterable[str]) -> Mapping[str, int]:
    """In how many texts each word occurs."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(words(text)))
    return counts


def edition(place: Place, grounds: Grounds) -> Iterator[Evidence]:
    """Evidence for the readings whose words other telegrams have, where another reading has one that none has."""
    known = {
        number: min(grounds.seen.get(word, 0) for word in words(reading.text))
        for number, reading in enumerate(place.readings)
        if words(reading.text)
    }
    if not any(known.values()) or all(known.values()):
        return
    for number, count in known.items():
        if count:
            said = "another telegram has" if count == 1 else f"{count} other telegrams have"
            yield Evidence("edition", number, 0.8, f"{said} “{place.readings[number].text}” too")
