"""Names of the authority file in a text: in their cases, in capitals, with hyphens, misspelt as the file knows it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from depesha.errors import FoundError
from depesha.names import Index, build_index, read_authority

REPOSITORY = Path(__file__).resolve().parents[3]

SMALL = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
<person xml:id="p-ridgway"><persName type="main" xml:lang="en">Ridgway, Matthew</persName>
<persName xml:lang="ru">Риджуэй</persName></person>
<person xml:id="p-x"><persName type="main">Roshchin</persName><persName type="codename">Filippov</persName></person>
</listPerson><listPlace><place xml:id="pl-1" type="settlement"><placeName xml:lang="ru">Пекин</placeName></place>
</listPlace></standOff></TEI>"""


@cache
def corpus_index() -> Index:
    """The index of the edition's own authority file."""
    return build_index(read_authority(REPOSITORY / "corpus" / "authority.xml"))


def found(text: str, language: str) -> list[tuple[str, str]]:
    """The words found in a text, and the entry each belongs to."""
    return [(text[hit.start : hit.end], hit.entry.identifier) for hit in corpus_index().find(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("КРАСОВСКОМУ для МАО ЦЗЕ-ДУНА", "ru", [("КРАСОВСКОМУ", "p-krasovsky"), ("МАО ЦЗЕ-ДУНА", "p-mao")]),
        ("тов. Ким Ир Сенем и тов. Пэн Дэхуаем", "ru", [("Ким Ир Сенем", "p-kim"), ("Пэн Дэхуаем", "p-peng")]),
        ("немедленно ответить Риджуэю по радио", "ru", [("Риджуэю", "p-ridgway")]),
        ("Товарищу ФИЛИПОВУ", "ru", [("ФИЛИПОВУ", "p-stalin")]),
        ("Ким Ир Сен. 29.6.51 г.", "ru", [("Ким Ир Сен", "p-kim")]),
        ("Comrade KIM IL SUNG and Comrade PENG DEHUI", "en", [("KIM IL SUNG", "p-kim"), ("PENG DEHUI", "p-peng")]),
        ("Stalin agrees with Mao's position", "en", [("Stalin", "p-stalin"), ("Mao", "p-mao")]),
        ("FILIPPOV [Stalin]", "en", [("FILIPPOV", "p-stalin"), ("Stalin", "p-stalin")]),
    ],
)
def test_names_of_the_corpus_are_found_as_they_stand(text: str, language: str, names: list[tuple[str, str]]) -> None:
    """A person would be missing from the register where his name is in another case or spelling."""
    assert found(text, language) == names


@pytest.mark.parametrize(
    "text", ["МИЛЮПОВ 14 июля", "БИЛИЦПОВ 14 июля", "МАО ЦЭЕ-ДУНА", "the kim of the matter", "сталина", "Сталинград"]
)
def test_what_is_only_like_a_name_is_not_found(text: str) -> None:
    """A guess of ours, or a word that begins alike, would be published as an identification."""
    assert found(text, "ru") == []


def test_a_form_of_one_language_is_not_looked_for_in_another() -> None:
    """A Russian form would be found in the English text."""
    assert found("Сталин", "en") == []


def small(tmp_path: Path) -> Index:
    """The index of a small authority file."""
    path = tmp_path / "authority.xml"
    path.write_text(SMALL, "utf-8")
    return build_index(read_authority(path))


@pytest.mark.parametrize(("text", "end"), [("Ridgway said", 7), ("Matthew Ridgway said", 15), ("RIDGWAY said", 7)])
def test_a_person_is_found_by_his_family_name_and_by_his_whole_name(text: str, end: int, tmp_path: Path) -> None:
    """The short form, which is what telegrams use, would not be found."""
    (hit,) = small(tmp_path).find(text, "en")
    assert (hit.start, hit.end, hit.entry.identifier) == (0, end, "p-ridgway")


def test_a_form_without_language_is_found_in_all(tmp_path: Path) -> None:
    """An editor would have to give the language of every form."""
    assert [hit.entry.identifier for hit in small(tmp_path).find("Roshchin", "ru")] == ["p-x"]


def test_the_name_shown_of_a_person_is_his_family_name(tmp_path: Path) -> None:
    """Descriptions would show `Ridgway, Matthew` where the telegrams say Ridgway."""
    path = tmp_path / "authority.xml"
    path.write_text(SMALL, "utf-8")
    entry = read_authority(path).entry("p-ridgway")
    assert entry is not None
    assert entry.display == "Ridgway"


def test_an_edition_without_authority_file_knows_no_names(tmp_path: Path) -> None:
    """A new edition could not be built before somebody writes the file."""
    authority = read_authority(tmp_path / "authority.xml")
    assert authority.entries == ()
    assert build_index(authority).find("Сталин", "ru") == ()


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (SMALL.replace("</standOff>", ""), 6),
        (SMALL.replace("p-x", "p-ridgway"), 4),
        ("<!DOCTYPE TEI>" + SMALL, 1),
    ],
    ids=["broken", "identifier twice", "document type"],
)
def test_a_file_that_cannot_be_used_is_told_with_its_line(content: str, line: int, tmp_path: Path) -> None:
    """Names would vanish from the edition in silence."""
    path = tmp_path / "authority.xml"
    path.write_text(content, "utf-8")
    with pytest.raises(FoundError) as raised:
        read_authority(path)
    (finding,) = raised.value.findings
    assert (finding.code, finding.path, finding.line) == ("CFG004", str(path), line)
