"""Notation of the export, and the text without it: every visible character knows its place."""

from __future__ import annotations

import pytest
from exports_made_up import source_of
from hypothesis import given, settings
from hypothesis import strategies as st

from depesha.model import Notation, Span
from depesha.notation import find_notation
from depesha.visible import Visible, visible


def found_in(text: str) -> tuple[Notation, ...]:
    """The notation of a whole text."""
    return find_notation(source_of(text), Span(0, len(text)))


def seen(text: str) -> Visible:
    """A whole text without its notation."""
    return visible(source_of(text), Span(0, len(text)), found_in(text))


@pytest.mark.parametrize(
    ("text", "rendition", "content"),
    [
        ("**June 30, 1951**", "b", "June 30, 1951"),
        ("**Cable No. 4153, to  \nMao Zedong**", "b", "Cable No. 4153, to  \nMao Zedong"),
        ("<b>Title</b>\tA", "b", "Title"),
        ("~~СЕКРЕТНО~~ 48", "strike", "СЕКРЕТНО"),
        ("*Макаров* /Макаров/", "i", "Макаров"),
        ("*Monika / Justin*", "i", "Monika / Justin"),
        ("## DOCUMENT INFORMATION", "h", "DOCUMENT INFORMATION"),
        ("###### six", "h", "six"),
    ],
)
def test_each_notation_is_found_with_what_it_encloses(text: str, rendition: str, content: str) -> None:
    """Asterisks would be printed, and handwriting would go unnoticed."""
    (item,) = found_in(text)
    start = item.opening.end
    end = item.closing.start if len(item.closing) else len(text)
    assert (item.rendition, text[start:end]) == (rendition, content)


@pytest.mark.parametrize(
    "text",
    [
        "4 * 4 = 16",
        "a * b * c",
        "2*3*4",
        "\\*no\\* emphasis",
        "* * *",
        "-----",
        "**opened here\n\nand closed elsewhere**",
        "*opened here\nand closed below*",
        "~~opened here\nand closed below~~",
        "~ 5 ~",
        "№ #1",
        "#hashtag",
        "<b>opened here\nand closed below</b>",
        "** blank inside **",
        "",
    ],
)
def test_what_is_no_notation_stays_text(text: str) -> None:
    """A star or a hyphen of the paper would vanish from the edition."""
    assert found_in(text) == ()
    assert seen(text).text == text


def test_notation_inside_notation_is_found_twice() -> None:
    """A struck word in bold would keep its tildes."""
    text = "**~~СЕКРЕТНО~~**"
    assert [item.rendition for item in found_in(text)] == ["b", "strike"]
    assert seen(text).text == "СЕКРЕТНО"


def test_the_range_of_words_leaves_notation_out_and_the_outer_range_takes_it_in() -> None:
    """`@source` must name the asterisks, the element inside must not."""
    text = "x **~~СЕКРЕТНО~~** 48"
    view = seen(text)
    start = view.text.index("СЕКРЕТНО")
    end = start + len("СЕКРЕТНО")
    assert view.span(start, end) == Span(6, 14)
    assert view.outer(start, end) == Span(2, 18)


def test_a_heading_is_opened_and_never_closed() -> None:
    """The hash signs would stay outside every range."""
    view = seen("## Title")
    assert (view.text, view.outer(0, 5), view.span(0, 5)) == ("Title", Span(0, 8), Span(3, 8))


def test_hidden_ranges_are_no_text_and_keep_the_places_of_the_rest() -> None:
    """A date with a restored figure, `1[3] July`, is read as one."""
    text = "the 1[3] July"
    view = visible(source_of(text), Span(0, len(text)), (), (Span(5, 6), Span(7, 8)))
    assert view.text == "the 13 July"
    assert view.span(4, 11) == Span(4, 13)


def test_notation_that_is_only_half_in_the_range_is_shown() -> None:
    """Half a pair hidden would leave a character that nothing gives back."""
    text = "**Title**"
    assert visible(source_of(text), Span(0, 5), found_in(text)).text == "**Tit"


def test_empty_ranges_have_a_place_too() -> None:
    """An empty cell of a table stands somewhere."""
    assert seen("").span(0, 0) == Span(0, 0)
    assert seen("ab").span(1, 1) == Span(1, 1)
    assert seen("ab").span(2, 2) == Span(2, 2)
    assert seen("ab").outer(2, 2) == Span(2, 2)


PIECES = st.lists(
    st.sampled_from(
        ("**", "*", "~~", "## ", "<b>", "</b>", "\n", "\n\n", " ", "Слово", "a", "7", "\\", "\t", "[", "]")
    ),
    max_size=25,
).map("".join)


@settings(deadline=None)
@given(PIECES)
def test_whatever_the_text_visible_and_notation_make_up_the_whole(text: str) -> None:
    """A character that is neither text nor notation would be lost."""
    marks = found_in(text)
    hidden = {at for item in marks for span in (item.opening, item.closing) for at in range(span.start, span.end)}
    view = seen(text)
    assert len(view.text) == len(view.offsets) == len(view.leads) == len(view.tails)
    assert [text[offset] for offset in view.offsets] == list(view.text)
    assert [*view.offsets] == [at for at in range(len(text)) if at not in hidden]


@settings(deadline=None)
@given(PIECES)
def test_whatever_the_text_notation_never_shares_a_character(text: str) -> None:
    """Two pairs on one asterisk would give it back twice."""
    marks = [span for item in found_in(text) for span in (item.opening, item.closing) if len(span)]
    places = [at for span in marks for at in range(span.start, span.end)]
    assert len(places) == len(set(places))


@settings(deadline=None)
@given(PIECES)
def test_whatever_the_text_pairs_lie_inside_or_beside_each_other(text: str) -> None:
    """Two elements that cut each other cannot stand in a tree."""
    pairs = [item.span for item in found_in(text) if len(item.closing)]
    for one in pairs:
        for other in pairs:
            assert not one.meets(other) or one.covers(other) or other.covers(one)


@settings(deadline=None)
@given(PIECES, st.integers(min_value=0, max_value=60), st.integers(min_value=0, max_value=60))
def test_whatever_the_range_its_outer_range_covers_it(text: str, one: int, other: int) -> None:
    """An object would lose the notation around it, or its own last letter."""
    view = seen(text)
    start, end = sorted((min(one, len(view.text)), min(other, len(view.text))))
    assert view.outer(start, end).covers(view.span(start, end))
