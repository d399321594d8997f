"""The documentation sheet: a table of labels and values, empty ones included."""

from __future__ import annotations

import pytest
from exports_made_up import SCAN, SHEET, TRANSLATION, announcing, export_of, source_of, unclaimed

from depesha.sources.digital_archive.sheet import find_sheet

ROWS = [
    ("Identifier", ""),
    ("Title", "Telegram from Gromov to Lin"),
    ("Date", "08/09/1950"),
    ("Type", "Telegram"),
    ("Creator", ""),
    ("Language", "Russian"),
]


@pytest.mark.parametrize(
    "sheet",
    [
        SHEET,
        SHEET.replace("<b>", "**").replace("</b>", "**"),
        SHEET.replace("<b>", "").replace("</b>", ""),
        SHEET.replace("## DOCUMENT INFORMATION\n\n", ""),
        SHEET.replace("\t", "  "),
    ],
    ids=["HTML bold", "Markdown bold", "plain labels", "without heading", "blanks for tabs"],
)
def test_the_rows_of_a_sheet_are_label_and_value(sheet: str) -> None:
    """The archive's own metadata would end up in the text of the telegram."""
    export = export_of(announcing("Original Scan", "Translation - English") + SCAN + sheet + TRANSLATION)
    assert list(export.record.sheet) == ROWS
    assert [part.siglum for part in export.parts] == ["T1", "E"]
    assert unclaimed(export) == ""


def test_an_empty_value_is_an_empty_cell() -> None:
    """That a field was left empty is a fact about the sheet (trap 7)."""
    source = source_of(SHEET)
    sheet = find_sheet(source, 0)
    assert sheet is not None
    assert [row.name for row in sheet.rows if not len(row.value)] == ["Identifier", "Creator"]


def test_the_date_of_a_sheet_has_its_month_first() -> None:
    """`08/09/1950` is the ninth of August (trap 11)."""
    export = export_of(announcing("Original Scan", "Translation - English") + SCAN + SHEET + TRANSLATION)
    dates = [dict(mark.attributes) for mark in export.sheet_marks if mark.name == "date"]
    assert dates == [{"when": "1950-08-09"}]


def test_handwriting_below_the_sheet_is_an_annotation_of_the_sheet() -> None:
    """Names of today's archivists would become part of a telegram of 1950."""
    export = export_of(announcing("Original Scan", "Translation - English") + SCAN + SHEET + TRANSLATION)
    notes = [mark for mark in export.sheet_marks if mark.name == "note"]
    assert [export.source.slice(mark.span) for mark in notes] == ["*Ada / Bert*"]
    assert dict(notes[0].attributes)["hand"] == "#h-sheet"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<b>Title</b>\tA\n<b>Date</b>\tB\n<b>Type</b>\tC\n",
        "Title of the telegram\nDate of the telegram\nType of it\nLanguage of it\n",
        "\n\nA paragraph.\n\n".join(SHEET.splitlines()[2:8]),
    ],
    ids=["empty", "three rows", "lines that begin so", "rows far apart"],
)
def test_what_is_no_sheet_is_left_alone(text: str) -> None:
    """A line of the text that begins with "Date" must not be cut out of it."""
    assert find_sheet(source_of(text), 0) is None
