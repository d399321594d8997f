"""`depesha export`: every format, streams and files, clear refusals."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from editions import TOML, Command, edition, litter, put, run_alone
from lxml import etree

from depesha.cli.export import FORMATS
from depesha.export import FORMATS as KNOWN

ROOT = Path(__file__).parents[2]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """The five telegrams as an edition with an address."""
    folder = edition(tmp_path / "edition", {}, TOML + 'url = "https://example.org/t"\n')
    shutil.copytree(ROOT / "tei", folder / "tei")
    put(folder / "corpus" / "authority.xml", (ROOT / "corpus" / "authority.xml").read_bytes())
    return folder


def test_the_command_knows_every_format() -> None:
    """A format would be there that nobody can ask for."""
    assert tuple(KNOWN) == FORMATS


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_what_the_stream_holds(form: str, built: Path, tmp_path: Path, depesha: Command) -> None:
    """One of the two would be cut or written in another encoding."""
    done = depesha("export", form, built)
    file = tmp_path / "out" / "made"
    assert done.code == 0 and done.out
    assert depesha("export", form, built, "-o", file).code == 0
    assert file.read_bytes().decode("utf-8") == done.out
    assert not litter(tmp_path)


def test_a_table_can_be_piped(built: Path) -> None:
    """`depesha export csv > telegrams.csv` would hold messages, or Cyrillic as question marks."""
    done = run_alone(["export", "csv"], built, {"PYTHONIOENCODING": "ascii"})
    assert (done.code, done.err) == (0, "")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert rows[-1]["senders"] == "Stalin" and "ФИЛИППОВ" in rows[-1]["text"]
    assert rows[-1]["url"] == "https://example.org/t/117420.html"


def test_settings_reach_the_export(built: Path, depesha: Command) -> None:
    """Editor, licence and date would be missing from CMIF."""
    settings = TOML + 'url = "https://example.org/t/"\nlicence = "https://creativecommons.org/licenses/by/4.0/"\n'
    put(built / "depesha.toml", settings + '[editors.ek]\nname = "E. K."\nemail = "ek@example.org"\n')
    done = depesha("export", "cmif", built)
    assert done.code == 0 and not done.findings("EXP002") and done.findings("EXP004")
    made = etree.fromstring(done.out.encode())
    assert made.findtext(".//{*}editor/{*}email") == "ek@example.org"
    assert made.findtext(".//{*}publicationStmt/{*}idno") == "https://example.org/t/cmif.xml"


def test_a_broken_file_is_reported_and_the_rest_exported(built: Path, depesha: Command) -> None:
    """One bad file would cost the whole table."""
    put(built / "tei" / "110371.xml", "<TEI>\n<oops")
    done = depesha("export", "jsonl", built)
    assert done.code == 3
    (finding,) = done.findings("EXP001")
    assert finding.startswith(f"{built / 'tei' / '110371.xml'}:2:")
    assert {json.loads(line)["telegram"] for line in done.out.splitlines()} == {"110364", "110374", "117412", "117420"}


def test_a_broken_authority_file_is_reported_and_the_rest_exported(built: Path, depesha: Command) -> None:
    """References would be gone without a word."""
    put(built / "corpus" / "authority.xml", "<TEI>")
    done = depesha("export", "jsonl", built)
    assert done.code == 1 and done.findings("CFG004")
    assert json.loads(done.out.splitlines()[0])["sender_uris"] == []


def test_an_unknown_format_is_refused(built: Path, depesha: Command) -> None:
    """A typing error would end in a traceback."""
    done = depesha("export", "docx", built)
    assert done.code == 2 and "csl-json" in done.err and not done.out


def test_an_edition_that_is_not_built_is_told_to_be(tmp_path: Path, depesha: Command) -> None:
    """An empty table would pass for an empty edition."""
    done = depesha("export", "csv", edition(tmp_path / "e", {}))
    assert done.code == 2 and "depesha build" in done.err and not done.out
    assert depesha("export", "csv", tmp_path).findings("CFG001")


def test_a_folder_cannot_be_written_as_a_file(built: Path, depesha: Command) -> None:
    """The error would be one of the system's."""
    done = depesha("export", "csv", built, "-o", built)
    assert done.code == 2 and "is a folder" in done.err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('url = "example.org"', "edition.url must be an address"),
        ('[editors.ek]\nname = "E"\nemail = "ek"', "editors.ek.email"),
    ],
)
def test_settings_that_cannot_be_used_are_refused(tmp_path: Path, depesha: Command, line: str, said: str) -> None:
    """Every address of the export would lead nowhere."""
    done = depesha("export", "csv", edition(tmp_path / "e", {}, f"{TOML}{line}\n"))
    assert done.code == 1 and said in done.err
