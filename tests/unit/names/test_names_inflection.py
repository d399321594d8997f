"""Russian names in their six cases, and words that are no case of them although they begin alike."""

from __future__ import annotations

import pytest
from authorities_made_up import found, index_of_persons

from depesha.names.inflection import bases, cases, keys, nominative
from depesha.names.words import normalise

DECLINED = """
Красовский Красовского Красовскому Красовского Красовским Красовском
Рокоссовский Рокоссовского Рокоссовскому Рокоссовского Рокоссовским Рокоссовском
Вышинский Вышинского Вышинскому Вышинского Вышинским Вышинском
Молотов Молотова Молотову Молотова Молотовым Молотове
Маленков Маленкова Маленкову Маленкова Маленковым Маленкове
Кузнецов Кузнецова Кузнецову Кузнецова Кузнецовым Кузнецове
Штыков Штыкова Штыкову Штыкова Штыковым Штыкове
Елезов Елезова Елезову Елезова Елезовым Елезове
Ковалёв Ковалёва Ковалёву Ковалёва Ковалёвым Ковалёве
Хрущёв Хрущёва Хрущёву Хрущёва Хрущёвым Хрущёве
Соболев Соболева Соболеву Соболева Соболевым Соболеве
Сталин Сталина Сталину Сталина Сталиным Сталине
Зорин Зорина Зорину Зорина Зориным Зорине
Юдин Юдина Юдину Юдина Юдиным Юдине
Рощин Рощина Рощину Рощина Рощиным Рощине
Пушкин Пушкина Пушкину Пушкина Пушкиным Пушкине
Царапкин Царапкина Царапкину Царапкина Царапкиным Царапкине
Толстой Толстого Толстому Толстого Толстым Толстом
Берия Берии Берии Берию Берией Берии
Микоян Микояна Микояну Микояна Микояном Микояне
Громыко Громыко Громыко Громыко Громыко Громыко
Иванова Ивановой Ивановой Иванову Ивановой Ивановой
Корнюшина Корнюшиной Корнюшиной Корнюшину Корнюшиной Корнюшиной
Лаврешина Лаврешиной Лаврешиной Лаврешину Лаврешиной Лаврешиной
Вышинская Вышинской Вышинской Вышинскую Вышинской Вышинской
Риджуэй Риджуэя Риджуэю Риджуэя Риджуэем Риджуэе
Джой Джоя Джою Джоя Джоем Джое
Ачесон Ачесона Ачесону Ачесона Ачесоном Ачесоне
Макартур Макартура Макартуру Макартура Макартуром Макартуре
Трумэн Трумэна Трумэну Трумэна Трумэном Трумэне
Эйзенхауэр Эйзенхауэра Эйзенхауэру Эйзенхауэра Эйзенхауэром Эйзенхауэре
Черчилль Черчилля Черчиллю Черчилля Черчиллем Черчилле
Даллес Даллеса Даллесу Даллеса Даллесом Даллесе
Павел Павла Павлу Павла Павлом Павле
Лев Льва Льву Льва Львом Льве
Пётр Петра Петру Петра Петром Петре
Игорь Игоря Игорю Игоря Игорем Игоре
Ким Кима Киму Кима Кимом Киме
Цой Цоя Цою Цоя Цоем Цое
Сен Сена Сену Сена Сеном Сене
Дэхуай Дэхуая Дэхуаю Дэхуая Дэхуаем Дэхуае
Эньлай Эньлая Эньлаю Эньлая Эньлаем Эньлае
Цзэдун Цзэдуна Цзэдуну Цзэдуна Цзэдуном Цзэдуне
Чжоу Чжоу Чжоу Чжоу Чжоу Чжоу
Ли Ли Ли Ли Ли Ли
Москва Москвы Москве Москву Москвой Москве
Пекин Пекина Пекину Пекин Пекином Пекине
Сеул Сеула Сеулу Сеул Сеулом Сеуле
Пхеньян Пхеньяна Пхеньяну Пхеньян Пхеньяном Пхеньяне
Вонсан Вонсана Вонсану Вонсан Вонсаном Вонсане
Мукден Мукдена Мукдену Мукден Мукденом Мукдене
Харбин Харбина Харбину Харбин Харбином Харбине
Тяньцзинь Тяньцзиня Тяньцзиню Тяньцзинь Тяньцзинем Тяньцзине
Шанхай Шанхая Шанхаю Шанхай Шанхаем Шанхае
Корея Кореи Корее Корею Кореей Корее
Ялта Ялты Ялте Ялту Ялтой Ялте
Токио Токио Токио Токио Токио Токио
Кэсон Кэсона Кэсону Кэсон Кэсоном Кэсоне
Янань Янани Янани Янань Янанью Янани
Ир Ира Иру Ира Иром Ире
Ен Ена Ену Ена Еном Ене
""".strip().splitlines()
"""Nominative, genitive, dative, accusative, instrumental, locative."""


