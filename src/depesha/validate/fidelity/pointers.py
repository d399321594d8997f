"""One `@source` value as ranges of the source (TEI SAPU; positions as in RFC 5147)."""

from __future__ import annotations

import re

from lxml import etree

from depesha.tei.names import local
from depesha.validate.fidelity.declarations import Declarations

Range = tuple[int, int]
"""Start and end, in code points from 0, end exclusive."""

EVIDENCE = frozenset({"corr", "expan", "lem", "rdg", "rdgGrp", "reg", "supplied"})
"""Elements whose `@source` says why, not where from."""

_POINTER = re.compile(r"(?P<prefix>[^:/#]+):(?P<rest>[^\s]*)")
_RANGE = re.compile(r"([0-9]{1,12}),([0-9]{1,12})")


def read_source(
    element: etree._Element, declared: Declarations, length: int | None
) -> tuple[dict[str, tuple[Range, ...]], tuple[str, ...]]:
    """The ranges of an element by prefix, in the order written, and what is wrong with its pointers.

    `length` is that of the source in code points; None leaves the end of ranges unchecked.
    Pointers to something else (`#rec`, other files, `aut:`) are not looked at.
    """
    value = element.get("source")
    if value is None or local(element.tag) in EVIDENCE:
        return {}, ()
    ranges: dict[str, tuple[Range, ...]] = {}
    faults: list[str] = []
    for pointer in value.split():
        parts = _POINTER.fullmatch(pointer)
        if not parts or parts["prefix"] in declared.other_prefixes:
            continue
        numbers = _RANGE.fullmatch(parts["rest"])
        if parts["prefix"] not in declared.targets:
            if numbers:
                faults.append(f"{pointer}: no prefixDef declares {parts['prefix']}")
            continue
        if not numbers:
            faults.append(f"{pointer}: two numbers and a comma are expected after the colon")
            continue
        start, end = int(numbers[1]), int(numbers[2])
        if start >= end:
            faults.append(f"{pointer}: the range is empty or runs backwards")
        elif length is not None and end > length:
            faults.append(f"{pointer}: the source ends at {length}")
        else:
            ranges[parts["prefix"]] = (*ranges.get(parts["prefix"], ()), (start, end))
    return ranges, tuple(faults)
