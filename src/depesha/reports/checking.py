"""Files in, verdicts out, in the order of the files: in this process, or in several."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache, partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from depesha.names import read_authority
from depesha.reports.model import Verdict
from depesha.reports.waivers import judged
from depesha.validate.grammar import validate

_BATCH = 16
"""So many files go to a process at a time."""
_AHEAD = 3
"""So many batches a process may wait to be told, so that memory stays flat however many files there are."""


def check(files: Iterable[Path], authority: Path | None = None, processes: int = 1) -> Iterator[Verdict]:
    """The verdict on each file, in order. Raises `SetupError` where the schema is missing from the installation.

    References into `authority` are followed, or else into `corpus/authority.xml` beside the folder of the file.
    """
    judge = partial(_judge, authority)
    if processes <= 1:
        yield from map(judge, files)
        return
    rest = iter(files)
    running: deque[Future[list[Verdict]]] = deque()
    # Spawned, not forked: a forked Saxon hangs.
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        try:
            while batch := list(islice(rest, _BATCH)):
                running.append(pool.submit(_all, judge, batch))
                if len(running) >= processes * _AHEAD:
                    yield from running.popleft().result()
            while running:
                yield from running.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _all(judge: partial[Verdict], batch: list[Path]) -> list[Verdict]:
    return [judge(path) for path in batch]


def _judge(authority: Path | None, path: Path) -> Verdict:
    return judged(path, validate(path, _known(authority or path.resolve().parent.parent / "corpus" / "authority.xml")))


@cache
def _known(path: Path) -> frozenset[str] | None:
    return read_authority(path).identifiers if path.is_file() else None
