"""The links between the telegrams of an edition: each has its counterpart, and what is missing is told."""

from __future__ import annotations

from messages_made_up import ADAMOV, BELOV, CARTER, described, facts, names, quoted, reference, sent

from depesha.encode import Context, Neighbour
from depesha.encode.context import Target
from depesha.linking import Facts, link_telegrams

QUESTION = Facts("1.xml", (sent("1", "1952-05-04", numbers=("31",)),), ())
"""From Belov to Adamov."""
HOME = sent("9", "1952-05-05", by=ADAMOV, to=BELOV)


def answer(*references: object, home: object = HOME) -> Facts:
    """The facts of a telegram from Adamov to Belov that refers to others."""
    return Facts("9.xml", (home,), references)  # type: ignore[arg-type]


def test_an_answer_and_what_it_answers_point_to_each_other() -> None:
    """A reader of the question would not come to the answer, or not back."""
    linked = link_telegrams((QUESTION, answer(quoted("yours", numbers=("31",)))), names)
    before = Neighbour("prev", "1.xml", "Belov to Adamov, No. 31, 4 May 1952", answered=True)
    after = Neighbour("next", "9.xml", "Adamov to Belov, 5 May 1952")
    assert linked == {
        "9.xml": Context({"en-ref": Target("1.xml")}, {"corr-outer": (before,)}),
        "1.xml": Context({}, {"corr-outer": (after,)}),
    }


def test_a_likely_link_is_marked_on_both_sides() -> None:
    """A guess would be certain, seen from the other telegram."""
    linked = link_telegrams((QUESTION, answer(quoted("yours"))), names)
    assert linked["9.xml"].targets == {"en-ref": Target("1.xml", "low")}
    assert {one.certainty for context in linked.values() for (one,) in context.neighbours.values()} == {"low"}


def test_one_s_own_telegram_is_not_answered() -> None:
    """Whoever reminds of his telegram would answer himself."""
    mine = Facts("1.xml", (sent("1", "1952-05-04", by=ADAMOV, to=BELOV, numbers=("31",)),), ())
    linked = link_telegrams((mine, answer(quoted("ours", numbers=("31",)))), names)
    (neighbour,) = linked["9.xml"].neighbours["corr-outer"]
    assert (neighbour.kind, neighbour.answered) == ("prev", False)


def test_two_references_to_one_telegram_make_one_neighbour() -> None:
    """The original and its translation would give the same link twice."""
    references = [
        quoted("yours", identifier=f"{version}-ref", numbers=("31",), version=version) for version in ("ru", "en")
    ]
    linked = link_telegrams((QUESTION, answer(*references)), names)
    assert set(linked["9.xml"].targets) == {"ru-ref", "en-ref"}
    assert [len(linked[file].neighbours["corr-outer"]) for file in ("1.xml", "9.xml")] == [1, 1]


def test_previous_telegrams_stand_before_next_ones() -> None:
    """Readers would go forth where they mean to go back."""
    between = answer(quoted("yours", numbers=("31",)))
    last = Facts(
        "95.xml", (sent("95", "1952-05-06"),), (quoted("yours", file="95.xml", moments=(("1952-05-05", None),)),)
    )
    linked = link_telegrams((last, between, QUESTION), names)
    assert [one.kind for one in linked["9.xml"].neighbours["corr-outer"]] == ["prev", "next"]


def test_a_message_inside_is_pointed_to_in_its_file() -> None:
    """A link would lead to the telegram that encloses the one meant."""
    inner = sent("1", "1952-05-03", numbers=("30",), description="corr-inner", text=("t1-emb", "en-emb"))
    linked = link_telegrams((Facts("1.xml", (inner,), ()), answer(quoted("yours", numbers=("30",)))), names)
    assert linked["9.xml"].targets["en-ref"].pointers == "1.xml#corr-inner"
    assert set(linked["1.xml"].neighbours) == {"corr-inner"}


def test_in_the_same_file_the_text_itself_is_pointed_to() -> None:
    """A link to the header would lead readers nowhere; and no telegram is its own neighbour."""
    inner = sent("9", "1952-05-04", by=ADAMOV, to=CARTER, description="corr-inner", text=("t1-emb", "en-emb"))
    references = [
        quoted("ours", identifier=f"{version}-ref", moments=(("1952-05-04", None),), version=version)
        for version in ("t1", "en", "de")
    ]
    linked = link_telegrams((Facts("9.xml", (HOME, inner), tuple(references)),), names)
    assert {name: target.pointers for name, target in linked["9.xml"].targets.items()} == {
        "t1-ref": "#t1-emb",
        "en-ref": "#en-emb",
        "de-ref": "#t1-emb",
    }
    assert linked["9.xml"].neighbours == {}


