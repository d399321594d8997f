"""A register of entries as a table for a terminal, as CSV, as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence

from depesha.authorities.columns import folded_to, padded
from depesha.authorities.register import Row
from depesha.names import Form

WIDTH = 100
"""Columns of the table."""
_ENTRY, _KIND = 18, 18
_MANY = 12
"""So many telegrams of one entry are listed in the table; CSV and JSON have them all."""
CSV_FIELDS = (
    "entry", "kind", "type", "form", "language", "form type", "from", "to", "sources", "identifiers", "occurrences",
    "telegrams",
)  # fmt: skip


def as_table(rows: Sequence[Row]) -> str:
    """At most `WIDTH` columns: the entry, what kind of form, the form, and on lines of their own its use and addresses.

    p-stalin          main en           Stalin, Iosif Vissarionovich
                      codename ru       Филиппов 1950–1953
                      Wikidata          https://www.wikidata.org/entity/Q855
                      41 times in 5     110364 110371 110374 117412 117420
    """
    return "".join(f"{line}\n" for row in rows for line in _lines(row))


def _lines(row: Row) -> Iterator[str]:
    entry = row.entry
    cells = [(_described(form), f"{form.text} {_dates(form)}") for form in entry.forms]
    cells += list(entry.identifiers)
    shown = " ".join(row.telegrams[:_MANY]) + (f" … {len(row.telegrams)} in all" if len(row.telegrams) > _MANY else "")
    cells.append((f"{row.occurrences} × in {len(row.telegrams)}", shown) if row.telegrams else ("not named", ""))
    names = list(folded_to([entry.identifier], _ENTRY - 2))
    for label, text in cells:
        labels = list(folded_to(label.split(" "), _KIND - 2))
        texts = list(folded_to(text.split(), WIDTH - _ENTRY - _KIND))
        for number in range(max(len(labels), len(texts))):
            first = names.pop(0) if names else ""
            second = labels[number] if number < len(labels) else ""
            third = texts[number] if number < len(texts) else ""
            yield (padded(first, _ENTRY) + padded(second, _KIND) + third).rstrip()


def _described(form: Form) -> str:
    return f"{form.kind or 'form'} {form.language}".rstrip()


def _dates(form: Form) -> str:
    if form.since == form.until:
        return form.since or ""
    return f"{form.since or ''}–{form.until or ''}"


def as_csv(rows: Sequence[Row]) -> str:
    """A line for each form, with `CSV_FIELDS`; lists within a field are parted by blanks (RFC 4180, but `\\n`)."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(CSV_FIELDS)
    for row in rows:
        entry = row.entry
        addresses = " ".join(address for _, address in entry.identifiers)
        for form in entry.forms or (Form(""),):
            writer.writerow(
                (
                    entry.identifier, row.kind, entry.kind, form.text, form.language, form.kind, form.since or "",
                    form.until or "", " ".join(form.sources), addresses, row.occurrences, " ".join(row.telegrams),
                )
            )  # fmt: skip
    return written.getvalue()


def as_json(rows: Sequence[Row]) -> str:
    """A list with an object for each entry; what is not known is null or an empty list."""
    listed = [
        {
            "entry": row.entry.identifier,
            "kind": row.kind,
            "type": row.entry.kind or None,
            "forms": [
                {
                    "form": form.text,
                    "language": form.language or None,
                    "type": form.kind or None,
                    "from": form.since,
                    "to": form.until,
                    "sources": list(form.sources),
                    "line": form.line,
                }
                for form in row.entry.forms
            ],
            "identifiers": [{"type": kind, "address": address} for kind, address in row.entry.identifiers],
            "line": row.entry.line,
            "occurrences": row.occurrences,
            "telegrams": list(row.telegrams),
        }
        for row in rows
    ]
    return json.dumps(listed, ensure_ascii=False, indent=1) + "\n"
