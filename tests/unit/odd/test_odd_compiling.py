"""What a customisation takes, changes and forbids comes out in the schema."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_tei import CORE, accepts, customised

from depesha.odd import relaxng


@pytest.mark.parametrize(
    ("content", "valid"),
    [
        ("<p>x</p>", True),
        ("", False),
        ("x<p/>", False),
        ("<front><p/></front><p/>", False),
        ("<front><p/><p/></front><p/>", True),
        ("<front><p/><p/><p/></front><p/>", True),
        ("<front><p/><p/><p/><p/></front><p/>", False),
        ("<p/><one/><two/>", True),
        ("<p/><two/>", True),
        ("<p/><two/><one/>", False),
        ("<p><mixed><two/><one/></mixed></p>", True),
        ("<p><mixed><one/></mixed></p>", False),
        ("<p><num>high</num><num>1.5</num></p>", True),
        ("<p><num>middling</num></p>", False),
        ('<p><num size="1 2 3">1</num></p>', True),
        ('<p><num size="1">1</num></p>', False),
        ('<p><num size="1 2 3 4">1</num></p>', False),
        ('<p><point here="x"/></p>', True),
        ('<p><point from="x" to="y"/></p>', True),
        ('<p><point here="x" to="y"/></p>', False),
        ("<p><point/></p>", False),
        ('<p><rdg subtype="a" cause="b"/></p>', True),
        ('<p><rdg type="a"/></p>', False),
        ('<p n="a b"/>', False),
        ('<p><hi type="italic"/></p>', True),
        ('<p corresp="#a"/>', False),
    ],
)
def test_content_models_and_attributes_mean_what_they_say(tmp_path: Path, content: str, valid: bool) -> None:
    """Broken: a construct of a content model or of an attribute list is misread."""
    assert accepts(customised(tmp_path, CORE), content) is valid


def change(ident: str, inner: str, tag: str = "elementSpec") -> str:
    """A spec that changes something of what TEI has."""
    return f'<{tag} ident="{ident}" mode="change">{inner}</{tag}>'


def attribute(ident: str, inner: str = "", mode: str = "change", usage: str = "opt") -> str:
    """An attribute list that changes one attribute."""
    return f'<attList><attDef ident="{ident}" mode="{mode}" usage="{usage}">{inner}</attDef></attList>'


TWO_VALUES = '<valList type="closed"><valItem ident="bold"/><valItem ident="italic"/></valList>'
FIGURES = '<datatype><dataRef key="teidata.word" restriction="[0-9]+"/></datatype>'
LETTERS = '<content><dataRef name="token" restriction="[a-z]+"/></content>'
TEXT = "<content><textNode/></content>"
NOT_TYPED = '<classes mode="change"><memberOf key="att.typed" mode="delete"/></classes>'
ONLY_PHRASE = '<classes mode="replace"><memberOf key="model.phrase"/></classes>'


@pytest.mark.parametrize(
    ("spec", "good", "bad"),
    [
        (change("hi", attribute("type", TWO_VALUES)), '<p type="x"><hi type="italic"/></p>', '<p><hi type="x"/></p>'),
        (change("p", attribute("type", usage="req")), '<p type="x" subtype="y"/>', "<p/>"),
        (change("p", attribute("type", TWO_VALUES)), '<p type="bold"/>', '<p type="x"/>'),
        (change("p", attribute("n", FIGURES)), '<p n="12"/>', '<p n="a"/>'),
        (change("p", attribute("subtype", mode="delete")), '<p type="x"/>', '<p subtype="x"/>'),
        (
            change("point", attribute("to", mode="delete")),
            '<p><point from="x"/></p>',
            '<p><point from="x" to="y"/></p>',
        ),
        (change("p", NOT_TYPED), '<p><hi type="x"/></p>', '<p type="x"/>'),
        (change("hi", ONLY_PHRASE), "<p><hi/></p>", '<p><hi n="1"/></p>'),
        (change("hi", TEXT), "<p><hi>x</hi></p>", "<p><hi><hi/></hi></p>"),
        (change("att.typed", attribute("type", mode="delete"), "classSpec"), '<p subtype="x"/>', '<p type="x"/>'),
        (change("att.typed", attribute("type", TWO_VALUES), "classSpec"), '<p type="bold"/>', '<p type="x"/>'),
        (
            change("att.critical", attribute("subtype", mode="delete"), "classSpec"),
            '<p subtype="x"><rdg cause="x"/></p>',
            '<p><rdg subtype="x"/></p>',
        ),
        (change("teidata.word", LETTERS, "dataSpec"), '<p n="abc"/>', '<p n="1"/>'),
        (change("macro.para", TEXT, "macroSpec"), "<p>x</p>", "<p><num>1</num></p>"),
        ('<classSpec ident="att.global" mode="delete"/>', "<p/>", '<p n="1"/>'),
        ('<elementSpec ident="hi" mode="delete"/>', "<p><num>1</num></p>", "<p><hi/></p>"),
    ],
)
def test_a_change_forbids_what_it_should_and_nothing_else(tmp_path: Path, spec: str, good: str, bad: str) -> None:
    """Broken: a change of the ODD is lost, or takes away more than it says."""
    assert accepts(customised(tmp_path, CORE), bad)
    changed = customised(tmp_path, CORE + spec)
    assert accepts(changed, good)
    assert not accepts(changed, bad)


def test_a_class_can_be_joined(tmp_path: Path) -> None:
    """Broken: a membership that the ODD adds has no effect, or one on all elements of the class."""
    grammar = customised(tmp_path, CORE + change("one", '<classes mode="change"><memberOf key="att.typed"/></classes>'))
    assert accepts(grammar, '<p/><one type="x"/>')
    assert not accepts(grammar, '<p/><two type="x"/>')


def test_the_value_list_of_a_semi_closed_attribute_can_be_closed(tmp_path: Path) -> None:
    """Broken: a closed list under `attDef mode="change"` is lost where TEI has a half-open one of its own."""
    values = '<valList type="closed"><valItem ident="wavy"/></valList>'
    grammar = customised(tmp_path, CORE + change("hi", attribute("type", values)))
    assert accepts(grammar, '<p><hi type="wavy"/></p>')
    assert not accepts(grammar, '<p><hi type="bold"/></p>')


def test_a_spec_group_is_followed(tmp_path: Path) -> None:
    """Broken: specs in a `specGrp` elsewhere in the ODD have no effect."""
    group = '<specGrp xml:id="g"><elementSpec ident="hi" mode="delete"/></specGrp>'
    grammar = customised(tmp_path, CORE + '<specGrpRef target="#g"/>', before=group)
    assert not accepts(grammar, "<p><hi/></p>")


def test_include_and_except_choose_elements(tmp_path: Path) -> None:
    """Broken: a module brings elements that were not asked for."""
    included = customised(tmp_path, '<moduleRef key="tei"/><moduleRef key="core" include="TEI p"/>')
    assert set(included.specs.elements) == {"TEI", "p"}
    excepted = customised(tmp_path, '<moduleRef key="tei"/><moduleRef key="core" except="hi rdg"/>')
    assert {"hi", "rdg"}.isdisjoint(excepted.specs.elements)


def test_a_class_comes_with_its_module_only(tmp_path: Path) -> None:
    """Broken: attributes of a module that is not taken are there all the same, or never."""
    assert accepts(customised(tmp_path, CORE + '<moduleRef key="extra" include="odd"/>'), '<p corresp="#a"/>')


def test_any_element_keeps_out_of_every_namespace_of_the_schema(tmp_path: Path) -> None:
    """Broken: foreign content could hold an element of the schema itself, which other validators refuse."""
    own = (
        '<elementSpec ident="x" ns="urn:own" mode="add" module="own"><classes><memberOf key="model.phrase"/></classes>'
    )
    grammar = customised(tmp_path, CORE + own + "<content><empty/></content></elementSpec>")
    assert accepts(grammar, '<p><x xmlns="urn:own"/></p><any><y xmlns="urn:other"><z a="1">t</z></y></any>')
    assert not accepts(grammar, '<p/><any><x xmlns="urn:own"/></any>')
    assert not accepts(grammar, '<p/><any><y xmlns="urn:other"><hi xmlns="http://www.tei-c.org/ns/1.0"/></y></any>')


def test_any_element_keeps_out_of_the_namespaces_it_excepts(tmp_path: Path) -> None:
    """Broken: `anyElement/@except` of the ODD has no effect."""
    grammar = customised(tmp_path, CORE + change("any", '<content><anyElement except="urn:a urn:b"/></content>'))
    assert accepts(grammar, '<p/><any><x xmlns="urn:c"><y xmlns="urn:d"/></x></any>')
    assert not accepts(grammar, '<p/><any><x xmlns="urn:a"/></any>')
    assert not accepts(grammar, '<p/><any><x xmlns="urn:c"><y xmlns="urn:b"/></x></any>')


def test_attributes_can_be_made_to_exclude_each_other(tmp_path: Path) -> None:
    """Broken: a choice of attributes in the ODD stands beside what TEI says of them, and no validator loads it."""
    either = '<attList org="choice"><attDef ident="type" mode="change" usage="req"/>'
    either += '<attDef ident="n" mode="change" usage="req"/></attList>'
    grammar = customised(tmp_path, CORE + change("hi", either))
    assert accepts(grammar, '<p><hi type="a"/><hi n="1"/></p>')
    assert not accepts(grammar, '<p><hi type="a" n="1"/></p>')
    assert not accepts(grammar, "<p><hi/></p>")


def test_a_rule_in_schematron_does_not_disturb_the_grammar(tmp_path: Path) -> None:
    """Broken: the ODD has no room for rules that a grammar cannot say."""
    rule = (
        '<constraintSpec ident="r" scheme="schematron"><constraint><assert xmlns="http://purl.oclc.org/dsdl/schematron"'
    )
    rule += ' test="@n">p needs a number</assert></constraint></constraintSpec>'
    assert relaxng(customised(tmp_path, CORE + change("p", rule))) == relaxng(customised(tmp_path, CORE))


def test_nothing_unused_and_nothing_impossible_is_written(tmp_path: Path) -> None:
    """Broken: libxml2 needs minutes to load the schema."""
    written = relaxng(customised(tmp_path, CORE)).decode()
    assert "notAllowed" not in written
    assert 'name="model.rare"' not in written
    assert "teidata.pointer" not in written


def test_the_same_odd_gives_the_same_bytes(tmp_path: Path) -> None:
    """Broken: the committed schema changes without a reason."""
    first, second = relaxng(customised(tmp_path, CORE)), relaxng(customised(tmp_path, CORE))
    assert first == second
    assert first.endswith(b"</grammar>\n")


def test_a_default_value_is_noted(tmp_path: Path) -> None:
    """Broken: the schema does not tell what an absent attribute means."""
    assert b'a:defaultValue="1 2"' in relaxng(customised(tmp_path, CORE))


def test_a_fragment_can_be_validated_with_another_start(tmp_path: Path) -> None:
    """Broken: an example of the guide cannot be checked by itself."""
    grammar = customised(tmp_path, CORE).with_start(["hi", "nowhere"])
    assert grammar.start == ("hi",)
    assert "TEI" not in grammar.reached()
