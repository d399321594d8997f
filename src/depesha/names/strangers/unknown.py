"""A name of which nothing is known but that it is one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that the authority file does not have."""

    start: int
    """Offset in the text."""
    end: int
    element: str
    """`persName`, `placeName` or `orgName`."""
    kind: str = ""
    """`@type`, where the rule knows it: `formation`."""