def test_two_telegrams_meant_are_two_pointers() -> None:
    """TEI lets `target` hold several; the second would be lost."""
    second = Facts("2.xml", (sent("2", "1952-05-04", numbers=("32",)),), ())
    linked = link_telegrams((QUESTION, second, answer(quoted("yours", numbers=("31", "32"), several=True))), names)
    assert linked["9.xml"].targets["en-ref"].pointers == "1.xml 2.xml"
    assert [one.pointer for one in linked["9.xml"].neighbours["corr-outer"]] == ["1.xml", "2.xml"]


def test_a_telegram_that_the_edition_does_not_have_is_told() -> None:
    """Nobody would see that the question to an answer is missing."""
    reference = quoted("yours", numbers=("31",), moments=(("1952-05-04", "02:00:00"),))
    linked = link_telegrams((answer(reference),), names)
    said = "Belov to Adamov, No. 31, 4 May 1952 02:00"
    assert linked == {
        "9.xml": Context({}, {"corr-outer": (Neighbour("prev", "#en-ref", said, answered=True),)}),
    }


def test_a_missing_telegram_of_one_s_own_has_its_writer() -> None:
    """It would be told as one of the addressee."""
    linked = link_telegrams((answer(quoted("ours", numbers=("12",))),), names)
    (neighbour,) = linked["9.xml"].neighbours["corr-outer"]
    assert (neighbour.said, neighbour.answered) == ("Adamov, No. 12", False)


def test_a_missing_telegram_is_told_once() -> None:
    """The translation would tell it again, and a second mention a third time."""
    day = (("1952-05-04", None),)
    references = [
        quoted("yours", identifier="ru-ref1", version="ru", moments=day),
        quoted("yours", identifier="ru-ref2", version="ru", moments=day),
        quoted("yours", identifier="en-ref1", version="en", moments=day),
    ]
    linked = link_telegrams((answer(*references),), names)
    assert [one.pointer for one in linked["9.xml"].neighbours["corr-outer"]] == ["#ru-ref1"]


def test_a_vague_reference_that_nothing_answers_says_nothing() -> None:
    """`the telegrams` of a text would each be reported missing."""
    for reference_of in (quoted("yours"), quoted("", numbers=("31",)), quoted("", moments=(("1952-05-04", None),))):
        assert link_telegrams((answer(reference_of),), names) == {}


def test_a_person_without_entry_is_shown_by_his_reference() -> None:
    """An incomplete authority file would stop the build."""
    home = sent("9", "1952-05-05", by=ADAMOV, to=CARTER)
    linked = link_telegrams((answer(quoted("yours", numbers=("31",)), home=home),), names)
    assert linked["9.xml"].neighbours["corr-outer"][0].said == f"{CARTER} to Adamov, No. 31"


def test_nobody_writes_to_nobody() -> None:
    """Telegrams without correspondents would all belong together."""
    home = sent("9", "1952-05-05", by="", to="")
    unknown = Facts("1.xml", (sent("1", "1952-05-04", by="", to="", numbers=("31",)),), ())
    references = [quoted(direction, numbers=("31",)) for direction in ("yours", "ours")]
    linked = link_telegrams((unknown, answer(*references, home=home)), names)
    assert "1.xml" not in linked
    assert all(not context.targets for context in linked.values())


def test_the_order_of_the_files_makes_no_difference() -> None:
    """A build of what changed would differ from a build of everything."""
    files = [QUESTION, Facts("2.xml", (sent("2", "1952-05-03", numbers=("32",)),), ())]
    files.append(answer(quoted("yours", several=True)))
    assert link_telegrams(files, names) == link_telegrams(files[::-1], names)


def test_facts_of_documents_are_linked() -> None:
    """Reading and linking would not fit together."""
    question = facts(described('<date when="1952-05-04"/>', numbers='<idno type="cable">31</idno>'), file="1.xml")
    text = reference('Вашу шифровку за № <idno type="cable">31</idno>', "ru-ref")
    reply = facts(described(by=ADAMOV, to=BELOV, text="#ru-msg"), text, version="ru")
    linked = link_telegrams((question, reply), names)
    assert linked["9.xml"].targets == {"ru-ref": Target("1.xml")}
    assert linked["1.xml"].neighbours["corr-outer"][0].pointer == "9.xml"
