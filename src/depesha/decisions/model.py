"""What an editor can decide about a telegram: one class a kind.

Each has its place, its editor, its day and its reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from depesha.findings import Finding
from depesha.model import Span


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where a decision applies: a quotation, and what tells its place from others like it."""

    find: str
    """The words quoted, white space collapsed."""
    witness: str | None = None
    """Siglum of the text in which they stand; None for every text in which they stand."""
    near: str | None = None
    """Other words; of several places the one nearest to these is meant."""
    range: Span | None = None
    """Characters of the source; they count only as long as the quotation stands there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What all decisions have."""

    table: ClassVar[str] = ""
    """The name of its tables in the file."""

    where: Pointer
    by: str
    """Identifier of an editor of the edition."""
    when: str
    """The day, ISO 8601."""
    why: str
    """The reason, in words; empty only for a note, which is its own reason."""
    path: Path
    """The file in which it stands."""
    line: int
    """The line in that file where it begins."""

    def finding(self, code: str, message: str, cure: str | None = None) -> Finding:
        """A finding about this decision, at its line."""
        return Finding(code, str(self.path), message, self.line, cure=cure)


@dataclass(frozen=True, slots=True, kw_only=True)
class Supported(Decision):
    """A decision that says how sure it is, and on what it rests."""

    cert: str | None = None
    """`high`, `medium`, `low` or `unknown`."""
    evidence: str | None = None
    """`internal`, `external` or `conjecture`."""
    source: tuple[str, ...] = ()
    """What it rests on: record numbers (`110371`, with the `xml:id` of a block `110371#t1-handl`) or addresses."""

    @property
    def pointers(self) -> str | None:
        """The sources as `@source` of a TEI file has them: `110371.xml#t1-handl`; None where there are none."""
        return " ".join(map(_pointer, self.source)) or None


def _pointer(source: str) -> str:
    if "://" in source:
        return source
    number, hash_sign, identifier = source.partition("#")
    return f"{number}.xml{hash_sign}{identifier}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lemma(Supported):
    """The reading to be preferred: that of a witness, or a conjecture. Exactly one of `choose` and `text` is given."""

    table: ClassVar[str] = "lemma"

    choose: str | None = None
    """Siglum of a witness; its reading is preferred wherever witnesses differ in the words quoted."""
    text: str | None = None
    """A conjecture that takes the place of the words quoted, and of what the other witnesses have for them."""
    readings: tuple[tuple[str, str], ...] = ()
    """By siglum, what witnesses have there that are not collated, such as a translation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct(Supported):
    """The words quoted are wrong: `sic`, with a `corr` beside it."""

    table: ClassVar[str] = "correct"

    to: str
    """What they should be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Decision):
    """What the block is in which the quotation stands."""

    table: ClassVar[str] = "role"

    role: str
    """A key of `roles.ROLES`, if the editor knows it; the caller checks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Join(Decision):
    """All blocks that the quotation touches are one; it begins in the first and ends in the last."""

    table: ClassVar[str] = "join"


@dataclass(frozen=True, slots=True, kw_only=True)
class Split(Decision):
    """A block begins where the quotation begins."""

    table: ClassVar[str] = "split"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclude(Decision):
    """The blocks that the quotation touches belong to no division of the edition; their text is kept."""

    table: ClassVar[str] = "exclude"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Decision):
    """The words quoted are a name, or are none."""

    table: ClassVar[str] = "name"

    ref: str
    """Identifier of an entry of the authority file; empty where the words are no name."""
    kind: str | None = None
    """`person`, `place`, `organisation` or `object`; None where the entry tells."""
    cert: str | None = None
    """How sure the identification is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Decision):
    """A discussion of the place: a crux."""

    table: ClassVar[str] = "note"

    text: str
