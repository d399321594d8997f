"""Where elements stand, held against lxml, which reads the same files in another way."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from depesha.reports.layout import Layout, layout_of
from depesha.tei.reading import line_of

TEI = sorted((Path(__file__).resolve().parents[3] / "tei").glob("*.xml"))
TEXTS = st.text(st.sampled_from("aЖ\n\t 😀é"), max_size=5)
SPACES = st.sampled_from([" ", "\n", "\n\n  ", "\t"])


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> str:
    """An element, with line ends in its tag and in its text."""
    name = draw(st.sampled_from(["a", "b", "p:c"]))
    space = f'xmlns:p="urn:p"{draw(SPACES)}x="{draw(TEXTS)}"'
    if depth == 0 or draw(st.booleans()):
        return f"<{name}{draw(SPACES)}{space}/>"
    children = draw(st.lists(st.one_of(TEXTS, elements(depth - 1), st.just("<!-- \n -->"), st.just("<?x \n?>"))))
    return f"<{name}{draw(SPACES)}{space}>{''.join(children)}</{name}>"


def agrees_with_lxml(text: str) -> Layout:
    """Holds every element against the tree that lxml reads."""
    layout = layout_of(text)
    lines = text.split("\n")
    tree = etree.fromstring(text.encode()).getroottree()
    nodes = list(tree.iter(etree.Element))
    assert len(nodes) == len(layout.elements)
    for node, element in zip(nodes, layout.elements, strict=True):
        assert layout.at(tree.getpath(node)) == element
        assert element.inside[0] == line_of(node)
        assert lines[element.start[0] - 1][element.start[1] - 1] == "<"
        assert element.name == etree.QName(node).localname
        assert element.start < element.inside <= element.end
        assert lines[element.end[0] - 1][element.end[1] - 2] == ">"
    return layout


@given(elements())
def test_elements_stand_where_lxml_says(text: str) -> None:
    """A caret would stand under the wrong element, and a waiver would cover it."""
    agrees_with_lxml(text)


@pytest.mark.parametrize("path", TEI, ids=lambda path: path.name)
def test_elements_of_the_edition_stand_where_lxml_says(path: Path) -> None:
    """As above, for real files, with their namespaces."""
    agrees_with_lxml(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("xpath", "line"),
    [
        ("/TEI", 1),
        ("/tei:TEI/tei:p[2]", 3),
        ("/*/*[2]", 3),
        ("/Q{http://www.tei-c.org/ns/1.0}TEI[1]/Q{http://www.tei-c.org/ns/1.0}p[2]/@rend", 3),
        ("/*:TEI[namespace-uri()='http://www.tei-c.org/ns/1.0'][1]/*:p[namespace-uri()='x'][2]", 3),
        ("/*[local-name()='TEI']/*[local-name()='p' and namespace-uri()='x'][1]/text()[1]", 2),
        ("/TEI/p[3]", None),
        ("/TEI/p[0]", None),
        ("//p", None),
        ("/TEI/p[last()]", None),
        ("", None),
    ],
)
def test_an_xpath_finds_its_element_in_every_notation(xpath: str, line: int | None) -> None:
    """Each engine writes locations in its own way; one that is not understood must find nothing."""
    element = layout_of('<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<p>x</p>\n<p/></TEI>').at(xpath)
    assert (element.start[0] if element else None) == line


def test_a_broken_file_has_a_layout_as_far_as_it_goes() -> None:
    """The caret of the last finding before the fault would be lost."""
    layout = layout_of("<a>\n <b>\n</a>")
    assert [(element.name, element.start) for element in layout.elements] == [("a", (1, 1)), ("b", (2, 2))]


@pytest.mark.parametrize(
    "text", ["", "no XML", "<", "\0", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "\ud800", "<a>\x1b</a>"]
)
def test_what_cannot_be_read_has_no_layout_and_ends_nothing(text: str) -> None:
    """The report of a broken file would end in a fault of ours, or expand its entities."""
    assert layout_of(text).instructions == ()


def test_lines_are_counted_as_libxml2_counts_them() -> None:
    """With old line ends every caret would stand in the wrong line."""
    agrees_with_lxml("<a>\r\n<b/>\r<c/>\n<d/></a>")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<?depesha-accept X?><a><b/></a>", "a"),
        ("<a><?depesha-accept X?> <!-- c --><?y?>\n<b/></a>", "b"),
        ("<a><b/><?depesha-accept X?> text <c/></a>", "a"),
        ("<a><b/><?depesha-accept X?></a>", "a"),
        ("<a/><?depesha-accept X?>", None),
    ],
)
def test_an_instruction_concerns_the_next_element_or_the_one_it_stands_in(text: str, name: str | None) -> None:
    """A waiver would cover more, or something else, than its author meant."""
    layout = layout_of(text)
    (instruction,) = layout.instructions
    assert (None if instruction.concerns is None else layout.elements[instruction.concerns].name) == name
