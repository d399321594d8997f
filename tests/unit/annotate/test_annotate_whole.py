"""`annotate` as a whole: what the annotators' snippets cannot show, because it joins several of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from depesha.annotate import annotate
from depesha.blocks import split_blocks
from depesha.classify import recognise
from depesha.model import Claim, Kind, Mark, Part, Record, Source, Span, Witness

RECORD = Record(date="1951-06-30")


def witness_of(text: str, *roles: str, kind: Kind = Kind.PASS, language: str = "ru") -> tuple[Source, Witness]:
    """A witness whose objects are the paragraphs of a text, with these roles."""
    source = Source(Path("text.txt"), "text", text, "", len(text))
    part = Part(kind, "T1", Span(0, len(text)), language)
    claims: list[Claim] = []
    at = 0
    for words, role in zip(text.split("\n\n"), roles, strict=True):
        claims.append(Claim(role, Span(at, at + len(words))))
        at += len(words) + 2
    return source, Witness(part, tuple(claims))


def recognised(text: str, *before: str) -> tuple[Source, Witness]:
    """A machine pass, its objects found by the rules; `before` are lines that only set the scene."""
    whole = "\n\n".join([*before, text])
    source = Source(Path("text.txt"), "text", whole, "", len(whole))
    part = Part(Kind.PASS, "T1", Span(0, len(whole)), "ru")
    claims, _ = recognise(source, part, RECORD, split_blocks(source, part))
    return source, Witness(part, claims)


def words(source: Source, marks: tuple[Mark, ...], name: str) -> list[str]:
    """What the marks of an element cover, in the order of the text."""
    found = sorted((mark for mark in marks if mark.name == name), key=lambda mark: mark.span)
    return [source.slice(mark.span) for mark in found]


def breaks(text: str, role: str) -> list[str]:
    """What stands behind each line break of an object."""
    source, witness = witness_of(text, role)
    whole, _ = annotate(source, RECORD, witness)
    return [source.text[mark.span.start :].partition("\n")[0].rstrip() for mark in whole.marks if mark.name == "lb"]


@pytest.mark.parametrize(
    ("text", "role", "behind"),
    [
        ("Верно: начальник отделения  \nполковник -", "certification", ["полковник -"]),
        ("№ 3261\n30.6", "date_line", ["30.6"]),
        ("первая\nвторая", "paragraph", []),
        ("первая  \nвторая", "paragraph", ["вторая"]),
        ("Для заметок  \nи  \nрезолюций", "form_rubric", ["и", "резолюций"]),
        ("Экз. № 1\n№ 2", "distribution_table", []),
        ("одна строка", "stamp", []),
    ],
)
def test_a_line_end_is_a_line_break_where_it_means_something(text: str, role: str, behind: list[str]) -> None:
    """The lines of a stamp would run together, or prose would keep the width of a page (row A2)."""
    assert breaks(text, role) == behind


def test_an_omission_on_a_line_of_its_own_is_notation_and_no_text() -> None:
    """The three dots would be printed as words of the telegram (row A16)."""
    source, witness = witness_of("[...]\n\nСлово.\n\n[…]", "omission", "paragraph", "omission")
    whole, findings = annotate(source, RECORD, witness)
    found = [(item.rendition, source.slice(item.span)) for item in whole.notation]
    assert (found, findings) == ([("ell", "[...]"), ("ell1", "[…]")], ())
    assert words(source, whole.marks, "gap") == []


def test_an_omission_inside_a_sentence_is_a_gap_and_notation() -> None:
    """The dots come back by the rendition, so they must be hidden once and stand once."""
    source, witness = witness_of("Слово. [...] Слово.", "paragraph")
    whole, _ = annotate(source, RECORD, witness)
    assert words(source, whole.marks, "gap") == ["[...]"]
    assert [item.rendition for item in whole.notation] == ["ell"]


def test_square_brackets_are_notation_and_their_words_are_text() -> None:
    """A search for "13 July" must find `1[3] July` (row G11)."""
    source, witness = witness_of("the 1[3] July telegram", "paragraph", kind=Kind.TRANSLATION, language="en")
    whole, _ = annotate(source, RECORD, witness)
    assert [(item.rendition, source.slice(item.span)) for item in whole.notation] == [("sq", "[3]")]
    assert words(source, whole.marks, "date") == ["1[3] July"]
    assert [dict(mark.attributes)["when"] for mark in whole.marks if mark.name == "date"] == ["1951-07-13"]


def test_a_date_that_the_rule_has_read_is_not_read_again() -> None:
    """The reception line would have two dates on the same blanks (110371 L45)."""
    source, witness = recognised('Из ПЕКИНА получена " II " ч. " 30 " м. " 30 " 6 195 I г. Экз. № 2')
    whole, _ = annotate(source, RECORD, Witness(witness.part, witness.claims, witness.claims[0].marks))
    assert words(source, whole.marks, "date") == ['" 30 " 6 195 I г.']
    assert words(source, whole.marks, "time") == ['" II " ч. " 30 " м.']


def test_a_quantity_that_the_rule_has_read_is_not_read_again() -> None:
    """`4 экз.` and `6 суток` would be measured twice (110371 L36, L87)."""
    source, witness = recognised("ПОДЛЕЖИТ ВОЗВРАТУ ЧЕРЕЗ 6 СУТОК В ОТДЕЛ")
    whole, _ = annotate(source, RECORD, Witness(witness.part, witness.claims, witness.claims[0].marks))
    assert words(source, whole.marks, "measure") == ["6 СУТОК"]


def test_the_year_of_a_date_is_no_number_of_years() -> None:
    """`June 23 of this year` would be twenty-three years (110371 L113)."""
    text = "Malik's speech on the radio on June 23 of this year aroused interest."
    source, witness = witness_of(text, "paragraph", kind=Kind.TRANSLATION, language="en")
    whole, _ = annotate(source, RECORD, witness)
    assert words(source, whole.marks, "date") == ["June 23 of this year"]
    assert words(source, whole.marks, "measure") == []


def test_an_unmatched_bracket_is_surplus_and_is_reported_at_its_place() -> None:
    """A bracket that the translator forgot to close would shift all that follow (trap 6)."""
    source, witness = witness_of("first\nOS [Special Department]]", "stamp", kind=Kind.TRANSLATION, language="en")
    whole, findings = annotate(source, RECORD, witness)
    assert words(source, whole.marks, "surplus") == ["]"]
    assert [(finding.code, finding.line, finding.column) for finding in findings] == [("ANN001", 2, 24)]


def test_a_bracket_of_unknown_meaning_is_kept_with_low_certainty_and_is_reported() -> None:
    """A guess would pass for the translator's word (trap 5)."""
    source, witness = witness_of("It was [4 + 12 !] men.", "paragraph", kind=Kind.TRANSLATION, language="en")
    whole, findings = annotate(source, RECORD, witness)
    supplied = [dict(mark.attributes) for mark in whole.marks if mark.name == "supplied"]
    assert supplied == [{"cert": "low", "resp": "#enc"}]
    assert [finding.code for finding in findings] == ["ANN002"]


