"""Schemas of others: what they say comes as findings, and what they ask for beyond their folder is refused."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from mutations import GENERATED
from mutations_named import NAMED
from schema_at_hand import RNG, relaxng, shared_folder

from depesha.tei.names import local
from depesha.tei.reading import parse
from depesha.validate.grammar.foreign import load_schema
from depesha.validate.grammar.simplifying import simplified

_XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"'
_GRAMMAR = '<grammar xmlns="http://relaxng.org/ns/structure/1.0">{}</grammar>'
ONE_A = (
    f'<xs:schema {_XS}><xs:element name="a"><xs:complexType>'
    '<xs:attribute name="b" type="xs:int"/></xs:complexType></xs:element></xs:schema>'
)


def written(folder: Path, name: str, text: str) -> Path:
    """A schema on disk."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def document(text: str) -> etree._ElementTree:
    """A document."""
    tree, findings = parse(text.encode())
    assert tree is not None, findings
    return tree


@pytest.mark.parametrize(
    ("name", "schema", "kind"),
    [
        ("a.xsd", ONE_A, "XSD 1.0"),
        ("b.xsd", ONE_A.replace("<xs:attribute ", '<xs:attribute inheritable="true" '), "XSD 1.1"),
        (
            "c.rng",
            '<element xmlns="http://relaxng.org/ns/structure/1.0" name="a" '
            'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">'
            '<optional><attribute name="b"><data type="int"/></attribute></optional><empty/></element>',
            "RELAX NG",
        ),
    ],
)
def test_faults_come_as_findings_of_one_kind(tmp_path: Path, name: str, schema: str, kind: str) -> None:
    """Broken: a schema language has findings of its own, or none."""
    checker, findings = load_schema(written(tmp_path, name, schema))
    assert checker is not None, findings
    assert checker.kind == kind
    assert checker.check(document('<a b="1"/>'), "x.xml") == ()
    found = checker.check(document('<a\n b="one"/>'), "x.xml")
    assert found
    assert {(one.code, one.path) for one in found} == {("GRM013", "x.xml")}
    assert all(one.line in (1, 2) and "b" in one.message for one in found)


@pytest.mark.parametrize(
    ("name", "schema", "code", "words"),
    [
        ("a.rnc", "element a { empty }", "GRM010", "compact syntax"),
        ("a.dtd", "<!ELEMENT a EMPTY>", "GRM010", "document type definition"),
        ("a.xml", '<schema xmlns="http://purl.oclc.org/dsdl/schematron"/>', "GRM010", "schema"),
        ("a.xsd", "<a/>", "GRM010", 'root element is "a"'),
        ("a.xsd", "<a>", "GRM001", ""),
        ("a.xsd", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "GRM002", ""),
        ("a.xsd", f'<xs:schema {_XS}><xs:element name="a" type="b"/></xs:schema>', "GRM012", ""),
        ("a.xsd", f'<xs:schema {_XS}><xs:element name="a" type="b"/><xs:assert/></xs:schema>', "GRM012", ""),
        ("a.rng", _GRAMMAR.format("<start><ref name='b'/></start>"), "GRM012", ""),
        ("a.xsd", f'<xs:schema {_XS}><xs:include schemaLocation="a.xsd"/></xs:schema>', "GRM011", "the file itself"),
        (
            "a.xsd",
            f'<xs:schema {_XS}><xs:import namespace="b" schemaLocation="http://localhost:1/b.xsd"/></xs:schema>',
            "GRM011",
            "not beside",
        ),
        (
            "a.xsd",
            f'<xs:schema {_XS}><xs:include schemaLocation="//localhost/b.xsd"/></xs:schema>',
            "GRM011",
            "not beside",
        ),
        (
            "a.xsd",
            f'<xs:schema {_XS}><xs:include schemaLocation="file:///etc/passwd"/></xs:schema>',
            "GRM011",
            "not beside",
        ),
        ("a.xsd", f'<xs:schema {_XS}><xs:include schemaLocation="../b.xsd"/></xs:schema>', "GRM011", "outside"),
        ("a.xsd", f'<xs:schema {_XS}><xs:include schemaLocation="%2e%2e/b.xsd"/></xs:schema>', "GRM011", "outside"),
        ("a.xsd", f'<xs:schema {_XS}><xs:include schemaLocation="b.xsd"/></xs:schema>', "GRM011", "not there"),
        ("a.rng", _GRAMMAR.format('<include href="/etc/passwd"/>'), "GRM011", "outside"),
        ("a.rng", _GRAMMAR.format('<start><externalRef href="http://localhost:1/"/></start>'), "GRM011", "not beside"),
        ("a.rng", _GRAMMAR.format('<div xml:base="/etc/"><include href="passwd"/></div>'), "GRM011", "xml:base"),
    ],
)
def test_what_cannot_or_may_not_be_used_is_refused(
    tmp_path: Path, name: str, schema: str, code: str, words: str
) -> None:
    """Broken: a schema fetches files, or fails with a traceback."""
    checker, findings = load_schema(written(tmp_path, name, schema))
    assert checker is None
    assert [one.code for one in findings] == [code]
    assert words in findings[0].message


