"""A person, place or office in the header, with what its name rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from depesha.model import Attributes

DEDUCED: Attributes = (("cert", "medium"), ("evidence", "conjecture"), ("resp", "#enc"))
"""What no word of the paper says, and the rest of it makes likely."""
EXTERNAL: Attributes = (("cert", "medium"), ("evidence", "external"), ("resp", "#enc"))
"""What another document says: the record, or the authority file."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person, place or office as the text names it."""

    text: str
    ref: str | None = None
    deduced: Attributes = ()
    """`cert`, `evidence`, `resp` where the text does not say it."""
    signs: str | None = None
    """`signing as` or `addressed as`, where the text has a code name."""

    def because(self, why: Attributes) -> Named:
        """The same, as something deduced."""
        return replace(self, deduced=why)
