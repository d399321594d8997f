"""Dublin Core for `xenoData`: the documentation sheet word for word, or made of what the cover says (row A14)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from depesha.languages import DISPLAY
from depesha.model import Record
from depesha.tei.building import make
from depesha.tei.names import DC, OAI_DC


def dublin_core(record: Record, *, has_record: bool) -> etree._Element | None:
    """`xenoData` in the form of OAI; None where nothing is known."""
    statements = list(_of_sheet(record)) if record.sheet else list(_of_record(record))
    if not statements:
        return None
    container = etree.Element(f"{{{OAI_DC}}}dc", nsmap={"oai_dc": OAI_DC, "dc": DC})
    for name, value in statements:
        element = etree.SubElement(container, f"{{{DC}}}{name}")
        if value:
            element.text = value
    target = "#accsheet" if record.sheet else "#rec" if has_record else None
    return make("xenoData", container, type="oai_dc", corresp=target)


def _of_sheet(record: Record) -> Iterator[tuple[str, str]]:
    for label, value in record.sheet:
        yield label.split(" ")[0].lower(), value


def _of_record(record: Record) -> Iterator[tuple[str, str | None]]:
    for name, value in (
        ("title", record.title),
        ("date", record.date),
        ("type", "Telegram" if record.telegram else "Text"),
        ("description", record.summary),
        ("language", DISPLAY.get(record.language or "", record.language)),
        ("publisher", record.holder),
        ("identifier", record.address),
    ):
        if value and (record.title or record.date):
            yield name, value
    for shelfmark in record.shelfmarks:
        yield "source", shelfmark.label
