"""Forms that say where they stand, and do not stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from depesha.authorities.file import AuthorityFile
from depesha.authorities.listed import Listed
from depesha.authorities.occurrences import Telegram
from depesha.findings import Finding


def sources(file: AuthorityFile, telegrams: Sequence[Telegram]) -> Iterator[Finding]:
    """`source="117420.xml"` where there is no such telegram, or where it has no such form."""
    if not telegrams:
        return
    by_name = {telegram.path.name: telegram for telegram in telegrams}
    listed = Listed(file.authority)
    standing = listed.standing(telegrams)
    for entry in file.authority.entries:
        for number, form in enumerate(entry.forms):
            for name in form.sources:
                if not name.endswith(".xml"):
                    continue
                telegram = by_name.get(name)
                if telegram is None:
                    message = f"“{form.text}” of {entry.identifier} stands in {name}, which is not there"
                    yield Finding("AUT010", str(file.path), message, form.line)
                elif (entry.identifier, number, name) not in standing and not listed.stands(entry, form, telegram):
                    message = f"“{form.text}” of {entry.identifier} does not stand in {telegram.path}"
                    yield Finding("AUT011", str(file.path), message, form.line)
