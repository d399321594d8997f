"""Audits an edition: are its TEI files what its exports give today, and is all else beside them in order?

In: an edition. Out: findings of a build into a temporary folder, compared with what is committed, and of the authority
file. Nothing in the edition is written.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from depesha.authorities import check, read_telegrams
from depesha.building import Progress, build
from depesha.edition import SETTINGS, Edition, read_edition
from depesha.errors import FoundError
from depesha.findings import Finding, Severity

_ALSO_OF_FILES = frozenset({"AUT009", "GRM006"})
"""A form that its entry lacks and a dead pointer are told of the telegram already: COR009, GRM006."""

_LOST = frozenset({"DEC010", "DEC011", "DEC013"})
"""A decision that is not carried out: a build goes on without it, but what an editor said must not be lost unseen."""


def audit(edition: Edition, processes: int = 1, progress: Progress | None = None) -> Iterator[Finding]:
    """What a build today would tell and change, and what is wrong with the authority file.

    Raises `FoundError` where settings or authority file cannot be used, `OSError` where there is no room for the build.
    """
    folder = edition.folder or Path()
    if not edition.sources():
        said = "there is no corpus/<record number>/source.txt, so nothing can be checked against it"
        yield Finding("CFG005", str(edition.corpus), said, weight=Severity.ERROR)
        return
    with TemporaryDirectory(prefix="depesha-check-") as temporary:
        fresh = Path(temporary)
        shutil.copyfile(folder / SETTINGS, fresh / SETTINGS)
        if edition.corpus.is_dir():
            shutil.copytree(edition.corpus, fresh / "corpus")
        try:
            built = build(read_edition(fresh), pages=False, processes=processes, progress=progress)
        except FoundError as error:
            raise FoundError(*_moved(error.findings, fresh, folder)) from None
        yield from _moved(built.findings, fresh, folder)
        yield from _compared(folder / "tei", fresh / "tei")
    telegrams, _ = read_telegrams(folder / "tei")
    for finding in check(edition.authority, telegrams):
        if finding.code not in _ALSO_OF_FILES:
            yield finding


def _moved(findings: Iterable[Finding], fresh: Path, folder: Path) -> Iterator[Finding]:
    """Findings of the temporary build as findings of the edition; but none of its TEI files, which are asked anew."""
    for finding in findings:
        path = Path(finding.path)
        if path.is_relative_to(fresh / "tei"):
            continue
        if path.is_relative_to(fresh):
            message = finding.message.replace(f"{fresh}/", f"{folder}/" if str(folder) != "." else "")
            weight = Severity.ERROR if finding.code in _LOST else finding.weight
            finding = replace(finding, path=str(folder / path.relative_to(fresh)), message=message, weight=weight)
        yield finding


def _compared(committed: Path, fresh: Path) -> Iterator[Finding]:
    old = {path.name: path for path in committed.glob("*.xml")}
    new = {path.name: path for path in fresh.glob("*.xml")}
    for name in sorted(old.keys() | new.keys()):
        path = str(committed / name)
        if name not in old:
            yield Finding("CHK002", path, "a build today makes it, and it is not there")
        elif name not in new:
            yield Finding("CHK003", path, "a build today does not make it")
        elif old[name].read_bytes() != new[name].read_bytes():
            line, before, after = _first_difference(old[name], new[name])
            message = f"a build today gives here {_shown(after, before)}, and not {_shown(before, after)}"
            yield Finding("CHK001", path, message, line)


def _first_difference(old: Path, new: Path) -> tuple[int, str, str]:
    """The first line that differs, from 1, and what stands there in both files."""
    lines = zip_longest(*(path.read_bytes().splitlines() for path in (old, new)), fillvalue=b"")
    for number, (before, after) in enumerate(lines, 1):
        if before != after:
            return number, before.decode("utf-8", "replace"), after.decode("utf-8", "replace")
    return 1, "", ""


def _shown(line: str, other: str) -> str:
    """The part of a line where it differs from the other."""
    text, rival = " ".join(line.split()), " ".join(other.split())
    if not text:
        return "nothing"
    alike = next((at for at, (one, two) in enumerate(zip(text, rival, strict=False)) if one != two), len(rival))
    start = 0 if alike < 40 else min(alike, len(text)) - 20
    begin, end = "…" if start else "", "…" if len(text) > start + 60 else ""
    return f"“{begin}{text[start : start + 60]}{end}”"
