"""A collation for a terminal: witnesses under each other, words that belong together in one column."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from depesha.collate import Collation
from depesha.synopsis.comparing import Row, State, Stretch, rows

_COLOURS = {State.SAME: "", State.DIFFERS: "\x1b[33m", State.MOVED: "\x1b[36m"}
_PLAIN = "\x1b[0m"
_NOTHING = "·"


def as_terminal(collation: Collation, width: int, *, colours: bool) -> str:
    """Lines of at most `width` columns; what differs is coloured, or between marks where there are no colours."""
    sigla = [text.siglum for text in collation.witnesses]
    lead = max((_width(siglum) for siglum in sigla), default=0) + 2
    lines: list[str] = []
    for row in rows(collation):
        for part in _broken(row, max(20, width - lead)):
            for at, siglum in enumerate(sigla):
                cells = " ".join(_cell(stretch, at, colours=colours) for stretch in part)
                lines.append(f"{siglum}{' ' * (lead - _width(siglum))}{cells.rstrip()}")
            lines.append("")
    return "\n".join(lines)


def _broken(row: Row, width: int) -> Iterator[list[Stretch]]:
    """The stretches of a row in parts that fit; a long stretch is cut between words."""
    part: list[Stretch] = []
    used = 0
    for stretch in (piece for whole in row.stretches for piece in _cut(whole, width)):
        needed = _room(stretch) + 1
        if part and used + needed > width:
            yield part
            part, used = [], 0
        part.append(stretch)
        used += needed
    if part:
        yield part


def _cut(stretch: Stretch, width: int) -> Iterator[Stretch]:
    if _room(stretch) <= width or stretch.state is State.DIFFERS:
        yield stretch
        return
    cells = [(cell or "").split() for cell in stretch.cells]
    at, most = 0, max(len(words) for words in cells)
    while at < most:
        size = 1
        while at + size < most and all(_width(" ".join(words[at : at + size + 1])) <= width - 4 for words in cells):
            size += 1
        yield Stretch(
            stretch.state,
            tuple(
                " ".join(words[at : at + size]) if cell is not None else None
                for words, cell in zip(cells, stretch.cells, strict=True)
            ),
            stretch.block,
        )
        at += size


def _room(stretch: Stretch) -> int:
    marks = 2 if stretch.state is not State.SAME else 0
    return max(_width(_words(stretch, at)) for at in range(len(stretch.cells))) + marks


def _words(stretch: Stretch, at: int) -> str:
    cell = stretch.cells[at]
    words = _NOTHING if cell is None else cell
    return f"↕{stretch.block} {words}" if stretch.block and cell is not None else words


def _cell(stretch: Stretch, at: int, *, colours: bool) -> str:
    words = _words(stretch, at)
    fill = " " * (_room(stretch) - _width(words))
    if stretch.state is State.SAME:
        return words + fill
    if colours:
        return f"{_COLOURS[stretch.state]}{words}{_PLAIN}{fill}"
    return f"[{words}]{fill[2:]}"


def _width(text: str) -> int:
    """Columns of a terminal: wide characters take two, combining ones none."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
