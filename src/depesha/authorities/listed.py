"""Which forms an entry lists: is a name in a telegram one of them, and which of them stand in a telegram?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from depesha.authorities.folding import folded
from depesha.authorities.occurrences import Occurrence, Telegram
from depesha.names import Authority, Entry, Form, Index, build_index
from depesha.names.inflection import bases
from depesha.names.variants import variants


class Listed:
    """Asks the index of one entry at a time, so that a form of several entries is found as well.

    What was asked once is remembered: telegrams repeat their names.
    """

    def __init__(self, authority: Authority) -> None:
        self._authority = authority
        self._indexes: dict[str, Index] = {}
        self._found: dict[tuple[str, str, str], tuple[bool, frozenset[Form]]] = {}

    def has(self, occurrence: Occurrence) -> bool:
        """True where a name is, in any case, a form of the entry it points to; also where it points nowhere."""
        return self._look(occurrence)[0]

    def standing(self, telegrams: Iterable[Telegram]) -> frozenset[tuple[str, int, str]]:
        """The forms that names of the telegrams are: identifier, number of the form, name of the file."""
        return frozenset(
            (entry.identifier, number, telegram.path.name)
            for telegram in telegrams
            for occurrence in telegram.occurrences
            if (entry := self._authority.entry(occurrence.reference or ""))
            for number, form in enumerate(entry.forms)
            if form in self._look(occurrence)[1]
        )

    def stands(self, entry: Entry, form: Form, telegram: Telegram) -> bool:
        """True where a form stands anywhere in a telegram, as a name or not."""
        if not any(_may_stand(spelling, telegram) for spelling in variants(entry, form)):
            return False
        alone = build_index(Authority((replace(entry, forms=(form,)),)))
        return any(alone.find(text, form.language) for text in telegram.texts)

    def _look(self, occurrence: Occurrence) -> tuple[bool, frozenset[Form]]:
        key = (occurrence.reference or "", occurrence.text, occurrence.language)
        if key not in self._found:
            self._found[key] = self._asked(*key)
        return self._found[key]

    def _asked(self, identifier: str, text: str, language: str) -> tuple[bool, frozenset[Form]]:
        entry = self._authority.entry(identifier)
        if entry is None:
            return True, frozenset()
        if identifier not in self._indexes:
            self._indexes[identifier] = build_index(Authority((entry,)))
        index = self._indexes[identifier]
        hits = index.find(text, language)
        return bool(hits), frozenset(hit.form for hit in hits)


def _may_stand(spelling: str, telegram: Telegram) -> bool:
    """False where a word of the spelling is in no case a word of the telegram; quick, for thousands of forms."""
    return all(any(base in telegram.bases for base in bases(word)) for word in folded(spelling))
