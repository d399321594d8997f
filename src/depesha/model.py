"""What passes between the stages: a source that never changes, and ranges over its characters.

All offsets count Unicode code points of the decoded source from 0; ends are exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import cached_property
from pathlib import Path

from depesha.findings import Finding

Attributes = tuple[tuple[str, str], ...]
"""Attribute names (`xml:id` with its prefix) and values; the weaver puts them into a fixed order."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range of characters of the source."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """True where `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """True where the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Source:
    """One file as received."""

    path: Path
    """Where it was read."""
    identifier: str
    """The name of the telegram it holds, fit for a file name: the record number, or the name of its folder or file."""
    text: str
    """The decoded text, untouched."""
    sha256: str
    """Hash of the bytes."""
    size: int
    """Number of bytes."""

    @property
    def length(self) -> int:
        """The number of characters received."""
        return len(self.text)

    def slice(self, span: Span) -> str:
        """The characters of a range."""
        return self.text[span.start : span.end]

    def trim(self, span: Span) -> Span:
        """The range without white space at its ends; an empty range at its start where nothing is left."""
        text = self.slice(span)
        lead = len(text) - len(text.lstrip())
        return Span(span.start + lead, span.start + max(lead, len(text.rstrip())))

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        starts.extend(index + 1 for index, character in enumerate(self.text) if character == "\n")
        return starts

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def finding(self, code: str, offset: int, message: str, cure: str | None = None) -> Finding:
        """A finding at a character of this source."""
        line, column = self.place(offset)
        return Finding(code, str(self.path), message, line, column, cure)


def name_of(text: str) -> str:
    """A text as a name that files and `xml:id`s can bear: `док 5` as `5`."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", text).strip("-.") or "telegram"


def identifier_of(path: Path) -> str:
    """The name of the telegram in a file: its folder where the file is `source.txt`, else the name of the file."""
    return name_of(path.resolve().parent.name if path.name == "source.txt" else path.stem)


class Kind(StrEnum):
    """What a part of an export is."""

    PASS = "pass"
    TRANSCRIPT = "transcript"
    TRANSLATION = "translation"
    EDITION = "edition"
    """The edited text, made of passes and transcript."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the texts that an export strings together."""

    kind: Kind
    siglum: str
    """T1, T2, … for machine passes, R for a transcript, E for a translation, `da` for record and sheet."""
    span: Span
    language: str
    """BCP 47 tag."""

    @property
    def paper(self) -> bool:
        """True where it shows the paper itself, with its forms and hands."""
        return self.kind in (Kind.PASS, Kind.EDITION)


class Layer(IntEnum):
    """The order of precedence of ranges: what has the lower number contains what has the higher.

    Two ranges that overlap without one containing the other are resolved by it: the one with the higher number is cut.
    """

    SECTION = 10
    EMBEDDED = 20
    BODY = 21
    QUOTATION = 30
    GROUP = 40
    ADDRESS = 41
    BLOCK_VARIANT = 48
    BLOCK = 50
    ROW = 51
    LINE = 52
    CLOSING = 55
    LINE_VARIANT = 58
    OBJECT = 60
    INNER_QUOTATION = 62
    REFERENCE = 65
    NAME = 70
    BRACKET = 75
    DATE = 80
    NUMBER = 82
    FILL = 84
    VARIANT = 85
    WORD = 86
    MILESTONE = 99


@dataclass(frozen=True, slots=True)
class Alternative:
    """The second half of a `choice`: what the edition sets beside the words of the source."""

    name: str
    """`expan`, `corr` or `reg`."""
    text: str
    attributes: Attributes = (("resp", "#enc"),)


@dataclass(frozen=True, slots=True)
class Variant:
    """A reading in an `app` that does not stand in the edited text."""

    name: str
    """`lem` or `rdg`."""
    text: str
    attributes: Attributes = ()
    within: tuple[str, Attributes] | None = None
    """The element that holds the text, with its attributes, where the reading that stands has it too."""
    milestones: tuple[tuple[str, Attributes], ...] = ()
    """Elements without content before the text."""


