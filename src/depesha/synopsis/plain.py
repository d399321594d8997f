"""A collation as data: JSON for programs, CSV for spreadsheets."""

from __future__ import annotations

import csv
import io
import json

from depesha.collate import Collation
from depesha.synopsis.comparing import rows


def as_json(collation: Collation) -> str:
    """Witnesses with their texts, the table as character ranges, the links of moved words."""
    return json.dumps(
        {
            "witnesses": [{"siglum": text.siglum, "text": text.text} for text in collation.witnesses],
            "table": [[list(cell) if cell else None for cell in column] for column in collation.table],
            "links": [
                [[link.first, list(link.first_range)], [link.second, list(link.second_range)]]
                for link in collation.links
            ],
        },
        ensure_ascii=False,
    )


_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to a spreadsheet; a text is none."""


def as_csv(collation: Collation) -> str:
    """A row for each place of the table: line, state, the words of each witness."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(["line", "state", *(text.siglum for text in collation.witnesses)])
    for number, row in enumerate(rows(collation), 1):
        for stretch in row.stretches:
            state = f"{stretch.state} {stretch.block}" if stretch.block else stretch.state.value
            table.writerow([number, state, *(_safe(cell or "") for cell in stretch.cells)])
    return written.getvalue()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
