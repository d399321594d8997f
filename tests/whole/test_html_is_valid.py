"""Every page of a built site, in English and Russian, as HTML: by a check of ours, and by html-validate where it is.

html-validate: `npm install --global html-validate@9`; nothing is downloaded by the test.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import cast
from urllib.parse import unquote

import pytest
from lxml import etree, html
from scratch_editions import corpus_edition, run

HTML_VALIDATE = shutil.which("html-validate")
INLINE: tuple[str, ...] = (
    "a",
    "abbr",
    "b",
    "bdo",
    "cite",
    "code",
    "del",
    "em",
    "i",
    "ins",
    "kbd",
    "label",
    "mark",
    "q",
    "s",
    "small",
)
INLINE += ("span", "strong", "sub", "summary", "sup", "time", "u")
PHRASING_ONLY: tuple[str, ...] = tuple(name for name in INLINE if name not in ("a", "del", "ins"))
PHRASING_ONLY += ("p", "h1", "h2", "h3", "h4", "h5", "h6", "button", "pre", "dt")
BLOCKS: tuple[str, ...] = (
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
)
BLOCKS += ("header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
IN_DT = ("header", "footer", "article", "aside", "nav", "section", *HEADINGS)


@pytest.fixture(scope="module", params=["en", "ru"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five telegrams with all their readings, an address and a feed, in one language of the interface."""
    edition = corpus_edition(tmp_path_factory.mktemp("valid"))
    settings = edition / "depesha.toml"
    words = settings.read_text(encoding="utf-8").replace("[edition]", '[edition]\nurl = "https://edition.example/"', 1)
    settings.write_text(f'{words}\n[site]\nlanguage = "{request.param}"\n', encoding="utf-8")
    assert run("build", edition) == 0
    return edition / "site"


def faults(page: str, site: Path) -> Iterator[str]:
    """What is wrong with a page, in the order of the checks; ids of other pages are read from `site`."""
    root = html.document_fromstring(page)
    ids = [str(found) for found in cast("list[str]", root.xpath("//@id"))]
    yield from (f"the id {name} stands {times} times" for name, times in Counter(ids).items() if times > 1)
    yield from (f"the id {name!r} is empty or has a blank" for name in ids if not name or any(map(str.isspace, name)))
    if not root.get("lang"):
        yield "html has no lang"
    for name in ("h1", "main", "title"):
        if (times := len(root.findall(f".//{'head/' if name == 'title' else ''}{name}"))) != 1:
            yield f"{times} {name}"
    yield from (f"img without alt: {image.get('src')}" for image in root.iter("img") if image.get("alt") is None)
    yield from _nested(page)
    yield from _pointing(root, {*ids}, site)
    levels = [int(heading.tag[1]) for heading in root.iter(*HEADINGS)]
    yield from (f"h{low} is followed by h{high}" for low, high in pairwise(levels) if high > low + 1)


def _nested(page: str) -> Iterator[str]:
    """What stands where HTML does not allow it. Read as XML would be: an HTML parser mends a page while it reads."""
    for element in etree.fromstring(_as_xml(page)).iter():
        around = [str(above.tag) for above in element.iterancestors()]
        name = str(element.tag)
        block = name in BLOCKS + HEADINGS and bool(around) and around[0] in PHRASING_ONLY
        allowed = (around[:1] == ["dt"] and name not in IN_DT) or (around[:1] == ["summary"] and name in HEADINGS)
        if block and not allowed:
            yield f"line {element.sourceline}: {name} in {around[0]}"
        if name in ("a", "button", "input", "select", "label") and {"a", "button"} & {*around}:
            yield f"line {element.sourceline}: {name} in a or button"
        if name == "main" and {"article", "aside", "footer", "header", "nav"} & {*around}:
            yield "main stands in a part of the page"
        if name == "li" and around[0] not in ("ol", "ul", "menu"):
            yield f"line {element.sourceline}: li in {around[0]}"
        if around and around[0] in ("ol", "ul") and name != "li":
            yield f"line {element.sourceline}: {name} in {around[0]}"
        if around and around[0] == "dl" and name not in ("dt", "dd", "div"):
            yield f"line {element.sourceline}: {name} in dl"


VOID = "area|base|br|col|hr|img|input|link|meta|source|wbr"


