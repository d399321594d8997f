"""Four validators, one verdict: RELAX NG and XSD come from one ODD and must say the same of every file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from mutations import GENERATED, seeded
from mutations_named import HARMFUL, HARMLESS, NAMED
from schema_at_hand import ODD, REPOSITORY, subset_at_hand
from validators import (
    XSD,
    refused_by_jing,
    refused_by_libxml2,
    refused_by_relaxng,
    refused_by_xmlschema,
)

from depesha.odd import compile_odd
from depesha.odd.xsd import xsd

PAGE = REPOSITORY / "docs" / "agreement.md"
BEGIN, END = "<!-- from tests/schema/test_agreement.py -->\n", "<!-- end -->\n"
SEEDED = 40

BOTH, XMLSCHEMA = "XSD", "xmlschema"
EXCEPTIONS: dict[str, tuple[str, str]] = {
    "tei-within-foreign-element": (
        BOTH,
        "XSD 1.0 cannot forbid a namespace inside elements it knows nothing of",
    ),
    "text-beside-foreign-element": (BOTH, "in XSD an element holds characters everywhere or nowhere"),
    "relation-active-and-mutual": (BOTH, "XSD 1.0 cannot let one attribute exclude another"),
    "location-of-a-schema": (BOTH, "XSD allows its own attributes on every element"),
    "type-by-instance": (BOTH, "XSD allows its own attributes on every element"),
    "no-break-space-in-division": (XMLSCHEMA, "the library takes a no-break space for white space"),
}
"""Named changes that RELAX NG refuses and others accept: who does, and why. XSD refuses none that RELAX NG accepts."""


@cache
def documents() -> dict[str, bytes]:
    """Every changed file by name."""
    return {**{one.name: one.document() for one in NAMED}, **dict(seeded(SEEDED))}


def table() -> str:
    """The part of the page that this test makes."""
    refused = len(HARMFUL)
    lines = [
        f"{len(NAMED)} named changes, of which {len(HARMLESS)} do no harm and {refused} do, and {SEEDED} random ones:",
        "",
        "| change | accepted by | why |",
        "|---|---|---|",
        *(f"| {name} | {who} | {why} |" for name, (who, why) in EXCEPTIONS.items()),
    ]
    return "\n".join(lines) + "\n"


def accepted(who: str) -> frozenset[str]:
    """The exceptions of one validator."""
    return frozenset(name for name, (by, _) in EXCEPTIONS.items() if by in (BOTH, who))


def test_names_are_one_a_change() -> None:
    """Broken: a change hides another of the same name."""
    assert len({one.name for one in NAMED}) == len(NAMED)
    assert len(NAMED) >= 120


def test_relaxng_judges_each_named_change_as_it_should() -> None:
    """Broken: the schema refuses what does no harm, or accepts what does."""
    named = {one.name for one in NAMED}
    assert refused_by_relaxng(documents()) & named == {one.name for one in HARMFUL}


def test_xsd_in_libxml2_agrees() -> None:
    """Broken: the XSD says something else than the RELAX NG schema."""
    assert refused_by_libxml2(documents()) == refused_by_relaxng(documents()) - accepted(BOTH)


def test_xsd_in_xmlschema_agrees() -> None:
    """Broken: the XSD means something else to another reader of it."""
    assert refused_by_xmlschema(documents()) == refused_by_relaxng(documents()) - accepted(XMLSCHEMA)


def test_jing_agrees(tmp_path: Path) -> None:
    """Broken: the RELAX NG schema means something else to another reader of it."""
    assert refused_by_jing(documents(), tmp_path) == refused_by_relaxng(documents())


def test_libxml2_agrees_with_itself_at_length() -> None:
    """Broken: the two schemas differ where no named change has looked; many more random ones, by the fast readers."""
    many = dict(seeded(300, seed=1951))
    assert refused_by_libxml2(many) == refused_by_relaxng(many)
    assert 100 < len(refused_by_relaxng(many)) < 250


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: path.stem)
def test_a_generated_file_is_valid_in_xsd(path: Path) -> None:
    """Broken: other tools refuse the files of the edition."""
    data = {path.stem: path.read_bytes()}
    assert not refused_by_libxml2(data) | refused_by_xmlschema(data)


def test_the_committed_xsd_is_what_the_odd_compiles_to() -> None:
    """Broken: somebody changed schema/depesha.xsd by hand, or the ODD without compiling it."""
    made = xsd(compile_odd(ODD, subset_at_hand()), "depesha-xml.xsd")
    assert made.main == XSD.read_bytes()
    assert made.xml == XSD.with_name("depesha-xml.xsd").read_bytes()
    assert list(made.wider) == ["relation", "xenoData"]


def test_only_tei_can_be_the_root() -> None:
    """Broken: XSD takes a fragment for a document."""
    elements = etree.parse(XSD).getroot().iterchildren("{http://www.w3.org/2001/XMLSchema}element")
    assert [node.get("name") for node in elements] == ["TEI"]


def test_the_page_tells_the_exceptions(request: pytest.FixtureRequest) -> None:
    """Broken: docs/agreement.md says what is no longer so."""
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    now, _, after = rest.partition(END)
    if request.config.getoption("--refresh-goldens", default=False):
        PAGE.write_text(before + BEGIN + table() + END + after, encoding="utf-8")
        pytest.skip("written anew")
    assert now == table()
