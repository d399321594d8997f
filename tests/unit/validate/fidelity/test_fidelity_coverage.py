"""Every character once, in order, and under the right witness."""

from __future__ import annotations

from pathlib import Path

import pytest
from fidelity_editions import codes, edition

from depesha.validate.fidelity import verify

SOURCE = "аб\n\nвг\n\nде"

FOUND: dict[str, tuple[str, list[str]]] = {
    "all is well": ('<p source="t1:0,2">аб</p><p source="t1:4,6">вг</p><p source="t1:8,10">де</p>', []),
    "a block is missing": ('<p source="t1:0,2">аб</p><p source="t1:8,10">де</p>', ["FID004"]),
    "a block comes twice": (
        '<p source="t1:0,6">аб вг</p><p source="t1:4,6">вг</p><p source="t1:8,10">де</p>',
        ["FID005"],
    ),
    "two ranges share a blank": (
        '<p source="t1:0,4">аб</p><p source="t1:3,6">вг</p><p source="t1:8,10">де</p>',
        ["FID005"],
    ),
    "a range stands in a range": (
        '<p source="t1:0,6">аб <seg source="t1:4,6">вг</seg></p><p source="t1:8,10">де</p>',
        ["FID005"],
    ),
    "blocks are out of order": (
        '<p source="t1:4,6">вг</p><p source="t1:0,2">аб</p><p source="t1:8,10">де</p>',
        ["FID006"],
    ),
    "ranges of one block are out of order": (
        '<p source="t1:4,6 t1:0,2">вгаб</p><p source="t1:8,10">де</p>',
        ["FID006"],
    ),
    "text has no range": ('<p source="t1:0,6">аб вг</p><p>жз</p><p source="t1:8,10">де</p>', ["FID007"]),
    "text stands between blocks": ('<p source="t1:0,6">аб вг</p>жз<p source="t1:8,10">де</p>', ["FID007"]),
    "an unsourced note of the edition": (
        '<p source="t1:0,6">аб вг</p><note resp="#enc">жз</note><p source="t1:8,10">де</p>',
        [],
    ),
    "words stand directly in a choice": (
        '<p source="t1:0,6">аб <choice>ж<sic>вг</sic><corr/></choice></p><p source="t1:8,10">де</p>',
        ["FID007"],
    ),
    "two alternatives stand in the source": (
        '<p source="t1:0,6">аб <choice><sic>вг</sic><sic>жз</sic></choice></p><p source="t1:8,10">де</p>',
        ["FID007"],
    ),
    "words stand directly in an apparatus": (
        '<p source="t1:0,6">аб <app><lem wit="#T1">вг</lem>ж</app></p><p source="t1:8,10">де</p>',
        ["FID007"],
    ),
    "the archive speaks in the text": ('<p source="t1:0,6">аб вг</p><p source="da:8,10">де</p>', ["FID008"]),
    "a witness stands in the division of another": (
        '<div subtype="witness" n="T1"><p source="t1:0,2">аб</p><p source="t2:4,10">вг де</p></div>',
        ["FID008"],
    ),
    "a division of an unknown witness": (
        '<div subtype="witness" n="T9"><p source="t1:0,10">аб вг де</p></div>',
        ["FID008"],
    ),
    "one witness in two versions": (
        '<div type="edition" n="ru"><p source="t1:0,2">аб</p></div>'
        '<div type="translation" n="en"><p source="t1:4,10">вг де</p></div>',
        ["FID008"],
    ),
    "two witnesses in two versions": (
        '<div type="edition" n="ru"><p source="t1:0,2">аб</p></div>'
        '<div type="translation" n="en"><p source="e:4,10">вг де</p></div>',
        [],
    ),
}

