"""Blocks are runs of lines with no blank line between them; together they hold every visible character."""

from __future__ import annotations

import hashlib
import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from depesha.blocks import is_wrapped, split_blocks
from depesha.model import Block, Kind, Part, Source, Span

REPOSITORY = Path(__file__).resolve().parents[3]


def blocks_of(text: str, span: Span | None = None) -> tuple[Source, tuple[Block, ...]]:
    """The blocks of a text, or of a range of it."""
    data = text.encode()
    source = Source(Path("source.txt"), "1", text, hashlib.sha256(data).hexdigest(), len(data))
    part = Part(Kind.TRANSCRIPT, "R", span or Span(0, len(text)), "ru")
    return source, split_blocks(source, part)


def lines_of(text: str) -> list[list[str]]:
    """The lines of each block."""
    source, blocks = blocks_of(text)
    return [[source.slice(line) for line in block.lines] for block in blocks]


def test_a_blank_line_ends_a_block_and_a_hard_break_does_not() -> None:
    """A stamp of three lines would be three stamps."""
    text = 'ПОДЛЕЖИТ ВОЗВРАТУ  \nв IV часть ОС ЦК ВКП(б)  \nВх. № 2204/ис от 30/VI 1951 г.\n\nСЕРИЯ "Г"  \nТ\n'
    assert lines_of(text) == [
        ["ПОДЛЕЖИТ ВОЗВРАТУ", "в IV часть ОС ЦК ВКП(б)", "Вх. № 2204/ис от 30/VI 1951 г."],
        ['СЕРИЯ "Г"', "Т"],
    ]


@pytest.mark.parametrize("blank", ["\n\n", "\n  \n", "\n\t\n", "\n\n\n\n", "\n\f\n"])
def test_a_line_of_white_space_is_blank(blank: str) -> None:
    """Two paragraphs would become one because somebody left a blank in an empty line."""
    assert lines_of(f"one{blank}two") == [["one"], ["two"]]


def test_a_block_is_cut_to_its_part() -> None:
    """Words of the next text would be taken into this one."""
    _, blocks = blocks_of("one\n\ntwo\n\nthree", Span(5, 8))
    assert [block.span for block in blocks] == [Span(5, 8)]


def test_notation_is_given_to_the_block_it_stands_in() -> None:
    """Emphasis of one paragraph would show in another."""
    _, blocks = blocks_of("*a*\n\nb\n\n**c** ~~d~~")
    assert [[item.rendition for item in block.notation] for block in blocks] == [["i"], [], ["b", "strike"]]


def test_emphasis_that_opens_in_one_block_and_closes_in_another_is_text() -> None:
    """Two lone asterisks would hide what stands between them."""
    _, blocks = blocks_of("a *b\n\nc* d")
    assert [block.notation for block in blocks] == [(), ()]


@pytest.mark.parametrize(
    ("lengths", "wrapped"),
    [([72, 70, 68, 30], True), ([72, 30], False), ([900, 850, 870], False), ([], False), ([10], False)],
)
def test_a_page_layout_is_known_by_lines_of_like_length(lengths: list[int], wrapped: bool) -> None:
    """Each line of a typed page would be a paragraph, or paragraphs of one line would run together."""
    assert is_wrapped(lengths) is wrapped


@pytest.mark.parametrize("number", ["110364", "110371", "110374", "117412", "117420"])
def test_the_exports_of_the_corpus_are_not_wrapped(number: str) -> None:
    """The lines of stamps and signatures would run together."""
    text = (REPOSITORY / "corpus" / number / "source.txt").read_text("utf-8")
    _, blocks = blocks_of(text)
    assert not any(block.wrapped for block in blocks)


@given(st.text(st.sampled_from("ab*~[ \t\n\f"), max_size=80))
@settings(max_examples=300, deadline=None)
def test_blocks_hold_every_visible_character_once_and_in_order(text: str) -> None:
    """Characters would be lost, or stand in two blocks."""
    source, blocks = blocks_of(text)
    held = "".join(source.slice(line) for block in blocks for line in block.lines)
    assert "".join(held.split()) == "".join(text.split())
    for block in blocks:
        assert block.lines
        assert block.span == Span(block.lines[0].start, block.lines[-1].end)
        assert all(source.slice(line) == source.slice(line).strip() != "" for line in block.lines)
    assert all(one.span.end < other.span.start for one, other in itertools.pairwise(blocks))
