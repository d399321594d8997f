"""Identifiers of other authority files that do not look like theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from depesha.authorities.file import AuthorityFile
from depesha.authorities.occurrences import Telegram
from depesha.findings import Finding
from depesha.tei.names import tei
from depesha.tei.reading import line_of


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the addresses of one authority file look."""

    prefix: str
    own: re.Pattern[str]
    """The identifier in it."""
    address: re.Pattern[str]

    @classmethod
    def of(cls, prefix: str, hosts: str, own: str, rest: str = "") -> _Shape:
        return cls(prefix, re.compile(own), re.compile(f"https?://{hosts}{own}{rest}"))


_SHAPES: MappingProxyType[str, _Shape] = MappingProxyType(
    {
        "Wikidata": _Shape.of(
            "https://www.wikidata.org/entity/", r"(?:www\.)?wikidata\.org/(?:entity|wiki)/", r"Q[1-9]\d*"
        ),
        "VIAF": _Shape.of("https://viaf.org/viaf/", r"(?:www\.)?viaf\.org/viaf/", r"[1-9]\d*", "/?"),
        "GND": _Shape.of(
            "https://d-nb.info/gnd/",
            r"d-nb\.info/gnd/",
            r"(?:1[0-3]?\d{7}[\dX]|[47]\d{6}-\d|[1-9]\d{0,7}-[\dX]|3\d{7}[\dX])",
        ),
        "GeoNames": _Shape.of(
            "https://www.geonames.org/", r"(?:(?:www|sws)\.)?geonames\.org/", r"[1-9]\d*", r"(?:/[\w.-]*)?"
        ),
    }
)
"""By `idno/@type`. GND as in its documentation of `gndIdentifier`: a number and a check character."""


def identifiers(file: AuthorityFile, _: Sequence[Telegram]) -> Iterator[Finding]:
    """`Q855` alone, `https://www.wikidata.org/entity/855`, a VIAF address of type GND."""
    if file.root is None:
        return
    for node in file.root.iter(tei("idno")):
        kind, address = node.get("type", ""), "".join(str(piece) for piece in node.itertext()).strip()
        shape = _SHAPES.get(kind)
        if shape is None or shape.address.fullmatch(address):
            continue
        message = f"“{address}” is no address of {kind}"
        yield Finding("AUT006", str(file.path), message, line_of(node), None, _cure(kind, address))


def _cure(kind: str, address: str) -> str:
    for name, shape in _SHAPES.items():
        if name != kind and shape.address.fullmatch(address):
            return f'give it type="{name}"'
    shape = _SHAPES[kind]
    if shape.own.fullmatch(address):
        return f"write {shape.prefix}{address}"
    return f"write it like {shape.prefix}{ {'Wikidata': 'Q649'}.get(kind, '…') }"
