"""Dates and times as telegrams write them: each form, its value, and what is none."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from depesha.dates import Found, find_dates, find_times

DATES = (
    # Russian, as in the corpus
    ("14 июля", "14 июля", "1951-07-14"),
    ('"14" июля 1951 г.', '"14" июля 1951 г.', "1951-07-14"),
    ("14.7.51 г. № 1118", "14.7.51 г.", "1951-07-14"),
    ("29.6.51", "29.6.51", "1951-06-29"),
    ("по радио 23.6.с.г. вызвало", "23.6.с.г.", "1951-06-23"),
    ("от 15/VII", "15/VII", "1951-07-15"),
    ("от 30/VI 1951 г.", "30/VI 1951 г.", "1951-06-30"),
    ("от 15 VII 1951 г.", "15 VII 1951 г.", "1951-07-15"),
    ("30.6.1951", "30.6.1951", "1951-06-30"),
    # Russian, as elsewhere
    ("14.07.1951 года", "14.07.1951 года", "1951-07-14"),
    ("22.XI.63", "22.XI.63", "1963-11-22"),
    ("3 декабря сего года", "3 декабря сего года", "1951-12-03"),
    ("7 мая с.г.", "7 мая с.г.", "1951-05-07"),
    ("июль 1951 г.", "июль 1951 г.", "1951-07"),
    ("в мае 1951 года", "мае 1951 года", "1951-05"),
    ("в августе 1950 г.", "августе 1950 г.", "1950-08"),
    # English, as in the corpus
    ("**June 30, 1951**", "June 30, 1951", "1951-06-30"),
    ("14 July 1951", "14 July 1951", "1951-07-14"),
    ("June 23 of this year", "June 23 of this year", "1951-06-23"),
    ("your 13 July telegram", "13 July", "1951-07-13"),
    # English, as elsewhere
    ("the 3rd of May", "3rd of May", "1951-05-03"),
    ("Nov. 14, 1945", "Nov. 14, 1945", "1945-11-14"),
    ("JULY 14, 1951", "JULY 14, 1951", "1951-07-14"),
    ("in May 1951", "May 1951", "1951-05"),
)


def read(text: str, found: tuple[Found, ...]) -> list[tuple[str, dict[str, str]]]:
    """What was found, as words and values."""
    return [(text[item.start : item.end], dict(item.attributes)) for item in found]


@pytest.mark.parametrize(("text", "words", "when"), DATES)
def test_a_date_is_read_in_each_form(text: str, words: str, when: str) -> None:
    """Chronology, headers and `correspDesc` would lack the date, or have a wrong one."""
    assert read(text, find_dates(text, year=1951)) == [(words, {"when": when})]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("10-15 июля", "1951-07-10", "1951-07-15"),
        ("July 10-15", "1951-07-10", "1951-07-15"),
        ("1 or 2 November", "1951-11-01", "1951-11-02"),
        ("1 или 2 ноября", "1951-11-01", "1951-11-02"),
    ],
)
def test_a_range_or_choice_of_days_has_two_ends(text: str, first: str, last: str) -> None:
    """A range that is read as one day claims to know more than the text says."""
    assert read(text, find_dates(text, year=1951)) == [(text, {"notBefore": first, "notAfter": last})]


@pytest.mark.parametrize(
    "text",
    [
        "31 июня",
        "31.2.51",
        "July 32",
        "15/Ил.",
        "ШИФРТЕЛЕГРАММА № 4153",
        "No. 335/III",
        "№ 49, II",
        "38-й параллели",
        "two kilometers",
        "Article 3.14.15",
        "on 14 may be",
        "маршал 14 мартовских",
        "telegram 12 I wrote",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    """A number taken for a date would place events on days that never were meant."""
    assert find_dates(text, year=1951) == ()


def test_a_date_without_year_takes_that_of_the_document() -> None:
    """Most dates of a telegram leave out the year."""
    assert read("13 июля", find_dates("13 июля", year=1950)) == [("13 июля", {"when": "1950-07-13"})]


def test_a_date_without_any_year_stays_without() -> None:
    """A year that nobody gave must not be invented."""
    assert read("13 июля", find_dates("13 июля")) == [("13 июля", {"when": "--07-13"})]


def test_a_short_year_belongs_to_the_century_of_the_document() -> None:
    """`14.7.63` in a document of 1863 is no date of the Cold War."""
    assert dict(find_dates("14.7.63", year=1862)[0].attributes) == {"when": "1863-07-14"}
    assert dict(find_dates("14.7.63")[0].attributes) == {"when": "1963-07-14"}


def test_day_and_month_in_figures_are_a_date_only_where_one_is_expected() -> None:
    """In running text `30.6` is a figure, in a service note it is the thirtieth of June."""
    assert find_dates("30.6", year=1951) == ()
    assert read("30.6", find_dates("30.6", year=1951, short=True)) == [("30.6", {"when": "1951-06-30"})]
    assert find_dates("30.6 %", year=1951, short=True) == ()


def test_the_month_comes_first_only_in_american_dates() -> None:
    """`07/14/1951` stands on the archive's sheets and nowhere else; guessing the order elsewhere would swap days."""
    assert find_dates("07/14/1951", year=1951) == ()
    assert dict(find_dates("07/14/1951", american=True)[0].attributes) == {"when": "1951-07-14"}
    assert find_dates("14/07/1951", american=True) == ()


@pytest.mark.parametrize("word", ["сегодня", "Сегодня", "today", "Today"])
def test_today_is_the_day_of_dispatch_and_says_that_it_was_deduced(word: str) -> None:
    """A deduced date without certainty and responsibility would pass for one of the source."""
    found = find_dates(f"{word} же", today="1951-06-30")
    assert read(f"{word} же", found) == [(word, {"when": "1951-06-30", "cert": "medium", "resp": "#enc"})]
    assert find_dates(f"{word} же") == ()


