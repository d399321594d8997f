"""A TEI file in, the source it was made from and what that has at each of its pointers out, to be shown as evidence.

A source is shown only where its SHA-256 is the one that the header states: so no TEI file from elsewhere
can have another file of this machine published. Offsets are those of RFC 5147: code points, every line end one.
"""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from depesha.tei.names import NS

_TARGET = re.compile(r"(?P<path>[^:#?\\]+)#char=\$1,\$2")
_POINTER = re.compile(r"(?P<part>[\w.-]+):(?P<start>\d+),(?P<end>\d+)")
_LARGEST = 5_000_000


@dataclass(frozen=True, slots=True)
class Received:
    """A source as received."""

    path: Path
    text: str
    """Without a byte order mark, every line end one character."""


def find_received(tei_file: Path, tree: etree._ElementTree) -> Received | None:
    """The source that the pointers of a TEI file lead to; None where it is not there or not the one that is stated."""
    definitions = tree.iterfind(".//tei:encodingDesc//tei:prefixDef", dict(NS))
    targets = {m["path"] for d in definitions if (m := _TARGET.fullmatch(d.get("replacementPattern") or ""))}
    stated = tree.findtext(".//tei:sourceDesc/tei:bibl[@type='export']/tei:idno[@type='sha256']", None, dict(NS))
    if len(targets) != 1 or not stated:
        return None
    path = tei_file.parent / targets.pop()
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != stated.strip().lower():
            return None
        text = data.decode("utf-8-sig")
    except (OSError, ValueError):
        return None
    return Received(path, text.replace("\r\n", "\n").replace("\r", "\n"))


def passages(tree: etree._ElementTree, received: Received) -> str:
    """For each pointer of the text what it points to, on whole lines, as JSON.

    `{"t1:9,12": {"lines": "3–4", "before": "…", "text": "…", "after": "…"}}`; a pointer that leads nowhere is left out.
    """
    text = received.text
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    pointers = {p for e in tree.iterfind("./tei:text//*[@source]", dict(NS)) for p in (e.get("source") or "").split()}
    found: dict[str, dict[str, str]] = {}
    for pointer in sorted(pointers):
        match = _POINTER.fullmatch(pointer)
        if match is None or not int(match["start"]) < int(match["end"]) <= len(text):
            continue
        start, end = int(match["start"]), int(match["end"])
        first, last = bisect_right(starts, start), bisect_right(starts, end - 1)
        behind = starts[last] - 1 if last < len(starts) else len(text)
        found[pointer] = {
            "lines": str(first) if first == last else f"{first}–{last}",
            "before": text[starts[first - 1] : start],
            "text": text[start:end],
            "after": text[end:behind].rstrip(),
        }
    return json.dumps(found, ensure_ascii=False)
