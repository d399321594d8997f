"""The stylesheets stop at what they do not know, and say what it is and where."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from depesha import saxon
from depesha.findings import Finding
from depesha.render import View, open_view, render, render_html, render_texts
from depesha.resources import resource
from depesha.tei.reading import parse

DOCUMENTS = Path(__file__).parent / "documents"
XSL = {"xsl": "http://www.w3.org/1999/XSL/Transform"}


def document(old: str, new: str) -> bytes:
    """The document of the witnesses with one place changed."""
    text = (DOCUMENTS / "witnesses.xml").read_text("utf-8")
    assert old in text
    return text.replace(old, new, 1).encode("utf-8")


def opened(data: bytes) -> View:
    """A document ready to be shown."""
    tree, _ = parse(data)
    assert tree is not None
    return open_view(tree, "900001")


def test_an_unknown_element_stops_the_page_and_is_named() -> None:
    """An element without a rule would leak its text into the page, or vanish from it, unseen."""
    with pytest.raises(saxon.TransformError, match=r"no rule for <formula> in <p>") as caught:
        render_html(opened(document("Получили", "<formula>x</formula>Получили")))
    assert caught.value.code == "UNEXPECTED"
    assert caught.value.place is not None and caught.value.place.endswith("formula[1]")


def test_an_unknown_element_stops_the_text_and_is_named() -> None:
    """The plain text would silently differ from the page."""
    with pytest.raises(saxon.TransformError, match=r"no rule for <formula> in <div>"):
        render_texts(opened(document("<gap ", "<formula/><gap ")))


def test_text_outside_every_block_stops_the_text_file() -> None:
    """Words that belong to no block would be joined to the block beside them, or vanish."""
    with pytest.raises(saxon.TransformError, match=r'no rule for the text "Слово" in <div>'):
        render_texts(opened(document("<gap ", "Слово<gap ")))


def test_an_undeclared_rendition_stops_instead_of_losing_a_bracket() -> None:
    """A bracket of the source would be missing from the page without a word."""
    with pytest.raises(saxon.TransformError, match="rendition #sqo is not declared"):
        render_html(opened(document('<rendition xml:id="sqo"', '<rendition xml:id="other"')))


def test_a_stopped_file_is_a_finding_with_its_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The user would not know which line to mend, or would see Saxon's own noise."""
    path = tmp_path / "900001.xml"
    path.write_bytes(document("<p xml:id=", "\n<formula/><p xml:id="))
    line = next(n for n, text in enumerate(path.read_text("utf-8").splitlines(), 1) if "<formula/>" in text)
    assert render([path], tmp_path / "site") == (Finding("XSL001", str(path), "no rule for <formula> in <body>", line),)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("sheet", sorted(resource("xslt").glob("*.xsl")), ids=lambda path: path.name)
def test_every_mode_is_strict(sheet: Path) -> None:
    """A mode without `fail` would copy the text of an unknown element, or choose one of two rules by chance."""
    modes = etree.parse(sheet).findall(".//xsl:mode", XSL)
    assert modes
    assert all(mode.get("on-no-match") == mode.get("on-multiple-match") == "fail" for mode in modes)


@pytest.mark.parametrize("sheet", sorted(resource("xslt").rglob("*.xsl")), ids=lambda path: path.name)
def test_every_template_function_parameter_and_variable_has_a_type(sheet: Path) -> None:
    """An untyped component hides that it returns something else than its callers expect."""
    tree = etree.parse(sheet)
    untyped = [
        f"{sheet.name}:{element.sourceline} {element.get('match') or element.get('name')}"
        for name in ("template", "function", "param", "variable")
        for element in tree.iterfind(f".//xsl:{name}", XSL)
        if not element.get("as")
    ]
    assert untyped == []
