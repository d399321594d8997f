"""Names that no entry has: which are told from their place in a sentence, and what only looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest

from depesha.names.strangers import FINDERS, unknown_names


def persons(text: str, language: str) -> list[str]:
    """The unknown persons in a text."""
    return [text[one.start : one.end] for one in unknown_names(text, language, ()) if one.element == "persName"]


def others(text: str, language: str) -> list[tuple[str, str]]:
    """The unknown places, organisations and formations."""
    return [
        (text[one.start : one.end], one.kind or one.element)
        for one in unknown_names(text, language, ())
        if one.element != "persName"
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Сообщите тов. Штыкову об этом.", ["Штыкову"]),
        ("тов. Штыкову и тов. Васильеву", ["Штыкову", "Васильеву"]),
        ("Передайте товарищам Гао Гану и Линь Бяо.", ["Гао Гану", "Линь Бяо"]),
        ("товарищам Пак Хен Ену, Лю Шаоци и Чжу Дэ", ["Пак Хен Ену", "Лю Шаоци", "Чжу Дэ"]),
        ("г-ну Эттли и господину Черчиллю", ["Эттли", "Черчиллю"]),
        ("В. М. Молотов прибыл.", ["В. М. Молотов"]),
        ("Вручить В.М.Молотову.", ["В.М.Молотову"]),
        ("Доложил Я. Малик.", ["Я. Малик"]),
        ("министру иностранных дел Зорину сообщить", ["Зорину"]),
        ("министр обороны СССР Булганин", ["Булганин"]),
        ("генерал-лейтенант Разуваев доложил", ["Разуваев"]),
        ("генерала Ван Флита", ["Ван Флита"]),
        ("президент США Трумэн сказал", ["Трумэн"]),
        ("посол в Пекине Рощин", ["Рощин"]),
        ("генерал Ван прибыл", ["Ван"]),
        ("как вчера сообщил Вышинскому", ["Вышинскому"]),
        ("ТОВ. ШТЫКОВУ СООБЩИТЬ НЕМЕДЛЕННО", ["ШТЫКОВУ"]),
        ("ТОВАРИЩУ ЗАХАРОВУ И ТОВАРИЩУ ШТЫКОВУ ДЛЯ СВЕДЕНИЯ", ["ЗАХАРОВУ", "ШТЫКОВУ"]),
    ],
)
def test_a_person_is_told_in_a_russian_sentence(text: str, names: list[str]) -> None:
    """`depesha authority propose` would offer no entry: the person would never come into the register."""
    assert persons(text, "ru") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("General Van Fleet said", ["Van Fleet"]),
        ("General MacArthur's troops", ["MacArthur"]),
        ("President Truman's speech", ["Truman"]),
        ("Prime Minister Attlee and Foreign Minister Bevin", ["Attlee", "Bevin"]),
        ("Minister of Foreign Affairs Zorin", ["Zorin"]),
        ("Lieutenant General Nam Il spoke", ["Nam Il"]),
        ("Major General Hodes, Consul General Ward", ["Hodes", "Ward"]),
        ("Ambassador Panikkar of India", ["Panikkar"]),
        ("Sir Gladwyn Jebb spoke", ["Gladwyn Jebb"]),
        ("Messrs. Acheson and Lovett", ["Acheson", "Lovett"]),
        ("Comrades Gao Gang, Lin Biao and Peng Zhen arrived", ["Gao Gang", "Lin Biao", "Peng Zhen"]),
        ("Comrade KIM IL SUNG agreed", ["KIM IL SUNG"]),
        ("COMRADE SHTYKOV AND COMRADE VASILIEV", ["SHTYKOV", "VASILIEV"]),
        ("GENERAL RIDGWAY SAID THAT HE WILL GO", ["RIDGWAY"]),
        ("the letter of A. Vyshinsky says", ["A. Vyshinsky"]),
        ("G. M. Malenkov and V.M. Molotov", ["G. M. Malenkov", "V.M. Molotov"]),
        ("John F. Dulles said", ["John F. Dulles"]),
        ("the cruiser U. S. S. Houston lay there", []),
        ("Then R. Kennedy spoke", ["R. Kennedy"]),
        ("Comrade P'eng Te-huai agreed", ["P'eng Te-huai"]),
    ],
)
def test_a_person_is_told_in_an_english_sentence(text: str, names: list[str]) -> None:
    """As above, for translations."""
    assert persons(text, "en") == names


@pytest.mark.parametrize(
    "text",
    [
        "министр иностранных дел СССР заявил",
        "посол Индии заявил",
        "президент Франции и премьер Китая, посол Перу",
        "премьер-министр Великобритании",
        "консул прибыл, майор и капитан убыли",
        "тов. и тов.",
        "30 июня 1951 г. Молотов",
        "А. Индонезия должна быть свободной.\n\nБ. Япония",
        "в Президиуме Верховного Совета, Совету Министров и Красной Армии",
        "в Генеральном Штабе и в Совете Безопасности",
        "на Востоке, на Западе и в Июле",
        "Ждём ответа. Завтра сообщим.",
        "НЕМЕДЛЕННО ДОНЕСТИ О ПОЛОЖЕНИИ ВОЙСК НА ФРОНТЕ",
        "",
        " ",
        "№ 5",
    ],
)
def test_no_person_is_seen_in_russian_words(text: str) -> None:
    """A country, an office or an item of an enumeration would be proposed as a person."""
    assert persons(text, "ru") == []


@pytest.mark.parametrize(
    "text",
    [
        "the General Staff of the Army and the General Assembly",
        "General Headquarters, General Secretary",
        "Ambassador of India, President of Korea",
        "the Minister Counselor",
        "Chairman and Secretary, Captain and Major",
        "Comrade ambassador, Mr. President",
        "Premier May, General July",
        "A. Indonesia should be free.\nB. Burma too.",
        "I. Korea\n\nII. Japan",
        "See Annex B. The text follows.",
        "U. S. Army units and the U. N. Command",
        "THE TROOPS OF THE ENEMY ARE RETREATING",
        "Province of the North",
    ],
)
def test_no_person_is_seen_in_english_words(text: str) -> None:
    """As above, for translations."""
    assert persons(text, "en") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("16-я дивизия отошла", ["16-я дивизия"]),
        ("в полосе 65-й пехотной дивизии", ["65-й пехотной дивизии"]),
        ("38-я армия и 39-я армия", ["38-я армия", "39-я армия"]),
        ("27-й авиационный полк, X корпус", ["27-й авиационный полк", "X корпус"]),
        ("На фронте 16 дивизий противника, 5 полков и 3 армии", []),
        ("16 пехотных дивизий", []),
    ],
)
def test_a_numbered_formation_is_a_name_and_a_number_of_them_is_none(text: str, names: list[str]) -> None:
    """An army list would hold `16 дивизий`, or no division at all."""
    assert others(text, "ru") == [(name, "formation") for name in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the 16th Division and X Corps withdrew", ["16th Division", "X Corps"]),
        ("the Fifth Air Force and the 2nd Infantry Division", ["Fifth Air Force", "2nd Infantry Division"]),
        ("16 divisions and the army corps", []),
    ],
)
def test_english_formations(text: str, names: list[str]) -> None:
    """As above, for translations."""
    assert others(text, "en") == [(name, "formation") for name in names]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("порт Чинампо закрыт", "ru", ["Чинампо"]),
        ("город Тайюань и г. Аньдун", "ru", ["Тайюань", "Аньдун"]),
        ("через Владивосток, Берлин и Париж", "ru", ["Владивосток", "Берлин", "Париж"]),
        ("отошли к Харбину", "ru", ["Харбину"]),
        ("30 июня 1951 г. Молотов сказал", "ru", []),
        ("в порту закрыто, город взят", "ru", []),
        ("the city of Gaesong and port of Chinnampo", "en", ["Gaesong", "Chinnampo"]),
        ("the island of Taiwan", "en", ["Taiwan"]),
        ("the port was closed. The city fell.", "en", []),
    ],
)
def test_a_place_is_told_by_its_kind_or_by_the_dictionary(text: str, language: str, names: list[str]) -> None:
    """A place would be missing from the map, or a year (`1951 г.`) would make one of a person."""
    assert others(text, language) == [(name, "placeName") for name in names]


@pytest.mark.parametrize("language", ["ru", "ru-RU", "ru-Latn"])
def test_the_region_of_a_language_makes_no_difference(language: str) -> None:
    """A text in `ru-RU` would have no names."""
    assert persons("тов. Штыкову", language) == ["Штыкову"]


@pytest.mark.parametrize(("text", "language"), [("General Schmidt", "de"), ("毛澤東", "zh"), ("тов. Штыкову", "")])
def test_a_language_without_rules_has_no_unknown_names(text: str, language: str) -> None:
    """English rules would be tried on any language."""
    assert unknown_names(text, language, ()) == ()


def test_what_has_a_name_already_is_left_alone() -> None:
    """A person of the register would be tagged a second time, as unknown."""
    text = "тов. Штыкову и тов. Васильеву"
    at = text.index("Штыкову")
    (left,) = unknown_names(text, "ru", [(at, at + len("Штыкову"))])
    assert text[left.start : left.end] == "Васильеву"
    assert unknown_names(text, "ru", [(0, len(text))]) == ()


def test_the_names_found_stand_in_order_and_do_not_overlap() -> None:
    """Two rules that find one name would make markup that crosses."""
    text = (
        "Генерал В. М. Зорин из города Харбин, тов. Вышинскому в 38-й армии, г. Москва, товарищам Гао Гану и Линь Бяо"
    )
    found = unknown_names(text, "ru", ())
    assert len(found) >= 6
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert len(FINDERS) == len({finder.__name__ for finder in FINDERS})
