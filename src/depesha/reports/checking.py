"""Files in, verdicts out, in the order of the files: in this process, or in several.

The files are looked at together first, which keeps of each only what the others are compared with; then each by itself.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import groupby, islice
from multiprocessing import get_context
from operator import attrgetter
from pathlib import Path

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.names import read_authority
from depesha.naming import listed, load_names
from depesha.reports.model import Verdict
from depesha.reports.waivers import judged
from depesha.validate import Listed, validate
from depesha.validate.corpus import check_corpus
from depesha.validate.fidelity import verify
from depesha.validate.schemas import open_schema

_BATCH = 16
"""So many files go to a process at a time."""
_AHEAD = 3
"""So many batches a process may wait to be told, so that memory stays flat however many files there are."""
_BY_ITSELF = "GRM"
"""What is wrong with the XML of a file is found again when it is looked at by itself."""

Judged = tuple[Path, tuple[Finding, ...]]
"""A file, and what its neighbours have against it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What files are checked against."""

    authority: Path | None = None
    """References into this file are followed, or else into `corpus/authority.xml` beside the folder of each file."""
    schemas: tuple[Path, ...] = ()
    """Schemas that take the place of our own."""
    fidelity: bool = False
    """True where the text is to be compared with the export, too."""


def check(
    files: Sequence[Path],
    asked: Asked = Asked(),
    processes: int = 1,
    watched: Callable[[Iterable[Path]], Iterable[Path]] = iter,
    further: Iterable[Finding] = (),
) -> Iterator[Verdict]:
    """The verdict on each file, in order, and at the end on what is no file of these but found beside them.

    `further` are findings that others have made.
    `watched` wraps the files as they are checked, to show how far the work has come.
    Raises `SetupError` where the schema is missing from the installation.
    """
    beside = _by_path((*further, *(() if asked.schemas else _beside(files, asked.authority))))
    jobs = ((path, beside.pop(str(path), ())) for path in watched(files))
    # A schema of others may end the process that asks it; this one shall live to say so.
    yield from _judged(jobs, partial(_judge, asked), processes, apart=bool(asked.schemas))
    yield from (replace(judged(Path(path), found), counted=False) for path, found in sorted(beside.items()))


def _by_path(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    path = attrgetter("path")
    return {name: tuple(group) for name, group in groupby(sorted(findings, key=path), path)}


def _beside(files: Sequence[Path], authority: Path | None) -> list[Finding]:
    """What the files have against each other."""
    if authority is None and files:
        own = _authority_of(files[0])
        authority = own if own.is_file() and all(_authority_of(path) == own for path in files) else None
    knows = None
    if authority:
        names = load_names(authority)

        def knows(text: str, language: str, entry: str) -> bool:
            return names.reference(text, language) == f"aut:{entry}"

    return [each for each in check_corpus(files, authority, knows) if not each.code.startswith(_BY_ITSELF)]


def _judged(jobs: Iterator[Judged], judge: partial[Verdict], processes: int, *, apart: bool) -> Iterator[Verdict]:
    if processes <= 1 and not apart:
        yield from map(judge, jobs)
        return
    running: deque[tuple[list[Judged], Future[list[Verdict]]]] = deque()
    # Spawned, not forked: a forked Saxon hangs.
    with ProcessPoolExecutor(max(1, processes), get_context("spawn"), _silenced) as pool:
        try:
            while batch := list(islice(jobs, _BATCH)):
                running.append((batch, pool.submit(_all, judge, batch)))
                if len(running) >= processes * _AHEAD:
                    yield from _result(*running.popleft())
            while running:
                yield from _result(*running.popleft())
        finally:
            pool.shutdown(cancel_futures=True)


def _result(batch: list[Judged], future: Future[list[Verdict]]) -> list[Verdict]:
    """The verdicts on some files. Raises `FoundError` (VAL011) where a schema or a file has ended the process."""
    try:
        return future.result()
    except BrokenProcessPool as error:
        names = f"between {batch[0][0]} and {batch[-1][0]}" if len(batch) > 1 else f"at {batch[0][0]}"
        raise FoundError(Finding("VAL011", str(batch[0][0]), f"the check ended {names}")) from error


def _silenced() -> None:
    """What a process that dies writes about itself is for nobody."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def _all(judge: partial[Verdict], batch: list[Judged]) -> list[Verdict]:
    return [judge(one) for one in batch]


def _judge(asked: Asked, job: Judged) -> Verdict:
    path, beside = job
    checkers = tuple(checker for schema in asked.schemas if (checker := open_schema(schema)[0]))
    known = None if checkers else _known(asked.authority or _authority_of(path))
    proof = verify(path).findings if asked.fidelity else ()
    return judged(path, (*validate(path, known, schemas=checkers), *proof, *beside))


def _authority_of(path: Path) -> Path:
    return path.resolve().parent.parent / "corpus" / "authority.xml"


@cache
def _known(path: Path) -> Listed | None:
    return listed(read_authority(path)) if path.is_file() else None
