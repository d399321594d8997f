"""Findings that a file accepts."""

from __future__ import annotations

from pathlib import Path

import pytest
from reports_made_up import put

from depesha.findings import Finding
from depesha.reports.model import Verdict
from depesha.reports.waivers import judged

WAIVER = '<?depesha-accept GRM003 reason="as the archive has it"?>'


def verdict(tmp_path: Path, text: str | bytes, *places: int | str | None, code: str = "GRM003") -> Verdict:
    """The verdict on a file with findings of one code on lines, or at XPaths."""
    path = put(tmp_path, text)
    return judged(
        Path(path),
        [
            Finding(code, path, f"fault {at}", 1, xpath=at) if isinstance(at, str) else Finding(code, path, "fault", at)
            for at in places
        ],
    )


def told(verdict: Verdict) -> list[tuple[str, int | None]]:
    """Codes and lines of what is left to tell."""
    return [(finding.code, finding.line) for finding in verdict.findings]


def test_a_waiver_covers_the_next_element_and_what_is_in_it(tmp_path: Path) -> None:
    """It would accept what stands beside it, or not what it was written for."""
    found = verdict(tmp_path, f"<a>\n{WAIVER}\n<b>\n<c/>\n</b>\n<d/></a>", 1, 3, 4, 6)
    assert told(found) == [("GRM003", 1), ("GRM003", 6)]
    assert [(one.finding.line, one.reason, one.line) for one in found.waived] == [
        (3, "as the archive has it", 2),
        (4, "as the archive has it", 2),
    ]


def test_a_waiver_before_text_covers_the_element_it_stands_in(tmp_path: Path) -> None:
    """Where nothing begins next, only the parent can be meant."""
    assert told(verdict(tmp_path, f"<a>\n<b>{WAIVER}text\n</b>\n<c/></a>", 2, 4)) == [("GRM003", 4)]


def test_a_waiver_before_the_root_covers_the_file(tmp_path: Path) -> None:
    """A finding without a line could not be accepted at all."""
    assert told(verdict(tmp_path, f"{WAIVER}\n<a>\n<b/></a>", None, 3)) == []
    assert told(verdict(tmp_path, f"<a>{WAIVER}<b/></a>", None)) == [("GRM003", None), ("VAL003", 1)]


def test_elements_of_one_line_are_told_apart_by_xpath(tmp_path: Path) -> None:
    """A waiver would accept its neighbour too."""
    found = verdict(tmp_path, f"<a><b/>{WAIVER}<b/><b/></a>", "/a/b[1]", "/a/b[2]", "/a/b[3]")
    assert [finding.xpath for finding in found.findings] == ["/a/b[1]", "/a/b[3]"]


def test_another_code_is_not_accepted(tmp_path: Path) -> None:
    """A waiver for one thing would hide another."""
    assert told(verdict(tmp_path, f"{WAIVER}<a/>", 1, code="GRM006")) == [("VAL003", 1), ("GRM006", 1)][::-1]


def test_several_codes_have_one_reason_and_an_idle_one_is_told(tmp_path: Path) -> None:
    """Half of a waiver would outlive its cause."""
    found = verdict(tmp_path, "<?depesha-accept GRM003 R07 reason='old'?><a/>", 1)
    assert told(found) == [("VAL003", 1)]
    assert "R07 is not found there" in found.findings[0].message


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("GRM003", "VAL001"),
        ('GRM003 reason=""', "VAL001"),
        ('GRM003 reason=" \n "', "VAL001"),
        ("", "VAL002"),
        ('reason="x"', "VAL002"),
        ("GRM003 reason=x", "VAL002"),
        ('GRM003, GRM004 reason="x"', "VAL002"),
        ('GRM003 reason="x" until="y"', "VAL002"),
    ],
)
def test_a_waiver_without_a_reason_or_sense_accepts_nothing(data: str, code: str, tmp_path: Path) -> None:
    """Findings would vanish, and nobody would know why."""
    assert sorted(told(verdict(tmp_path, f"<?depesha-accept {data}?><a/>", 1))) == [("GRM003", 1), (code, 1)]


def test_the_innermost_waiver_gives_the_reason(tmp_path: Path) -> None:
    """The reader would be told the general reason, and the other be called idle."""
    text = f"{WAIVER}\n<a>\n<b/><?depesha-accept GRM003 reason='inner'?>\n<c/></a>"
    found = verdict(tmp_path, text, 2, 4)
    assert [one.reason for one in found.waived] == ["as the archive has it", "inner"]
    assert not found.findings


@pytest.mark.parametrize("code", ["VAL007", "GRM001", "GRM007"])
def test_what_is_unreadable_or_about_waivers_cannot_be_waived(code: str, tmp_path: Path) -> None:
    """A waiver could waive the word about itself, or a file that nobody could check."""
    text = f'<?depesha-accept {code} reason="x"?><a/>'
    assert (code, 1) in told(verdict(tmp_path, text, 1, code=code))


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1251"])
def test_a_file_that_is_not_utf_8_is_told_and_its_waivers_hold(encoding: str, tmp_path: Path) -> None:
    """Its columns and lengths would be other ones than the proof counts."""
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n{WAIVER}<a>Ж</a>'
    assert told(verdict(tmp_path, text.encode(encoding), 2)) == [("VAL007", None)]


def test_the_same_finding_twice_is_told_once(tmp_path: Path) -> None:
    """Two checks may find the same."""
    assert told(verdict(tmp_path, "<a/>", 1, 1)) == [("GRM003", 1)]


def test_a_file_that_is_gone_has_its_findings(tmp_path: Path) -> None:
    """Looking for waivers must not end in an error of its own."""
    path = tmp_path / "gone.xml"
    finding = Finding("GRM007", str(path), "No such file")
    assert judged(path, [finding]) == Verdict(str(path), (finding,))


def test_in_a_broken_file_no_waiver_is_called_idle(tmp_path: Path) -> None:
    """What it is for was not looked at; the editor would remove it."""
    assert told(verdict(tmp_path, f"{WAIVER}<a><b>", 1, code="GRM001")) == [("GRM001", 1)]
