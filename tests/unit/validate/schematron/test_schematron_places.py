"""Lines and paths: a failure is reported where it is."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tiny_schemas import compiled, failures, refused, schema, tree

from depesha import saxon
from depesha.tei.reading import line_of, parse
from depesha.validate.schematron.locating import line, readable

EVERYWHERE = '<pattern><rule context="*"><report id="x" test="@here">m</report></rule></pattern>'
NAMESPACES = (
    '<ns prefix="t" uri="urn:t"/><ns prefix="u" uri="urn:u"/><pattern><rule context="t:a | u:* | @u:n">'
    '<report id="x" test="true()">m</report></rule></pattern>'
)


def test_a_failure_has_the_line_of_its_element() -> None:
    """The editor would be sent to another line."""
    document = "<r>\n<a/>\n<a here='1'/>\n<b>\n<a here='1'/></b>\n<a here='1'/></r>"
    assert [failed.line for failed in failures(EVERYWHERE, document)] == [3, 5, 6]


def test_a_failure_of_an_attribute_or_text_has_the_line_of_the_element_that_holds_it() -> None:
    """Attributes and text have no line of their own."""
    body = '<pattern><rule context="@n | text()[normalize-space()]"><report test="true()">m</report></rule></pattern>'
    assert [failed.line for failed in failures(body, "<r>\n<a n='1'/>\n<b>t</b></r>")] == [2, 3]


def test_namespaces_are_told_apart_in_lines_and_paths() -> None:
    """`a` of another namespace would be counted, and the failure reported at the wrong one."""
    document = (
        '<r xmlns="urn:z">\n<a xmlns=""/>\n<a xmlns="urn:t"/>\n<a xmlns="urn:o"/>\n<a xmlns="urn:t">\n'
        '<q:b xmlns:q="urn:u" q:n="1"/></a></r>'
    )
    found = [(failed.location, failed.line) for failed in failures(NAMESPACES, document)]
    assert found == [
        ("/Q{urn:z}r[1]/t:a[1]", 3),
        ("/Q{urn:z}r[1]/t:a[2]", 5),
        ("/Q{urn:z}r[1]/t:a[2]/u:b[1]", 6),
        ("/Q{urn:z}r[1]/t:a[2]/u:b[1]/@u:n", 6),
    ]


def test_a_path_is_xpath_that_leads_to_the_node() -> None:
    """The path could not be used to look at the node."""
    document = tree('<r xmlns="urn:t">\n<a/>\n<a/></r>')
    found = compiled(NAMESPACES).check(document, "doc.xml")
    nodes = [
        node
        for failed in found
        for node in cast("list[etree._Element]", document.xpath(failed.location, namespaces={"t": "urn:t"}))
    ]
    assert [line_of(node) for node in nodes] == [2, 3]


def test_lines_beyond_65535_are_right() -> None:
    """libxml2 once stopped counting there."""
    (failed,) = failures(EVERYWHERE, "<r>" + "\n" * 70_000 + "<a here='1'/></r>")
    assert failed.line == 70_001


def test_a_prefix_of_the_document_does_not_matter() -> None:
    """A path would hold a prefix that means something else in the schema."""
    (failed,) = failures(NAMESPACES, '<u:a xmlns:u="urn:t"/>')
    assert failed.location == "/t:a[1]"


NAMES = st.sampled_from(["a", "b", "{urn:t}a", "{urn:t}b", "{urn:u/1}a"])
SHAPES: st.SearchStrategy[object] = st.recursive(
    st.tuples(NAMES, st.just([])), lambda inner: st.tuples(NAMES, st.lists(inner, max_size=4))
)


@settings(deadline=None)
@given(SHAPES)
def test_every_path_of_saxon_leads_to_its_line(shape: object) -> None:
    """In some tree the path of one element would lead to another."""
    root = built(shape)
    text = etree.tostring(root).replace(b">", b">\n")
    document, _ = parse(text)
    assert document is not None
    for path in PATHS.transform(text).split("\n"):
        location, _, identifier = path.partition(" ")
        wanted = next(node for node in document.iter(etree.Element) if node.get("n") == identifier)
        assert line(document, location) == line_of(wanted)
        assert readable(location, {}).count("/") >= 1


def built(shape: object) -> etree._Element:
    """The tree of a shape, its elements numbered."""

    def grow(holder: etree._Element | None, name: str, inner: list[object]) -> etree._Element:
        node = etree.Element(name) if holder is None else etree.SubElement(holder, name)
        for each in inner:
            assert isinstance(each, tuple)
            grow(node, *each)
        return node

    assert isinstance(shape, tuple)
    root = grow(None, *shape)
    for number, node in enumerate(root.iter()):
        node.set("n", str(number))
    return root


class Paths:
    """`path()` of every element with its number, a line each, by Saxon."""

    SHEET = b"""<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
    <xsl:output method="text"/><xsl:template match="/">
    <xsl:value-of select="//* ! (path(.) || ' ' || @n)" separator="&#10;"/></xsl:template></xsl:stylesheet>"""

    def transform(self, text: bytes) -> str:
        """The lines for a document."""
        return saxon.foreign_stylesheet(self.SHEET).transform(text)[0]


PATHS = Paths()


def test_a_schema_in_a_file_is_named_as_it_was_given(tmp_path: Path) -> None:
    """The author could not click on the place."""
    path = tmp_path / "rules.sch"
    path.write_bytes(schema("\n<patern/>"))
    (finding,) = refused(path)
    assert str(finding).startswith(f"{path}:2 SCH002 error")
