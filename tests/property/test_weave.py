"""Whatever the ranges: every character comes out once and in order, and what is cut is chained."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from depesha.encode.weave import Weaver, cut_to_fit
from depesha.model import Layer, Mark, Source, Span
from depesha.tei.building import make

LAYERS = (Layer.OBJECT, Layer.REFERENCE, Layer.NAME, Layer.BRACKET, Layer.DATE, Layer.NUMBER, Layer.WORD)
TEXTS = st.text(st.sampled_from("abcжё字 \n.[]«»"), min_size=1, max_size=60).filter(str.strip)
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@st.composite
def texts_with_marks(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    """A text in one block, and marks on it that may contain, equal or overlap each other, some of no length."""
    text = draw(TEXTS).strip()
    edges = st.integers(0, len(text))
    marks = []
    for _ in range(draw(st.integers(0, 9))):
        start, end = sorted((draw(edges), draw(edges)))
        if start == end:
            marks.append(Mark(Span(start, start), "lb", (), Layer.MILESTONE))
        else:
            marks.append(Mark(Span(start, end), "seg", (), draw(st.sampled_from(LAYERS))))
    return text, marks


def source_of(text: str) -> Source:
    """A source that holds a text."""
    data = text.encode()
    return Source(Path("source.txt"), "1", text, hashlib.sha256(data).hexdigest(), len(data))


def weave(text: str, marks: list[Mark]) -> etree._Element:
    """The division that holds the paragraph woven of a text; `n` of each element is the number of its mark."""
    source = source_of(text)
    whole = Span(0, len(text))
    block = Mark(whole, "p", (), Layer.BLOCK, sourced=True)
    parent = make("div")
    more = {number: (("n", str(number)),) for number in range(1, len(marks) + 1)}
    Weaver(source, "t1", ()).weave(parent, whole, [block, *marks], more)
    return parent


def words(text: str) -> str:
    """A text with white space collapsed."""
    return re.sub(r"\s+", " ", text)


def letters(text: str) -> str:
    """A text without white space."""
    return re.sub(r"\s+", "", text)


def held(element: etree._Element) -> str:
    """All the text of an element."""
    return "".join(str(piece) for piece in element.itertext())


DOUBLED = (
    "abcd",
    [
        Mark(Span(1, 4), "seg", (), Layer.OBJECT),
        Mark(Span(1, 4), "seg", (), Layer.REFERENCE),
        Mark(Span(0, 2), "seg", (), Layer.OBJECT),
        Mark(Span(1, 3), "seg", (), Layer.OBJECT),
    ],
)
"""A cut leaves something at the very place where the next mark begins; once a letter came out twice."""


@given(texts_with_marks())
@example(DOUBLED)
@settings(max_examples=300, deadline=None)
def test_every_character_comes_out_once_and_in_order(case: tuple[str, list[Mark]]) -> None:
    """Some way in which ranges can lie would lose text, or double it."""
    text, marks = case
    assert words(held(weave(text, marks))) == words(text)


@given(texts_with_marks())
@settings(max_examples=300, deadline=None)
def test_the_parts_of_a_mark_hold_its_text_and_are_chained(case: tuple[str, list[Mark]]) -> None:
    """A name that is cut would end too early, or its parts would not know of each other."""
    text, marks = case
    division = weave(text, marks)
    for number, mark in enumerate(marks, 1):
        parts = [element for element in division.iter() if element.get("n") == str(number)]
        # White space at a cut may stand between the parts.
        assert letters("".join(held(part) for part in parts)) == letters(text[mark.span.start : mark.span.end])
        names = [part.get(XML_ID) for part in parts]
        if len(parts) == 1:
            assert (parts[0].get("next"), parts[0].get("prev")) == (None, None)
            continue
        assert [part.get("next") for part in parts] == [*(f"#{name}" for name in names[1:]), None]
        assert [part.get("prev") for part in parts] == [None, *(f"#{name}" for name in names[:-1])]


@given(texts_with_marks())
@settings(max_examples=200, deadline=None)
def test_no_identifier_is_given_twice(case: tuple[str, list[Mark]]) -> None:
    """Two parts of two marks would have one name, and the file would not be valid."""
    names = [name for element in weave(*case).iter() if (name := element.get(XML_ID))]
    assert len(names) == len(set(names))


@given(texts_with_marks())
@settings(max_examples=200, deadline=None)
def test_a_mark_of_no_length_stands_where_it_was_put(case: tuple[str, list[Mark]]) -> None:
    """A line would break in another place than on the paper."""
    text, marks = case
    division = weave(text, marks)
    for number, mark in enumerate(marks, 1):
        if len(mark.span):
            continue
        (element,) = (element for element in division.iter() if element.get("n") == str(number))
        assert (element.text, len(element)) == (None, 0)
        before = "".join(str(piece) for piece in element.xpath("preceding::text()"))  # type: ignore[union-attr]
        assert words(before) == words(text[: mark.span.start])


@given(texts_with_marks())
@settings(max_examples=100, deadline=None)
def test_the_same_ranges_give_the_same_bytes(case: tuple[str, list[Mark]]) -> None:
    """A second build would change files in which nothing has changed."""
    assert etree.tostring(weave(*case)) == etree.tostring(weave(*case))


@given(texts_with_marks())
@settings(max_examples=300, deadline=None)
def test_no_two_of_the_cut_ranges_overlap_by_half(case: tuple[str, list[Mark]]) -> None:
    """The ranges could not be a tree."""
    text, marks = case
    spans = [mark.span for mark, _, _ in cut_to_fit(source_of(text), marks)]
    for index, one in enumerate(spans):
        for other in spans[index + 1 :]:
            assert one.covers(other) or other.covers(one) or not one.meets(other)
