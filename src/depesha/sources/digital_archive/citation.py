"""The citation of a cover → quoted title, date, holder, shelfmarks, translator, address.

"Cable No. 4153, …", July 14, 1951, Wilson Center Digital Archive, APRF, f. 45, op. 1, d. 340, ll. 48.
<https://digitalarchive.umd.edu/document/117420>
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from depesha.dates import find_dates
from depesha.model import Shelfmark, Source, Span
from depesha.sources.shelfmarks import find_shelfmarks

_TITLE = re.compile(r"\s*[\"“](?P<title>[\s\S]{1,600}?),?[\"”](?=,|\s|\Z)")
_HOLDER = re.compile(r"(?P<holder>(?:[A-Z]\w*\s+(?:and\s+|for\s+)?){1,8}Digital\s+Archive)\b")
_TRANSLATOR = re.compile(
    r"(?P<resp>Translated(?:\s+for\s+\w+)?\s+by)\s+"
    r"(?P<name>[A-Z][\w.'’-]*(?:\s+(?:and\s+)?[A-Z][\w'’-]*\.?(?=\s|\Z))*)"
)
_ADDRESS = re.compile(r"<?(?P<address>https?://[^\s<>]+)>?")
_OTHER = re.compile(r"\.?\s*(?:Translated|Reprinted|Published|Obtained|Contributed|Donated|Included|https?:|<https?:)")
_NUMBER = re.compile(r"/document/(?P<number>[\w-]+)/?$")


@dataclass(frozen=True, slots=True)
class Citation:
    """The parts of a citation; each range is None where the citation lacks it."""

    span: Span
    title: Span | None
    date: Span | None
    when: str | None
    holder: Span | None
    shelfmarks: tuple[Shelfmark, ...]
    unread: Span | None
    """Words after the holder that look like a shelfmark in a notation that is not known."""
    resp: Span | None
    translator: Span | None
    address: Span | None
    brackets: tuple[Span, Span] | None
    """The angle brackets around the address."""


def read_citation(source: Source, span: Span) -> Citation:
    """Takes apart the citation in a range of the source."""
    text = source.text
    title = _TITLE.match(text, span.start, span.end)
    at = title.end() if title else span.start
    dates = [date for date in find_dates(text[at : span.end]) if text[at : at + date.start].strip(" ,\n") == ""]
    date = Span(at + dates[0].start, at + dates[0].end) if dates else None
    when = dict(dates[0].attributes).get("when") if dates else None
    at = date.end if date else at
    holder = _HOLDER.search(text, at, span.end)
    at = holder.end() if holder else at
    # What follows the first "Translated by …" or address is no shelfmark, even if it has volumes and pages.
    other = _OTHER.search(text, at, span.end)
    stop = other.start() if other else span.end
    shelfmarks = find_shelfmarks(text, Span(at, stop))
    rest = source.trim(Span(min(stop, at + len(text[at:stop]) - len(text[at:stop].lstrip(", \n"))), stop))
    unread = rest if not shelfmarks and re.search(r"\d", source.slice(rest)) else None
    translator = _TRANSLATOR.search(text, at, span.end)
    addresses = list(_ADDRESS.finditer(text, span.start, span.end))
    address = addresses[-1] if addresses else None
    brackets = None
    if address and address[0].startswith("<") and address[0].endswith(">"):
        brackets = (Span(address.start(), address.start() + 1), Span(address.end() - 1, address.end()))
    return Citation(
        span,
        Span(*title.span("title")) if title else None,
        date,
        when,
        Span(*holder.span("holder")) if holder else None,
        shelfmarks,
        unread,
        Span(*translator.span("resp")) if translator else None,
        _name(source, Span(*translator.span("name"))) if translator else None,
        Span(*address.span("address")) if address else None,
        brackets,
    )


def _name(source: Source, span: Span) -> Span:
    """A name without the full stop that ends the sentence; an initial keeps its own."""
    stop = source.slice(span).endswith(".") and not re.search(r"\b[A-Z]\.\Z", source.slice(span))
    return Span(span.start, span.end - stop)


def record_number(address: str | None) -> str | None:
    """`117420` of `https://digitalarchive.umd.edu/document/117420`."""
    match = _NUMBER.search(address or "")
    return match["number"] if match else None