def test_a_schema_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Broken: a wrong path ends in a traceback."""
    assert [one.code for one in load_schema(tmp_path / "a.xsd")[1]] == ["GRM007"]


def test_two_files_may_include_each_other(tmp_path: Path) -> None:
    """Broken: a circle of inclusions, which XSD allows, is followed for ever."""
    written(tmp_path, "b.xsd", f'<xs:schema {_XS}><xs:include schemaLocation="a.xsd"/></xs:schema>')
    include = '<xs:include schemaLocation="b.xsd"/>'
    checker, findings = load_schema(
        written(tmp_path, "a.xsd", ONE_A.replace("<xs:element", include + "<xs:element", 1))
    )
    assert checker is not None, findings
    assert checker.check(document("<a/>"), "x") == ()


@pytest.mark.parametrize("newer", ["", 'inheritable="true" '])
def test_a_document_cannot_have_schemas_fetched(tmp_path: Path, newer: str) -> None:
    """Broken: a document names a schema by itself, and it is read: here it would allow what is refused."""
    other = written(tmp_path, "o.xsd", f'<xs:schema {_XS} targetNamespace="urn:o"><xs:element name="o"/></xs:schema>')
    schema = (
        f'<xs:schema {_XS}><xs:element name="a"><xs:complexType><xs:sequence><xs:any namespace="##other"/>'
        f'</xs:sequence><xs:attribute {newer}name="b"/></xs:complexType></xs:element></xs:schema>'
    )
    checker, findings = load_schema(written(tmp_path, "a.xsd", schema))
    assert checker is not None, findings
    xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    tree = document(f'<a {xsi} xsi:schemaLocation="urn:o {other.as_uri()}"><o xmlns="urn:o"/></a>')
    assert checker.check(tree, "x")
    assert tree.getroot().attrib


def test_our_own_schema_says_the_same_as_a_foreign_one() -> None:
    """Broken: leaving out what a document does not hold changes a verdict."""
    checker, findings = load_schema(RNG)
    assert checker is not None, findings
    for one in NAMED:
        tree = document(one.document().decode())
        assert (checker.check(tree, one.name) == ()) is bool(relaxng().validate(tree)), one.name


def test_the_schema_of_all_of_tei_is_ready_soon() -> None:
    """Broken: libxml2 is given more than it can swallow; it took twenty seconds, or for ever."""
    path = shared_folder() / "tei" / "tei_all.rng"
    begun = time.process_time()
    checker, findings = load_schema(path)
    assert checker is not None, findings
    for generated in GENERATED:
        assert checker.check(document(generated.read_text(encoding="utf-8")), generated.name) == ()
    bare = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p/></body></text></TEI>'
    assert checker.check(document(bare), "x")
    assert time.process_time() - begun < 10


_RNG = "http://relaxng.org/ns/structure/1.0"
_NAMES = "abcd"
_LEAVES = st.sampled_from(["<empty/>", "<notAllowed/>", "<text/>", *(f'<ref name="{name}"/>' for name in _NAMES)])
_PATTERNS = st.recursive(
    _LEAVES,
    lambda inner: st.builds(
        lambda kind, parts: f"<{kind}>{''.join(parts)}</{kind}>",
        st.sampled_from(["choice", "group", "optional", "zeroOrMore", "oneOrMore"]),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=5,
)


@settings(max_examples=150, deadline=None)
@given(patterns=st.lists(_PATTERNS, min_size=4, max_size=4), words=st.lists(st.text(_NAMES, max_size=3), max_size=6))
def test_simplifying_changes_no_verdict(patterns: list[str], words: list[str]) -> None:
    """Broken: a pattern that a document needs is simplified away, or one that it may not use is let in."""
    defines = "".join(
        f'<define name="{name}"><element name="{name}">{pattern}</element></define>'
        for name, pattern in zip(_NAMES, patterns, strict=True)
    )
    grammar = etree.fromstring(f'<grammar xmlns="{_RNG}"><start><ref name="a"/></start>{defines}</grammar>')
    for word in words:
        wanted = accepts(grammar, word)
        assert accepts(simplified(grammar), word) is wanted
        assert accepts(simplified(grammar, frozenset("a" + word)), word) is wanted


def accepts(grammar: etree._Element, word: str) -> bool:
    """Whether `a` with these children, themselves empty, is valid: tried in every way, since libxml2 errs here."""
    defines = {node.get("name", ""): node for node in grammar.iterfind(f"{{{_RNG}}}define")}
    start = grammar.find(f"{{{_RNG}}}start/*")
    if start is None or local(start.tag) == "notAllowed" or "a" not in defines:
        return False

    def within(name: str, children: str) -> bool:
        return name in defines and len(children) in sequence(list(defines[name][0]), children, {0})

    def sequence(parts: list[etree._Element], children: str, begins: set[int]) -> set[int]:
        for part in parts:
            begins = set().union(*(ends(part, children, begin) for begin in begins))
        return begins

    def ends(pattern: etree._Element, children: str, begin: int) -> set[int]:
        parts = list(pattern)
        match local(pattern.tag):
            case "empty" | "text":
                return {begin}
            case "notAllowed":
                return set()
            case "ref":
                fits = children[begin : begin + 1] == pattern.get("name") and within(pattern.get("name", ""), "")
                return {begin + 1} if fits else set()
            case "choice":
                return set().union(*(ends(part, children, begin) for part in parts))
            case "group":
                return sequence(parts, children, {begin})
            case kind:
                once = sequence(parts, children, {begin})
                found = once | ({begin} if kind != "oneOrMore" else set())
                while kind != "optional" and (more := sequence(parts, children, once) - found):
                    found |= more
                    once = more
                return found

    return within("a", word)
