"""What linking reads from a TEI file: who wrote when, and which telegrams the text speaks of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from messages_made_up import ADAMOV, BELOV, CARTER, described, facts, reference, sent

from depesha.linking import Facts, recalled, remembered
from depesha.linking.facts import Quoted, Sent


def test_a_message_is_read_with_its_correspondents_date_and_numbers() -> None:
    """Without these no reference would find it."""
    numbers = '<idno type="cable">77</idno><idno type="senderNumber">31</idno><idno type="copy">2</idno>'
    date = '<date when="1952-05-05T11:30:00"/>'
    (message,) = facts(described(date, numbers=numbers, text="#t1-msg #en-msg")).messages
    assert message == Sent(
        "9.xml", "corr-outer", (BELOV,), (ADAMOV,), "1952-05-05", "11:30:00", ("31", "77"), ("t1-msg", "en-msg")
    )


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ('<date notBefore="1952-05-04" notAfter="1952-05-05"/>', "1952-05-05"),
        ('<date notBefore="1952-05-04"/>', None),
        ('<date when="1952-05"/>', "1952-05"),
        ("", None),
    ],
)
def test_a_day_that_is_not_known_exactly_is_the_last_possible_one(date: str, day: str | None) -> None:
    """A telegram would be said to answer one that was sent after it."""
    (message,) = facts(described(date)).messages
    assert (message.day, message.time) == (day, None)


def test_persons_without_entry_are_no_correspondents() -> None:
    """All `unnamed` would write to each other."""
    (message,) = facts(described(by=None, to=None)).messages
    assert (message.senders, message.addressees) == ((), ())


def test_the_carrier_counts_where_the_addressee_has_another_description() -> None:
    """An order to a carrier would be addressed to nobody."""
    (message,) = facts(described(to=CARTER, received="intermediary")).messages
    assert message.addressees == (CARTER,)


def test_a_message_that_is_handed_on_is_called_by_the_number_of_the_telegram_that_carries_it() -> None:
    """“Your telegram No. 77” could never be found where an intermediary stood between the two."""
    inner = described(to=CARTER, identifier="corr-inner", text="#en-emb")
    handed_on = inner.replace(
        "</correspDesc>", f'<correspAction type="forwarded">{BELOV}</correspAction></correspDesc>'
    )
    number = '<idno type="cable">77</idno>'
    assert [message.numbers for message in facts(described(numbers=number) + handed_on).messages] == [("77",)] * 2
    assert [message.numbers for message in facts(described(numbers=number) + inner).messages] == [("77",), ()]


def test_readers_of_a_copy_are_no_addressees() -> None:
    """Whoever got a copy would be answered."""
    (message,) = facts(described(to=CARTER, received="cc")).messages
    assert message.addressees == ()


def test_a_draft_is_no_message() -> None:
    """Nobody sent it; a telegram would be said to answer it."""
    found = facts(described() + described(kind="draft", identifier="corr-draft", text="#en-emb"))
    assert [message.description for message in found.messages] == ["corr-outer"]


@pytest.mark.parametrize(("description", "pointer"), [("corr-outer", "7.xml"), ("corr-inner", "7.xml#corr-inner")])
def test_another_file_points_to_the_file_or_to_the_message_in_it(description: str, pointer: str) -> None:
    """A link to an enclosed telegram would lead to the one that encloses it."""
    assert sent("7", "1952-05-05", description=description).pointer == pointer


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("моя телеграмма", "ours"),
        ("Моей телеграммой", "ours"),
        ("мою шифровку", "ours"),
        ("наша телеграмма", "ours"),
        ("Наши телеграммы", "ours"),
        ("my telegram", "ours"),
        ("Our cable", "ours"),
        ("Ваша телеграмма", "yours"),
        ("вашу шифровку", "yours"),
        ("Ваши телеграммы", "yours"),
        ("Your telegrams", "yours"),
        ("телеграмма", ""),
        ("the telegram", ""),
        ("myriad cables", ""),
        ("yourself", ""),
    ],
)
def test_the_direction_is_told_by_the_words(words: str, direction: str) -> None:
    """`your telegram` would be looked for among one's own."""
    (one,) = facts(described(), reference(words)).quoted
    assert one.direction == direction


