"""`make bench`, second part: our collation beside CollateX, on texts of the corpus damaged as machines damage them.

Quality is told beside speed: the share of the token pairs of the undamaged text that are found, and that are right.
"""

from __future__ import annotations

import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from depesha.collate import Collation, Text, collate

TOKEN = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
CORPUS = Path(__file__).resolve().parents[1] / "corpus"

Pairs = set[tuple[int, int, int, int]]
"""Witness and token, witness and token: words that are the same place."""


class Witness:
    """A damaged copy that knows which word of the original each of its tokens was."""

    def __init__(self, words: list[str], chance: random.Random, share: float) -> None:
        blocks = [list(enumerate(words))[at : at + 40] for at in range(0, len(words), 40)]
        if len(blocks) > 4 and chance.random() < 0.5:
            blocks.insert(chance.randrange(len(blocks)), blocks.pop(chance.randrange(len(blocks))))
        pieces: list[tuple[str, int]] = []
        for block in blocks:
            for number, word in block:
                pieces.extend(self._damaged(word, number, chance, share))
            pieces[-1] = (pieces[-1][0] + "\n", pieces[-1][1])
        self.text = ""
        self.tokens: list[tuple[int, int, int]] = []
        for written, number in pieces:
            for match in TOKEN.finditer(written):
                self.tokens.append((len(self.text) + match.start(), len(self.text) + match.end(), number))
            self.text += written + " "

    @staticmethod
    def _damaged(word: str, number: int, chance: random.Random, share: float) -> list[tuple[str, int]]:
        if chance.random() > share:
            return [(word, number)]
        place = chance.randrange(len(word))
        kind = chance.randrange(4)
        if kind == 0 and len(word) > 3:
            return [(word[:place] or word, number), *([(word[place:], number)] if place else [])]
        if kind == 1:
            return []
        return [(word[:place] + chance.choice("зэинолcaeIl18") + word[place + 1 :], number)]


def _same(witnesses: list[Witness]) -> Pairs:
    return {
        (one, left, other, right)
        for one in range(len(witnesses))
        for other in range(one + 1, len(witnesses))
        for left, (_, _, number) in enumerate(witnesses[one].tokens)
        for right, (_, _, same) in enumerate(witnesses[other].tokens)
        if number == same
    }


def _ours(witnesses: list[Witness]) -> Callable[[], Pairs]:
    texts = [Text(f"W{number}", witness.text) for number, witness in enumerate(witnesses)]

    def run() -> Pairs:
        return _pairs(collate(texts), witnesses)

    return run


def _pairs(collation: Collation, witnesses: list[Witness]) -> Pairs:
    starts = [{start: at for at, (start, _, _) in enumerate(witness.tokens)} for witness in witnesses]

    def tokens(number: int, low: int, high: int) -> list[int]:
        return [at for start, at in starts[number].items() if low <= start < high]

    found: Pairs = set()
    for column in collation.table:
        held = [(number, tokens(number, *cell)) for number, cell in enumerate(column) if cell is not None]
        for place, (one, lefts) in enumerate(held):
            for other, rights in held[place + 1 :]:
                found |= {(one, left, other, right) for left in lefts for right in rights}
    for link in collation.links:
        one, other = int(link.first[1:]), int(link.second[1:])
        for left in tokens(one, *link.first_range):
            found |= {(one, left, other, right) for right in tokens(other, *link.second_range)}
    return found


def _collatex(witnesses: list[Witness]) -> Callable[[], Pairs]:
    from collatex import collate as collatex

    def run() -> Pairs:
        made = [
            {"id": str(n), "tokens": [{"t": w.text[s:e], "n": w.text[s:e].casefold(), "k": k} for k, (s, e, _) in
                                      enumerate(w.tokens)]}
            for n, w in enumerate(witnesses)
        ]  # fmt: skip
        table = collatex({"witnesses": made}, segmentation=False)
        found: Pairs = set()
        for column in table.columns:
            held = [
                (int(name), [token.token_data["k"] for token in tokens])
                for name, tokens in sorted(column.tokens_per_witness.items())
            ]
            for place, (one, lefts) in enumerate(held):
                for other, rights in held[place + 1 :]:
                    found |= {(one, left, other, right) for left in lefts for right in rights}
        return found

    return run


def _words(count: int) -> list[str]:
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*/source.txt")))
    words = TOKEN.findall(text)
    chance = random.Random(1)
    while len(words) < count:
        words += [chance.choice(words) for _ in range(2000)]
    return words[:count]


def _timed(work: Callable[[], Pairs]) -> tuple[float, Pairs]:
    start = time.process_time()
    found = work()
    return time.process_time() - start, found


def _quality(found: Pairs, same: Pairs) -> str:
    right = len(found & same)
    return f"{2 * right / max(1, len(found) + len(same)):.3f}"


def compare() -> None:
    """Ours and CollateX over the same cases, and the ratio."""
    print("\ncollation: cases of 300 to 600 tokens, processor time; F1 over token pairs")
    print(f"{'case':<28}{'ours ms':>10}{'CollateX ms':>13}{'ratio':>8}{'F1 ours':>9}{'F1 CollateX':>13}")
    totals = [0.0, 0.0]
    for number, (size, count, share) in enumerate(((300, 2, 0.05), (300, 3, 0.15), (600, 2, 0.15), (600, 3, 0.3))):
        chance = random.Random(number)
        words = _words(4000)[number * 600 : number * 600 + size]
        witnesses = [Witness(words, chance, share) for _ in range(count)]
        same = _same(witnesses)
        _ours(witnesses)()
        ours, found = min((_timed(_ours(witnesses)) for _ in range(3)), key=lambda item: item[0])
        theirs, others = _timed(_collatex(witnesses))
        totals = [totals[0] + ours, totals[1] + theirs]
        name = f"{count} witnesses, {share:.0%} damaged"
        print(
            f"{name:<28}{ours * 1000:>10.1f}{theirs * 1000:>13.0f}{theirs / ours:>8.0f}"
            f"{_quality(found, same):>9}{_quality(others, same):>13}"
        )
    print(f"{'all':<28}{totals[0] * 1000:>10.1f}{totals[1] * 1000:>13.0f}{totals[1] / totals[0]:>8.0f}")


def large(count: int, size: int) -> None:
    """Time and memory of one large collation; run in a process of its own."""
    chance = random.Random(7)
    words = _words(size)
    texts = [Text(f"W{number}", Witness(words, chance, 0.1).text) for number in range(count)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    collate(texts)
    seconds = time.perf_counter() - start
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{count} witnesses of {size:,} tokens: {seconds:.1f} s, {most / 1024:.0f} MB in all, "
          f"{(most - before) / 1024:.0f} MB for this")  # fmt: skip


def main() -> int:
    """Prints the tables."""
    if len(sys.argv) == 4 and sys.argv[1] == "large":
        large(int(sys.argv[2]), int(sys.argv[3]))
        return 0
    compare()
    print()
    for count, size in ((4, 3_000), (2, 50_000)):
        sys.stdout.flush()
        subprocess.run([sys.executable, __file__, "large", str(count), str(size)], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
