"""The proof bites: whatever is broken in a good file is found."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from fidelity_mutants import CHANGES, mutants

from depesha.validate.fidelity import verify

HERE = Path(__file__).parent
ROOT = HERE.parents[3]
MUTANTS = 240

EDITIONS = (*sorted((HERE / "data").glob("*/tei/*.xml")), *sorted((ROOT / "tei").glob("*.xml")))


def _name(edition: Path) -> str:
    return edition.stem if edition.parent == ROOT / "tei" else f"{edition.parents[1].name}-{edition.stem}"


def _copy(edition: Path, folder: Path) -> tuple[Path, str]:
    """A copy of an edition with its source in the same layout, and the text of the source."""
    pattern = re.search(r'replacementPattern="([^"#]+)#char=', edition.read_text(encoding="utf-8"))
    assert pattern
    target = folder / "tei" / edition.name
    source = Path(f"{target.parent}/{pattern[1]}")
    target.parent.mkdir(parents=True)
    source.parent.mkdir(parents=True)
    shutil.copy(edition, target)
    shutil.copy(edition.parent / pattern[1], source)
    return target, source.read_bytes().decode("utf-8")


@pytest.mark.parametrize("edition", EDITIONS, ids=_name)
def test_every_random_break_of_a_good_file_is_caught(edition: Path, tmp_path: Path) -> None:
    """A break that passes would be a change of the text that nobody sees."""
    target, text = _copy(edition, tmp_path)
    assert verify(target).findings == ()
    missed: list[str] = []
    kinds: Counter[str] = Counter()
    for number, (name, data) in enumerate(mutants(edition.read_bytes(), text, MUTANTS, seed=4153)):
        target.write_bytes(data)
        kinds[name] += 1
        if verify(target).holds:
            missed.append(f"{number} {name}")
            (tmp_path / f"missed-{number}.xml").write_bytes(data)
    assert missed == []
    assert len(kinds) >= len(CHANGES) - 6


@pytest.mark.parametrize("edition", EDITIONS[:1], ids=["witnesses"])
def test_every_change_of_a_character_in_the_source_is_caught(edition: Path, tmp_path: Path) -> None:
    """A source that was edited after the edition was made would pass as proved."""
    target, text = _copy(edition, tmp_path)
    source = target.parent / "../corpus/900001/source.txt"
    for at in range(0, len(text), 37):
        source.write_text(text[:at] + ("ж" if text[at] != "ж" else "з") + text[at + 1 :], encoding="utf-8", newline="")
        assert "FID002" in {finding.code for finding in verify(target).findings}, f"character {at}"