@pytest.mark.parametrize(
    ("behind", "direction"),
    [(" Вы предлагаете", "yours"), (" я сообщил", "ours"), (" мы просили", "ours"), ("", "yours"), (" мыло", "yours")],
)
def test_one_s_own_is_told_by_who_is_speaking(behind: str, direction: str) -> None:
    """«В своей телеграмме Вы предлагаете» means the addressee's, «В своей телеграмме я сообщил» the writer's."""
    (one,) = facts(described(), "В " + reference("своей телеграмме") + behind).quoted
    assert one.direction == direction


@pytest.mark.parametrize(
    ("words", "several"),
    [
        ("Ваши телеграммы", True),
        ("наших телеграммах", True),
        ("Your telegrams", True),
        ("our cables", True),
        ("Вашу телеграмму", False),
        ("Ваша шифровка", False),
        ("Your telegram", False),
        ("your message", False),
    ],
)
def test_one_or_several(words: str, several: bool) -> None:
    """`Your telegrams` would be one, or `your telegram` all of a week."""
    (one,) = facts(described(), reference(words)).quoted
    assert one.several is several


def test_numbers_days_and_times_are_read() -> None:
    """What the text says of the telegram would be of no use."""
    words = (
        'your telegrams No. <idno type="cable">3511</idno> of <time when="02:00:00">0200</time> '
        '<date when="1952-05-04">4 May</date>, <date when="1952-05-03">3 May</date> and <date when="1952-05">May</date>'
    )
    (one,) = facts(described(), reference(words)).quoted
    assert one.numbers == ("3511",)
    assert one.moments == (("1952-05-04", "02:00:00"), ("1952-05-03", None))


@pytest.mark.parametrize(
    "text",
    [
        '<ref type="telegram">your telegram</ref>',
        '<ref type="document" xml:id="en-ref">your note</ref>',
        f"<app><lem>x</lem><rdg>{reference('your telegram')}</rdg></app>",
        f'</div><div xml:id="en-prod">{reference("your telegram")}',
    ],
    ids=["no identifier", "no telegram", "a reading", "outside the message"],
)
def test_what_is_no_reference_of_a_message_is_left_out(text: str) -> None:
    """A rejected reading would be a link, or a link have no place to stand."""
    assert facts(described(), text).quoted == ()


def test_a_reference_belongs_to_the_innermost_message() -> None:
    """What Mao wrote to Li would be told as written to Stalin."""
    inner = described(kind="message", identifier="corr-inner", text="#en-emb", by=ADAMOV, to=CARTER)
    text = f'<floatingText xml:id="en-emb">{reference("your telegram", "a")}</floatingText>{reference("mine", "b")}'
    found = facts(described() + inner, text).quoted
    assert [(one.identifier, one.description, one.version) for one in found] == [
        ("a", "corr-inner", "en"),
        ("b", "corr-outer", "en"),
    ]


TEXT = st.text(max_size=8)
SENTS = st.builds(
    Sent,
    TEXT,
    TEXT,
    st.lists(TEXT, max_size=2).map(tuple),
    st.lists(TEXT, max_size=2).map(tuple),
    st.none() | TEXT,
    st.none() | TEXT,
    st.lists(TEXT, max_size=2).map(tuple),
    st.lists(TEXT, max_size=2).map(tuple),
)
QUOTED = st.builds(
    Quoted,
    TEXT,
    TEXT,
    TEXT,
    TEXT,
    TEXT,
    st.lists(TEXT, max_size=2).map(tuple),
    st.lists(st.tuples(TEXT, st.none() | TEXT), max_size=2).map(tuple),
    st.booleans(),
)


@given(st.builds(Facts, TEXT, st.lists(SENTS, max_size=3).map(tuple), st.lists(QUOTED, max_size=3).map(tuple)))
@settings(deadline=None)
def test_facts_come_back_from_the_memory_of_a_build(found: Facts) -> None:
    """A second build would link otherwise than the first."""
    assert recalled(remembered(found)) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "3",
        "null",
        '"x"',
        "{}",
        '{"file": "x", "messages": [], "quoted": [{}]}',
        '{"file": "x", "messages": [{"a": 1}], "quoted": []}',
        '{"file": "x", "messages": 3, "quoted": []}',
        '{"file": "x", "messages": [3], "quoted": []}',
        '{"file": "x", "messages": null, "quoted": []}',
    ],
)
def test_a_broken_memory_is_forgotten(text: str) -> None:
    """A state file cut short would stop every later build."""
    assert recalled(text) is None
