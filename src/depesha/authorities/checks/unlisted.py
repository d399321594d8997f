"""Names in the telegrams whose form is not in the entry they point to (rule K5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from depesha.authorities.file import AuthorityFile
from depesha.authorities.listed import Listed
from depesha.authorities.occurrences import Telegram
from depesha.findings import Finding


def unlisted(file: AuthorityFile, telegrams: Sequence[Telegram]) -> Iterator[Finding]:
    """`Gaesong` that an editor decided to be Kaesong, while the entry does not know the spelling."""
    listed = Listed(file.authority)
    for telegram in telegrams:
        for occurrence in telegram.occurrences:
            entry = file.authority.entry(occurrence.reference or "")
            if entry and not listed.has(occurrence):
                message = (
                    f"“{occurrence.text}” ({occurrence.language}) is no form of {entry.identifier}, "
                    f"{file.path}:{entry.line}"
                )
                yield Finding("AUT009", str(telegram.path), message, occurrence.line)
