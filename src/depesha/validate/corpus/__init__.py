"""Checks many TEI files against each other: what no single file can tell (rules K2 to K8 of the encoding guide).

In: the files of an edition. Out: findings COR001–COR017, and GRM findings of files that cannot be parsed.
K1, hash and length of the source, is FID002 of `depesha verify`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from depesha.findings import Finding, sort_key
from depesha.validate.corpus.announced import announced
from depesha.validate.corpus.codenames import codenames, identified
from depesha.validate.corpus.dated import dated
from depesha.validate.corpus.facts import Facts, NameForm, Particulars
from depesha.validate.corpus.gathering import gather
from depesha.validate.corpus.linked import linked
from depesha.validate.corpus.listed import Knows, Uses, entries_of, listed, not_looked_up
from depesha.validate.corpus.quoted import quoted
from depesha.validate.corpus.repeated import repeated
from depesha.validate.corpus.series import series

WITHIN: tuple[Callable[[Particulars], Iterator[Finding]], ...] = (dated, announced, identified)
"""Asked of each file as it is read."""

ACROSS: tuple[Callable[[Sequence[Facts]], Iterator[Finding]], ...] = (series, repeated, linked, quoted, codenames)
"""Asked once of all files together."""

__all__ = ["ACROSS", "WITHIN", "Knows", "check_corpus"]


def check_corpus(
    files: Iterable[Path], authority: Path | None = None, knows: Knows | None = None
) -> tuple[Finding, ...]:
    """What is wrong between the files of an edition, by file and line; the order of the files makes no difference.

    Files are read one at a time, and only facts are kept. One that cannot be parsed has its GRM finding, and the rest
    is checked. Names are checked where both the authority file and `knows` are given: whether a text in a language is,
    inflected or not, a form of an entry.
    """
    findings: list[Finding] = []
    facts: list[Facts] = []
    forms: dict[NameForm, Uses] = {}
    for path in sorted(set(files)):
        gathered, found = gather(path)
        findings.extend(found)
        if gathered is None:
            continue
        facts.append(gathered[0])
        findings.extend(finding for check in WITHIN for finding in check(gathered[1]))
        for form, place in gathered[1].names:
            forms[form] = forms[form].more(place) if form in forms else Uses(place)
    findings.extend(finding for check in ACROSS for finding in check(facts))
    if authority is not None and knows is not None:
        entries, found = entries_of(authority)
        findings.extend(found)
        findings.extend(listed(forms, entries, knows))
    elif authority is None:
        findings.extend(not_looked_up(forms))
    return tuple(sorted(findings, key=sort_key))
