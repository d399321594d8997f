"""CMIF: what correspSearch would read, and whether it may be called CMIF."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from cmif_rules import NS, breaches
from exported import EDITION, ODD, exported, given, telegram
from hypothesis import given as holds_for
from hypothesis import strategies as st
from lxml import etree

from depesha.export.model import Action, Edition, Message, Moment, Name, Telegram
from depesha.findings import Finding

TEI_ALL = Path(__file__).resolve().parents[4] / "shared" / "tei" / "tei_all.rng"


def described(data: bytes, key: str = "117420") -> list[etree._Element]:
    """The descriptions of a telegram."""
    return etree.fromstring(data).findall(f".//tei:correspDesc[@key='{key}']", NS)


def test_the_five_telegrams_are_cmif() -> None:
    """correspSearch would refuse the file."""
    assert not list(breaches(exported("cmif")))


def test_the_rules_catch_what_is_not_cmif() -> None:
    """The test above would pass whatever is in the file."""
    good = exported("cmif")
    for wrong in (
        good.replace(b'type="received"', b'type="forwarded"', 1),
        good.replace(b'when="1951-07-14"', b'when="1951-07-14T10:00:00"', 1),
        good.replace(b"https://www.wikidata.org/entity/Q855", b"aut:p-stalin", 1),
        good.replace(b"by/4.0/", b"by-nc/4.0/"),
        good.replace(b'source="#id-', b'source="#no-', 1),
        re.sub(rb"<idno type=.url.>.*?</idno>", b"", good),
        re.sub(rb"(?s)<correspAction type=.received.*?</correspAction>", b"", good, count=1),
        good.replace(b'notAfter="', b'evidence="conjecture" notAfter="', 1),
    ):
        assert wrong != good and list(breaches(wrong))


def test_the_five_telegrams_are_tei() -> None:
    """A TEI processor would refuse the file."""
    if not TEI_ALL.exists():
        pytest.skip("TEI's own schema is not at hand")
    schema = etree.RelaxNG(etree.parse(TEI_ALL))
    assert schema.validate(etree.fromstring(exported("cmif"))), schema.error_log


def test_the_telegram_to_a_carrier_is_described_by_the_one_inside() -> None:
    """The series from Stalin to Mao would have a hole, or a letter to Krasovsky that says nothing."""
    (description,) = described(exported("cmif"))
    assert description.get("ref") == "https://example.org/telegrams/117420.html"
    told = [(action.get("type"), child.tag.rpartition("}")[2], child.text or child.get("when"), child.get("ref"))
            for action in description for child in action if not child.tag.endswith("placeName")]  # fmt: skip
    assert told == [
        ("sent", "persName", "Stalin (as Filippov)", "https://www.wikidata.org/entity/Q855"),
        ("sent", "date", "1951-07-14", None),
        ("received", "persName", "Mao Zedong", "https://www.wikidata.org/entity/Q5816"),
    ]


def test_a_draft_is_no_letter() -> None:
    """Readers would take a proposal for a letter that was sent."""
    (description,) = described(exported("cmif"), "110374")
    assert "Ridgway" not in "".join(str(text) for text in description.itertext())


def test_a_deduced_date_says_so_and_a_limit_needs_not() -> None:
    """An archivist's date would pass for one on the paper."""
    deduced = Moment("1951-06-13T10:00:00", cert="medium", evidence="external")
    for moment, attributes in (
        (deduced, {"when": "1951-06-13", "evidence": "conjecture"}),
        (dataclasses.replace(deduced, cert="low"), {"when": "1951-06-13", "evidence": "conjecture", "cert": "low"}),
        (Moment(end="1951-11-01", evidence="external"), {"notAfter": "1951-11-01"}),
        (Moment(start="1951-10", end="1951-11", lasting=True), {"from": "1951-10", "to": "1951-11"}),
    ):
        sent = Action("sent", None, (Name("A"),), None, moment)
        made = given("cmif", Telegram("1", "T", (Message("m", "outer", (sent, Action("received"))),)))
        assert not list(breaches(made))
        (date,) = described(made, "1")[0].iterfind(".//tei:date", NS)
        assert dict(date.items()) == attributes


@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        ({}, set()),
        ({"licence": "http://creativecommons.org/licenses/by/4.0"}, set()),
        ({"licence": None}, {"EXP002"}),
        ({"licence": "https://creativecommons.org/licenses/by-nc/4.0/"}, {"EXP002"}),
        ({"url": None}, {"EXP003"}),
        ({"date": None}, {"EXP005"}),
    ],
)
def test_what_the_edition_lacks_is_found(changed: dict[str, str | None], codes: set[str]) -> None:
    """A file would be refused by correspSearch, and nobody would know why."""
    found: list[Finding] = []
    edition = dataclasses.replace(EDITION, **changed)  # type: ignore[arg-type]
    made = given("cmif", telegram(), edition=edition, found=found.append)
    assert {finding.code for finding in found} == codes
    licence = edition.licence or "No licence is stated."
    assert licence in made.decode()


def test_the_identifier_of_the_edition_depends_on_its_title_only() -> None:
    """correspSearch would show every telegram twice after each export."""
    one = given("cmif", edition=Edition("T", "P", "2026-01-01"))
    other = given("cmif", telegram(), edition=Edition("T", "Q", "2027-01-01", url="https://example.org"))
    another = given("cmif", edition=Edition("U", "P"))
    uuid = re.compile(rb'xml:id="([^"]+)"')
    assert uuid.findall(one) == uuid.findall(other) != uuid.findall(another)


def test_nobody_is_unknown_and_nothing_is_left_out_in_silence() -> None:
    """A message without addressee would make the file invalid, or vanish."""
    found: list[Finding] = []
    alone = Telegram("1", "T", (Message("m", "outer", (Action("sent", None, (Name("unnamed"),)),)),))
    silent = Telegram("2", "T", (Message("", "outer"),), path="tei/2.xml")
    made = given("cmif", alone, silent, found=found.append)
    assert not list(breaches(made))
    assert re.findall(rb"<persName>(.*?)</persName>", made) == [b"unnamed", b"Unknown"]
    assert [(finding.code, finding.path) for finding in found] == [("EXP004", "tei/2.xml")]


_DAYS = st.dates().map(str)
_TIMES = st.one_of(_DAYS, st.datetimes().map(lambda moment: moment.isoformat(timespec="seconds")), st.none())
_MOMENTS = st.builds(
    Moment,
    when=_TIMES,
    start=_TIMES,
    end=_TIMES,
    lasting=st.booleans(),
    cert=st.sampled_from((None, "high", "medium", "low", "unknown")),
    evidence=st.sampled_from((None, "internal", "external", "conjecture")),
)


@holds_for(title=ODD, name=ODD, moment=_MOMENTS, kind=st.sampled_from(("persName", "orgName")))
def test_whatever_a_telegram_says_is_cmif(title: str, name: str, moment: Moment, kind: str) -> None:
    """One odd name or date would make the whole file invalid."""
    sent = Action("sent", None, (Name(name, kind),), Name(title, "placeName"), moment)
    odd = Telegram("1", "T", (Message("m", "outer", (sent, Action("received", "addressee", (Name(title),)))),))
    made = given("cmif", odd, edition=dataclasses.replace(EDITION, title=title, publisher=name))
    assert not list(breaches(made))
    assert [element.text for element in described(made, "1")[0].iter() if element.text and element.text.strip()] == [
        name,
        title,
        title,
    ]
    assert etree.fromstring(made).findtext(".//tei:titleStmt/tei:title", namespaces=NS) == title
