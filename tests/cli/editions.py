"""Small editions and exports for the tests of the command line, and the ways to run a command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from depesha.cli import main

TOML = '[edition]\ntitle = "Two telegrams"\npublisher = "Depesha"\ndate = "2026-11-20"\n'
"""Settings of a small edition; its first line has the number 1."""

COVER = """**May 5, 1952**
**Ciphered Telegram No. 77, to Moscow**

**Citation:**

"Ciphered Telegram No. 77, to Moscow", May 5, 1952, Wilson Center Digital Archive, APRF, f. 45, op. 1, d. 341, l. 7.
<https://digitalarchive.umd.edu/document/{number}>

**Summary:**

The ambassador reports on rice.

**Original Language:**

Russian

**Contents:**

Translation - English

"""
"""A cover of the Digital Archive, made up; to be filled with a record number."""

MESSAGE = """CIPHERED TELEGRAM No. 77

To Comrade FILIPPOV [Stalin]

The harvest of rice is good this year. We shall report on the wheat in June.

ROSHCHIN

5 May 1952
"""


def export(number: str = "900001") -> str:
    """A whole export, made up."""
    return COVER.format(number=number) + MESSAGE


def edition(folder: Path, exports: Mapping[str, str | bytes], settings: str | bytes | None = TOML) -> Path:
    """An edition with an export in each of the folders named; returns its folder."""
    for name, content in exports.items():
        put(folder / "corpus" / name / "source.txt", content)
    folder.mkdir(exist_ok=True)
    if settings is not None:
        put(folder / "depesha.toml", settings)
    return folder


def put(path: Path, content: str | bytes) -> Path:
    """Writes a file as it is, line ends and all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


@dataclass(frozen=True, slots=True)
class Run:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    def findings(self, code: str) -> list[str]:
        """The lines of stderr that report a finding of this code."""
        return [line for line in self.err.splitlines() if f" {code} " in line]


class Command:
    """Runs commands in this process, their streams caught."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str | Path) -> Run:
        self._capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = self._capsys.readouterr()
        return Run(code, out, err)


def run_alone(
    arguments: Sequence[str | Path], folder: Path | None = None, settings: Mapping[str, str] | None = None
) -> Run:
    """Runs a command in a process of its own, as a user does."""
    done = subprocess.run(
        [sys.executable, "-m", "depesha.cli", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", **(settings or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)


def files(folder: Path) -> list[str]:
    """Every file and empty folder below a folder, hidden ones too, by its path in it."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() or path.is_symlink() or not any(path.iterdir())
    )


def litter(folder: Path) -> list[str]:
    """Temporary and half-written files left in a folder; the memory of the build is none."""
    return [name for name in files(folder) if "/." in f"/{name}" and name != ".depesha/state.json"]
