"""What can be wrong with an authority file beyond its grammar: one check a file, asked in this order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from depesha.authorities.checks.circles import circles
from depesha.authorities.checks.clashes import clashes
from depesha.authorities.checks.dates import dates
from depesha.authorities.checks.dead_pointers import dead_pointers
from depesha.authorities.checks.identifiers import identifiers
from depesha.authorities.checks.relations import relations
from depesha.authorities.checks.sources import sources
from depesha.authorities.checks.twins import twins
from depesha.authorities.checks.unlisted import unlisted
from depesha.authorities.checks.unused import unused
from depesha.authorities.file import AuthorityFile
from depesha.authorities.occurrences import Telegram
from depesha.findings import Finding


class Check(Protocol):
    """Looks at the authority file, and at the telegrams that point to it."""

    def __call__(self, file: AuthorityFile, telegrams: Sequence[Telegram], /) -> Iterator[Finding]: ...


CHECKS: tuple[Check, ...] = (
    # the file by itself
    twins,
    clashes,
    dates,
    identifiers,
    relations,
    circles,
    # the file beside the telegrams
    dead_pointers,
    unused,
    unlisted,
    sources,
)
