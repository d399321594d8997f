"""Patterns of RELAX NG and what is left of them after a piece of a document: their derivatives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import chain


@dataclass(frozen=True, slots=True)
class Names:
    """A class of names."""

    kind: str
    """`name`, `anyName`, `nsName` or `choice`."""
    namespace: str = ""
    local: str = ""
    parts: tuple[Names, ...] = ()
    """Of a choice."""
    excepted: tuple[Names, ...] = ()

    def holds(self, namespace: str, local: str) -> bool:
        """Whether a name belongs to the class."""
        if self.kind == "choice":
            return any(part.holds(namespace, local) for part in self.parts)
        if self.kind == "name" and local != self.local:
            return False
        if self.kind != "anyName" and namespace != self.namespace:
            return False
        return not any(one.holds(namespace, local) for one in self.excepted)

    def each(self) -> Iterator[Names]:
        """The single classes of a choice, or itself."""
        if self.kind == "choice":
            for part in self.parts:
                yield from part.each()
        else:
            yield self


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A pattern; two that are alike are the same object, if the same `Patterns` has made them."""

    kind: str
    """`empty`, `never`, `text`, `data`, `choice`, `group`, `interleave`, `some`, `attribute`, `element`, `after`."""
    parts: tuple[Pattern, ...] = ()
    names: Names | None = None
    """Of an attribute or element."""
    content: Callable[[], Pattern] | None = None
    """Of an element: made when asked for, because elements may hold themselves."""
    fits: Callable[[str], bool] | None = None
    """Of data: whether a value is one of it."""
    values: tuple[str, ...] = ()
    """Of data that is a closed list."""


EMPTY, NEVER, TEXT = Pattern("empty"), Pattern("never"), Pattern("text")


