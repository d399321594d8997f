"""The edition's pages claim no more than the TEI files say: gaps, answers, who handed on, stamps, reasons, order."""

from __future__ import annotations

from pathlib import Path

import pytest
from editions_made_up import TEI, summaries, summary
from lxml import etree, html

from depesha.render import About, render_file, write_pages

SUMMARY = {"d": "urn:depesha:summary"}


def made(folder: Path, texts: list[str], page: str, about: About | None = None) -> html.HtmlElement:
    """A page of the edition that these summaries make."""
    write_pages(texts, folder, about or About("Made up"))
    return html.document_fromstring((folder / f"{page}.html").read_text(encoding="utf-8"))


def summarized(tmp_path: Path, header: str, text: str, stand_off: str = "") -> etree._Element:
    """The summary of a small TEI document."""
    path = tmp_path / "a.xml"
    path.write_text(
        f'<TEI xmlns="{TEI}" xml:lang="ru"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt></fileDesc>'
        f"<profileDesc>{header}</profileDesc></teiHeader>{stand_off}"
        f'<text><body><div type="edition" n="R" xml:id="r" xml:lang="ru">{text}</div></body></text></TEI>',
        encoding="utf-8",
    )
    done = render_file(path, tmp_path / "site")
    assert done.summary, done.findings
    return etree.fromstring(done.summary)


@pytest.mark.parametrize(("days", "gaps"), [(("1951-06-30", "1951-07-14"), 1), (("1951-07-14", "1951-06-30"), 0)])
def test_no_gap_is_claimed_where_numbers_run_against_dates(tmp_path: Path, days: tuple[str, str], gaps: int) -> None:
    """Two logs taken for one would lack hundreds of numbers that never were."""
    texts = [
        f'<d:telegram xmlns:d="urn:depesha:summary" id="t{value}" kind="telegram" title="T"><d:day when="{day}"/>'
        f'<d:counted kind="printLog" value="{value}" day="{day}">{value}</d:counted></d:telegram>'
        for value, day in zip((1118, 1402), days, strict=True)
    ]
    page = made(tmp_path, texts, "numbers")
    assert len(page.xpath("//tr[@class='gap']")) == gaps
    assert ("run against their dates" in str(page.text_content())) == (gaps == 0)


def test_an_uncertain_answer_is_dashed(tmp_path: Path) -> None:
    """A guess would be drawn as a fact."""
    sure = '<d:context type="answered" target="t0">-</d:context></d:telegram>'
    texts = [summary(0, 3), summary(1, 3).replace("</d:telegram>", sure)]
    texts.append(summary(2, 3).replace("</d:telegram>", sure.replace(">-", ' cert="medium">-')))
    arcs = made(tmp_path, texts, "timeline").xpath("//*[local-name() = 'svg'][@class='timeline']//*[path]/@class")
    assert sorted(str(arc) for arc in arcs) == ["arc", "arc maybe"]


def test_who_deciphered_or_typed_handed_nothing_on(tmp_path: Path) -> None:
    """A typist would stand among the correspondents."""
    header = (
        "<correspDesc><correspAction type='sent'><persName>A</persName></correspAction>"
        "<correspAction type='transmitted'><orgName>Office</orgName><persName role='typist'>T</persName>"
        "</correspAction>"
        "<correspAction type='received' subtype='intermediary'><persName>B</persName></correspAction>"
        "<correspAction type='received'><persName>C</persName></correspAction></correspDesc>"
    )
    found = summarized(tmp_path, header, "<p>x</p>")
    parties = [(party.get("part"), party.text) for party in found.iterfind(".//d:party", SUMMARY)]
    assert parties == [("from", "A"), ("via", "Office"), ("via", "B"), ("to", "C")]


def test_a_stamp_is_read_with_its_lines_and_a_doubt_with_its_reason(tmp_path: Path) -> None:
    """Words would run into expansions and each other; a reader would see a doubt and not its ground."""
    text = (
        "<ab source='r:0,9' xml:id='s'><stamp>Вх. <choice><sic>2204/ис</sic><corr>2204/шс</corr></choice> <lb/>"
        "<choice><abbr>ОС</abbr><expan>Особого сектора</expan></choice></stamp></ab>"
        "<p source='r:10,20' xml:id='p'><app xml:id='a1'><lem cert='low'>548</lem><rdg>549</rdg></app></p>"
    )
    why = "<standOff><listAnnotation><note type='evidence' target='#a1'>A guess.</note></listAnnotation></standOff>"
    found = summarized(tmp_path, "", text, why)
    assert found.findtext("d:stamp", namespaces=SUMMARY) == "Вх. ⟨2204/шс⟩ / ОС"
    assert [question.text for question in found.iterfind("d:question", SUMMARY)] == ["A guess."]


def test_an_index_is_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    """Small letters would stand behind Я, ё behind both, and letters twice."""
    names = ("Ярош", "ёлка", "Ежов", "жук", "«Аврора»")
    entries = "".join(
        f'<org xml:id="o{place}"><orgName type="main">{name}</orgName></org>' for place, name in enumerate(names)
    )
    authority = tmp_path / "authority.xml"
    authority.write_text(
        f'<TEI xmlns="{TEI}" xml:lang="ru"><teiHeader/><standOff><listOrg>{entries}</listOrg></standOff></TEI>',
        encoding="utf-8",
    )
    words = "".join(f'<d:name kind="org" ref="o{place}" lang="ru" n="1">x</d:name>' for place in range(5))
    texts = [summary(0, 3).replace("</d:telegram>", f"{words}</d:telegram>")]
    page = made(tmp_path / "out", texts, "organisations", About("Made up", language="ru", authority=authority))
    assert page.xpath("//article/h2/text()") == ["«Аврора»", "Ежов", "ёлка", "жук", "Ярош"]
    assert page.xpath("//section[@class='letter']/@aria-label") == ["А", "Е", "Ж", "Я"]


def test_the_feed_speaks_the_language_of_the_interface(tmp_path: Path) -> None:
    """A reader of the Russian edition would be told English days."""
    write_pages(summaries(1), tmp_path, About("Сборник", language="ru", url="https://example.org/"))
    feed = etree.parse(tmp_path / "feed.xml")
    assert feed.getroot().get("{http://www.w3.org/XML/1998/namespace}lang") == "ru"
    assert "марта" in (feed.findtext("{*}entry/{*}summary") or "")
