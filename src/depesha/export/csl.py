"""Telegrams → CSL-JSON, one item a telegram; read by Zotero, pandoc and every citation processor."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from depesha.export.citing import edtf, key, numbers, parts, remark
from depesha.export.model import Edition, Found, Moment, Name, Telegram


def as_csl_json(telegrams: Iterable[Telegram], edition: Edition, _: Found) -> Iterator[bytes]:
    """UTF-8, a JSON array with an item a line."""
    yield b"["
    joint = "\n"
    for telegram in telegrams:
        yield f"{joint}{json.dumps(item(telegram, edition), ensure_ascii=False)}".encode()
        joint = ",\n"
    yield b"\n]\n"


def item(telegram: Telegram, edition: Edition) -> dict[str, Any]:
    """The item of a telegram; what is unknown is not there."""
    fields = {
        "id": key(telegram, edition),
        "type": "personal_communication",
        "genre": telegram.genre,
        "title": telegram.title,
        "author": _people(telegram.senders, edition),
        "recipient": _people(telegram.addressees, edition),
        "issued": _date(telegram.sent) if telegram.sent else None,
        "number": numbers(telegram),
        "archive": "; ".join(dict.fromkeys(holding.repository for holding in telegram.holdings)),
        "archive-place": "; ".join(dict.fromkeys(filter(None, (holding.place for holding in telegram.holdings)))),
        "archive_location": "; ".join(holding.shown for holding in telegram.holdings),
        "publisher": edition.publisher,
        "language": telegram.language,
        "abstract": telegram.summary,
        "keyword": ", ".join(telegram.keywords),
        "URL": edition.page(telegram) if edition.url else next(iter(telegram.addresses), None),
        "note": _note(telegram),
    }
    return {name: value for name, value in fields.items() if value}


def _people(names: Iterable[Name], edition: Edition) -> list[dict[str, str]]:
    people = []
    for name in names:
        family, given = parts(name, edition)
        people.append({"family": family, "given": given} if given else {"literal": family})
    return people


def _date(moment: Moment) -> dict[str, Any] | None:
    """A day, or a range where both ends are known; `circa` where it is deduced."""
    days = [moment.when] if moment.when else [value for value in (moment.start, moment.end) if value]
    if not days:
        return None
    date: dict[str, Any] = {"date-parts": [_numbers(day) for day in days]}
    if moment.cert in ("low", "medium") or (not moment.when and len(days) == 1):
        date["circa"] = True
    return date


def _numbers(day: str) -> list[int]:
    """`1951-07-14T17:30:00` → year, month, day."""
    return [int(part) for part in day.partition("T")[0].split("-")]


def _note(telegram: Telegram) -> str:
    """The remark, and the date in EDTF where `date-parts` says less."""
    written = edtf(telegram.sent) if telegram.sent else None
    exact = written is None or (telegram.sent is not None and written == (telegram.sent.when or "").partition("T")[0])
    return "; ".join(filter(None, (remark(telegram), None if exact else f"EDTF {written}")))
