"""The choice of the lemma: each source of evidence, and the places where it has to decide in the corpus."""

from __future__ import annotations

from itertools import permutations

import pytest

from depesha.collate.lemma import Choice, Grounds, Place, Reading, choose, seen_in

KINDS = {"T1": "pass", "T2": "pass", "R": "transcript", "E": "translation"}
NAMES = {"мао цзе-дун", "мао цзе-дуна", "мао цзэдун", "филиппов", "макаров"}
GROUNDS = Grounds(KINDS, lambda text: text.casefold() in NAMES, lambda text: text.startswith(("ИСХ. ТЕЛ", "Вх. №")))


def decide(*readings: tuple[str, str], before: str = "", after: str = "", grounds: Grounds = GROUNDS) -> Choice:
    """The choice between readings given as sigla and text."""
    made = tuple(Reading(tuple(sigla.split()), text) for sigla, text in readings)
    return choose(Place(made, before, after, "ru"), grounds)


@pytest.mark.parametrize(
    ("readings", "before", "after", "chosen", "kind", "causes"),
    [
        ([("T1", "ИСХ."), ("T2", "НСХ.")], "КОПИЯ ", " ТЕЛЕГРАММЫ", "ИСХ.", None, [None, "ocr-confusion"]),
        ([("T1", "ЦЭЕ-ДУНА"), ("T2", "ЦЗЕ-ДУНА")], "для МАО ", "", "ЦЗЕ-ДУНА", None, ["ocr-confusion", None]),
        ([("T1 T2", '"'), ("R", "")], "", "Товарищ", '"', "punctuation", [None, None]),
        (
            [("T1", "ЦЭЕ-ДУН"), ("T2", "ЦЗЕ-ДУН"), ("R", "ЦЗЭДУН")], "Товарищ МАО ", "!", "ЦЗЕ-ДУН", None,
            ["ocr-confusion", None, "modernisation"],
        ),
        (
            [("T1 T2", "за № 3511"), ("R", "")], "шифровку ", "от 13 июля", "за № 3511", "substantive",
            [None, "editorial-omission-or-other-copy"],
        ),
        (
            [("T1", "МИЛЮПОВ"), ("T2", "БИЛИЦПОВ"), ("R", "ФИЛИППОВ")], "", " 14 июля", "ФИЛИППОВ", "substantive",
            ["ocr-confusion", "ocr-confusion", None],
        ),
        ([("T1", "Бх."), ("T2", "Вх.")], "", " № 2394", "Вх.", None, ["ocr-confusion", None]),
        ([("T1", "15 VII"), ("T2", "15/Ил.")], "от ", " 1951 г.", "15 VII", None, [None, "ocr-confusion"]),
    ],
)  # fmt: skip
def test_places_of_the_corpus(
    readings: list[tuple[str, str]], before: str, after: str, chosen: str, kind: str | None, causes: list[str | None]
) -> None:
    """The edition would print what a machine misread, or what an archive modernised."""
    choice = decide(*readings, before=before, after=after)
    assert readings[choice.chosen][1] == chosen
    assert (choice.type, list(choice.causes)) == (kind, causes)
    assert not choice.doubtful and choice.evidence


def test_the_order_of_the_readings_makes_no_difference() -> None:
    """The lemma would change with the order of the files."""
    readings = [("T1", "МИЛЮПОВ"), ("T2", "БИЛИЦПОВ"), ("R", "ФИЛИППОВ")]
    for order in permutations(readings):
        assert order[decide(*order).chosen] == ("R", "ФИЛИППОВ")
    for order in permutations([("T1", "548"), ("T2", "549")]):
        assert order[decide(*order).chosen] == ("T1", "548")


def test_what_nothing_supports_is_doubtful() -> None:
    """A guess would pass for a finding."""
    choice = decide(("T1", "548"), ("T2", "549"))
    assert choice.cert == "low" and choice.doubtful


def test_a_transcript_does_not_take_words_away() -> None:
    """Words that stand on the paper would go because an archive left them out."""
    assert decide(("T1", "за № 3511"), ("R", "")).chosen == 0


def test_a_transcript_against_all_passes_says_how_sure_it_is() -> None:
    """A reader would not see that no machine read this."""
    assert decide(("T1", "МИЛЮПОВ"), ("T2", "БИЛИЦПОВ"), ("R", "ФИЛИППОВ")).cert == "high"


def test_two_that_do_not_copy_each_other_agree() -> None:
    """A pass borne out by the transcript would count no more than any other."""
    choice = decide(("T1", "телеграмма"), ("T2 R", "телеграммы"))
    assert choice.chosen == 1 and choice.evidence[0].kind == "agreement" and choice.cert is None


def test_words_of_other_telegrams_count() -> None:
    """The same printed form would be read otherwise in each telegram."""
    grounds = Grounds(KINDS, seen=seen_in(["Вх. № 2204/ис от 30/VI", "Вх. № 1"]))
    choice = decide(("T1", "Бх"), ("T2", "Вх"), grounds=grounds)
    assert choice.chosen == 1 and [item.kind for item in choice.evidence] == ["edition"]
    assert "2 other telegrams have" in choice.evidence[0].words


def test_a_dictionary_knows_russian() -> None:
    """`донесипе` would be as good as `донесите`."""
    choice = decide(("T1", "донесипе"), ("T2", "донесите"))
    assert choice.chosen == 1 and "lexicon" in {item.kind for item in choice.evidence}


def test_another_language_has_no_russian_dictionary() -> None:
    """English words would be judged by a Russian dictionary."""
    made = (Reading(("A",), "wheat"), Reading(("B",), "whaet"))
    choice = choose(Place(made, "", "", "en"), Grounds({"A": "transcript", "B": "transcript"}))
    assert "lexicon" not in {item.kind for item in choice.evidence}
    assert choice.causes == (None, None)


@pytest.mark.parametrize(("good", "bad"), [("Пекин", "Пeкин"), ("1951", "19I5l"), ("верно", "веРно"), ("отп", "о|п")])
def test_what_nobody_would_write_loses(good: str, bad: str) -> None:
    """Two scripts in a word, letters among figures: the work of a machine."""
    assert decide(("T1", bad), ("T2", good), grounds=Grounds(KINDS)).chosen == 1
