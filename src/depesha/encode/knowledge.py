"""What the encoder is told of names; it knows no authority file of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from depesha.encode.named import Named

Display = Callable[[str, str | None], str | None]
"""The name that the authority file shows for a reference such as `aut:p-mao`, with the way it signs as a code name."""
Reference = Callable[[str, str], str | None]
"""The authority reference of a name in a language, such as `aut:org-aprf` for `APRF`."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Names, as questions that can be asked."""

    display: Display
    """Reference → name to show."""
    reference: Reference
    """Name and language → reference."""
    seat: Callable[[str, str | None], tuple[str, str] | None]
    """Reference of an archive, or of a person at his post, and a day → name and reference of the place where it is."""
    service: Callable[[], tuple[str, str] | None]
    """Name and reference of the cipher service that passes telegrams on, where there is one alone."""
    headline: Callable[[str], tuple[list[Named], list[Named], list[Named]]]
    """Title of a record → senders, carriers, addressees."""
    vocabulary: bool
    """True where the authority file has the taxonomies that `catRef` points to."""
    href: str | None = None
    """The way from the TEI file to the authority file; None where there is none."""


NO_KNOWLEDGE = Knowledge(
    lambda _, __: None,
    lambda _, __: None,
    lambda _, __: None,
    lambda: None,
    lambda _: ([], [], []),
    vocabulary=False,
)
