"""What the checks over many files know of one: small frozen values, with the places they stand at.

`Facts` are kept for the whole edition; `Particulars` concern one file alone and are dropped once it is checked.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a file."""

    path: str
    """The file, as the caller named it."""
    line: int | None
    """From 1; None where it is not known."""

    def __str__(self) -> str:
        """`tei/117420.xml:12`."""
        return self.path if self.line is None else f"{self.path}:{self.line}"


Series = tuple[str, ...]
"""Who counts: the kind of number first, then whose; `("senderNumber", "aut:p-mao")`."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that one of the series of telegrams gave out."""

    series: Series
    value: int
    """What counts in it: 302 of `302/sh`."""
    text: str
    """As it stands, after correction."""
    day: str
    """ISO date of the day it was given out."""
    place: Place
    quoted: bool = False
    """True where another telegram only mentions it."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a file: the telegram itself, or one that it carries; drafts are none."""

    senders: tuple[str, ...]
    """References to the authority file, sorted."""
    readers: tuple[str, ...]
    """Whoever received it, as intermediary, addressee or in copy."""
    addressees: tuple[str, ...]
    """Those of the readers to whom it is addressed."""
    day: str | None
    """ISO date of sending, where it is known to the day."""
    numbers: tuple[tuple[int, str], ...]
    """Each number that the message bears, and as it stands."""
    place: Place


@dataclass(frozen=True, slots=True)
class Quote:
    """A reference to one other telegram in a text, `ref[@type='telegram']`."""

    place: Place
    words: str
    sender: str | None
    """Who sent what is quoted, by `your` and `my`; None where the words do not tell."""
    readers: tuple[str, ...]
    """Who must have received it, by the same words; empty where they do not tell."""
    value: int | None
    number: str | None
    day: str | None
    target: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """A pointer of `correspContext` to the telegram before or after."""

    direction: str
    """`prev` or `next`."""
    target: str
    place: Place


@dataclass(frozen=True, slots=True)
class CodeName:
    """A code name that a file gives to a person."""

    form: str
    """As it stands at its first place."""
    language: str
    person: str
    place: Place


@dataclass(frozen=True, slots=True)
class Facts:
    """What other files are compared with."""

    path: str
    place: Place
    """Where the root element is."""
    identifier: str | None
    """`TEI/@xml:id`."""
    record: str | None
    """The number of the record in the archive."""
    day: str | None
    """ISO date of creation, where it is known to the day."""
    numbers: tuple[Number, ...]
    messages: tuple[Message, ...]
    quotes: tuple[Quote, ...]
    links: tuple[Link, ...]
    code_names: tuple[CodeName, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that a file gives its telegram."""

    speaker: str
    """Who says so: the record, the sheet, the text …"""
    first: str
    """ISO date of the first day that is meant."""
    last: str
    """ISO date of the last day that is meant."""
    certain: bool
    """False where @cert is other than high."""
    place: Place


@dataclass(frozen=True, slots=True)
class Contents:
    """What the record announces and what the file holds."""

    announced: tuple[tuple[str, Place], ...]
    """The items of the list of contents."""
    passes: int
    """Machine passes over a scan."""
    transcripts: tuple[str, ...]
    """Languages of the transcripts."""
    translations: tuple[str, ...]
    """Languages of the translations."""
    place: Place
    """Where the texts begin."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A bracket that says who hides behind a code name."""

    form: str
    person: str
    """Whom the code name points to."""
    name: Place
    said: str
    """Whom the bracket names."""
    gloss: Place


@dataclass(frozen=True, slots=True)
class NameForm:
    """A form by which a text names an entry of the authority file."""

    text: str
    language: str
    entry: str
    """Identifier of the entry, without prefix."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What concerns a file alone."""

    dates: tuple[Dated, ...]
    contents: Contents | None
    """None where the record announces nothing."""
    identities: tuple[Identity, ...]
    names: tuple[tuple[NameForm, Place], ...]
    """Each form once, with its first place."""
