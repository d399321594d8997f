"""The border to Saxon: parameters, errors, and what a stylesheet may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from depesha import saxon
from depesha.errors import SetupError
from depesha.resources import resource

SHEET = """<xsl:package version="3.0" name="urn:test" package-version="1" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" expand-text="yes" default-mode="main">
<xsl:param name="word" as="xs:string" select="'none'"/><xsl:param name="count" as="xs:integer" select="0"/>
<xsl:param name="flag" as="xs:boolean" select="false()"/>
<xsl:mode name="guarded" visibility="public" on-no-match="fail"/><xsl:mode name="main" on-no-match="fail"/>
<xsl:output method="text"/><xsl:include href="{guard}"/>
<xsl:template match="document-node()"><xsl:apply-templates/></xsl:template>
<xsl:template match="a" as="xs:string">{{$word}} {{$count}} {{$flag}} {{.}}</xsl:template>
<xsl:template match="stop" as="item()*"><xsl:sequence select="1 idiv xs:integer(.)"/></xsl:template>
</xsl:package>"""


@pytest.fixture
def sheet(tmp_path: Path) -> saxon.Stylesheet:
    """A small stylesheet that includes the guard of the real ones."""
    path = tmp_path / "sheet.xsl"
    path.write_text(SHEET.format(guard=resource("xslt", "common", "guard.xsl").as_uri()), "utf-8")
    return saxon.stylesheet(path)


def test_parameters_arrive_and_do_not_stay(sheet: saxon.Stylesheet) -> None:
    """A page would be made with the parameters of the page before it."""
    assert sheet.transform("<a>ё</a>".encode(), {"word": "слово", "count": 3, "flag": True}) == "слово 3 true ё"
    assert sheet.transform(b"<a>x</a>") == "none 0 false x"


def test_a_document_is_parsed_once_for_several_transformations(sheet: saxon.Stylesheet) -> None:
    """Each view of a telegram would parse it anew."""
    document = saxon.parse(b"<a>x</a>")
    assert sheet.transform(document) == sheet.transform(document) == "none 0 false x"


def test_an_error_has_its_code_and_leaves_the_stylesheet_usable(
    sheet: saxon.Stylesheet, capfd: pytest.CaptureFixture[str]
) -> None:
    """After one bad document every other would fail, or be reported with the error of the first."""
    with pytest.raises(saxon.TransformError, match="zero") as caught:
        sheet.transform(b"<stop>0</stop>")
    assert caught.value.code == "FOAR0001" and caught.value.place is None
    assert sheet.transform(b"<stop>1</stop>") == "1"
    assert capfd.readouterr().err == ""


def test_a_mode_without_a_rule_is_an_error(sheet: saxon.Stylesheet) -> None:
    """A strict mode would let an unknown element through."""
    with pytest.raises(saxon.TransformError, match="unknown") as caught:
        sheet.transform(b"<unknown/>")
    assert caught.value.code == "XTDE0555"


@pytest.mark.parametrize("xml", [b"<a>", b"<a>" * 101 + b"</a>" * 101])
def test_xml_that_saxon_refuses_is_an_error_of_ours(sheet: saxon.Stylesheet, xml: bytes) -> None:
    """Broken or deeply nested XML would end in a traceback of Saxon's."""
    with pytest.raises(saxon.TransformError) as caught:
        sheet.transform(xml)
    assert caught.value.code == "PARSE"


def test_a_stylesheet_that_does_not_compile_is_a_fault_of_the_installation(tmp_path: Path) -> None:
    """The user would be told that the telegram is wrong."""
    path = tmp_path / "broken.xsl"
    path.write_text(SHEET.format(guard="missing.xsl"), "utf-8")
    with pytest.raises(SetupError, match=r"broken\.xsl does not compile"):
        saxon.stylesheet(path)
    with pytest.raises(SetupError, match="is missing"):
        saxon.stylesheet(tmp_path / "none.xsl")


def test_a_stylesheet_is_compiled_once(sheet: saxon.Stylesheet) -> None:
    """Compiling for each document costs more than everything else together."""
    assert saxon.stylesheet(sheet.path) is sheet
