"""Files to verdicts, and verdicts to a sum."""

from __future__ import annotations

from pathlib import Path

import pytest

from depesha.findings import Finding, Severity
from depesha.reports.checking import check
from depesha.reports.model import Summary, Verdict

TEI = sorted((Path(__file__).resolve().parents[3] / "tei").glob("*.xml"))


def test_several_processes_say_the_same_in_the_same_order(tmp_path: Path) -> None:
    """The report would change from run to run."""
    files = []
    for at in range(40):
        path = tmp_path / f"{at:02}.xml"
        path.write_bytes(TEI[at % len(TEI)].read_bytes() if at % 3 else b"<TEI>")
        files.append(path)
    alone = list(check(files))
    assert [verdict.path for verdict in alone] == [str(path) for path in files]
    assert sum(bool(verdict.findings) for verdict in alone) >= 14
    assert list(check(files, processes=2)) == alone


def test_what_nobody_asks_for_is_not_checked(tmp_path: Path) -> None:
    """All verdicts of a large edition would have to fit in memory."""
    verdicts = check([TEI[0], tmp_path / "gone.xml"])
    assert next(verdicts).path == str(TEI[0])


@pytest.mark.parametrize(
    ("codes", "fail_on", "code"),
    [
        ([], "warning", 0),
        (["COR003"], "warning", 0),
        (["ANN001"], "error", 0),
        (["ANN001"], "warning", 1),
        (["GRM003"], "error", 1),
        (["GRM003", "GRM007"], "error", 3),
    ],
)
def test_the_exit_code_follows_from_the_sum(codes: list[str], fail_on: str, code: int) -> None:
    """A script would go on with what is broken."""
    verdict = Verdict("x", tuple(Finding(name, "x", "m") for name in codes))
    assert Summary().plus(verdict).exit_code(Severity(fail_on)) == code


def test_a_sum_counts_files_and_findings() -> None:
    """`3 of 2 valid`."""
    bad = Verdict("x", (Finding("GRM003", "x", "m"), Finding("ANN001", "x", "m")), known=2)
    call = Verdict("y", (Finding("VAL005", "y", "m"),), counted=False)
    assert Summary().plus(bad).plus(Verdict("z")).plus(call) == Summary(
        files=2, passed=1, errors=1, warnings=1, infos=1, known=2
    )
