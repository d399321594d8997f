"""The place of a finding in its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports_made_up import TEXT, put

from depesha.findings import Finding
from depesha.reports.fingerprints import fingerprint
from depesha.reports.printable import printable
from depesha.reports.received import encoding_of
from depesha.reports.sources import Sources, Spot

LINE = TEXT.split("\n")[3]


def spot(tmp_path: Path, message: str, line: int | None, column: int | None = None, xpath: str | None = None) -> Spot:
    """The spot of a finding in the made-up file."""
    return Sources().spot(Finding("GRM003", put(tmp_path), message, line, column, xpath=xpath))


def marked(spot: Spot) -> str:
    """The words that are marked."""
    assert spot.text is not None and spot.column is not None and spot.end is not None
    return spot.text[spot.column - 1 : spot.end - 1]


def test_an_xpath_leads_to_its_element(tmp_path: Path) -> None:
    """Of two elements on a line the wrong one would be marked."""
    found = spot(tmp_path, "anything", 4, xpath="/TEI/text/p[1]/date[2]")
    assert (found.line, marked(found), found.column) == (4, "<date", LINE.rindex("<date") + 1)


def test_a_message_leads_to_the_element_that_it_names_and_quotes(tmp_path: Path) -> None:
    """libxml2 gives a line only."""
    found = spot(tmp_path, '"bad" is no value of date/@when', 4)
    assert found.column == LINE.index("<date") + 1


def test_where_two_elements_may_be_meant_none_is_marked(tmp_path: Path) -> None:
    """A wrong caret is worse than none."""
    assert spot(tmp_path, '"date" is not complete', 4) == Spot(4, None, None, LINE)


def test_a_start_tag_over_two_lines_is_shown_where_it_begins(tmp_path: Path) -> None:
    """libxml2 says where it ends, and nobody would find the name there."""
    found = spot(tmp_path, '"TEI" has no attribute "x"', 3)
    assert (found.line, found.column) == (2, 1)


@pytest.mark.parametrize(("column", "words"), [(12, "МОСКВА"), (18, ","), (999, "")])
def test_a_column_marks_the_word_that_begins_there(column: int, words: str, tmp_path: Path) -> None:
    """Columns are code points; one behind the line marks nothing in it."""
    assert marked(spot(tmp_path, "x", 4, column)) == words


def test_a_line_that_is_not_there_has_no_text(tmp_path: Path) -> None:
    """The file may be another by now."""
    assert spot(tmp_path, "x", 99, 3) == Spot(99, 3, 3, None)
    assert spot(tmp_path, "x", None) == Spot()
    assert Sources().spot(Finding("GRM007", str(tmp_path / "none.xml"), "x", 1)) == Spot(1)
    assert Sources().spot(Finding("GRM007", "a\0b", "x", 1)) == Spot(1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1251"])
def test_a_file_in_another_encoding_is_shown_in_its_words(encoding: str, tmp_path: Path) -> None:
    """An editor would see question marks and not know his own text."""
    declared = "UTF-8" if encoding == "utf-8-sig" else encoding
    text = f'<?xml version="1.0" encoding="{declared}"?>\n<a>Москва</a>'
    found = Sources().spot(Finding("GRM003", put(tmp_path, text.encode(encoding)), "x", 2, 4))
    assert marked(found) == "Москва"
    assert encoding_of(text.encode(encoding)).startswith(encoding.removesuffix("-sig").replace("windows-", "cp"))


def test_an_unknown_encoding_is_read_as_utf_8() -> None:
    """A declaration that is nonsense would end the report."""
    assert encoding_of(b'<?xml version="1.0" encoding="klingon"?>') == "utf-8"


@given(st.text())
def test_what_is_printed_is_as_long_and_steers_no_terminal(text: str) -> None:
    """A file could clear the screen, or a report could be no XML."""
    shown = printable(text)
    assert len(shown) == len(text)
    assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in shown)
    shown.encode("utf-8")


def test_a_fingerprint_stays_when_lines_shift_and_goes_with_the_words(tmp_path: Path) -> None:
    """A comment above would make every known finding new."""
    path = put(tmp_path)
    before = fingerprint(Finding("GRM003", path, "said in line 4", 4), Sources())
    put(tmp_path, TEXT.replace("<text>", "\n\n  <text>", 1).replace("  <text>", "\t<text>"))
    assert fingerprint(Finding("GRM003", path, "said in line 6", 6), Sources()) == before
    assert fingerprint(Finding("GRM005", path, "said in line 6", 6), Sources()) != before
    put(tmp_path, TEXT.replace("14", "15"))
    assert fingerprint(Finding("GRM003", path, "said in line 4", 4), Sources()) != before
