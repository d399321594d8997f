"""Names that nobody has identified → new entries; names in forms that their entries lack → new forms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from depesha.authorities.folding import Folded, folded
from depesha.authorities.listed import Listed
from depesha.authorities.occurrences import Occurrence, Telegram
from depesha.authorities.spelling import Latin, latin_spellings, nominative, slug
from depesha.names import Authority, Entry, Index, build_index
from depesha.names.variants import variants

PREFIXES = {"persName": "p-", "placeName": "pl-", "geogName": "pl-", "orgName": "org-", "objectName": "obj-"}
"""How the identifier of an entry begins."""


@dataclass(frozen=True, slots=True)
class ProposedForm:
    """A form to be listed."""

    text: str
    """In the nominative, as far as the dictionary knows it."""
    language: str
    sources: tuple[str, ...]
    """The files in which it stands."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new entry, or new forms of one."""

    identifier: str
    element: str
    """persName, placeName, orgName, objectName or geogName."""
    forms: tuple[ProposedForm, ...]
    occurrences: tuple[Occurrence, ...]
    entry: Entry | None = None
    """The entry that lacks the forms; None for a new one."""


@dataclass(slots=True)
class _Group:
    """Names that are one name, as far as spelling tells."""

    element: str
    occurrences: list[Occurrence] = field(default_factory=list)
    forms: dict[tuple[str, Folded], list[tuple[str, str]]] = field(default_factory=dict)
    """Language and folded words → the spellings, each with its file."""

    def add(self, occurrence: Occurrence, text: str) -> None:
        self.occurrences.append(occurrence)
        spellings = self.forms.setdefault((occurrence.language, folded(text)), [])
        spellings.append((text, occurrence.path.name))


def propose(authority: Authority, telegrams: Sequence[Telegram]) -> tuple[Proposal, ...]:
    """New entries in the order of their identifiers, then the forms that entries lack, in the order of the file."""
    return (*_new_entries(authority, telegrams), *_new_forms(authority, telegrams))


def _new_entries(authority: Authority, telegrams: Iterable[Telegram]) -> list[Proposal]:
    index = build_index(authority)
    listed = frozenset(
        folded(text) for entry in authority.entries for form in entry.forms for text in variants(entry, form)
    )
    groups: list[_Group] = []
    known: dict[tuple[str, Latin], _Group] = {}
    for telegram in telegrams:
        for occurrence in telegram.occurrences:
            if occurrence.reference is not None or not occurrence.written or not folded(occurrence.text):
                continue
            text = nominative(occurrence.text, occurrence.language, occurrence.element)
            if _is_listed(occurrence, text, index, listed):
                continue
            keys = [(occurrence.element, latin) for latin in latin_spellings(text)]
            group = next((known[key] for key in keys if key in known), None)
            if group is None:
                groups.append(group := _Group(occurrence.element))
            for key in keys:
                known.setdefault(key, group)
            group.add(occurrence, text)
    taken = set(authority.identifiers)
    proposals = []
    for group in groups:
        forms = _forms(group)
        identifier = _free(PREFIXES[group.element] + (slug(forms[0].text) or "name"), taken)
        proposals.append(Proposal(identifier, group.element, forms, tuple(group.occurrences)))
    return sorted(proposals, key=lambda proposal: proposal.identifier)


def _is_listed(occurrence: Occurrence, text: str, index: Index, listed: frozenset[Folded]) -> bool:
    """True for a name that has an entry, or several: it waits for a build, or for an editor, and not for an entry."""
    hits = index.find(occurrence.text, occurrence.language)
    whole = any(folded(occurrence.text[hit.start : hit.end]) == folded(occurrence.text) for hit in hits)
    return whole or folded(text) in listed


def _new_forms(authority: Authority, telegrams: Iterable[Telegram]) -> list[Proposal]:
    listed = Listed(authority)
    groups: dict[str, _Group] = {}
    for telegram in telegrams:
        for occurrence in telegram.occurrences:
            entry = authority.entry(occurrence.reference or "")
            if entry is None or not occurrence.written or listed.has(occurrence) or not folded(occurrence.text):
                continue
            text = nominative(occurrence.text, occurrence.language, entry.element)
            groups.setdefault(entry.identifier, _Group(entry.element)).add(occurrence, text)
    return [
        Proposal(entry.identifier, entry.element, _forms(group), tuple(group.occurrences), entry)
        for entry in authority.entries
        if (group := groups.get(entry.identifier))
    ]


def _forms(group: _Group) -> tuple[ProposedForm, ...]:
    """One form for each language and spelling, English first: under it an entry is listed.

    Of spellings that differ in capitals or hyphens only, the one that is not all capitals is offered.
    """
    made = [
        ProposedForm(
            min((text for text, _ in spellings), key=lambda text: (text.isupper(), text)),
            language,
            tuple(sorted({name for _, name in spellings})),
        )
        for (language, _), spellings in group.forms.items()
    ]
    return tuple(sorted(made, key=lambda form: (form.language[:2] != "en", form.language, form.text)))


def _free(wanted: str, taken: set[str]) -> str:
    identifier, number = wanted, 1
    while identifier in taken:
        number += 1
        identifier = f"{wanted}-{number}"
    taken.add(identifier)
    return identifier
