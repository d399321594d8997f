"""What may stand in an element, as XSD divides it: attributes, children, characters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from depesha.odd.patterns import (
    EMPTY,
    TEXT,
    AnyElement,
    Attribute,
    Choice,
    Data,
    Group,
    Interleave,
    Pattern,
    Ref,
    Repeated,
    Text,
    Tokens,
    Value,
    choice,
    group,
    interleave,
    many,
    optional,
    references,
    some,
)
from depesha.odd.xsd_ambiguity import Definitions, flattened, unambiguous

_REPEATED: Mapping[str, Callable[[Pattern], Pattern]] = {"optional": optional, "zeroOrMore": many, "oneOrMore": some}
_ABOUT_ATTRIBUTES = "its attributes depend on each other or on its content"
_ABOUT_TEXT = "characters may stand anywhere in it"
_ABOUT_ORDER = "its children may stand in any order"
_ABOUT_OTHERS = "elements of other namespaces may hold any elements"


@dataclass(frozen=True, slots=True)
class Model:
    """What XSD says of one element; where it must say more than RELAX NG, the reasons."""

    attributes: tuple[tuple[Attribute | Ref, bool], ...]
    """Attributes and references to groups of them, each with whether it is required."""
    children: Pattern
    """Of elements alone; EMPTY where there are none."""
    mixed: bool
    """Whether characters may stand beside the children."""
    value: Pattern | None
    """The datatype of an element that holds nothing but a value."""
    wider: tuple[str, ...]
    """Why XSD accepts more here than RELAX NG."""


def model(pattern: Pattern, definitions: Definitions) -> Model:
    """The model of the pattern of one element."""
    attributes = tuple(_attributes(pattern, definitions))
    content = _without_attributes(pattern, definitions)
    flat = flattened(content, definitions)
    children, exact = unambiguous(_without_text(content, definitions), definitions)
    mixed = _has_text(flat)
    value = flat if isinstance(flat, Data | Value | Tokens) or _is_choice_of_values(flat) else None
    wider = (
        *([_ABOUT_ATTRIBUTES] if not _are_independent(pattern, definitions) else []),
        *([_ABOUT_TEXT] if value is None and mixed and not _has_text_anywhere(flat) else []),
        *([] if exact else [_ABOUT_ORDER]),
        *([_ABOUT_OTHERS] if any(isinstance(definitions[name], AnyElement) for name in references(flat)) else []),
    )
    return Model(attributes, children, mixed and value is None, value, wider)


def holds_attributes(pattern: Pattern, definitions: Definitions) -> bool:
    """Whether an attribute of the element itself is in the pattern."""
    match pattern:
        case Attribute():
            return True
        case Ref(name):
            return holds_attributes(definitions[name], definitions)
        case Group(parts) | Interleave(parts) | Choice(parts):
            return any(holds_attributes(part, definitions) for part in parts)
        case Repeated(_, part):
            return holds_attributes(part, definitions)
        case _:
            return False


def holds_attributes_alone(pattern: Pattern, definitions: Definitions) -> bool:
    """Whether the pattern is a group of attributes, each required or optional by itself."""
    match pattern:
        case Attribute() | Repeated("optional", Attribute()):
            return True
        case Ref(name):
            return holds_attributes_alone(definitions[name], definitions)
        case Group(parts):
            return all(holds_attributes_alone(part, definitions) for part in parts)
        case _:
            return False


def _attributes(
    pattern: Pattern, definitions: Definitions, required: bool = True
) -> Iterator[tuple[Attribute | Ref, bool]]:
    match pattern:
        case Attribute():
            yield pattern, required
        case Ref(name) if required and holds_attributes_alone(pattern, definitions):
            yield pattern, required
        case Ref(name) if holds_attributes(pattern, definitions):
            yield from _attributes(definitions[name], definitions, required)
        case Group(parts) | Interleave(parts):
            for part in parts:
                yield from _attributes(part, definitions, required)
        case Choice(parts):
            for part in parts:
                yield from _attributes(part, definitions, False)
        case Repeated(kind, part):
            yield from _attributes(part, definitions, required and kind == "oneOrMore")
        case _:
            return


def _are_independent(pattern: Pattern, definitions: Definitions) -> bool:
    match pattern:
        case Ref() if holds_attributes(pattern, definitions):
            return _are_independent(definitions[pattern.name], definitions)
        case Group(parts):
            return all(_are_independent(part, definitions) for part in parts)
        case Attribute() | Repeated("optional", Attribute()):
            return True
        case _:
            return not holds_attributes(pattern, definitions)


def _rebuilt(pattern: Pattern, again: Callable[[Pattern], Pattern]) -> Pattern:
    match pattern:
        case Group(parts):
            return group(map(again, parts))
        case Interleave(parts):
            return interleave(map(again, parts))
        case Choice(parts):
            return choice(map(again, parts))
        case Repeated(kind, part):
            return _REPEATED[kind](again(part))
        case _:
            return pattern


def _without_attributes(pattern: Pattern, definitions: Definitions) -> Pattern:
    match pattern:
        case Attribute():
            return EMPTY
        case Ref(name) if holds_attributes(pattern, definitions):
            return _without_attributes(definitions[name], definitions)
        case _:
            return _rebuilt(pattern, lambda part: _without_attributes(part, definitions))


def _without_text(pattern: Pattern, definitions: Definitions) -> Pattern:
    match pattern:
        case Text() | Data() | Value() | Tokens():
            return EMPTY
        case Ref(name) if _has_text(flattened(pattern, definitions)):
            return _without_text(definitions[name], definitions)
        case _:
            return _rebuilt(pattern, lambda part: _without_text(part, definitions))


def _has_text(flat: Pattern) -> bool:
    match flat:
        case Text() | Data() | Value() | Tokens():
            return True
        case Group(parts) | Interleave(parts) | Choice(parts):
            return any(map(_has_text, parts))
        case Repeated(_, part):
            return _has_text(part)
        case _:
            return False


def _has_text_anywhere(flat: Pattern) -> bool:
    match flat:
        case Text():
            return True
        case Repeated("zeroOrMore" | "oneOrMore", Choice(parts)):
            return TEXT in parts
        case _:
            return False


def _is_choice_of_values(flat: Pattern) -> bool:
    return isinstance(flat, Choice) and all(isinstance(part, Data | Value | Tokens) for part in flat.parts)
