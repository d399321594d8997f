"""Code names that no authority file has: `SEMENOV [Kuznetsov]` where a person signs or is addressed (rows F1, F2).

A bracket behind a name says who is meant. Of a name in running text that may be a place or a thing; whoever signs, is
addressed or bears the title of a comrade is a person, and his name is not the one he lives under.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from depesha.model import Attributes, Claim, Layer, Mark, Source, Span

_OF_PERSONS = frozenset({"signature", "salutation", "address_line"})
_TITLED = re.compile(r"(?:[Тт]ов(?:арищ\w{0,3}|\.)|ТОВ(?:АРИЩ\w{0,3}|\.)|[Cc](?:omra)?de\b\.?|COMRADE|CDE\b\.?)\s+\Z")
_PERSON = re.compile(r"(?:[^\W\d_]\.\s?){0,2}[^\W\d_][\w’'-]+(?:\s[^\W\d_][\w’'-]+){0,2}")
"""`Kuznetsov`, `A. A. Kuznetsov`, `Kim Il Sung`"""
_BEFORE = 20


def hidden_persons(source: Source, claim: Claim, marks: Sequence[Mark], unknown: Attributes) -> tuple[Mark, ...]:
    """The marks of an object, with both sides of such a bracket as names of persons.

    `unknown` are the attributes of a name that the authority file does not have. What has a reference keeps it.
    """
    found = list(marks)
    for gloss in marks:
        target = dict(gloss.attributes).get("target", "")
        if gloss.name != "gloss" or ("type", "identity") not in gloss.attributes or not target.startswith("="):
            continue
        name = Span(*map(int, target[1:].split(",")))
        inner = Span(gloss.span.start + 1, gloss.span.end - 1)
        if not (_is_person(source, claim, name) and _PERSON.fullmatch(source.slice(inner).strip())):
            continue
        if _known(found, name):
            # Of a person known by his own name the bracket says something else; a code name has its type already.
            if not any(("type", "codename") in mark.attributes for mark in _within(found, name)):
                continue
        else:
            found = [
                *_without_persons(found, name),
                Mark(name, "persName", (("type", "codename"), *unknown), Layer.NAME),
            ]
        if not _known(found, inner):
            found = [*_without_persons(found, inner), Mark(inner, "persName", unknown, Layer.NAME)]
    return tuple(found)


def _is_person(source: Source, claim: Claim, name: Span) -> bool:
    before = source.text[max(claim.span.start, name.start - _BEFORE) : name.start]
    own = source.slice(name)
    return (claim.role in _OF_PERSONS and own == own.upper()) or bool(
        _TITLED.search(before) or _TITLED.match(own + " ")
    )


def _known(marks: Sequence[Mark], span: Span) -> bool:
    """True where a name stands there that has a reference, or is no person."""
    return any(
        mark.name in ("placeName", "orgName", "objectName") or any(key == "ref" for key, _ in mark.attributes)
        for mark in _within(marks, span)
    )


def _within(marks: Sequence[Mark], span: Span) -> Iterator[Mark]:
    names = ("persName", "placeName", "orgName", "objectName")
    return (mark for mark in marks if mark.name in names and mark.span.meets(span))


def _without_persons(marks: Sequence[Mark], span: Span) -> Iterator[Mark]:
    return (mark for mark in marks if mark.name != "persName" or not mark.span.meets(span))
