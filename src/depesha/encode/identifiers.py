"""Gives structure its `xml:id`s: `t1-title`, `t1-p1`, `en-emb`, the same for the same text every time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from depesha.model import Kind, Mark, Part

_ALWAYS_NUMBERED = frozenset({"p", "copy", "unk", "fn"})


def version_identifier(part: Part) -> str:
    """`t1`, `r`; for a translation the tag of its language: `en`."""
    if part.kind is Kind.EDITION:
        return part.language.lower()
    if part.kind is Kind.TRANSLATION:
        return part.language.lower() + part.siglum[1:]
    return part.siglum.lower()


def identify(marks: Sequence[Mark], prefix: str) -> dict[int, str]:
    """The identifier of each mark that has a key, by its number; a key that occurs once is not numbered."""
    order = sorted(
        (number for number, mark in enumerate(marks) if mark.key),
        key=lambda number: (marks[number].span.start, -marks[number].span.end, marks[number].layer, number),
    )
    totals = Counter(marks[number].key for number in order)
    seen: Counter[str | None] = Counter()
    found = {}
    for number in order:
        key = marks[number].key
        seen[key] += 1
        plain = totals[key] == 1 and key not in _ALWAYS_NUMBERED
        found[number] = f"{prefix}-{key}" if plain else f"{prefix}-{key}{seen[key]}"
    return found
