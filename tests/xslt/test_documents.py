"""Whole documents: every telegram of the edition and the model encodings are shown without a finding."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from depesha.render import open_view, render, render_html, render_text
from depesha.tei.reading import parse

REPOSITORY = Path(__file__).resolve().parents[2]
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
    html = page(path)
    addresses = ID.findall(html)
    assert sorted(set(addresses)) == sorted(addresses)
    assert set(LOCAL_LINK.findall(html)) <= set(addresses)


@pytest.mark.skipif(
    not GOLD.is_dir(), reason="the model encodings are not beside the repository (../shared/encoding/gold)"
)
def test_a_merged_edition_shows_the_lemma_and_not_the_other_readings() -> None:
    """The reading text would mix the readings of the witnesses."""
    html = page(GOLD / "117420.xml")
    text, _, apparatus = html.partition("page-apparatus")
    assert "ФИЛИППОВ" in text and "БИЛИЦПОВ" not in text
    assert "БИЛИЦПОВ" in apparatus


def test_translation_and_original_reach_each_other() -> None:
    """A reader could not go from a paragraph of the translation to its original, or not back."""
    html = page(WITNESSES)
    paragraphs = {match[1]: match[0] for match in re.finditer(r'<p class="p" id="([^"]+)">.*?</p>', html)}
    assert 'href="#t1-p1"' in paragraphs["en-p1"] and 'href="#r-p1"' in paragraphs["en-p1"]
    assert 'href="#en-p1"' in paragraphs["t1-p1"] and 'href="#en-p1"' in paragraphs["r-p1"]


def test_nothing_of_the_record_is_lost() -> None:
    """What the archive says, or what was not recognised in it, would be missing from the page."""
    html = page(WITNESSES)
    for words in ("Original Scan", "Related: nothing known", "DOCUMENT INFORMATION", "ll. 48", "July 14, 1951"):
        assert words in html


def test_the_text_of_each_version_has_its_own_words() -> None:
    """A text file would show another version than its name says."""
    tree, _ = parse(WITNESSES)
    assert tree is not None
    texts = render_text(open_view(tree, "900001"))
    assert list(texts) == ["T1", "R", "E"]
    assert "ШИФРТЕЛЕГРАММА" in texts["T1"] and "ШИФРТЕЛЕГРАММА" not in texts["R"]
    assert texts["R"].endswith("[...]\n\nПолучили Вашу шифровку от 13 июля.\n\n[…]\n")
    assert "Version: E, English translation\n" in texts["E"]
