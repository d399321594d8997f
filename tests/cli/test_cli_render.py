"""`depesha render`: witnesses, plain text as one wants it, TEI of others."""

from __future__ import annotations

from pathlib import Path

import pytest
from editions import Command

TESTS = Path(__file__).parents[1]
COLLATED = TESTS / "xslt" / "documents" / "collated.xml"
FOREIGN = TESTS / "whole" / "other_peoples_tei" / "letter_with_variants.xml"


def test_an_apparatus_gives_each_witness_a_page_and_a_text_and_all_of_them_a_synopsis(
    tmp_path: Path, depesha: Command
) -> None:
    """The files would not be where the documentation says."""
    assert depesha("render", COLLATED, "-o", tmp_path).code == 0
    made = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert {f"collated.{siglum}.{kind}" for siglum in ("T1", "T2", "R") for kind in ("html", "txt")} <= made
    assert {"collated.html", "collated.ru.txt", "collated.E.txt", "collated.synopsis.html"} <= made


def test_one_witness_alone(tmp_path: Path, depesha: Command) -> None:
    """Somebody who asks for one witness would get all."""
    assert depesha("render", COLLATED, "-o", tmp_path, "--witness", "T2", "--to", "text").code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["collated.T2.txt"]
    text = (tmp_path / "collated.T2.txt").read_text("utf-8")
    assert "БИЛИЦПОВ" in text and "Version: T2, Russian text, Second machine pass." in text


def test_a_witness_that_is_not_there_is_told_with_those_that_are(tmp_path: Path, depesha: Command) -> None:
    """A slip in the siglum would give an empty folder without a word."""
    done = depesha("render", COLLATED, "-o", tmp_path, "--witness", "T9")
    assert done.code == 1
    assert "XSL009" in done.err and "no T9: it has readings of T1, T2, R" in done.err


@pytest.mark.parametrize("width", [20, 40, 72])
def test_folded_lines_are_no_longer_than_asked(width: int, tmp_path: Path, depesha: Command) -> None:
    """A terminal would fold them once more."""
    assert (
        depesha("render", COLLATED, "-o", tmp_path, "--to", "text", "--text", "wrapped", "--width", str(width)).code
        == 0
    )
    lines = (tmp_path / "collated.ru.txt").read_text("utf-8").splitlines()
    assert max(len(line) for line in lines if " " in line.strip()) <= width


def test_folding_changes_no_word(tmp_path: Path, depesha: Command) -> None:
    """A word would be lost, doubled or joined to the next one."""
    words = []
    for lines in ("source", "block", "wrapped"):
        width = ("--width", "30") if lines == "wrapped" else ()
        depesha("render", COLLATED, "-o", tmp_path / lines, "--to", "text", "--text", lines, *width)
        words.append((tmp_path / lines / "collated.ru.txt").read_text("utf-8").replace("| ", "").split())
    assert words[0] == words[1] == words[2]


def test_text_without_footnotes_has_neither_notes_nor_their_numbers(tmp_path: Path, depesha: Command) -> None:
    """The numbers would lead nowhere."""
    depesha("render", COLLATED, "-o", tmp_path, "--to", "text", "--no-footnotes")
    text = (tmp_path / "collated.ru.txt").read_text("utf-8")
    assert "МАО ЦЗЕ-ДУН!" in text and "ЦЭЕ-ДУН" not in text


def test_a_width_of_no_use_is_refused(tmp_path: Path, depesha: Command) -> None:
    """Each word would stand on a line of its own."""
    done = depesha("render", COLLATED, "-o", tmp_path, "--width", "3")
    assert done.code == 2 and "--width 3 is too narrow: 20 is the least" in done.err
    done = depesha("render", COLLATED, "-o", tmp_path, "--width", "40", "--text", "block")
    assert done.code == 2 and "--text block does not" in done.err


def test_tei_of_others_needs_to_be_tolerated(tmp_path: Path, depesha: Command) -> None:
    """Strictness would be lost, or the TEI of others could not be shown."""
    assert depesha("render", FOREIGN, "-o", tmp_path).code == 1
    done = depesha("render", FOREIGN, "-o", tmp_path, "--tolerant")
    assert done.code == 0
    assert "XSL008 warning  no rule for <formula>: shown as text" in done.err


def test_the_same_file_gives_the_same_bytes(tmp_path: Path, depesha: Command) -> None:
    """Two states could not be compared."""
    for folder in ("one", "two"):
        depesha("render", COLLATED, "-o", tmp_path / folder)
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).glob("*.*")} for name in ("one", "two"))
    assert one == two
