"""`depesha authority`: the summary, and what list, check and propose do with editions good and bad."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from editions import TOML, Command, edition, files, put

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text xml:lang="en"><body>'
    '<p source="e:0,9"><persName cert="low">Roshchin</persName></p></body></text></TEI>'
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The edition of this repository, without its exports."""
    shutil.copytree(ROOT / "tei", tmp_path / "tei")
    put(tmp_path / "corpus" / "authority.xml", (ROOT / "corpus" / "authority.xml").read_bytes())
    return edition(tmp_path, {})


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """An edition that has no authority file yet, and one unknown name."""
    put(tmp_path / "tei" / "900001.xml", NAMES)
    return edition(tmp_path, {})


def test_the_summary_says_what_there_is_and_what_to_do(copy: Path, depesha: Command) -> None:
    """A user who knows only the name of the command would learn nothing."""
    done = depesha("authority", "summary", copy)
    assert done.code == 0
    assert "17" in done.out and "persons" in done.out and "depesha authority check" in done.out


def test_without_an_action_this_folder_is_summed_up(
    copy: Path, depesha: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`depesha authority` alone would be a wrong call."""
    monkeypatch.chdir(copy)
    assert depesha("authority").out.replace("corpus/", "") == depesha("authority", "summary").out.replace("corpus/", "")


def test_the_list_can_be_narrowed_and_read_by_programs(copy: Path, depesha: Command) -> None:
    """A register of places would have to be cut out by hand."""
    done = depesha("authority", "list", copy, "--kind", "place", "--format", "json")
    assert done.code == 0 and {entry["kind"] for entry in json.loads(done.out)} == {"place"}
    table = depesha("authority", "list", copy)
    assert "p-stalin" in table.out and max(map(len, table.out.splitlines())) <= 100


def test_the_check_finds_nothing_wrong_with_the_edition(copy: Path, depesha: Command) -> None:
    """The edition's own file is the first example that a user sees."""
    done = depesha("authority", "check", copy)
    assert done.code == 0 and done.out.endswith("beside 5 telegrams: nothing wrong\n")


def test_an_error_makes_the_check_fail(copy: Path, depesha: Command) -> None:
    """A script would publish an authority file with errors."""
    path = copy / "corpus" / "authority.xml"
    path.write_text(path.read_text("utf-8").replace('xml:id="p-malik"', 'xml:id="p-malic"'), encoding="utf-8")
    done = depesha("authority", "check", copy)
    assert done.code == 1 and "p-malic" in done.findings("GRM006")[0]


def test_an_edition_without_authority_file_is_helped_to_one(new: Path, depesha: Command) -> None:
    """A beginner would not know how such a file begins."""
    path = new / "corpus" / "authority.xml"
    for action in ("summary", "list", "check"):
        done = depesha("authority", action, new)
        assert done.code == 0 and "depesha authority propose -o" in done.err
    assert depesha("authority", "propose", new, "-o", path).code == 0
    assert 'xml:id="p-roshchin"' in path.read_text("utf-8")
    assert depesha("authority", "check", new).code == 0
    assert depesha("validate", path).code == 0
    assert depesha("authority", "propose", new).err == "Nothing to propose.\n"


def test_a_file_that_is_there_is_not_written_over(copy: Path, depesha: Command) -> None:
    """A slip would cost the editor the work of months."""
    path = copy / "corpus" / "authority.xml"
    before = path.read_bytes()
    assert depesha("authority", "propose", copy, "-o", path).code == 2
    assert path.read_bytes() == before


def test_a_shell_that_has_made_the_file_empty_does_no_harm(new: Path, depesha: Command) -> None:
    """`depesha authority propose > corpus/authority.xml` empties the file before the command begins."""
    put(new / "corpus" / "authority.xml", b"")
    assert depesha("authority", "propose", new).out.startswith("<?xml")


@pytest.mark.parametrize("data", [b"\x00\x01\x02", b"<TEI", b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'])
@pytest.mark.parametrize("action", ["summary", "list", "check", "propose"])
def test_a_file_that_cannot_be_read_is_a_finding(action: str, data: bytes, copy: Path, depesha: Command) -> None:
    """A user would get a traceback."""
    put(copy / "corpus" / "authority.xml", data)
    done = depesha("authority", action, copy)
    assert done.code == 1 and "authority.xml:1" in done.err


def test_a_telegram_that_cannot_be_read_is_a_finding_and_the_others_are_listed(copy: Path, depesha: Command) -> None:
    """One broken file would hide all others."""
    put(copy / "tei" / "110364.xml", b"<TEI")
    done = depesha("authority", "list", copy)
    assert done.code == 1 and done.findings("GRM001") and "p-stalin" in done.out


def test_nothing_is_changed(copy: Path, depesha: Command) -> None:
    """Only `propose -o` writes."""
    before = files(copy)
    for action in ("summary", "list", "check", "propose"):
        depesha("authority", action, copy)
    assert files(copy) == before and (copy / "depesha.toml").read_text() == TOML
