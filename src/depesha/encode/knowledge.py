"""What the encoder is told of names; it knows no authority file of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from depesha.encode.correspondence import Display, Named

Reference = Callable[[str, str], str | None]
"""The authority reference of a name in a language, such as `aut:org-aprf` for `APRF`."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Names, as questions that can be asked."""

    display: Display
    """Reference → name to show."""
    reference: Reference
    """Name and language → reference."""
    seat: Callable[[str], tuple[str, str] | None]
    """Reference of an archive → name and reference of the place where it is."""
    headline: Callable[[str], tuple[list[Named], list[Named], list[Named]]]
    """Title of a record → senders, carriers, addressees."""
    vocabulary: bool
    """True where the authority file has the taxonomies that `catRef` points to."""
    href: str | None = None
    """The way from the TEI file to the authority file; None where there is none."""


NO_KNOWLEDGE = Knowledge(
    lambda _, __: None, lambda _, __: None, lambda _: None, lambda _: ([], [], []), vocabulary=False
)
