"""Names in a whole telegram: those of the authority file, those that nobody knows, and what stands around them."""

from __future__ import annotations

from pathlib import Path

import pytest
from authorities_made_up import authority_of, entry
from editions import COVER, put
from lxml import etree

from depesha.edition import Edition
from depesha.findings import Severity
from depesha.names import build_index
from depesha.naming import Names
from depesha.pipeline import convert_export
from depesha.validate.fidelity import verify

TEI = "http://www.tei-c.org/ns/1.0"

PERSONS = (
    entry("p-molotov", "Молотов")
    + '<person xml:id="p-gromyko"><persName xml:lang="ru">Громыко, Андрей Андреевич</persName>'
    '<persName xml:lang="en">Gromyko, Andrei Andreevich</persName></person>'
    '<person xml:id="p-zorin"><persName type="codename" xml:lang="ru" from="1952-06-01">Орёл</persName>'
    '<persName type="erroneous" xml:lang="ru">Зорян</persName><persName xml:lang="ru">Зорин</persName></person>'
)
PLACES = entry("pl-harbin", "Харбин", kind="place")
NAMES = ("persName", "placeName", "orgName")


def names_of(text: str, tmp_path: Path, language: str = "ru") -> list[etree._Element]:
    """The names in the paragraphs of a telegram of 5 May 1952, from its valid and proved TEI file."""
    heading = {"ru": "ШИФРТЕЛЕГРАММА № 77", "en": "CIPHERED TELEGRAM No. 77"}[language]
    contents = {"ru": "Original Scan", "en": "Translation - English"}[language]
    cover = COVER.format(number="900001").replace("Translation - English", contents)
    source = put(tmp_path / "corpus" / "900001" / "source.txt", f"{cover}{heading}\n\n{text}\n")
    authority = authority_of(person=PERSONS, place=PLACES)
    path = tmp_path / "corpus" / "authority.xml"
    outcome = convert_export(source, tmp_path / "tei", Edition(), Names(authority, build_index(authority), path))
    wrong = [str(one) for one in outcome.findings if one.severity is Severity.ERROR or one.code == "BLK013"]
    assert wrong == []
    assert outcome.target is not None
    assert [str(one) for one in verify(outcome.target).findings if one.severity is Severity.ERROR] == []
    text_of = etree.parse(outcome.target).getroot().find(f"{{{TEI}}}text")
    assert text_of is not None
    return [
        element
        for paragraph in text_of.iter(f"{{{TEI}}}p")
        for element in paragraph.iter(*(f"{{{TEI}}}{name}" for name in NAMES))
    ]


def shown(element: etree._Element) -> tuple[str, str | None, str | None, str | None]:
    """A name as it stands, with `ref`, `cert` and `resp`."""
    words = " ".join("".join(str(piece) for piece in element.itertext()).split())
    return words, element.get("ref"), element.get("cert"), element.get("resp")


def test_a_known_name_has_its_reference_and_no_doubt(tmp_path: Path) -> None:
    """The register would be empty, or every entry of it be doubted."""
    found = names_of("Сообщите это Молотову, который едет через Харбин в Москву по железной дороге.", tmp_path)
    assert [shown(one) for one in found][:2] == [
        ("Молотову", "aut:p-molotov", None, None),
        ("Харбин", "aut:pl-harbin", None, None),
    ]


@pytest.mark.parametrize(
    ("text", "name", "element"),
    [
        ("По этому вопросу вчера говорил тов. Разуваев, который просит ответа.", "Разуваев", "persName"),
        ("Об этом вчера сообщил Вышинскому наш представитель, он просит ответа.", "Вышинскому", "persName"),
        ("Войска отошли через порт Чинампо на север и просят помощи.", "Чинампо", "placeName"),
        ("Вчера после боя отошла на север 38-я армия, она просит помощи.", "38-я армия", "orgName"),
    ],
)
def test_an_unknown_name_is_in_doubt_and_has_no_reference(text: str, name: str, element: str, tmp_path: Path) -> None:
    """A guess would pass for knowledge, or the reference point to nobody."""
    (found,) = [one for one in names_of(text, tmp_path) if shown(one)[0].endswith(name)]
    assert etree.QName(found).localname == element
    assert shown(found)[1:] == (None, "low", "#enc")


def test_unknown_names_of_a_translation(tmp_path: Path) -> None:
    """As above, in English."""
    found = names_of(
        "Yesterday General Van Fleet met G. M. Malenkov, and the 24th Division left the city of Gaesong.",
        tmp_path,
        "en",
    )
    assert [(shown(one)[0], *shown(one)[1:]) for one in found] == [
        (name, None, "low", "#enc") for name in ("Van Fleet", "G. M. Malenkov", "24th Division", "Gaesong")
    ]


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Громыко", True),
        ("А. Громыко", True),
        ("А. А. Громыко", True),
        ("А.А. Громыко", True),
        ("Б. Громыко", False),
        ("А. Б. Громыко", False),
        ("Андрея Громыко", True),
    ],
)
def test_initials_that_do_not_fit_name_somebody_else(written: str, known: bool, tmp_path: Path) -> None:
    """A namesake of the ambassador would be the ambassador."""
    found = names_of(f"По этому вопросу вчера говорили с представителем {written} и просим ответа.", tmp_path)
    (name,) = [shown(one) for one in found if "Громыко" in shown(one)[0]]
    assert name == (written, "aut:p-gromyko" if known else None, None if known else "low", None if known else "#enc")


def test_initials_in_a_translation(tmp_path: Path) -> None:
    """As above, where the given names are transliterated."""
    found = names_of("Yesterday we met A. A. Gromyko and later B. Gromyko and they agreed.", tmp_path, "en")
    assert [shown(one)[:2] for one in found] == [("A. A. Gromyko", "aut:p-gromyko"), ("B. Gromyko", None)]


def test_a_code_name_counts_on_its_days_only(tmp_path: Path) -> None:
    """On 5 May 1952 Орёл was nobody's code name, and is a town."""
    found = names_of("По этому вопросу вчера говорили с товарищем Орёл и просим ответа.", tmp_path)
    assert [one.get("ref") for one in found] == [None]


def test_what_is_misspelt_is_corrected_in_its_case(tmp_path: Path) -> None:
    """The correction would put a nominative into the sentence."""
    (name,) = names_of("По этому вопросу вчера сообщили товарищу Зоряну и просим ответа.", tmp_path)
    assert name.get("ref") == "aut:p-zorin"
    corrections = [one.text for one in name.iter(f"{{{TEI}}}corr")]
    assert corrections == ["Зорину"]


def test_the_form_of_address_belongs_to_the_name(tmp_path: Path) -> None:
    """`тов.` would be lost from the name, known or not."""
    for name in names_of("По этому вопросу вчера говорили тов. Молотов и тов. Разуваев в Москве.", tmp_path)[:2]:
        assert [one.get("type") for one in name.iter(f"{{{TEI}}}roleName")] == ["address"]
