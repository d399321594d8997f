"""The rules of CMIF 1.1: the grammar of cmif.rng, and what no grammar says. Independent of the exporter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

NS = {"tei": "http://www.tei-c.org/ns/1.0"}

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("cmif.rng")))

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")


def breaches(data: bytes) -> Iterator[str]:
    """What in a file is not CMIF 1.1."""
    root = etree.fromstring(data)
    if not GRAMMAR.validate(root):
        yield from (f"line {entry.line}: {entry.message}" for entry in GRAMMAR.error_log)
    known = {f"#{bibl.get('{http://www.w3.org/XML/1998/namespace}id')}" for bibl in root.iterfind(".//tei:bibl", NS)}
    yield from (f"{source} holds no UUID" for source in known if not _UUID.search(source))
    for description in root.iterfind(".//tei:correspDesc", NS):
        if description.get("source") not in known:
            yield f"{description.get('source')} names no bibl"
        kinds = [action.get("type") for action in description.iterfind("tei:correspAction", NS)]
        if kinds != ["sent", "received"]:
            yield f"actions are {kinds}"
        for date in description.iterfind(".//tei:date[@evidence]", NS):
            if not {"when", "from", "to"} & set(date.attrib):
                yield "evidence beside notBefore or notAfter"
