"""Text in, tokens out: words, signs of punctuation, letter-spaced and broken words as one, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_MARKS = (
    r"\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u0900-\u0963\u0966-\u0dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f"
)
"""Signs that belong to the letter before them, and the soft hyphen."""
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Scripts that write no spaces between words: a token is one sign."""
_LETTERS = rf"[\w{_MARKS}]+"
_LETTERS_OF_WORDS = rf"(?:[^\W{_UNSPACED}]|[{_MARKS}])+"
_TOKEN = re.compile(rf"{_LETTERS}(?:[-'’‐‑]{_LETTERS})*|\S")
_TOKEN_OF_ANY_SCRIPT = re.compile(rf"{_LETTERS_OF_WORDS}(?:[-'’‐‑]{_LETTERS_OF_WORDS})*|[{_UNSPACED}][{_MARKS}]*|\S")
_UNSPACED_SIGN = re.compile(f"[{_UNSPACED}]")
_SPACED_CAPITALS = 3
_SPACED_LETTERS = 4
"""So many single letters, one space between each two, are a word: `П Е К И Н`; small letters need one more."""
_LONGEST_SPACED = 40
_LINE_END_HYPHEN = re.compile(r"[^\S\n]*\n[^\S\n]*")
_HYPHENS = frozenset("-‐‑¬\u00ad")
_BROKEN_LINE = re.compile(r"[-‐‑¬\u00ad][^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign of punctuation."""

    start: int
    end: int
    form: str
    """What is read there, without the spaces, line end and hyphen that part its letters."""
    space: str
    """White space that follows, up to the next token."""
    pieces: tuple[tuple[int, int], ...]
    """Where its letters or halves stand, if it is written apart; else the token itself."""

    @property
    def is_spaced(self) -> bool:
        """Whether each letter stands apart."""
        return len(self.pieces) > 1 and len(self.pieces) == len(self.form)


def tokenize(text: str) -> tuple[Token, ...]:
    """All tokens in their order; nothing but white space stands between them."""
    pattern = _TOKEN_OF_ANY_SCRIPT if _UNSPACED_SIGN.search(text) else _TOKEN
    spans = [match.span() for match in pattern.finditer(text)]
    joined = list(_spaced_words_joined(text, spans))
    if _BROKEN_LINE.search(text):
        joined = list(_broken_words_joined(text, joined))
    ends = [*(pieces[0][0] for _, pieces in joined[1:]), len(text)]
    return tuple(
        Token(pieces[0][0], pieces[-1][1], form, text[pieces[-1][1] : following], pieces)
        for (form, pieces), following in zip(joined, ends, strict=False)
    )


_Joined = tuple[str, tuple[tuple[int, int], ...]]
"""Form and pieces."""


def _spaced_words_joined(text: str, spans: list[tuple[int, int]]) -> Iterator[_Joined]:
    at = 0
    while at < len(spans):
        start, stop = spans[at]
        if stop - start > 1:
            yield text[start:stop], ((start, stop),)
            at += 1
            continue
        end = _end_of_single_letters(text, spans, at)
        letters = "".join([text[start:stop] for start, stop in spans[at:end]])
        if end - at > 1 and _is_spaced_word(letters):
            yield letters, tuple(spans[at:end])
        else:
            yield from ((text[start:stop], ((start, stop),)) for start, stop in spans[at:end])
        at = end


def _end_of_single_letters(text: str, spans: list[tuple[int, int]], first: int) -> int:
    """The token after the last of a series of single letters with one space between each two; at least the next."""
    end = first + 1
    if _is_letter(text, spans[first]):
        while (
            end < len(spans)
            and _is_letter(text, spans[end])
            and text[spans[end - 1][1] : spans[end][0]] in (" ", "\u00a0")
        ):
            end += 1
    return end


def _is_letter(text: str, span: tuple[int, int]) -> bool:
    return span[1] - span[0] == 1 and text[span[0]].isalpha()


def _is_spaced_word(letters: str) -> bool:
    """`С Е К Р Е Т Н О` is one word; `т о` is not, and neither is a page of single letters."""
    if len(letters) > _LONGEST_SPACED or _UNSPACED_SIGN.match(letters):
        return False
    return len(letters) >= (_SPACED_CAPITALS if letters.isupper() else _SPACED_LETTERS)


def _broken_words_joined(text: str, tokens: Iterable[_Joined]) -> Iterator[_Joined]:
    """A word parted by a hyphen at the end of the line is one; `полковник -` before a new line is not."""
    held: list[_Joined] = []
    for token in tokens:
        held.append(token)
        if len(held) == 3:
            if _is_broken(text, *held):
                (head, pieces), (_, hyphen), (tail, others) = held
                held = [(head + tail, (*pieces, *hyphen, *others))]
            else:
                yield held.pop(0)
    yield from held


def _is_broken(text: str, head: _Joined, hyphen: _Joined, tail: _Joined) -> bool:
    return (
        hyphen[0] in _HYPHENS
        and head[1][-1][1] == hyphen[1][0][0]
        and head[0][-1].isalpha()
        and tail[0][0].isalpha()
        and _LINE_END_HYPHEN.fullmatch(text, hyphen[1][0][1], tail[1][0][0]) is not None
    )
