"""Patterns are simple from the moment they are made."""

from __future__ import annotations

from depesha.odd.patterns import (
    EMPTY,
    NOT_ALLOWED,
    TEXT,
    Choice,
    Group,
    Ref,
    Repeated,
    attribute,
    choice,
    element,
    group,
    many,
    optional,
    repeat,
    replaced,
    some,
    tokens,
)

A, B = Ref("a"), Ref("b")


def test_what_is_not_allowed_travels_outwards() -> None:
    """Broken: `notAllowed` stays inside the schema, and libxml2 hangs."""
    assert group([A, NOT_ALLOWED]) == NOT_ALLOWED
    assert choice([A, NOT_ALLOWED]) == A
    assert choice([]) == NOT_ALLOWED
    assert some(NOT_ALLOWED) == NOT_ALLOWED
    assert many(NOT_ALLOWED) == EMPTY == optional(NOT_ALLOWED)
    assert tokens(NOT_ALLOWED) == attribute("x", NOT_ALLOWED) == element("x", "", NOT_ALLOWED) == NOT_ALLOWED


def test_what_is_empty_falls_away() -> None:
    """Broken: groups of nothing swell the schema."""
    assert group([EMPTY, A, EMPTY]) == A
    assert group([]) == EMPTY
    assert choice([EMPTY, A, A]) == optional(A)
    assert many(TEXT) == TEXT == optional(TEXT)


def test_repetitions_do_not_nest() -> None:
    """Broken: `zeroOrMore` in `optional` in `oneOrMore` makes the schema slow."""
    once_or_more, any_number = Repeated("oneOrMore", A), Repeated("zeroOrMore", A)
    assert optional(once_or_more) == some(optional(A)) == many(once_or_more) == any_number
    assert optional(optional(A)) == optional(A)


def test_bounds_are_spelt_out() -> None:
    """Broken: two to three means something else."""
    assert repeat(A, 2, 3) == Group((A, A, Repeated("optional", A)))
    assert repeat(A, 2, None) == Group((A, Repeated("oneOrMore", A)))
    assert repeat(A, 0, None) == many(A)
    assert repeat(A, 0, 0) == EMPTY


def test_replacing_a_reference_simplifies_again() -> None:
    """Broken: an emptied class leaves an empty shell behind."""
    pattern = group([A, many(choice([A, B]))])
    assert replaced(pattern, lambda name: NOT_ALLOWED if name == "b" else Ref(name)) == group([A, many(A)])
    assert replaced(pattern, lambda _: EMPTY) == EMPTY
    assert replaced(Choice((A, B)), lambda _: NOT_ALLOWED) == NOT_ALLOWED
