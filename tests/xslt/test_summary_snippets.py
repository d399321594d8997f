"""Snippets of TEI and the facts that the pages of the edition are made of.

A file in `summary/` is named after the stylesheet that it shows. Its input stands in a Russian `TEI`; header and text
may be left out. After a wanted change, `pytest tests/xslt/test_summary_snippets.py --refresh-goldens` writes the
expectations anew; read the diff.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from snippet_cases import Case, cases_in, each_of, expected

from depesha.render import open_view
from depesha.render.views import summarize
from depesha.resources import resource
from depesha.tei.reading import parse

ALL = cases_in(Path(__file__).parent / "summary")

SHOWN: dict[str, tuple[str, ...]] = {
    "correspondence": ("day", "message", "context"),
    "declarations": ("declared",),
    "names": ("name",),
    "passages": ("passage",),
    "questions": ("question",),
    "series": ("counted", "stamp"),
    "signs": ("stamp",),
    "whole": ("date", "number", "from", "via", "to", "shelfmark", "classification", "version", "status"),
}
"""What of a summary each stylesheet makes; `whole` shows the attributes of the telegram too."""


def rendered(case: Case) -> str:
    """The elements of the summary, one a line; `nothing` where there are none."""
    header = "" if "<teiHeader" in case.given else "<teiHeader/>"
    text = "" if "<text" in case.given else "<text><body/></text>"
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="ru">{header}{case.given}{text}</TEI>'
    tree, findings = parse(tei.encode())
    assert tree is not None, findings
    found = etree.fromstring(summarize(open_view(tree, "1")))
    shown = [element for element in found if etree.QName(element).localname in SHOWN[case.file.stem]]
    if case.file.stem == "whole":
        shown.insert(0, etree.Element(found.tag, {str(name): str(value) for name, value in found.items()}))
    lines = [etree.tostring(element, encoding="unicode", with_tail=False) for element in shown]
    return re.sub(r' xmlns:\w+="[^"]*"', "", "\n".join(lines)).replace("ns0:", "d:") or "nothing"


@each_of(ALL)
def test_a_summary_tells_of_a_snippet_what_its_file_says(case: Case, request: pytest.FixtureRequest) -> None:
    """Every page of the edition would tell it wrongly."""
    output = rendered(case)
    assert output == expected(case, output, request)


def test_every_stylesheet_of_the_summary_has_snippets() -> None:
    """What nobody shows, nobody has judged."""
    sheets = {path.stem for path in (resource("xslt") / "summary").glob("*.xsl")}
    assert {case.file.stem for case in ALL} == sheets == {*SHOWN}
