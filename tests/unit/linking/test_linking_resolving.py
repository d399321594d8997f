"""Which telegram a reference means: by number, by day and time, or by who wrote just before."""

from __future__ import annotations

import pytest
from messages_made_up import ADAMOV, BELOV, CARTER, quoted, sent

from depesha.linking.facts import Quoted, Sent
from depesha.linking.resolving import Register, day_in_words, described

HOME = sent("9", "1952-05-10", by=ADAMOV, to=BELOV)
"""The message that refers, from Adamov to Belov."""


def meant(reference: Quoted, *messages: Sent, home: Sent = HOME) -> tuple[list[str], str | None]:
    """Pointers of the messages meant, and how sure that is."""
    found, certainty = Register((home, *messages)).meant(reference, home)
    return [message.pointer for message in found], certainty


FIRST = sent("1", "1952-05-04", numbers=("31", "77"), time="02:00:00")
SECOND = sent("2", "1952-05-04", numbers=("32",), time="21:20:00")
THIRD = sent("3", "1952-05-08", numbers=("33",))
MINE = sent("4", "1952-05-07", by=ADAMOV, to=BELOV, numbers=("31",))
FOREIGN = sent("5", "1952-05-04", by=CARTER, to=ADAMOV, numbers=("31",))
ALL = (THIRD, FOREIGN, SECOND, MINE, FIRST)


@pytest.mark.parametrize(
    ("direction", "number", "found"),
    [
        ("yours", "31", ["1.xml"]),
        ("yours", "77", ["1.xml"]),
        ("ours", "31", ["4.xml"]),
        ("yours", "99", []),
        ("", "31", []),
    ],
)
def test_a_number_is_looked_for_among_the_telegrams_of_whoever_wrote(
    direction: str, number: str, found: list[str]
) -> None:
    """Each embassy counts its own: number 31 of one is not that of another."""
    assert meant(quoted(direction, numbers=(number,)), *ALL) == (found, None)


@pytest.mark.parametrize(("day", "found"), [("1952-05-04", ["1.xml"]), ("1952-05-05", []), ("1951-05-04", [])])
def test_a_number_of_another_day_is_another_telegram(day: str, found: list[str]) -> None:
    """Numbers begin again each year: that of last year would be linked."""
    assert meant(quoted("yours", numbers=("31",), moments=((day, None),)), *ALL) == (found, None)


def test_a_number_counts_where_the_day_of_the_telegram_is_not_known() -> None:
    """A telegram without date could not be referred to at all."""
    undated = sent("6", None, numbers=("40",))
    assert meant(quoted("yours", numbers=("40",), moments=(("1952-05-04", None),)), undated) == (["6.xml"], None)


def test_a_day_and_a_time_tell_one_of_two() -> None:
    """Both telegrams of the day would be linked, though the text says which."""
    reference = quoted("yours", moments=(("1952-05-04", "21:20:00"),))
    assert meant(reference, *ALL) == (["2.xml"], None)


def test_a_day_with_two_telegrams_is_not_sure() -> None:
    """One of two would be taken for certain."""
    assert meant(quoted("yours", moments=(("1952-05-04", None),)), *ALL) == (["1.xml", "2.xml"], "medium")
    assert meant(quoted("yours", moments=(("1952-05-08", None),)), *ALL) == (["3.xml"], None)


def test_two_moments_are_two_telegrams() -> None:
    """`your telegrams of 0200 and 2120` would be one."""
    moments = (("1952-05-04", "02:00:00"), ("1952-05-04", "21:20:00"))
    assert meant(quoted("yours", moments=moments, several=True), *ALL) == (["1.xml", "2.xml"], None)


def test_a_telegram_whose_time_is_not_known_may_be_the_one() -> None:
    """A time in the text would exclude every telegram that has none."""
    assert meant(quoted("yours", moments=(("1952-05-08", "10:00:00"),)), *ALL) == (["3.xml"], None)


@pytest.mark.parametrize(("several", "found"), [(False, ["3.xml"]), (True, ["1.xml", "2.xml", "3.xml"])])
def test_without_number_and_day_the_last_ones_are_likely(several: bool, found: list[str]) -> None:
    """`Your telegrams have been received` would be no link, or one of all that were ever written."""
    old = sent("0", "1952-05-02")
    assert meant(quoted("yours", several=several), old, *ALL) == (found, "medium" if several else "low")


@pytest.mark.parametrize(("day", "found"), [("1952-05-03", ["7.xml"]), ("1952-05-02", []), ("1952-05", []), (None, [])])
def test_a_week_is_recent(day: str | None, found: list[str]) -> None:
    """A telegram of last year would be `your telegram`, or the day before be too old."""
    assert meant(quoted("yours"), sent("7", day)) == (found, "low")


def test_a_message_without_day_has_no_recent_ones() -> None:
    """Everything would be recent."""
    home = sent("9", None, by=ADAMOV, to=BELOV)
    assert meant(quoted("yours"), *ALL, home=home) == ([], "low")


def test_a_later_telegram_is_not_meant() -> None:
    """A telegram would answer one that had not been written."""
    later = sent("8", "1952-05-11", numbers=("34",))
    assert meant(quoted("yours", numbers=("34",)), later)[0] == []
    assert meant(quoted("yours", several=True), later)[0] == []


def test_a_telegram_does_not_mean_itself() -> None:
    """`my telegram` would be a link to the page on which it stands."""
    home = sent("9", "1952-05-10", by=ADAMOV, to=BELOV, numbers=("31",))
    assert meant(quoted("ours", numbers=("31",)), home=home)[0] == []


def test_the_message_inside_may_be_meant_by_the_one_around_it() -> None:
    """`My telegram to Li` that a telegram encloses would be no link."""
    inner = sent("9", "1952-05-09", by=ADAMOV, to=CARTER, description="corr-inner")
    assert meant(quoted("ours", moments=(("1952-05-09", None),)), inner) == (["9.xml#corr-inner"], None)


def test_your_telegram_is_one_to_the_writer() -> None:
    """What Belov wrote to Carter would be `your telegram` for Adamov."""
    to_carter, to_nobody = sent("5", "1952-05-09", to=CARTER), sent("6", "1952-05-08", to="")
    assert meant(quoted("yours"), to_carter)[0] == []
    assert meant(quoted("yours"), to_carter, to_nobody)[0] == ["6.xml"]


def test_the_order_of_the_files_makes_no_difference() -> None:
    """Builds with the same files would have other links."""
    reference = quoted("yours", several=True)
    assert meant(reference, *ALL) == meant(reference, *reversed(ALL))


@pytest.mark.parametrize(
    ("message", "names", "to", "said"),
    [
        (FIRST, ["Belov"], ["Adamov"], "Belov to Adamov, No. 31, 4 May 1952"),
        (sent("1", "1952-05"), ["Belov", "Carter"], ["Adamov"], "Belov and Carter to Adamov, 1952-05"),
        (sent("1", None), [], [], "Somebody"),
        (sent("1", None, numbers=("5",)), ["Belov"], [], "Belov, No. 5"),
    ],
)
def test_a_telegram_is_described_for_readers(message: Sent, names: list[str], to: list[str], said: str) -> None:
    """Readers would see identifiers."""
    assert described(message, names, to) == said


@pytest.mark.parametrize(("day", "said"), [("1952-05-04", "4 May 1952"), ("1952-05", "1952-05"), ("", "")])
def test_a_day_is_written_out(day: str, said: str) -> None:
    """As above."""
    assert day_in_words(day) == said
