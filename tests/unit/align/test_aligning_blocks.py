"""Which block of the original a block of the translation renders."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from depesha.align import align
from depesha.edition import Edition
from depesha.model import Claim, Kind, Layer, Mark, Source, Span, Witness
from depesha.pipeline import NO_NAMES, read_export, understand

REPOSITORY = Path(__file__).resolve().parents[3]

Told = tuple[str, str]
"""Role and words of a block."""


def made(originals: Sequence[Told], translations: Sequence[Told]) -> tuple[tuple[int, ...], ...]:
    """The alignment of made-up blocks."""
    text = ""
    sides: list[list[Claim]] = []
    for side in (originals, translations):
        claims = []
        for role, words in side:
            kind = words.partition(":")[0]
            span = Span(len(text), len(text) + len(words))
            stamp = (Mark(span, "stamp", (("type", kind),), Layer.OBJECT),) if role == "stamp" else ()
            claims.append(Claim(role, span, stamp))
            text += words + "\n"
        sides.append(claims)
    source = Source(Path("x"), "1", text, hashlib.sha256(text.encode()).hexdigest(), len(text.encode()))
    return align(source, sides[0], sides[1])


@cache
def understood(number: str) -> tuple[Source, tuple[Witness, ...]]:
    """An export of the corpus with what is recognised in it."""
    export = read_export(REPOSITORY / "corpus" / number / "source.txt", Edition())
    return export.source, understand(export, NO_NAMES)[0]


def pairs(number: str, siglum: str, role: str) -> list[tuple[str, list[str]]]:
    """For each block of a role in the translation: its first words, and those of the blocks it renders."""
    source, witnesses = understood(number)
    original = next(witness for witness in witnesses if witness.part.siglum == siglum)
    translation = next(witness for witness in witnesses if witness.part.kind is Kind.TRANSLATION)
    found = align(source, original.claims, translation.claims)
    return [
        (source.slice(claim.span)[:30], [source.slice(original.claims[index].span)[:30] for index in targets])
        for claim, targets in zip(translation.claims, found, strict=True)
        if claim.role == role
    ]


def test_one_english_paragraph_renders_two_russian_ones() -> None:
    """The quotation of the United Press, which the translator joined to its lead, would be left without original."""
    found = [(one[:18], [words[:18] for words in others]) for one, others in pairs("110371", "T1", "paragraph")]
    assert found[1] == ("Malik's speech on ", ["Выступление Малика", '"У американских ге'])


def test_the_other_paragraphs_of_that_telegram_keep_their_partners() -> None:
    """The two that are joined would push all that follow one place on."""
    found = [(one[:18], [words[:18] for words in others]) for one, others in pairs("110371", "T1", "paragraph")]
    assert found[0] == ("A telegram from Co", ["Телеграмма тов. Ки"])
    assert found[2:] == [
        ("From the reports b", ["Из циркулирующих с"]),
        ("How should we rela", ["Как мы должны отне"]),
        ("I ask you urgently", ["Прошу Вас срочно с"]),
    ]


def test_the_paragraphs_of_a_whole_transcript_are_paired_one_to_one() -> None:
    """A reader who compares the two texts would be led to the wrong paragraph."""
    found = [(one[:14], [words[:14] for words in others]) for one, others in pairs("110374", "R", "paragraph")]
    assert found == [
        ("Your telegrams", ["Ваши телеграмм"]),
        ("In our opinion", ["По нашему мнен"]),
        ("Send to Ridgwa", ["Пошлите Риджуэ"]),
        ("“To the comman", ["«Главнокоманду"]),
        ("In your telegr", ["В своей телегр"]),
    ]


def test_a_stamp_is_paired_with_the_same_stamp_of_each_machine_pass() -> None:
    """The registration of the telegram would be on one paper only."""
    for siglum in ("T1", "T2"):
        ((_, targets),) = pairs("117420", siglum, "stamp")
        assert len(targets) == 1
        assert "ПОДЛЕЖИТ" in targets[0] or targets[0].startswith("54")


def test_a_stamp_that_stands_elsewhere_on_the_other_side_is_paired_by_its_kind() -> None:
    """A stamp that the translator moved to the end would be taken for another."""
    originals = [("stamp", "incoming: 1"), ("paragraph", "длинный абзац о рисе"), ("signature", "РОЩИН")]
    translations = [("paragraph", "a long paragraph on rice"), ("signature", "ROSHCHIN"), ("stamp", "incoming: 1")]
    assert made(originals, translations) == ((1,), (2,), (0,))


def test_a_stamp_of_another_kind_is_not_taken_for_it() -> None:
    """A notice to return the paper would be given as the original of a registration."""
    originals = [("stamp", "return: x"), ("paragraph", "длинный абзац о рисе")]
    translations = [("paragraph", "a long paragraph on rice"), ("stamp", "incoming: x")]
    assert made(originals, translations) == ((1,), ())


def test_blocks_whose_roles_exclude_each_other_are_never_paired() -> None:
    """A signature would be given as the rendering of a paragraph."""
    assert made([("paragraph", "абзац")], [("signature", "ROSHCHIN")]) == ((),)


def test_figures_tell_which_of_two_paragraphs_is_meant() -> None:
    """A paragraph that the translation leaves out would shift all that follow."""
    originals = [
        ("paragraph", "О дивизиях 16 и самолётах 53 в мае."),
        ("paragraph", "О рисе 400 тонн и соли 12 мешков."),
    ]
    assert made(originals, [("paragraph", "On rice, 400 tons, and salt, 12 sacks.")]) == ((1,),)


def test_a_side_without_blocks_has_no_partners() -> None:
    """A translation alone would end in a traceback."""
    assert made([], [("paragraph", "a"), ("signature", "B")]) == ((), ())
    assert made([("paragraph", "a")], []) == ()


ROLES = st.sampled_from(("paragraph", "signature", "date_line", "stamp", "address_line", "telegram_title", "unknown"))
SIDES = st.lists(st.tuples(ROLES, st.text(st.sampled_from("ab 12"), min_size=1, max_size=30)), max_size=8)


@given(SIDES, SIDES)
@settings(max_examples=150, deadline=None)
def test_each_original_is_rendered_in_order_but_for_what_was_moved(
    originals: list[Told], translations: list[Told]
) -> None:
    """Links would cross each other, or lead out of the text."""
    found = made(originals, translations)
    assert len(found) == len(translations)
    assert all(0 <= index < len(originals) for targets in found for index in targets)
    straight = [
        targets for (role, _), targets in zip(translations, found, strict=True) if role in ("paragraph", "unknown")
    ]
    flat = [index for targets in straight for index in targets]
    assert flat == sorted(flat)
