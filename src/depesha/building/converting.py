"""Converts many exports, in this process or in several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from types import TracebackType

from depesha.edition import Edition
from depesha.encode import ALONE, Context
from depesha.pipeline import Names, Outcome, convert_export, load_names


@dataclass(frozen=True, slots=True)
class Job:
    """One export to convert, as plain values for another process."""

    source: Path
    folder: Path
    edition: Edition
    context: Context = ALONE


_worker_names: list[Names] = []
"""In a worker process, the authority file that it has read at its start."""


def _start_worker(authority: Path, sources: Sequence[Path]) -> None:
    _worker_names[:] = [load_names(authority, sources)]


def _work(job: Job) -> Outcome:
    return convert_export(job.source, job.folder, job.edition, _worker_names[0], context=job.context)


class Converters:
    """Processes that convert; they are started when there is work for more than one."""

    def __init__(self, edition: Edition, names: Names, processes: int) -> None:
        self._edition = edition
        self._names = names
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Converters:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def outcomes(self, jobs: Sequence[Job]) -> Iterator[Outcome]:
        """What became of each export, in the order of the jobs."""
        if self._processes <= 1 or len(jobs) <= 1:
            for job in jobs:
                yield convert_export(job.source, job.folder, job.edition, self._names, context=job.context)
            return
        if self._pool is None:
            # Spawned, not forked: a forked Saxon hangs.
            start = (self._edition.authority, self._edition.sources())
            self._pool = ProcessPoolExecutor(self._processes, get_context("spawn"), _start_worker, start)
        yield from self._pool.map(_work, jobs, chunksize=8)
