"""Scratch editions for the tests of whole commands."""

from __future__ import annotations

import shutil
from pathlib import Path

from depesha.cli import main

ROOT = Path(__file__).resolve().parents[2]
NUMBERS = ("110364", "110371", "110374", "117412", "117420")


def corpus_edition(folder: Path, *numbers: str) -> Path:
    """A copy of the repository's edition, or of some of its telegrams, in `folder`."""
    edition = folder / "edition"
    (edition / "corpus").mkdir(parents=True)
    shutil.copy(ROOT / "depesha.toml", edition)
    shutil.copy(ROOT / "corpus" / "authority.xml", edition / "corpus")
    for number in numbers or NUMBERS:
        shutil.copytree(ROOT / "corpus" / number, edition / "corpus" / number)
    return edition


def run(*arguments: object) -> int:
    """The exit code of `depesha` with these arguments."""
    return main([str(argument) for argument in arguments])


def listing(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its relative path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