@dataclass(frozen=True, slots=True)
class Apparatus:
    """What stands in an `app` around a mark that is one of its readings."""

    attributes: Attributes
    """Of the `app`."""
    before: tuple[Variant, ...] = ()
    after: tuple[Variant, ...] = ()
    opening: tuple[tuple[str, Attributes], ...] = ()
    """Elements without content at the beginning of the mark."""
    closing: tuple[tuple[str, Attributes], ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A statement about a range of characters: it is this element."""

    span: Span
    name: str
    """Name of the TEI element."""
    attributes: Attributes = ()
    layer: Layer = Layer.WORD
    alternative: Alternative | None = None
    """Where given, the element stands in a `choice` with this beside it."""
    text: str | None = None
    """Text that is not in the source; only for a mark of no length."""
    sourced: bool = False
    """True for the innermost block, which bears `@source`."""
    container: bool = False
    """True where only elements stand directly inside, so that white space between them means nothing."""
    key: str | None = None
    """The stem of its `xml:id`, where it gets one."""
    apparatus: Apparatus | None = None
    """Where given, the element is a reading and stands in an `app` with these others."""


@dataclass(frozen=True, slots=True)
class Notation:
    """Characters that are notation of the export, not text: they are hidden and come back by a rendition."""

    rendition: str
    """Name of the rendition: b, i, strike, h, sq (a pair of brackets), ell (`[...]`); empty where none is declared."""
    opening: Span
    closing: Span

    @property
    def span(self) -> Span:
        """The notation with what it encloses."""
        return Span(self.opening.start, self.closing.end)

    @property
    def content(self) -> Span:
        """What it encloses."""
        return Span(self.opening.end, self.closing.start)


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive lines of one part with no blank line between them."""

    span: Span
    lines: tuple[Span, ...]
    """Each without its line end and without white space at either end; never empty."""
    notation: tuple[Notation, ...] = ()
    wrapped: bool = False
    """True where line ends are only layout; False where each that is no hard break ends a paragraph."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a rule says of a stretch of a witness: this is an object of that role."""

    role: str
    """A key of `roles.ROLES`."""
    span: Span
    marks: tuple[Mark, ...] = ()
    """What the rule knows of the inside."""
    attributes: Attributes = ()
    """What it knows of this object beyond its role: a subtype, a date."""
    notation: tuple[Notation, ...] = ()
    """Brackets that belong to the object as a whole."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """A text inside the text: a message to be forwarded, enclosed for information, or drafted for others."""

    span: Span
    kind: str
    """`telegram` or `draft`."""
    subtype: str
    """`forwarded`, `enclosed` or `reply`."""
    depth: int
    """1 for what stands in the outer message, 2 for what stands in that."""


@dataclass(frozen=True, slots=True)
class Witness:
    """One text of the export, with all that has been said of it."""

    part: Part
    claims: tuple[Claim, ...]
    """The objects, in order; together they cover every character that is not white space."""
    marks: tuple[Mark, ...] = ()
    """Sections, groups, blocks and what stands inside them."""
    notation: tuple[Notation, ...] = ()
    """What is hidden and comes back by a rendition."""
    embedded: tuple[Embedded, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """Where the paper lies, as a citation says it."""

    span: Span
    """The range of the citation, or an empty one where it was given by a side file."""
    label: str
    """The words of the citation."""
    repository: str | None
    fond: str | None = None
    opis: str | None = None
    delo: str | None = None
    papka: str | None = None
    listy: str | None = None

    @property
    def complete(self) -> bool:
        """True where fond, opis, delo and listy are all known."""
        return None not in (self.repository, self.fond, self.opis, self.delo, self.listy)

    @property
    def leaves(self) -> tuple[str, str] | None:
        """First and last leaf without leading zeros, or None."""
        if self.listy is None:
            return None
        first, _, last = self.listy.replace("–", "-").replace(" ", "").partition("-")
        return first.lstrip("0") or first, (last or first).lstrip("0") or first


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of the document from the archive's cover, or from the editor's side file."""

    title: str | None = None
    date: str | None = None
    """ISO 8601, to the day where known."""
    date_text: str | None = None
    address: str | None = None
    """Address of the record on the web."""
    holder: str | None = None
    """The publisher that the citation names."""
    translator: str | None = None
    summary: str | None = None
    credits: str | None = None
    language: str | None = None
    """Language of the original, as a BCP 47 tag."""
    contents: tuple[str, ...] = ()
    shelfmarks: tuple[Shelfmark, ...] = ()
    sheet: tuple[tuple[str, str], ...] = ()
    """Label and value of each row of the documentation sheet."""
    telegram: bool = True
    """False where title and kind say that the document is no telegram."""
    number: str | None = None
    """The number of the record in the archive, where the reader knows it."""

    @property
    def year(self) -> int | None:
        """The year that dates on the paper leave out."""
        return int(self.date[:4]) if self.date else None

    @property
    def day(self) -> str | None:
        """The date, where it is known to the day."""
        return self.date if self.date and len(self.date) == 10 else None


@dataclass(frozen=True, slots=True)
class Export:
    """An export as a reader understood it."""

    source: Source
    record: Record
    record_marks: tuple[Mark, ...]
    """Ranges over the cover, to be woven into `bibl[@type='record']`."""
    sheet_marks: tuple[Mark, ...]
    """Ranges over the documentation sheet, to be woven into `accMat`."""
    notation: tuple[Notation, ...]
    """Notation in cover and sheet."""
    parts: tuple[Part, ...]
    """The witnesses, in the order of the export."""
    findings: tuple[Finding, ...] = field(default=())