class Patterns:
    """Makes patterns, each once, and takes their derivatives."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, tuple[Pattern, ...]], Pattern] = {}
        self._opened: dict[tuple[Pattern, str, str], Pattern] = {}

    def _one(self, kind: str, *parts: Pattern) -> Pattern:
        return self._made.setdefault((kind, parts), Pattern(kind, parts))

    def choice(self, parts: Iterable[Pattern]) -> Pattern:
        """One of the parts."""
        flat = chain.from_iterable(part.parts if part.kind == "choice" else (part,) for part in parts)
        left = tuple(dict.fromkeys(part for part in flat if part is not NEVER))
        return self._one("choice", *left) if len(left) > 1 else (left[0] if left else NEVER)

    def group(self, first: Pattern, rest: Pattern) -> Pattern:
        """The one and then the other."""
        return self._pair("group", first, rest)

    def interleave(self, one: Pattern, other: Pattern) -> Pattern:
        """Both, mingled."""
        return self._pair("interleave", one, other)

    def _pair(self, kind: str, one: Pattern, other: Pattern) -> Pattern:
        if one is NEVER or other is NEVER:
            return NEVER
        if one is EMPTY:
            return other
        return one if other is EMPTY else self._one(kind, one, other)

    def some(self, part: Pattern) -> Pattern:
        """The part, once or more often."""
        return part if part in (EMPTY, NEVER) else self._one("some", part)

    def optional(self, part: Pattern) -> Pattern:
        """The part, or nothing."""
        return self.choice([part, EMPTY])

    def after(self, content: Pattern, rest: Pattern) -> Pattern:
        """The rest of an element that has begun, and then what follows it."""
        return NEVER if content is NEVER or rest is NEVER else self._one("after", content, rest)

    def opened(self, pattern: Pattern, namespace: str, local: str) -> Pattern:
        """What is left when an element of this name begins."""
        key = (pattern, namespace, local)
        if key not in self._opened:
            self._opened[key] = self._open(pattern, namespace, local)
        return self._opened[key]

    def _open(self, pattern: Pattern, namespace: str, local: str) -> Pattern:
        match pattern.kind, pattern.parts:
            case "element", _ if pattern.names and pattern.content and pattern.names.holds(namespace, local):
                return self.after(pattern.content(), EMPTY)
            case "choice", parts:
                return self.choice(self.opened(part, namespace, local) for part in parts)
            case "group", (first, rest):
                begun = self._behind(self.opened(first, namespace, local), lambda left: self.group(left, rest))
                return self.choice([begun, self.opened(rest, namespace, local)]) if nullable(first) else begun
            case "interleave", (one, other):
                in_one = self._behind(self.opened(one, namespace, local), lambda left: self.interleave(left, other))
                in_other = self._behind(self.opened(other, namespace, local), lambda left: self.interleave(one, left))
                return self.choice([in_one, in_other])
            case "some", (part,):
                more = self.optional(pattern)
                return self._behind(self.opened(part, namespace, local), lambda left: self.group(left, more))
            case "after", (content, rest):
                return self._behind(self.opened(content, namespace, local), lambda left: self.after(left, rest))
            case _:
                return NEVER

    def _behind(self, opened: Pattern, change: Callable[[Pattern], Pattern]) -> Pattern:
        """The begun elements, with what follows them changed."""
        begun = opened.parts if opened.kind == "choice" else (opened,)
        return self.choice(self.after(one.parts[0], change(one.parts[1])) for one in begun if one.kind == "after")

    def attribute(self, pattern: Pattern, namespace: str, local: str, value: str | None) -> Pattern:
        """What is left after an attribute; `value` None: whatever its value."""

        def again(part: Pattern) -> Pattern:
            return self.attribute(part, namespace, local, value)

        match pattern.kind, pattern.parts:
            case "attribute", (part,) if pattern.names and pattern.names.holds(namespace, local):
                return EMPTY if value is None or self.takes(part, value) else NEVER
            case "choice", parts:
                return self.choice(map(again, parts))
            case "group" | "interleave" as kind, (one, other):
                return self.choice([self._pair(kind, again(one), other), self._pair(kind, one, again(other))])
            case "some", (part,):
                return self.group(again(part), self.optional(pattern))
            case "after", (content, rest):
                return self.after(again(content), rest)
            case _:
                return NEVER

    def takes(self, pattern: Pattern, value: str) -> bool:
        """Whether a value satisfies the pattern of an attribute, or of an element without children."""
        return (nullable(pattern) and not value.strip(BLANKS)) or nullable(self.text(pattern, value))

    def closed(self, pattern: Pattern, *, forgiving: bool = False) -> Pattern:
        """What is left when no more attributes come; `forgiving`: as if those that are missing were there."""
        match pattern.kind, pattern.parts:
            case "attribute", _:
                return EMPTY if forgiving else NEVER
            case "choice", parts:
                return self.choice(self.closed(part, forgiving=forgiving) for part in parts)
            case "group" | "interleave" as kind, (one, other):
                return self._pair(kind, self.closed(one, forgiving=forgiving), self.closed(other, forgiving=forgiving))
            case "some", (part,):
                return self.some(self.closed(part, forgiving=forgiving))
            case "after", (content, rest):
                return self.after(self.closed(content, forgiving=forgiving), rest)
            case _:
                return pattern

    def text(self, pattern: Pattern, value: str) -> Pattern:
        """What is left after characters."""
        match pattern.kind, pattern.parts:
            case "text", _:
                return TEXT
            case "data", _:
                return EMPTY if pattern.fits and pattern.fits(value) else NEVER
            case "choice", parts:
                return self.choice(self.text(part, value) for part in parts)
            case "group", (first, rest):
                begun = self.group(self.text(first, value), rest)
                return self.choice([begun, self.text(rest, value)]) if nullable(first) else begun
            case "interleave", (one, other):
                in_one = self.interleave(self.text(one, value), other)
                return self.choice([in_one, self.interleave(one, self.text(other, value))])
            case "some", (part,):
                return self.group(self.text(part, value), self.optional(pattern))
            case "after", (content, rest):
                return self.after(self.text(content, value), rest)
            case _:
                return NEVER

    def ended(self, pattern: Pattern, *, forgiving: bool = False) -> Pattern:
        """What is left when the element ends; `forgiving`: as if nothing were missing in it."""
        begun = pattern.parts if pattern.kind == "choice" else (pattern,)
        return self.choice(
            one.parts[1] for one in begun if one.kind == "after" and (forgiving or nullable(one.parts[0]))
        )


BLANKS = " \t\r\n"
"""White space as XML knows it."""


def nullable(pattern: Pattern) -> bool:
    """Whether nothing at all satisfies the pattern."""
    match pattern.kind:
        case "empty" | "text":
            return True
        case "choice":
            return any(map(nullable, pattern.parts))
        case "group" | "interleave" | "some":
            return all(map(nullable, pattern.parts))
        case _:
            return False


def first(pattern: Pattern, kind: str) -> tuple[Pattern, ...]:
    """The patterns of a kind, such as `element`, with which a pattern can begin, in their order."""
    if pattern.kind == kind:
        return (pattern,)
    match pattern.kind, pattern.parts:
        case "group", (one, rest):
            return first(one, kind) + (first(rest, kind) if nullable(one) or kind == "attribute" else ())
        case "after", (content, _):
            return first(content, kind)
        case (("choice" | "interleave" | "some"), parts):
            return tuple(chain.from_iterable(first(part, kind) for part in parts))
        case _:
            return ()


def required(pattern: Pattern) -> frozenset[Pattern]:
    """The attributes without which the pattern is not satisfied."""
    match pattern.kind, pattern.parts:
        case "attribute", _:
            return frozenset([pattern])
        case "choice", parts:
            return reduce(frozenset.intersection, map(required, parts))
        case (("group" | "interleave" | "some"), parts):
            return frozenset(chain.from_iterable(map(required, parts)))
        case "after", (content, _):
            return required(content)
        case _:
            return frozenset()
