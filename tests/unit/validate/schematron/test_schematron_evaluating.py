"""What cannot be evaluated in a document is said; what an earlier rule takes is shown; nothing is silently passed."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tiny_schemas import XS, compiled, failures, schema, tree

from depesha.errors import FoundError, SetupError
from depesha.findings import Severity
from depesha.validate.schematron import compile_schematron, compile_stylesheet, transpile
from depesha.validate.schematron import compiled as kept

BROKEN = (
    f'{XS}<pattern id="p">\n<rule context="a">\n<let name="n" value="xs:integer(@n)"/>\n'
    '<assert id="x" test="$n = 1">m</assert>\n<assert id="y" test="$n gt 1">m</assert></rule></pattern>'
    '<pattern><rule context="a"><assert id="z" test="false()">z</assert></rule></pattern>'
)


def test_a_rule_that_cannot_be_evaluated_fails_and_the_others_speak(capfd: pytest.CaptureFixture[str]) -> None:
    """One bad value would hide every other fault, or pass for a sound document."""
    broken, other = failures(BROKEN, "<r>\n<a n='one'/></r>")
    assert (broken.assertion, broken.pattern, broken.location, broken.line) == ("SCH009", "p", "/r[1]/a[1]", 2)
    assert broken.rule in {"<bytes>:3", "<bytes>:4"} and "one" in broken.message
    assert broken.severity is Severity.ERROR
    assert other.assertion == "z"
    assert capfd.readouterr().err == ""


def test_a_message_that_cannot_be_evaluated_is_an_error_too() -> None:
    """A failure would be lost because its message fails."""
    body = (
        f'{XS}<pattern><rule context="a"><assert test="@m">\n<value-of select="xs:date(@n)"/></assert></rule></pattern>'
    )
    (broken,) = failures(body, "<a n='x'/>")
    assert (broken.assertion, broken.rule) == ("SCH009", "<bytes>:2")


@pytest.mark.parametrize("holder", ["{}", "<pattern>{}</pattern>"])
def test_a_variable_that_cannot_be_evaluated_is_said_alone(holder: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Everything that rests on it would be reported as a fault of the document."""
    let = holder.format('\n<let name="n" value="xs:integer(/*/@n)"/>')
    rule = '<pattern><rule context="a"><assert id="x" test="$n = 1">m</assert></rule></pattern>'
    body = XS + (let + rule if holder == "{}" else let.replace("</pattern>", rule.removeprefix("<pattern>")))
    (broken,) = failures(body, "<a n='x'/>")
    assert (broken.assertion, broken.rule) == ("SCH009", "<bytes>:2")
    assert capfd.readouterr().err == ""


def test_a_validator_is_as_good_after_a_broken_document() -> None:
    """The finding of one document would be reported of the next."""
    validator = compiled(XS + '<let name="n" value="xs:integer(/*/@n)"/><pattern><rule context="a">'
                         '<assert id="x" test="$n = 1">m</assert></rule></pattern>')  # fmt: skip
    for document, expected in (("<a n='x'/>", ["SCH009"]), ("<a n='1'/>", []), ("<a n='2'/>", ["x"])):
        assert [failed.assertion for failed in validator.check(tree(document), "doc.xml")] == expected


def test_nodes_that_a_later_rule_is_not_asked_about_are_shown() -> None:
    """The author would believe in a rule that is never asked."""
    body = (
        '<pattern><rule context="a"><assert test="1"/></rule>\n<rule context="a[@n] | b"><assert test="0"/></rule>'
        '</pattern><pattern><rule context="a"><assert test="1"/></rule></pattern>'
    )
    validator = compiled(body)
    (finding,) = validator.shadowed(tree("<r><a/>\n<a n='1'/><b/></r>"), "doc.xml")
    assert (finding.code, finding.severity, finding.line) == ("SCH012", Severity.INFO, 2)
    assert finding.xpath == "/r[1]/a[2]" and "<bytes>:2" in finding.message
    assert validator.shadowed(tree("<r><a/><b/></r>"), "doc.xml") == ()


def test_a_context_that_cannot_be_evaluated_is_shown() -> None:
    """To XSLT such a context matches nothing: the rule would never be asked, and nobody told."""
    body = f'{XS}<pattern>\n<rule context="a[xs:integer(@n) = 1]"><assert test="0">m</assert></rule></pattern>'
    validator = compiled(body)
    (finding,) = validator.shadowed(tree("<a n='x'/>"), "doc.xml")
    assert (finding.code, "<bytes>:2" in finding.message) == ("SCH009", True)
    assert validator.shadowed(tree("<a n='1'/>"), "doc.xml") == ()


def test_a_document_with_a_document_type_is_refused() -> None:
    """Its entities would be lost on the way."""
    with pytest.raises(FoundError) as caught:
        compiled(BROKEN).check(tree("<!DOCTYPE a [<!ENTITY e 'x'>]><a/>"), "doc.xml")
    assert [finding.code for finding in caught.value.findings] == ["GRM002"]


def test_a_document_that_saxon_refuses_is_a_finding() -> None:
    """A tree nested too deep would end in a traceback."""
    with pytest.raises(FoundError) as caught:
        compiled(BROKEN).check(tree("<a>" * 120 + "</a>" * 120), "doc.xml")
    assert [(finding.code, finding.path) for finding in caught.value.findings] == [("SCH011", "doc.xml")]


def test_a_tree_that_was_made_and_not_read_is_checked_too() -> None:
    """A document could be checked only after it had been written."""
    root = etree.Element("a")
    (failed,) = compiled('<pattern><rule context="a"><assert test="0">ё</assert></rule></pattern>').check(
        etree.ElementTree(root), "doc.xml"
    )
    assert (failed.line, failed.message) == (None, "ё")


def test_the_same_schema_gives_the_same_bytes_and_is_compiled_once() -> None:
    """A stylesheet that is kept would change without a reason, and each file would wait for the compiler."""
    source = schema(BROKEN)
    first, second = compile_schematron(source), compile_schematron(source)
    assert first is second
    assert transpile(source) == transpile(source) == first.stylesheet


def test_a_changed_schema_is_compiled_anew(tmp_path: Path) -> None:
    """A cache by name would go on with the old rules."""
    path = tmp_path / "rules.sch"
    for test, expected in (("1", 0), ("0", 1)):
        path.write_bytes(schema(f'<pattern><rule context="a"><assert test="{test}">m</assert></rule></pattern>'))
        assert len(compile_schematron(path).check(tree("<a/>"), "doc.xml")) == expected


def test_a_kept_stylesheet_is_as_good_as_its_schema(tmp_path: Path) -> None:
    """The validator that ships would find something else than the schema that it was made of."""
    path = tmp_path / "rules.sch.xsl"
    path.write_bytes(transpile(schema(BROKEN)))
    document = tree("<r><a n='2'/><a n='x'/></r>")
    assert kept(path).check(document, "d") == compiled(BROKEN).check(document, "d")
    with pytest.raises(SetupError):
        kept(tmp_path / "none.xsl")


def test_a_broken_stylesheet_is_a_finding() -> None:
    """A kept stylesheet that somebody has changed would end in a traceback."""
    for text, code in ((b"<xsl:stylesheet", "GRM001"), (b"<stylesheet/>", "SCH008")):
        with pytest.raises(FoundError) as caught:
            compile_stylesheet(text, "rules.sch.xsl")
        assert [(finding.code, finding.path) for finding in caught.value.findings] == [(code, "rules.sch.xsl")]
