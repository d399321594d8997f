"""Numbers of a series ascend with the date, and the one that does not is the one that is named (K2)."""

from __future__ import annotations

import datetime
import random
import time
from pathlib import Path

import pytest
from corpus_files import MAO, STALIN, Telegram, cable, checked, found
from hypothesis import given
from hypothesis import strategies as st

from depesha.validate.corpus.facts import Number, Place
from depesha.validate.corpus.gathering.numbers import parsed
from depesha.validate.corpus.series import breaks

FIRST = datetime.date(1951, 1, 1)


def counted(*pairs: tuple[int, int]) -> list[Number]:
    """Numbers of one series, each with its day of the year."""
    return [
        Number(("cable",), value, str(value), (FIRST + datetime.timedelta(day)).isoformat(), Place("a.xml", at))
        for at, (day, value) in enumerate(pairs)
    ]


def suspects(*pairs: tuple[int, int]) -> list[tuple[int, ...]]:
    """The numbers named, break by break."""
    return [tuple(number.value for number in one.suspects) for one in breaks(counted(*pairs))]


def test_what_ascends_is_not_named() -> None:
    """Broken: every series is suspect."""
    assert suspects((1, 10), (2, 20), (2, 19), (3, 20), (9, 400)) == []


def test_one_wrong_number_is_named_and_no_other() -> None:
    """Broken: a 9 read for a 4 makes all later numbers suspect."""
    assert suspects((1, 10), (2, 20), (3, 930), (4, 40), (5, 50)) == [(930,)]


def test_of_two_that_exclude_each_other_both_are_named() -> None:
    """Broken: the right one of the two is blamed."""
    assert suspects((1, 10), (2, 40), (3, 30), (4, 50)) == [(40, 30)]


def test_order_within_a_day_means_nothing() -> None:
    """Broken: two cables of one day are compared."""
    assert suspects((1, 30), (1, 20), (1, 10)) == []


@st.composite
def broken_series(draw: st.DrawFn) -> tuple[list[tuple[int, int]], int]:
    """An ascending series with one number that two others contradict, and that number."""
    size = draw(st.integers(3, 40))
    days = sorted(draw(st.sets(st.integers(0, 364), min_size=size, max_size=size)))
    values = sorted(draw(st.sets(st.integers(100, 10_000), min_size=size, max_size=size)))
    at = draw(st.integers(0, size - 1))
    beyond = [values[-1] + 1] if at + 2 < size else []
    below = [values[0] - 1] if at >= 2 else []
    if not beyond and not below:
        at, beyond = 0, [values[-1] + 1]
    values[at] = draw(st.sampled_from(beyond + below))
    return draw(st.permutations(list(zip(days, values, strict=True)))), values[at]


@given(broken_series())
def test_the_broken_number_of_any_series_is_named(case: tuple[list[tuple[int, int]], int]) -> None:
    """Broken: the wrong number hides behind right ones."""
    pairs, wrong = case
    assert suspects(*pairs) == [(wrong,)]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40, unique=True))
def test_without_one_suspect_of_each_break_and_the_others_the_rest_ascends(pairs: list[tuple[int, int]]) -> None:
    """Broken: a contradiction is not named at all."""
    named = breaks(counted(*pairs))
    gone = [number for one in named for number in (one.suspects if len(one.suspects) == 1 else one.suspects[1:])]
    rest = [number for number in counted(*pairs) if number not in gone]
    for one in named:
        assert len(one.suspects) == 1 or len({number.day for number in one.suspects}) == len(one.suspects)
    sure = [number for number in rest if not any(number in one.suspects for one in named)]
    assert all(a.value <= b.value for a in sure for b in sure if a.day < b.day)


