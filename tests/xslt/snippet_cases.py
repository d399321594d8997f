"""Snippet files of stylesheets: cases of title, input and expected output, each closed by a line with a single dot.

A case whose title ends in `(not yet)` shows how it ought to be; its test must fail until the stylesheet does so.
"""

from __future__ import annotations

from collections.abc import Iterable
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

    @property
    def is_open(self) -> bool:
        """True where the stylesheet does not do so yet."""
        return self.title.endswith("(not yet)")


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


def each_of(cases: Iterable[Case]) -> pytest.MarkDecorator:
    """Runs a test with each `case`, by its file and title; an open one must fail."""
    fails = pytest.mark.xfail(strict=True, reason="not yet")
    return pytest.mark.parametrize(
        "case",
        [pytest.param(case, id=f"{case.file.stem}: {case.title}", marks=[fails] * case.is_open) for case in cases],
    )


def expected(case: Case, output: str, request: pytest.FixtureRequest) -> str:
    """What a case expects; with `--refresh-goldens` the output is written as that unless the case is open."""
    if request.config.getoption("--refresh-goldens", default=False) and not case.is_open:
        parts = case.file.read_text("utf-8").split(_CLOSE)
        parts[3 * case.number + 2] = output
        case.file.write_text(_CLOSE.join(parts), "utf-8")
        pytest.skip("written anew")
    return case.expected
