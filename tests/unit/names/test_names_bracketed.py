"""`SEMENOV [Kuznetsov]`: nobody knows either, and yet the bracket says that one stands for the other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from depesha.edition import Edition
from depesha.naming import NO_NAMES
from depesha.pipeline import convert_export


def converted(folder: Path, *blocks: str) -> str:
    """The TEI of a telegram in English with these blocks."""
    path = folder / "t.txt"
    path.write_text("\n\n".join(("14 July 1951", *blocks)) + "\n", encoding="utf-8")
    outcome = convert_export(path, folder / "tei", Edition(), NO_NAMES)
    assert outcome.target is not None, outcome.findings
    return outcome.target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "blocks",
    [
        ("TO: THE MINISTER", "Telegram received. I met the others.", "SEMENOV [Kuznetsov]"),
        ("TO: SEMENOV [Kuznetsov]", "Telegram received. I met the others."),
        ("Telegram received.", "I gave it to Cde. SEMENOV [Kuznetsov] at once."),
    ],
    ids=["signed", "addressed", "titled"],
)
def test_both_sides_of_the_bracket_are_persons_in_doubt(tmp_path: Path, blocks: tuple[str, ...]) -> None:
    """Broken: who hides behind a name is lost, unless the authority file knows him already."""
    text = converted(tmp_path, *blocks)
    name = re.search(
        r'<persName type="codename" xml:id="([\w-]+)"[^>]*cert="low"[^>]*>(?:<.*>)?SEMENOV</persName>', text
    )
    assert name, text
    assert re.search(rf'<gloss type="identity"[^>]*target="#{name[1]}"[^>]*><persName[^>]*cert="low"[^>]*>Kuz', text)
    assert re.search(rf'<note type="identification" target="#{name[1]}"[^>]*>SEMENOV stands for <persName', text)


@pytest.mark.parametrize(
    "block",
    ["He was in Harbin [Manchuria] then.", "I saw Truman [President] there.", "TO: SEMENOV [see below 3]"],
    ids=["place", "office", "remark"],
)
def test_what_may_be_no_person_is_none(tmp_path: Path, block: str) -> None:
    """Broken: a place or an office is a code name."""
    assert "codename" not in converted(tmp_path, "Telegram received.", block)
