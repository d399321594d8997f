"""The text that an element holds, laid beside the slice of the source that it names.

White space is collapsed on both sides; its absence is not forgiven. Notation of the export is expected where the TEI
file says it is, and nowhere else; only bullets and the angle brackets around an address may be there or not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from depesha.validate.fidelity.pieces import NOTATION, Kind, Piece

EXCERPT = 40
"""The longest excerpt in a message, in code points."""

_LEAD = 12
"""How much of an excerpt stands before the difference."""

_RUN = re.compile(r"\s+|\S+")
_SPACE = re.compile(r"\s*")
_SPACES = re.compile(r"\s+")
_BULLET = re.compile(r"[-*•]\s+")
_HEADING = re.compile(r"#{1,6}[ \t]+")

_PAIRS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "b": (("**", "**"), ("__", "__"), ("<b>", "</b>")),
        "i": (("*", "*"), ("_", "_"), ("<i>", "</i>")),
        "strike": (("~~", "~~"),),
    }
)


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where the two are not the same."""

    at: int
    """Offset in the slice."""
    expected: str
    """What the source has there."""
    found: str
    """What the TEI file has there."""


@dataclass(slots=True)
class _Reader:
    """How far the slice has been read."""

    text: str
    at: int = 0
    loose: bool = True
    """True where white space may be there or not: at the beginning and after a bullet."""
    owed: bool = False
    """True where the TEI file has white space that has not been met yet."""

    def space(self) -> bool:
        """Reads white space; False where one side has it and the other has not."""
        end = _SPACE.match(self.text, self.at).end()  # type: ignore[union-attr]  # the pattern matches everywhere
        if not self.loose and (end > self.at) != self.owed:
            return False
        self.at, self.loose, self.owed = end, False, False
        return True

    def take(self, characters: str) -> bool:
        """Reads exactly these characters."""
        if not self.text.startswith(characters, self.at):
            return False
        self.at += len(characters)
        self.loose = False
        return True


def first_difference(found: Sequence[Piece], text: str) -> Difference | None:
    """Lays pieces beside a slice of the source; None where they agree. Linear in both."""
    reader = _Reader(text)
    marks: dict[str, list[str]] = {}
    angles: list[bool] = []
    for index, piece in enumerate(found):
        read = 0
        if piece.kind is Kind.TEXT:
            for run in _RUN.finditer(piece.value):
                if run[0].isspace():
                    reader.owed = True
                    continue
                read = run.start()
                if not reader.space():
                    return _difference(found, text, index, read, reader.at)
                if not reader.take(run[0]):
                    shared = _shared(run[0], text, reader.at)
                    return _difference(found, text, index, read + shared, reader.at + shared)
        elif not _read_mark(piece, reader, marks, angles):
            return _difference(found, text, index, 0, reader.at)
    rest = _SPACE.match(text, reader.at).end()  # type: ignore[union-attr]  # the pattern matches everywhere
    return None if rest == len(text) else _difference(found, text, len(found), 0, rest)


def _read_mark(piece: Piece, reader: _Reader, marks: dict[str, list[str]], angles: list[bool]) -> bool:
    """Reads the notation of one piece that is no text; False where the source has something else."""
    match piece.kind:
        case Kind.BULLET:
            reader.space()
            bullet = _BULLET.match(reader.text, reader.at)
            if bullet:
                reader.at, reader.loose = bullet.end(), True
            return True
        case Kind.ANGLE:
            angles.append(reader.space() and reader.take("<"))
            return True
        case Kind.UNANGLE:
            return not (angles and angles.pop()) or (reader.space() and reader.take(">"))
        case Kind.OPEN if piece.value == "h":
            heading = _HEADING.match(reader.text, reader.at) if reader.space() else None
            return heading is not None and reader.take(heading[0])
        case Kind.OPEN:
            if reader.space():
                for opening, closing in _PAIRS[piece.value]:
                    if reader.take(opening):
                        marks.setdefault(piece.value, []).append(closing)
                        return True
            return False
        case _:
            # What another part of the same element opened is not on the list: any of the closings will do.
            opened = marks.get(piece.value)
            closings = (opened.pop(),) if opened else tuple(closing for _, closing in _PAIRS[piece.value])
            return reader.space() and any(reader.take(closing) for closing in closings)


def _shared(run: str, text: str, at: int) -> int:
    """How many characters of `run` the slice has at `at`."""
    count = 0
    while count < len(run) and at + count < len(text) and run[count] == text[at + count]:
        count += 1
    return count


def _difference(found: Sequence[Piece], text: str, index: int, read: int, at: int) -> Difference:
    """The difference with an excerpt of both sides around it."""
    shown = [piece.value if piece.kind is Kind.TEXT else NOTATION.get(piece.value, "").strip() for piece in found]
    before = "".join([*shown[:index], *(part[:read] for part in shown[index : index + 1])])
    after = "".join([*(part[read:] for part in shown[index : index + 1]), *shown[index + 1 :]])
    return Difference(at, _around(text[:at], text[at:]), _around(before, after))


def _around(before: str, after: str) -> str:
    """The end of one string and the beginning of the next, as an excerpt."""
    return excerpt(_SPACES.sub(" ", before)[-_LEAD:] + after)


def excerpt(text: str) -> str:
    """At most `EXCERPT` code points on one line."""
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT else line[: EXCERPT - 1] + "…"
