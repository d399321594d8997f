"""Copies typed, addressed and filed: counted from the paper and compared."""

from __future__ import annotations

import pytest
from lxml import etree
from telegrams_made_up import TEI

from depesha.encode.copies import Copies, copies_of, told_of_copies


def version(content: str) -> etree._Element:
    """A version of a telegram with this content."""
    return etree.fromstring(f'<div xmlns="{TEI}">{content}</div>')


def note(quantity: str = "", filed: str = "") -> str:
    """What the typist says of copies."""
    made = f'<measure unit="copy" quantity="{quantity}"/>' if quantity else ""
    return f'<ab type="copiesNote">{made}{filed}</ab>'


RANGE = '<num atLeast="3" atMost="11"/>'
ONE = '<num value="2"/>'
LINE = '<ab type="distribution"><measure unit="copy" quantity="1"/><measure unit="copy" quantity="1"/></ab>'
TABLE = (
    '<table type="distribution"><row><cell>1</cell><cell><persName/></cell></row>'
    "<row><cell>2</cell><cell><seg><persName/></seg></cell></row><row><cell>3</cell><cell/></row></table>"
)
LIST = '<list type="distribution"><item><persName/></item><item>2</item></list>'


@pytest.mark.parametrize(
    ("content", "counted"),
    [
        (note("11", RANGE) + LINE, (11, 2, 9)),
        (note("2") + TABLE, (2, 2, 0)),
        (note("3", ONE) + LIST, (3, 1, 1)),
        (note("1", ONE), (1, 0, 1)),
        (note("2") + note("1") + TABLE, (3, 2, 0)),
        (note("4", '<num atLeast="3" atMost="4"/><num value="9"/>'), (4, 0, 3)),
    ],
)
def test_copies_are_counted(content: str, counted: tuple[int, int, int]) -> None:
    """A wrong count would tell of copies that never were."""
    found = copies_of(version(content))
    assert found is not None
    assert (found.made, found.addressed, found.filed) == counted


@pytest.mark.parametrize(
    "content",
    [
        "",
        TABLE,
        note("4"),
        note("", RANGE),
        '<ab type="stamp"><measure unit="copy" quantity="3"/></ab>' + TABLE,
        note() + LINE,
        '<ab type="copiesNote"><measure unit="day" quantity="6"/></ab>' + TABLE,
    ],
    ids=["nothing", "not how many", "not for whom", "only filed", "elsewhere", "empty", "days"],
)
def test_where_one_side_is_not_said_nothing_is_counted(content: str) -> None:
    """Copies would be reported missing where the paper says nothing of them."""
    assert copies_of(version(content)) is None


@pytest.mark.parametrize(
    "number",
    ['<num atLeast="9" atMost="3"/>', '<num atLeast="x" atMost="3"/>', '<num atLeast="3"/>', "<num/>"],
)
def test_a_number_that_cannot_be_read_counts_nothing(number: str) -> None:
    """A slip of the typist would stop the build, or take copies away."""
    found = copies_of(version(note("2", number) + LINE))
    assert found is not None
    assert found.filed == 0
    assert found.agree


@pytest.mark.parametrize(
    ("copies", "said"),
    [
        (Copies(11, 2, 9), "11 copies were typed: 2 addressed, 9 filed."),
        (Copies(1, 1, 0), "1 copy was typed: 1 addressed."),
        (Copies(2, 0, 2), "2 copies were typed: 2 filed."),
    ],
)
def test_copies_that_agree_are_told_in_a_sentence(copies: Copies, said: str) -> None:
    """Readers would see `1 copies` or `0 filed`."""
    assert copies.agree
    assert copies.said == said


@pytest.mark.parametrize("copies", [Copies(5, 2, 2), Copies(3, 2, 2)])
def test_copies_that_do_not_agree_are_told_of(copies: Copies) -> None:
    """A copy missing and a copy too many are both worth a question."""
    assert not copies.agree
    assert copies.said.endswith("The paper does not say what became of the others, or names too many.")


def test_the_first_version_that_counts_is_believed() -> None:
    """The translation, which often leaves copies out, would be told of instead of the paper."""
    silent, original, translation = version(TABLE), version(note("2") + TABLE), version(note("9") + TABLE)
    assert told_of_copies([silent, original, translation]) == "2 copies were typed: 2 addressed."
    assert told_of_copies([silent]) is None
    assert told_of_copies([]) is None
