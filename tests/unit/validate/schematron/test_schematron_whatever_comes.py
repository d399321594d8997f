"""Whatever a schema holds, there is a validator or there are findings; never a traceback."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tiny_schemas import schema, tree

from depesha.errors import FoundError
from depesha.findings import CODES
from depesha.validate.schematron import compile_schematron
from depesha.validate.schematron.vocabulary import ELEMENTS, SCH

ATTRIBUTES = sorted({name for element in ELEMENTS.values() for name in element.attributes})
VALUES = ["a", "*", "@n", "$x", "1", "true", "'", "]", "{", "xs:integer(@n)", "x", "", "#ALL", "..", "(: c :)", "\n1"]
WORDS = st.sampled_from(["", " ", "words", "{1}", "ё"])
NODES: st.SearchStrategy[tuple[str, dict[str, str], str, list[object]]] = st.deferred(
    lambda: st.tuples(
        st.sampled_from([*ELEMENTS, "other"]),
        st.dictionaries(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES), max_size=3),
        WORDS,
        st.lists(NODES, max_size=3),
    )
)
SOUND = (
    '<ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/><let name="x" value="1"/><pattern id="x" abstract="true">'
    '<rule context="$a"><assert id="x" test="$x = $a">m<value-of select="$a"/></assert></rule></pattern>'
    '<pattern is-a="x">'
    '<param name="a" value="a"/></pattern><pattern><rule abstract="true" id="x"><report test="@n">r<name/>'
    "</report></rule>"
    '<rule context="a | @n"><let name="y" value="$x"/><extends rule="x"/></rule></pattern>'
)


@settings(deadline=None, max_examples=60)
@given(NODES)
def test_any_tree_of_schematron_elements(shape: tuple[str, dict[str, str], str, list[object]]) -> None:
    """An author's slip would end in a traceback."""
    root = etree.fromstring(schema(SOUND))
    grow(root, *shape)
    judge(etree.tostring(root))


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_any_change_of_one_value(data: st.DataObject) -> None:
    """A typing error in an expression would end in a traceback."""
    root = etree.fromstring(schema(SOUND))
    node = data.draw(st.sampled_from([node for node in root.iter(etree.Element) if len(node.attrib)]))
    name = data.draw(st.sampled_from(sorted(map(str, node.attrib))))
    value = data.draw(st.sampled_from(VALUES) | st.text(st.characters(codec="utf-8", categories=["L", "N", "P"])))
    node.set(name, value)
    judge(etree.tostring(root))


def grow(holder: etree._Element, name: str, attributes: dict[str, str], text: str, inner: list[object]) -> None:
    """Adds a tree of Schematron elements."""
    node = etree.SubElement(holder, f"{{{SCH}}}{name}", attributes)
    node.text = text
    for each in inner:
        assert isinstance(each, tuple)
        grow(node, *each)


def judge(source: bytes) -> None:
    """Compiles the schema and checks a document; only findings may stop it."""
    try:
        compile_schematron(source).check(tree("<a n='x'>t</a>"), "doc.xml")
    except FoundError as error:
        assert error.findings and all(finding.code in CODES and finding.hint for finding in error.findings)
