"""The register of an authority file as table, CSV and JSON."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from small import authority, person, telegram

from depesha.authorities import Row, read_file, read_telegrams, register
from depesha.authorities.columns import folded_to, padded, width
from depesha.authorities.formats import CSV_FIELDS, WIDTH, as_csv, as_json, as_table
from depesha.names import Entry, Form


def rows(folder: Path) -> tuple[Row, ...]:
    """A person with three forms, named twice in one telegram and once in another; and a place that is not named."""
    place = '<listPlace><place xml:id="pl-a"><placeName>A</placeName></place></listPlace>'
    forms = ('type="main" xml:lang="en">Mao, Z"e"dong', 'xml:lang="zh">毛澤東', 'type="codename" from="1950">X')
    path = authority(folder, person("p-mao", *forms), place)
    name = '<persName ref="aut:p-mao">Mao</persName>'
    telegram(folder, name + " " + name, "2.xml")
    telegram(folder, name, "10.xml")
    telegrams, _ = read_telegrams(folder / "tei")
    return register(read_file(path).authority, telegrams)


def test_occurrences_and_telegrams_are_counted(tmp_path: Path) -> None:
    """An editor would not see where a person is named."""
    found = rows(tmp_path)
    assert [(row.kind, row.entry.identifier, row.occurrences, row.telegrams) for row in found] == [
        ("person", "p-mao", 3, ("10", "2")),
        ("place", "pl-a", 0, ()),
    ]


def test_the_table_says_it_all_in_its_width(tmp_path: Path) -> None:
    """A line would break in the middle of a column."""
    made = as_table(rows(tmp_path))
    assert made == (
        'p-mao             main en           Mao, Z"e"dong\n'
        "                  form zh           毛澤東\n"
        "                  codename          X 1950–\n"
        "                  3 × in 2          10 2\n"
        "pl-a              form              A\n"
        "                  not named\n"
    )


@given(st.text(), st.text(), st.lists(st.text("Aя毛́", min_size=1), max_size=9))
def test_no_line_of_the_table_is_too_wide(identifier: str, text: str, telegrams: list[str]) -> None:
    """Long words, Chinese and accents would push the columns apart."""
    row = Row("person", Entry(identifier, "persName", (Form(text, text),)), 1, tuple(telegrams))
    assert all(width(line) <= WIDTH for line in as_table([row]).split("\n"))


@given(st.lists(st.text("Aя毛́", min_size=1)), st.integers(2, 20))
def test_folding_loses_nothing(words: list[str], columns: int) -> None:
    """Part of a name would vanish from the table."""
    assert "".join("".join(line.split(" ")) for line in folded_to(words, columns)) == "".join(words)


def test_a_chinese_character_takes_two_columns_and_an_accent_none() -> None:
    """What stands behind it would be out of line."""
    assert width("毛澤東") == 6 and width("и\u0306") == 1
    assert padded("毛", 4) == "毛  "


def test_csv_has_a_line_for_each_form_and_quotes_what_it_must(tmp_path: Path) -> None:
    """A spreadsheet would break a name at its comma."""
    found = list(csv.DictReader(as_csv(rows(tmp_path)).splitlines()))
    assert tuple(found[0]) == CSV_FIELDS and len(found) == 4
    assert found[0]["form"] == 'Mao, Z"e"dong' and found[2]["from"] == "1950" and found[0]["telegrams"] == "10 2"


def test_json_has_an_object_for_each_entry(tmp_path: Path) -> None:
    """Another program could not read it."""
    found = json.loads(as_json(rows(tmp_path)))
    assert [entry["entry"] for entry in found] == ["p-mao", "pl-a"]
    assert found[0]["forms"][1] == {
        "form": "毛澤東", "language": "zh", "type": None, "from": None, "to": None, "sources": [], "line": 2,
    }  # fmt: skip
