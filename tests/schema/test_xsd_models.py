"""From RELAX NG to XSD: the children stay the same, and each can be told by its name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from depesha.odd import Grammar
from depesha.odd.patterns import (
    EMPTY,
    TEXT,
    Attribute,
    Data,
    Element,
    Pattern,
    Ref,
    Tokens,
    Value,
    choice,
    group,
    interleave,
    many,
    optional,
    some,
)
from depesha.odd.specs import Specs
from depesha.odd.xsd import xsd
from depesha.odd.xsd_ambiguity import behind, can_be_empty, is_unambiguous, unambiguous
from depesha.tei.names import TEI
from depesha.validate.grammar.explained import misfit

A, B, C = Ref("a"), Ref("b"), Ref("c")
LEAVES = {name: Element(name, TEI, EMPTY) for name in "abc"}
PATTERNS = st.recursive(
    st.sampled_from([A, B, C, EMPTY]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(group),
        st.lists(inner, min_size=1, max_size=3).map(choice),
        st.lists(inner, min_size=2, max_size=2).map(interleave),
        inner.map(optional),
        inner.map(many),
        inner.map(some),
    ),
    max_leaves=5,
)


def accepts(pattern: Pattern, word: str) -> bool:
    """Whether children of these names satisfy the pattern."""
    for name in word:
        pattern = behind(pattern, name)
    return can_be_empty(pattern)


@given(pattern=PATTERNS, words=st.lists(st.text("abc", max_size=6), max_size=12))
def test_an_unambiguous_model_takes_the_same_children(pattern: Pattern, words: list[str]) -> None:
    """Broken: XSD refuses what RELAX NG accepts, or accepts more and does not say so."""
    model, exact = unambiguous(pattern, LEAVES)
    assert is_unambiguous(model, LEAVES)
    for word in words:
        before, after = accepts(pattern, word), accepts(model, word)
        assert before <= after
        assert not exact or before == after


def test_what_alternatives_begin_with_is_put_before_them() -> None:
    """Broken: the model of TEI itself cannot be said in XSD."""
    model, exact = unambiguous(choice([group([optional(A), B]), A]), LEAVES)
    assert exact
    assert model == choice([group([A, optional(B)]), B])


def schema_of(part: Pattern, **more: Pattern) -> etree.XMLSchema:
    """The XSD of a grammar with the root `r`, in libxml2."""
    definitions = {"r": Element("r", TEI, part), **LEAVES, **more}
    made = xsd(Grammar(Specs({}, {}, {}, {}, frozenset()), definitions, ("r",)), "x.xsd")
    root = etree.fromstring(made.main)
    imported = root.find("{http://www.w3.org/2001/XMLSchema}import")
    assert imported is not None
    root.remove(imported)
    return etree.XMLSchema(root.getroottree())


@pytest.mark.parametrize(
    ("part", "valid", "invalid"),
    [
        (EMPTY, "<r> </r>", "<r>x</r>"),
        (A, "<r><a/></r>", "<r/>"),
        (group([A, many(choice([B, C]))]), "<r><a/><c/><b/></r>", "<r><b/></r>"),
        (many(choice([TEXT, A])), "<r>x<a/>y</r>", "<r><b/></r>"),
        (interleave([A, optional(B)]), "<r><b/><a/></r>", "<r><b/></r>"),
        (Data("integer"), "<r> 12 </r>", "<r>x</r>"),
        (choice([Value("yes"), Value("no")]), "<r>no</r>", "<r>perhaps</r>"),
        (Attribute("n", Tokens(group([Data("int"), some(Data("int"))]))), '<r n="1 2 3"/>', '<r n="1"/>'),
        (optional(Attribute("n", Tokens(many(Value("x"))))), '<r n=""/>', '<r n="y"/>'),
        (optional(Attribute("n", choice([Data("int"), Value("")]))), '<r n=""/>', '<r n="y"/>'),
    ],
)
def test_each_kind_of_pattern_has_its_words_in_xsd(part: Pattern, valid: str, invalid: str) -> None:
    """Broken: a part of RELAX NG is lost on the way into XSD."""
    schema = schema_of(part)
    for text, wanted in ((valid, True), (invalid, False)):
        assert schema.validate(etree.fromstring(text.replace("<r", f'<r xmlns="{TEI}"', 1)).getroottree()) is wanted


def test_where_xsd_says_more_it_is_told() -> None:
    """Broken: XSD accepts more, and nobody knows."""
    one, other = Attribute("n", TEXT), Attribute("m", TEXT)
    definitions = {"r": Element("r", TEI, group([choice([one, other]), TEXT, A, TEXT])), **LEAVES}
    made = xsd(Grammar(Specs({}, {}, {}, {}, frozenset()), definitions, ("r",)), "x.xsd")
    assert [len(reasons) for reasons in made.wider.values()] == [2]


def test_another_namespace_is_refused() -> None:
    """Broken: an element ends in the wrong namespace in silence."""
    definitions = {"r": Element("r", TEI, A), "a": Element("a", "urn:a", EMPTY)}
    with pytest.raises(ValueError, match="urn:a"):
        xsd(Grammar(Specs({}, {}, {}, {}, frozenset()), definitions, ("r",)), "x.xsd")


@pytest.mark.parametrize(
    ("name", "children", "place", "cure"),
    [
        ("TEI", "text", 0, "needed here: teiHeader"),
        ("TEI", "teiHeader text text", 2, "nothing more can stand in it"),
        ("row", "", None, "needed here: cell"),
        ("list", "head", None, "needed here: one of item, label"),
        ("app", "rdg lem", 1, "expected here: rdg, note"),
        ("nameless", "a", None, None),
        ("lb", "", None, None),
        ("app", "lem rdg rdg", None, None),
    ],
)
def test_a_misfit_is_found_and_what_was_expected(name: str, children: str, place: int | None, cure: str | None) -> None:
    """Broken: an explanation blames another child, or expects what cannot stand there."""
    found = misfit(name, [f"{{{TEI}}}{child}" for child in children.split()])
    assert (found and found.place, found and found.cure()) == (place, cure)