@pytest.mark.parametrize("declined", DECLINED, ids=lambda line: line.split()[0])
def test_a_name_is_found_in_each_of_its_cases(declined: str) -> None:
    """A person would be missing from the register wherever the sentence wants another case."""
    first, *others = declined.split()
    index = index_of_persons(p=first)
    for form in (first, *others):
        for written in (form, form.upper(), form.replace("ё", "е")):
            assert found(index, written) == [(written, "p")], written


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Иван", "Иванов"),
        ("Иван", "Иванову"),
        ("Иван", "Ивановым"),
        ("Малик", "Маликов"),
        ("Малик", "Маликову"),
        ("Сталин", "Сталинград"),
        ("Сталин", "Сталинграду"),
        ("Ленин", "Ленинский"),
        ("Москвин", "Москва"),
        ("Москва", "Москвин"),
        ("Павел", "Павлов"),
        ("Павел", "Павлова"),
        ("Лев", "Левченко"),
        ("Лев", "Львов"),
        ("Пекин", "Пекинский"),
        ("Ковалёв", "Ковалевский"),
        ("Ли", "Лихачёв"),
        ("Ким", "Кимов"),
        ("Мао", "Маоист"),
        ("Корея", "Корейский"),
        ("Корея", "Корейцев"),
    ],
)
def test_a_name_that_begins_alike_is_another_name(name: str, text: str) -> None:
    """Somebody else, or a city, would be published as the person."""
    assert found(index_of_persons(p=name), text) == []


def test_a_common_word_is_no_case_of_a_short_name() -> None:
    """`Левым флангом` would hold a person."""
    assert found(index_of_persons(p="Лев"), "Левым флангом") == []


def test_the_number_stays() -> None:
    """`Ивановых` means a family, not the man."""
    assert not {"ивановы", "ивановых", "ивановыми"} & cases("иванов")


@pytest.mark.parametrize("word", ["Stalin", "毛澤東", "О", "№", "10-я"])
def test_what_is_no_russian_word_keeps_its_form(word: str) -> None:
    """`Stalina` would be found in an English text."""
    assert cases(normalise(word)) == {normalise(word)}


@pytest.mark.parametrize("line", DECLINED, ids=lambda line: line.split()[0])
def test_each_case_leads_to_the_base_under_which_the_name_is_kept(line: str) -> None:
    """A form that no key leads to is never compared: the name would be missed in silence."""
    first, *others = (normalise(form) for form in line.split())
    kept = set(bases(first))
    assert all(kept & set(keys(form)) for form in others)


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("Захаровым", "Захаров"),
        ("Штыкову", "Штыков"),
        ("ВЫШИНСКОМУ", "ВЫШИНСКИЙ"),
        ("Молотовым", "Молотов"),
        ("Льву", "Лев"),
        ("Павлу", "Павел"),
        ("Дэхуаем", "Дэхуай"),
        ("Громыко", "Громыко"),
        ("Ли", "Ли"),
        ("Ridgway", "Ridgway"),
    ],
)
def test_the_nominative_of_an_unknown_name(form: str, wanted: str) -> None:
    """Entries would be proposed under `Корнюшиной`."""
    assert nominative(form) == wanted


@pytest.mark.parametrize(
    ("form", "person", "place"), [("СИМОНОВУ", "СИМОНОВ", "СИМОНОВО"), ("Калинине", "Калинин", "Калинин")]
)
def test_a_person_is_no_village_of_his_name(form: str, person: str, place: str) -> None:
    """Симонов would be listed as Симоново, which is as likely for the dictionary."""
    assert (nominative(form), nominative(form, place=True)) == (person, place)
