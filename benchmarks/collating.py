"""What a collation costs, in time and memory, beside CollateX; measured side by side in one run, on made witnesses."""

from __future__ import annotations

import random
import sys
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from collatex import Collation as Graph
from collatex import collate as collatex

from depesha.collate import Text, collate
from depesha.edition import read_edition

SEED = 117420
CONFUSED = str.maketrans("онпиеблзтгшОНПИЕБЛЗТГШ", "сипнсбпэгтщСИПНСБПЭГТЩ")
MEBIBYTE = 1024 * 1024
SIZES = ((2, 150, True), (2, 600, True), (3, 400, True), (4, 1_000, True), (4, 3_000, False), (2, 50_000, False))
"""Witnesses, words of each, and whether CollateX comes to an end."""


def cost(work: Callable[[], object]) -> float:
    """Seconds of processor time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def memory(work: Callable[[], object]) -> float:
    """The most memory that one call holds, in MiB."""
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / MEBIBYTE


def damaged(words: list[str], chance: random.Random) -> str:
    """Words as a machine reads a bad copy: letters confused, spaces lost and found, words dropped."""
    read: list[str] = []
    for word in words:
        fate = chance.random()
        if fate < 0.15:
            at = chance.randrange(len(word))
            read.append(word[:at] + word[at].translate(CONFUSED) + word[at + 1 :])
        elif fate < 0.18 and len(word) > 4:
            read.append(f"{word[:3]} {word[3:]}")
        elif fate < 0.20 and read:
            read[-1] += word
        elif fate > 0.02:
            read.append(word)
    return " ".join(read)


def witnesses(words: list[str], count: int, length: int) -> list[Text]:
    """So many damaged copies of a text of so many words: the corpus over and over, each time with other numbers."""
    chance = random.Random(SEED)
    text = [
        word if at < len(words) or len(word) < 4 else f"{word}{chance.choice('абвгде')}"
        for at in range(length)
        for word in [words[at % len(words)]]
    ]
    return [Text(str(number), damaged(text, chance)) for number in range(count)]


def by_collatex(texts: list[Text]) -> object:
    graph = Graph()
    for text in texts:
        graph.add_plain_witness(text.siglum, text.text)
    return collatex(graph, segmentation=False)


def main() -> int:
    """Prints the table."""
    edition = read_edition(Path())
    words = [word for source in edition.sources() for word in source.read_text(encoding="utf-8").split()]
    print(f"{'witnesses x words':>20} {'seconds':>9} {'MiB':>7} {'CollateX is slower':>20}")
    for count, length, beside in SIZES:
        texts = witnesses(words, count, length)
        work = partial(collate, texts)
        ours = min(cost(work) for _ in range(3))
        held = memory(work)
        ratio = f"{cost(partial(by_collatex, texts)) / ours:.0f} times" if beside else "not tried"
        print(f"{count:>10} x {length:>7} {ours:>9.3f} {held:>7.0f} {ratio:>20}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
