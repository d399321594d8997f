"""CSV and JSON Lines: what is in them, read by readers that are not ours."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pandas
import polars
from exported import EDITION, FILES, ODD, ROOT, exported, given, nothing, telegram
from hypothesis import given as holds_for

from depesha.export.gathering import gather
from depesha.export.model import Action, Message, Moment, Name, Telegram
from depesha.export.tables import COLUMNS, JOINT


def rows(telegram_: str = "117420") -> dict[str, dict[str, Any]]:
    """The rows of a telegram, by message."""
    made = (json.loads(line) for line in exported("jsonl").decode().splitlines())
    return {row["message"]: row for row in made if row["telegram"] == telegram_}


def test_the_inner_message_is_told_whole() -> None:
    """Whoever counts telegrams from Stalin to Mao would miss one, or misdate it."""
    inner = rows()["corr-inner"]
    assert inner["kind"] == "inner"
    assert (inner["senders"], inner["senders_sign_as"]) == (["Stalin"], ["Filippov"])
    assert inner["sender_refs"] == ["aut:p-stalin"]
    assert inner["sender_uris"] == ["https://www.wikidata.org/entity/Q855"]
    assert (inner["addressees"], inner["forwarded_by"]) == (["Mao Zedong"], ["Krasovsky"])
    assert (inner["sent_start"], inner["sent_end"], inner["sent_certainty"]) == ("1951-07-14", "1951-07-14", None)
    assert inner["place_to"] == "Beijing"
    assert inner["shelfmarks"] == ["APRF, f. 45, op. 1, d. 340, l. 48"]
    assert (inner["language"], inner["languages"]) == ("ru", ["ru", "en"])
    assert inner["url"] == "https://example.org/telegrams/117420.html"
    assert inner["record_urls"] == ["https://digitalarchive.umd.edu/document/117420"]


def test_the_text_is_that_of_the_message_as_the_edition_reads_it() -> None:
    """A count of words would be made over misreadings, or over the same words twice."""
    outer, inner = rows()["corr-outer"], rows()["corr-inner"]
    assert outer["text"].splitlines() == ["ПЕКИН", "КРАСОВСКОМУ для МАО ЦЗЕ-ДУНА", "Исполнение донесите."]
    assert inner["text"].startswith('"Товарищ МАО ЦЗЕ-ДУН!\nПолучили Вашу шифровку за № 3511 от 13 июля.')
    assert inner["text"].endswith('\nФИЛИППОВ 14 июля"')
    assert inner["translation"].endswith('\nFILIPPOV [Stalin] 14 July"')
    assert not re.search("МИЛЮПОВ|БИЛИЦПОВ|Comrade", inner["text"] + inner["translation"])


def test_the_outer_message_has_the_numbers_and_the_carrier() -> None:
    """The telegram could not be found in the registers."""
    outer = rows()["corr-outer"]
    assert outer["intermediaries"] == ["Krasovsky"] and outer["addressees"] == []
    assert outer["cable_numbers"] == ["4153"]
    assert outer["incoming_numbers"] == ["2394/шс"]
    assert {"copy: 1", "printLog: 1118", "accession: SD 00444"} <= set(outer["other_numbers"])
    assert not any("3511" in number for number in outer["other_numbers"]), "that is another telegram's"


def test_what_is_unsure_says_so() -> None:
    """A deduced date would be taken for a date of the paper, a limit for a day."""
    deduced = rows("110364")["corr-outer"]
    assert (deduced["sent_start"], deduced["sent_certainty"]) == ("1951-06-13", "medium")
    assert rows("110374")["corr-draft"]["kind"] == "draft"
    actions = (
        Action("sent", moment=Moment(end="1951-11-01")),
        Action(
            "transmitted",
            names=(Name("Directorate", "orgName"), Name("Leshevich", role="typist")),
            moment=Moment("1951-11-01T17:30:00"),
            stages=(("printed", "1951-11-01T19:30:00"),),
        ),
        Action("received", "addressee", moment=Moment(start="1951-11-01")),
    )
    (line,) = given("jsonl", Telegram("1", "T", (Message("m", "outer", actions),))).splitlines()
    limited = json.loads(line)
    assert (limited["sent_start"], limited["sent_end"]) == (None, "1951-11-01")
    assert (limited["received"], limited["printed"], limited["deciphered"]) == (
        "1951-11-01T17:30:00", "1951-11-01T19:30:00", None
    )  # fmt: skip
    assert (limited["transmitted_by"], limited["handled_by"]) == (["Directorate"], ["typist: Leshevich"])


def test_both_tables_say_the_same() -> None:
    """A reader would get another answer from each."""
    lines = [json.loads(line) for line in exported("jsonl").decode().splitlines()]
    table = list(csv.DictReader(io.StringIO(exported("csv").decode(), newline="")))
    assert len(lines) == len(table) == sum(len(item.messages) for item in gather(FILES, nothing))
    for line, cells in zip(lines, table, strict=True):
        assert list(line) == list(cells) == list(COLUMNS)
        for name, value in line.items():
            assert cells[name] == (JOINT.join(value) if isinstance(value, list) else value or "")


def test_pandas_and_polars_load_the_tables(tmp_path: Path) -> None:
    """The lines of the documentation would end in an error."""
    table, lines = tmp_path / "telegrams.csv", tmp_path / "telegrams.jsonl"
    table.write_bytes(exported("csv"))
    lines.write_bytes(exported("jsonl"))
    page = (ROOT / "docs" / "exporting.md").read_text(encoding="utf-8")
    calls = re.findall(r'^((?:pandas|polars)\.read_\w+\("telegrams\.\w+".*?\))(?:\s+#|$)', page, re.MULTILINE)
    assert len(calls) == 4
    for call in calls:
        found = eval(call.replace("telegrams.", f"{tmp_path}/telegrams."), {"pandas": pandas, "polars": polars})
        assert found.shape == (10, len(COLUMNS)), call
        assert set(found["telegram"]) == {"110364", "110371", "110374", "117412", "117420"}, call
        assert "ФИЛИППОВ 14 июля" in list(found["text"])[-1], call
    assert polars.read_ndjson(lines).schema["senders"] == polars.List(polars.String)


def test_the_documentation_lists_the_columns() -> None:
    """A column would stand in the table that nobody explains."""
    page = (ROOT / "docs" / "exporting.md").read_text(encoding="utf-8")
    table = page.partition("| column |")[2].partition("\n\n")[0]
    documented = re.findall(r"^\| `(\w+)` \|.*\| (yes)? ?\|$", table, re.MULTILINE)
    made = json.loads(given("jsonl", telegram()))
    assert documented == [(name, "yes" if isinstance(value, list) else "") for name, value in made.items()]


@holds_for(title=ODD, name=ODD, text=ODD)
def test_odd_characters_survive(title: str, name: str, text: str) -> None:
    """A name with a comma or a quote would shift a row, or lose a letter."""
    odd = telegram(title, name, text=f"{text}\n{text}")
    wanted = {"title": title, "senders": name, "text": f"{text}\n{text}"}
    (line,) = (json.loads(line) for line in given("jsonl", odd).decode().split("\n")[:-1])
    assert {key: line[key] for key in wanted} == {**wanted, "senders": [name]}
    (cells,) = csv.DictReader(io.StringIO(given("csv", odd).decode(), newline=""), strict=True)
    for key, value in wanted.items():
        assert cells[key] == (f"'{value}" if value[0] in "=+-@" else value)
    table = polars.read_csv(given("csv", odd), infer_schema=False)
    assert table["title"].to_list() == [cells["title"]]


def test_a_page_without_address_is_named() -> None:
    """A table made before the edition is published would have no link at all."""
    bare = type(EDITION)("T", "P")
    assert json.loads(given("jsonl", telegram(), edition=bare))["url"] == "117420.html"
