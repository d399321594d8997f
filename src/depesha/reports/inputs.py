"""Which files a call means: files named, folders with all below them, patterns such as `tei/*.xml` in quotes."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from depesha.findings import Finding
from depesha.reports.model import Verdict


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a call means."""

    files: tuple[Path, ...]
    """Each once, in the order of their names."""
    verdicts: tuple[Verdict, ...]
    """What is wrong with the folders and patterns themselves (VAL006, VAL008)."""


def inputs(paths: Iterable[Path]) -> Inputs:
    """The files meant by paths; one that is not there is taken for a file, and who reads it will say so.

    Of folders the `*.xml` at any depth are taken; what is hidden is left out, and a linked folder is entered once.
    """
    files: dict[Path, None] = {}
    verdicts: list[Verdict] = []
    for path in paths:
        if _is_folder(path):
            found, told = _below(path)
            files.update(dict.fromkeys(found))
            if not found and not told:
                told = [Finding("VAL006", str(path), "the folder holds no XML file")]
        elif glob.has_magic(str(path)) and not os.path.lexists(path):
            # Not pathlib's, which raises at patterns that a shell takes.
            named = inputs(map(Path, glob.glob(str(path), recursive=True)))  # noqa: PTH207
            files.update(dict.fromkeys(named.files))
            verdicts.extend(named.verdicts)
            told = [] if named.files or named.verdicts else [Finding("VAL006", str(path), "nothing is named like that")]
        else:
            files[path] = None
            told = []
        verdicts.extend(Verdict(finding.path, (finding,), counted=False) for finding in told)
    return Inputs(tuple(sorted(files, key=str)), tuple(dict.fromkeys(verdicts)))


def _below(folder: Path) -> tuple[list[Path], list[Finding]]:
    found: list[Path] = []
    told: list[Finding] = []
    entered: set[str] = set()
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        real = os.path.realpath(here)
        if real in entered:
            continue
        entered.add(real)
        try:
            for path in sorted(path for path in here.iterdir() if not path.name.startswith(".")):
                if path.is_dir():
                    waiting.append(path)
                elif path.suffix == ".xml" and (path.is_file() or path.is_symlink()):
                    found.append(path)
        except OSError as error:
            told.append(Finding("VAL008", str(here), error.strerror or "cannot be read"))
    return found, told


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # In a folder that may not be entered: who reads it will say so.
        return False
