"""The columns of one line → units: words on which the witnesses agree, and places where they differ.

Each unit holds, for every witness, its words and the blank behind them;
set one after the other, the units of a line give each witness back.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from depesha.collate.apparatus.columns import Grid


@dataclass(frozen=True, slots=True)
class Unit:
    """Consecutive columns that are taken together."""

    columns: tuple[int, ...]
    texts: Mapping[str, str]
    """By siglum: visible words, white space collapsed, a blank at the end where one follows on the line."""
    block: int = 0
    """The number of the moved block it belongs to."""
    full: bool = True
    """True where every witness has something in every column."""
    ruling: int | None = None
    """The number of the ruling that decides it."""

    @property
    def same(self) -> bool:
        """True where the witnesses agree and nobody says otherwise."""
        return self.ruling is None and len(set(self.texts.values())) == 1


@dataclass(frozen=True, slots=True)
class Ruled:
    """The columns that an editor decides, each with the number of his ruling."""

    exact: Mapping[int, int] = field(default_factory=dict)
    """Decided as one place, and no more than these."""
    wide: Mapping[int, int] = field(default_factory=dict)
    """Decided wherever witnesses differ in them."""

    def of(self, column: int) -> int | None:
        """The ruling about a column."""
        return self.exact.get(column, self.wide.get(column))


NOTHING_RULED = Ruled()


def units(grid: Grid, numbers: Sequence[int], scope: Collection[str], ruled: Ruled = NOTHING_RULED) -> tuple[Unit, ...]:
    """The units of a line for the witnesses in `scope`, with what an editor decides about them."""
    single = [_unit(grid, numbers, at, scope) for at in range(len(numbers))]
    marked = [replace(unit, ruling=ruled.exact.get(unit.columns[0])) for unit in single]
    bound = _pass(marked, lambda last, unit: last.ruling is not None and last.ruling == unit.ruling)
    joined = _joined(bound, scope)
    for at, unit in enumerate(joined):
        wide = next((ruled.wide[column] for column in unit.columns if column in ruled.wide), None)
        if unit.ruling is None and wide is not None and not _agrees(unit):
            joined[at] = replace(unit, ruling=wide)
    return _level(joined, scope)


def _unit(grid: Grid, numbers: Sequence[int], at: int, scope: Collection[str]) -> Unit:
    column = grid.columns[numbers[at]]
    texts = {}
    for siglum in scope:
        cell = column.get(siglum)
        if cell is None:
            texts[siglum] = ""
            continue
        follows = next((other for other in numbers[at + 1 :] if siglum in grid.columns[other]), None)
        words = " ".join(grid.words(cell.span, siglum).split())
        blank = follows is not None and grid.columns[follows][siglum].whole.start > cell.whole.end
        texts[siglum] = words + " " if blank else words
    blocks = {cell.block for siglum, cell in column.items() if siglum in scope}
    block = blocks.pop() if len(blocks) == 1 else 0
    return Unit((numbers[at],), texts, block, not block and all(texts.values()))


def _joined(found: Sequence[Unit], scope: Collection[str]) -> list[Unit]:
    """Takes together what only makes sense together: gaps side by side, and the parts of one written word."""
    joined = _pass(found, _both_partial)
    return _pass(joined, lambda last, unit: _one_word(last, unit, scope))


def _pass(found: Sequence[Unit], together: Callable[[Unit, Unit], bool]) -> list[Unit]:
    joined: list[Unit] = []
    for unit in found:
        if joined and together(joined[-1], unit):
            last = joined[-1]
            texts = {siglum: last.texts[siglum] + unit.texts[siglum] for siglum in last.texts}
            full = last.full and unit.full
            joined[-1] = Unit((*last.columns, *unit.columns), texts, last.block, full, last.ruling)
        else:
            joined.append(unit)
    return joined


def _both_partial(last: Unit, unit: Unit) -> bool:
    free = last.ruling is None and unit.ruling is None
    return free and last.block == unit.block and not last.full and not unit.full


_TIES = "/\\"
"""Signs that make one word of what stands on both sides: `2394/шс`, `15/VII`, `/Макаров/`."""


def _one_word(last: Unit, unit: Unit, scope: Collection[str]) -> bool:
    """True where two units, one of them disputed, are parts of one written word or an abbreviation with its point."""
    if last.block != unit.block or (_agrees(last) and _agrees(unit)):
        return False
    if last.ruling is not None or unit.ruling is not None:
        return False
    touching = [
        (last.texts[siglum], unit.texts[siglum])
        for siglum in scope
        if last.texts[siglum] and unit.texts[siglum] and not last.texts[siglum].endswith(" ")
    ]
    tied = any(one[-1] in _TIES or other[0] in _TIES for one, other in touching)
    return tied or any(other.strip() == "." and len(one) <= _ABBREVIATION for one, other in touching)


_ABBREVIATION = 5
"""Letters of a word that a point may shorten."""


def _agrees(unit: Unit) -> bool:
    return len({text.strip() for text in unit.texts.values()}) == 1


def _level(found: Sequence[Unit], scope: Collection[str]) -> tuple[Unit, ...]:
    """Hands a blank that not all have on to the next unit, and one that all begin with back to the one before."""
    level: list[Unit] = []
    carried = dict.fromkeys(scope, "")
    for number, unit in enumerate(found):
        texts = {siglum: carried[siglum] + unit.texts[siglum] for siglum in scope}
        carried = dict.fromkeys(scope, "")
        ends = {text.endswith(" ") for text in texts.values()}
        bare = {text.rstrip(" ") for text in texts.values()}
        if len(ends) > 1 and number + 1 < len(found) and len(bare) < len(set(texts.values())):
            carried = {siglum: text[len(text.rstrip(" ")) :] for siglum, text in texts.items()}
            texts = {siglum: text.rstrip(" ") for siglum, text in texts.items()}
        elif number + 1 == len(found):
            texts = {siglum: text.rstrip(" ") for siglum, text in texts.items()}
        if level and all(text.startswith(" ") for text in texts.values()):
            before = level[-1]
            level[-1] = replace(before, texts={siglum: text + " " for siglum, text in before.texts.items()})
            texts = {siglum: text[1:] for siglum, text in texts.items()}
        level.append(replace(unit, texts=texts))
    return tuple(level)
