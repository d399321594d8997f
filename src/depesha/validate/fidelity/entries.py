"""What the entries of an apparatus must be, so that one reading text follows: one lemma, no witness twice.

A block that moved stands at two places whose readings exclude each other; otherwise it would be read twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from depesha.tei.names import XML_ID, local, tei

Wrong = tuple[etree._Element, str]


def wrong_entries(root: etree._Element) -> Iterator[Wrong]:
    """The elements of an apparatus that are not in order, and what is wrong with each."""
    named = {element.get(XML_ID): element for element in root.iter(tei("lem"), tei("rdg"), tei("app"))}
    for app in root.iter(tei("app")):
        readings = [child for child in app.iter(tei("lem"), tei("rdg")) if next(child.iterancestors(tei("app"))) is app]
        lemmas = sum(local(reading.tag) == "lem" for reading in readings)
        if lemmas != 1:
            yield app, f"an entry has {lemmas} lemmas"
        sigla = [siglum for reading in readings for siglum in (reading.get("wit") or "").split()]
        yield from ((app, f"{siglum} has two readings in one entry") for siglum in sorted(_twice(sigla)))
        if app.get("type") == "transposition" and app.get(XML_ID):
            yield from _unpaired(app, named)
    for reading in root.iter(tei("lem"), tei("rdg")):
        excluded = reading.get("exclude")
        if excluded is not None:
            other = named.get(excluded.removeprefix("#"))
            if other is None or other.get("exclude") != f"#{reading.get(XML_ID)}":
                yield reading, f"a reading excludes {excluded}, which does not exclude it"


def _twice(sigla: list[str]) -> set[str]:
    return {siglum for siglum in sigla if sigla.count(siglum) > 1}


def _unpaired(app: etree._Element, named: dict[str | None, etree._Element]) -> Iterator[Wrong]:
    there = named.get((app.get("corresp") or "").removeprefix("#"))
    if there is None or there.get("corresp") != f"#{app.get(XML_ID)}":
        yield app, "an entry of a moved block has no counterpart that points back"
    if not any(child.get("exclude") for child in app):
        yield app, "an entry of a moved block excludes nothing"