def _as_xml(page: str) -> str:
    """The page with its void elements closed, scripts emptied and named characters read."""
    page = re.sub(r"<!DOCTYPE[^>]*>", "", page, flags=re.IGNORECASE)
    page = re.sub(r"(<(script|style)\b[^>]*>).*?</\2>", r"\1</\2>", page, flags=re.DOTALL)
    page = re.sub(rf"<({VOID})\b((?:[^>\"]|\"[^\"]*\")*?)/?>", r"<\1\2/>", page)
    page = re.sub(
        r"(?<=\s)(checked|defer|disabled|hidden|open|selected|async|multiple|reversed)(?=[\s>/])", r'\1=""', page
    )
    return page.replace("&nbsp;", "&#160;")


def _pointing(root: html.HtmlElement, ids: set[str], site: Path) -> Iterator[str]:
    """Labels, relations and links that land nowhere."""
    for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list"):
        for value in cast("list[str]", root.xpath(f"//@{name}")):
            yield from (f"{name}={target} lands nowhere" for target in str(value).split() if target not in ids)
    for value in cast("list[str]", root.xpath("//*[local-name() = 'a' or local-name() = 'link']/@href")):
        target, _, place = unquote(str(value)).partition("#")
        if not target and place and place not in ids:
            yield f"#{place} lands nowhere"
        if target and ":" not in target:
            if not (site / target).is_file():
                yield f"{target} is no file"
            elif place and f'id="{place}"' not in (site / target).read_text(encoding="utf-8"):
                yield f"{target}#{place} lands nowhere"


def test_every_page_is_sound(site: Path) -> None:
    """A browser would mend a page in its own way: links cut in two, labels without a control, a place that is two."""
    pages = sorted(site.glob("*.html"))
    assert {page.name for page in pages} >= {"index.html", "117420.html", "117420.R.html", "117420.synopsis.html"}
    found = {page.name: list(faults(page.read_text(encoding="utf-8"), site))[:8] for page in pages}
    assert {name: told for name, told in found.items() if told} == {}


RULES = {
    "extends": ["html-validate:standard"],
    "rules": {
        "long-title": "off",
        "no-inline-style": "off",
        "no-raw-characters": "off",
        "no-trailing-whitespace": "off",
        "attribute-boolean-style": "off",
        "void-style": "off",
        "doctype-style": "off",
        "require-sri": "off",
        "prefer-native-element": "off",
        "unique-landmark": "error",
    },
}


@pytest.mark.skipif(HTML_VALIDATE is None, reason="html-validate is missing: npm install --global html-validate@9")
def test_every_page_passes_html_validate(site: Path, tmp_path: Path) -> None:
    """What a checker of others finds and ours does not."""
    settings = tmp_path / "rules.json"
    settings.write_text(json.dumps({"root": True, **RULES}), encoding="utf-8")
    done = subprocess.run(
        [str(HTML_VALIDATE), "--config", str(settings), "--formatter", "text", *map(str, sorted(site.glob("*.html")))],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout[-4000:]


FAULTY = {
    '<main><h1>A</h1><p id="a">b</p><p id="a">c</p></main>': "the id a stands 2 times",
    '<main><h1>A</h1><a href="#b">b</a></main>': "#b lands nowhere",
    '<main><h1>A</h1><label for="b">b</label></main>': "for=b lands nowhere",
    "<main><h1>A</h1><h3>b</h3></main>": "h1 is followed by h3",
    '<main><h1>A</h1><img src="b.png"></main>': "img without alt: b.png",
    "<main><h1>A</h1><h1>B</h1></main>": "2 h1",
    "<h1>A</h1>": "0 main",
    "<main><h1>A</h1><span><p>b</p></span></main>": "line 1: p in span",
    '<main><h1>A</h1><a href="c.html"><b><a href="c.html">b</a></b></a></main>': "line 1: a in a or button",
    "<main><h1>A</h1><ul><p>b</p></ul></main>": "line 1: p in ul",
}


@pytest.mark.parametrize(("body", "fault"), FAULTY.items())
def test_the_structural_check_finds(body: str, fault: str, tmp_path: Path) -> None:
    """A check that finds nothing would be content with anything."""
    (tmp_path / "c.html").write_text("", encoding="utf-8")
    page = f'<!DOCTYPE HTML><html lang="en"><head><title>t</title></head><body>{body}</body></html>'
    assert fault in list(faults(page, tmp_path))
