"""Exports that cannot be used, or only just: each a finding, the others built, nothing lost, nothing left over."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from editions import COVER, Command, edition, export, files, litter, put

from depesha.findings import CODES

OLD_TEI = b"<TEI>what was made last week</TEI>\n"

BAD: dict[str, tuple[bytes, str, str]] = {
    "empty": (b"", "SRC002", ""),
    "blank": (b" \n\n\t\n", "SRC002", ""),
    "only a byte order mark": (b"\xef\xbb\xbf\n", "SRC002", ""),
    "PDF": (b"%PDF-1.4\n1 0 obj", "SRC003", ""),
    "ZIP": (b"PK\x03\x04\x14\x00", "SRC003", ""),
    "PNG": (b"\x89PNG\r\n\x1a\n", "SRC003", ""),
    "binary": (b"first\nsecond\x00\x01\x02", "SRC003", ":2"),
    "UTF-16": (export().encode("utf-16"), "SRC004", ""),
    "UTF-16 without mark": (export().encode("utf-16-be"), "SRC003", ":1"),
    "Latin-1": ("first\ncommuniqué".encode("latin-1"), "SRC004", ":2"),
    "Windows-1251": ("ШИФРТЕЛЕГРАММА".encode("cp1251"), "SRC004", ":1"),
    "cut inside a character": ("first\nтел".encode()[:-1], "SRC004", ":2"),
    "control character": (b"first\n a\x07b", "SRC006", ":2:3"),
    "cover without text": (COVER.format(number="900002").encode(), "SRC011", ":19:22"),
}
"""By name: the bytes, the code, and the line (and column) that the finding names."""


@pytest.mark.parametrize("name", BAD)
def test_a_bad_export_is_one_finding_and_the_other_telegrams_are_built(
    name: str, tmp_path: Path, depesha: Command
) -> None:
    """One bad file would cost the whole edition, or go by unnoticed, or leave something half-written."""
    content, code, place = BAD[name]
    folder = edition(tmp_path, {"900001": export(), "900002": content, "900003": export("900003")})
    old = put(folder / "tei" / "900002.xml", OLD_TEI)
    done = depesha("build", folder)
    assert done.code == (3 if CODES[code].unreadable else 1)
    (line,) = done.err.splitlines()
    assert line.startswith(f"{folder}/corpus/900002/source.txt{place} {code} error  ")
    assert old.read_bytes() == OLD_TEI
    assert sorted(path.name for path in (folder / "tei").iterdir()) == ["900001.xml", "900002.xml", "900003.xml"]
    assert (folder / "site" / "900001.html").is_file()
    assert (folder / "site" / "900003.html").is_file()
    assert litter(folder) == []


@pytest.mark.parametrize("name", BAD)
def test_convert_tells_the_same_of_a_bad_export_and_makes_no_file(name: str, tmp_path: Path, depesha: Command) -> None:
    """Without an edition around it, a bad file would end otherwise."""
    content, code, place = BAD[name]
    source = put(tmp_path / "in" / "x.txt", content)
    good = put(tmp_path / "in" / "y.txt", export())
    done = depesha("convert", source, good, "-o", tmp_path / "out")
    assert done.code == (3 if CODES[code].unreadable else 1)
    (line,) = done.err.splitlines()
    assert line.startswith(f"{source}{place} {code} error  ")
    assert files(tmp_path / "out") == ["900001.xml"]


def test_a_telegram_that_has_gone_bad_stays_as_it_was(tmp_path: Path, depesha: Command) -> None:
    """An export destroyed on disk would take its TEI file and its page with it."""
    folder = edition(tmp_path, {"900001": export()})
    depesha("build", folder)
    before = (folder / "tei" / "900001.xml").read_bytes()
    put(folder / "corpus" / "900001" / "source.txt", b"\x00")
    assert depesha("build", folder).code == 3
    assert (folder / "tei" / "900001.xml").read_bytes() == before
    again = depesha("build", folder)
    assert again.code == 3, "the second build forgets that the export is bad"
    put(folder / "corpus" / "900001" / "source.txt", export())
    assert depesha("build", folder).code == 0
    assert (folder / "tei" / "900001.xml").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("byte order mark", b"\xef\xbb\xbf" + export().encode()),
        ("CRLF", export().replace("\n", "\r\n").encode()),
        ("CR", export().replace("\n", "\r").encode()),
        ("no line end at the end", export().rstrip("\n").encode()),
        ("form feed", export().replace("ROSHCHIN", "\fROSHCHIN").encode()),
        ("no-break spaces", export().replace(" ", "\u00a0").encode()),
    ],
)
def test_an_export_in_an_uncommon_form_is_built_and_proved(
    name: str, content: bytes, tmp_path: Path, depesha: Command
) -> None:
    """A file from another system would be refused, or its ranges would not fit."""
    folder = edition(tmp_path, {"900001": content})
    done = depesha("build", folder)
    assert done.code == 0, name
    proof = depesha("verify", folder / "tei")
    assert (proof.code, proof.err) == (0, "")
    (made,) = (folder / "tei").glob("*.xml")
    depesha("build", edition(tmp_path / "plain", {"900001": export()}))
    if name in ("byte order mark", "CRLF", "CR"):
        here, there = made.read_text("utf-8"), (tmp_path / "plain" / "tei" / "900001.xml").read_text("utf-8")
        assert here.partition("<encodingDesc>")[2] == there.partition("<encodingDesc>")[2]


@pytest.mark.parametrize("cut", ["**Summary:**", "**Original Language:**", "**Contents:**"])
def test_a_cover_cut_short_is_a_warning_and_the_text_is_kept(cut: str, tmp_path: Path, depesha: Command) -> None:
    """An export whose cover was damaged would be lost, or taken for whole."""
    text = export().partition(cut)[0] + MESSAGE_ALONE
    done = depesha("build", edition(tmp_path, {"900001": text}))
    assert done.code == 0
    assert done.findings("SRC012") or done.findings("SRC018")
    (made,) = (tmp_path / "tei").glob("*.xml")
    assert "harvest" in made.read_text("utf-8")
    assert depesha("verify", tmp_path / "tei").code == 0


MESSAGE_ALONE = "CIPHERED TELEGRAM No. 77\n\nThe harvest of rice is good this year.\n"


def test_a_text_without_cover_is_built_with_a_warning_that_nothing_is_known_of_it(
    tmp_path: Path, depesha: Command
) -> None:
    """A bare transcript would be refused, or be published without a word that it is nameless."""
    done = depesha("build", edition(tmp_path, {"900001": MESSAGE_ALONE}))
    assert done.code == 0
    assert done.findings("SRC018")
    assert (tmp_path / "tei" / "900001.xml").is_file()


def test_a_shelfmark_in_an_unknown_notation_is_kept_as_it_stands_with_a_warning(
    tmp_path: Path, depesha: Command
) -> None:
    """A citation that we cannot read would vanish, or stop the build."""
    text = export().replace("APRF, f. 45, op. 1, d. 341, l. 7", "PA AA, Bestand M 1, Band A 177, Bl. 5-9")
    done = depesha("build", edition(tmp_path, {"900001": text}))
    assert done.code == 0
    (line,) = done.findings("SRC014")
    assert ":6:" in line
    assert "PA AA, Bestand M 1, Band A 177, Bl. 5-9" in (tmp_path / "tei" / "900001.xml").read_text("utf-8")


def test_two_exports_with_one_number_are_an_error_that_names_both(tmp_path: Path, depesha: Command) -> None:
    """One of the two would overwrite the other in silence."""
    folder = edition(tmp_path, {"a": export(), "b": export().replace("rice", "maize"), "900003": export("900003")})
    done = depesha("build", folder)
    assert done.code == 1
    (line,) = done.findings("CFG003")
    assert line.startswith(f"{folder}/corpus/b/source.txt")
    assert f"{folder}/corpus/a/source.txt" in line
    assert "rice" in (folder / "tei" / "900001.xml").read_text("utf-8")
    assert (folder / "tei" / "900003.xml").is_file()


def test_convert_never_writes_two_exports_into_one_file(tmp_path: Path, depesha: Command) -> None:
    """The second of two exports of one record would take the place of the first."""
    one, two = put(tmp_path / "one.txt", export()), put(tmp_path / "two.txt", export().replace("rice", "maize"))
    done = depesha("convert", one, two, "-o", tmp_path / "out")
    assert done.code == 1
    (line,) = done.findings("CFG003")
    assert line.startswith(str(two))
    assert "rice" in (tmp_path / "out" / "900001.xml").read_text("utf-8")


def test_a_folder_named_for_another_record_is_a_warning(tmp_path: Path, depesha: Command) -> None:
    """An export put into the wrong folder would go by unnoticed."""
    done = depesha("build", edition(tmp_path, {"900007": export()}))
    assert done.code == 0
    (line,) = done.findings("CFG007")
    assert "900001" in line
    assert "900007" in line


def test_a_line_of_fifty_megabytes_is_refused_at_once(tmp_path: Path, depesha: Command) -> None:
    """A file that is no telegram would fill the memory and the afternoon."""
    folder = edition(tmp_path, {"900001": export(), "900002": b"x" * 50_000_000})
    begun = time.process_time()
    done = depesha("build", folder)
    assert time.process_time() - begun < 20
    assert done.code == 3
    assert done.findings("SRC005")
    assert (folder / "tei" / "900001.xml").is_file()


@pytest.mark.parametrize("piece", ["слово ", "[", '"а" ', "**a ", "14 июля "])
def test_a_long_line_is_worked_off_in_bearable_time(piece: str, tmp_path: Path, depesha: Command) -> None:
    """A text without line ends, or with one mark again and again, would keep the program busy for hours."""
    folder = edition(tmp_path, {"900001": piece * (30_000 // len(piece))})
    begun = time.process_time()
    assert depesha("build", folder).code == 0
    assert time.process_time() - begun < 30


def test_a_folder_named_source_txt_is_an_unreadable_export(tmp_path: Path, depesha: Command) -> None:
    """A folder where a file should be would end in a traceback."""
    folder = edition(tmp_path, {"900001": export()})
    (folder / "corpus" / "900002" / "source.txt").mkdir(parents=True)
    done = depesha("build", folder)
    assert done.code == 3
    assert done.findings("SRC001")
    assert (folder / "tei" / "900001.xml").is_file()
