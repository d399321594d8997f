"""`depesha validate` and `depesha verify`: formats, exit codes, baseline, waivers, and whatever folders hold."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from editions import Command, edition, export, put, run_alone
from lxml import etree

TEI = Path(__file__).resolve().parents[2] / "tei"
AUTHORITY = ("--authority", TEI.parent / "corpus" / "authority.xml")
GOOD = (TEI / "110364.xml").read_text(encoding="utf-8")
BAD = GOOD.replace('type="cable"', 'type="cabel"', 1)
ROOT = GOOD.index("<TEI")
WAIVED = f'{BAD[:ROOT]}<?depesha-accept GRM003 reason="spelt so on the form"?>\n{BAD[ROOT:]}'
FORMATS = ("text", "json", "sarif", "junit", "github", "html")


def test_text_goes_to_stderr_and_its_summary_to_stdout(tmp_path: Path, depesha: Command) -> None:
    """A script that reads the summary would get the findings, or none."""
    path = put(tmp_path / "bad.xml", BAD)
    done = depesha("validate", path, *AUTHORITY)
    assert (done.code, done.out) == (1, "0 of 1 valid; 1 error\n")
    head, line, carets, hint = done.err.splitlines()
    assert head.startswith(f"{path}:") and ' GRM003 error  "cabel" is no value of idno/@type' in head
    assert line[carets.index("^") :].startswith("<idno")
    assert hint.strip().startswith("hint: one of:")


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_in_a_file_is_the_report_and_the_summary_is_still_said(
    form: str, tmp_path: Path, depesha: Command
) -> None:
    """A build would keep half of a report, or say nothing in its log."""
    path = put(tmp_path / "bad.xml", BAD)
    done = depesha("validate", path, "--format", form, "-o", tmp_path / "out" / "report")
    assert (done.code, done.out, done.err) == (1, "0 of 1 valid; 1 error\n", "")
    report = (tmp_path / "out" / "report").read_bytes()
    assert b"cabel" in report and b"GRM003" in report
    if form != "text":
        alone = run_alone(["validate", path, "--format", form])
        assert (alone.code, alone.out.encode(), alone.err) == (1, report, "")


@pytest.mark.parametrize("form", FORMATS[1:])
def test_verify_has_the_same_formats_and_says_nothing_else(form: str, tmp_path: Path, depesha: Command) -> None:
    """What is proved would stand in the middle of the JSON."""
    folder = edition(tmp_path, {"900001": export()})
    assert depesha("build", folder).code == 0
    done = depesha("verify", folder / "tei", "--format", form)
    assert (done.code, done.err) == (0, "")
    assert "characters proved (" not in done.out
    if form == "json":
        assert json.loads(done.out)["summary"]["passed"] == 1
    if form == "junit":
        assert etree.fromstring(done.out.encode()).get("tests") == "1"


@pytest.mark.parametrize("command", ["validate", "verify"])
def test_an_output_that_is_a_folder_is_wrong_usage(command: str, tmp_path: Path, depesha: Command) -> None:
    """The work would be done and its report be lost."""
    path = put(tmp_path / "good.xml", GOOD)
    assert depesha(command, path, "-o", tmp_path).code == 2


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1)])
def test_warnings_fail_where_they_are_to(fail_on: str, code: int, tmp_path: Path, depesha: Command) -> None:
    """A strict project could not be strict."""
    path = put(tmp_path / "wide.xml", GOOD.encode("utf-16"))
    done = depesha("validate", path, "--fail-on", fail_on)
    assert (done.code, done.out) == (code, "1 of 1 valid; 1 warning\n")
    assert len(done.findings("VAL007")) == 1


def test_a_baseline_hides_what_it_knows_and_nothing_more(tmp_path: Path, depesha: Command) -> None:
    """A project with old faults could not see new ones."""
    path, known = put(tmp_path / "bad.xml", BAD), tmp_path / "known.json"
    done = depesha("validate", path, "--write-baseline", known, *AUTHORITY)
    assert (done.code, done.out, done.err) == (0, "1 of 1 valid; 1 known\n", "")
    put(path, BAD.replace("<teiHeader>", "<!-- moved -->\n\n<teiHeader>"))
    assert depesha("validate", path, "--baseline", known).code == 0
    put(path, BAD.replace("<teiHeader>", '<teiHeader foo="bar">'))
    done = depesha("validate", path, "--baseline", known)
    assert (done.code, len(done.findings("GRM003"))) == (1, 1)
    put(path, GOOD)
    done = depesha("validate", path, "--baseline", known, "--fail-on", "warning")
    assert (done.code, len(done.findings("VAL005"))) == (0, 1)


def test_a_baseline_that_is_not_there_is_told_before_the_work(tmp_path: Path, depesha: Command) -> None:
    """A misspelt name would make everything new, after an hour."""
    done = depesha("validate", put(tmp_path / "bad.xml", BAD), "--baseline", tmp_path / "none.json")
    assert (done.code, done.out) == (3, "")
    assert len(done.findings("VAL004")) == 1 and not done.findings("GRM003")


@pytest.mark.parametrize(
    "options", [("--baseline", "b", "--write-baseline", "b"), ("--write-baseline", "."), ("--jobs", "-1")]
)
def test_options_that_make_no_sense_are_wrong_usage(options: tuple[str, ...], tmp_path: Path, depesha: Command) -> None:
    """The user would wonder which of the two was done."""
    assert depesha("validate", put(tmp_path / "good.xml", GOOD), *options).code == 2


def test_what_a_file_accepts_is_counted_and_listed_when_asked_for(tmp_path: Path, depesha: Command) -> None:
    """What was accepted long ago would be forgotten."""
    path = put(tmp_path / "waived.xml", WAIVED)
    done = depesha("validate", path, *AUTHORITY)
    assert (done.code, done.out, done.err) == (0, "1 of 1 valid; 1 waived\n", "")
    done = depesha("validate", path, "--list-waived")
    assert "spelt so on the form" in done.out and "GRM003" in done.out
    done = depesha("validate", path, "--format", "json")
    assert json.loads(done.out)["waived"][0]["reason"] == "spelt so on the form"


def test_a_waiver_that_waives_nothing_is_told(tmp_path: Path, depesha: Command) -> None:
    """It would wait there for the next fault."""
    done = depesha("validate", put(tmp_path / "idle.xml", WAIVED.replace("cabel", "cable")))
    assert (done.code, len(done.findings("VAL003"))) == (0, 1)


def test_the_other_files_are_checked_whatever_one_of_them_is(tmp_path: Path, depesha: Command) -> None:
    """One broken file would hide the state of all the others."""
    put(tmp_path / "a" / "good.xml", (TEI / "117412.xml").read_bytes())
    put(tmp_path / "b" / "deep" / "bad.xml", BAD)
    put(tmp_path / "empty.xml", "")
    put(tmp_path / "noise.xml", bytes(range(256)))
    put(tmp_path / "wide.xml", (TEI / "117420.xml").read_text(encoding="utf-8").encode("utf-16"))
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.xml").symlink_to(tmp_path / "nowhere")
    done = depesha("validate", tmp_path, tmp_path / "none*.xml")
    assert done.code == 3
    assert done.out == "2 of 6 valid; 5 errors, 1 warning\n"
    found = [(code, len(done.findings(code))) for code in ("GRM001", "GRM003", "GRM007", "VAL006", "VAL007")]
    assert found == [("GRM001", 2), ("GRM003", 1), ("GRM007", 1), ("VAL006", 1), ("VAL007", 1)]


@pytest.mark.parametrize("form", FORMATS)
def test_any_number_of_processes_gives_the_same_bytes(form: str, tmp_path: Path) -> None:
    """A report in a repository would change from run to run."""
    for at in range(20):
        put(tmp_path / f"{at}.xml", BAD if at % 2 else GOOD)
    runs = {
        (done.code, done.out, done.err)
        for jobs in ("1", "2")
        for done in [run_alone(["validate", tmp_path, "--format", form, "--jobs", jobs])]
    }
    ((code, _, _),) = runs
    assert code == 1


def test_a_path_that_is_no_unicode_is_checked_and_told(tmp_path: Path) -> None:
    """A file from an old disk would end the work."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xce\xf2.xml"))
    try:
        put(path, BAD)
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    for form in FORMATS:
        done = run_alone(["validate", tmp_path, "--format", form, "-o", tmp_path / "report"])
        assert (done.code, done.err) == (1, ""), form


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything: run the tests as another user")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, depesha: Command) -> None:
    """It would be taken for a valid one."""
    path = put(tmp_path / "secret.xml", GOOD)
    path.chmod(0)
    assert depesha("validate", path).code == 3


def test_colours_are_for_terminals(tmp_path: Path, depesha: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log would be full of escape sequences, or a user's wish be ignored (no-color.org)."""
    path = put(tmp_path / "bad.xml", BAD)
    assert "\x1b" not in depesha("validate", path).err
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[31m" in depesha("validate", path).err
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in depesha("validate", path).err
