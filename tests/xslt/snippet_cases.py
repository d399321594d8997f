"""Snippet files of stylesheets: cases of title, input and expected output, each closed by a line with a single dot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

_CLOSE = "\n.\n"


@dataclass(frozen=True, slots=True)
class Case:
    """One snippet of a file."""

    file: Path
    number: int
    """From 0, in the order of the file."""
    title: str
    given: str
    expected: str


@cache
def cases_of(file: Path) -> tuple[Case, ...]:
    """The cases of a snippet file in their order."""
    parts = file.read_text("utf-8").split(_CLOSE)
    assert len(parts) % 3 == 1 and not parts[-1].strip(), f"{file.name}: title, input, output, each closed by a dot"
    triples = zip(parts[0::3], parts[1::3], parts[2::3], strict=False)
    return tuple(Case(file, number, title.strip(), *rest) for number, (title, *rest) in enumerate(triples))


def cases_in(folder: Path) -> tuple[Case, ...]:
    """The cases of all snippet files of a folder."""
    return tuple(case for file in sorted(folder.glob("*.txt")) for case in cases_of(file))


def name_of(case: Case) -> str:
    """What pytest calls a case."""
    return f"{case.file.stem}: {case.title}"


def compare(case: Case, output: str, request: pytest.FixtureRequest) -> None:
    """Fails where the output is not the expected one; with `--refresh-goldens` writes it as such, and skips."""
    if request.config.getoption("--refresh-goldens", default=False):
        parts = case.file.read_text("utf-8").split(_CLOSE)
        parts[3 * case.number + 2] = output
        case.file.write_text(_CLOSE.join(parts), "utf-8")
        pytest.skip("written anew")
    assert output == case.expected
