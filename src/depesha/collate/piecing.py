"""Matches of words in, matches of the pieces they are written in out: letters of spaced words answer one to one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from rapidfuzz.distance import Levenshtein, Opcodes

from depesha.collate.model import Range
from depesha.collate.pairing import Pairing
from depesha.collate.scoring import Match
from depesha.collate.tokens import Token

_MOST_PIECES = 100


class Pieces:
    """The tokens of all witnesses, spaced words letter by letter: `П Е К И Н` is five places instead of one."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._starts = [0, *accumulate(len(token.pieces) if token.is_spaced else 1 for token in tokens)]
        self.places = [piece for token in tokens for piece in (_letters(token) if token.is_spaced else [token])]

    def bounds(self, bounds: Sequence[int]) -> tuple[int, ...]:
        """Where each witness begins, and the end of the last."""
        return tuple(self._starts[bound] for bound in bounds)

    def of(self, pairing: Pairing) -> Pairing:
        """The same pairing by the new places."""
        return Pairing(
            tuple(piece for match in pairing.in_order for piece in self._matches(match)),
            tuple(tuple(piece for match in block for piece in self._matches(match)) for block in pairing.moved),
        )

    def _matches(self, match: Match) -> Iterator[Match]:
        """`П Е К И Н` beside `П Е К Й` matches letter by letter; beside `ПЕКИН` all five letters match one word."""
        left, left_end = self._starts[match.left], self._starts[match.left_end]
        right, right_end = self._starts[match.right], self._starts[match.right_end]
        if left_end - left > 1 and right_end - right > 1 and left_end - left + right_end - right <= _MOST_PIECES:
            yield from self._cut(Match(left, left_end, right, right_end, match.likeness))
        else:
            yield Match(left, left_end, right, right_end, match.likeness)

    def _cut(self, match: Match) -> Iterator[Match]:
        """A match for each part, where both sides are cut at the same letter."""
        lefts = [self.places[place].form.casefold() for place in range(match.left, match.left_end)]
        rights = [self.places[place].form.casefold() for place in range(match.right, match.right_end)]
        steps = Levenshtein.opcodes("".join(lefts), "".join(rights))
        left, right = match.left, match.right
        for one, left_letters in enumerate(_cuts(lefts), start=match.left + 1):
            for other, right_letters in enumerate(_cuts(rights), start=match.right + 1):
                if one > left and other > right and _meet(steps, left_letters, right_letters):
                    yield Match(left, one, right, other, match.likeness)
                    left, right = one, other
                    break
        if left < match.left_end and right < match.right_end:
            yield Match(left, match.left_end, right, match.right_end, match.likeness)


def _cuts(forms: Sequence[str]) -> list[int]:
    """How many letters stand before each cut between two forms."""
    return list(accumulate(len(form) for form in forms[:-1]))


def _meet(steps: Opcodes, left: int, right: int) -> bool:
    """Whether the letters before `left` answer to the letters before `right`."""
    return any(
        step.src_start <= left <= step.src_end
        and step.dest_start <= right <= step.dest_end
        and (step.tag in ("insert", "delete") or left - step.src_start == right - step.dest_start)
        for step in steps
    )


def _letters(token: Token) -> list[Token]:
    return [
        Token(start, end, letter, token.space if end == token.end else " ", ((start, end),))
        for letter, (start, end) in zip(token.form, token.pieces, strict=True)
    ]


def broken_apart(tokens: Mapping[int, Token]) -> list[dict[int, Range]]:
    """The columns of a word: one, or one for each part if all break it at the end of a line."""
    counts = {len(token.pieces) for token in tokens.values()}
    if len(counts) > 1 or counts == {1}:
        return [{number: (token.start, token.end) for number, token in tokens.items()}]
    numbers = list(tokens)
    apart = zip(*(tokens[number].pieces for number in numbers), strict=True)
    return [dict(zip(numbers, pieces, strict=True)) for pieces in apart]
