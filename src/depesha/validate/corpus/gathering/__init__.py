"""Reads one TEI file into facts; the tree is dropped as soon as they are taken.

In: a path. Out: `Facts` and `Particulars`, or findings GRM001, GRM002, GRM004, GRM007, GRM008 where the file is no TEI.
"""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from depesha.findings import Finding
from depesha.tei.names import XML_ID, local, tei
from depesha.tei.reading import line_of, parse
from depesha.validate.corpus.facts import Facts, Particulars, Place
from depesha.validate.corpus.gathering.contents import contents
from depesha.validate.corpus.gathering.dates import creation_day, dates
from depesha.validate.corpus.gathering.messages import Correspondence, correspondence, links
from depesha.validate.corpus.gathering.names import code_names, identities, name_forms
from depesha.validate.corpus.gathering.numbers import numbers, standing_numbers
from depesha.validate.corpus.gathering.quotes import quoted_numbers, quotes


def gather(path: Path) -> tuple[tuple[Facts, Particulars] | None, tuple[Finding, ...]]:
    """The facts of a file; None and a finding where it cannot be parsed or is no TEI."""
    shown = str(path)
    tree, findings = parse(path)
    if tree is None:
        return None, findings
    root = tree.getroot()
    if root.tag != tei("TEI"):
        return None, (Finding("GRM004", shown, f'the root element is "{local(root.tag)}"', line_of(root)),)
    return (_facts(root, shown), _particulars(root, shown)), ()


def _facts(root: etree._Element, path: str) -> Facts:
    day = creation_day(root)
    standing = standing_numbers(root)
    letters: Correspondence = correspondence(root, path, day, standing)
    quoted = quotes(root, path, letters)
    return Facts(
        path=path,
        place=Place(path, line_of(root)),
        identifier=root.get(XML_ID),
        record=_record(root),
        day=day,
        numbers=(*numbers(root, path, day, standing), *quoted_numbers(quoted)),
        messages=letters.messages,
        quotes=quoted,
        links=links(root, path),
        code_names=code_names(root, path),
    )


def _particulars(root: etree._Element, path: str) -> Particulars:
    return Particulars(dates(root, path), contents(root, path), identities(root, path), name_forms(root, path))


def _record(root: etree._Element) -> str | None:
    for node in root.iter(tei("publicationStmt")):
        for number in node.iterchildren(tei("idno")):
            if number.get("type") == "WCDA" and number.text:
                return number.text.strip()
    return None
