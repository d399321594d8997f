"""The cover of a Digital Archive export → where each of its fields stands.

The layouts differ: labels bold or not, on their own line or before their text, the contents one a line, bulleted
or all on one line, the whole cover on one line.
What holds in all of them is the order: date, title, Citation, Summary, Credits, Original Language, Contents.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from depesha.model import Source, Span

LABELS = ("Citation", "Summary", "Credits", "Original Language", "Contents")

_REACH = 12_000
"""A cover is looked for in this many characters from the start."""

_LABEL_ALONE = re.compile(r"^[ \t]*(?P<label>(?:\*\*|<b>)?(?P<name>[A-Z][A-Za-z ]{2,30}):(?:\*\*|</b>)?)", re.MULTILINE)
"""`**Citation:**` at the beginning of a line."""

_LABEL_INLINE = re.compile(rf"(?<=\s)(?P<label>(?P<name>{'|'.join(LABELS)}):)(?=\s)")
"""`Citation:` inside a cover that is one line."""

_ITEM = re.compile(
    r"[ \t]*(?P<bullet>[-•*][ \t]+)?"
    r"(?P<item>Scan of (?:the )?Original(?: Document)?|Original (?:Scan|Document)"
    r"|(?:Transcript(?:ion)?|Translation)\s-\s[A-Z][a-z]+(?:, [A-Z][a-z]+)?|[A-Z][a-z]+\s(?:Transcript(?:ion)?"
    r"|Translation))(?=\s"
    r"|\Z)[ \t]*\n?"
)

_MASTHEAD = re.compile(
    r"\s*(?:(?:Digital\s+Archive|International\s+History\s+Declassified|(?:https?://)?digitalarchive\.\S+)\s*)+"
)


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled part of the cover."""

    name: str
    label: Span
    """The label with its colon and its notation."""
    content: Span
    """What follows, trimmed; empty where there is nothing."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the contents."""

    text: str
    span: Span
    bullet: Span | None


@dataclass(frozen=True, slots=True)
class Cover:
    """The fields of a cover."""

    masthead: Span | None
    head: Span
    """Date and title, trimmed."""
    fields: tuple[Field, ...]
    contents: tuple[Item, ...]
    end: int
    """Where the cover ends and the texts begin."""

    def field(self, name: str) -> Field | None:
        """The field of a label, if the cover has it."""
        return next((field for field in self.fields if field.name == name), None)


def _labels(text: str) -> list[re.Match[str]]:
    reach = text[:_REACH]
    alone = [
        match
        for match in _LABEL_ALONE.finditer(reach)
        if match["name"] in LABELS or match["label"].startswith(("**", "<b>"))
    ]
    # A label that is not known counts only between two that are.
    places = [at for at, match in enumerate(alone) if match["name"] in LABELS]
    alone = alone[places[0] : places[-1] + 1] if places else []
    if not any(match["name"] == "Citation" for match in alone):
        alone = list(_LABEL_INLINE.finditer(reach))
    kept: list[re.Match[str]] = []
    for match in alone:
        if match["name"] not in LABELS:
            kept.append(match)
            continue
        # The order of the labels is fixed, so a "Summary:" inside the text of a document is none of ours.
        known = [other["name"] for other in kept if other["name"] in LABELS]
        if match["name"] in LABELS[LABELS.index(known[-1]) + 1 if known else 0 :]:
            kept.append(match)
    return kept if kept and kept[0]["name"] == "Citation" else []


def has_cover(text: str) -> bool:
    """True where a text begins with a cover: a citation and at least one more label."""
    return len(_labels(text)) > 1


def _contents(text: str, start: int) -> tuple[tuple[Item, ...], int]:
    items: list[Item] = []
    at = start + len(text[start:]) - len(text[start:].lstrip())
    while match := _ITEM.match(text, at):
        bullet = Span(*match.span("bullet")) if match["bullet"] else None
        items.append(Item(" ".join(match["item"].split()), Span(*match.span("item")), bullet))
        at = match.end()
    return tuple(items), (items[-1].span.end if items else start)


def _paragraph_end(text: str, start: int) -> int:
    begin = start + len(text[start:]) - len(text[start:].lstrip())
    blank = re.compile(r"\n[ \t]*\n").search(text, begin)
    return blank.start() if blank else len(text)


def find_cover(source: Source) -> Cover | None:
    """The cover of an export, or None where it has none."""
    text = source.text
    labels = _labels(text)
    if len(labels) < 2:
        return None
    masthead = _MASTHEAD.match(text)
    head = Span(masthead.end() if masthead else 0, labels[0].start("label"))
    fields: list[Field] = []
    items: tuple[Item, ...] = ()
    end = labels[-1].end("label")
    for index, match in enumerate(labels):
        begin = match.end("label")
        if match["name"] == "Contents":
            items, end = _contents(text, begin)
            if index + 1 < len(labels):
                end = labels[index + 1].start("label")
        elif index + 1 < len(labels):
            end = labels[index + 1].start("label")
        else:
            # A cover cut short: its last field is one paragraph, the rest is text.
            end = _paragraph_end(text, begin)
        fields.append(Field(match["name"], Span(*match.span("label")), source.trim(Span(begin, end))))
    return Cover(
        source.trim(Span(*masthead.span())) if masthead else None, source.trim(head), tuple(fields), items, end
    )
