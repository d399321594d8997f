"""A telegram as one cites it: what BibTeX and CSL-JSON have in common."""

from __future__ import annotations

import re
import unicodedata

from depesha.export.model import Edition, Moment, Name, Telegram


def key(telegram: Telegram, edition: Edition) -> str:
    """`stalin1951-117420`: sender, year, record number; letters, figures, `-`, `.` and `_` only."""
    names = [edition.real_name(name) for name in telegram.senders[:1]]
    name = next((re.match(r"[a-z]*", _plain(name).lower()) for name in names), None)
    day = telegram.sent.latest or telegram.sent.earliest if telegram.sent else None
    identifier = re.sub(r"[^A-Za-z0-9.-]", lambda match: f"_{ord(match[0]):x}_", telegram.identifier)
    return f"{(name[0] if name else '') or 'telegram'}{(day or '')[:4].strip('-')}-{identifier}"


def _plain(text: str) -> str:
    """Letters without their accents."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def parts(name: Name, edition: Edition) -> tuple[str, str | None]:
    """Family and given name of a person in the authority file; the whole and None where it does not part them."""
    whole = edition.real_name(name)
    family, _, given = whole.partition(", ")
    if edition.identity(name) and name.element == "persName" and family and given and ", " not in given:
        return family, given
    return whole, None


def edtf(moment: Moment) -> str | None:
    """The day in Extended Date/Time Format (ISO 8601-2, level 1): `1951-07-14`, `1951-06-13~`, `../1951-11-01`."""
    written = interval(moment)
    return f"{written}{_doubt(moment)}" if written and moment.when else written


def interval(moment: Moment) -> str | None:
    """The day, or the interval in which it lies, without a word on how sure it is."""
    if moment.when:
        return _day(moment.when)
    if moment.start or moment.end:
        return f"{_day(moment.start) or '..'}/{_day(moment.end) or '..'}"
    return None


def _day(value: str | None) -> str | None:
    return value.partition("T")[0] if value else None


def _doubt(moment: Moment) -> str:
    """`~` for a date that is deduced, `?` for one that is doubted."""
    return "?" if moment.cert == "low" else "~" if moment.cert == "medium" else ""


def numbers(telegram: Telegram) -> str | None:
    """The number of the telegram: that of the cipher service, or else its sender's."""
    known = dict(reversed(telegram.numbers))
    return next((known[kind] for kind in ("cable", "senderNumber", "registry") if kind in known), None)


def remark(telegram: Telegram) -> str:
    """Who hides behind a code name, through whom it went, what kind of date it is: in words."""
    said = []
    for verb, names in (("signed", telegram.senders), ("addressed", telegram.addressees)):
        said += [f"{name.text} {verb} as {name.signs}" for name in names if name.signs]
    if telegram.intermediaries:
        said.append("through " + ", ".join(name.text for name in telegram.intermediaries))
    moment = telegram.sent
    if moment and not moment.when:
        bounds = (("not before", moment.start), ("not after", moment.end))
        said.append("sent " + " and ".join(f"{word} {_day(value)}" for word, value in bounds if value))
    elif moment and moment.cert in ("low", "medium"):
        said.append("date deduced")
    return "; ".join(said)
