"""The pages of an edition: all made, the same each time, whatever a telegram or the authority file holds."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any, cast

import pytest
from editions_made_up import authority, summaries, summary
from lxml import etree, html

from depesha.render import PAGES, About, CustomSheets, write_pages
from depesha.render.pages import open_edition, render_page


def edition(folder: Path, **settings: str) -> About:
    """An edition with the authority file of the made-up telegrams."""
    path = folder / "authority.xml"
    path.write_text(authority(), encoding="utf-8")
    return About("Made up", authority=path, **settings)  # type: ignore[arg-type]


def read(out: Path, page: str) -> str:
    """A page as it was written."""
    return (out / f"{page}.html").read_text(encoding="utf-8")


def found(page: html.HtmlElement, path: str) -> list[Any]:
    """What an XPath finds in a page."""
    return cast("list[Any]", page.xpath(path))


def codes(findings: tuple[object, ...]) -> list[str]:
    """The codes of findings, but for a missing pagefind."""
    return [code for finding in findings if (code := getattr(finding, "code", "")) != "XSL007"]


def test_every_page_is_made_and_the_same_each_time(tmp_path: Path) -> None:
    """Every build would show as a change."""
    about = edition(tmp_path, url="https://example.org/t", date="2026")
    for out in (tmp_path / "a", tmp_path / "b"):
        assert codes(write_pages(summaries(12), out, about)) == []
    first, second = (
        {path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()}
        for out in (tmp_path / "a", tmp_path / "b")
    )
    assert first == second
    assert {f"{page}.html" for page in PAGES if page != "objects"} <= {str(path) for path in first}


def test_feed_and_sitemap_need_an_address(tmp_path: Path) -> None:
    """Their links would lead nowhere."""
    write_pages(summaries(2), tmp_path / "without", edition(tmp_path))
    assert not (tmp_path / "without" / "feed.xml").exists()
    write_pages(summaries(2), tmp_path / "with", edition(tmp_path, url="https://example.org/t/", date="2026-11"))
    feed = etree.parse(tmp_path / "with" / "feed.xml")
    assert feed.findtext("{*}updated") == "2026-11-01T00:00:00Z" and len(feed.findall("{*}entry")) == 2
    sitemap = etree.parse(tmp_path / "with" / "sitemap.xml")
    pages = [place.text for place in sitemap.iterfind(".//{*}loc")]
    assert pages[0] == "https://example.org/t/" and "https://example.org/t/t1.html" in pages
    assert "Sitemap: https://example.org/t/sitemap.xml" in (tmp_path / "with" / "robots.txt").read_text()


def test_a_gap_in_a_series_is_told(tmp_path: Path) -> None:
    """A historian would not see that telegrams are missing."""
    write_pages(summaries(3), tmp_path, edition(tmp_path))
    assert "number not here" in read(tmp_path, "numbers")


def test_code_names_stand_beside_the_person_and_lead_there(tmp_path: Path) -> None:
    """Who looks a code name up would not find the person."""
    write_pages(summaries(8), tmp_path, edition(tmp_path))
    page = html.fromstring(read(tmp_path, "persons"))
    assert "КОД-0" in str(found(page, "//*[@id='p0']/*[@class='codes']")[0].text_content())
    assert found(page, "//*[contains(@class, 'reference')][h2 = 'КОД-0']//a/@href") == ["#p0"]


def test_what_a_title_or_an_address_holds_is_never_run(tmp_path: Path) -> None:
    """A telegram could bring a script into the edition."""
    evil = summary(1, 2).replace("No. 1 of", "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; of")
    about = edition(tmp_path, licence="javascript:alert(1)")
    assert about.authority is not None
    people = authority().replace("</person>", '<idno type="X">javascript:alert(2)</idno></person>', 1)
    about.authority.write_text(people, encoding="utf-8")
    write_pages([evil, summary(0, 2)], tmp_path, about)
    for page in PAGES:
        if (tmp_path / f"{page}.html").is_file():
            text = read(tmp_path, page)
            assert "<script>alert" not in text and 'href="javascript' not in text, page
    data = html.fromstring(read(tmp_path, "index")).findtext(".//script[@type='application/ld+json']") or ""
    assert "</script>" in json.loads(data)["hasPart"][0]["name"] + json.loads(data)["hasPart"][1]["name"]


@pytest.mark.parametrize(
    ("content", "code"), [(None, "XSL005"), ("<TEI>", "GRM001"), ("<!DOCTYPE a><TEI/>", "GRM002"), ("<TEI/>", "XSL004")]
)
def test_a_bad_authority_file_costs_its_entries_only(tmp_path: Path, content: str | None, code: str) -> None:
    """Without it there would be no site at all."""
    path = tmp_path / "authority.xml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    found = codes(write_pages(summaries(3), tmp_path / "out", About(authority=path)))
    assert found[0] == code
    assert read(tmp_path / "out", "index").count("<tr id=") == 3


def test_a_dead_pointer_is_told_once_and_its_names_are_listed(tmp_path: Path) -> None:
    """A misspelt identifier would take a name out of the index in silence."""
    dead = summary(1, 2).replace('ref="p0"', 'ref="p-gone"').replace('ref="p1"', 'ref="p-gone"')
    found = write_pages([dead], tmp_path, edition(tmp_path))
    assert [finding.message for finding in found if finding.code == "XSL004"] == [
        "p-gone has no entry; names in t1 point to it"
    ]
    assert 'id="unidentified"' in read(tmp_path, "persons")


def test_the_interface_speaks_russian_and_the_words_of_the_edition(tmp_path: Path) -> None:
    """Labels could be changed only by forking."""
    about = About("Made up", language="ru", labels={"page/persons": "Люди"})
    write_pages(summaries(5), tmp_path, about)
    assert html.fromstring(read(tmp_path, "index")).get("lang") == "ru" and "5 телеграмм" in read(tmp_path, "index")
    assert "<h1>Люди</h1>" in read(tmp_path, "persons")


def test_an_edition_lays_templates_and_style_over_ours(tmp_path: Path) -> None:
    """It could be customised only by forking."""
    (tmp_path / "xslt").mkdir()
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "site.css").write_text(":root { --accent: teal; }", encoding="utf-8")
    (tmp_path / "assets" / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    own = tmp_path / "xslt" / "site.xsl"
    own.write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" '
        'xmlns:d="urn:depesha:summary" xmlns="http://www.w3.org/1999/xhtml">'
        '<xsl:template match="d:telegram" mode="content"><xsl:next-match/><tr class="mine"/></xsl:template>'
        "</xsl:stylesheet>",
        encoding="utf-8",
    )
    out = tmp_path / "site"
    assert codes(write_pages(summaries(2), out, About(folder=tmp_path))) == []
    assert read(out, "index").count('class="mine"') == 2 and 'src="assets/logo.svg"' in read(out, "index")
    assert (out / "assets" / "pages.css").read_text(encoding="utf-8").endswith("--accent: teal; }")
    before = CustomSheets(tmp_path).digest()
    own.write_text("<xsl:stylesheet", encoding="utf-8")
    assert CustomSheets(tmp_path).digest() != before
    assert codes(write_pages(summaries(2), out, About(folder=tmp_path))) == ["XSL006"]
    assert read(out, "index").count("<tr id=") == 2, "ours is used instead"


def test_five_hundred_telegrams_are_made_in_linear_time() -> None:
    """An edition of thousands could not be built."""
    seconds = {}
    for count in (250, 1000):
        about, sheets = About(), CustomSheets()
        opened = open_edition(summaries(count), about)
        for page in PAGES:
            render_page(opened, page, PAGES, about, sheets)
        started = time.process_time()
        for page in PAGES:
            render_page(opened, page, PAGES, about, sheets)
        seconds[count] = time.process_time() - started
    assert seconds[1000] < 12 * seconds[250], seconds


def test_a_drawing_of_many_stays_readable() -> None:
    """Hundreds of arcs would be one blot."""
    about, sheets = About(), CustomSheets()
    opened = open_edition(summaries(500), about)
    page = html.fromstring(render_page(opened, "network", PAGES, about, sheets))
    assert len(found(page, "//*[contains(@class, 'correspondent')]")) <= 40
    assert len(found(page, "//*[local-name()='g'][starts-with(@class, 'arc')]")) <= 71
