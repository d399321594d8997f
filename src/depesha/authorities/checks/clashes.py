"""One form of two entries at one time: nobody can know from the name alone who is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from depesha.authorities.file import AuthorityFile
from depesha.authorities.folding import Folded, folded
from depesha.authorities.occurrences import Telegram
from depesha.authorities.periods import Period, period_of
from depesha.findings import Finding
from depesha.names import Entry, Form
from depesha.names.variants import variants


@dataclass(frozen=True, slots=True)
class _Use:
    """A form as one entry has it."""

    entry: Entry
    form: Form
    spelling: str
    period: Period


def clashes(file: AuthorityFile, _: Sequence[Telegram]) -> Iterator[Finding]:
    """`Филиппов` as a code name of two persons, both in 1951; `Kim` of two, which no text can tell apart."""
    uses: dict[tuple[Folded, str], list[_Use]] = {}
    for entry in file.authority.entries:
        for form in entry.forms:
            for spelling in variants(entry, form):
                if key := folded(spelling):
                    use = _Use(entry, form, spelling, period_of(form))
                    uses.setdefault((key, form.language[:2]), []).append(use)
    for shared in uses.values():
        if len(shared) < 2:
            continue
        said: set[str] = set()
        for earlier, later in _meeting(shared):
            if not _twins(earlier, later) and later.entry.identifier not in said:
                said.add(later.entry.identifier)
                yield _finding(file, earlier, later)


def _meeting(shared: Sequence[_Use]) -> Iterator[tuple[_Use, _Use]]:
    """Each use with one of another entry that lasts until it begins, if there is one.

    In the order of their beginnings it is enough to remember, of two entries, the use that lasts longest.
    """
    lasting: list[_Use] = []
    for use in sorted(shared, key=lambda use: (use.period.since, use.form.line)):
        for other in lasting:
            if other.entry.identifier != use.entry.identifier and other.period.meets(use.period):
                yield (other, use) if other.form.line <= use.form.line else (use, other)
                break
        lasting = _two_longest([*lasting, use])


def _two_longest(uses: Iterable[_Use]) -> list[_Use]:
    kept: list[_Use] = []
    for use in sorted(uses, key=lambda use: use.period.until, reverse=True):
        if use.entry.identifier not in {other.entry.identifier for other in kept}:
            kept.append(use)
    return kept[:2]


def _twins(one: _Use, other: _Use) -> bool:
    """True for two main forms alike, which are said to be one entry already."""
    main = one.form.kind == other.form.kind == "main" and one.entry.element == other.entry.element
    return main and folded(one.form.text) == folded(other.form.text)


def _finding(file: AuthorityFile, earlier: _Use, later: _Use) -> Finding:
    here, there = later.entry.identifier, earlier.entry.identifier
    if later.form.kind == earlier.form.kind == "codename":
        message = f"“{later.spelling}” is a code name of {here}, and at the same time of {there} in line"
        return Finding("AUT003", str(file.path), f"{message} {earlier.form.line}", later.form.line)
    message = f"“{later.spelling}” is a form of {here}, and of {there} in line {earlier.form.line}"
    return Finding("AUT002", str(file.path), message, later.form.line)
