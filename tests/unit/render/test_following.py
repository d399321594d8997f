"""Pointers that a page does not follow, each told once."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from depesha.render.following import not_followed
from depesha.tei.reading import parse

_TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\n{}\n</body></text></TEI>'


def told(body: str) -> list[tuple[str, int | None, str]]:
    tree = etree.ElementTree(etree.fromstring(_TEI.format(body)))
    return [(finding.code, finding.line, finding.message) for finding in not_followed(tree, "a.xml")]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", " JavaScript :x", "java&#9;script:x", "data:text/html,x", "vbscript:x"]
)
def test_an_address_that_runs_code_is_told(address: str) -> None:
    assert [code for code, _, _ in told(f'<p><ref target="{address}">x</ref></p>')] == ["XSL010"]


@pytest.mark.parametrize(
    "address", ["https://example.org/data:1", "110371.xml#p1", "aut:p-mao", "t1:1,9", "#here", "#xpath(//p)", ""]
)
def test_what_leads_somewhere_or_elsewhere_is_not_told(address: str) -> None:
    assert told(f'<p xml:id="here"><ref target="{address}">x</ref></p>') == []


def test_a_dead_pointer_is_told_once_with_its_first_line_and_how_often() -> None:
    found = told('<p corresp="#gone #here" xml:id="here"/>\n<p><persName ref="#gone">x</persName></p>')
    assert found == [("XSL011", 2, '"#gone" is not in this file: corresp of <p>, and 1 more')]


def test_the_corpus_has_none() -> None:
    for path in sorted((Path(__file__).parents[3] / "tei").glob("*.xml")):
        tree, _ = parse(path)
        assert tree is not None
        assert list(not_followed(tree, path.name)) == []
