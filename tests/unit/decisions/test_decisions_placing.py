"""A decision finds its place by its quotation, and says so where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from decided import SIGNED, decided, read, telegram

from depesha.decisions import Decision, place, place_all
from depesha.model import Part, Source


def split(folder: Path, where: str) -> Decision:
    """A decision with this place."""
    return decided(folder, f"[[split]]\n{where}\n{SIGNED}")


def quoted(decision: Decision, telegram: tuple[Source, tuple[Part, ...]]) -> dict[str, str]:
    """The words that a decision is about, by siglum; there must be nothing to say."""
    spans, findings = place(decision, *telegram)
    assert findings == ()
    return {siglum: telegram[0].slice(span) for siglum, span in spans.items()}


TWO = telegram(
    T1="КОПИЯ\n\n~~СЕКРЕТНО~~\n\nот 13 июля. Ваша точка зрения в телеграмме от 13 июля",
    T2="от 13 июля\n\nотдел *Макаров*  \nМакаров/",
)


def test_a_quotation_is_looked_for_in_the_witness_named(tmp_path: Path) -> None:
    """A decision about one pass would be carried out on another."""
    assert quoted(split(tmp_path, 'find = "от 13 июля"\nwitness = "T2"'), TWO) == {"T2": "от 13 июля"}


def test_without_witness_it_is_found_in_each_text_that_has_it(tmp_path: Path) -> None:
    """A note about an object in both passes would have to be written twice."""
    texts = telegram(T1="а 6 суток", R="ничего", T2="6\nсуток б")
    assert quoted(split(tmp_path, 'find = "6 суток"'), texts) == {"T1": "6 суток", "T2": "6\nсуток"}


def test_white_space_makes_no_difference(tmp_path: Path) -> None:
    """A quotation would be lost where a line is broken otherwise, and could not run over two blocks."""
    texts = telegram(T1="полковник -\n\n  \nМакаров")
    assert quoted(split(tmp_path, 'find = "полковник - Макаров"'), texts) == {"T1": "полковник -\n\n  \nМакаров"}


@pytest.mark.parametrize("written", ["СЕКРЕТНО", "~~СЕКРЕТНО~~", "~~СЕКРЕТНО"])
def test_notation_of_the_export_may_be_quoted_or_left_out(written: str, tmp_path: Path) -> None:
    """Words copied from the export, or from the reading view, would not be found."""
    assert quoted(split(tmp_path, f'find = "{written}"'), TWO) == {"T1": "СЕКРЕТНО"}


def test_notation_within_the_quotation_makes_no_difference(tmp_path: Path) -> None:
    """Words half of which are set in italics could not be quoted."""
    assert quoted(split(tmp_path, 'find = "отдел Макаров Макаров/"'), TWO) == {"T2": "отдел *Макаров*  \nМакаров/"}


def test_a_quotation_begins_and_ends_with_whole_words(tmp_path: Path) -> None:
    """МАО ЦЗЕ-ДУН could not be told from МАО ЦЗЕ-ДУНА, and 49 would be found in 549."""
    texts = telegram(T1="МАО ЦЗЕ-ДУНА, МАО ЦЗЕ-ДУН! 549, 49", T2="549")
    spans, _ = place(split(tmp_path, 'find = "МАО ЦЗЕ-ДУН"'), *texts)
    assert spans["T1"].start == texts[0].text.index("МАО ЦЗЕ-ДУН!")
    assert quoted(split(tmp_path, 'find = "49"'), texts) == {"T1": "49"}


def test_a_text_without_blanks_between_words_can_be_quoted(tmp_path: Path) -> None:
    """Nothing could be decided about a Chinese or a Korean telegram."""
    texts = telegram(T1="请转毛泽东同志", T2="김일성은")
    assert quoted(split(tmp_path, 'find = "毛泽东"'), texts) == {"T1": "毛泽东"}
    assert quoted(split(tmp_path, 'find = "김일성"'), texts) == {"T2": "김일성"}


def test_part_of_a_word_can_be_quoted_with_its_range(tmp_path: Path) -> None:
    """A letter in the middle of a word could not be decided upon."""
    start = TWO[0].text.index("КРЕТ")
    assert quoted(split(tmp_path, f'find = "КРЕТ"\nrange = [{start}, {start + 4}]'), TWO) == {"T1": "КРЕТ"}


@pytest.mark.parametrize("near", ["Ваша точка", "точка зрения в телеграмме от 13 июля", "телеграмме"])
def test_of_several_places_the_nearest_to_other_words_is_meant(near: str, tmp_path: Path) -> None:
    """Words that a telegram repeats could not be decided upon."""
    spans, findings = place(split(tmp_path, f'find = "13 июля"\nwitness = "T1"\nnear = "{near}"'), *TWO)
    text = TWO[0].text
    wanted = text.index("13 июля") if near == "Ваша точка" else text.index("13 июля", text.index("телеграмме"))
    assert findings == ()
    assert spans["T1"].start == wanted


def test_a_range_tells_which_place_is_meant(tmp_path: Path) -> None:
    """A mark that stands in many places, such as a quotation mark, could not be decided upon."""
    start = TWO[0].text.rindex("13 июля", 0, TWO[1][0].span.end)
    spans, findings = place(split(tmp_path, f'find = "13 июля"\nrange = [{start}, {start + 7}]'), *TWO)
    assert findings == ()
    assert {siglum: span.start for siglum, span in spans.items()} == {"T1": start}


def test_a_range_may_take_in_notation_and_white_space(tmp_path: Path) -> None:
    """A range copied from the TEI file, which has the notation in it, would be out of date from the beginning."""
    start = TWO[0].text.index("~~")
    assert quoted(split(tmp_path, f'find = "СЕКРЕТНО"\nrange = [{start - 1}, {start + 13}]'), TWO) == {"T1": "СЕКРЕТНО"}


@pytest.mark.parametrize("stale", ["[1, 4]", "[9000, 9008]"])
def test_a_range_out_of_date_is_a_warning_as_long_as_the_place_is_certain(stale: str, tmp_path: Path) -> None:
    """An export saved again would undo decisions whose words stand there as before."""
    spans, (finding,) = place(split(tmp_path, f'find = "СЕКРЕТНО"\nrange = {stale}'), *TWO)
    span = spans["T1"]
    assert TWO[0].slice(span) == "СЕКРЕТНО"
    assert finding.code == "DEC012"
    assert f"range = [{span.start}, {span.end}]" in finding.hint


@pytest.mark.parametrize(
    ("where", "code", "said"),
    [
        ('find = "СЕКРЕТНО"\nwitness = "T2"', "DEC010", "“СЕКРЕТНО” is not in T2"),
        ('find = "секретно"', "DEC010", "“секретно” is not in the telegram"),
        ('find = "~~"', "DEC010", "“~~” is not in the telegram"),
        ('find = "cover"', "DEC010", "“cover” is not in the telegram"),
        ('find = "июля от"', "DEC010", "“июля от” is not in the telegram"),
        ('find = "13 июля"\nwitness = "T1"', "DEC011", "T1 7:4, T1 7:47"),
        ('find = "13 июля"', "DEC011", "T1 7:4, T1 7:47"),
        ('find = "13 июля"\nwitness = "T1"\nnear = "КИТАЙ"', "DEC011", "several places"),
        ('find = "13 июля"\nwitness = "T1"\nrange = [1, 2]', "DEC011", "several places"),
        ('find = "13 июля"\nwitness = "R"', "DEC013", "no witness R"),
    ],
)
def test_a_place_that_is_not_certain_is_a_finding_and_no_place(
    where: str, code: str, said: str, tmp_path: Path
) -> None:
    """A decision would be carried out where nobody meant it, or be lost without a word."""
    decision = split(tmp_path, where)
    spans, (finding,) = place(decision, *TWO)
    assert not spans
    assert (finding.code, finding.line, finding.path) == (code, 1, str(decision.path))
    assert said in finding.message


def test_many_places_are_counted_not_listed(tmp_path: Path) -> None:
    """A quotation of one letter would fill the screen."""
    _, (finding,) = place(split(tmp_path, 'find = "и"'), *telegram(T1="и " * 1000))
    assert finding.message.endswith("T1 3:9 and 995 more")


def test_the_cure_names_the_witness_that_has_the_words(tmp_path: Path) -> None:
    """An editor who mixed up two passes would look for a misprint that is not there."""
    _, (finding,) = place(split(tmp_path, 'find = "КОПИЯ"\nwitness = "T2"'), *TWO)
    assert 'write witness = "T1"' in finding.hint


@pytest.mark.parametrize(
    ("reading", "codes"),
    [
        ('choose = "E"\nreadings = { E = "545" }', []),
        ('choose = "E"\nreadings = { E = "546" }', ["DEC010"]),
        ('choose = "R"', ["DEC013"]),
        ('choose = "T1"\nreadings = { R = "545" }', ["DEC013"]),
    ],
)
def test_a_reading_given_for_a_witness_must_stand_in_it(reading: str, codes: list[str], tmp_path: Path) -> None:
    """The apparatus would ascribe to the translator what is not in the translation."""
    decision = decided(tmp_path, f'[[lemma]]\nfind = "548"\n{reading}\n{SIGNED}')
    spans, findings = place(decision, *telegram(T1="548 ПОДЛЕЖИТ", E="Incoming N° 545/2394/shs"))
    assert [finding.code for finding in findings] == codes
    assert bool(spans) is not bool(codes)


def test_one_decision_without_place_stops_no_other(tmp_path: Path) -> None:
    """A new version of an export would cost all decisions where it costs one."""
    lost, kept = (f'[[split]]\nfind = "{words}"\n{SIGNED}' for words in ("нет", "КОПИЯ"))
    decisions, _ = read(tmp_path, lost + kept + lost)
    placed, findings = place_all(decisions, *TWO)
    assert [one.decision.where.find for one in placed] == ["КОПИЯ"]
    assert [(finding.code, finding.line) for finding in findings] == [("DEC010", 1), ("DEC010", 11)]


@pytest.mark.parametrize(
    ("first", "second", "competing"),
    [
        ('[[role]]\nrole = "stamp"\nfind = "КОПИЯ"', '[[role]]\nrole = "imprint"\nfind = "КОПИЯ"', True),
        ('[[name]]\nref = "a"\nfind = "КОПИЯ"', '[[name]]\nref = ""\nfind = "КОПИЯ"', True),
        ('[[correct]]\nto = "x"\ncert = "low"\nfind = "КОПИЯ"',
         '[[correct]]\nto = "y"\ncert = "low"\nfind = "КОПИЯ СЕКРЕТНО"', True),
        ('[[lemma]]\nchoose = "T1"\nfind = "КОПИЯ"', '[[correct]]\nto = "y"\ncert = "low"\nfind = "КОПИЯ"', False),
        ('[[note]]\ntext = "x"\nfind = "КОПИЯ"', '[[note]]\ntext = "y"\nfind = "КОПИЯ"', False),
        ('[[role]]\nrole = "stamp"\nfind = "КОПИЯ"', '[[role]]\nrole = "stamp"\nfind = "СЕКРЕТНО"', False),
    ],
)  # fmt: skip
def test_of_two_decisions_of_a_kind_about_the_same_words_the_first_holds(
    first: str, second: str, competing: bool, tmp_path: Path
) -> None:
    """A block would get two roles, or a word two corrections, and no TEI file could hold them."""
    decisions, _ = read(tmp_path, f"{first}\n{SIGNED}{second}\n{SIGNED}")
    placed, findings = place_all(decisions, *TWO)
    assert len(placed) == (1 if competing else 2)
    assert placed[0].decision is decisions[0]
    assert [finding.code for finding in findings] == (["DEC014"] if competing else [])
