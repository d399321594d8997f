"""A file as received: what can be read, what is refused, and what is said of it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from depesha.errors import FoundError
from depesha.findings import CODES, Finding
from depesha.model import identifier_of
from depesha.sources.received import LIMIT, decode, read_source


def refused(path: Path) -> Finding:
    """The finding with which a file is refused."""
    with pytest.raises(FoundError) as caught:
        read_source(path)
    assert len(caught.value.findings) == 1
    return caught.value.findings[0]


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "SRC002", None),
        (b" \n\t\n", "SRC002", None),
        (b"\xef\xbb\xbf", "SRC002", None),
        (b"\xef\xbb\xbf \n", "SRC002", None),
        (b"%PDF-1.7\n1 0 obj", "SRC003", None),
        (b"PK\x03\x04docx", "SRC003", None),
        (b"\x89PNG\r\n", "SRC003", None),
        (b"\xff\xd8\xff\xe0JFIF", "SRC003", None),
        (b"first\nsec\x00ond", "SRC003", 2),
        ("Шифртелеграмма".encode("utf-16"), "SRC004", None),
        ("telegram".encode("utf-16-le"), "SRC003", 1),
        ("первая\nШифртелеграмма".encode("cp1251"), "SRC004", 1),
        (b"first\nsecond\nth\xe9rd", "SRC004", 3),
        (b"first\nsec\x07ond", "SRC006", 2),
        ("first\nsec￾ond".encode(), "SRC006", 2),
    ],
    ids=[
        "empty", "white space", "byte order mark alone", "byte order mark and white space", "PDF", "ZIP", "PNG", "JPEG",
        "NUL", "UTF-16", "UTF-16 without mark", "Windows 1251", "Latin 1", "bell", "noncharacter",
    ],
)  # fmt: skip
def test_a_file_that_is_no_text_is_refused_with_its_code(
    tmp_path: Path, data: bytes, code: str, line: int | None
) -> None:
    """A file of another kind would end in a traceback, or in an edition of rubbish."""
    path = tmp_path / "export.txt"
    path.write_bytes(data)
    finding = refused(path)
    assert (finding.code, finding.line, finding.path) == (code, line, str(path))
    assert CODES[code].unreadable


def test_a_control_character_is_named_with_its_place(tmp_path: Path) -> None:
    """Nobody finds an invisible character without line, column and number."""
    path = tmp_path / "export.txt"
    path.write_bytes(b"first\nsec\x0bond")
    finding = refused(path)
    assert (finding.line, finding.column) == (2, 4)
    assert "U+000B" in finding.message


def test_a_form_feed_between_pages_is_white_space(tmp_path: Path) -> None:
    """The text layer of a PDF has one on every page; refusing it would refuse them all."""
    path = tmp_path / "export.txt"
    path.write_bytes(b"first page\n\x0csecond page")
    assert read_source(path).text == "first page\n\x0csecond page"


def test_a_missing_file_and_a_folder_cannot_be_read(tmp_path: Path) -> None:
    """The operating system's error would reach the user as a traceback."""
    assert refused(tmp_path / "nowhere.txt").code == "SRC001"
    assert refused(tmp_path).code == "SRC001"


def test_a_file_beyond_the_limit_is_refused_and_one_at_the_limit_is_read(tmp_path: Path) -> None:
    """A whole volume in one file would take the memory and give one telegram."""
    path = tmp_path / "export.txt"
    path.write_bytes(b"a" * (LIMIT + 1))
    assert refused(path).code == "SRC005"
    path.write_bytes(b"a" * LIMIT)
    assert read_source(path).size == LIMIT


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"one\r\ntwo\r\n", "one\ntwo\n"),
        (b"one\rtwo", "one\ntwo"),
        (b"\xef\xbb\xbfone", "one"),
        ("№ 4153".encode(), "№ 4153"),
        ("one\u2028two".encode(), "one\u2028two"),
    ],
    ids=["CRLF", "CR", "byte order mark", "plain", "line separator"],
)
def test_line_ends_and_byte_order_mark_do_not_count_as_characters(data: bytes, text: str) -> None:
    """Every character range after the first line end of a Windows file would be off."""
    assert decode(data) == text


def test_hash_and_size_are_those_of_the_bytes(tmp_path: Path) -> None:
    """An export saved with other line ends is another file, even if its text is the same."""
    data = "№ 1\r\n№ 2\r\n".encode()
    path = tmp_path / "export.txt"
    path.write_bytes(data)
    source = read_source(path)
    assert (source.sha256, source.size) == (hashlib.sha256(data).hexdigest(), len(data))
    assert source.text == "№ 1\n№ 2\n"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("corpus/117420/source.txt", "117420"),
        ("letters/110371.txt", "110371"),
        ("letters/Cable to Lin (draft).txt", "Cable-to-Lin-draft"),
        ("letters/шифровка.txt", "telegram"),
        ("letters/--.txt", "telegram"),
    ],
)
def test_the_name_of_a_telegram_comes_from_its_folder_or_file(path: str, name: str) -> None:
    """The name becomes a file name and an `xml:id`: it must be fit for both and never empty."""
    assert identifier_of(Path("/editions") / path) == name
