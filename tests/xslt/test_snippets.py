"""Snippets of TEI and what the stylesheets make of them, in text files that an editor can read.

A file in `snippets/` holds cases: title, TEI, expected output, each closed by a line with a single dot.
The TEI stands in the message part of witness T1 of a small document. After a wanted change of the output,
`DEPESHA_REFRESH=1 pytest tests/xslt/test_snippets.py` writes the expectations anew; read the diff.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from depesha.render import TextLayout, View, as_read_by, open_view, render_html, render_texts
from depesha.tei.reading import parse

SNIPPETS = Path(__file__).parent / "snippets"

FRAME = (Path(__file__).parent / "documents" / "frame.xml").read_text("utf-8")

MESSAGE = re.compile(r'<div class="part part-message"[^>]*>(.*?)</div></section>', re.DOTALL)
ROWS = re.compile(r' style="--r:\d+/\d+"')
EVIDENCE = re.compile(r'<details class="evidence".*?</details>', re.DOTALL)
"""Of every passage; shown in `html-passages.txt` only."""
TEXT_START = "--------\n"

LAYOUTS = {"text-block": TextLayout("block"), "text-wrapped": TextLayout("wrapped", 40)}
"""How the plain texts of a snippet file are laid out, where it is not the standard."""


@dataclass(frozen=True, slots=True)
class Case:
    """One snippet of a file."""

    file: Path
    number: int
    """From 0, in the order of the file."""
    title: str
    tei: str
    expected: str


@cache
def cases_of(file: Path) -> tuple[Case, ...]:
    """The cases of a snippet file in their order."""
    parts = file.read_text("utf-8").split("\n.\n")
    assert len(parts) % 3 == 1 and not parts[-1].strip(), (
        f"{file.name}: a case is title, TEI, output, each closed by a dot"
    )
    triples = zip(parts[0::3], parts[1::3], parts[2::3], strict=False)
    return tuple(Case(file, n, title.strip(), tei, expected) for n, (title, tei, expected) in enumerate(triples))


ALL = tuple(case for file in sorted(SNIPPETS.glob("*.txt")) for case in cases_of(file))


def opened(tei: str) -> View:
    """The small document with a snippet in it."""
    return open_view(tree_of(tei), "1")


def tree_of(tei: str) -> etree._ElementTree:
    """The same, parsed."""
    tree, findings = parse(FRAME.replace("%s", tei).encode("utf-8"))
    assert tree is not None, findings
    return tree


def rendered(case: Case) -> str:
    """What the stylesheet that a file is named after makes of its snippet; `witness-B`: as B has it, without notes."""
    kind, _, siglum = case.file.stem.partition("-")
    if kind == "witness":
        view = open_view(as_read_by(tree_of(case.tei), siglum), "1")
        text = render_texts(view, TextLayout(footnotes=False))[siglum]
        return text.partition(TEXT_START)[2].rpartition("\n" + TEXT_START)[0].strip("\n")
    view = opened(case.tei)
    if case.file.stem.startswith("html"):
        message = MESSAGE.search(render_html(view))
        assert message is not None
        part = ROWS.sub("", message[1])
        return (part if case.file.stem == "html-passages" else EVIDENCE.sub("", part)).strip("\n")
    text = render_texts(view, LAYOUTS.get(case.file.stem))["T1"]
    # The key to the signs stands below every text.
    return text.partition(TEXT_START)[2].rpartition("\n" + TEXT_START)[0].strip("\n")


def refresh(case: Case, output: str) -> None:
    """Writes the output into the snippet file as the new expectation."""
    parts = case.file.read_text("utf-8").split("\n.\n")
    parts[3 * case.number + 2] = output
    case.file.write_text("\n.\n".join(parts), "utf-8")


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.file.stem}: {case.title}")
def test_a_snippet_is_shown_as_its_file_says(case: Case) -> None:
    """A phenomenon would be shown otherwise than its editors agreed."""
    output = rendered(case)
    if os.environ.get("DEPESHA_REFRESH"):
        refresh(case, output)
        return
    assert output == case.expected


def test_there_are_snippets_for_all_views() -> None:
    """An empty or misnamed folder would make the test above pass without a case."""
    assert {case.file.stem.partition("-")[0] for case in ALL} == {"html", "text", "witness"}
