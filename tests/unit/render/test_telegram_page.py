"""What the page of a telegram says of its edition, its witnesses, its doubts; and how it is cited."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import etree, html

from depesha.render import Beside, as_read_by, open_view, render_html, render_synopsis
from depesha.render.views import View, summarize

DOCUMENT = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="t1" xml:lang="en">
<teiHeader>
  <fileDesc>
    <titleStmt>
      <title>Costs &amp; 100% of_{it}</title>
      <respStmt xml:id="da"><resp>record</resp><orgName>The Archive</orgName></respStmt>
      <respStmt xml:id="tr"><resp>translation</resp><persName>A. Translator</persName></respStmt>
      <respStmt xml:id="jd"><resp>editorial decisions</resp><name>Jane Doe</name></respStmt>
    </titleStmt>
    <publicationStmt><publisher>Press</publisher><idno type="URI">https://archive.example/1</idno></publicationStmt>
    <sourceDesc>
      <bibl type="record" xml:id="rec" resp="#da"><date when="1951-06-13">June 13, 1951</date></bibl>
      <listWit><witness xml:id="A">First pass.</witness><witness xml:id="B">Second pass.</witness></listWit>
      <msDesc><msIdentifier><repository>APRF</repository><idno>f. 45</idno></msIdentifier>
        <physDesc><handDesc><handNote xml:id="h-sig" medium="unknown"/></handDesc></physDesc></msDesc>
    </sourceDesc>
  </fileDesc>
  <profileDesc>
    <creation><date when="1951-06-13" source="#rec">13 June 1951</date></creation>
    <correspDesc type="telegram">
      <correspAction type="sent"><persName>Sender</persName><date when="1951-06-13" cert="medium"/></correspAction>
      <correspContext><ref type="prev" subtype="answered" target="#cited">No. 7</ref>
        <ref type="next" target="2.xml">No. 9</ref></correspContext>
    </correspDesc>
  </profileDesc>
</teiHeader>
<standOff><listAnnotation><note type="crux" target="#a1">Who knows?</note></listAnnotation></standOff>
<text type="telegram"><body>
<div type="edition" n="ru" xml:id="ru" xml:lang="ru">
  <p source="a:0,9">На <ref xml:id="cited" target="#cited">№ 7</ref>
    <app xml:id="a1"><lem wit="#A" cert="low">раз</lem><rdg wit="#B">рас</rdg></app>
    <app xml:id="a2"><lem resp="#jd" cert="low">два</lem><rdg wit="#A #B">ава</rdg></app>
    <choice><sic>тры</sic><corr resp="#jd" cert="medium">три</corr></choice> <unclear>четыре</unclear></p>
  <fw type="classification"><del>СЕКРЕТНО</del></fw>
  <signed hand="#h-sig">Иванов</signed>
</div>
<div type="translation" n="E" xml:id="en" xml:lang="en" resp="#tr"><p>One two.</p></div>
</body></text></TEI>"""

BESIDE = Beside(
    edition="Cables",
    edition_url="https://example.org/cables",
    edition_date="2026-11-20",
    edition_licence="https://creativecommons.org/licenses/by/4.0/",
    pages=("index", "questions"),
    witnesses=("A", "B"),
)


def view(siglum: str | None = None) -> View:
    """The document, or what a witness has of it."""
    tree = etree.ElementTree(etree.fromstring(DOCUMENT))
    return open_view(as_read_by(tree, siglum) if siglum else tree, "1")


def page(siglum: str | None = None, beside: Beside = BESIDE) -> Any:
    """Its page."""
    return html.document_fromstring(render_html(view(siglum), beside=beside))


def words(element: Any) -> str:
    """The text of an element, blanks drawn together."""
    return " ".join(element.text_content().split())


def quoted(found: Any, number: int) -> str:
    """A citation that the page folds up: 0 is BibTeX, 1 CSL."""
    return str(found.xpath('//section[contains(@class, "cite")]//pre')[number].text_content())


def test_a_page_is_cited_at_the_address_of_its_edition_with_its_sender_and_translator() -> None:
    """Readers would be sent to the archive for a text that is not there."""
    chicago = words(page().xpath('//dl[@class="citations"]//dd')[0])
    assert chicago == (
        "Sender. “Costs & 100% of_{it}.” Translated by A. Translator. In Cables. Press, 2026. "
        "https://example.org/cables/1.html. From APRF, f. 45; The Archive, https://archive.example/1."
    )


def test_outside_of_an_edition_no_address_is_made_up() -> None:
    """The archive's address would be taken for that of this text."""
    [item] = json.loads(quoted(page(beside=Beside()), 1))
    assert "URL" not in item and "container-title" not in item
    assert "https://archive.example/1" in item["note"]


def test_a_witness_is_cited_as_that_witness() -> None:
    """Its text would be quoted as that of the edition."""
    found = page("A")
    assert found.findtext(".//title").endswith(", as read by A")
    [item] = json.loads(quoted(found, 1))
    assert (item["URL"], item["version"]) == ("https://example.org/cables/1.A.html", "A")
    assert "As read by A" in words(found.xpath('//dl[@class="citations"]')[0])


