"""What may stand at one place of an element: the name of the element and its children in, the first misfit out.

libxml2 says which child it did not expect and not what it did; `xmlschema` knows the particles.
Its schema takes some two seconds to load, so it is loaded when the first file fails, once a process.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from depesha.errors import SetupError
from depesha.resources import resource
from depesha.tei.names import local
from depesha.validate.grammar.wording import expected

if TYPE_CHECKING:
    from xmlschema import XMLSchema10

_FOREIGN = "an element of another namespace"


@dataclass(frozen=True, slots=True)
class Misfit:
    """Where the children of an element leave its content model."""

    place: int | None
    """Which child does not fit, from 0; None where all fit and one more is needed."""
    expected: tuple[str, ...]
    """What could stand there instead, in the order of the model; nothing: only the end of the element."""
    needed: bool
    """Whether one of them must stand there."""

    def cure(self) -> str:
        """What to do about it, in a few words."""
        return expected(self.expected, needed=self.needed)


def misfit(name: str, children: Sequence[str]) -> Misfit | None:
    """The first child (Clark notation) that the content model of the element `name` of TEI does not take.

    None where all are right, or where the element has no children of its own in the schema.
    Raises `SetupError` where the schema is missing from the installation.
    """
    from xmlschema.validators import ModelVisitor, XsdComplexType, XsdGroup

    kind = _xsd().types.get(name)
    if not isinstance(kind, XsdComplexType) or not isinstance(kind.content, XsdGroup):
        return None
    model = ModelVisitor(kind.content)
    for place, child in (*enumerate(children), (None, None)):
        possible: dict[str, None] = {}
        while model.element is not None:
            if child is not None and model.match_element(child) is not None:
                list(model.advance(match=True))
                break
            possible |= _first(model.element)
            missed = [particle for particle, _, _ in model.advance(match=False)]
            if missed:
                return Misfit(place, tuple(_first(missed[0])), needed=True)
        else:
            if child is not None:
                return Misfit(place, tuple(possible), needed=False)
    return None


def _first(particle: object) -> dict[str, None]:
    """The names with which a particle can begin."""
    from xmlschema.validators import XsdElement, XsdGroup

    if isinstance(particle, XsdElement):
        return {local(particle.name): None}
    if not isinstance(particle, XsdGroup):
        return {_FOREIGN: None}
    names: dict[str, None] = {}
    for part in particle:
        names |= _first(part)
        if particle.model == "sequence" and not part.is_emptiable():
            break
    return names


@cache
def _xsd() -> XMLSchema10:
    path = resource("schema", "depesha.xsd")
    return load_xsd(path)


def load_xsd(path: Path) -> XMLSchema10:
    """A schema read with nothing from outside its folder, no document types, no entities."""
    from xmlschema import XMLSchema10, XMLSchemaException

    try:
        return XMLSchema10(path, base_url=str(path.parent), allow="sandbox", defuse="always")
    except (XMLSchemaException, OSError) as error:
        raise SetupError(f"{path} cannot be used: {error}; make it again with depesha schema") from error
