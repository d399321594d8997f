"""The quality card of each telegram and the page of open questions tell the same questions, and every link lands."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import cast
from urllib.parse import unquote

import pytest
from lxml import html

from depesha.render import About, render_file, write_pages

ROOT = Path(__file__).resolve().parents[2]
MADE_UP = ROOT / "tests" / "xslt" / "documents"
TELEGRAMS = [*sorted((ROOT / "tei").glob("*.xml")), MADE_UP / "collated.xml", MADE_UP / "witnesses.xml"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the telegrams, and those of the edition."""
    out = tmp_path_factory.mktemp("site")
    done = [render_file(path, out) for path in TELEGRAMS]
    write_pages([file.summary for file in done if file.summary], out, About())
    return out


@cache
def page(path: Path) -> html.HtmlElement:
    """A page as a tree."""
    return html.document_fromstring(path.read_text(encoding="utf-8"))


def found(path: Path, xpath: str) -> list[str]:
    """What an XPath finds on a page, as text."""
    return [" ".join(str(text).split()) for text in cast("list[str]", page(path).xpath(xpath))]


CARD = "//section[contains(@class, 'quality')]//dd[preceding-sibling::dt[1] = 'Open questions']"


def listed(site: Path, number: str, what: str) -> list[str]:
    """What the page of open questions has of a telegram."""
    return found(site / "questions.html", f"//h2[@id = 'q{number}']/../dl/div{what}")


@pytest.mark.parametrize("number", [path.stem for path in TELEGRAMS])
def test_the_card_counts_what_the_page_lists(site: Path, number: str) -> None:
    """A reader would look for questions that nobody lists, or believe that fewer are open."""
    (counted,) = found(site / f"{number}.html", f"{CARD}/b/text()")
    assert len(listed(site, number, "/dt/text()")) == int(counted)


@pytest.mark.parametrize("number", [path.stem for path in TELEGRAMS])
def test_every_question_leads_to_its_place(site: Path, number: str) -> None:
    """A reader would come to the top of a page and have to look for the doubt."""
    ids = {*found(site / f"{number}.html", "//@id")}
    for link in listed(site, number, "//a/@href"):
        target, _, place = unquote(link).partition("#")
        assert target == f"{number}.html"
        assert place in ids, link
    card = found(site / f"{number}.html", f"{CARD}/a/@href")
    assert {link.removeprefix("#") for link in card} <= ids


@pytest.mark.parametrize("number", [path.stem for path in TELEGRAMS])
def test_card_and_page_lead_to_the_same_passages(site: Path, number: str) -> None:
    """One of the two would leave a doubtful passage out."""
    listed_there = {unquote(link).partition("#")[2] for link in listed(site, number, "//a/@href")}
    told = [around(site / f"{number}.html", link) for link in found(site / f"{number}.html", f"{CARD}/a/@href")]
    assert listed_there <= {passage for passages in told for passage in passages}
    assert all(passages & listed_there for passages in told)


def around(path: Path, link: str) -> set[str]:
    """The ids of a place and of all that it stands in; an entry of the apparatus leads on to its place in the text."""
    place = link.removeprefix("#")
    back = found(path, f"//*[@id = '{place}']//a[@class = 'back']/@href")
    return {*found(path, f"//*[@id = '{back[0].removeprefix('#') if back else place}']/ancestor-or-self::*/@id")}


DOUBTS = {
    "list": '<list xml:id="l" source="r:0,9"><item xml:id="i" source="r:0,9"><unclear>слово</unclear></item></list>',
    "choice": '<p xml:id="p" source="r:0,9"><choice xml:id="c"><sic>а</sic><corr cert="low">о</corr></choice></p>',
    "gap": '<p xml:id="p" source="r:0,9"><gap xml:id="g" reason="illegible"/></p>',
}


@pytest.mark.parametrize("block", DOUBTS.values(), ids=DOUBTS)
def test_a_doubt_without_an_address_of_its_own_leads_to_its_block(tmp_path: Path, block: str) -> None:
    """The card would lead nowhere."""
    path = tmp_path / "1.xml"
    header = "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>"
    text = f'<text><body><div type="edition" n="R" xml:id="r">{block}</div></body></text>'
    path.write_text(f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="ru">{header}{text}</TEI>', encoding="utf-8")
    assert render_file(path, tmp_path).findings == ()
    (link,) = found(tmp_path / "1.html", f"{CARD}/a/@href")
    assert link.removeprefix("#") in found(tmp_path / "1.html", "//@id")


def test_something_is_open(site: Path) -> None:
    """Where nothing is open, the tests above prove nothing."""
    assert found(site / "questions.html", "//dl[@class = 'questions']/div/dt/text()")
