"""What is no Schematron, or not supported, is refused with a finding at its line."""

from __future__ import annotations

import pytest
from tiny_schemas import HEAD, XS, refused, schema

RULE = '<pattern><rule context="a"><assert test="1">m</assert></rule></pattern>'

# Content of a schema, with the faulty element in line 2: the code, and words of the message.
REFUSED = {
    "an unknown element": ("\n<patern/>", "SCH002", 'no element "patern"'),
    "an unknown element in a rule": ('<pattern><rule context="a">\n<asert/></rule></pattern>', "SCH002", "asert"),
    "an element of a later edition": ("\n<library/>", "SCH002", "library"),
    "an element at a wrong place": ('\n<rule context="a"/>', "SCH002", '"rule" cannot stand in "schema"'),
    "an unknown attribute": ('\n<pattern name="x"/>', "SCH002", 'no attribute "name"'),
    "text beside rules": ("\n<pattern>words</pattern>", "SCH002", "text cannot stand"),
    "a rule without context": ("<pattern>\n<rule/></pattern>", "SCH004", "context"),
    "an assertion without test": ('<pattern><rule context="a">\n<assert>m</assert></rule></pattern>', "SCH004", "test"),
    "a variable without name": ('\n<let value="1"/>', "SCH004", '"name"'),
    "a variable without value": ('\n<let name="x"/>', "SCH004", "neither"),
    "a variable with value and content": ('\n<let name="x" value="1"><a xmlns=""/></let>', "SCH004", "a value and"),
    "an abstract rule without identifier": ('<pattern>\n<rule abstract="true"/></pattern>', "SCH004", '"id"'),
    "an abstract rule with context": (
        '<pattern>\n<rule abstract="true" id="x" context="a"/></pattern>',
        "SCH004",
        "no context",
    ),
    "an abstract pattern without identifier": ('\n<pattern abstract="true"/>', "SCH004", '"id"'),
    "an abstract instance": ('\n<pattern abstract="true" id="x" is-a="y"/>', "SCH004", "not both"),
    "an instance with rules": (
        '<pattern abstract="true" id="y"/>\n<pattern is-a="y"><rule context="a"/></pattern>',
        "SCH004",
        "parameters only",
    ),
    "an extension of nothing": ('<pattern><rule context="a">\n<extends/></rule></pattern>', "SCH004", "extends"),
    "a variable declared twice": ('<let name="x" value="1"/>\n<let name="x" value="2"/>', "SCH004", "declared twice"),
    "a variable of a rule declared twice": (
        '<pattern><rule context="a"><let name="x" value="1"/>\n<let name="x" value="2"/></rule></pattern>',
        "SCH004",
        "declared twice",
    ),
    "a variable of a phase that the schema has": (
        '<let name="x" value="1"/><phase id="p">\n<let name="x" value="2"/></phase>',
        "SCH004",
        "declared twice",
    ),
    "a variable used before it is declared": (
        '\n<let name="x" value="$y"/><let name="y" value="1"/>',
        "SCH004",
        'uses "y" before',
    ),
    "a variable that uses itself": ('\n<let name="x" value="$x"/>', "SCH004", 'uses "x" before'),
    "an identifier given twice": ('<pattern id="x"/>\n<pattern id="x"/>', "SCH004", "declared twice"),
    "a prefix declared twice": ('<ns prefix="p" uri="u"/>\n<ns prefix="p" uri="v"/>', "SCH004", "declared twice"),
    "an abstract rule that extends itself": (
        '<pattern><rule abstract="true" id="x">\n<extends rule="x"/></rule></pattern>',
        "SCH004",
        "extends itself",
    ),
    "a variable whose name is none": ('\n<let name="a b" value="1"/>', "SCH004", "no name"),
    "a parameter whose name is none": (
        '<pattern abstract="true" id="x"/><pattern is-a="x">\n<param name="1" value="a"/></pattern>',
        "SCH004",
        "no name",
    ),
    "a prefix that is none": ('\n<ns prefix="*" uri="u"/>', "SCH004", "no prefix"),
    "the namespace of XML under another prefix": (
        '\n<ns prefix="x" uri="http://www.w3.org/XML/1998/namespace"/>',
        "SCH004",
        "xml",
    ),
    "an unknown abstract pattern": ('\n<pattern is-a="x"/>', "SCH005", 'no abstract pattern "x"'),
    "an instance of a concrete pattern": ('<pattern id="x"/>\n<pattern id="y" is-a="x"/>', "SCH005", "no abstract"),
    "an unknown abstract rule": (
        '<pattern><rule context="a">\n<extends rule="x"/></rule></pattern>',
        "SCH005",
        'no abstract rule "x"',
    ),
    "an unknown active pattern": ('<phase id="p">\n<active pattern="x"/></phase>', "SCH005", 'no pattern "x"'),
    "an unknown diagnostic": (
        '<pattern><rule context="a">\n<assert test="1" diagnostics="d">m</assert></rule></pattern>',
        "SCH005",
        'no diagnostic "d"',
    ),
    "an unknown property": (
        '<pattern><rule context="a">\n<assert test="1" properties="d">m</assert></rule></pattern>',
        "SCH005",
        'no property "d"',
    ),
    "rules over other documents": ('\n<pattern documents="//a/@href"/>', "SCH007", "@documents"),
    "a template of XSLT": ('\n<xsl:template name="x"/>', "SCH007", "xsl:template"),
    "an import of XSLT": ('\n<xsl:import href="x.xsl"/>', "SCH007", "xsl:import"),
    "an inclusion of XSLT": ('\n<xsl:include href="x.xsl"/>', "SCH007", "xsl:include"),
    "an instruction of XSLT in a message": (
        '<pattern><rule context="a"><assert test="1">\n<xsl:copy-of select="."/></assert></rule></pattern>',
        "SCH007",
        "xsl:copy-of",
    ),
    "an instruction of XSLT in a variable": ('<let name="x">\n<xsl:sequence/></let>', "SCH007", "sequence"),
    "an attribute of XSLT in a variable": (
        '\n<let name="x"><v xmlns="" xsl:expand-text="yes">{1}</v></let>',
        "SCH007",
        "xsl:expand-text",
    ),
    "a rule about namespace nodes": (
        '<pattern>\n<rule context="a | namespace-node()"/></pattern>',
        "SCH007",
        "namespace",
    ),
    "a rule about the namespaces of an element": (
        '<pattern>\n<rule context="a/namespace::x"/></pattern>',
        "SCH007",
        "namespace",
    ),
    "an expression without end": (
        f'<pattern><rule context="a">\n<assert test="{"1+" * 2000}1">m</assert></rule></pattern>',
        "SCH007",
        "more than 4000 characters",
    ),
    "brackets without end": (
        f'<pattern>\n<rule context="{"a[" * 51}1{"]" * 51}"/></pattern>',
        "SCH007",
        "more than 50 deep",
    ),
    "a character that Saxon cuts in two": (
        '<pattern><rule context="a">\n<assert test="4\U0002ce10">m</assert></rule></pattern>',
        "SCH007",
        "beyond U+FFFF",
    ),
    "brackets without end in a function": (
        f'<xsl:function name="f:f" xmlns:f="f">\n<xsl:sequence select="{"(" * 51}1{")" * 51}"/></xsl:function>',
        "SCH007",
        "more than 50 deep",
    ),
    "brackets without end behind a comment in a comment": (
        f"""<pattern><rule context="a">\n<assert test="(: (: :) ' :) {"(" * 51}1{")" * 51} (: ' :)">m"""
        "</assert></rule></pattern>",
        "SCH007",
        "more than 50 deep",
    ),
    "an expression that runs on behind the test": (
        '<pattern><rule context="a">\n<assert test="@n) or (true()">m</assert></rule></pattern>',
        "SCH008",
        "XPST0003",
    ),
    "a static variable that asks for a file": (
        """\n<xsl:variable name="v" static="yes" select="unparsed-text('file:///etc/hostname')"/>""",
        "SCH008",
        "prohibited",
    ),
    "the prefix of XSLT for something else": ('\n<ns prefix="xsl" uri="urn:x"/>', "SCH007", "reserved"),
    "the prefix of Depesha for something else": ('\n<ns prefix="depesha" uri="urn:x"/>', "SCH007", "reserved"),
    "a context that is no pattern": ('<pattern>\n<rule context="a["/></pattern>', "SCH008", "XTSE0340"),
    "a test that is no XPath": (
        '<pattern><rule context="a">\n<assert test="1 +">m</assert></rule></pattern>',
        "SCH008",
        "XPST0003",
    ),
    "an unknown function": (
        '<pattern><rule context="a">\n<assert test="f(1)">m</assert></rule></pattern>',
        "SCH008",
        "f()",
    ),
    "an undeclared prefix": (
        '<pattern><rule context="a">\n<assert test="t:p">m</assert></rule></pattern>',
        "SCH008",
        "'t' has not been declared",
    ),
    "an undeclared variable": (
        '<pattern><rule context="a">\n<report test="$x">m</report></rule></pattern>',
        "SCH008",
        "$x",
    ),
    "a value that is no XPath": (
        '<pattern><rule context="a"><assert test="1">m\n<value-of select="]"/></assert></rule></pattern>',
        "SCH008",
        "XPST0003",
    ),
    "a variable that is no XPath": ('\n<let name="x" value="1 1"/>', "SCH008", "XPST0003"),
    "a diagnostic that is no XPath": (
        '<diagnostics><diagnostic id="d">\n<value-of select=")"/></diagnostic></diagnostics><pattern><rule context="a">'
        '<assert test="1" diagnostics="d">m</assert></rule></pattern>',
        "SCH008",
        "XPST0003",
    ),
    "a function of XSLT that is no XPath": (
        '<xsl:function name="f:f" xmlns:f="f">\n<xsl:sequence select="1 +"/></xsl:function>',
        "SCH008",
        "XPST0003",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_wrong_is_refused_at_its_line(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """The author of the schema would get a traceback, a wrong line, or a rule that is silently never asked."""
    body, code, words = REFUSED[name]
    findings = refused(schema(body if code == "SCH008" else body + RULE))
    assert [(finding.code, finding.path, finding.line) for finding in findings] == [(code, "<bytes>", 2)]
    assert words in findings[0].message
    assert findings[0].hint
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("binding", ['queryBinding="xslt"', 'queryBinding="xquery"', 'queryBinding="stx"', ""])
def test_other_query_bindings_are_refused(binding: str) -> None:
    """XPath 1.0 gives other answers to the same question: `@n = '1' and 2 > '10'` would differ without a word."""
    (finding,) = refused(schema(RULE, binding))
    assert (finding.code, finding.line) == ("SCH003", 1)
    assert 'queryBinding="xslt3"' in finding.hint


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (b"<schema/>", "SCH001"),
        (b"<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", "SCH001"),
        (b"<schema xmlns='http://www.ascc.net/xml/schematron'/>", "SCH001"),
        (b"<schema", "GRM001"),
        (b"", "GRM001"),
        (f"<!DOCTYPE schema []>{HEAD}/>".encode(), "GRM002"),
    ],
)
def test_what_is_no_schema_is_refused(source: bytes, code: str) -> None:
    """A wrong file would end in a traceback."""
    assert [finding.code for finding in refused(source)] == [code]


def test_the_old_namespace_is_told_apart() -> None:
    """The author would not know that one line separates the schema from ISO Schematron."""
    (finding,) = refused(b"<schema xmlns='http://www.ascc.net/xml/schematron'/>")
    assert "namespace" in finding.hint


def test_an_unknown_phase_is_refused_with_those_there_are() -> None:
    """A typing error in the phase would check nothing and say that all is well."""
    body = f'<phase id="quick"/>{RULE}'
    (finding,) = refused(schema(body), "quik")
    assert (finding.code, "quick, #ALL" in finding.hint) == ("SCH005", True)
    (finding,) = refused(schema(body, 'queryBinding="xslt3" defaultPhase="quik"'))
    assert finding.code == "SCH005"


def test_abstract_rules_in_a_circle_are_refused() -> None:
    """Transpiling would never end."""
    circle = "".join(
        f'<rule abstract="true" id="{one}"><extends rule="{other}"/></rule>' for one, other in ("xy", "yz", "zx")
    )
    findings = refused(schema(f"<pattern>{circle}</pattern>"))
    assert {finding.code for finding in findings} == {"SCH004"}


def test_every_fault_is_reported_at_once() -> None:
    """The author would mend one fault a run."""
    body = f'{XS}\n<patern/>\n<pattern documents="x"/>\n<let name="x"/>'
    assert [finding.line for finding in refused(schema(body))] == [2, 3, 4]
    body = '<pattern>\n<rule context="a[">\n<assert test=")">m</assert>\n<assert test="x:y">m</assert></rule></pattern>'
    assert [(finding.code, finding.line) for finding in refused(schema(body))] == [("SCH008", n) for n in (2, 3, 4)]


def test_parameters_that_make_an_expression_long_are_refused() -> None:
    """Two short expressions would keep the compiler of Saxon busy for minutes."""
    body = (
        f'<pattern abstract="true" id="p"><rule context="a">\n<assert test="1{"+$x" * 1000}">m</assert></rule>'
        f'</pattern><pattern is-a="p"><param name="x" value="{"1+" * 1000}1"/></pattern>'
    )
    (finding,) = refused(schema(body))
    assert (finding.code, finding.line) == ("SCH007", 2)


def test_a_long_list_of_codes_is_no_long_expression() -> None:
    """Lists of codes, some ten thousand characters in a string literal, would be refused."""
    codes = " ".join(f"C{number}(" for number in range(3000))
    assert (
        refused(schema(f"""<pattern><rule context="a"><assert test="contains('{codes}', @n)"/></rule></pattern>"""))
        == ()
    )


@pytest.mark.parametrize(
    ("test", "words"), [("$x", "let"), ("f(1)", "xsl:function"), ("p:x", "ns"), ("1 1", "prefixes")]
)
def test_the_cure_is_that_of_the_error(test: str, words: str) -> None:
    """Whoever misspells a variable would be told to declare a prefix."""
    (finding,) = refused(schema(f'<pattern><rule context="a"><assert test="{test}">m</assert></rule></pattern>'))
    assert finding.code == "SCH008" and words in finding.hint
