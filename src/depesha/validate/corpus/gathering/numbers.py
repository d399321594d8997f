"""The numbers that a file bears, each with the series that gave it out and the day.

Rows B12, D16 and C4: numbers of the cipher service, of the sender, of a registry, of the stamp on what comes in.
The typing room's log, copy and item numbers are no series of telegrams.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from depesha.tei.names import tei
from depesha.tei.reading import line_of
from depesha.validate.corpus.facts import Number, Place, Series
from depesha.validate.corpus.gathering.dates import day_of
from depesha.validate.corpus.gathering.wording import corrected_number, rejected, wording

_PLAIN = re.compile(r"(?P<value>\d{1,9})(?:\s*/\s*(?P<suffix>[^\d\s]{1,8}))?")
"""`3511`, `302/sh`, `335/III`."""
_STAMPED = re.compile(r"(?:\d{1,9}\s*/\s*)?(?P<value>\d{1,9})\s*/?\s*(?P<suffix>[^\d\s]{0,8})")
"""`2394/шс`, `545/2394/shs`, `900/3783shs`."""
_LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
        "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "yu", "я": "ya",
    }
)  # fmt: skip

Standing = dict[tuple[str, str], etree._Element]
"""Where a number stands in the texts, by its kind and its words before correction."""


def numbers(root: etree._Element, path: str, day: str | None, standing: Standing) -> tuple[Number, ...]:
    """The numbers of the telegram and of what it carries; `day` is that of creation, for numbers without their own."""
    found: dict[tuple[Series, int, str], Number] = {}
    for number in (*_of_correspondence(root, path, day, standing), *_of_stamps(root, path)):
        found.setdefault((number.series, number.value, number.day), number)
    return tuple(found.values())


def parsed(kind: str, text: str) -> tuple[int, str] | None:
    """What counts in a number, and its suffix in Latin letters; None for what does not count."""
    match = (_STAMPED if kind == "incomingRegistry" else _PLAIN).fullmatch(text)
    return (int(match["value"]), (match["suffix"] or "").casefold().translate(_LATIN)) if match else None


def numbered(action: etree._Element, standing: Standing) -> Iterator[tuple[str, str, int]]:
    """Kind, corrected text and line of each number of a `correspAction`; the line is where the text has it."""
    for node in action.iterchildren(tei("idno")):
        kind, text = node.get("type", ""), wording(node, corrected=True)
        place = standing.get((kind, text))
        yield kind, text if place is None else corrected_number(place), line_of(node if place is None else place) or 0


def standing_numbers(root: etree._Element) -> Standing:
    """Where each number stands in the texts, by kind and uncorrected words; a corrected place goes before others."""
    found: dict[tuple[str, str], etree._Element] = {}
    for text in root.iterchildren(tei("text")):
        for node in text.iter(tei("idno")):
            key = (node.get("type", ""), wording(node, corrected=True))
            if not rejected(node) and (key not in found or corrected_number(node) != key[1]):
                found[key] = node
    return found


def _of_correspondence(root: etree._Element, path: str, day: str | None, standing: Standing) -> Iterator[Number]:
    course = _course(root)
    for description in root.iter(tei("correspDesc")):
        if description.get("type") == "draft":
            continue
        for action in description.iterchildren(tei("correspAction")):
            given = day_of(action.find(tei("date"))) or day
            for kind, text, line in numbered(action, standing) if given else ():
                counted = parsed(kind, text)
                series = _series(kind, counted[1], action, course) if counted else None
                if counted and series and given:
                    yield Number(series, counted[0], text, given, Place(path, line))


def _series(kind: str, suffix: str, action: etree._Element, course: str) -> Series | None:
    if kind == "cable":
        incoming = (course or ("outgoing" if action.get("type") == "sent" else "incoming")) == "incoming"
        # An outgoing cable of the edition is counted in Moscow; of any other the place of sending counts.
        owner = _reference(action, "orgName") if incoming else "" if course else _reference(action, "placeName")
        return ("cable", "incoming" if incoming else "outgoing", owner)
    if kind == "senderNumber":
        sender = _reference(action, "persName") or _reference(action, "orgName")
        return ("senderNumber", sender) if sender else None
    if kind == "registry":
        return ("registry", course, suffix)
    return None


def _course(root: etree._Element) -> str:
    """`incoming` or `outgoing`, as the class of the document says; empty where it says nothing or both."""
    targets = " ".join(node.get("target", "") for node in root.iter(tei("catRef")))
    said = [name for name in ("incoming", "outgoing") if f"doc-{name}" in targets]
    return said[0] if len(said) == 1 else ""


def _reference(action: etree._Element, element: str) -> str:
    node = action.find(tei(element))
    return node.get("ref", "") if node is not None else ""


def _of_stamps(root: etree._Element, path: str) -> Iterator[Number]:
    for stamp in root.iter(tei("stamp")):
        if stamp.get("type") != "incoming" or rejected(stamp):
            continue
        owner = next((node.get("ref", "") for node in stamp.iter(tei("orgName"))), "")
        given = day_of(stamp) or next((day for node in stamp.iter(tei("date")) if (day := day_of(node))), None)
        for node in stamp.iter(tei("idno")):
            text = corrected_number(node)
            counted = parsed("incomingRegistry", text) if node.get("type") == "incomingRegistry" else None
            if counted and given and not rejected(node):
                yield Number(("incomingRegistry", owner), counted[0], text, given, Place(path, line_of(node)))
