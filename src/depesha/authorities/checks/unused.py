"""Entries to which no telegram and no other entry points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from depesha.authorities.file import AuthorityFile
from depesha.authorities.occurrences import Telegram, pointers_in
from depesha.findings import Finding


def unused(file: AuthorityFile, telegrams: Sequence[Telegram]) -> Iterator[Finding]:
    """An entry that is nowhere named; an archive that keeps a telegram is named by its record."""
    if not telegrams or file.root is None:
        return
    used = {pointer.identifier for telegram in telegrams for pointer in telegram.pointers}
    used.update(pointer.identifier for pointer in pointers_in(file.root))
    for relation in file.authority.relations:
        used.update(relation.active, relation.passive, relation.mutual)
    for entry in file.authority.entries:
        if entry.identifier not in used:
            yield Finding("AUT008", str(file.path), f"nothing points to {entry.identifier}", entry.line)
