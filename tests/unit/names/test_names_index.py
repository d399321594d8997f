"""The index: spellings that make no difference, names in Latin letters, forms that are in use only for a time."""

from __future__ import annotations

import pytest
from authorities_made_up import authority_of, entry, found, index_of

from depesha.names import Index, build_index

PYONGYANG = entry("pl-py", "P’yŏngyang", kind="place", language="en")
KRASOVSKY = entry("p-kr", "Красовский")
SHTYKOV = (
    '<person xml:id="p-sh"><persName xml:lang="ru"><surname>Штыков</surname> '
    "<forename>Терентий Фомич</forename></persName></person>"
)
RIDGWAY = entry("p-ri", "Ridgway, Matthew Bunker", language="en")


@pytest.mark.parametrize(
    "text",
    [
        "К Р А С О В С К О М У",
        "КРАСОВСКОМУ",
        "Красовско-му",
        "КРА-СОВ-СКОМУ",
        "Красовско‑му",
        "Красовскому",
    ],
)
def test_hyphens_capitals_and_letter_spacing_make_no_difference(text: str) -> None:
    """A form of the cipher office is typed in capitals with letter-spacing: it would have no names."""
    assert found(index_of(person=KRASOVSKY), text) == [(text, "p-kr")]


@pytest.mark.parametrize("text", ["красовскому", "к р а с о в с к и й"])
def test_a_person_or_place_has_a_capital(text: str) -> None:
    """`лев` the animal would be Лев."""
    assert found(index_of(person=KRASOVSKY), text) == []


@pytest.mark.parametrize(
    "text", ["P’yŏngyang", "P'yongyang", "Pyongyang", "PYONGYANG", "P’YŎNGYANG", "P'yŏng-yang", "P’yo\u0306ngyang"]
)
def test_accents_and_apostrophes_make_no_difference(text: str) -> None:
    """Each translator has other apostrophes; the register would hold a place several times, or not at all."""
    assert found(index_of(place=PYONGYANG), text, "en") == [(text, "pl-py")]


def test_an_accent_is_no_other_letter_in_russian() -> None:
    """й is no и: another name would be found."""
    index = index_of(person=entry("p", "Цой"))
    assert found(index, "Цои") == []
    assert found(index, "Цои\u0306") == [("Цои\u0306", "p")]


@pytest.mark.parametrize("text", ["Krasovskii", "Krasovskiĭ", "Krasovskiy", "Krasovsky", "Krasovskij", "KRASOVSKY"])
def test_a_russian_name_is_found_in_latin_letters(text: str) -> None:
    """An edition would need every transliteration of every name as a form."""
    assert found(index_of(person=KRASOVSKY), text, "en") == [(text, "p-kr")]


@pytest.mark.parametrize("text", ["Krasovskogo", "Krasovskomu", "Krasov", "Krasovska"])
def test_a_transliterated_name_has_no_russian_cases(text: str) -> None:
    """English knows no cases: what looks like one is another name."""
    assert found(index_of(person=KRASOVSKY), text, "en") == []


def test_an_organisation_is_not_transliterated() -> None:
    """`Genshtab` is no English name; the words of an institution are translated."""
    assert found(index_of(org=entry("o", "Генштаб", kind="org")), "Genshtab", "en") == []


def test_a_form_known_as_wrong_is_not_transliterated() -> None:
    """A Russian typist's slip would correct an English text."""
    wrong = '<person xml:id="p"><persName type="erroneous" xml:lang="ru">Филипов</persName></person>'
    assert found(index_of(person=wrong), "Filipov", "en") == []


def test_a_form_in_another_language_is_not_looked_for() -> None:
    """`Mao` in a German text is a name, but `Ли` of a Russian form is not."""
    both = entry("p-de", "Mao", language="de") + entry("p-en", "Zhou", language="en")
    index = index_of(person=both)
    assert found(index, "Mao Zhou", "en") == [("Zhou", "p-en")]
    assert found(index, "Mao Zhou", "de") == [("Mao", "p-de")]
    assert found(index, "Mao Zhou", "ru") == []


@pytest.mark.parametrize("language", ["en", "en-GB", "en-Latn-US"])
def test_the_region_of_a_language_makes_no_difference(language: str) -> None:
    """A text in `en-GB` would have no names."""
    assert found(index_of(place=PYONGYANG), "Pyongyang", language) == [("Pyongyang", "pl-py")]


@pytest.mark.parametrize(
    "text",
    ["Штыков", "Штыкову", "Терентию Фомичу Штыкову", "Штыкову Терентию Фомичу", "Терентия Штыкова"],
)
def test_surname_and_forename_are_found_in_either_order(text: str) -> None:
    """`surname` and `forename` in the authority file would be of no use."""
    assert found(index_of(person=SHTYKOV), text) == [(text, "p-sh")]


@pytest.mark.parametrize("text", ["Matthew Bunker Ridgway", "Ridgway", "Matthew Ridgway", "Ridgway Matthew Bunker"])
def test_a_comma_tells_the_family_name(text: str) -> None:
    """A name in library order would be found only where the text has a comma too."""
    assert found(index_of(person=RIDGWAY), text, "en") == [(text, "p-ri")]


