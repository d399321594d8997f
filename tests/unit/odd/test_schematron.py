"""From the rules of an ODD to Schematron, and to their table: what comes through, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from depesha.errors import FoundError
from depesha.findings import Severity
from depesha.odd import rules, schematron

SCH = {"s": "http://purl.oclc.org/dsdl/schematron", "xsl": "http://www.w3.org/1999/XSL/Transform"}

SHARED = """
<constraintSpec ident="shared" scheme="schematron"><constraint>
  <sch:ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>
  <xsl:key name="id" match="*[@xml:id]" use="@xml:id"/>
</constraint></constraintSpec>"""

RULE = """
<constraintSpec ident="{ident}" scheme="schematron" mode="add">
  <gloss>a paragraph
    without words</gloss>
  <desc>Nobody reads it.</desc>
  <constraint>
    <sch:rule context="tei:p">
      <sch:let name="words" value="concat(.,
          'a  b')"/>
      <sch:assert id="{ident}" role="{role}" test="$words
          ne ''">
        The <sch:name/> “<sch:value-of select="."/>” is
        empty. Fill it.
      </sch:assert>
    </sch:rule>
  </constraint>
</constraintSpec>"""

IN_CODE = """
<constraintSpec ident="R09" scheme="depesha"><gloss>a stranger</gloss><desc>Unknown.</desc>
  <constraint>“…” is unknown. Look.</constraint></constraintSpec>"""


def odd(folder: Path, *parts: str) -> Path:
    """An ODD whose element `p` has the given constraints."""
    path = folder / "small.odd"
    path.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron" '
        'xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><schemaSpec ident="x"><elementSpec ident="p" mode="change">'
        + "".join(parts)
        + "</elementSpec>"
        + "</schemaSpec></TEI>",
        encoding="utf-8",
    )
    return path


def rule(ident: str = "R02", role: str = "warning") -> str:
    """A rule with this number."""
    return RULE.format(ident=ident, role=role)


def test_what_all_need_comes_first_and_rules_by_number(tmp_path: Path) -> None:
    """Broken: a prefix is used before it is declared, or the order depends on the place in the ODD."""
    root = etree.fromstring(schematron(odd(tmp_path, rule("R10"), rule("R02"), IN_CODE, SHARED)))
    assert root.get("queryBinding") == "xslt3"
    kinds = [etree.QName(node).localname for node in root.iterchildren(etree.Element)]
    assert kinds == ["ns", "key", "pattern", "pattern"]
    assert root.xpath("s:pattern/@id", namespaces=SCH) == ["pattern-R02", "pattern-R10"]
    assert root.nsmap["tei"] == "http://www.tei-c.org/ns/1.0"


def test_white_space_is_tidied_and_words_are_kept(tmp_path: Path) -> None:
    """Broken: a message begins with blanks, or loses the one beside a value."""
    root = etree.fromstring(schematron(odd(tmp_path, SHARED, rule())))
    asserted = root.find(".//s:assert", SCH)
    assert asserted is not None
    assert asserted.get("test") == "$words ne ''"
    assert etree.tostring(asserted, encoding="unicode", with_tail=False).partition(">")[2] == (
        'The <name/> “<value-of select="."/>” is empty. Fill it.</assert>'
    )
    assert root.findtext(".//s:title", namespaces=SCH) == "a paragraph without words"


def test_the_same_odd_gives_the_same_bytes(tmp_path: Path) -> None:
    """Broken: the committed schema changes although the ODD does not."""
    assert schematron(odd(tmp_path, SHARED, rule(), IN_CODE)) == schematron(odd(tmp_path, IN_CODE, rule(), SHARED))


def test_the_table_of_rules(tmp_path: Path) -> None:
    """Broken: the documentation of a rule says something else than the ODD."""
    first, second = rules(odd(tmp_path, IN_CODE, SHARED, rule()))
    assert (first.identifier, first.severity, first.owner, first.in_code) == ("R02", Severity.WARNING, "p", False)
    assert (first.title, first.reason) == ("a paragraph without words", "Nobody reads it.")
    assert (first.message, first.cure) == ("The element “…” is empty. Fill it.", "Fill it.")
    assert (second.identifier, second.severity, second.in_code) == ("R09", Severity.ERROR, True)
    assert (second.message, second.cure) == ("“…” is unknown. Look.", "Look.")
    assert first.line is not None and second.line is not None and first.line > second.line


@pytest.mark.parametrize(
    ("part", "message"),
    [
        (rule() + rule(), 'there are two constraintSpec "R02"'),
        (rule().replace("Nobody reads it.", ""), 'rule "R02" has no desc'),
        (rule().replace("gloss>", "equiv>"), 'rule "R02" has no gloss'),
        (IN_CODE.replace("“…” is unknown. Look.", ""), 'rule "R09" has no constraint'),
        (rule().replace('id="R02"', 'id="R03"'), 'the sch:assert of rule "R02" must have the id "R02"'),
        (rule(role="fatal"), 'the sch:assert of rule "R02" must have one of the roles error, warning, information'),
        (rule().replace("sch:assert", "sch:report"), 'rule "R02" must have one sch:rule with one sch:assert'),
        (
            rule().replace("</sch:rule>", "</sch:rule><sch:rule context='tei:q'/>"),
            'rule "R02" must have one sch:rule with one sch:assert',
        ),
    ],
)
def test_a_rule_that_is_not_in_order_is_refused_at_its_line(tmp_path: Path, part: str, message: str) -> None:
    """Broken: a rule is lost in silence, or comes out without severity, reason or number."""
    with pytest.raises(FoundError) as caught:
        schematron(odd(tmp_path, SHARED, part))
    found = caught.value.findings
    assert [finding.message for finding in found] == [message]
    assert found[0].code == "ODD002" and found[0].line is not None and found[0].line > 1


@pytest.mark.parametrize("text", ["", "<TEI", "<!DOCTYPE TEI><TEI/>"])
def test_what_is_no_xml_is_refused(tmp_path: Path, text: str) -> None:
    """Broken: a traceback instead of a finding."""
    path = tmp_path / "broken.odd"
    path.write_text(text, encoding="utf-8")
    for read in (schematron, rules):
        with pytest.raises(FoundError) as caught:
            read(path)
        assert caught.value.findings[0].code == "ODD002"


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"], exclude_characters="<&"), max_size=40)


@given(before=WORDS, after=WORDS)
def test_the_words_of_a_message_come_through(tmp_path_factory: pytest.TempPathFactory, before: str, after: str) -> None:
    """Broken: a character of a message is lost, doubled or glued to a value."""
    said = rule().replace("The <sch:name/> “", before).replace("” is\n        empty. Fill it.", after)
    root = etree.fromstring(schematron(odd(tmp_path_factory.mktemp("odd"), SHARED, said)))
    asserted = root.find(".//s:assert", SCH)
    assert asserted is not None
    value = asserted.find("s:value-of", SCH)
    assert value is not None
    assert f"{asserted.text or ''}|{value.tail or ''}" == " ".join(f"{before}|{after}".split())
