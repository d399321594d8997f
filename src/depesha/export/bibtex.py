"""Telegrams → BibTeX, an entry `@misc` a telegram; read by BibTeX, biber, Zotero and JabRef."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from depesha.export.citing import edtf, key, numbers, parts, remark
from depesha.export.model import Edition, Found, Name, Telegram

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
}
"""What LaTeX would take for an instruction. Braces have words, since BibTeX counts them even behind a backslash."""

_SPECIAL = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")

_PLAIN = re.compile(r"(?!and\b)[^\W\d_](?:[^\W_]|['’.-])*(?: (?!and\b)[^\W\d_](?:[^\W_]|['’.-])*)*", re.IGNORECASE)
"""Words that BibTeX cannot take for anything but words."""


def as_bibtex(telegrams: Iterable[Telegram], edition: Edition, _: Found) -> Iterator[bytes]:
    """UTF-8, an entry a piece."""
    for telegram in telegrams:
        fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(telegram, edition) if value)
        yield f"@misc{{{key(telegram, edition)},\n{fields}}}\n\n".encode()


def escape(text: str) -> str:
    """Text as LaTeX reads it; any white space is one blank."""
    return _SPECIAL.sub(lambda match: _ESCAPES[match[0]], " ".join(text.split()))


def _fields(telegram: Telegram, edition: Edition) -> Iterator[tuple[str, str | None]]:
    moment = telegram.sent
    day = (moment.when or moment.end or moment.start or "").partition("T")[0].split("-") if moment else []
    number = numbers(telegram)
    yield "author", _people(telegram.senders, edition)
    # A second pair of braces: no style may change the case of a title.
    yield "title", f"{{{escape(telegram.title)}}}"
    yield "year", day[0] if day else None
    yield "month", str(int(day[1])) if len(day) > 1 else None
    yield "date", edtf(moment) if moment else None
    yield "howpublished", escape(f"{telegram.genre} No. {number}" if number else telegram.genre)
    yield "type", escape(telegram.genre)
    yield "number", escape(number) if number else None
    yield "recipient", _people(telegram.addressees, edition)
    yield "archive", "; ".join(dict.fromkeys(escape(holding.repository) for holding in telegram.holdings))
    yield "shelfmark", "; ".join(escape(holding.shown) for holding in telegram.holdings)
    yield "publisher", escape(edition.publisher)
    yield "language", telegram.language
    yield "url", _address(telegram, edition)
    yield "note", escape(remark(telegram))


def _people(names: Iterable[Name], edition: Edition) -> str:
    """Names as BibTeX parts them; what it must not part stands in braces."""
    written = []
    for name in names:
        family, given = parts(name, edition)
        written.append(f"{_part(family)}, {_part(given)}" if given else f"{{{escape(family)}}}")
    return " and ".join(written)


def _part(text: str) -> str:
    return escape(text) if _PLAIN.fullmatch(text) else f"{{{escape(text)}}}"


def _address(telegram: Telegram, edition: Edition) -> str | None:
    """The page of the edition, or else the archive's record; what BibTeX cannot hold is percent-encoded."""
    address = edition.page(telegram) if edition.url else next(iter(telegram.addresses), None)
    return quote(address, safe=":/?#[]@!$&'()*+,;=%-._") if address else None
