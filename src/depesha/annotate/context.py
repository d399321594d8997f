"""What an annotator is told: one object of a witness, its visible text, and what is known of the whole document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from depesha.model import Claim, Mark, Notation, Part, Source, Span
from depesha.visible import Visible


@dataclass(frozen=True, slots=True)
class Context:
    """One object, as the annotators see it."""

    source: Source
    part: Part
    claim: Claim
    view: Visible
    """The visible text of the object: notation and square brackets hidden."""
    year: int | None
    """The year that dates leave out."""
    today: str | None
    """ISO date of dispatch, which «сегодня» means; None where it is not known."""

    @property
    def language(self) -> str:
        """Language of the part."""
        return self.part.language

    def span(self, start: int, end: int) -> Span:
        """The source range of `view.text[start:end]`, with brackets that open or close on it left out."""
        return self.view.span(start, end)


@dataclass(frozen=True, slots=True)
class Annotation:
    """What an annotator found in an object."""

    marks: tuple[Mark, ...] = ()
    notation: tuple[Notation, ...] = ()


Annotator = Callable[[Context], Annotation]
