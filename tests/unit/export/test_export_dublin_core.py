"""Dublin Core in OAI-PMH: what a harvester reads."""

from __future__ import annotations

import dataclasses
import re

import pytest
from exported import EDITION, ODD, exported, given, telegram
from hypothesis import given as holds_for
from lxml import etree

from depesha.export.model import Edition
from depesha.findings import Finding

NS = {
    "oai": "http://www.openarchives.org/OAI/2.0/",
    "oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
ELEMENTS = set(
    "contributor coverage creator date description format identifier language publisher relation rights source "
    "subject title type".split()
)
"""The fifteen of Dublin Core 1.1."""


def record(data: bytes, number: str = "117420") -> dict[str, list[str]]:
    """The statements of a record, by element."""
    for found in etree.fromstring(data).iterfind("oai:ListRecords/oai:record", NS):
        if (found.findtext("oai:header/oai:identifier", "", NS)).endswith(f":{number}"):
            statements: dict[str, list[str]] = {}
            for element in found.iterfind("oai:metadata/oai_dc:dc/*", NS):
                statements.setdefault(etree.QName(element).localname, []).append(element.text or "")
            return statements
    raise AssertionError(f"no record of {number}")


def test_the_file_answers_as_a_repository_does() -> None:
    """A harvester would stop at the first line."""
    root = etree.fromstring(exported("dc"))
    assert root.tag == f"{{{NS['oai']}}}OAI-PMH"
    assert [etree.QName(child).localname for child in root] == ["responseDate", "request", "ListRecords"]
    assert root.findtext("oai:responseDate", namespaces=NS) == "2026-11-20T00:00:00Z"
    request = root.find("oai:request", NS)
    assert request is not None and request.text == "https://example.org/telegrams/oai.xml"
    assert dict(request.items()) == {"verb": "ListRecords", "metadataPrefix": "oai_dc"}
    records = root.findall("oai:ListRecords/oai:record", NS)
    assert len(records) == 5
    for found in records:
        assert re.fullmatch(r"oai:[a-z][a-z.-]+:\d+", found.findtext("oai:header/oai:identifier", "", NS))
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", found.findtext("oai:header/oai:datestamp", "", NS))
        (described,) = found.findall("oai:metadata/*", NS)
        assert described.tag == f"{{{NS['oai_dc']}}}dc"
        for element in described:
            name = etree.QName(element)
            assert name.namespace == NS["dc"] and name.localname in ELEMENTS and element.text and not len(element)


def test_a_record_tells_whose_telegram_it_is() -> None:
    """A catalogue would list a telegram without author, date or source."""
    found = record(exported("dc"))
    assert found["creator"] == ["Stalin, Iosif Vissarionovich"]
    assert found["contributor"] == ["Mao Zedong", "Krasovsky"]
    assert found["date"] == ["1951-07-14"]
    assert found["type"] == ["Telegram", "Text"]
    assert found["identifier"] == ["https://example.org/telegrams/117420.html"]
    assert found["source"] == ["APRF, f. 45, op. 1, d. 340, l. 48", "https://digitalarchive.umd.edu/document/117420"]
    assert found["subject"] == ["Sino-Soviet relations", "Korean War"]
    assert "From Stalin (as Filippov) to Mao Zedong through Krasovsky" in found["description"]
    assert found["language"] == ["ru"]


@holds_for(title=ODD, name=ODD)
def test_odd_characters_survive(title: str, name: str) -> None:
    """One ampersand would end the harvest."""
    found = record(given("dc", telegram(title, name)))
    assert (found["title"], found["creator"]) == ([title], [name])


@pytest.mark.parametrize(("date", "stamp"), [("1951", "1951-01-01"), ("1951-07", "1951-07-01"), (None, "1970-01-01")])
def test_a_datestamp_is_a_day(date: str | None, stamp: str) -> None:
    """A harvester that asks for what is new would refuse the file."""
    found: list[Finding] = []
    made = given("dc", telegram(), edition=dataclasses.replace(EDITION, date=date), found=found.append)
    assert f"<datestamp>{stamp}</datestamp>" in made.decode()
    assert [finding.code for finding in found] == ([] if date else ["EXP005"])


def test_identifiers_without_address_cannot_be_taken_for_real_ones() -> None:
    """Two editions would share identifiers."""
    found: list[Finding] = []
    made = given("dc", telegram(), edition=Edition("T", "P", "2026-11-20"), found=found.append)
    assert record(made)["identifier"] == ["oai:edition.invalid:117420"]
    assert [finding.code for finding in found] == ["EXP003"]
