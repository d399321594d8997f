"""Whole documents: every telegram of the edition and the model encodings are shown without a finding."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from depesha.render import Beside, open_view, render, render_html, render_texts
from depesha.tei.reading import parse

REPOSITORY = Path(__file__).resolve().parents[2]
XSLT = REPOSITORY / "xslt" / "common"
GOLD = REPOSITORY.parent / "shared" / "encoding" / "gold"
WITNESSES = Path(__file__).parent / "documents" / "witnesses.xml"

ID = re.compile(r'\sid="([^"]+)"')
LOCAL_LINK = re.compile(r'href="#([^"]+)"')


def telegrams() -> list[Path]:
    """The telegrams at hand: one made for these tests, those of the edition, the models where they are."""
    models = [path for path in GOLD.glob("*.xml") if path.stem != "authority"]
    return [WITNESSES, *sorted((REPOSITORY / "tei").glob("*.xml")), *sorted(models)]


def page(path: Path) -> str:
    """The page of a telegram."""
    tree, findings = parse(path)
    assert tree is not None, findings
    return render_html(open_view(tree, path.stem))


@pytest.mark.parametrize("path", telegrams(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_telegram_is_shown_without_a_finding(path: Path, tmp_path: Path) -> None:
    """A telegram of the edition would have no page."""
    assert render([path], tmp_path) == ()
    assert (tmp_path / f"{path.stem}.html").read_text("utf-8").startswith("<!DOCTYPE HTML>")
    assert list(tmp_path.glob(f"{path.stem}.*.txt"))


@pytest.mark.parametrize("path", telegrams(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_link_of_a_page_lands_and_no_address_is_given_twice(path: Path) -> None:
    """A reader would follow a link to nothing, or to the wrong one of two."""
    text = page(path)
    addresses = ID.findall(text)
    assert sorted(set(addresses)) == sorted(addresses)
    assert set(LOCAL_LINK.findall(text)) <= set(addresses)


@pytest.mark.skipif(
    not GOLD.is_dir(), reason="the model encodings are not beside the repository (../shared/encoding/gold)"
)
def test_a_merged_edition_shows_the_lemma_and_not_the_other_readings() -> None:
    """The reading text would mix the readings of the witnesses."""
    text = page(GOLD / "117420.xml")
    text, _, apparatus = text.partition("page-apparatus")
    assert "ФИЛИППОВ" in text and "БИЛИЦПОВ" not in text
    assert "БИЛИЦПОВ" in apparatus


def test_translation_and_original_reach_each_other() -> None:
    """A reader could not go from a paragraph of the translation to its original, or not back."""
    text = page(WITNESSES)
    passages = dict(re.findall(r'<div class="passage" id="([^"]+)"[^>]*>(.*?)</details></div>', text, re.DOTALL))
    assert 'href="#t1-p1"' in passages["en-p1"] and 'href="#r-p1"' in passages["en-p1"]
    assert 'href="#en-p1"' in passages["t1-p1"] and 'href="#en-p1"' in passages["r-p1"]


def test_a_passage_faces_what_renders_it() -> None:
    """A reader would compare a paragraph with the one above or below its translation."""
    tree = parsed(page(WITNESSES))
    original, translation, second = (tree.get_element_by_id(name) for name in ("t1-p1", "en-p1", "r-p1"))
    assert absolute_row(original) == absolute_row(translation)
    assert "style" not in second.attrib, "only one original can face the translation"


@pytest.mark.parametrize("path", telegrams(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_two_passages_of_a_version_stand_in_one_row(path: Path) -> None:
    """Two passages would be printed over one another."""
    tree = parsed(page(path))
    for version in tree.find_class("version"):
        rows = [absolute_row(passage) for passage in version.find_class("passage") if "--r" in passage.get("style", "")]
        assert all(end <= start for (_, end), (start, _) in pairwise(rows)), rows


def parsed(text: str) -> html.HtmlElement:
    """The page as a tree."""
    tree = html.document_fromstring(text)
    assert isinstance(tree, html.HtmlElement)
    return tree


def absolute_row(passage: html.HtmlElement) -> tuple[int, int]:
    """First row and the one behind the last, as the rows of all containers around add up."""
    own, behind = (int(number) for number in passage.get("style", "").removeprefix("--r:").split("/"))
    above = [
        int(a.get("style", "")[4:].split("/")[0]) - 1 for a in passage.iterancestors() if "--r" in a.get("style", "")
    ]
    return own + sum(above), behind + sum(above)


def test_the_pages_speak_russian_too() -> None:
    """An edition whose interface is Russian would have English words in it."""
    tree, _ = parse(WITNESSES)
    assert tree is not None
    text = render_html(open_view(tree, "1"), beside=Beside(language="ru", labels={"page/cite": "Цитировать"}))
    assert 'lang="ru"><head>' in text and "14 июля 1951" in text and "Цитировать" in text
    assert not re.search(r'lang="ru">(?:Passage|Stamp|Leaf|Certification)', text)


def test_both_languages_have_the_same_keys() -> None:
    """A word would be English on a Russian page."""
    keys = [set(re.findall(r"'([\w/-]+)': '", (XSLT / f"words-{tag}.xsl").read_text("utf-8"))) for tag in ("en", "ru")]
    assert keys[0] - keys[1] == set() and keys[1] - keys[0] <= {"note/note"}


def test_nothing_of_the_record_is_lost() -> None:
    """What the archive says, or what was not recognised in it, would be missing from the page."""
    text = page(WITNESSES)
    for words in ("Original Scan", "Related: nothing known", "DOCUMENT INFORMATION", "ll. 48", "July 14, 1951"):
        assert words in text


def test_the_text_of_each_version_has_its_own_words() -> None:
    """A text file would show another version than its name says."""
    tree, _ = parse(WITNESSES)
    assert tree is not None
    texts = render_texts(open_view(tree, "900001"))
    assert list(texts) == ["T1", "R", "E"]
    assert "ШИФРТЕЛЕГРАММА" in texts["T1"] and "ШИФРТЕЛЕГРАММА" not in texts["R"]
    assert "\n\n[...]\n\nПолучили Вашу шифровку от 13 июля.\n\n[…]\n\n--------\n" in texts["R"]
    assert "Version: E, English translation" in texts["E"]
