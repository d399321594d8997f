"""`depesha check`: one verdict on a whole edition, for its continuous integration; it changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from editions import Command, edition, export, files, put

OTHER = export("900002").replace("77", "78").replace("May 5", "May 6").replace("5 May", "6 May")


@pytest.fixture
def built(tmp_path: Path, depesha: Command) -> Path:
    """An edition of two telegrams, built."""
    folder = edition(tmp_path / "edition", {"900001": export(), "900002": OTHER})
    assert depesha("build", folder).code == 0
    return folder


def test_an_edition_that_was_just_built_is_in_order(built: Path, depesha: Command) -> None:
    """Broken: continuous integration is red for everybody."""
    before = {name: (built / name).read_bytes() for name in files(built) if (built / name).is_file()}
    done = depesha("check", built)
    assert (done.code, done.out.partition(";")[0].strip()) == (0, "2 of 2 in order")
    assert before == {name: (built / name).read_bytes() for name in files(built) if (built / name).is_file()}


def test_a_stale_file_is_found_at_its_line(built: Path, depesha: Command) -> None:
    """Broken: the export was corrected, and what is published is the old text."""
    source = built / "corpus" / "900001" / "source.txt"
    put(source, source.read_text(encoding="utf-8").replace("rice is good", "rice is bad"))
    done = depesha("check", built)
    assert done.code == 1
    (stale,) = done.findings("CHK001")
    assert stale.startswith(f"{built / 'tei' / '900001.xml'}:")
    assert done.findings("FID002"), "the old file no longer holds its source"


def test_a_file_changed_by_hand_is_found(built: Path, depesha: Command) -> None:
    """Broken: the next build throws away what somebody wrote, and nobody knew."""
    path = built / "tei" / "900002.xml"
    put(path, path.read_text(encoding="utf-8").replace('status="draft"', 'status="checked"', 1))
    done = depesha("check", built)
    assert (done.code, len(done.findings("CHK001"))) == (1, 1)
    assert '“<revisionDesc status="draft">”, and not “<revisionDesc status="checked">”' in done.findings("CHK001")[0]


def test_a_missing_and_an_orphaned_file_are_found(built: Path, depesha: Command) -> None:
    """Broken: a telegram is lost, or goes on being published after it was withdrawn."""
    (built / "tei" / "900001.xml").rename(built / "tei" / "900009.xml")
    done = depesha("check", built)
    assert [len(done.findings(code)) for code in ("CHK001", "CHK002", "CHK003")] == [0, 1, 1]


def test_grammar_rules_neighbours_and_authority_file_are_asked(built: Path, depesha: Command) -> None:
    """Broken: `check` is less than `validate`, `verify` and `authority check` together."""
    path = built / "tei" / "900001.xml"
    text = path.read_text(encoding="utf-8")
    put(path, text.replace('xml:id="t900001"', 'xml:id="t1"').replace("<revisionDesc", '<revisionDesc n=" "', 1))
    put(
        built / "corpus" / "authority.xml",
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson><person xml:id="p-x"/></listPerson>'
        "</standOff></TEI>",
    )
    done = depesha("check", built)
    assert done.code == 1
    assert done.findings("R01") and done.findings("CHK001") and done.findings("GRM003")


def test_a_decision_that_no_longer_applies_is_found(built: Path, depesha: Command) -> None:
    """Broken: the words that an editor decided about are gone, and his decision is silently lost."""
    settings = built / "depesha.toml"
    put(settings, settings.read_text(encoding="utf-8") + '\n[editors.ek]\nname = "E. K."\n')
    put(
        built / "corpus" / "900001" / "decisions.toml",
        '[[correct]]\nfind = "words that are not there"\nwitness = "E"\nto = "x"\nby = "ek"\nwhen = 2026-11-21\n'
        'cert = "medium"\n'
        'why = "A test."\n',
    )
    done = depesha("check", built)
    assert done.code == 1
    (lost,) = done.findings("DEC010")
    assert lost.startswith(f"{built / 'corpus' / '900001' / 'decisions.toml'}:1") and " error " in lost


def test_what_is_accepted_does_not_fail(built: Path, depesha: Command) -> None:
    """Broken: an edition with known faults can never be green."""
    (built / "tei" / "900001.xml").unlink()
    known = built / "known.json"
    assert depesha("check", built, "--write-baseline", known).code == 0
    done = depesha("check", built, "--baseline", known)
    assert (done.code, done.findings("CHK002")) == (0, [])


def test_other_formats_and_two_processes_say_the_same(built: Path, depesha: Command) -> None:
    """Broken: a report depends on the machine."""
    put(built / "corpus" / "900001" / "source.txt", export().replace("rice is good", "rice is bad"))
    one = depesha("check", built, "--format", "json")
    assert one.out == depesha("check", built, "--format", "json", "--jobs", "2").out
    report = json.loads(one.out)
    assert report["command"] == "check"
    assert "CHK001" in {finding["code"] for finding in report["findings"]}
    assert "depesha-check-" not in one.out, "a temporary folder is nobody's business"


def test_a_folder_without_an_edition_is_told(tmp_path: Path, depesha: Command) -> None:
    """Broken: a workflow in the wrong folder is green."""
    done = depesha("check", tmp_path)
    assert done.code != 0 and done.findings("CFG001")
