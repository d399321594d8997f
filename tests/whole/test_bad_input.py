"""Bad input: a finding with file and line, the right exit code, the other telegrams built, nothing half-written."""

from __future__ import annotations

from pathlib import Path

import pytest
from scratch_editions import ROOT, corpus_edition, listing, run

COVER = (ROOT / "corpus" / "110364" / "source.txt").read_text(encoding="utf-8")
TEXT_STARTS = COVER.index("CIPHERED TELEGRAM")

UNREADABLE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "SRC002"),
    "blank": (b" \n\n\t\n", "SRC002"),
    "a PDF": (b"%PDF-1.4\n...", "SRC003"),
    "an office file": (b"PK\x03\x04rest", "SRC003"),
    "NUL": (b"line one\nline two \x00\n", "SRC003"),
    "UTF-16": ("Шифртелеграмма".encode("utf-16"), "SRC004"),
    "Windows-1251": ("Шифртелеграмма № 4153".encode("cp1251"), "SRC004"),
    "a control character": (b"line one\nline \x01 two\n", "SRC006"),
    "one long line": (b"a" * 50_000_000, "SRC005"),
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_file_that_cannot_be_read_is_refused_and_the_others_are_built(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One bad export would stop the edition, or leave a broken file behind."""
    data, code = UNREADABLE[kind]
    edition = corpus_edition(tmp_path, "110364")
    bad = edition / "corpus" / "bad" / "source.txt"
    bad.parent.mkdir()
    bad.write_bytes(data)
    assert run("build", edition) == 3
    said = capsys.readouterr().err
    assert f"{bad}" in said and code in said and "hint:" in said and "Traceback" not in said
    assert sorted(path.name for path in (edition / "tei").iterdir()) == ["110364.xml"]
    assert not [name for name in listing(edition) if name.endswith((".part", ".draft"))]


def test_the_line_of_the_fault_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A finding without its line sends the editor searching."""
    source = tmp_path / "x.txt"
    source.write_bytes(b"one\ntwo\nthree \x02\n")
    assert run("convert", source, "-o", tmp_path / "out") == 3
    assert f"{source}:3:7 SRC006" in capsys.readouterr().err


def test_a_file_without_permission_or_a_folder_in_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An operating system's refusal must not become a traceback."""
    folder = tmp_path / "x.txt"
    folder.mkdir()
    assert run("convert", folder, tmp_path / "missing.txt", "-o", tmp_path / "out") == 3
    assert capsys.readouterr().err.count("SRC001") == 2


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_other_line_ends_and_a_byte_order_mark_are_no_fault(ends: str, tmp_path: Path) -> None:
    """Exports saved on Windows would be refused, or proved against shifted offsets."""
    source = tmp_path / "x.txt"
    source.write_bytes(b"\xef\xbb\xbf" + COVER.replace("\n", ends).encode())
    assert run("convert", source, "-o", tmp_path / "out") == 0
    assert run("verify", tmp_path / "out") == 0


def test_a_cover_without_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An export of the record alone would give an empty edition."""
    source = tmp_path / "x.txt"
    source.write_text(COVER[:TEXT_STARTS], encoding="utf-8")
    assert run("convert", source, "-o", tmp_path / "out") == 1
    assert "SRC011" in capsys.readouterr().err


def test_a_cover_cut_off_in_the_middle_is_still_encoded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is there must not be lost because something is missing."""
    source = tmp_path / "x.txt"
    summary = COVER.index("**Original Language:**")
    source.write_text(COVER[:summary] + COVER[TEXT_STARTS:], encoding="utf-8")
    assert run("convert", source, "-o", tmp_path / "out") == 0
    assert "SRC012" in capsys.readouterr().err
    assert run("verify", tmp_path / "out") == 0


def test_no_cover_at_all_is_a_plain_transcript(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A bare transcript would be refused."""
    source = tmp_path / "x.txt"
    source.write_text(COVER[TEXT_STARTS:], encoding="utf-8")
    assert run("convert", source, "-o", tmp_path / "out") == 0
    assert "SRC018" in capsys.readouterr().err


def test_a_shelfmark_in_an_unknown_notation_is_kept_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The archive of a document would be lost, or invented."""
    source = tmp_path / "x.txt"
    at = COVER.index("APRF, Fond")
    source.write_text(
        COVER[:at] + "PA AA, B 136/59748, 297-301" + COVER[COVER.index("\n<http") - 2 :], encoding="utf-8"
    )
    assert run("convert", source, "-o", tmp_path / "out") == 0
    assert "SRC014" in capsys.readouterr().err
    assert "PA AA, B 136/59748, 297-301" in next((tmp_path / "out").glob("*.xml")).read_text(encoding="utf-8")


def test_two_exports_with_one_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second would silently overwrite the first."""
    edition = corpus_edition(tmp_path, "110364")
    double = edition / "corpus" / "double" / "source.txt"
    double.parent.mkdir()
    double.write_text(COVER.replace("paper pilots", "paper tigers"), encoding="utf-8")
    assert run("build", edition) == 1
    assert "CFG003" in capsys.readouterr().err
    assert "paper pilots" in (edition / "tei" / "110364.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("settings", "code", "line"),
    [
        (None, "CFG001", ""),
        ('[edition]\ntitle = "x', "CFG002", ":2"),
        ("[edition]\ntitle = 3\n", "CFG002", ""),
        ('[record.x]\ncolour = "red"\n', "CFG002", ""),
        ('[record.x]\ndate = "yesterday"\n', "CFG002", ""),
        ('[[editor]]\nid = "da"\nname = "x"\n', "CFG002", ""),
        ('edition = "x"\n', "CFG002", ""),
        ("editor = 3\n", "CFG002", ""),
        ("record = 3\n", "CFG002", ""),
        ("[[editor]]\nid = 3\n", "CFG002", ""),
    ],
)
def test_settings_that_cannot_be_used(
    settings: str | None, code: str, line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in depesha.toml would end in a traceback."""
    edition = corpus_edition(tmp_path, "110364")
    file = edition / "depesha.toml"
    file.unlink() if settings is None else file.write_text(settings, encoding="utf-8")
    assert run("build", edition) == 1
    said = capsys.readouterr().err
    assert f"{file}{line}" in said and code in said and "Traceback" not in said
    assert not (edition / "tei").exists()


@pytest.mark.parametrize(
    "authority",
    [
        "<TEI",
        "not XML",
        '<!DOCTYPE TEI [<!ENTITY x "y">]><TEI>&x;</TEI>',
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="a"/>\n<person xml:id="a"/></TEI>',
    ],
)
def test_an_authority_file_that_cannot_be_used(
    authority: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Names would vanish from every file without a word."""
    edition = corpus_edition(tmp_path, "110364")
    (edition / "corpus" / "authority.xml").write_text(authority, encoding="utf-8")
    assert run("build", edition) == 1
    assert "CFG004" in capsys.readouterr().err
    assert not (edition / "tei").exists()


def test_a_failing_export_never_costs_the_tei_that_stands(tmp_path: Path) -> None:
    """A cut download would destroy the edition of last week."""
    edition = corpus_edition(tmp_path, "110364")
    assert run("build", edition) == 0
    before = (edition / "tei" / "110364.xml").read_bytes()
    (edition / "corpus" / "110364" / "source.txt").write_bytes(b"\x00")
    assert run("build", edition) == 3
    assert (edition / "tei" / "110364.xml").read_bytes() == before


def test_an_output_folder_that_cannot_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A refusal of the file system must not become a traceback."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    out = tmp_path / "file" / "out"
    assert run("convert", ROOT / "corpus" / "110364" / "source.txt", "-o", out) == 2
    assert run("render", ROOT / "tei" / "110364.xml", "-o", out) in (1, 2)
    said = capsys.readouterr().err
    assert str(tmp_path / "file") in said and "Traceback" not in said
