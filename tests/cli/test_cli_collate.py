"""`depesha collate`: every form, any witness, clear refusals."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from editions import Command, put
from lxml import etree

from depesha.validate.grammar import validate

ONE = "The harvest of rice is good.\n\nWe shall report on the wheat in June.\n\nROSHCHIN\n"
OTHER = "The harvest of rlce is good.\n\nROSHCHIN\n\nWe shall report on wheat in June.\n"


@pytest.fixture
def witnesses(tmp_path: Path) -> tuple[Path, Path]:
    """Two witnesses in files."""
    return put(tmp_path / "A.txt", ONE), put(tmp_path / "B.txt", OTHER)


def test_json_has_every_token_once_in_its_order(witnesses: tuple[Path, Path], depesha: Command) -> None:
    """A program that reads it would lose words, or see them twice."""
    done = depesha("collate", *witnesses, "--to", "json")
    assert done.code == 0 and not done.err
    made = json.loads(done.out)
    assert [witness["siglum"] for witness in made["witnesses"]] == ["A", "B"]
    assert [witness["text"] for witness in made["witnesses"]] == [ONE, OTHER]
    for number, text in enumerate((ONE, OTHER)):
        cells = [column[number] for column in made["table"] if column[number]]
        assert cells == sorted(cells)
        covered = "".join(text[start:end] for start, end in cells)
        assert re.sub(r"\s", "", covered) == re.sub(r"\s", "", text)
    for (one, left), (other, right) in made["links"]:
        assert {one, other} == {"A", "B"} and left[0] < left[1] and right[0] < right[1]


def test_csv_gives_every_witness_back(witnesses: tuple[Path, Path], depesha: Command) -> None:
    """A spreadsheet would hold half a witness."""
    rows = list(csv.DictReader(io.StringIO(depesha("collate", *witnesses, "--to", "csv").out)))
    assert "".join("".join(row["A"] for row in rows).split()) == "".join(ONE.split())
    assert "".join("".join(row["B"] for row in rows).split()) == "".join(OTHER.split())
    assert {"rice", "rlce"} <= {row["A"] for row in rows} | {row["B"] for row in rows}


def test_a_cell_is_no_formula(tmp_path: Path, depesha: Command) -> None:
    """A spreadsheet would carry out what stands in a witness."""
    one, other = put(tmp_path / "a.txt", "=SUM(1)\n"), put(tmp_path / "b.txt", "+SUM(1)\n")
    rows = csv.reader(io.StringIO(depesha("collate", one, other, "--to", "csv").out))
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)


def test_the_table_fits_the_terminal_and_marks_what_differs(witnesses: tuple[Path, Path], depesha: Command) -> None:
    """Lines would wrap and witnesses no longer stand under each other."""
    done = depesha("collate", *witnesses, "--width", "40")
    assert max(map(len, done.out.splitlines())) <= 40
    assert "[rice]" in done.out and "[rlce]" in done.out and "\x1b" not in done.out
    assert "\x1b[" in depesha("collate", *witnesses, "--colour", "always").out


def test_the_page_stands_alone(witnesses: tuple[Path, Path], tmp_path: Path, depesha: Command) -> None:
    """A synopsis sent by mail would come without its looks, or fetch something."""
    page = tmp_path / "synopsis.html"
    assert depesha("collate", *witnesses, "--to", "html", "-o", page).code == 0
    text = page.read_text(encoding="utf-8")
    assert "<mark>rlce</mark>" in text and "<style>" in text
    assert not re.findall(r'(?:src|href)="(?!#|data:)', text)


def test_the_tei_is_valid_and_gives_every_witness_back(
    witnesses: tuple[Path, Path], tmp_path: Path, depesha: Command
) -> None:
    """A file that no tool accepts."""
    made = tmp_path / "made.xml"
    assert depesha("collate", *witnesses, "--to", "tei", "-o", made).code == 0
    assert not validate(made.read_bytes(), None, "made.xml")
    root = etree.parse(str(made)).getroot()
    for siglum, text in (("A", ONE), ("B", OTHER)):
        body = root.find(".//{*}body")
        assert body is not None
        for reading in [*body.iter("{*}lem"), *body.iter("{*}rdg")]:
            if f"#{siglum}" not in (reading.get("wit") or "").split():
                tail = reading.tail
                reading.clear()
                reading.tail = tail
        assert "".join("".join(map(str, body.itertext())).split()) == "".join(text.split())
        root = etree.parse(str(made)).getroot()


def test_sigla_are_those_given(witnesses: tuple[Path, Path], depesha: Command) -> None:
    """Two files of one name in two folders could not be collated."""
    made = json.loads(depesha("collate", *witnesses, "--to", "json", "--sigla", "T1, R").out)
    assert [witness["siglum"] for witness in made["witnesses"]] == ["T1", "R"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--sigla", "A,A"), 1, "COL001"),
        (("--sigla", "A,a"), 1, "COL001"),
        (("--sigla", "A"), 1, "COL002"),
        (("--sigla", "A,7 up"), 1, "COL002"),
        (("--to", "pdf"), 2, "invalid choice"),
    ],
)
def test_sigla_and_forms_that_cannot_be(
    arguments: tuple[str, ...], code: int, said: str, witnesses: tuple[Path, Path], depesha: Command
) -> None:
    """Readings would be given to the wrong witness."""
    done = depesha("collate", *witnesses, *arguments)
    assert done.code == code and said in done.err and not done.out


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "SRC002"), (b"%PDF-1.4", "SRC003"), (b"a\x00b", "SRC003"), ("д".encode("cp1251"), "SRC004"),
     (b"word " * 2_000_000, "SRC005")],
)  # fmt: skip
def test_a_witness_that_cannot_be_read(content: bytes, code: str, tmp_path: Path, depesha: Command) -> None:
    """A traceback, a hang, or half a collation."""
    good, bad = put(tmp_path / "A.txt", ONE), tmp_path / "B.txt"
    bad.write_bytes(content)
    done = depesha("collate", good, bad, "--to", "json")
    assert done.code == 3 and code in done.err and not done.out


def test_one_witness_and_too_many(tmp_path: Path, depesha: Command) -> None:
    """Nothing to compare, or a run without end."""
    many = [put(tmp_path / f"w{number}.txt", ONE) for number in range(200)]
    assert depesha("collate", many[0]).code == 2
    done = depesha("collate", *many)
    assert done.code == 1 and "COL003" in done.err


def test_a_witness_in_another_script_shares_nothing(tmp_path: Path, depesha: Command) -> None:
    """Words would be taken for readings of words they have nothing to do with."""
    one, other = put(tmp_path / "A.txt", ONE), put(tmp_path / "B.txt", "북경에서 받은 전보에 대하여 보고한다\n")
    made = json.loads(depesha("collate", one, other, "--to", "json").out)
    both = [column for column in made["table"] if None not in column and ONE[slice(*column[0])].isalpha()]
    assert len(both) <= 2
