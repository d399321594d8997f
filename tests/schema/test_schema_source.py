"""The ODD is the only source of the schema, every element has its example, every closed list is closed."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

import pytest
from lxml import etree
from schema_at_hand import ODD, RNG, fragments, odd_root, subset_at_hand

from depesha import odd as processor
from depesha.tei.names import XML_ID, local, tei
from depesha.validate.grammar.expected import expected

EXAMPLES = "http://www.tei-c.org/ns/Examples"
BAD = "no-such-value"

Lists = dict[tuple[str, str], tuple[str, ...]]


def examples(odd: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Each example as TEI, with the element that it is an example of."""
    for example in odd.iter(f"{{{EXAMPLES}}}egXML"):
        spec = next(example.iterancestors(tei("elementSpec")))
        copy = deepcopy(next(example.iterchildren(etree.Element)))
        copy.tail = None
        for node in copy.iter(f"{{{EXAMPLES}}}*"):
            node.tag = tei(local(node.tag))
        yield spec.get("ident", ""), copy


def closed_lists(odd: etree._Element) -> Lists:
    """The closed lists that the ODD gives: for a class, those of all elements that take them from it."""
    own: Lists = {}
    of_classes: dict[str, tuple[str, ...]] = {}
    for values in odd.iter(tei("valList")):
        attribute, spec = (next(values.iterancestors(tei(name))) for name in ("attDef", "attList"))
        owner = spec.getparent()
        assert owner is not None
        found = tuple(item.get("ident", "") for item in values.iterfind(tei("valItem")))
        if local(owner.tag) == "elementSpec":
            own[owner.get("ident", ""), attribute.get("ident", "")] = found
        else:
            of_classes.setdefault(attribute.get("ident", ""), ())
            of_classes[attribute.get("ident", "")] += found
    for element, attributes in expected().elements.items():
        for name, rule in attributes.items():
            inherited = bool(rule.values) and set(rule.values) <= set(of_classes.get(name, ()))
            if inherited and (element, name) not in own:
                own[element, name] = rule.values
    return own


def _owner(node: etree._Element) -> str | None:
    return next(node.iterancestors(tei("elementSpec"))).get("ident")


def test_the_committed_schema_is_what_the_odd_compiles_to() -> None:
    """Broken: somebody changed schema/depesha.rng by hand, or the ODD without compiling it."""
    grammar = processor.compile_odd(ODD, subset_at_hand())
    assert grammar.findings == ()
    assert processor.relaxng(grammar) == RNG.read_bytes()


def test_the_odd_adds_nothing_to_tei() -> None:
    """Broken: a file of ours could be valid and no TEI."""
    for spec in odd_root().iter(tei("elementSpec"), tei("classSpec"), tei("attDef"), tei("macroSpec"), tei("dataSpec")):
        assert spec.get("mode") in ("change", "delete"), spec.get("ident")
    # A content model of ours must be narrower than TEI's; test_schema_files.py tries that it is.
    assert [_owner(node) for node in odd_root().iter(tei("content"))] == ["TEI"]
    for name in ("datatype", "defaultVal", "altIdent"):
        assert odd_root().find(f".//{tei(name)}") is None
    for member in odd_root().iter(tei("memberOf")):
        assert member.get("mode") == "delete"


def test_closed_lists_are_narrower_than_those_of_tei() -> None:
    """Broken: a value of ours is refused by TEI."""
    tree = etree.parse(subset_at_hand())
    for spec in odd_root().iter(tei("elementSpec"), tei("classSpec")):
        for attribute in spec.iterfind(f"{tei('attList')}/{tei('attDef')}"):
            values = {item.get("ident") for item in attribute.iter(tei("valItem"))}
            path = f".//{spec.tag}[@ident='{spec.get('ident')}']//{attribute.tag}[@ident='{attribute.get('ident')}']"
            for closed in tree.iterfind(f"{path}/{tei('valList')}[@type='closed']"):
                assert values <= {item.get("ident") for item in closed.iterfind(tei("valItem"))}


def test_every_element_has_a_description_and_an_example() -> None:
    """Broken: an element of the guide is not explained."""
    included = {name for module in odd_root().iter(tei("moduleRef")) for name in module.get("include", "").split()}
    shown = {element for element, example in examples(odd_root()) if example.find(f".//{tei(element)}") is not None}
    shown |= {element for element, example in examples(odd_root()) if example.tag == tei(element)}
    described = {
        spec.get("ident") for spec in odd_root().iter(tei("elementSpec")) if (spec.findtext(tei("desc")) or "").strip()
    }
    assert included == shown == described


def test_every_value_of_a_list_is_explained() -> None:
    """Broken: a value of the guide is not explained."""
    for item in odd_root().iter(tei("valItem")):
        assert (item.findtext(tei("desc")) or "").strip(), item.get("ident")


def test_every_example_is_valid() -> None:
    """Broken: the guide shows what the schema refuses."""
    for element, example in examples(odd_root()):
        assert fragments().validate(example.getroottree()), (element, fragments().error_log)


def test_every_closed_list_takes_its_values_and_no_other() -> None:
    """Broken: a closed list of the ODD is lost on the way into the schema, or loses a value."""
    lists = closed_lists(odd_root())
    shown = dict(examples(odd_root()))
    assert len(lists) > 60
    for (element, attribute), values in lists.items():
        for value, valid in [
            *((value, True) for value in values),
            (BAD, False),
            ("", False),
            (values[0] + " x", False),
        ]:
            root = deepcopy(shown[element])
            node = root if root.tag == tei(element) else root.find(f".//{tei(element)}")
            assert node is not None
            node.set(attribute, value)
            assert fragments().validate(root.getroottree()) is valid, (element, attribute, value)


def test_the_lists_that_the_dialect_closes_are_closed() -> None:
    """Broken: an attribute whose values the guide lists takes any word."""
    types = "fw ab stamp head idno note div table list quote floatingText correspDesc correspAction gloss app rdg lem"
    types += " text date seg roleName persName placeName orgName place bibl title ref name rs num term linkGrp xenoData"
    wanted = {(element, "type") for element in types.split()}
    wanted |= {(element, "subtype") for element in ("fw", "div", "floatingText", "correspAction", "ref", "note")}
    wanted |= {(element, "reason") for element in ("gap", "supplied", "surplus", "unclear")}
    wanted |= {("rdg", "cause"), ("persName", "role"), ("person", "role"), ("p", "cert"), ("corr", "evidence")}
    wanted |= {("metamark", "function"), ("handNote", "medium"), ("cell", "role"), ("fw", "place"), ("list", "rend")}
    assert wanted <= closed_lists(odd_root()).keys()


def test_the_examples_have_identifiers_of_their_own() -> None:
    """Broken: the ODD cannot be read by a parser that knows `xml:id`."""
    identifiers = [node.get(XML_ID) for node in odd_root().iter(etree.Element) if node.get(XML_ID) is not None]
    assert len(identifiers) == len(set(identifiers))


@pytest.mark.parametrize("name", ["TEI", "ab", "app"])
def test_the_schema_is_made_for_a_reader(name: str) -> None:
    """Broken: definitions are no longer found under the names of TEI."""
    assert f'<define name="{name}">' in RNG.read_text(encoding="utf-8")
