"""Builds an edition: corpus/ → tei/ → site/, only what changed.

What a file was made from is remembered as a digest in `.depesha/state.json`;
a file is made again when its export, the settings, the authority file or the program differ.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from depesha import __version__
from depesha.decisions import DECISIONS
from depesha.edition import SETTINGS, Edition
from depesha.findings import CODES, Finding
from depesha.pipeline import Names, Outcome, convert_export, load_names, record_number_of
from depesha.render import render_file, write_index
from depesha.resources import resource
from depesha.writing import write_bytes

Progress = Callable[[Iterable[Path], int], Iterable[Path]]
"""Wraps what is worked off, to show how far the work has come."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    made: tuple[Path, ...]
    """TEI files made again, whether or not their bytes changed."""
    kept: int
    """Telegrams that had not changed."""
    findings: tuple[Finding, ...]


def _digest(*pieces: bytes) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(len(piece).to_bytes(8, "big") + piece)
    return digest.hexdigest()


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


@cache
def program_digest() -> str:
    """A digest of the program: its code, schema and stylesheets."""
    files = [*Path(__file__).parent.rglob("*.py"), resource("schema", "depesha.rng"), *resource("xslt").rglob("*.*")]
    pieces = [piece for path in sorted(files) for piece in (str(path).encode(), path.read_bytes())]
    return _digest(__version__.encode(), *pieces)


_ENTRY = {"input", "edition", "tei", "page", "summary", "findings"}
"""What is remembered of a telegram: digests of what it was made from and of its TEI, and what was told of it."""


def _state(path: Path) -> dict[str, dict[str, str]]:
    try:
        state = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(state, dict):
        return {}
    # Whatever is not as a build wrote it is forgotten, and made again.
    return {number: entry for number, entry in state.items() if _sound(entry)}


def _sound(entry: object) -> bool:
    """True for what is remembered of one telegram as a build wrote it."""
    if not isinstance(entry, dict) or set(entry) != _ENTRY:
        return False
    if not all(isinstance(value, str) for value in entry.values()):
        return False
    try:
        return all(Finding(**item).code in CODES for item in json.loads(entry["findings"]))
    except (TypeError, ValueError):
        return False


@dataclass(frozen=True, slots=True)
class _Job:
    """One export to convert, as plain values for another process."""

    source: Path
    folder: Path
    edition: Edition


_worker_names: list[Names] = []
"""In a worker process, the authority file that it has read at its start."""


def _start_worker(authority: Path, sources: Sequence[Path]) -> None:
    _worker_names[:] = [load_names(authority, sources)]


def _work(job: _Job) -> Outcome:
    return convert_export(job.source, job.folder, job.edition, _worker_names[0])


def _outcomes(jobs: Sequence[_Job], processes: int, names: Names) -> Iterator[Outcome]:
    if processes <= 1 or len(jobs) <= 1:
        for job in jobs:
            yield convert_export(job.source, job.folder, job.edition, names)
        return
    # Spawned, not forked: a forked Saxon hangs.
    start = (jobs[0].edition.authority, jobs[0].edition.sources())
    with ProcessPoolExecutor(processes, get_context("spawn"), _start_worker, start) as pool:
        yield from pool.map(_work, jobs, chunksize=8)


def _numbered(sources: Sequence[Path], edition: Edition) -> tuple[dict[Path, str], list[Finding]]:
    """The record number of each export, and findings where one number has two exports."""
    numbers: dict[Path, str] = {}
    owners: dict[str, Path] = {}
    findings: list[Finding] = []
    for path in sources:
        number = record_number_of(path, edition)
        if number.casefold() in owners or number.casefold() == "index":
            owner = owners.get(number.casefold())
            said = f"record {number} is already the number of {owner}" if owner else "its page would be the list"
            findings.append(Finding("CFG003", str(path), said, 1))
            continue
        owners[number.casefold()] = path
        numbers[path] = number
        if path.parent.name != number:
            said = f"the record says {number}, its folder is called {path.parent.name}"
            findings.append(Finding("CFG007", str(path), said, 1))
    return numbers, findings


