"""A document as one witness has it, and all witnesses in columns."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from depesha import saxon
from depesha.render import as_read_by, open_view, render_html, render_synopsis, witnesses_of
from depesha.tei.names import NS
from depesha.tei.reading import parse

REPOSITORY = Path(__file__).resolve().parents[2]
COLLATED = Path(__file__).parent / "documents" / "collated.xml"


def tree_of(path: Path) -> etree._ElementTree:
    """A parsed document."""
    tree, findings = parse(path)
    assert tree is not None, findings
    return tree


def edited() -> list[tuple[Path, str]]:
    """Each witness of each telegram of the edition that has an apparatus."""
    files = [COLLATED, *sorted((REPOSITORY / "tei").glob("*.xml"))]
    return [(path, siglum) for path in files for siglum in witnesses_of(tree_of(path))]


@cache
def synopsis() -> Any:
    """The synopsis of the document made for these tests."""
    return html.document_fromstring(render_synopsis(open_view(tree_of(COLLATED), "900002")))


def column(number: int) -> list[str]:
    """What stands in a column of the synopsis, row by row."""
    cells = synopsis().xpath(f"//tbody/tr/td[{number}]")
    return [re.sub(r"^\S+ ", "", " ".join(cell.text_content().split())) for cell in cells]


def test_the_witnesses_are_those_that_are_read_in_the_order_of_their_list() -> None:
    """A group, or a translation that is cited, would get a page of its own."""
    assert witnesses_of(tree_of(COLLATED)) == ("T1", "T2", "R")


def test_a_document_without_apparatus_has_no_witness_views() -> None:
    """Each witness has its text there already."""
    assert witnesses_of(tree_of(COLLATED.with_name("witnesses.xml"))) == ()


@pytest.mark.parametrize(("path", "siglum"), edited(), ids=lambda value: getattr(value, "stem", value))
def test_a_witness_is_shown_with_the_characters_that_the_source_has_of_it(path: Path, siglum: str) -> None:
    """The page would show a text that no witness has."""
    source = REPOSITORY / "corpus" / path.stem / "source.txt"
    if not source.is_file():
        source = COLLATED.with_name("collated.txt")
    received = source.read_text("utf-8").replace("\r\n", "\n")
    text = as_read_by(tree_of(path), siglum).find("./tei:text/tei:body/tei:div", dict(NS))
    assert text is not None
    for block in text.iterfind(".//*[@source]"):
        if block.xpath("ancestor::tei:rdg", namespaces=dict(NS)) or ":" not in (block.get("source") or ""):
            continue
        places = [place.partition(":") for place in (block.get("source") or "").split()]
        assert {prefix for prefix, _, _ in places} == {siglum.lower()}
        wanted = "".join(received[slice(*map(int, span.split(",")))] for _, _, span in places)
        assert visible(block) == re.sub(r"[*~#\s]|\[\.\.\.]|\[…]", "", wanted).replace("\\", "")


def visible(block: etree._Element) -> str:
    """The characters of a block as the witness has them, without blanks."""
    xpath = ".//text()[not(ancestor::tei:rdg or ancestor::tei:expan or ancestor::tei:reg or ancestor::tei:corr)]"
    found = block.xpath(xpath, namespaces=dict(NS))
    assert isinstance(found, list)
    return re.sub(r"\s", "", "".join(map(str, found)))


def test_the_apparatus_of_a_witness_is_turned_round() -> None:
    """The entry would say that the witness has what the edition has."""
    turned = as_read_by(tree_of(COLLATED), "T2")
    lemma = turned.find(".//tei:app[@xml:id='a2']/tei:lem", dict(NS))
    others = turned.findall(".//tei:app[@xml:id='a2']/tei:rdg", dict(NS))
    assert lemma is not None and lemma.text == "БИЛИЦПОВ" and lemma.get("wit") == "#T2"
    assert [other.text for other in others] == ["ФИЛИППОВ", "МИЛЮПОВ"]


def test_the_page_of_a_witness_shows_its_reading_and_its_siglum() -> None:
    """A reader would not know whose text is shown."""
    page: Any = html.document_fromstring(render_html(open_view(as_read_by(tree_of(COLLATED), "T2"), "900002")))
    version = page.xpath("//section[contains(@class, 'version')][1]")[0]
    assert version.xpath(".//h2")[0].text_content().startswith("T2")
    assert "БИЛИЦПОВ" in version.text_content() and "ФИЛИППОВ" not in version.text_content()


def test_a_witness_that_is_not_there_stops() -> None:
    """The edited text would be shown under a siglum that nobody knows."""
    with pytest.raises(saxon.TransformError, match="there is no witness T9"):
        as_read_by(tree_of(COLLATED), "T9")


def test_a_synopsis_has_a_column_for_the_edition_and_each_witness() -> None:
    """A witness would be missing from the comparison."""
    assert [head.text.strip() for head in synopsis().xpath("//thead//th")] == ["Passage", "Edition", "T1", "T2", "R"]
    assert [column(number)[5] for number in range(1, 5)] == [
        "ФИЛИППОВ 14 июля",
        "МИЛЮПОВ 14 июля",
        "БИЛИЦПОВ 14 июля",
        "ФИЛИППОВ 14 июля",
    ]


def test_what_differs_is_marked_and_slips_of_a_machine_are_told_apart() -> None:
    """A reader would have to compare word by word, or take a slip for a variant."""
    marked = {mark.text_content(): mark.get("class") for mark in synopsis().xpath("//tbody//mark")}
    assert marked["БИЛИЦПОВ"] is None
    assert marked["ЦЭЕ-ДУН"] == "noise"
    same = synopsis().xpath("//tr[@class='same']")
    assert same and not any(row.xpath(".//mark") for row in same)


def test_the_two_places_of_a_moved_block_are_joined() -> None:
    """Two stamps would be seen where there is one."""
    (join,) = synopsis().xpath("//div[@class='join']")
    moved = synopsis().xpath("//tr[.//mark[@class='moved']]")
    rows = [int(row.get("style").removeprefix("--row:")) for row in moved]
    assert f"grid-row:{rows[0]}/{rows[1]}" in join.get("style")
    links = [link.get("href").removeprefix("#") for link in synopsis().xpath("//a[@class='there']")]
    assert set(links) <= set(synopsis().xpath("//mark/@id")) and len(links) == 3


def test_a_fragment_is_silent_before_it_begins_and_after_it_ends() -> None:
    """A reader would take silence for an omission."""
    silent = [cell.get("class") for cell in synopsis().xpath("//tbody/tr/td[4]")]
    assert [number for number, name in enumerate(silent) if name == "silent"] == [0, 1, 7, 8]


def test_differences_lead_to_the_apparatus_of_the_page() -> None:
    """A reader could not learn why the edition reads as it does."""
    page = render_html(open_view(tree_of(COLLATED), "900002"))
    links = {link for link in synopsis().xpath("//mark/a/@href") if not link.startswith("#")}
    assert "900002.html#app-a2" in links
    assert all(f'id="{link.partition("#")[2]}"' in page for link in links)