def test_twenty_thousand_numbers_take_seconds() -> None:
    """Broken: every number is compared with every other."""
    days = [(FIRST + datetime.timedelta(at // 55)).isoformat() for at in range(20_000)]
    numbers = [Number(("cable",), at, str(at), day, Place("a.xml", at)) for at, day in enumerate(days)]
    shuffled = random.Random(7).sample(range(20_000), 20_000)
    nonsense = [
        Number(("cable",), at, str(at), day, Place("a.xml", at)) for at, day in zip(shuffled, days, strict=True)
    ]
    start = time.process_time()
    assert breaks(numbers) == []
    assert len(breaks(nonsense)) > 2_000
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("cable", "4153", (4153, "")),
        ("registry", "302/sh", (302, "sh")),
        ("registry", "302/Ш", (302, "sh")),
        ("registry", "335/III", (335, "iii")),
        ("incomingRegistry", "2394/шс", (2394, "shs")),
        ("incomingRegistry", "545/2394/shs", (2394, "shs")),
        ("incomingRegistry", "900/3783shs", (3783, "shs")),
        ("cable", "21336-7", None),
        ("senderNumber", "б/н", None),
    ],
)
def test_what_counts_in_a_number(kind: str, text: str, value: tuple[int, str] | None) -> None:
    """Broken: a prefix or a suffix is counted."""
    assert parsed(kind, text) == value


def test_a_cable_number_out_of_order_is_found_where_it_stands(tmp_path: Path) -> None:
    """Broken: the finding is at the header, or does not say what the number should be between."""
    (finding,) = found(
        tmp_path,
        Telegram("1", "1951-06-13", cable(3557)),
        Telegram("2", "1951-06-30", cable(9917), f"<head>\n{cable(9917)}</head>"),
        Telegram("3", "1951-07-14", cable(4153)),
        Telegram("4", "1951-07-15", cable(4160)),
    )
    assert (finding.code, Path(finding.path).name, finding.line) == ("COR001", "2.xml", 13)
    assert finding.message == (
        "the number 9917 of 1951-06-30 breaks the outgoing cable numbers in 1951: "
        f"it should be above 3557 of 1951-06-13 ({tmp_path / '1.xml'}:7) "
        f"and below 4153 of 1951-07-14 ({tmp_path / '3.xml'}:7)"
    )
    assert finding.hint


def test_two_numbers_that_contradict_each_other_are_one_finding(tmp_path: Path) -> None:
    """Broken: a series of two is never checked, or says everything twice."""
    (finding,) = found(tmp_path, Telegram("1", "1951-06-13", cable(4000)), Telegram("2", "1951-06-30", cable(3917)))
    assert (finding.code, Path(finding.path).name, finding.line) == ("COR002", "1.xml", 7)
    assert f"{tmp_path / '2.xml'}:7" in finding.message


def test_a_year_begins_anew(tmp_path: Path) -> None:
    """Broken: the first number of January is suspect."""
    assert checked(tmp_path, Telegram("1", "1951-12-30", cable(9000)), Telegram("2", "1952-01-02", cable(3))) == []


def test_a_series_that_begins_anew_each_month_is_no_noise(tmp_path: Path) -> None:
    """Broken: a finding for each month."""
    telegrams = [
        Telegram(f"{month}{day}", f"1951-{month:02}-{day:02}", cable(day * 10 + 9 - month))
        for month in (2, 3, 4)
        for day in (1, 11, 21)
    ]
    assert checked(tmp_path, *telegrams) == []


def test_numbers_that_do_not_count_together_are_one_remark(tmp_path: Path) -> None:
    """Broken: a finding for every second file."""
    telegrams = [Telegram(f"{at}", f"1951-06-{at:02}", cable(1000 - at)) for at in range(1, 9)]
    (finding,) = found(tmp_path, *telegrams)
    assert (finding.code, finding.severity) == ("COR003", "info")
    assert "7 of 8 of the outgoing cable numbers in 1951" in finding.message


def test_series_are_apart(tmp_path: Path) -> None:
    """Broken: a registry's numbers are compared with those of the cipher service, or one sender's with another's."""
    own = '<idno type="senderNumber">{}</idno>'
    telegrams = (
        Telegram("1", "1951-06-13", cable(3557), course="outgoing"),
        Telegram("2", "1951-06-14", cable(12), course="incoming"),
        Telegram("3", "1951-06-15", own.format(3000), sender=MAO),
        Telegram("4", "1951-06-16", own.format(7), sender=STALIN),
        Telegram("5", "1951-06-17", '<idno type="registry">6/sh</idno>'),
        Telegram("6", "1951-06-18", '<idno type="registry">5/ch</idno>'),
    )
    assert checked(tmp_path, *telegrams) == []


def test_a_number_that_is_quoted_belongs_to_the_series_of_its_sender(tmp_path: Path) -> None:
    """Broken: a misread quotation is not seen."""
    own = '<idno type="senderNumber">{}</idno>'
    quote = (
        '<p>Получили <ref type="telegram">Вашу шифровку за № <idno type="senderNumber">8511</idno> '
        'от <date when="1951-07-13">13 июля</date></ref>.</p>'
    )
    telegrams = (
        Telegram("1", "1951-06-30", own.format(3261), sender=MAO, reader=STALIN),
        Telegram("2", "1951-07-14", text=quote),
        Telegram("3", "1951-07-20", own.format(3600), sender=MAO, reader=STALIN),
        Telegram("4", "1951-07-21", own.format(3611), sender=MAO, reader=STALIN),
    )
    (finding,) = found(tmp_path, *telegrams)
    assert (finding.code, Path(finding.path).name) == ("COR001", "2.xml")
    assert finding.message.startswith("the quoted number 8511 of 1951-07-13 breaks the own numbers of aut:p-mao")


def test_a_number_that_is_both_borne_and_quoted_is_shown_where_it_is_borne(tmp_path: Path) -> None:
    """Broken: the editor is sent to the file that only mentions it."""
    own = '<idno type="senderNumber">{}</idno>'
    quote = f'<p><ref type="telegram">Your No. {own.format(9261)} of <date when="1951-06-30"/></ref></p>'
    telegrams = (
        Telegram("1", "1951-07-14", text=quote),
        Telegram("2", "1951-06-30", own.format(9261), sender=MAO, reader=STALIN),
        Telegram("3", "1951-07-20", own.format(3600), sender=MAO, reader=STALIN),
        Telegram("4", "1951-07-21", own.format(3611), sender=MAO, reader=STALIN),
    )
    assert ("COR001", "2.xml", 7) in checked(tmp_path, *telegrams)


def test_drafts_have_no_numbers(tmp_path: Path) -> None:
    """Broken: the number proposed for a letter that was never sent breaks the series."""
    draft = (
        '</correspContext></correspDesc><correspDesc type="draft"><correspAction type="sent">'
        f"{cable(9999)}</correspAction><correspContext>"
    )
    telegrams = Telegram("1", "1951-06-13", context=draft), Telegram("2", "1951-06-30", cable(3917))
    assert checked(tmp_path, *telegrams) == []


def test_a_correction_in_any_version_counts(tmp_path: Path) -> None:
    """Broken: the header repeats an error that the editor has corrected in the translation."""
    wrong = '<idno type="registry">995/sh</idno>'
    text = f"<p>{wrong}</p><p><choice><sic>{wrong}</sic><corr>335/sh</corr></choice></p>"
    telegrams = (
        Telegram("1", "1951-06-13", wrong.replace("995", "302")),
        Telegram("2", "1951-06-30", wrong, text),
        Telegram("3", "1951-07-14", wrong.replace("995", "340")),
    )
    assert checked(tmp_path, *telegrams) == []


STAMP = '<ab><stamp type="incoming"><orgName ref="aut:org-os4">IV</orgName> {}<date when="{}"/></stamp></ab>'


def test_readings_that_were_not_chosen_do_not_count(tmp_path: Path) -> None:
    """Broken: what a machine misread breaks the series although the lemma is right; or a correction is not heeded."""
    good = '<idno type="incomingRegistry">{}</idno>'
    entry = f"<app><lem>{good.format('2394/шс')}</lem><rdg>{good.format('9394')}</rdg></app>"
    corrected = f"<choice><sic>{good.format('9204/ис')}</sic><corr>2204/шс</corr></choice>"
    telegrams = (
        Telegram("1", "1951-06-30", text=STAMP.format(corrected, "1951-06-30")),
        Telegram("2", "1951-07-15", text=STAMP.format(entry, "1951-07-15")),
        Telegram("3", "1951-11-01", text=STAMP.format(good.format("900/3783shs"), "1951-11-01")),
    )
    assert checked(tmp_path, *telegrams) == []
