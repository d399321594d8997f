"""Two entries that are likely one person or thing: one identifier, or one main form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from depesha.authorities.file import AuthorityFile
from depesha.authorities.folding import folded
from depesha.authorities.occurrences import Telegram
from depesha.findings import Finding


def twins(file: AuthorityFile, _: Sequence[Telegram]) -> Iterator[Finding]:
    """`https://www.wikidata.org/entity/Q855` in two entries; `Stalin, Iosif` as the main form of two."""
    seen: dict[tuple[object, ...], tuple[str, int]] = {}
    for entry in file.authority.entries:
        marks: list[tuple[tuple[object, ...], str, int]] = [
            (("idno", address.rstrip("/").replace("http:", "https:")), address, entry.line)
            for _, address in entry.identifiers
        ]
        marks += [
            ((entry.element, form.language[:2], folded(form.text)), f"the main form “{form.text}”", form.line)
            for form in entry.forms
            if form.kind == "main" and folded(form.text)
        ]
        for key, said, line in marks:
            other, there = seen.setdefault(key, (entry.identifier, line))
            if other != entry.identifier:
                message = f"{entry.identifier} has {said}, as {other} has in line {there}"
                yield Finding("AUT001", str(file.path), message, line)
