"""Snippets of summaries and what the pages of the edition, its feed and its sitemap make of them.

A file in `site/` is named after the stylesheet that it shows. Its input stands in an edition with the title "Cables";
an authority file may follow the telegrams. At its start `<?with language="ru"?>` tells parameters of the stylesheet,
`<?edition date="1951"?>` what the edition says of itself. Lines are broken before blocks, for the eye of an editor.
After a wanted change, `pytest tests/xslt/test_page_snippets.py --refresh-goldens` writes the expectations anew.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from snippet_cases import Case, cases_in, each_of, expected

from depesha.render import CustomSheets
from depesha.resources import resource
from depesha.saxon import Parameter

ALL = cases_in(Path(__file__).parent / "site")

MAIN = r"</h1>(.*)</main>"
SHOWN: dict[str, tuple[str, str]] = {
    "about": ("about", MAIN),
    "arcs": ("network", r'(<svg[^>]* class="network".*?</svg>)'),
    # Without the empty cells.
    "calendar": ("timeline", r'(<figcaption.*?</figcaption>|<text class="year".*?</text>|<a href="#.*?</a>)'),
    "dates": ("index", r'<td data-label="(?:Date|Дата)"[^>]*>(.*?)</td>'),
    "frame": ("index", r"(<html.*?</h1>|<footer.*)"),
    "linked-data": ("index", r'<script type="application/ld\+json">(.*?)</script>'),
    "links": ("stamps", r"</div><p>(.*?)</p></li>"),
    "list": ("index", r'(<p class="lead">.*?</p>|<select.*?</select>|<tbody.*?</tbody>)'),
    "names": ("persons", MAIN),
    "network": ("network", r"<tbody>(.*?)</tbody>"),
    "numbers": ("numbers", MAIN),
    "questions": ("questions", MAIN),
    "search": ("search", MAIN),
    "stamps": ("stamps", MAIN),
    "timeline": ("timeline", r'(<svg[^>]* class="timeline".*|<h2.*)</main>'),
}
"""Of each page stylesheet: the page that shows it, and what of the page is shown."""

FEEDS = ("feed", "sitemap")

EDITION = '<d:edition xmlns:d="urn:depesha:summary" xmlns="http://www.tei-c.org/ns/1.0">'

NOT_SHOWN = {"labels", "parameters", "words-en", "words-ru"}
"""What has no output of its own; the snippets of the others hold it."""

LINES = re.compile(
    r"(?<=[^\"\n])(?=<(?:meta|title|link|body|header|main|footer|nav|p|h[1-3]|ul|ol|li|dl|dt|dd|div|section|article|table|thead"
    r"|tbody|tr|form|figure|label|input|button|pre|svg|g|circle|line|path|rect|text|entry|updated|summary|url|script)\b)",
    re.DOTALL,
)


def transformed(sheet: str, given: str, parameters: dict[str, Parameter]) -> str:
    """What a stylesheet makes of what stands in the edition."""
    edition = etree.fromstring(f"{EDITION}{given}</d:edition>")
    told = {node.target: dict(node.attrib) for node in edition if isinstance(node, etree._ProcessingInstruction)}
    etree.strip_tags(edition, etree.PI)
    edition.attrib.update({"title": "Cables", **told.get("edition", {})})
    parameters |= told.get("with", {})
    if "indexed" in parameters:
        parameters["indexed"] = parameters["indexed"] == "true"
    return CustomSheets().stylesheet(f"{sheet}.xsl").transform(etree.tostring(edition, encoding="utf-8"), parameters)


def rendered(case: Case) -> str:
    """What the stylesheet that a file is named after makes of its snippet."""
    kind = case.file.stem
    if kind in FEEDS:
        return LINES.sub("\n", transformed(kind, case.given, {})).rstrip("\n")
    page, part = SHOWN[kind]
    found = re.findall(part, transformed("site", case.given, {"page": page}), re.DOTALL)
    return LINES.sub("\n", "\n".join(found)) or "nothing"


@each_of(ALL)
def test_a_page_shows_a_snippet_as_its_file_says(case: Case, request: pytest.FixtureRequest) -> None:
    """A list, an index or a drawing would tell its readers otherwise than its editors agreed."""
    output = rendered(case)
    assert output == expected(case, output, request)


def test_every_stylesheet_of_the_pages_has_snippets() -> None:
    """What nobody shows, nobody has judged."""
    sheets = {path.stem for path in (resource("xslt") / "site").glob("*.xsl")}
    assert {case.file.stem for case in ALL} == {*FEEDS, *sheets} - NOT_SHOWN


def telegrams(count: int) -> str:
    """So many telegrams of one sender in two years, each with a number and a name."""
    return "".join(
        f'<d:telegram id="{number}" kind="telegram" title="T">'
        f'<d:day when="195{1 + number % 2}-07-{1 + number % 28:02}"/>'
        f'<d:message type="telegram"><d:party part="from">A</d:party><d:party part="to">B</d:party></d:message>'
        f'<d:name kind="person" ref="p{number}" lang="ru" n="1">x</d:name>'
        f'<d:counted kind="cable" value="{number}">{number}</d:counted></d:telegram>'
        for number in range(count)
    )


PEOPLE = "".join(f'<person xml:id="p{n}"><persName>{chr(65 + n % 26)}</persName></person>' for n in range(500))


@pytest.mark.parametrize(
    ("page", "found"),
    {
        "index": {"<tr id=": 500, 'href="#y195': 2},
        "timeline": {"<circle class=": 502, '<a href="#m195': 2, 'id="m195': 2, '<rect class="cell': 24},
        "network": {"<summary>500 telegrams</summary>": 1, "<tr><th": 2, 'class="arc"': 1},
        "persons": {'<article class="entry"': 500, '<section class="letter"': 26, 'href="#letter-': 26},
        "numbers": {'<tr><th scope="row">': 500, 'class="tick"': 500, 'class="gap"': 0},
    }.items(),
)
def test_of_five_hundred_telegrams_none_is_lost(page: str, found: dict[str, int]) -> None:
    """A page of many would be cut short, or have no way to get about in it."""
    output = transformed("site", f"{telegrams(500)}<TEI>{PEOPLE}</TEI>", {"page": page})
    assert {words: output.count(words) for words in found} == found


@pytest.mark.parametrize(("count", "folded"), [(24, False), (25, True)])
def test_many_links_are_folded_behind_their_number(count: int, folded: bool) -> None:
    """A row of the table would be as long as the page."""
    output = transformed("site", telegrams(count), {"page": "network"})
    assert (f"<details><summary>{count} telegrams</summary>" in output) == folded
