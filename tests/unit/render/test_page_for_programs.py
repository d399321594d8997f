"""What search engines, catalogues and reference managers read in the page of a telegram."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree, html

from depesha.render import Beside, open_view, render_html

DOCUMENT = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="t1" xml:lang="en">
<teiHeader>
  <fileDesc>
    <titleStmt><title>{title}</title></titleStmt>
    <publicationStmt><publisher>Press</publisher></publicationStmt>
    <sourceDesc><msDesc><msIdentifier>
      <settlement>Moscow</settlement><repository>APRF</repository><idno>f. 45</idno>
    </msIdentifier></msDesc></sourceDesc>
  </fileDesc>
  <profileDesc>
    {abstract}
    <correspDesc>
      <correspAction type="sent"><persName>Sender</persName><date when="1951-06-13">13 June</date></correspAction>
      <correspAction type="received"><persName cert="low">Doubtful</persName></correspAction>
    </correspDesc>
  </profileDesc>
</teiHeader>
<text type="telegram"><body><div n="ru" xml:id="ru" xml:lang="ru"><p>Да.</p></div></body></text></TEI>"""

PUBLISHED = Beside(
    tei_file="t1.xml",
    edition="Cables",
    edition_url="https://example.org/cables/",
    edition_date="2026-11-20",
    edition_licence="https://creativecommons.org/licenses/by/4.0/",
)


def page(beside: Beside | None = None, *, title: str = "A cable", abstract: str = "") -> html.HtmlElement:
    tree = etree.ElementTree(etree.fromstring(DOCUMENT.format(title=title, abstract=abstract)))
    return html.fromstring(render_html(open_view(tree, "t1"), beside=beside))


def linked_data(document: html.HtmlElement) -> dict[str, Any]:
    (script,) = document.iterfind(".//script[@type='application/ld+json']")
    found: dict[str, Any] = json.loads(script.text)
    return found


def test_a_message_in_an_archive_is_told_in_the_words_of_schema_org() -> None:
    """A catalogue that harvests pages would file the telegram under nothing."""
    told = linked_data(page(PUBLISHED))
    assert told["@context"] == "https://schema.org" and told["@type"] == ["Message", "ArchiveComponent"]
    assert (told["name"], told["dateCreated"], told["inLanguage"]) == ("A cable", "1951-06-13", ["ru"])
    assert told["url"] == "https://example.org/cables/t1.html"
    assert told["isPartOf"] == {"@type": "Collection", "name": "Cables", "url": "https://example.org/cables/"}
    assert (told["holdingArchive"]["name"], told["itemLocation"]) == ("APRF", "Moscow, APRF, f. 45")
    assert told["license"].startswith("https://creativecommons.org/")
    assert told["encoding"]["contentUrl"] == "t1.xml"


def test_a_guess_is_no_fact_for_programs() -> None:
    """The question mark is lost on a machine, and a presumption would travel on as knowledge."""
    told = linked_data(page(PUBLISHED))
    assert told["sender"] == [{"name": "Sender"}] and "recipient" not in told


@pytest.mark.parametrize("doubt", ["low", "medium"])
def test_a_doubted_day_is_no_fact_for_programs(doubt: str) -> None:
    """The page has a question mark behind it, and a catalogue would file the telegram under that day."""
    source = DOCUMENT.replace('when="1951-06-13"', f'when="1951-06-13" cert="{doubt}"')
    creation = '<creation><date when="1951-06-13">13 June</date></creation>'
    assert "dateCreated" in linked_data(page(PUBLISHED, abstract=creation))
    tree = etree.ElementTree(etree.fromstring(source.format(title="A", abstract=creation)))
    shown = html.fromstring(render_html(open_view(tree, "t1"), beside=PUBLISHED))
    assert "dateCreated" not in linked_data(shown)
    day = str(shown.xpath("string(//header[@class='facts']//dd[1])"))
    assert "1951?" in day and "record" not in day


def test_the_page_says_which_address_is_its_own() -> None:
    """Copies of the site would be listed beside it."""
    assert page(PUBLISHED).xpath("string(//link[@rel='canonical']/@href)") == "https://example.org/cables/t1.html"
    unpublished = page(replace(PUBLISHED, edition_url=""))
    assert not unpublished.xpath("//link[@rel='canonical']") and "url" not in linked_data(unpublished)


def test_a_search_engine_shows_the_abstract_or_who_wrote_to_whom() -> None:
    """Without a description it shows the first words of the page: its navigation."""
    described = page(abstract="<abstract><p>Sender agrees.</p></abstract>")
    assert described.xpath("string(//meta[@name='description']/@content)") == "Sender agrees."
    bare = page().xpath("string(//meta[@name='description']/@content)")
    assert bare == "Sender → Doubtful? 13 June 1951. Moscow, APRF, f. 45."


def test_no_title_ends_the_script() -> None:
    """What follows `</script>` in a title would be run by whoever opens the page."""
    hostile = page(PUBLISHED, title="&lt;/script>&lt;script>alert(1)&lt;/script>")
    assert linked_data(hostile)["name"] == "</script><script>alert(1)</script>"
    assert not [script for script in hostile.iter("script") if script.get("type") is None and script.text]