@pytest.mark.parametrize("text", ["Matthew", "Bunker", "Terentii"])
def test_a_given_name_alone_is_nobody(text: str) -> None:
    """Every Matthew would be the general."""
    assert found(index_of(person=RIDGWAY + SHTYKOV), text, "en") == []


def test_the_longest_name_counts() -> None:
    """Kim Il Sung would be another Kim."""
    index = index_of(person=entry("p-k", "Kim", language="en") + entry("p-kis", "Kim Il Sung", language="en"))
    assert found(index, "Kim Il Sung and Kim", "en") == [("Kim Il Sung", "p-kis"), ("Kim", "p-k")]
    assert found(index, "Kim Il arrived", "en") == [("Kim", "p-k")]


def test_a_name_does_not_run_over_the_end_of_a_paragraph() -> None:
    """A signature and the line below it would be one name."""
    index = index_of(person=entry("p", "Kim Il", language="en"))
    assert found(index, "Kim\n\nIl", "en") == []
    assert found(index, "Kim\nIl", "en") == [("Kim\nIl", "p")]


@pytest.mark.parametrize("text", ["Ridgway's", "Ridgway’s", "Ridgway's."])
def test_the_genitive_is_no_part_of_a_name(text: str) -> None:
    """The register would list `Ridgway’s`."""
    assert found(index_of(person=RIDGWAY), text, "en") == [("Ridgway", "p-ri")]


def test_a_bracket_of_a_name_belongs_to_it() -> None:
    """The markup would end before the bracket that closes, and the name lose it."""
    party = entry("o", "ЦК ВКП(б)", kind="org")
    assert found(index_of(org=party), "в ЦК ВКП(б).") == [("ЦК ВКП(б)", "o")]


CODENAMES = (
    '<person xml:id="p-a"><persName type="codename" xml:lang="en" from="1950-01-01" to="1951-12-31">Eagle</persName>'
    '<persName xml:lang="en">Adams</persName></person>'
    '<person xml:id="p-b"><persName type="codename" xml:lang="en" from="1952-01-01">Eagle</persName></person>'
)


@pytest.mark.parametrize(
    ("day", "who"),
    [
        ("1949-12-31", []),
        ("1950-01-01", ["p-a"]),
        ("1951-12-31", ["p-a"]),
        ("1952-01-01", ["p-b"]),
        ("1980-05-05", ["p-b"]),
        ("1951", ["p-a"]),
        ("1951-06", ["p-a"]),
        (None, []),
    ],
)
def test_a_code_name_means_who_had_it_that_day(day: str | None, who: list[str]) -> None:
    """A code name given to a second person would make him sign the telegrams of the first."""
    index = index_of(person=CODENAMES)
    assert [identifier for _, identifier in found(index, "Eagle", "en", day)] == who


def test_two_who_had_a_name_one_after_the_other_are_not_ambiguous() -> None:
    """CFG008 would be told of a file in which nothing is wrong."""
    assert index_of(person=CODENAMES).ambiguous == ()
    assert index_of(person=CODENAMES.replace("1952-01-01", "1951-12-31")).ambiguous == (("Eagle", ("p-a", "p-b")),)


def test_a_name_of_two_persons_is_neither() -> None:
    """One of two Kims would be chosen by the order of the file."""
    index = index_of(person=entry("p-1", "Kim, Il", language="en") + entry("p-2", "Kim, Du", language="en"))
    assert found(index, "Kim said, Il Kim said", "en") == [("Il Kim", "p-1")]
    assert index.ambiguous == (("Kim, Il", ("p-1", "p-2")),)


@pytest.mark.parametrize("text", ["Иванова", "ИВАНОВА"])
def test_a_case_of_one_that_is_the_name_of_another_is_neither(text: str) -> None:
    """The ambassador's typist would be the ambassador, or the other way round."""
    index = index_of(person=entry("p-he", "Иванов") + entry("p-she", "Иванова"))
    assert found(index, text) == []
    assert found(index, "Иванову прибыть") == []
    assert found(index, "Ивановым, Ивановой") == [("Ивановым", "p-he"), ("Ивановой", "p-she")]


def test_the_same_form_twice_in_one_entry_is_not_ambiguous() -> None:
    """A person with two equal forms would never be found."""
    index = index_of(person=entry("p", "Мао Цзе-дун", "Мао Цзедун"))
    assert found(index, "МАО ЦЗЕ-ДУНУ") == [("МАО ЦЗЕ-ДУНУ", "p")]
    assert index.ambiguous == ()


def test_a_right_form_is_believed_before_a_wrong_one() -> None:
    """A name spelt right would be corrected, where another language writes it so by mistake."""
    both = (
        '<person xml:id="p"><persName type="erroneous" xml:lang="en">Kim-il</persName>'
        '<persName xml:lang="en">Kimil</persName></person>'
    )
    (hit,) = index_of(person=both).find("Kimil", "en")
    assert hit.form.kind == ""


@pytest.mark.parametrize("text", ["", " ", "\n\n", "123", "№ 5", "[ ]", "—", "\u200b"])
def test_nothing_is_found_in_nothing(text: str) -> None:
    """An empty block would stop the build."""
    assert found(index_of(person=KRASOVSKY), text) == []


def test_an_index_of_no_file_finds_nothing() -> None:
    """A new edition could not be built."""
    assert Index().find("Сталин", "ru") == ()
    assert build_index(authority_of()).ambiguous == ()
