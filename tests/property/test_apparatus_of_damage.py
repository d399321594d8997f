"""Texts of the corpus, damaged as machines and editors damage them: collated, every witness comes out as it went in."""

from __future__ import annotations

import random
import re
from itertools import permutations
from pathlib import Path

import pytest
from lxml import etree

from depesha.collating import as_tei, collate_files
from depesha.validate.fidelity import rebuild
from depesha.validate.fidelity.entries import wrong_entries
from depesha.validate.grammar import validate

ROOT = Path(__file__).resolve().parents[2]
NOTATION = r"\*+|~~|</?b>|\[\.\.\.\]|#+"


def damaged(text: str, chance: random.Random, share: float) -> str:
    """Letters misread, words torn apart and run together, words lost, lines moved."""
    lines = text.split("\n")
    if chance.random() < 0.7:
        at = chance.randrange(len(lines))
        lines.insert(chance.randrange(len(lines)), lines.pop(at))
    words = re.split(r"(\s+)", "\n".join(lines))
    for at in range(0, len(words), 2):
        if chance.random() > share or not words[at]:
            continue
        kind = chance.randrange(5)
        place = chance.randrange(len(words[at]))
        if kind == 0:
            words[at] = words[at][:place] + chance.choice("зэиноlI1;") + words[at][place + 1 :]
        elif kind == 1:
            words[at] = f"{words[at][:place]} {words[at][place:]}"
        elif kind == 2 and at + 1 < len(words):
            words[at + 1] = ""
        elif kind == 3:
            words[at] = ""
        else:
            words[at] += chance.choice((",", " .", "/", "-\n", " лишнее"))
    return "".join(words)


@pytest.mark.parametrize("seed", range(16))
def test_every_witness_comes_out_as_it_went_in(seed: int, tmp_path: Path) -> None:
    """A telegram with several witnesses would lose its apparatus, or the proof would refuse it."""
    chance = random.Random(seed)
    sources = sorted((ROOT / "corpus").glob("*/source.txt"))
    text = chance.choice(sources).read_text(encoding="utf-8")
    start = chance.randrange(len(text) // 2)
    base = re.sub(NOTATION, "", text[start : start + 1500])
    witnesses = {f"W{number}": damaged(base, chance, chance.choice((0.02, 0.1, 0.3))) for number in range(2 + seed % 3)}
    paths = []
    for siglum, content in witnesses.items():
        paths.append(tmp_path / f"{siglum}.txt")
        paths[-1].write_text(content, encoding="utf-8")
    root = as_tei(collate_files(paths))
    assert [item for item in validate(etree.tostring(root), None, "x.xml") if item.code != "GRM006"] == []
    assert list(wrong_entries(root)) == []
    for siglum, content in witnesses.items():
        assert " ".join(rebuild(root, siglum).split()) == " ".join(content.split()), siglum


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_the_witnesses_makes_no_difference(seed: int, tmp_path: Path) -> None:
    """The apparatus would depend on the order in which a folder was listed."""
    chance = random.Random(100 + seed)
    text = (ROOT / "corpus" / "110374" / "source.txt").read_text(encoding="utf-8")
    base = re.sub(NOTATION, "", text[1200:2600])
    paths = []
    for number in range(3):
        paths.append(tmp_path / f"W{number}.txt")
        paths[-1].write_text(damaged(base, chance, 0.15), encoding="utf-8")

    def made(files: list[Path]) -> bytes:
        root = as_tei(collate_files(files))
        return b"".join(etree.tostring(part) for part in root.iterchildren("{*}standOff", "{*}text"))

    first = made(paths)
    for order in permutations(paths):
        assert made(list(order)) == first


def test_a_text_collated_with_itself_has_no_variants(tmp_path: Path) -> None:
    """Variants would be invented."""
    text = re.sub(NOTATION, "", (ROOT / "corpus" / "117420" / "source.txt").read_text(encoding="utf-8"))
    paths = [tmp_path / "A.txt", tmp_path / "B.txt", tmp_path / "C.txt"]
    for path in paths:
        path.write_text(text, encoding="utf-8")
    assert next(as_tei(collate_files(paths)).iter("{*}app"), None) is None
