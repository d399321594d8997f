"""Makes a content model unambiguous: XSD must know of each child, by its name alone, which particle it belongs to.

RELAX NG needs no such rule, so a model is tried as it is written, then flattened, then with what alternatives
begin with alike put before them; where all of that fails it is widened to any children in any order.
See XML Schema 1.0, part 1, "Schema Component Constraint: Unique Particle Attribution".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from depesha.odd.patterns import (
    EMPTY,
    NOT_ALLOWED,
    AnyElement,
    Choice,
    Element,
    Group,
    Interleave,
    Pattern,
    Ref,
    Repeated,
    choice,
    group,
    interleave,
    many,
    references,
    replaced,
)

MOST_STEPS = 400
"""So many children are put before alternatives at most; a model that needs more is widened."""

Definitions = Mapping[str, Pattern]


def unambiguous(pattern: Pattern, definitions: Definitions) -> tuple[Pattern, bool]:
    """The same children in a model that XSD can say, and whether they are the same; False: it takes more.

    `pattern` holds elements alone; a `Ref` in it or in the result names an element,
    or a definition that holds elements alone.
    """
    flat = flattened(pattern, definitions)
    for candidate in (pattern, flat):
        if is_unambiguous(candidate, definitions):
            return candidate, True
    try:
        return _Factoring(definitions).of(flat), True
    except _TooLongError:
        return many(choice(Ref(name) for name in sorted(references(flat)))), False


def flattened(pattern: Pattern, definitions: Definitions) -> Pattern:
    """The pattern with nothing but elements named in it."""

    def known(name: str) -> Pattern:
        inner = definitions[name]
        return Ref(name) if isinstance(inner, Element | AnyElement) else replaced(inner, known)

    return replaced(pattern, known)


def is_unambiguous(pattern: Pattern, definitions: Definitions) -> bool:
    """Whether a child's name always tells its place in the pattern (Glushkov's construction)."""
    places = _Places(definitions)
    try:
        _, first, _ = places.walk(pattern)
    except _TooLongError:
        return False
    return all(len({places.names[place] for place in next_}) == len(next_) for next_ in (first, *places.after))


class _TooLongError(Exception):
    """XSD cannot say the model, or not in a reasonable length."""


class _Places:
    """The places of a pattern at which a child may stand, and which may come after which."""

    def __init__(self, definitions: Definitions) -> None:
        self.names: list[str] = []
        self.after: list[set[int]] = []
        self._definitions = definitions

    def walk(self, pattern: Pattern) -> tuple[bool, set[int], set[int]]:
        """Whether the pattern can be empty, and its first and last places."""
        match pattern:
            case Ref(name) if isinstance(self._definitions[name], Element | AnyElement):
                self.names.append(name)
                self.after.append(set())
                return False, {len(self.names) - 1}, {len(self.names) - 1}
            case Ref(name):
                return self.walk(self._definitions[name])
            case Group(parts):
                return self._group(parts)
            case Choice(parts):
                found = [self.walk(part) for part in parts]
                firsts, lasts = (
                    set[int]().union(*sets) for sets in ([one[1] for one in found], [one[2] for one in found])
                )
                return any(empty for empty, _, _ in found), firsts, lasts
            case Repeated(kind, part):
                empty, first, last = self.walk(part)
                for place in last if kind != "optional" else ():
                    self.after[place] |= first
                return empty or kind != "oneOrMore", first, last
            case Interleave():
                raise _TooLongError
            case _:
                return True, set(), set()

    def _group(self, parts: Iterable[Pattern]) -> tuple[bool, set[int], set[int]]:
        empty, first, last = True, set[int](), set[int]()
        for part in parts:
            part_empty, part_first, part_last = self.walk(part)
            for place in last:
                self.after[place] |= part_first
            first = first | part_first if empty else first
            last = last | part_last if part_empty else part_last
            empty = empty and part_empty
        return empty, first, last


class _Factoring:
    """Puts what alternatives begin with before them: `(a, b) | a` becomes `a, b?`."""

    def __init__(self, definitions: Definitions) -> None:
        self._definitions = definitions
        self._left = MOST_STEPS

    def of(self, pattern: Pattern) -> Pattern:
        """The flattened pattern, factored as far as it must be."""
        if is_unambiguous(pattern, self._definitions):
            return pattern
        if self._left <= 0:
            raise _TooLongError
        names = sorted(first(pattern))
        self._left -= len(names)
        begun = choice(group([Ref(name), self.of(behind(pattern, name))]) for name in names)
        return choice([EMPTY, begun]) if can_be_empty(pattern) else begun


def can_be_empty(pattern: Pattern) -> bool:
    """Whether no child at all satisfies a flattened pattern."""
    match pattern:
        case Group(parts) | Interleave(parts):
            return all(map(can_be_empty, parts))
        case Choice(parts):
            return any(map(can_be_empty, parts))
        case Repeated(kind, part):
            return kind != "oneOrMore" or can_be_empty(part)
        case _:
            return pattern == EMPTY


def first(pattern: Pattern) -> frozenset[str]:
    """The names with which a flattened pattern can begin."""
    return frozenset(name for name in references(pattern) if behind(pattern, name) != NOT_ALLOWED)


def behind(pattern: Pattern, name: str) -> Pattern:
    """What may follow after a child of that name (Brzozowski's derivative of a flattened pattern)."""
    match pattern:
        case Ref(own):
            return EMPTY if own == name else NOT_ALLOWED
        case Choice(parts):
            return choice(behind(part, name) for part in parts)
        case Group(parts):
            head, rest = parts[0], group(parts[1:])
            begun = group([behind(head, name), rest])
            return choice([begun, behind(rest, name)]) if can_be_empty(head) else begun
        case Interleave(parts):
            others = [(parts[:place] + parts[place + 1 :], part) for place, part in enumerate(parts)]
            return choice(interleave([behind(part, name), *rest]) for rest, part in others)
        case Repeated(kind, part):
            rest = EMPTY if kind == "optional" else many(part)
            return group([behind(part, name), rest])
        case _:
            return NOT_ALLOWED
