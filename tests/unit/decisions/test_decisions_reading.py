"""decisions.toml: each kind as an editor writes it, and each slip as a finding at its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from decided import SIGNED, decided, file_of, read

from depesha.decisions import Correct, Exclude, Join, Lemma, Name, Note, Pointer, Role, Split, read_decisions
from depesha.model import Span


def test_a_lemma_may_choose_a_witness(tmp_path: Path) -> None:
    """The choice of an editor would be lost, or would look like a guess of the program."""
    decision = decided(tmp_path, f'[[lemma]]\nfind = "ФИЛИППОВ 14 июля"\nchoose = "R"\ncert = "high"\n{SIGNED}')
    assert isinstance(decision, Lemma)
    assert (decision.choose, decision.text, decision.cert) == ("R", None, "high")
    assert decision.where == Pointer("ФИЛИППОВ 14 июля")
    assert (decision.by, decision.when, decision.why) == ("ek", "2026-11-21", "so it is")


def test_a_lemma_may_be_a_conjecture_with_its_grounds(tmp_path: Path) -> None:
    """A conjecture would stand in the edition without saying how sure it is and what it rests on."""
    decision = decided(
        tmp_path,
        '[[lemma]]\nfind = "2394/цсг"\nwitness = "T2"\ntext = "2394/шс"\nreadings = { E = "2394/shs" }\n'
        'cert = "medium"\nevidence = "external"\nsource = ["117412", "110371#t1-stamp", "https://example.org/a"]\n'
        + SIGNED,
    )
    assert isinstance(decision, Lemma)
    assert (decision.choose, decision.text, decision.readings) == (None, "2394/шс", (("E", "2394/shs"),))
    assert (decision.cert, decision.evidence) == ("medium", "external")
    assert decision.pointers == "117412.xml 110371.xml#t1-stamp https://example.org/a"


def test_a_correction_has_the_words_that_should_be_there(tmp_path: Path) -> None:
    """The error would be marked and never corrected."""
    decision = decided(tmp_path, f'[[correct]]\nfind = "2204/ис"\nto = "2204/шс"\ncert = "medium"\n{SIGNED}')
    assert isinstance(decision, Correct)
    assert (decision.to, decision.pointers) == ("2204/шс", None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('[[role]]\nrole = "routing_mark"\n', Role),
        ("[[join]]\n", Join),
        ("[[split]]\n", Split),
        ("[[exclude]]\n", Exclude),
        ('[[name]]\nref = "p-mao"\nkind = "person"\ncert = "low"\n', Name),
        ('[[name]]\nref = ""\n', Name),
        ('[[note]]\ntext = "a crux"\n', Note),
    ],
)
def test_every_other_kind_is_read(text: str, kind: type, tmp_path: Path) -> None:
    """An editor could not say what the documentation promises."""
    assert isinstance(decided(tmp_path, f'{text}find = "х"\n{SIGNED}'), kind)


def test_a_note_needs_no_reason(tmp_path: Path) -> None:
    """The editor would have to say the same thing twice."""
    decision = decided(tmp_path, '[[note]]\nfind = "х"\ntext = "a crux"\nby = "ek"\nwhen = "2026-11-21"\n')
    assert (decision.why, decision.when) == ("", "2026-11-21")


def test_a_place_may_be_told_by_witness_words_and_range(tmp_path: Path) -> None:
    """A quotation that stands in several places could not be told from the others."""
    text = f'[[split]]\nfind = " a\\n  b "\nwitness = "T1"\nnear = "c"\nrange = [3, 6]\n{SIGNED}'
    assert decided(tmp_path, text).where == Pointer("a b", "T1", "c", Span(3, 6))


def test_decisions_come_in_the_order_of_the_file_and_know_their_lines(tmp_path: Path) -> None:
    """A finding would send the editor to another decision."""
    note = f'[[note]]\nfind = "х"\ntext = "y"\n{SIGNED}'
    decisions, findings = read(tmp_path, f'# head\n{note}\n[[join]]\nfind = "a"\n{SIGNED}\n{note}')
    assert findings == ()
    assert [(decision.table, decision.line) for decision in decisions] == [("note", 2), ("join", 9), ("note", 15)]


def test_a_file_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    """Every telegram without decisions would be reported."""
    assert read_decisions(tmp_path / "decisions.toml", ()) == ((), ())


def test_a_faulty_decision_is_left_out_and_the_others_stand(tmp_path: Path) -> None:
    """One slip would undo the work of an editor on the whole telegram."""
    good = f'[[join]]\nfind = "a"\n{SIGNED}'
    decisions, findings = read(tmp_path, f'{good}[[role]]\nfind = "a"\n{SIGNED}{good}[[rolle]]\n')
    assert [decision.table for decision in decisions] == ["join", "join"]
    assert [finding.code for finding in findings] == ["DEC004", "DEC002"]


def test_all_slips_of_a_decision_are_told_at_once(tmp_path: Path) -> None:
    """The editor would correct one, build, and be told of the next."""
    _, findings = read(tmp_path, '[[correct]]\nby = "xy"\nwhen = 3\ncert = "sure"\n')
    assert [finding.code for finding in findings] == ["DEC006", "DEC004", "DEC004", "DEC005", "DEC004", "DEC005"]


@pytest.mark.parametrize(
    ("text", "code", "line", "said"),
    [
        ('[[lemma]]\nfind = "a\n', "DEC001", 2, "not TOML"),
        ('[[lemma]]\nfind = "a"\nfind = "b"\n', "DEC001", 3, "not TOML"),
        ("[[lemma]]\nwhen = 2026-13-40\n", "DEC001", 2, "not TOML"),
        ("[[lemma]\n", "DEC001", 1, "not TOML"),
        ("x = " + "[" * 5000, "DEC001", 1, "not TOML"),
        ("\n[[chose]]\n", "DEC002", 2, "no kind of decision chose"),
        ('\n[role]\nfind = "a"\n', "DEC002", 2, "[[role]]"),
        ("\nrole = 3\n", "DEC002", 2, "[[role]]"),
        ('[[join]]\nfind = "a"\nto = "b"\n', "DEC003", 3, "no key to"),
        ("[[join]]\n", "DEC004", 1, "find is missing"),
        ('[[role]]\nfind = "a"\n', "DEC004", 1, "role is missing"),
        ('[[lemma]]\nfind = "a"\ntext = "b"\n', "DEC004", 1, "cert is missing"),
        ('[[correct]]\nfind = "a"\nto = "b"\n', "DEC004", 1, "cert is missing"),
        ("[[join]]\nfind = 3\n", "DEC005", 2, "find is a text"),
        ('[[join]]\nfind = " \\n"\n', "DEC005", 2, "find is empty"),
        ('[[join]]\nfind = "\\u0001"\n', "DEC005", 2, "XML cannot hold"),
        ('[[join]]\nfind = "a"\nwitness = "T 1"\n', "DEC005", 3, "witness is a siglum"),
        ('[[join]]\nfind = "a"\nrange = [3]\n', "DEC005", 3, "range is [start, end]"),
        ('[[join]]\nfind = "a"\nrange = [6, 3]\n', "DEC005", 3, "range is [start, end]"),
        ('[[join]]\nfind = "a"\nrange = [true, 3]\n', "DEC005", 3, "range is [start, end]"),
        ('[[lemma]]\nfind = "a"\nchoose = "R"\ncert = "sure"\n', "DEC005", 4, "high, medium, low, unknown"),
        ('[[lemma]]\nfind = "a"\nchoose = "R"\nevidence = "x"\n', "DEC005", 4, "internal, external, conjecture"),
        ('[[lemma]]\nfind = "a"\nchoose = "R"\nsource = "the form"\n', "DEC005", 4, "record number"),
        ('[[lemma]]\nfind = "a"\nchoose = "R"\nsource = [3]\n', "DEC005", 4, "source is a text"),
        ('[[lemma]]\nfind = "a"\nchoose = "R"\nreadings = "x"\n', "DEC005", 4, "words by siglum"),
        ('[[lemma]]\nfind = "a"\nchoose = "R"\nreadings.E = 3\n', "DEC005", 4, "readings is a text"),
        ('[[name]]\nfind = "a"\nref = "Mao Zedong"\n', "DEC005", 3, "authority file"),
        ('[[name]]\nfind = "a"\nref = "p-mao"\nkind = "hero"\n', "DEC005", 4, "person, place, organisation, object"),
        ('[[lemma]]\nfind = "a"\n', "DEC007", 1, "either choose"),
        ('[[lemma]]\nfind = "a"\nchoose = "R"\ntext = "b"\ncert = "low"\n', "DEC007", 1, "either choose"),
        ('[[lemma]]\nfind = "a"\nchoose = "R"\nevidence = "external"\n', "DEC007", 4, "needs its source"),
        ('[[correct]]\nfind = "a  b"\nto = "a b"\ncert = "low"\n', "DEC007", 3, "the same words"),
        ('[[name]]\nfind = "a"\nref = ""\nkind = "person"\n', "DEC007", 3, "no name"),
    ],
    ids=lambda value: " ".join(value.split())[:60] if isinstance(value, str) else None,
)
def test_a_slip_is_one_finding_at_its_line(text: str, code: str, line: int, said: str, tmp_path: Path) -> None:
    """A slip would be a traceback, a decision in silence undone, or a search through the whole file."""
    signed = SIGNED if code not in ("DEC001", "DEC002") else ""
    decisions, (finding, *more) = read(tmp_path, text + signed)
    assert not more
    assert decisions == ()
    assert (finding.code, finding.line, finding.path) == (code, line, str(tmp_path / "decisions.toml"))
    assert said in finding.message


@pytest.mark.parametrize(
    ("signed", "code", "line"),
    [
        ('by = "xy"\nwhen = 2026-11-21\nwhy = "y"\n', "DEC006", 3),
        ('when = 2026-11-21\nwhy = "y"\n', "DEC004", 1),
        ('by = "ek"\nwhy = "y"\n', "DEC004", 1),
        ('by = "ek"\nwhen = 2026-11-21\n', "DEC004", 1),
        ('by = "ek"\nwhen = "yesterday"\nwhy = "y"\n', "DEC005", 4),
        ('by = "ek"\nwhen = "2026-02-30"\nwhy = "y"\n', "DEC005", 4),
        ('by = "ek"\nwhen = 2026-11-21T10:00:00\nwhy = "y"\n', "DEC005", 4),
    ],
)
def test_who_decided_when_and_why_must_be_said(signed: str, code: str, line: int, tmp_path: Path) -> None:
    """A reading would stand in the edition and nobody be answerable for it."""
    decisions, (finding,) = read(tmp_path, f'[[join]]\nfind = "a"\n{signed}')
    assert decisions == ()
    assert (finding.code, finding.line) == (code, line)


def test_the_cure_for_an_unknown_editor_names_those_there_are(tmp_path: Path) -> None:
    """The editor would have to open another file to find the own id."""
    _, (finding,) = read(tmp_path, '[[join]]\nfind = "a"\nby = "ke"\nwhen = 2026-11-21\nwhy = "y"\n')
    assert finding.hint == "use ab, ek, or add [editors.ke] in depesha.toml"


@pytest.mark.parametrize("data", [b"\xff\xfe", "[[join]]\nfind = 'ё'".encode("cp1251")])
def test_a_file_in_another_encoding_is_told(data: bytes, tmp_path: Path) -> None:
    """A file saved by an old program would be a traceback."""
    path = file_of(tmp_path, "")
    path.write_bytes(data)
    assert [finding.code for finding in read_decisions(path, ())[1]] == ["DEC001"]


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    """What cannot be read would be a traceback."""
    (tmp_path / "decisions.toml").mkdir()
    assert [finding.code for finding in read_decisions(tmp_path / "decisions.toml", ())[1]] == ["DEC001"]


def test_line_ends_and_a_byte_order_mark_of_windows_do_no_harm(tmp_path: Path) -> None:
    """An editor on Windows would be told of a slip that cannot be seen."""
    path = file_of(tmp_path, "")
    path.write_bytes(("\ufeff# head\r\n" + f'[[join]]\nfind = "a"\n{SIGNED}'.replace("\n", "\r\n")).encode())
    decisions, findings = read_decisions(path, {"ek"})
    assert findings == ()
    assert [decision.line for decision in decisions] == [2]
