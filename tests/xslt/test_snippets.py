"""Snippets of TEI and what the stylesheets make of them, in text files that an editor can read.

The TEI of a case in `snippets/` stands in the message part of witness T1 of a small document. After a wanted change,
`pytest tests/xslt/test_snippets.py --refresh-goldens` writes the expectations anew; read the diff.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from snippet_cases import Case, cases_in, each_of, expected

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


ALL = cases_in(SNIPPETS)


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
        view = open_view(as_read_by(tree_of(case.given), siglum), "1")
        text = render_texts(view, TextLayout(footnotes=False))[siglum]
        return text.partition(TEXT_START)[2].rpartition("\n" + TEXT_START)[0].strip("\n")
    view = opened(case.given)
    if case.file.stem.startswith("html"):
        message = MESSAGE.search(render_html(view))
        assert message is not None
        part = ROWS.sub("", message[1])
        return (part if case.file.stem == "html-passages" else EVIDENCE.sub("", part)).strip("\n")
    text = render_texts(view, LAYOUTS.get(case.file.stem))["T1"]
    # The key to the signs stands below every text.
    return text.partition(TEXT_START)[2].rpartition("\n" + TEXT_START)[0].strip("\n")


@each_of(ALL)
def test_a_snippet_is_shown_as_its_file_says(case: Case, request: pytest.FixtureRequest) -> None:
    """A phenomenon would be shown otherwise than its editors agreed."""
    output = rendered(case)
    assert output == expected(case, output, request)


def test_there_are_snippets_for_all_views() -> None:
    """An empty or misnamed folder would make the test above pass without a case."""
    assert {case.file.stem.partition("-")[0] for case in ALL} == {"html", "text", "witness"}
