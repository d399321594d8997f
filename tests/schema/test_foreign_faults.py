"""What is wrong with a document is said in the same words, whichever language its schema is written in."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from mutations import seeded
from mutations_named import HARMFUL, HARMLESS
from schema_at_hand import REPOSITORY, RNG, relaxng
from test_agreement import EXCEPTIONS
from test_foreign_schemas import document

from depesha.findings import Finding
from depesha.validate.grammar.derivatives import Compiled, faults
from depesha.validate.grammar.foreign import Checker, load_schema

_XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"'
_NEWER = 'xmlns:vc="http://www.w3.org/2007/XMLSchema-versioning" vc:minVersion="1.1"'
_RNG = 'xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"'


@cache
def ours() -> Compiled:
    """Our grammar as patterns."""
    return Compiled(etree.parse(RNG).getroot())


def checker(path: Path) -> Checker:
    """The checker of a schema that can be used."""
    found, findings = load_schema(path)
    assert found is not None, findings
    return found


def said(found: tuple[Finding, ...]) -> list[tuple[int | None, str, str | None]]:
    """What counts of findings: the line, the words, the place; cures may differ in length."""
    return [(one.line, one.message, one.xpath) for one in found]


def test_three_languages_say_the_same(tmp_path: Path) -> None:
    """Broken: who gives a schema in another language gets other words, another line or another place."""
    for name in ("depesha.xsd", "depesha-xml.xsd"):
        shutil.copy(REPOSITORY / "schema" / name, tmp_path)
    xsd = tmp_path / "depesha.xsd"
    newer = tmp_path / "newer.xsd"
    newer.write_text(xsd.read_text(encoding="utf-8").replace("<xs:schema ", f"<xs:schema {_NEWER} ", 1), "utf-8")
    checkers = [checker(path) for path in (RNG, xsd, newer)]
    assert [one.kind for one in checkers] == ["RELAX NG", "XSD 1.0", "XSD 1.1"]
    for mutation in HARMFUL:
        if mutation.name in EXCEPTIONS:
            continue
        tree = document(mutation.document().decode())
        by_relaxng, *others = (said(one.check(tree, "x")) for one in checkers)
        assert by_relaxng, mutation.name
        assert others == [by_relaxng, by_relaxng], mutation.name


def test_patterns_refuse_what_libxml2_refuses() -> None:
    """Broken: a file is refused and nothing is said about it, or what is right is blamed."""
    every = {one.name: one.document() for one in (*HARMLESS, *HARMFUL)} | dict(seeded(150, seed=1952))
    # That an identifier is used twice is no matter of patterns.
    every.pop("identifier-twice")
    for name, data in every.items():
        tree = document(data.decode())
        assert (faults(ours(), tree, name) == []) is bool(relaxng().validate(tree)), name


def grammar(text: str) -> Compiled:
    """The patterns of a grammar with one definition for the root."""
    return Compiled(etree.fromstring(f"<grammar {_RNG}><start>{text}</start></grammar>"))


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ('<element name="a"><text/></element>', "<b/>", 'the root element is "b" of no namespace'),
        ('<element name="a"><data type="int"/></element>', "<a>x</a>", '"x" is no value of "a"'),
        ('<element name="a"><data type="int"/></element>', "<a>1<!-- one -->2</a>", None),
        ('<element name="a"><element name="b"><empty/></element></element>', "<a>x<!-- --><b/></a>", "text cannot"),
        ('<element name="a"><element name="b"><empty/></element></element>', "<a><!-- -->\n<b/><?p?>x</a>", "text"),
        ('<element name="a"><mixed><element name="b"><empty/></element></mixed></element>', "<a>x<b/>y</a>", None),
        ('<element name="a"><list><oneOrMore><data type="int"/></oneOrMore></list></element>', "<a>1 2</a>", None),
        ('<element name="a"><list><oneOrMore><data type="int"/></oneOrMore></list></element>', "<a>1 x</a>", "1 x"),
        ('<element name="a"><attribute name="b"/></element>', "<a/>", 'needs the attribute "b"'),
        ("<element><anyName><except><name>a</name></except></anyName><empty/></element>", "<a/>", "root element"),
        ("<element><anyName><except><name>a</name></except></anyName><empty/></element>", "<b/>", None),
        ('<element><nsName ns="urn:a"/><empty/></element>', '<b xmlns="urn:a"/>', None),
        ('<element name="x:b" xmlns:x="urn:a"><empty/></element>', '<b xmlns="urn:a"/>', None),
        ('<element ns="urn:a" name="b"><attribute name="c"/></element>', '<b xmlns="urn:a" c="d"/>', None),
        (
            '<element name="a"><choice><attribute name="b"/><attribute name="c"/></choice></element>',
            "<a/>",
            '"a" needs another attribute',
        ),
        (
            '<element name="a"><zeroOrMore><attribute><nsName ns="urn:a"/></attribute></zeroOrMore></element>',
            '<a xmlns:x="urn:a" x:b="" x:c=""/>',
            None,
        ),
        (
            '<element name="a"><interleave><element name="b"><empty/></element>'
            '<oneOrMore><element name="c"><empty/></element></oneOrMore></interleave></element>',
            "<a><c/><b/><c/></a>",
            None,
        ),
        (
            '<element name="a"><interleave><element name="b"><empty/></element>'
            '<oneOrMore><element name="c"><empty/></element></oneOrMore></interleave></element>',
            "<a><c/></a>",
            "not complete",
        ),
    ],
)
def test_each_kind_of_pattern_is_known(pattern: str, text: str, words: str | None) -> None:
    """Broken: a part of RELAX NG is read as something else."""
    found = faults(grammar(pattern), document(text), "x")
    assert len(found) == (words is not None), found
    assert all((words or "") in one.message for one in found)


_NAMES = "abc"
_CONTENTS = st.recursive(
    st.sampled_from(["<empty/>", "<text/>", *(f'<ref name="{name}"/>' for name in _NAMES)]),
    lambda inner: st.builds(
        lambda kind, parts: f"<{kind}>{''.join(parts)}</{kind}>",
        st.sampled_from(["choice", "group", "optional", "zeroOrMore", "oneOrMore"]),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=5,
)


@settings(max_examples=100, deadline=None)
@given(content=_CONTENTS, words=st.lists(st.text(_NAMES, max_size=4), max_size=6))
def test_a_fault_is_found_where_there_is_one(content: str, words: list[str]) -> None:
    """Broken: children are blamed that are right, or the other way round; tried against every way to read the model."""
    leaves = "".join(f'<define name="{name}"><element name="{name}"><empty/></element></define>' for name in _NAMES)
    compiled = Compiled(
        etree.fromstring(f'<grammar {_RNG}><start><element name="r">{content}</element></start>{leaves}</grammar>')
    )
    model = etree.fromstring(f"<group>{content}</group>")
    for word in words:
        tree = document(f"<r>{''.join(f'<{name}/>' for name in word)}</r>")
        assert (faults(compiled, tree, "x") == []) is (len(word) in ends(model, word, 0)), word


def ends(pattern: etree._Element, word: str, begin: int) -> set[int]:
    """Where a pattern can end that begins there."""
    parts = list(pattern)

    def together(begins: set[int]) -> set[int]:
        for part in parts:
            begins = set().union(*(ends(part, word, one) for one in begins))
        return begins

    match pattern.tag:
        case "empty" | "text":
            return {begin}
        case "ref":
            return {begin + 1} if word[begin : begin + 1] == pattern.get("name") else set()
        case "choice":
            return set().union(*(ends(part, word, begin) for part in parts))
        case "group":
            return together({begin})
        case kind:
            once = together({begin})
            found = once | ({begin} if kind != "oneOrMore" else set())
            while kind != "optional" and (more := together(once) - found):
                found |= more
                once = more
            return found


def test_what_is_needed_is_named_without_what_does_not_help() -> None:
    """Broken: the cure names elements behind which the same is still missing."""
    note = '<zeroOrMore><element name="note"><empty/></element></zeroOrMore>'
    compiled = grammar(f'<element name="a">{note}<element name="b"><empty/></element>{note}</element>')
    assert [one.cure for one in faults(compiled, document("<a><note/></a>"), "x")] == ["needed here: b"]
    assert [one.cure for one in faults(compiled, document("<a><b/><c/></a>"), "x")] == ["expected here: note"]


def test_behind_a_fault_the_walk_goes_on() -> None:
    """Broken: the second fault is only told after the first is corrected."""
    inner = '<element name="b"><attribute name="n"><data type="int"/></attribute></element>'
    compiled = grammar(f'<element name="a"><optional>{inner}</optional></element>')
    found = faults(compiled, document('<a><c/>\n<b n="x"/></a>'), "x")
    assert [one.line for one in found] == [1, 2]


def test_a_schema_that_only_xsd_1_1_takes_needs_no_mark_of_it(tmp_path: Path) -> None:
    """Broken: libxml2 knows XSD 1.0 alone, and its refusal is the last word."""
    path = tmp_path / "a.xsd"
    path.write_text(
        f'<xs:schema {_XS}><xs:element name="a"><xs:complexType><xs:all>'
        '<xs:element name="b" type="xs:int" maxOccurs="2"/></xs:all></xs:complexType></xs:element></xs:schema>',
        encoding="utf-8",
    )
    found = checker(path)
    assert found.kind == "XSD 1.1"
    assert found.check(document("<a><b>1</b><b>2</b></a>"), "x") == ()
    assert said(found.check(document("<a><b>1</b>\n<c/></a>"), "x")) == [
        (2, '"c" cannot stand at this place in "a"', "/a[1]/c[1]")
    ]
