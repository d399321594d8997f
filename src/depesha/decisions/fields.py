"""One table of a decisions file, read key by key: values of the kind wanted, and a finding for each that is not."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from depesha.findings import Finding
from depesha.model import Span

CERTAINTIES = ("high", "medium", "low", "unknown")
EVIDENCES = ("internal", "external", "conjecture")

_XML = re.compile("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*\\Z")
"""Characters that XML can hold."""
_SIGLUM = re.compile(r"[A-Za-z][A-Za-z0-9]*\Z")
_SOURCE = re.compile(r"(?:https?://[^\s<>\"]+|[A-Za-z0-9][\w.-]*(?:#[A-Za-z_][\w.-]*)?)\Z")
_NUMBER = re.compile(r"[A-Za-z_][\w.-]*\Z")


@dataclass
class Fields:
    """The keys of one decision.

    A method returns the value where it can be used. Where it cannot, the fault is added to `findings`, and what is
    returned only fills the place: a decision with a fault is never made.
    """

    kind: str
    table: Mapping[str, object]
    path: Path
    line_of: Callable[[str | None], int]
    """The line of a key, or of the table."""
    findings: list[Finding] = field(default_factory=list)

    def fault(self, code: str, message: str, key: str | None = None, cure: str | None = None) -> None:
        """Adds a finding about a key, or about the decision as a whole."""
        self.findings.append(
            Finding(code, str(self.path), f"{self.kind}: {message}", self.line_of(key), None, cure),
        )

    def known(self, keys: Collection[str]) -> None:
        """Faults each key that nothing would read (DEC003)."""
        for key in self.table:
            if key not in keys:
                self.fault("DEC003", f"there is no key {key}", key, f"use {', '.join(keys)}")

    def text(self, key: str, *, empty: bool = False) -> str:
        """A text that must be there, white space collapsed."""
        if key not in self.table:
            self.fault("DEC004", f"{key} is missing")
            return ""
        return self.optional(key, empty=empty) or ""

    def optional(self, key: str, *, empty: bool = False) -> str | None:
        """A text that may be missing, white space collapsed."""
        value = self.table.get(key)
        return None if value is None else self._clean(key, value, empty=empty)

    def one_of(self, key: str, values: Collection[str], *, required: bool = False) -> str | None:
        """One of a few words."""
        value = self.text(key) if required else self.optional(key)
        if value and value not in values:
            self.fault("DEC005", f"{key} is one of {', '.join(values)}, not {value}", key)
        return value

    def siglum(self, key: str) -> str | None:
        """The siglum of a witness."""
        value = self.optional(key)
        if value and not _SIGLUM.match(value):
            self.fault("DEC005", f"{key} is a siglum such as T1, not {value}", key)
        return value

    def identifier(self, key: str) -> str:
        """An identifier of the authority file, or nothing."""
        value = self.text(key, empty=True)
        if value and not _NUMBER.match(value):
            self.fault("DEC005", f"{key} is an identifier of the authority file such as p-mao, not {value}", key)
        return value

    def day(self, key: str) -> str:
        """A date to the day, as a date of TOML or as a text."""
        value = self.table.get(key)
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return value.isoformat()
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            try:
                return datetime.date.fromisoformat(value).isoformat()
            except ValueError:
                pass
        said = f"{key} is missing" if value is None else f"{key} is a day such as 2026-11-21, not {value}"
        self.fault("DEC004" if value is None else "DEC005", said, key)
        return ""

    def span(self, key: str) -> Span | None:
        """A range of characters: `[start, end]`, the end exclusive."""
        value = self.table.get(key)
        if value is None:
            return None
        if isinstance(value, list) and len(value) == 2 and all(type(item) is int for item in value):
            start, end = value
            if 0 <= start < end:
                return Span(start, end)
        self.fault("DEC005", f"{key} is [start, end], counted from 0, not {value}", key)
        return None

    def sources(self, key: str) -> tuple[str, ...]:
        """A record number or an address, or a list of them."""
        value = self.table.get(key, [])
        found = [self._clean(key, item) for item in (value if isinstance(value, list) else [value])]
        for item in found:
            if item and not _SOURCE.match(item):
                self.fault("DEC005", f"{key} is a record number or an address, not {item}", key)
        return tuple(found)

    def readings(self, key: str) -> tuple[tuple[str, str], ...]:
        """Words by siglum: `{ E = "545" }`."""
        value = self.table.get(key, {})
        if not isinstance(value, dict) or not all(_SIGLUM.match(siglum) for siglum in value):
            self.fault("DEC005", f'{key} is a table of words by siglum, such as {{ E = "545" }}, not {value}', key)
            return ()
        return tuple((siglum, self._clean(key, words)) for siglum, words in value.items())

    def _clean(self, key: str, value: object, *, empty: bool = False) -> str:
        if not isinstance(value, str):
            self.fault("DEC005", f"{key} is a text in quotation marks, not {value}", key)
            return ""
        if not _XML.match(value):
            self.fault("DEC005", f"{key} has a character that XML cannot hold", key)
        words = " ".join(value.split())
        if not words and not empty:
            self.fault("DEC005", f"{key} is empty", key)
        return words
