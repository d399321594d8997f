"""An entry of the apparatus has one number: on the page and in the plain text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from depesha.render import open_view, render_html, render_texts
from depesha.tei.reading import parse

TEI = Path(__file__).resolve().parents[2] / "tei"
COLLATED = Path(__file__).resolve().parents[1] / "xslt" / "documents" / "collated.xml"


@pytest.mark.parametrize("path", [*sorted(TEI.glob("*.xml")), COLLATED], ids=lambda path: path.stem)
def test_an_entry_is_cited_by_one_number(path: Path) -> None:
    """Who cites entry 18 of the page would be led to another one in the text."""
    tree, _ = parse(path)
    assert tree is not None
    view = open_view(tree, path.stem)
    page: Any = html.document_fromstring(render_html(view))
    entries = {item.get("value"): words(item)[:2] for item in page.xpath('//*[contains(@class, "group")]/ol/li')}
    notes = [line for text in render_texts(view).values() for line in text.splitlines()]
    told = {found[1]: found[2].split()[:2] for line in notes if (found := re.match(r"(\d+)\. (.* \] .*)", line))}
    assert told == entries
    assert bool(told) is (path.stem in ("117420", "collated"))


def words(item: Any) -> list[str]:
    """The words of an entry as the text has them: sigla follow the reading."""
    return str(item.text_content()).split()
