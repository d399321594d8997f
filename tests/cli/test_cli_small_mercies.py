"""What a stranger ran into: each call that went wrong says so, and costs nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from editions import Command, put

TEI = Path(__file__).resolve().parents[2] / "tei"
GOOD = (TEI / "110364.xml").read_text(encoding="utf-8")


def test_a_report_is_never_written_over_what_it_is_about(tmp_path: Path, depesha: Command) -> None:
    """Broken: `-o` in the wrong place costs a telegram."""
    path = put(tmp_path / "one.xml", GOOD)
    assert depesha("validate", tmp_path, "-o", path).code == 2
    assert path.read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize(
    ("text", "code", "cure"),
    [
        ("<TEI/>", "GRM004", 'xmlns="http://www.tei-c.org/ns/1.0"'),
        ("<TEI.2/>", "GRM004", "P4"),
        ('<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"/>', "GRM004", "a file of its own"),
        ("<a>Q & A</a>", "GRM001", "&amp;"),
        ("<a>&nbsp;</a>", "GRM001", "&#160;"),
        ("", "GRM001", "no XML file"),
        ("%PDF-1.7", "GRM001", "no XML file"),
        ("<a><b>", "GRM001", "breaks off"),
        ("<?xml version='1.0'?>\n\n<!DOCTYPE a>\n<a/>", "GRM002", "DOCTYPE"),
    ],
)
def test_the_cure_is_that_of_the_fault(text: str, code: str, cure: str, tmp_path: Path, depesha: Command) -> None:
    """Broken: “correct the line named”, whatever it is."""
    done = depesha("validate", put(tmp_path / "one.xml", text))
    assert done.code == 1 and done.findings(code)
    assert cure in done.err
    if code == "GRM002":
        assert ":3 GRM002" in done.err


@pytest.mark.parametrize("address", ["file:///etc/hostname", "/etc/hostname", "../secret.txt"])
def test_a_file_of_the_user_is_not_shown_because_a_document_names_it(
    address: str, tmp_path: Path, depesha: Command
) -> None:
    """Broken: a document of a stranger has the user's secrets printed into a public log."""
    put(tmp_path / "secret.txt", "password: sesame")
    path = put(tmp_path / "letters" / "one.xml", f'<?xml-model href="{address}"?><letter/>')
    done = depesha("validate", path)
    assert done.code == 1
    assert "sesame" not in done.err and "hostname:" not in done.err


@pytest.mark.parametrize(
    ("arguments", "words"), [(("schema", "nope.odd"), "no ODD nope.odd"), (("explain", "GRM"), "GRM001")]
)
def test_a_slip_is_told_as_what_it_is(arguments: tuple[str, ...], words: str, depesha: Command) -> None:
    """Broken: the message is about something else."""
    done = depesha(*arguments)
    assert done.code == 2 and words in done.err


def test_without_exports_a_check_says_that_and_no_more(tmp_path: Path, depesha: Command) -> None:
    """Broken: hundreds of findings hide that a folder is missing."""
    put(tmp_path / "depesha.toml", "")
    done = depesha("check", tmp_path)
    assert done.code == 1 and len(done.findings("CFG005")) == 1
