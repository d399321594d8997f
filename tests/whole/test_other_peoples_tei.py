"""`--tolerant`: TEI of other projects is shown whole, and each kind of element without a rule is told of once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from depesha.render import (
    Wanted,
    as_read_by,
    open_view,
    render,
    render_html,
    render_synopsis,
    render_texts,
    witnesses_of,
)
from depesha.render.tolerating import tolerated
from depesha.tei.names import TEI
from depesha.tei.reading import parse

FOLDER = Path(__file__).parent / "other_peoples_tei"
SHARED = Path(__file__).resolve().parents[3] / "shared"
EXAMPLES = "http://www.tei-c.org/ns/Examples"
TOLERANT = Wanted(tolerant=True)

HOLDING = (
    "div p ab list table lg sp figure opener closer floatingText app quote hi persName date note choice formula stamp "
    "seg subst w item row cell l speaker head label lem rdg rdgGrp abbr sic body"
).split()
EMPTY = ("<gap/>", "<lb/>", "<pb/>", "<witStart/>", "<ptr target='x'/>", "<anchor/>")


def made(tree: etree._ElementTree) -> dict[str, str]:
    """Every view of a document, made tolerantly: page, texts, and those of each witness."""
    shown, _ = tolerated(tree, "x.xml")
    views = {"page": render_html(open_view(shown, "x")), **render_texts(open_view(shown, "x"))}
    for siglum in witnesses_of(shown):
        own = open_view(as_read_by(shown, siglum), "x")
        views |= {
            f"page of {siglum}": render_html(own),
            **{f"{siglum}/{n}": text for n, text in render_texts(own).items()},
        }
    if witnesses_of(shown):
        views["synopsis"] = render_synopsis(open_view(shown, "x"))
    return views


def tree_of(path: Path) -> etree._ElementTree:
    """A parsed document."""
    tree, findings = parse(path)
    assert tree is not None, findings
    return tree


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.xml")), ids=lambda path: path.stem)
def test_a_document_of_others_has_a_page(path: Path, tmp_path: Path) -> None:
    """Somebody who tries Depesha on what they have would get nothing."""
    findings = render([path], tmp_path, wanted=TOLERANT)
    told = {"XSL008", "XSL010", "XSL011"} if path.stem == "hostile" else {"XSL008"}
    assert {finding.code for finding in findings} <= told
    assert (tmp_path / f"{path.stem}.html").is_file() and list(tmp_path.glob(f"{path.stem}.*.txt"))
    assert all(finding.line for finding in findings)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.xml")), ids=lambda path: path.stem)
def test_no_word_of_the_text_is_lost(path: Path) -> None:
    """What has no rule would be missing, and nobody would see that it is."""
    tree = tree_of(path)
    shown = " ".join(made(tree).values())
    body = tree.getroot() if etree.QName(tree.getroot()).localname == "div" else tree
    texts = body.iterfind(".//{*}text//*") if body is tree else body.iter("*")
    for element in texts:
        for word in re.findall(r"\w+", element.text or ""):
            assert word in shown, f"{word} of <{etree.QName(element).localname}>"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.xml")), ids=lambda path: path.stem)
def test_no_view_shows_how_it_was_made(path: Path) -> None:
    """Readers would meet names of elements, places in a file and the code of a language that nobody gave."""
    for name, view in made(tree_of(path)).items():
        words = " ".join(map(str, etree.HTML(view).itertext("*"))) if view.startswith("<!DOCTYPE") else view
        assert not re.search(r"Q\{|\btei-\w|\bund text\b", words), name


def test_an_element_without_a_rule_has_a_class_and_one_finding(tmp_path: Path) -> None:
    """A reader could not tell it from text, or the user would read the same line a hundred times."""
    (finding,) = (
        found
        for found in render([FOLDER / "letter_with_variants.xml"], tmp_path, wanted=TOLERANT)
        if "<formula>" in found.message
    )
    assert finding.message == "no rule for <formula>: shown as text" and finding.line == 28
    page = (tmp_path / "letter_with_variants.html").read_text("utf-8")
    assert re.search(r'<span class="[^"]*\btei-formula\b[^"]*"[^>]*>x\^2</span>', page)
    assert re.search(r'class="[^"]*\bpart-tei-lg\b', page)


def test_strict_is_the_default(tmp_path: Path) -> None:
    """An element of our own without a rule would go unseen."""
    (finding,) = render([FOLDER / "letter_with_variants.xml"], tmp_path)
    assert finding.code == "XSL001"


def test_nothing_of_a_hostile_document_becomes_code(tmp_path: Path) -> None:
    """Who opens the page would run what somebody put into the file; who made it would not learn of it."""
    findings = render([FOLDER / "hostile.xml"], tmp_path, wanted=TOLERANT)
    assert {"XSL010", "XSL011"} <= {finding.code for finding in findings}
    page = etree.HTML((tmp_path / "hostile.html").read_text("utf-8"))
    assert not [s for s in page.iter("script") if s.text and s.get("type") != "application/ld+json"]
    links = [str(element.get(name)) for element in page.iter() for name in ("href", "src") if element.get(name)]
    assert links and not [link for link in links if link.lower().startswith(("javascript:", "data:text"))]
    assert not [name for element in page.iter() for name in element.attrib if str(name).startswith("on")]
    assert all(re.fullmatch(r"[\w-]+", str(element.get("lang", "x"))) for element in page.iter())


def test_groups_of_readings_and_entries_without_identifier_reach_the_apparatus(tmp_path: Path) -> None:
    """The apparatus of another edition would be empty."""
    render([FOLDER / "letter_with_variants.xml"], tmp_path, wanted=TOLERANT)
    text = (tmp_path / "letter_with_variants.text.txt").read_text("utf-8")
    assert "Freund A ] Freünd B; Freundt C" in text
    assert "gestern" in (tmp_path / "letter_with_variants.B.txt").read_text("utf-8")
    assert "heute" in (tmp_path / "letter_with_variants.C.txt").read_text("utf-8").partition("--------")[2]
    assert "Zwei Zeilen" not in (tmp_path / "letter_with_variants.C.txt").read_text("utf-8")


def test_what_is_no_tei_is_told(tmp_path: Path) -> None:
    """A web page would be shown as an edition."""
    path = tmp_path / "page.xml"
    path.write_text("<html><p>Слово</p></html>", "utf-8")
    (finding,) = render([path], tmp_path / "site", wanted=TOLERANT)
    assert (finding.code, finding.message) == ("XSL001", "the root html is no element of TEI: its namespace is none")


def test_identifiers_used_twice_stop_nothing(tmp_path: Path) -> None:
    """A corpus whose letters each begin with p1 would end the program, and no other file would be shown."""
    path = tmp_path / "twice.xml"
    body = '<p xml:id="a">Раз</p><p xml:id="a">два</p>'
    path.write_text(f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{body}</body></text></TEI>', "utf-8")
    assert render([path], tmp_path / "site", wanted=TOLERANT) == ()
    assert "два" in (tmp_path / "site" / "twice.html").read_text("utf-8")


def pieces() -> Iterator[Path]:
    """Real TEI of other projects, where it is at hand."""
    yield from sorted((SHARED / "frus-dev").rglob("*.xml"))[::8]
    yield from sorted((SHARED / "encoding").rglob("*.xml"))


@pytest.mark.skipif(not SHARED.is_dir(), reason="TEI of other projects is not beside the repository (../shared)")
def test_real_documents_of_others_are_shown() -> None:
    """What works on examples would fail on the first real file."""
    assert all("<main" in made(tree_of(path))["page"] for path in pieces())


@pytest.mark.skipif(not SHARED.is_dir(), reason="the TEI guidelines are not beside the repository (../shared)")
def test_the_examples_of_the_guidelines_are_shown() -> None:
    """An element that TEI explains would stop the page."""
    guidelines = tree_of(SHARED / "tei" / "p5subset.xml")
    shown = 0
    for number, example in enumerate(guidelines.iter(f"{{{EXAMPLES}}}egXML")):
        if number % 40:
            continue
        data = etree.tostring(example, with_tail=False).replace(EXAMPLES.encode(), TEI.encode())
        try:
            piece = etree.fromstring(data.replace(b"egXML", b"div"))
        except etree.XMLSyntaxError:  # An example may show the same identifier twice.
            continue
        made(piece.getroottree())
        shown += 1
    assert shown > 30


def branches(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """An element of some name around what is given."""
    names = st.sampled_from(HOLDING)
    attributes = st.sampled_from(
        ("", ' n="1"', ' type="x y"', ' wit="#A"', ' cert="low"', ' xml:lang="ru"', ' rendition="#q"')
    )
    return st.builds(
        lambda name, attribute, inside: f"<{name}{attribute}>{''.join(inside)}</{name}>",
        names,
        attributes,
        st.lists(children, max_size=4),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.recursive(st.sampled_from(("слово", " ", "\n  ", *EMPTY)), branches, max_leaves=25))
def test_whatever_stands_in_whatever_it_is_shown(inside: str) -> None:
    """A document that nobody thought of would stop the page."""
    data = (
        f'<TEI xmlns="{TEI}"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/>'
        f"</publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>{inside}</body></text></TEI>"
    )
    views = made(etree.fromstring(data).getroottree())
    # Of an apparatus and of a choice one reading is shown.
    if "слово" in inside and not re.search("<(app|choice)", inside):
        assert "слово" in views["text"] and "слово" in views["page"]
