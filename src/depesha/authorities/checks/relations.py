"""Relations between entries that are not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from depesha.authorities.file import AuthorityFile
from depesha.authorities.occurrences import Telegram
from depesha.findings import Finding


def relations(file: AuthorityFile, _: Sequence[Telegram]) -> Iterator[Finding]:
    """`<relation name="superior" active="#p-nobody" …>`"""
    for relation in file.authority.relations:
        for pointer in dict.fromkeys((*relation.active, *relation.passive, *relation.mutual)):
            if file.authority.entry(pointer) is None:
                message = f"the relation “{relation.name}” names {pointer}, which is no entry"
                yield Finding("AUT005", str(file.path), message, relation.line)
