"""Findings that were there before: kept in a file, so that only new ones are told.

An entry is a code, a path, a fingerprint of the line, and how often that occurs; so shifted lines change nothing.
Paths are relative to the folder of the file, with slashes.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from depesha.errors import FoundError
from depesha.findings import Finding, Severity
from depesha.reports.fingerprints import fingerprint
from depesha.reports.model import Verdict, acceptable, blind
from depesha.reports.sources import Sources
from depesha.writing import write_text

_VERSION = 1


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """What is accepted."""

    path: str
    """From the folder of the baseline."""
    code: str
    fingerprint: str


class Baseline:
    """What was accepted, and what of it has been met by now."""

    def __init__(self, path: Path, accepted: Counter[Entry], messages: dict[Entry, str]) -> None:
        self._path, self._accepted, self._messages = path, accepted, messages
        self._folder = path.resolve().parent
        self._met: Counter[Entry] = Counter()

    @classmethod
    def new(cls, path: Path) -> Baseline:
        """An empty one that will stand at `path`."""
        return cls(path, Counter(), {})

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """The one that stands at `path`. Raises `FoundError` with VAL004 where it cannot be used."""
        try:
            held = json.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise FoundError(_useless(path, error.strerror or "cannot be read")) from error
        except UnicodeDecodeError as error:
            raise FoundError(_useless(path, "it is not UTF-8")) from error
        except json.JSONDecodeError as error:
            raise FoundError(_useless(path, f"it is not JSON: {error.msg}", error.lineno, error.colno)) from error
        except RecursionError as error:
            raise FoundError(_useless(path, "it is nested too deep")) from error
        if not isinstance(held, dict) or held.get("depesha-baseline") != _VERSION:
            raise FoundError(_useless(path, f'it has no "depesha-baseline": {_VERSION}'))
        entries = held.get("findings")
        accepted: Counter[Entry] = Counter()
        messages: dict[Entry, str] = {}
        for number, one in enumerate(entries if isinstance(entries, list) else [None], 1):
            if not _sound(one):
                raise FoundError(_useless(path, f"entry {number} is not as Depesha writes it"))
            entry = Entry(one["path"], one["code"], one["fingerprint"])
            accepted[entry] += one["count"]
            messages[entry] = one["message"]
        return cls(path, accepted, messages)

    def sift(self, verdicts: Iterable[Verdict], sources: Sources) -> Iterator[Verdict]:
        """The verdicts without what is accepted; at the end one with a VAL005 for all that no longer occurs."""
        checked: set[str] = set()
        for verdict in verdicts:
            if not blind(verdict.findings):
                checked.add(self._named(verdict.path))
            new = tuple(finding for finding in verdict.findings if not self._holds(finding, sources))
            known = verdict.known + len(verdict.findings) - len(new)
            yield replace(verdict, findings=new, known=known)
        gone = tuple(self._gone(checked))
        if gone:
            yield Verdict(str(self._path), gone, counted=False)

    def gather(self, verdicts: Iterable[Verdict], sources: Sources) -> Iterator[Verdict]:
        """The verdicts, with every error and warning that can be accepted taken into the baseline."""
        for verdict in verdicts:
            new = []
            for finding in verdict.findings:
                if acceptable(finding) and finding.severity is not Severity.INFO:
                    entry = self._entry(finding, sources)
                    self._accepted[entry] += 1
                    self._messages.setdefault(entry, finding.message)
                else:
                    new.append(finding)
            known = verdict.known + len(verdict.findings) - len(new)
            yield replace(verdict, findings=tuple(new), known=known)

    def write(self) -> None:
        """Writes the file. Raises `OSError`."""
        entries = [
            {
                "path": entry.path,
                "code": entry.code,
                "fingerprint": entry.fingerprint,
                "count": count,
                "message": self._messages[entry],
            }
            for entry, count in sorted(self._accepted.items())
        ]
        # ASCII, so that a path which is no Unicode comes through.
        held = {"depesha-baseline": _VERSION, "findings": entries}
        write_text(self._path, json.dumps(held, indent=1, ensure_ascii=True) + "\n")

    def _holds(self, finding: Finding, sources: Sources) -> bool:
        if not acceptable(finding):
            return False
        entry = self._entry(finding, sources)
        self._met[entry] += 1
        return self._met[entry] <= self._accepted[entry]

    def _gone(self, checked: set[str]) -> Iterator[Finding]:
        for entry, count in sorted(self._accepted.items()):
            missing = count - self._met[entry]
            if missing > 0 and (entry.path in checked or not (self._folder / entry.path).exists()):
                times = f" {missing} times" if missing > 1 else ""
                said = f"{entry.code} in {entry.path} no longer occurs{times}: {self._messages[entry]}"
                yield Finding("VAL005", str(self._path), said)

    def _entry(self, finding: Finding, sources: Sources) -> Entry:
        return Entry(self._named(finding.path), finding.code, fingerprint(finding, sources))

    def _named(self, path: str) -> str:
        try:
            return Path(os.path.relpath(Path(path).absolute(), self._folder)).as_posix()
        except ValueError:
            # Another drive.
            return Path(path).absolute().as_posix()


def _sound(one: object) -> bool:
    return (
        isinstance(one, dict)
        and all(isinstance(one.get(key), str) for key in ("path", "code", "fingerprint", "message"))
        and type(one.get("count")) is int
        and one["count"] > 0
    )


def _useless(path: Path, said: str, line: int | None = None, column: int | None = None) -> Finding:
    return Finding("VAL004", str(path), said, line, column)
