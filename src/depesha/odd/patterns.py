"""The patterns of RELAX NG as values; the makers keep them simple.

`NOT_ALLOWED` and `EMPTY` travel outwards as a pattern is made, because libxml2 needs minutes for a
schema that still contains them. A pattern is made with `group`, `choice`, `optional`, `many`, `some`,
`repeat`, `tokens` and `attribute`, and never repaired afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing, and that is right."""


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """Nothing fits."""


@dataclass(frozen=True, slots=True)
class Text:
    """Any characters."""


@dataclass(frozen=True, slots=True)
class Ref:
    """What the definition of that name says."""

    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """One after the other."""

    parts: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Interleave:
    """All of them, in any order."""

    parts: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of them."""

    parts: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    """The part, `optional`, `zeroOrMore` or `oneOrMore` times."""

    kind: str
    part: Pattern


@dataclass(frozen=True, slots=True)
class Tokens:
    """A list of tokens in an attribute."""

    part: Pattern


@dataclass(frozen=True, slots=True)
class Value:
    """Exactly these characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Data:
    """Characters of a datatype of XML Schema, with its facets."""

    type: str
    facets: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute, required as it stands."""

    name: str
    part: Pattern
    namespace: str = ""
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Element:
    """One element."""

    name: str
    namespace: str
    part: Pattern


@dataclass(frozen=True, slots=True)
class AnyElement:
    """Any element outside certain namespaces, with anything in it; `again` is the name it is defined by."""

    except_namespaces: tuple[str, ...]
    again: str


Pattern: TypeAlias = (
    Empty
    | NotAllowed
    | Text
    | Ref
    | Group
    | Interleave
    | Choice
    | Repeated
    | Tokens
    | Value
    | Data
    | Attribute
    | Element
    | AnyElement
)

EMPTY = Empty()
NOT_ALLOWED = NotAllowed()
TEXT = Text()


def group(parts: Iterable[Pattern]) -> Pattern:
    """The parts one after the other; nested groups become one."""
    return _all_of(Group, parts)


def interleave(parts: Iterable[Pattern]) -> Pattern:
    """The parts in any order."""
    return _all_of(Interleave, parts)


def _all_of(kind: type[Group] | type[Interleave], parts: Iterable[Pattern]) -> Pattern:
    kept: list[Pattern] = []
    for part in parts:
        if isinstance(part, NotAllowed):
            return NOT_ALLOWED
        if isinstance(part, kind):
            kept.extend(part.parts)
        elif not isinstance(part, Empty):
            kept.append(part)
    if not kept:
        return EMPTY
    return kept[0] if len(kept) == 1 else kind(tuple(kept))


def choice(parts: Iterable[Pattern]) -> Pattern:
    """One of the parts; what is not allowed or said twice falls away, an empty part makes the rest optional."""
    kept: dict[Pattern, None] = {}
    empty = False
    for part in parts:
        for one in part.parts if isinstance(part, Choice) else (part,):
            if isinstance(one, Empty):
                empty = True
            elif not isinstance(one, NotAllowed):
                kept[one] = None
    if not kept:
        return EMPTY if empty else NOT_ALLOWED
    rest = next(iter(kept)) if len(kept) == 1 else Choice(tuple(kept))
    return optional(rest) if empty else rest


def optional(part: Pattern) -> Pattern:
    """The part or nothing."""
    if isinstance(part, Empty | NotAllowed):
        return EMPTY
    if isinstance(part, Text):
        return part
    if isinstance(part, Repeated):
        return part if part.kind == "optional" else Repeated("zeroOrMore", part.part)
    return Repeated("optional", part)


def many(part: Pattern) -> Pattern:
    """The part any number of times."""
    if isinstance(part, Empty | NotAllowed):
        return EMPTY
    if isinstance(part, Text):
        return part
    return Repeated("zeroOrMore", part.part if isinstance(part, Repeated) else part)


def some(part: Pattern) -> Pattern:
    """The part once or more."""
    if isinstance(part, Empty | NotAllowed | Text):
        return part
    if isinstance(part, Repeated):
        return part if part.kind == "oneOrMore" else Repeated("zeroOrMore", part.part)
    return Repeated("oneOrMore", part)


def repeat(part: Pattern, least: int, most: int | None) -> Pattern:
    """The part between `least` and `most` times; `most` None means without end."""
    if most is None:
        if least == 0:
            return many(part)
        return group([*[part] * (least - 1), some(part)])
    tail: Pattern = EMPTY
    for _ in range(most - least):
        tail = optional(group([part, tail]))
    return group([*[part] * least, tail])


def tokens(part: Pattern) -> Pattern:
    """A list of tokens."""
    return part if isinstance(part, NotAllowed) else Tokens(part)


def attribute(name: str, part: Pattern, namespace: str = "", default: str | None = None) -> Pattern:
    """An attribute; not allowed where no value fits it."""
    return part if isinstance(part, NotAllowed) else Attribute(name, part, namespace, default)


def element(name: str, namespace: str, part: Pattern) -> Pattern:
    """An element; not allowed where nothing may stand in it."""
    return part if isinstance(part, NotAllowed) else Element(name, namespace, part)


def replaced(pattern: Pattern, known: Callable[[str], Pattern]) -> Pattern:
    """The pattern made anew, with `known(name)` in place of every reference."""
    again = partial(replaced, known=known)
    match pattern:
        case Ref(name):
            return known(name)
        case Group(parts):
            return group(map(again, parts))
        case Interleave(parts):
            return interleave(map(again, parts))
        case Choice(parts):
            return choice(map(again, parts))
        case Repeated(kind, part):
            return {"optional": optional, "zeroOrMore": many, "oneOrMore": some}[kind](again(part))
        case Tokens(part):
            return tokens(again(part))
        case Attribute(name, part, namespace, default):
            return attribute(name, again(part), namespace, default)
        case Element(name, namespace, part):
            return element(name, namespace, again(part))
        case _:
            return pattern


def references(pattern: Pattern) -> frozenset[str]:
    """The names of all definitions that the pattern uses."""
    match pattern:
        case Ref(name):
            return frozenset({name})
        case Group(parts) | Interleave(parts) | Choice(parts):
            return frozenset().union(*map(references, parts))
        case Repeated(_, part) | Tokens(part):
            return references(part)
        case Attribute(_, part) | Element(_, _, part):
            return references(part)
        case AnyElement(_, again):
            return frozenset({again})
        case _:
            return frozenset()
