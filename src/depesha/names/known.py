"""Names of the authority file in a stretch of text → marks: the name, its form of address, what is misspelt in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from depesha.model import Alternative, Attributes, Layer, Mark, Notation, Source, Span
from depesha.names.index import Hit, Index
from depesha.names.misspelling import corrected, is_codename
from depesha.names.variants import given_names
from depesha.visible import Visible, visible

_COMRADE = re.compile(
    r"(?:[Тт]оварищ(?:у|а|ем)?|ТОВАРИЩ(?:У|А|ЕМ)?|[Тт]ов\.|ТОВ\.|Comrade|COMRADE|Cde\b\.?|CDE\b\.?)\s+\Z"
)
_LONGEST_TITLE = 20
_INITIALS = re.compile(r"(?<![\w.])(?:[^\W\d_]\.\s?){1,2}\Z")
_SPACED = re.compile(r"(?<!\w)\w(?: \w){2,}(?!\w)")
"""`П Е К И Н`"""
_COMPLETED = re.compile(
    r"\[(?:(?P<office>[^\[\]]+?)\s+)?(?P<forename>[A-ZА-Я][\w.-]*)\](?P<between>\s*)(?P<surname>\S.*)"
)
"""`[U.S. Commander Matthew] Ridgway`"""


def attributes_of(hit: Hit) -> Attributes:
    """`@type` and `@ref` of a name found."""
    kind = "codename" if is_codename(hit) else hit.form.kind if hit.entry.element == "objectName" else ""
    return (*((("type", kind),) if kind else ()), ("ref", f"aut:{hit.entry.identifier}"))


def name_marks(
    source: Source,
    span: Span,
    language: str,
    notation: Sequence[Notation],
    index: Index,
    *,
    titled: bool = True,
    day: str | None = None,
) -> tuple[Mark, ...]:
    """The names in a range of the source, notation and square brackets left out of sight.

    `titled` puts a form of address before a name into the name; `day` is that of the telegram, where it is known.
    """
    view = shown(source, span, notation)
    found = _name_marks(view, index.find(view.text, language, day), titled=titled)
    pairs = [item for item in notation if item.rendition == "sq"]
    return tuple(mark for name in found for mark in _beside_brackets(source, name, pairs))


def shown(source: Source, span: Span, notation: Sequence[Notation]) -> Visible:
    """The text of a range as names are looked for in it: without notation and square brackets."""
    text = source.slice(span)
    brackets = [Span(span.start + at, span.start + at + 1) for at, character in enumerate(text) if character in "[]"]
    return visible(source, span, notation, brackets)


def _name_marks(view: Visible, hits: Sequence[Hit], *, titled: bool) -> Iterator[Mark]:
    for number, hit in enumerate(hits):
        element = "geogName" if hit.entry.kind == "line" else hit.entry.element
        start = hit.start
        if element == "persName":
            initials = _INITIALS.search(view.text, max(0, start - _LONGEST_TITLE), start)
            if initials:
                if not _fits(initials[0], hit):
                    continue
                start = initials.start()
        title = (
            _COMRADE.search(view.text, max(0, start - _LONGEST_TITLE), start)
            if titled and element == "persName"
            else None
        )
        if title and not is_codename(hit):
            start = title.start()
            address = view.span(start, start + len(title[0].rstrip()))
            yield Mark(address, "roleName", (("type", "address"),), Layer.DATE)
        yield Mark(view.span(start, hit.end), element, attributes_of(hit), Layer.NAME)
        yield from _correction(view, hit)
        if number and is_codename(hits[number - 1]) and element == "persName":
            # `Filippov (Stalin)`: the round brackets are text, and what stands in them is a gloss (row F1).
            between = view.text[hits[number - 1].end : hit.start]
            if between == " (" and view.text[hit.end : hit.end + 1] == ")":
                gloss = view.span(hit.start - 1, hit.end + 1)
                yield Mark(gloss, "gloss", (("type", "identity"),), Layer.REFERENCE)


def addressed(view: Visible, start: int) -> tuple[int, tuple[Mark, ...]]:
    """Where a name begins with the form of address before it (row F7), and the mark of that."""
    title = _COMRADE.search(view.text, max(0, start - _LONGEST_TITLE), start)
    if title is None:
        return start, ()
    span = view.span(title.start(), title.start() + len(title[0].rstrip()))
    return title.start(), (Mark(span, "roleName", (("type", "address"),), Layer.DATE),)


def _closed_up(view: Visible, hit: Hit) -> Iterator[Mark]:
    """The words of a name that are typed with letter-spacing, each with what a reader would search for (row D1)."""
    for match in _SPACED.finditer(view.text, hit.start, hit.end):
        closed = Alternative("reg", match[0].replace(" ", ""))
        yield Mark(view.span(*match.span()), "orig", (("rendition", "#ls"),), Layer.WORD, closed)


def _fits(initials: str, hit: Hit) -> bool:
    """False where the initials before a family name are not those of the person whom the authority file has."""
    letters = re.findall(r"[^\W\d_]", initials)
    known = [
        [name[0] for name in given.split()]
        for given in given_names(hit.entry)
        if ("а" <= given[0].lower() <= "я") == ("а" <= letters[0].lower() <= "я")
    ]
    return not known or any(
        all(one.lower() == other.lower() for one, other in zip(letters, given, strict=False)) for given in known
    )


def _correction(view: Visible, hit: Hit) -> Iterator[Mark]:
    """The words of a misspelt name, each in `sic` with what the authority file has beside it (row F4)."""
    if hit.form.kind != "erroneous":
        return
    at = hit.start
    for word, meant in corrected(hit, view.text):
        start = view.text.index(word, at)
        at = start + len(word)
        if word != meant:
            exact = word.casefold() in hit.form.text.casefold()
            attributes = (("resp", "#enc"), ("cert", "high" if exact else "medium"))
            yield Mark(view.span(start, at), "sic", (), Layer.WORD, Alternative("corr", meant, attributes))


def _beside_brackets(source: Source, mark: Mark, pairs: Iterable[Notation]) -> Iterator[Mark]:
    """A name that a bracket completes holds the whole bracket; one that only runs into a bracket is none.

    `[U.S. Commander Matthew] Ridgway` is one name, `FILIPPOV [Stalin]` two.
    """
    for pair in pairs:
        opens, closes = mark.span.covers(pair.opening), mark.span.covers(pair.closing)
        if opens == closes:
            continue
        if opens or mark.name != "persName":
            return
        span = Span(pair.span.start, mark.span.end)
        yield replace(mark, span=span)
        parts = _COMPLETED.fullmatch(source.slice(span))
        if parts:
            for group, name, kind in (
                ("office", "roleName", (("type", "office"),)),
                ("forename", "forename", ()),
                ("surname", "surname", ()),
            ):
                if parts[group]:
                    start, end = (span.start + at for at in parts.span(group))
                    yield Mark(Span(start, end), name, kind, Layer.DATE)
        return
    yield mark
