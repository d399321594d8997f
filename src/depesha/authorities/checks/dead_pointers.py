"""References of the telegrams to entries that are not there (rule R35)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from depesha.authorities.file import POINTER, AuthorityFile
from depesha.authorities.occurrences import Telegram
from depesha.findings import Finding


def dead_pointers(file: AuthorityFile, telegrams: Sequence[Telegram]) -> Iterator[Finding]:
    """`<persName ref="aut:p-maoo">`, with the entry that is most like it, and its line."""
    cures: dict[str, str] = {}
    for telegram in telegrams:
        for pointer in telegram.pointers:
            identifier = pointer.identifier
            if identifier in file.authority.identifiers:
                continue
            if identifier not in cures:
                cures[identifier] = _cure(file, identifier)
            message = f'{pointer.place} points to "{POINTER}{identifier}", which is not in {file.path}'
            yield Finding("GRM006", str(telegram.path), message, pointer.line, None, cures[identifier])


def _cure(file: AuthorityFile, identifier: str) -> str:
    names = [entry.identifier for entry in file.authority.entries]
    near = file.authority.entry(next(iter(get_close_matches(identifier, names, n=1, cutoff=0.8)), ""))
    if near is None:
        return f"add the entry to {file.path}, or correct the pointer"
    return f"did you mean {near.identifier} of line {near.line}? Otherwise add the entry"
