"""Which telegram of the edition a reference means: by number, by day and time, or by who wrote to whom just before."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from depesha.linking.facts import Quoted, Sent

RECENT = timedelta(days=7)
"""How long before a message a telegram may lie that it mentions without number and day."""


class Register:
    """All messages of an edition, by who wrote to whom."""

    def __init__(self, messages: Iterable[Sent]) -> None:
        self._from: dict[str, list[Sent]] = defaultdict(list)
        for message in messages:
            for sender in message.senders:
                self._from[sender].append(message)
        for sent in self._from.values():
            sent.sort(key=lambda message: (message.day or "", message.time or "", message.pointer))

    def meant(self, quoted: Quoted, home: Sent) -> tuple[tuple[Sent, ...], str | None]:
        """The messages that a reference in the message `home` may mean, and how sure that is (None for certain)."""
        candidates = self._candidates(quoted, home)
        if quoted.numbers:
            found = [item for item in candidates if set(item.numbers) & set(quoted.numbers)]
            days = {day for day, _ in quoted.moments}
            return tuple(item for item in found if not days or item.day is None or item.day in days), None
        if quoted.moments:
            found = [item for item in candidates if any(_at(item, *moment) for moment in quoted.moments)]
            timed = all(time for _, time in quoted.moments)
            return tuple(found), None if timed or len(found) <= len(quoted.moments) else "medium"
        # Who says "your telegram" may mean one that is in no edition.
        recent = [item for item in candidates if _recent(item, home)]
        return (tuple(recent), "medium") if quoted.several else (tuple(recent[-1:]), "low")

    def _candidates(self, quoted: Quoted, home: Sent) -> list[Sent]:
        """Messages in the direction that the words name, not later than the message that refers to them."""
        writers, readers = {
            "ours": (home.senders, ()),
            "yours": (home.addressees, home.senders),
        }.get(quoted.direction, ((), ()))
        found: list[Sent] = []
        for writer in writers:
            sent = self._from[writer]
            last = bisect_right(sent, home.day or "9999", key=lambda message: message.day or "")
            found.extend(
                item
                for item in sent[:last]
                if item.pointer != home.pointer
                and (not readers or not item.addressees or set(item.addressees) & set(readers))
            )
        return found


def _at(item: Sent, day: str, time: str | None) -> bool:
    return item.day == day and (time is None or item.time is None or item.time == time)


def _recent(item: Sent, home: Sent) -> bool:
    if not (item.day and home.day and len(item.day) == len(home.day) == 10):
        return False
    return timedelta(0) <= date.fromisoformat(home.day) - date.fromisoformat(item.day) <= RECENT


def described(message: Sent, names: Sequence[str], to: Sequence[str]) -> str:
    """`Mao Zedong to Stalin, No. 3261, 30 June 1951`."""
    who = " and ".join(names) or "Somebody"
    parts = [f"{who} to {' and '.join(to)}" if to else who]
    parts += [f"No. {number}" for number in message.numbers[:1]]
    parts += [day_in_words(message.day)] if message.day else []
    return ", ".join(parts)


def day_in_words(day: str) -> str:
    """`30 June 1951`."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


_MONTHS = "January February March April May June July August September October November December".split()
