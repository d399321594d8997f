"""What was known before, and what is new."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports_made_up import TEXT, found, put

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.reports.baseline import Baseline
from depesha.reports.model import Verdict
from depesha.reports.sources import Sources


def written(tmp_path: Path, *verdicts: Verdict, name: str = "known.json") -> Path:
    """A baseline of verdicts."""
    baseline = Baseline.new(tmp_path / name)
    list(baseline.gather(verdicts, Sources()))
    baseline.write()
    return tmp_path / name


def sifted(path: Path, *verdicts: Verdict) -> list[Verdict]:
    """What is left of verdicts."""
    return list(Baseline.read(path).sift(verdicts, Sources()))


def test_what_was_written_is_known_and_the_rest_is_told(tmp_path: Path) -> None:
    """A project with a thousand old findings could not see a new one."""
    path = put(tmp_path)
    old, new = found(path)[0], Finding("GRM006", path, "pointer to nothing", 5)
    (left,) = sifted(written(tmp_path, Verdict(path, (old,))), Verdict(path, (old, new)))
    assert (left.findings, left.known) == ((new,), 1)


@given(st.integers(0, 30))
def test_shifted_lines_change_nothing(tmp_path_factory: pytest.TempPathFactory, shift: int) -> None:
    """A comment above would make everything new."""
    folder = tmp_path_factory.mktemp("shift")
    path = put(folder)
    known = written(folder, Verdict(path, (Finding("GRM003", path, "x", 4), Finding("GRM003", path, "y", 5))))
    put(folder, TEXT.replace("  <text>", "\n" * shift + "<text>"))
    shifted = (Finding("GRM003", path, "x", 4 + shift), Finding("GRM003", path, "y", 5 + shift))
    (left,) = sifted(known, Verdict(path, shifted))
    assert (left.findings, left.known) == ((), 2)


def test_one_more_of_the_same_is_new(tmp_path: Path) -> None:
    """A second fault on a line that has one would be hidden."""
    path = put(tmp_path)
    same = tuple(Finding("GRM003", path, said, 4) for said in "abc")
    known = written(tmp_path, Verdict(path, same[:2]))
    (left,) = sifted(known, Verdict(path, same))
    assert left.findings == same[2:]


def test_what_no_longer_occurs_is_told(tmp_path: Path) -> None:
    """The baseline would go on accepting what was mended, should it come again."""
    path, gone = put(tmp_path), put(tmp_path, name="gone.xml")
    other = put(tmp_path, name="other.xml")
    known = written(
        tmp_path, *(Verdict(each, (Finding("GRM003", each, f"fault of {each}", 4),)) for each in (path, gone, other))
    )
    Path(gone).unlink()
    *_, last = sifted(known, Verdict(path))
    assert not last.counted
    assert [finding.code for finding in last.findings] == ["VAL005", "VAL005"]
    said = " ".join(finding.message for finding in last.findings)
    assert "gone.xml" in said and "one.xml" in said and "other.xml" not in said


def test_paths_are_those_from_the_folder_of_the_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From another folder every finding would be new."""
    put(tmp_path / "edition" / "tei")
    monkeypatch.chdir(tmp_path)
    finding = Finding("GRM003", "edition/tei/one.xml", "x", 4)
    known = written(tmp_path / "edition", Verdict(finding.path, (finding,)))
    assert json.loads(known.read_text())["findings"][0]["path"] == "tei/one.xml"
    monkeypatch.chdir(tmp_path / "edition" / "tei")
    (left,) = sifted(Path("../known.json"), Verdict("one.xml", (Finding("GRM003", "one.xml", "x", 4),)))
    assert left.known == 1


def test_an_unreadable_file_a_waiver_and_a_note_are_never_in_a_baseline(tmp_path: Path) -> None:
    """A build would be green with files that nobody could read."""
    path = put(tmp_path)
    findings = tuple(Finding(code, path, "x", 4) for code in ("GRM001", "GRM007", "VAL001", "COR003"))
    known = written(tmp_path, Verdict(path, findings))
    assert json.loads(known.read_text())["findings"] == []


def test_of_a_broken_file_nothing_is_said_to_be_gone(tmp_path: Path) -> None:
    """It was not looked at to its end."""
    path = put(tmp_path)
    known = written(tmp_path, Verdict(path, (Finding("GRM003", path, "x", 4),)))
    broken = Verdict(path, (Finding("GRM001", path, "x", 1),))
    assert sifted(known, broken) == [broken]


def test_the_same_findings_give_the_same_file(tmp_path: Path) -> None:
    """The baseline stands in a repository."""
    one, two = put(tmp_path), put(tmp_path, name="two.xml")
    verdicts = [Verdict(each, found(each)) for each in (one, two)]
    first = written(tmp_path, *verdicts).read_bytes()
    assert written(tmp_path, *reversed(verdicts)).read_bytes() == first


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", 1),
        (b"{\n!", 2),
        (b"\xff", None),
        (b"[]", None),
        (b"{}", None),
        (b'{"depesha-baseline": 2, "findings": []}', None),
        (b'{"depesha-baseline": 1}', None),
        (b'{"depesha-baseline": 1, "findings": [{"path": "x"}]}', None),
        (
            b'{"depesha-baseline": 1, "findings":[{"path":"x","code":"y","fingerprint":"z","message":"","count":0}]}',
            None,
        ),
        (b"[" * 100_000, None),
        (None, None),
    ],
)
def test_a_baseline_that_cannot_be_used_is_a_finding(content: bytes | None, line: int | None, tmp_path: Path) -> None:
    """Everything would be told as new, or the command end in a fault."""
    path = tmp_path / "known.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(FoundError) as error:
        Baseline.read(path)
    (finding,) = error.value.findings
    assert (finding.code, finding.path, finding.line) == ("VAL004", str(path), line)
