"""K5: each form by which a text names an entry of the authority file is a form of that entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from depesha.findings import Finding
from depesha.tei.names import XML_ID
from depesha.tei.reading import line_of, parse
from depesha.validate.corpus.facts import NameForm, Place

Knows = Callable[[str, str, str], bool]
"""Whether a text in a language is, inflected or not, a form of an entry: `("КРАСОВСКОМУ", "ru", "p-krasovsky")`."""


@dataclass(frozen=True, slots=True)
class Uses:
    """Where a form stands in the edition; no more than a finding says, as names are many."""

    first: Place
    second: Place | None = None
    """In another file."""
    files: int = 1

    def more(self, place: Place) -> Uses:
        """With one more file."""
        return Uses(self.first, self.second or place, self.files + 1)


def not_looked_up(forms: Mapping[NameForm, Uses]) -> Iterator[Finding]:
    """COR017 once, where the files point to entries and no authority file is at hand."""
    if forms:
        first = min((uses.first for uses in forms.values()), key=lambda place: (place.path, place.line or 0))
        entries = len({form.entry for form in forms})
        message = f"references to {entries} entries of an authority file, and none is at hand"
        yield Finding("COR017", first.path, message, first.line)


def listed(forms: Mapping[NameForm, Uses], entries: Mapping[str, Place], knows: Knows) -> Iterator[Finding]:
    """COR009 once for each form that its entry does not have.

    A pointer to no entry is for `depesha validate` to find.
    """
    for form in sorted(forms, key=lambda form: (forms[form].first, form.text)):
        entry = entries.get(form.entry)
        if entry is None or knows(form.text, form.language, form.entry):
            continue
        uses = forms[form]
        more = f", and in {uses.files - 1} more, the next {uses.second}" if uses.second else ""
        message = f'"{form.text}" ({form.language}) is no form of {form.entry} ({entry}){more}'
        cure = f'add it to {form.entry}, with type="erroneous" if it is a misspelling, or correct the pointer'
        yield Finding("COR009", uses.first.path, message, uses.first.line, None, cure)


def entries_of(authority: Path) -> tuple[dict[str, Place], tuple[Finding, ...]]:
    """Where each entry of an authority file stands; GRM001, GRM002, GRM007 or GRM008 where it cannot be parsed."""
    tree, findings = parse(authority)
    if tree is None:
        return {}, findings
    nodes = tree.getroot().iter(etree.Element)
    return {ident: Place(str(authority), line_of(node)) for node in nodes if (ident := node.get(XML_ID))}, ()
