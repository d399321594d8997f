"""Findings: a line that tools can read, a stable order, and an exit code that follows from them."""

from __future__ import annotations

import itertools
import re

import pytest

from depesha.findings import CODES, Finding, Severity, exit_code, sort_key


def test_a_finding_is_printed_as_place_code_severity_message_and_hint() -> None:
    """Editors and scripts that read the lines would no longer understand them."""
    finding = Finding("BLK012", "corpus/117420/source.txt", "block of unknown role “ИТ МВО”", 41, 3, "give it a role")
    assert str(finding) == (
        "corpus/117420/source.txt:41:3 BLK012 warning  block of unknown role “ИТ МВО”  hint: give it a role"
    )


def test_a_place_that_is_not_known_is_left_out() -> None:
    """A reader would go to a line that has nothing to do with it."""
    assert str(Finding("SRC002", "x.txt", "no text")).startswith("x.txt SRC002 error  no text  hint: ")
    assert str(Finding("SRC004", "x.txt", "no text", 7)).startswith("x.txt:7 SRC004 ")


def test_the_hint_of_the_code_stands_where_no_cure_is_given() -> None:
    """The user would be told what is wrong and not what to do."""
    assert Finding("SRC002", "x.txt", "no text").hint == CODES["SRC002"].hint
    assert Finding("SRC002", "x.txt", "no text", cure="look again").hint == "look again"


def test_findings_are_sorted_by_file_line_column_and_code_with_lines_as_numbers() -> None:
    """Line 10 would come before line 9."""
    wanted = [
        Finding("SRC002", "a", "m"),
        Finding("SRC004", "a", "m", 9, 2),
        Finding("ANN001", "a", "m", 10, 1),
        Finding("BLK012", "a", "m", 10, 1),
        Finding("ANN001", "b", "m", 1, 1),
    ]
    for order in itertools.permutations(wanted):
        assert sorted(order, key=sort_key) == wanted


@pytest.mark.parametrize(
    ("codes", "code"),
    [
        ([], 0),
        (["SRC016"], 0),
        (["ANN001", "SRC016"], 0),
        (["CFG003"], 1),
        (["ANN001", "CFG003"], 1),
        (["SRC002"], 3),
        (["CFG003", "SRC002"], 3),
    ],
    ids=str,
)
def test_the_exit_code_is_that_of_the_worst_finding(codes: list[str], code: int) -> None:
    """A script would take an unreadable file for a fine one, or a warning for an error."""
    assert exit_code(Finding(name, "x", "m") for name in codes) == code


@pytest.mark.parametrize("name", CODES)
def test_a_code_has_three_letters_three_figures_a_title_and_a_hint(name: str) -> None:
    """A code could not be looked up, or would leave the user alone."""
    code = CODES[name]
    assert re.fullmatch(r"[A-Z]{3}\d{3}", name)
    assert code.title
    assert not code.title.endswith(".")
    assert code.hint


@pytest.mark.parametrize("name", [name for name, code in CODES.items() if code.unreadable])
def test_only_an_error_can_be_unreadable(name: str) -> None:
    """A warning would end the command with the code for unreadable input."""
    assert CODES[name].severity is Severity.ERROR


def test_a_code_that_is_not_declared_cannot_be_printed() -> None:
    """A misspelt code would reach the user, who could not look it up."""
    with pytest.raises(KeyError):
        str(Finding("XXX001", "x", "m"))