def test_csl_tells_the_day_of_the_edition_from_that_of_the_telegram() -> None:
    """A bibliography would have an edition of 1951."""
    [item] = json.loads(quoted(page(), 1))
    assert item["issued"] == {"date-parts": [[2026, 11, 20]]}
    assert item["original-date"] == {"date-parts": [[1951, 6, 13]]}
    assert item["author"] == [{"literal": "Sender"}] and item["translator"] == [{"literal": "A. Translator"}]


def test_bibtex_is_no_command_of_tex() -> None:
    """The bibliography would not compile."""
    assert r"title = {{Costs \& 100\% of\_\{it\}}}" in quoted(page(), 0)


def test_the_licence_of_the_edition_stands_on_the_page() -> None:
    """Nobody would know what may be done with it."""
    [colophon] = page().find_class("colophon")
    assert colophon.xpath(".//a/@href") == [BESIDE.edition_licence]
    assert page(beside=Beside()).find_class("colophon") == []


def test_sigla_lead_to_who_they_are() -> None:
    """T1 and R would be riddles."""
    found = page()
    links = found.xpath('//section[contains(@class, "apparatus")]//span[@class="siglum"]/a/@href')
    assert links[:2] == ["#witness-A", "#witness-B"]
    assert words(found.get_element_by_id("witness-A").find("dd")) == "First pass."
    both = found.xpath('//li[@id="app-a2"]/span[@class="siglum"]')[1]
    assert words(both) == "A B"


def test_who_decided_is_named() -> None:
    """An identifier of the file would stand for a person."""
    assert page().xpath('//span[@class="conjecture"]/@title') == ["conjecture: Jane Doe, certainty low"]


def test_the_head_belongs_to_the_main_part_and_one_banner_stands_above() -> None:
    """A screen reader would announce two banners."""
    found = page()
    assert len(found.xpath("/html/body/header")) == 1
    assert found.xpath('/html/body/main/header[@class="facts"]')


def test_an_unsure_date_says_so_and_on_what_it_rests() -> None:
    """The record's guess would look like the date of the paper."""
    date = page().xpath('//header[@class="facts"]//dt[. = "Date"]/..')[0]
    assert "13 June 1951?" in words(date) and "as the record says" in words(date)


def test_a_telegram_outside_of_the_edition_is_a_mention() -> None:
    """A link would promise a page."""
    context = page().xpath('//dt[. = "Context"]/..')[0]
    assert {link.get("href"): words(link) for link in context.iter("a")} == {
        "#cited": "mentioned in the text", "2.html": "No. 9",
    }  # fmt: skip


def test_the_page_counts_the_open_questions_that_the_list_has() -> None:
    """Two pages of one edition would contradict each other."""
    listed = etree.fromstring(summarize(view())).findall("{urn:depesha:summary}question")
    assert [question.get("kind") for question in listed] == ["crux", "reading", "uncertain"]
    counted = page().xpath('//dt[. = "Open questions"]/following-sibling::dd/b')[0]
    assert words(counted) == str(len(listed))


@pytest.mark.parametrize(("there", "shown"), [(".//del", "СЕКРЕТНО"), (".//td/i", "Иванов")])
def test_side_by_side_what_is_struck_or_autograph_looks_it(there: str, shown: str) -> None:
    """Struck words would stand as if they were valid, an autograph as if it were typed."""
    synopsis = html.document_fromstring(render_synopsis(view()))
    found = {words(element) for element in synopsis.findall(there)}
    assert found == {shown}


def test_side_by_side_a_correction_stands_in_the_column_of_the_edition_only() -> None:
    """The witness would seem to have it."""
    synopsis = html.document_fromstring(render_synopsis(view()))
    cells = [words(cell) for cell in synopsis.findall(".//tbody/tr[1]/td")]
    assert "⟨два⟩⟨?⟩" in cells[0] and "⟨три⟩" in cells[0]
    assert not any("⟨" in cell for cell in cells[1:])


def test_in_another_language_parties_are_called_as_the_authority_file_has_them() -> None:
    """A screen reader would read English names to a Russian reader in Russian, or the reader would miss who it was."""
    tree = etree.fromstring(DOCUMENT)
    sender = next(tree.iterfind(".//{*}correspAction/{*}persName"))
    sender.set("ref", "aut:p-1")
    sender.text = "Sender (signing as Alias)"
    russian = Beside(language="ru", names={"aut:p-1": {"name": "Отправитель", "codename": "Псевдоним"}})
    known: Any = html.document_fromstring(render_html(open_view(etree.ElementTree(tree), "1"), beside=russian))
    assert words(known.xpath('//p[@class="parties"]')[0]) == "Отправитель (псевдоним Псевдоним)"
    unknown = page(beside=Beside(language="ru"))
    [name] = unknown.xpath('//p[@class="parties"]/span')
    assert (name.text_content(), name.get("lang")) == ("Sender", "en")
    # What is cited stays in the language of the citation, and under his own name.
    assert "Sender. “" in words(known.xpath('//dl[@class="citations"]')[0])