def test_a_number_in_brackets_calls_a_note_only_where_there_are_notes() -> None:
    """`[1]` is a note's number in an edition with footnotes, elsewhere a translator's figure."""
    texts = ("The talks begin. [1]", "[1] Not printed.")
    for roles, expected in ((("paragraph", "footnote"), True), (("paragraph", "paragraph"), False)):
        source, witness = witness_of("\n\n".join(texts), *roles, kind=Kind.TRANSCRIPT, language="en")
        whole, _ = annotate(source, RECORD, witness)
        assert any(("type", "noteMark") in mark.attributes for mark in whole.marks) is expected


def test_emphasis_that_encloses_an_object_adds_no_element() -> None:
    """`*Макаров*` would be a `hi` inside `signed`, for the same words."""
    source, witness = witness_of("*Макаров*", "autograph")
    known = (Mark(witness.claims[0].span, "signed"),)
    whole, _ = annotate(source, RECORD, Witness(witness.part, witness.claims, known))
    assert words(source, whole.marks, "hi") == []
    assert [item.rendition for item in whole.notation] == ["i"]


def test_struck_words_are_deleted_even_where_the_whole_object_is_struck() -> None:
    """That СЕКРЕТНО was cancelled is a fact about the paper, not about its looks (row B8)."""
    source, witness = witness_of("~~СЕКРЕТНО~~", "classification")
    whole, _ = annotate(source, RECORD, witness)
    assert words(source, whole.marks, "del") == ["~~СЕКРЕТНО~~"]


def test_what_was_known_of_the_witness_is_kept() -> None:
    """The structure that nesting found would be lost."""
    source, witness = witness_of("Слово.", "paragraph")
    known = Mark(witness.claims[0].span, "p", sourced=True)
    whole, _ = annotate(source, RECORD, Witness(witness.part, witness.claims, (known,)))
    assert known in whole.marks
    assert whole.claims == witness.claims