def test_several_dates_come_in_the_order_of_the_text() -> None:
    """A later pattern must not push its dates behind those of an earlier one."""
    text = "от 28.6.с.г., 30 июня и 15/VII"
    assert [words for words, _ in read(text, find_dates(text, year=1951))] == ["28.6.с.г.", "30 июня", "15/VII"]


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("Received 11:30 30.6.1951", "11:30", "11:30:00"),
        ("received at 1730 1 November", "1730", "17:30:00"),
        ("MAO ZEDONG 0130 31 October", "0130", "01:30:00"),
        ("Araushkin 1840 1 ноября", "1840", "18:40:00"),
        ("at 0200 hours", "0200", "02:00:00"),
        ("November 14—7 p.m.", "7 p.m.", "19:00:00"),
        ("9:20 p.m.", "9:20 p.m.", "21:20:00"),
        ("1.45 a.m.", "1.45 a.m.", "01:45:00"),
        ("12 a.m.", "12 a.m.", "00:00:00"),
        ("12 p.m.", "12 p.m.", "12:00:00"),
        ("07 hrs. 50 min.", "07 hrs. 50 min.", "07:50:00"),
        ("17 часов 30 минут", "17 часов 30 минут", "17:30:00"),
    ],
)
def test_a_time_is_read_in_each_form(text: str, words: str, when: str) -> None:
    """The order of reception, decipherment and typing rests on these times."""
    assert read(text, find_times(text)) == [(words, {"when": when})]


@pytest.mark.parametrize(
    "text", ["25:00", "13 p.m.", "2000 men", "1730", "№ 1118", "14.7.51", "12.00", "10:15:20", "N° 1118 14 July 1951"]
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    """The number of a log or a year must not become an hour."""
    assert find_times(text) == ()


def test_hour_and_minute_with_a_full_stop_are_a_time_only_where_one_is_expected() -> None:
    """`12.00` is a time in a service note and a figure in running text."""
    assert read("12.15 30.6", find_times("12.15 30.6", dotted=True)) == [("12.15", {"when": "12:15:00"})]
    assert find_times("12.15 30.6") == ()


GENITIVES = (
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
)  # fmt: skip
LOCATIVES = (
    "январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре", "ноябре",
    "декабре",
)  # fmt: skip
NOMINATIVES = (
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("words", [GENITIVES, LOCATIVES, NOMINATIVES, ENGLISH])
def test_every_month_is_known_in_every_case(words: tuple[str, ...], month: int) -> None:
    """One month with an odd ending (мае, март) would stop the reading of the whole telegram."""
    text = f"{words[month - 1]} 1951"
    assert read(text, find_dates(text)) == [(text, {"when": f"1951-{month:02d}"})]


def forms(day: datetime.date) -> tuple[str, ...]:
    """A day of the twentieth century in each form that names it in full."""
    month = day.month - 1
    return (
        f"{day.day} {GENITIVES[month]} {day.year} г.",
        f'"{day.day:02d}" {GENITIVES[month]} {day.year} года',
        f"{day.day}.{day.month}.{day.year % 100:02d} г.",
        f"{day.day:02d}.{day.month:02d}.{day.year}",
        f"{day.day}/{ROMAN[month]} {day.year} г.",
        f"{day.day}.{ROMAN[month]}.{day.year % 100:02d}",
        f"{day.day} {ENGLISH[month]} {day.year}",
        f"{ENGLISH[month]} {day.day}, {day.year}",
    )


@settings(deadline=None)
@given(st.dates(datetime.date(1917, 1, 1), datetime.date(1991, 12, 31)), st.integers(min_value=0, max_value=7))
def test_every_day_survives_every_form(day: datetime.date, form: int) -> None:
    """A form that fails for one month or for a day of one figure would go unnoticed in the five telegrams."""
    text = f"от {forms(day)[form]} № 5"
    assert [dict(found.attributes) for found in find_dates(text)] == [{"when": day.isoformat()}]


PIECES = st.sampled_from(
    ('"14"', "14", "30.6", "31", "июля", "мае", "май", "July", "May", "1951", "51", "г.", "с.г.", "VII", "XVI", "/",
     ".", "-", " ", ", ", "0130", "11:30", "p.m.", "12.00", "ч.", "7", "№ ", "сегодня", "\n", "of this year",
     "XIII", "or")
)  # fmt: skip
VALUE = re.compile(r"\d{4}-\d\d(-\d\d)?|--\d\d-\d\d")


@settings(deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from((None, 1951)))
def test_whatever_the_text_dates_are_valid_ordered_and_apart(text: str, year: int | None) -> None:
    """An impossible value makes the file invalid; two dates on the same characters cannot both be elements."""
    found = find_dates(text, year=year, short=True, american=True, today="1951-06-30")
    assert all(one.end <= other.start for one, other in pairwise(found))
    for item in found:
        values = dict(item.attributes)
        for name in ("when", "notBefore", "notAfter"):
            if name in values:
                assert VALUE.fullmatch(values[name])
                if values[name].count("-") == 2 and not values[name].startswith("--"):
                    datetime.date.fromisoformat(values[name])


@settings(deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join), st.booleans())
def test_whatever_the_text_times_are_valid_and_apart(text: str, dotted: bool) -> None:
    """A time such as 25:00:00 makes the file invalid."""
    found = sorted(find_times(text, dotted=dotted), key=lambda item: item.start)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for item in found:
        datetime.time.fromisoformat(dict(item.attributes)["when"])
