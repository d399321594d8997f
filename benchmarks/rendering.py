"""`make bench`: what the views of a telegram cost in processor time, beside what other stylesheets were measured at.

The figures of others stand in `OTHERS`, measured on one TEI file of 11 KB on two cores. Machines differ: compare the
ratios to the floor (libxml2 parses and writes the same file), which every line has beside it. Each figure is the least
of some rounds: what else a machine does can only add to it.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from lxml import etree

from depesha.edition import read_edition
from depesha.render import (
    TextLayout,
    View,
    as_read_by,
    open_view,
    render_html,
    render_synopsis,
    render_texts,
    summarize,
    witnesses_of,
)

ROUNDS = 25

FLOOR_THERE = 0.135
"""Milliseconds of parsing and writing 10 KB with libxml2, where the figures of others were measured."""

PAGE_AND_TEXTS = ("page", "texts of all versions, with footnotes")
BOTH = "page and texts together"

OTHERS = (
    ("what a page and its texts should take", 3.0),
    ("TEI Stylesheets, html5, in saxonche", 12.5),
    ("Java Saxon after 200 documents, a page", 5.1),
    ("Java Saxon after 5,000 documents, a page", 0.95),
    ("SaxonJS, a page", 24.0),
    ("two naive replace() over the text, a text", 2.25),
)


def works(tree: etree._ElementTree, view: View) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is measured of one telegram, by name."""
    yield "floor: parse and write with libxml2", partial(copied, etree.tostring(tree))
    yield "open: parsed by Saxon", partial(open_view, tree, view.identifier)
    yield "page", partial(render_html, view)
    yield "texts of all versions, with footnotes", partial(render_texts, view)
    yield "the same, long lines folded", partial(render_texts, view, TextLayout("wrapped"))
    yield "summary for the edition's pages", partial(summarize, view)
    for siglum in witnesses_of(tree)[:1]:
        yield "document as a witness has it", partial(as_read_by, tree, siglum)
        yield "synopsis", partial(render_synopsis, view)


def copied(data: bytes) -> bytes:
    """The least that any work on XML costs."""
    return etree.tostring(etree.fromstring(data))


def cost(work: Callable[[], object]) -> float:
    """Milliseconds of processor time of one call: the least, after one that compiles."""
    work()
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent) * 1000


def main() -> int:
    """Prints the table."""
    tei = (read_edition(Path()).folder or Path()) / "tei"
    rows: dict[str, list[tuple[float, float]]] = {}
    files = sorted(tei.glob("*.xml"))
    for path in files:
        tree = etree.parse(str(path))
        floor = 0.0
        for name, work in works(tree, open_view(tree, path.stem)):
            milliseconds = cost(work)
            floor = floor or milliseconds
            rows.setdefault(name, []).append((milliseconds, milliseconds / floor))
    size = sum(path.stat().st_size for path in files) / len(files) / 1024
    print(f"{len(files)} telegrams of {size:.0f} KB, processor time, the least of {ROUNDS}")
    print(f"{'view':<44}{'ms a telegram':>14}{'times the floor':>17}")
    page, texts = (rows[name] for name in PAGE_AND_TEXTS)
    rows[BOTH] = [(a + c, b + d) for (a, b), (c, d) in zip(page, texts, strict=True)]
    for name, costs in rows.items():
        print(f"{name:<44}{statistics.mean(c for c, _ in costs):>14.2f}{statistics.mean(r for _, r in costs):>17.0f}")
    for name, milliseconds in OTHERS:
        print(f"{name + ' *':<44}{milliseconds:>14.2f}{milliseconds / FLOOR_THERE:>17.0f}")
    print("* measured elsewhere, on a file of 11 KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
