"""The command line: exit codes, streams, help, and faults of our own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from scratch_editions import ROOT, corpus_edition, run

TEI = ROOT / "tei" / "110364.xml"


def depesha(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Runs `depesha` as its own process."""
    return subprocess.run(
        [sys.executable, "-m", "depesha.cli", *arguments],
        capture_output=True,
        text=True,
        cwd=cwd,
        check=False,
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["build", "--jobs", "-1"],
        ["build", "--jobs", "many"],
        ["convert", "x.txt"],
        ["convert", str(TEI), "-o", str(TEI)],
        ["convert", str(TEI), "-o", "out", "--reader", "nobody"],
        ["convert", str(TEI), "-o", "out", "--authority", "nowhere.xml"],
        ["validate"],
        ["validate", str(ROOT / "docs")],
        ["verify", str(ROOT / "docs")],
        ["render", str(TEI), "-o", str(TEI)],
        ["render", str(TEI)],
    ],
)
def test_wrong_usage_is_exit_code_2(arguments: list[str], tmp_path: Path) -> None:
    """A script could not tell a typing error from a fault in its data."""
    done = depesha(*arguments, cwd=tmp_path)
    assert done.returncode == 2 and done.stderr and not done.stdout
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())


def test_what_is_proved_goes_to_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    """The numbers are data."""
    assert run("verify", TEI) == 0
    done = capsys.readouterr()
    assert "2408 characters proved (da 643, E 1765)" in done.out and not done.err


def test_a_folder_stands_for_its_files(capsys: pytest.CaptureFixture[str]) -> None:
    """`validate tei` is what one types."""
    assert run("validate", ROOT / "tei") == 0
    assert "5 of 5 valid" in capsys.readouterr().out


def test_invalid_and_missing_files_have_their_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A maintainer sees red, with the line and the cure."""
    bad = tmp_path / "bad.xml"
    bad.write_text(TEI.read_text(encoding="utf-8").replace('type="cable"', 'type="cabel"'), encoding="utf-8")
    assert run("validate", bad) == 1
    said = capsys.readouterr().err
    assert "GRM003" in said and f"{bad}:" in said and "hint:" in said
    assert run("validate", tmp_path / "nowhere.xml") == 3
    assert run("verify", tmp_path / "nowhere.xml") in (1, 3)


def test_render_makes_what_is_asked_for(tmp_path: Path) -> None:
    """`--to text` should not litter the folder with pages."""
    assert run("render", TEI, "-o", tmp_path / "text", "--to", "text") == 0
    assert sorted(path.name for path in (tmp_path / "text").iterdir()) == ["110364.E.txt"]
    assert run("render", TEI, "-o", tmp_path / "html", "--to", "html") == 0
    assert (tmp_path / "html" / "110364.html").is_file() and not list((tmp_path / "html").glob("*.E.txt"))


def test_a_converted_file_finds_its_source_from_anywhere(tmp_path: Path) -> None:
    """The proof must not depend on the folder one stands in."""
    source = ROOT / "corpus" / "110374" / "source.txt"
    assert (
        run("convert", source, "-o", tmp_path / "deep" / "out", "--authority", ROOT / "corpus" / "authority.xml") == 0
    )
    assert depesha("verify", str(tmp_path / "deep" / "out"), cwd=tmp_path).returncode == 0


def test_an_edition_from_nothing(tmp_path: Path) -> None:
    """The steps of docs/edition.md, with a bare transcript and a side file."""
    edition = corpus_edition(tmp_path, "110364")
    folder = edition / "corpus" / "lisbon-12"
    folder.mkdir()
    (folder / "source.txt").write_text(
        "Lisbon, May 7, 1943.\n\nNothing to report from here today.\n\nJONES\n", encoding="utf-8"
    )
    (folder / "record.toml").write_text(
        'title = "Lisbon to London"\ndate = "1943-05-07"\nlanguage = "en"\n', encoding="utf-8"
    )
    assert run("build", edition) == 0
    text = (edition / "tei" / "lisbon-12.xml").read_text(encoding="utf-8")
    assert "Lisbon to London, 7 May 1943" in text and 'xml:lang="en"' in text
    assert run("verify", edition / "tei") == 0
