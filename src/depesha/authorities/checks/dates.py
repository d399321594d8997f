"""Dates that cannot be: the 30th of February, or an end before its beginning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from lxml import etree

from depesha.authorities.file import AuthorityFile
from depesha.authorities.occurrences import Telegram
from depesha.authorities.periods import days
from depesha.findings import Finding
from depesha.tei.names import local
from depesha.tei.reading import line_of

_BEGINNINGS = ("from", "notBefore")
_ENDS = ("to", "notAfter")


def dates(file: AuthorityFile, _: Sequence[Telegram]) -> Iterator[Finding]:
    """`from="1952" to="1951"`; `when="1951-02-30"`."""
    if file.root is None:
        return
    for node in file.root.iter(etree.Element):
        given = {name: value for name in ("when", *_BEGINNINGS, *_ENDS) if (value := node.get(name))}
        covered = {name: period for name, value in given.items() if (period := days(value))}
        for name in sorted(given.keys() - covered.keys()):
            message = f'{local(node.tag)}/@{name} is "{given[name]}", which is no date'
            yield Finding("AUT007", str(file.path), message, line_of(node))
        for first, last in product(_BEGINNINGS, _ENDS):
            if first in covered and last in covered and covered[last].until < covered[first].since:
                message = f"{local(node.tag)} ends {given[last]}, before it begins {given[first]}"
                yield Finding("AUT007", str(file.path), message, line_of(node))