def build(edition: Edition, *, everything: bool = False, processes: int = 1, progress: Progress | None = None) -> Built:
    """Builds the edition in its folder. Raises `FoundError` where its authority file cannot be used."""
    folder = edition.folder or Path()
    tei, site = folder / "tei", folder / "site"
    names = load_names(edition.authority, edition.sources())
    state_path = folder / ".depesha" / "state.json"
    state = {} if everything else _state(state_path)
    numbers, findings = _numbered(edition.sources(), edition)
    for form, owners in names.index.ambiguous:
        said = f"“{form}” is a name of {' and of '.join(owners)}"
        findings.append(Finding("CFG008", str(edition.authority), said))
    if not numbers:
        findings.append(Finding("CFG005", str(edition.corpus), "there is no corpus/<record number>/source.txt"))
    common = _digest(program_digest().encode(), _read(folder / SETTINGS), _read(edition.authority))
    inputs = {
        path: _digest(
            common.encode(),
            str(path).encode(),
            _read(path),
            _read(path.parent / "record.toml"),
            _read(path.parent / DECISIONS),
        )
        for path in numbers
    }
    # For the choice of a reading the other exports count too.
    whole = _digest(*(inputs[path].encode() for path in sorted(inputs)))
    stale = [
        path for path, number in numbers.items() if not _current(state.get(number), inputs[path], whole, tei, number)
    ]
    made: list[Path] = []
    collated: set[str] = set()
    failed: set[str] = set()
    told = {
        numbers[path]: [Finding(**item) for item in json.loads(state[numbers[path]]["findings"])]
        for path in numbers
        if path not in stale
    }
    jobs = [_Job(path, tei, edition) for path in stale]
    watched = progress(stale, len(stale)) if progress else stale
    for path, outcome in zip(watched, _outcomes(jobs, processes, names), strict=True):
        told[numbers[path]] = list(outcome.findings)
        if outcome.target:
            made.append(outcome.target)
        else:
            failed.add(numbers[path])
        if outcome.collated:
            collated.add(numbers[path])
    new_state: dict[str, dict[str, str]] = {}
    for path, number in numbers.items():
        target = tei / f"{number}.xml"
        old = state.get(number, {})
        if number in failed:
            # What stands of an earlier build goes on standing, and is made again as soon as it can be.
            if old and target.is_file():
                new_state[number] = {**old, "input": ""}
            continue
        digest = _digest(_read(target))
        shown = old.get("tei") == digest and old.get("page") == common and (site / f"{number}.html").is_file()
        summary = old.get("summary", "") if shown else ""
        if not summary:
            rendered = render_file(target, site)
            told[number].extend(rendered.findings)
            summary = rendered.summary or ""
        remembered = json.dumps([_plain(finding) for finding in told[number]])
        rests = whole if number in collated or (path not in stale and old.get("edition")) else ""
        new_state[number] = {
            "input": inputs[path], "edition": rests, "tei": digest, "page": common, "summary": summary,
            "findings": remembered,
        }  # fmt: skip
    summaries = [entry["summary"] for entry in new_state.values() if entry["summary"]]
    findings.extend(write_index(summaries, site, edition.title))
    findings.extend(_orphans(tei, numbers))
    findings.extend(finding for found in told.values() for finding in found)
    write_bytes(state_path, json.dumps(new_state, ensure_ascii=False, indent=1, sort_keys=True).encode())
    return Built(tuple(made), len(numbers) - len(stale), tuple(findings))


def _current(entry: dict[str, str] | None, wanted: str, whole: str, tei: Path, number: str) -> bool:
    """True where a telegram need not be made again."""
    if entry is None or entry["input"] != wanted or entry["edition"] not in ("", whole):
        return False
    return _digest(_read(tei / f"{number}.xml")) == entry["tei"]


def _plain(finding: Finding) -> dict[str, str | int | None]:
    return {name: getattr(finding, name) for name in ("code", "path", "message", "line", "column", "cure")}


def _orphans(tei: Path, numbers: dict[Path, str]) -> Iterator[Finding]:
    """TEI files that no export stands behind; they are told of and never removed."""
    known = set(numbers.values())
    for path in sorted(tei.glob("*.xml")):
        if path.stem not in known:
            yield Finding("CFG006", str(path), "no export in corpus/ has this number")