APPARATUS: dict[str, tuple[str, list[str]]] = {
    "each witness has its reading": (
        '<p source="t1:0,5 t2:7,12">аб <app><lem wit="#T1">вг</lem><rdg wit="#T2">вд</rdg></app></p>',
        [],
    ),
    "readings are exchanged": (
        '<p source="t1:0,5 t2:7,12">аб <app><lem wit="#T2">вг</lem><rdg wit="#T1">вд</rdg></app></p>',
        ["FID003", "FID003"],
    ),
    "two readings of one witness": (
        '<p source="t1:0,5 t2:7,12">аб <app><lem wit="#T1">вг</lem><rdg wit="#T1 #T2">вд</rdg></app></p>',
        ["FID003", "FID009"],
    ),
    "a group of readings": (
        '<p source="t1:0,5 t2:7,12">аб <app><lem wit="#T1">вг</lem><rdgGrp><rdg wit="#T2">вд</rdg></rdgGrp></app></p>',
        [],
    ),
    "a conjecture is nobody's text": (
        '<p source="t1:0,5 t2:7,12">аб <app><lem resp="#enc">вж</lem><rdg wit="#T1">вг</rdg>'
        '<rdg wit="#T2">вд</rdg></app></p>',
        [],
    ),
    "a block in the reading of another witness": (
        '<app><lem wit="#T1"><p source="t1:0,5">аб вг</p></lem></app>'
        '<app><lem wit="#T1"><p source="t2:7,12">аб вд</p></lem></app>',
        ["FID008"],
    ),
    "a block in a conjecture": (
        '<p source="t1:0,5">аб вг</p><app><lem resp="#enc"><p source="t2:7,12">аб вд</p></lem></app>',
        ["FID008"],
    ),
    "a reading without witness or author": (
        '<p source="t1:0,5">аб вг</p><p source="t2:7,12">аб вд</p><app><lem>жз</lem></app>',
        ["FID007"],
    ),
    "a reading without witness or author inside a block": (
        '<p source="t1:0,5 t2:7,12">аб <app><lem>жз</lem><rdg wit="#T1">вг</rdg><rdg wit="#T2">вд</rdg></app></p>',
        ["FID007"],
    ),
    "a witness is cited with its own words": (
        '<p source="t1:0,5">аб <app><lem wit="#T1">вг</lem><rdg wit="#T2">вд</rdg></app></p>'
        '<p source="t2:7,12">аб вд</p>',
        [],
    ),
    "a witness is cited with words it does not have": (
        '<p source="t1:0,5">аб <app><lem wit="#T1">вг</lem><rdg wit="#T2">вж</rdg></app></p>'
        '<p source="t2:7,12">аб вд</p>',
        ["FID003"],
    ),
    "a witness is cited with half a word": (
        '<p source="t1:0,5">аб <app><lem wit="#T1">вг</lem><rdg wit="#T2">д</rdg></app></p>'
        '<p source="t2:7,12">аб вд</p>',
        ["FID003"],
    ),
    "a witness is cited that is not there": (
        '<p source="t1:0,5">аб <app><lem wit="#T1">вг</lem><rdg wit="#X">вд</rdg></app></p>'
        '<p source="t2:7,12">аб вд</p>',
        ["FID007"],
    ),
    "a fragment begins at its mark": (
        '<p source="t1:0,5">аб вг</p><app><lem wit="#T1"/><rdg wit="#T2"><witStart/></rdg></app>'
        '<p source="t2:7,12">аб вд</p>',
        [],
    ),
    "a fragment begins before its mark": (
        '<p source="t1:0,5">аб вг</p><p source="t2:7,12">аб вд</p>'
        '<app><lem wit="#T1"/><rdg wit="#T2"><witStart/></rdg></app>',
        ["FID008"],
    ),
    "a fragment goes on after its end": (
        '<p source="t1:0,5">аб вг</p><app><lem wit="#T1"/><rdg wit="#T2"><witEnd wit="#T2"/></rdg></app>'
        '<p source="t2:7,12">аб вд</p>',
        ["FID008"],
    ),
}


@pytest.mark.parametrize(("body", "expected"), FOUND.values(), ids=FOUND.keys())
def test_ranges_cover_the_source_once_and_in_order(body: str, expected: list[str], tmp_path: Path) -> None:
    """Characters could be lost, doubled, moved or invented."""
    assert codes(edition(tmp_path, SOURCE, body)) == expected


@pytest.mark.parametrize(("body", "expected"), APPARATUS.values(), ids=APPARATUS.keys())
def test_an_apparatus_gives_each_witness_its_own_words(body: str, expected: list[str], tmp_path: Path) -> None:
    """A witness would be made to say what another says."""
    assert codes(edition(tmp_path, "аб вг\n\nаб вд", body)) == expected


def test_missing_characters_are_told_with_place_and_number(tmp_path: Path) -> None:
    """Whoever reads the finding would have to search the source."""
    (finding,) = verify(edition(tmp_path, SOURCE, '<p source="t1:0,2">аб</p>')).findings
    assert f"{tmp_path}/corpus/900/source.txt:3:1 “вг де”; 4 characters in 1 places" in finding.message


def test_prose_of_the_header_beside_the_sheet_needs_no_range(tmp_path: Path) -> None:
    """A description of the sheet would be taken for its text, or the text of the sheet for a description."""
    body, record = '<p source="t1:8,10">де</p>', '<date source="da:0,2">аб</date>'
    sheet = '<p>Лист.</p><table source="da:4,6"><row><cell>вг</cell></row></table>'
    assert codes(edition(tmp_path, SOURCE, body, record, sheet)) == []
    stray = sheet.replace("</table>", "</table><note>жз</note>")
    assert codes(edition(tmp_path, SOURCE, body, record, stray)) == ["FID007"]
    assert codes(edition(tmp_path, SOURCE, body, record + "<note>жз</note>", sheet)) == ["FID007"]
    assert codes(edition(tmp_path, SOURCE, body, record.replace("da:", "e:"), sheet)) == ["FID008"]


def test_a_group_of_witnesses_speaks_for_its_members(tmp_path: Path) -> None:
    """A reading of the common leaf would be nobody's."""
    body = '<p source="t1:0,5 t2:7,12">аб <app><lem wit="#S">вг</lem></app></p>'
    path = edition(tmp_path, "аб вг\n\nаб вг", body)
    group = '<listWit xml:id="S"><witness xml:id="T1"/><witness xml:id="T2"/></listWit>'
    assert set(codes(path)) == {"FID003", "FID007"}
    path.write_text(path.read_text(encoding="utf-8").replace("<tagsDecl>", f"{group}<tagsDecl>"), encoding="utf-8")
    assert codes(path) == []


def test_ten_thousand_blocks_are_proved(tmp_path: Path) -> None:
    """A long document would never come to an end, were the work quadratic."""
    lines = [f"{number} {'слово ' * 16}конец" for number in range(10_000)]
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    blocks = [
        f'<p source="t1:{start},{start + len(line)}">{line}</p>' for line, start in zip(lines, starts, strict=False)
    ]
    source = "\n".join(lines)
    assert len(source) > 1_000_000
    assert verify(edition(tmp_path, source, "\n".join(blocks))).findings == ()
    greedy = "\n".join(f'<p source="{{T1}}">{line}</p>' for line in lines)
    assert set(codes(edition(tmp_path, source, greedy))) == {"FID003", "FID005"}
