"""From TEI files to telegrams: the reading text, messages as they are described, files that are none."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from exported import EDITION, FILES, exported, nothing
from lxml import etree

from depesha.errors import FoundError
from depesha.export import FORMATS, export, read_identities
from depesha.export.gathering import gather
from depesha.export.model import Name, Telegram
from depesha.export.wording import lines, notation_of, words
from depesha.findings import Finding

HEADER = """<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc><encodingDesc><tagsDecl>
<rendition xml:id="sqo" scope="before" scheme="css">content: "["</rendition>
<rendition xml:id="sqc" scope="after" scheme="css">content: "]"</rendition></tagsDecl></encodingDesc>
<profileDesc>%s</profileDesc></teiHeader>"""


def tei(description: str, body: str) -> bytes:
    """A TEI file, not valid and not needing to be."""
    header = HEADER % description
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{header}<text><body>{body}</body></text></TEI>'.encode()


def read(folder: Path, description: str, body: str = "") -> Telegram:
    """The telegram of a TEI file."""
    path = folder / "1.xml"
    path.write_bytes(tei(description, body))
    (found,) = gather([path], nothing)
    return found


@pytest.mark.parametrize(
    ("content", "read_as"),
    [
        ("<p>А<choice><abbr>тов.</abbr><expan>товарищ</expan></choice> Б</p>", "Атов. Б"),
        ("<p><choice><sic>DEHUI</sic><corr>DEHUAI</corr></choice></p>", "DEHUAI"),
        ("<p><choice><orig>П Е К</orig><reg>ПЕК</reg></choice></p>", "ПЕК"),
        ("<p><sic>DEHUI</sic></p>", "DEHUI"),
        ("<p><app><lem>А</lem><rdg>Б</rdg></app><app><rdg>В</rdg><rdg>Г</rdg></app></p>", "АВ"),
        ("<p>a<note>no</note><del>no</del><surplus>no</surplus> b</p>", "a b"),
        ('<p>F <gloss rendition="#sqo #sqc">Stalin</gloss></p>', "F [Stalin]"),
        ('<p>a <gap reason="illegible"/> b</p>', "a […] b"),
        ('<p>one<lb/>two</p><p>ши<lb break="no"/>фр</p>', "one\ntwo\nшифр"),
        ("<p>a\n      b</p>\n    <p>\n  c </p>", "a b\nc"),
        ("<closer><signed>S</signed> <dateline>D</dateline></closer>", "S\nD"),
        ('<closer source="e:1,2"><signed>S</signed> <dateline>D</dateline></closer>', "S D"),
        ("<closer><signed>S</signed> <dateline>D</dateline>”</closer>", "S D”"),
        ("<table><row><cell>a</cell><cell>b</cell></row><row><cell>c</cell></row></table>", "a b\nc"),
        ("<p>he: <quote><p>x</p></quote> said</p>", "he:\nx\nsaid"),
        ("<fw>1</fw><p>a<pb n='2'/>b</p><metamark>---</metamark><?pi x?><!-- c -->", "ab"),
        ("<app><lem><p>А</p><p>Б</p></lem><rdg/></app>", "А\nБ"),
    ],
)
def test_the_reading_text(content: str, read_as: str) -> None:
    """A corpus of words would hold what the edition rejects, or run words of two lines together."""
    root = etree.fromstring(tei("", f"<div>{content}</div>"))
    div = root.find(".//{*}div")
    assert div is not None
    notation = notation_of(root.getroottree())
    assert lines(div, notation) == read_as
    assert words(div, notation) == " ".join(read_as.split())


def test_a_code_name_is_told_from_the_name(tmp_path: Path) -> None:
    """A count of senders would have Stalin twice."""
    action = '<correspDesc><correspAction type="sent">{}</correspAction></correspDesc>'
    for names in (
        '<persName ref="aut:s">Stalin (signing as Filippov)</persName>',
        '<persName ref="aut:s">Stalin</persName><persName type="codename" ref="aut:s">Filippov</persName>',
    ):
        (sender,) = read(tmp_path, action.format(names)).senders
        assert sender == Name("Stalin", "persName", "aut:s", "Filippov") and sender.shown == "Stalin (as Filippov)"
    (alone,) = read(tmp_path, action.format('<persName type="codename" ref="aut:x">Orlov</persName>')).senders
    assert (alone.text, alone.signs) == ("Orlov", None)
    (bracketed,) = read(tmp_path, action.format("<persName>Li (the younger)</persName>")).senders
    assert (bracketed.text, bracketed.signs) == ("Li (the younger)", None)


def test_a_message_has_its_own_words_only(tmp_path: Path) -> None:
    """The words of an enclosure would be counted twice."""
    body = (
        '<div type="edition" xml:lang="ru"><div xml:id="o"><p>a</p><floatingText xml:id="i"><body><p>b</p>'
        '<quote xml:id="q"><p>c</p></quote></body></floatingText><p>d</p></div></div>'
        '<div type="translation"><div xml:id="eo"><p>A</p></div></div>'
    )
    described = (
        '<correspDesc corresp="#o #eo"/><correspDesc corresp="#i #gone"/><correspDesc type="draft" corresp="#q"/>'
    )
    told = read(tmp_path, described, body)
    assert [(message.kind, message.text, message.translation) for message in told.messages] == [
        ("outer", "a\nd", "A"),
        ("inner", "b", ""),
        ("draft", "c", ""),
    ]
    assert [message.identifier for message in told.messages] == ["message-1", "message-2", "message-3"]


def test_a_document_without_correspondence_keeps_its_text(tmp_path: Path) -> None:
    """A memorandum would be missing from the table."""
    told = read(tmp_path, "", '<div type="edition"><p>a</p></div><div type="translation"><p>A</p></div>')
    assert [(message.kind, message.text, message.translation) for message in told.messages] == [("outer", "a", "A")]


def test_clerks_and_their_hours_are_not_those_of_the_telegram(tmp_path: Path) -> None:
    """A telegram would be sent by its typist, hours too late."""
    action = (
        '<correspDesc><correspAction type="transmitted"><orgName>D</orgName>'
        '<date type="printed" when="1951-11-01T19:30:00"/>'
        '<date when="1951-11-01T17:30:00"/><persName role="typist">L</persName></correspAction>'
        '<correspContext><ref type="prev" subtype="answered">A to B</ref><ref type="next">B to A</ref></correspContext>'
        "</correspDesc>"
    )
    (message,) = read(tmp_path, action).messages
    (transmitted,) = message.actions
    assert transmitted.moment and transmitted.moment.when == "1951-11-01T17:30:00"
    assert transmitted.stages == (("printed", "1951-11-01T19:30:00"),)
    assert [(name.text, name.role) for name in transmitted.names] == [("D", None), ("L", "typist")]
    assert message.context == (("answered", "A to B"), ("next", "B to A"))


@pytest.mark.parametrize(
    "content", [b"", b"<TEI", b"<html/>", b'<!DOCTYPE TEI [<!ENTITY a "b">]><TEI/>', b"\xff\xfe\x00"]
)
@pytest.mark.parametrize("form", FORMATS)
def test_a_broken_file_is_found_and_the_rest_exported(tmp_path: Path, content: bytes, form: str) -> None:
    """One bad file would cost the whole export."""
    bad = tmp_path / "bad.xml"
    bad.write_bytes(content)
    found: list[Finding] = []
    made = b"".join(export([FILES[0], bad, tmp_path / "gone.xml", *FILES[1:]], form, EDITION, found.append))
    broken = [finding for finding in found if finding.code == "EXP001"]
    assert [finding.path for finding in broken] == [str(bad), str(tmp_path / "gone.xml")]
    assert all(finding.hint for finding in broken)
    assert made == exported(form)


def test_a_broken_authority_file_is_named(tmp_path: Path) -> None:
    """All references would be gone in silence."""
    path = tmp_path / "authority.xml"
    assert read_identities(path) == {}
    path.write_text("<TEI")
    with pytest.raises(FoundError) as error:
        read_identities(path)
    assert [finding.code for finding in error.value.findings] == ["CFG004"]


def test_the_best_authority_is_chosen(tmp_path: Path) -> None:
    """correspSearch knows GND and VIAF and would not join what it could."""
    path = tmp_path / "authority.xml"
    path.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="p">'
        '<persName>A</persName><persName type="main">B, C</persName>'
        '<idno type="Wikidata">https://www.wikidata.org/entity/Q1</idno><idno type="VIAF">https://viaf.org/viaf/1</idno>'
        '<idno type="GND">118642499</idno></person><person xml:id="q"/></TEI>'
    )
    (identity,) = read_identities(path).values()
    assert identity.name == "B, C"
    assert identity.address("GND", "VIAF") == "https://viaf.org/viaf/1", "a number is no address"
    assert identity.address("GeoNames") == "https://viaf.org/viaf/1"


@pytest.mark.parametrize("form", FORMATS)
def test_memory_does_not_grow_with_the_edition(form: str) -> None:
    """Ten thousand telegrams would not fit."""

    def peak(times: int) -> int:
        tracemalloc.start()
        for _ in export(FILES * times, form, EDITION, lambda _: None):
            pass
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(1)
    assert peak(20) < peak(2) + 100_000, "ninety telegrams more would be a million bytes"


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_edition_gives_the_same_bytes(form: str) -> None:
    """Two exports could not be compared."""
    assert exported(form) == exported(form)
