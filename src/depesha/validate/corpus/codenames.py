"""A code name belongs to one person at a time, in all files and within one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from depesha.findings import Finding
from depesha.validate.corpus.facts import CodeName, Facts, Particulars

_ENDING = re.compile(r"(?<=[а-я]{4})(?:ым|ой|ом|ем|у|ю|а|я|е|ы)$")
"""The case of a family name: `филиппову`."""

_Uses = dict[str, list[tuple[str, CodeName]]]
"""For each person the days and places of one code name."""


def codenames(facts: Sequence[Facts]) -> Iterator[Finding]:
    """COR015 for a code name that two persons bear in the same span of time, once for each pair of persons."""
    found: dict[tuple[str, str], _Uses] = {}
    for one in facts:
        for name in one.code_names if one.day else ():
            key = (_nominative(name.form), name.language)
            found.setdefault(key, {}).setdefault(name.person, []).append((one.day or "", name))
    for uses in found.values():
        for one_person, other_person in combinations(sorted(uses), 2):
            yield from _conflict(uses[one_person], uses[other_person])


def identified(particulars: Particulars) -> Iterator[Finding]:
    """COR016 where a bracket names another person than the code name before it points to."""
    for identity in particulars.identities:
        if identity.person != identity.said:
            message = (
                f'the bracket says that "{identity.form}" is {identity.said}; '
                f"the name ({identity.name}) points to {identity.person}"
            )
            yield Finding("COR016", identity.gloss.path, message, identity.gloss.line)


def _conflict(left: list[tuple[str, CodeName]], right: list[tuple[str, CodeName]]) -> Iterator[Finding]:
    left_days, right_days = ([day for day, _ in uses] for uses in (left, right))
    if max(left_days) < min(right_days) or max(right_days) < min(left_days):
        return
    # The rarer use is more likely the mistake.
    often, seldom = sorted((left, right), key=lambda uses: -len(uses))
    day, name = seldom[0]
    known_day, known = min(often, key=lambda use: (use[0] != day, use[0], use[1].place))
    message = f'"{name.form}" of {day} is {name.person} here and {known.person} in {known.place} of {known_day}'
    yield Finding("COR015", name.place.path, message, name.place.line)


def _nominative(form: str) -> str:
    return _ENDING.sub("", form.casefold().replace("ё", "е"))
