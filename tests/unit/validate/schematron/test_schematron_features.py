"""Each feature of Schematron in a tiny schema: what it finds in a tiny document."""

from __future__ import annotations

import pytest
from tiny_schemas import XS, compiled, failures, said, tree

from depesha.findings import Severity

ROW = '<pattern abstract="true" id="table"><let name="n" value="count(//$row)"/><rule context="$table">'
TABLE = f'{ROW}<assert id="t" test="$row">a $row of $table is missing among <value-of select="$n"/></assert>'
PHASES = (
    '<phase id="one"><let name="v" value="7"/><active pattern="p1"/></phase>'
    '<phase id="two"><p>words</p><active pattern="p2"/><active pattern="p3"/></phase>'
)
PATTERNS = "".join(
    f'<pattern id="p{n}"><rule context="a"><report id="r{n}" test="true()">m</report></rule></pattern>'
    for n in (1, 2, 3)
)

CASES = {
    "an assertion fails where its test is false": (
        '<pattern><rule context="a"><assert id="x" test="@n">no n</assert></rule></pattern>',
        "<r><a n='1'/><a/></r>",
        ["x /r[1]/a[2] no n"],
    ),
    "a report fails where its test is true": (
        '<pattern><rule context="a"><report id="x" test="@n">n</report></rule></pattern>',
        "<r><a n='1'/><a/></r>",
        ["x /r[1]/a[1] n"],
    ),
    "failures come in document order, at a node in the order of the schema": (
        '<pattern><rule context="b"><report id="x" test="true()">m</report></rule></pattern>'
        '<pattern><rule context="*"><report id="y" test="true()">m</report></rule></pattern>',
        "<a><b/></a>",
        ["y /a[1] m", "x /a[1]/b[1] m", "y /a[1]/b[1] m"],
    ),
    "only the first rule of a pattern that matches is asked": (
        '<pattern><rule context="a[@n]"><report id="x" test="true()">m</report></rule>'
        '<rule context="a"><report id="y" test="true()">m</report></rule></pattern>',
        "<r><a n='1'/><a/></r>",
        ["x /r[1]/a[1] m", "y /r[1]/a[2] m"],
    ),
    "rules of other patterns are asked about the same node": (
        '<pattern><rule context="a"><report id="x" test="true()">m</report></rule>'
        '<rule context="a"><report id="never" test="true()">m</report></rule></pattern>'
        '<pattern><rule context="b"><report id="no" test="true()">m</report></rule>'
        '<rule context="a"><report id="y" test="true()">m</report></rule></pattern>',
        "<a/>",
        ["x /a[1] m", "y /a[1] m"],
    ),
    "a node that several branches of a context match is asked about once": (
        '<pattern><rule context="a | *[@n] | r/*"><report id="x" test="true()">m</report></rule></pattern>',
        "<r><a n='1'/></r>",
        ["x /r[1]/a[1] m"],
    ),
    "attributes, text, comments, instructions and the document can be contexts": (
        "".join(
            f'<pattern><rule context="{context}"><report id="{name}" test="true()">m</report></rule></pattern>'
            for name, context in {
                "root": "/",
                "attribute": "a/@n",
                "text": "text()",
                "comment": "comment()",
                "pi": "processing-instruction()",
            }.items()
        ),
        "<r><a n='1'>t</a><!--c--><?p i?></r>",
        [
            "root / m",
            "attribute /r[1]/a[1]/@n m",
            "text /r[1]/a[1]/text()[1] m",
            "comment /r[1]/comment()[1] m",
            "pi /r[1]/processing-instruction(p)[1] m",
        ],
    ),
    "a variable of the schema is asked of the document": (
        '<let name="n" value="count(//a)"/><pattern><rule context="a[$n = 2]">'
        '<report id="x" test="$n = 2"><value-of select="$n"/></report></rule></pattern>',
        "<r><a/><a/></r>",
        ["x /r[1]/a[1] 2", "x /r[1]/a[2] 2"],
    ),
    "an inner variable hides an outer one of its name": (
        '<let name="x" value="1"/><pattern><let name="x" value="$x + 1"/>'
        '<rule context="a"><let name="x" value="$x * 10"/><report id="i" test="true()"><value-of select="$x"/></report>'
        '</rule></pattern><pattern><rule context="a"><report id="o" test="true()"><value-of select="$x"/></report>'
        "</rule></pattern>",
        "<a/>",
        ["i /a[1] 20", "o /a[1] 1"],
    ),
    "a variable of a pattern may stand in a context, and not in its string literals": (
        """<pattern><let name="n" value="/*/@n"/><rule context="a[@n = $n][not(. = '$n')]">"""
        '<report id="x" test="true()">m</report></rule></pattern>',
        "<r n='2'><a n='1'/><a n='2'/><a n='2'>$n</a></r>",
        ["x /r[1]/a[2] m"],
    ),
    "a variable of a rule sees the node": (
        '<pattern><rule context="a"><let name="n" value="@n"/><let name="m" value="$n || current()/@n"/>'
        '<report id="x" test="true()"><value-of select="$m"/></report></rule></pattern>',
        "<a n='1'/>",
        ["x /a[1] 11"],
    ),
    "the content of a variable is data": (
        '<let name="list"><v k="{1}" xmlns="">a{b}</v><v xmlns="">c</v></let><pattern><rule context="a">'
        """<report id="x" test="true()"><value-of select="$list/v, $list/v/@k"/></report></rule></pattern>""",
        "<a/>",
        ["x /a[1] a{b} c {1}"],
    ),
    "a variable may have a type": (
        f'{XS}<let name="n" value="1, 2" as="xs:integer+"/><pattern><rule context="a">'
        '<report id="x" test="$n = 2">m</report></rule></pattern>',
        "<a/>",
        ["x /a[1] m"],
    ),
    "an abstract pattern is filled in, in messages' expressions too": (
        f'{TABLE}</rule></pattern><pattern id="i" is-a="table"><param name="table" value="tab"/>'
        '<param name="row" value="tr"/></pattern><pattern is-a="table"><param name="table" value="list"/>'
        '<param name="row" value="item"/></pattern>',
        "<r><tab/><list><item/></list><list/></r>",
        [
            "t /r[1]/tab[1] a $row of $table is missing among 0",
            "t /r[1]/list[2] a $row of $table is missing among 1",
        ],
    ),
    "a parameter whose name begins like another is another": (
        '<pattern abstract="true" id="p"><rule context="$a"><report id="x" test="$ab"><value-of select="$ab"/></report>'
        '</rule></pattern><pattern is-a="p"><param name="a" value="e"/><param name="ab" value="@n"/></pattern>',
        "<e n='5'/>",
        ["x /e[1] 5"],
    ),
    "a rule takes in abstract rules, of its pattern and of the schema, with their variables": (
        '<rules><rule abstract="true" id="far"><let name="q" value="2"/><assert id="f" test="$q = 3"><name/></assert>'
        '</rule></rules><pattern><rule abstract="true" id="near"><extends rule="far"/><assert id="n" test="false()">n'
        '</assert></rule><rule context="a"><extends rule="near"/><assert id="x" test="$q = 4">q</assert>'
        "</rule></pattern>",
        "<a/>",
        ["f /a[1] a", "n /a[1] n", "x /a[1] q"],
    ),
    "the subject is what is reported": (
        '<pattern><rule context="a" subject="b"><report id="x" test="true()">m</report>'
        '<report id="y" test="true()" subject="@n">m</report><report id="z" test="true()" subject="c">m</report></rule>'
        "</pattern>",
        "<a n='1'><b/></a>",
        ["x /a[1]/b[1] m", "y /a[1]/@n m", "z /a[1] m"],
    ),
    "a message holds values, names, and the words of markup": (
        '<pattern><rule context="b"><report id="x" test="true()"> a {<value-of select="@n, 2"/>}\n <emph>e</emph> '
        '<dir value="rtl">d</dir> <span class="s">s</span> <name/> <name path=".."/> <i xmlns="">i</i><!-- c -->'
        "</report></rule></pattern>",
        "<a><b n='1'/></a>",
        ["x /a[1]/b[1] a {1 2} e d s b a i"],
    ),
    "a key and a function of XSLT": (
        '<xsl:key name="id" match="*" use="@id"/><xsl:function name="f:twice" xmlns:f="f"><xsl:param name="n"/>'
        '<xsl:sequence select="$n * 2"/></xsl:function><ns prefix="f" uri="f"/><pattern><rule context="a">'
        """<assert id="x" test="key('id', @to)"><value-of select="f:twice(@n)"/></assert></rule></pattern>""",
        "<r id='q'><a to='q'/><a to='z' n='4'/></r>",
        ["x /r[1]/a[2] 8"],
    ),
    "a test may be a sequence": (
        '<pattern><rule context="a"><assert id="x" test="@n, @m">m</assert><report id="y" test="@n, @m">m</report>'
        "</rule></pattern>",
        "<r><a/><a n='1' m='2'/></r>",
        ["x /r[1]/a[1] m", "y /r[1]/a[2] m"],
    ),
    "a variable of XSLT with a prefix is no variable of a pattern": (
        '<ns prefix="f" uri="f"/><xsl:variable name="f:v" select="5" xmlns:f="f"/><pattern><let name="f" value="1"/>'
        '<rule context="a[$f:v = 5]"><report id="x" test="$f:v = 5 and $f = 1">m</report></rule></pattern>',
        "<a/>",
        ["x /a[1] m"],
    ),
    "messages of functions mean nothing": (
        '<ns prefix="f" uri="f"/><xsl:function name="f:f" xmlns:f="f"><xsl:message select="\'words\'"/>'
        '<xsl:message><u/><u/></xsl:message><xsl:message><d:broken xmlns:d="urn:other"/></xsl:message>'
        '<xsl:sequence select="1"/>'
        '</xsl:function><pattern><rule context="a"><report id="x" test="f:f()">m</report></rule></pattern>',
        "<a/>",
        ["x /a[1] m"],
    ),
    "an accumulator of XSLT": (
        '<xsl:accumulator name="n" initial-value="0"><xsl:accumulator-rule match="a" select="$value + 1"/>'
        """</xsl:accumulator><pattern><rule context="a"><report id="x" test="accumulator-before('n') = 2">m</report>"""
        "</rule></pattern>",
        "<r><a/><a/></r>",
        ["x /r[1]/a[2] m"],
    ),
    "foreign elements and attributes are let be": (
        '<f:x xmlns:f="f"/><pattern f:y="1" xmlns:f="f"><f:z/><rule context="a"><f:w/><report id="x" test="1">m'
        "</report></rule></pattern>",
        "<a/>",
        ["x /a[1] m"],
    ),
    "properties, paragraphs, titles and icons are let be": (
        '<title>t</title><p>w <emph>e</emph></p><pattern icon="i" see="s" fpi="f"><title>t</title><p>w</p>'
        '<rule context="a"><p>w</p><report id="x" test="1" properties="q" icon="i">m</report></rule></pattern>'
        '<properties><property id="q" role="r" scheme="s">v</property></properties>',
        "<a/>",
        ["x /a[1] m"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_feature(name: str) -> None:
    """The feature named would not do what ISO Schematron says."""
    body, document, expected = CASES[name]
    assert said(body, document) == expected


@pytest.mark.parametrize(
    ("phase", "expected"),
    [
        (None, ["r2", "r3"]),
        ("#DEFAULT", ["r2", "r3"]),
        ("#ALL", ["r1", "r2", "r3"]),
        ("one", ["r1"]),
        ("two", ["r2", "r3"]),
    ],
)
def test_a_phase_chooses_patterns(phase: str | None, expected: list[str]) -> None:
    """Rules of another phase would be applied, or those of the phase left out."""
    validator = compiled(PHASES + PATTERNS, 'queryBinding="xslt2" defaultPhase="two"', phase)
    assert [failed.assertion for failed in validator.check(tree("<a/>"), "doc.xml")] == expected


def test_variables_of_a_phase_hold_in_its_patterns() -> None:
    """A rule that uses a variable of the phase would not compile."""
    body = f'{PHASES}<pattern id="p1"><rule context="a"><report id="x" test="$v = 7">m</report></rule></pattern>'
    body += '<pattern id="p2"/><pattern id="p3"/>'
    assert said(body, "<a/>", "one") == ["x /a[1] m"]


@pytest.mark.parametrize("binding", ["xslt2", "xslt3", "xpath2", "xpath3", "xpath31", "XSLT2"])
def test_query_bindings_of_xpath_2_and_3(binding: str) -> None:
    """A schema of a binding that is supported would be refused."""
    body = '<pattern><rule context="a"><report id="x" test="(1, 2) = 2">m</report></rule></pattern>'
    assert compiled(body, f'queryBinding="{binding}"').check(tree("<a/>"), "doc.xml")


@pytest.mark.parametrize(
    ("role", "weight"),
    [
        ('role="error"', Severity.ERROR),
        ('role="fatal"', Severity.ERROR),
        ('role="whatever"', Severity.ERROR),
        ("", Severity.ERROR),
        ('role="warning"', Severity.WARNING),
        ('role="Warn"', Severity.WARNING),
        ('role="nonfatal"', Severity.WARNING),
        ('role="info"', Severity.INFO),
        ('role="information"', Severity.INFO),
    ],
)
@pytest.mark.parametrize("holder", ["rule", "report"])
def test_a_role_says_how_much_a_failure_weighs(holder: str, role: str, weight: Severity) -> None:
    """A warning would stop a build, or an error pass."""
    own, rule = (role, "") if holder == "report" else ("", role)
    body = f'<pattern><rule context="a" {rule}><report test="1" {own}>m</report></rule></pattern>'
    (failed,) = failures(body, "<a/>")
    assert failed.severity is weight and failed.finding("doc.xml").severity is weight


def test_a_failure_carries_all_that_the_schema_says_of_it() -> None:
    """Identifiers, flag, diagnostics, reference or the expression would be lost on the way to the reader."""
    body = (
        '<pattern id="p"><rule context="a" flag="f" role="info"><assert id="x" role="warning" test="@n = \'{1}\'" '
        'see="http://e.org/{x}" diagnostics="d1 d2">m</assert></rule></pattern><diagnostics><diagnostic id="d1">it is '
        '<value-of select="@n"/></diagnostic><diagnostic id="d2">{second}</diagnostic></diagnostics>'
    )
    (failed,) = failures(body, "<r>\n<a n='7'/></r>")
    assert (failed.assertion, failed.pattern, failed.role, failed.flag) == ("x", "p", "warning", "f")
    assert (failed.location, failed.line, failed.message) == ("/r[1]/a[1]", 2, "m")
    assert (failed.diagnostics, failed.see) == (("it is 7", "{second}"), "http://e.org/{x}")
    assert (failed.test, failed.rule) == ("@n = '{1}'", "<bytes>:1")
    assert str(failed.finding("doc.xml")) == (
        "doc.xml:2 x warning  m it is 7 {second}  hint: <bytes>:1 has the rule; see http://e.org/{x}"
    )


def test_a_failure_without_identifier_has_a_code_all_the_same() -> None:
    """The reader could not look up what the line means."""
    (failed,) = failures('<pattern><rule context="a"><assert test="false()">m</assert></rule></pattern>', "<a/>")
    assert failed.finding("doc.xml").code == "SCH010"
