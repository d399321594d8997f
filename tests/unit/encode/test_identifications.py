"""Who is meant by a code name: each authority says it in a note of its own, and none overrules another."""

from __future__ import annotations

from functools import cache

import pytest
from lxml import etree
from telegrams_made_up import PERSONS, TEI, TITLE, all_of, authority, known, one_of, plain, telegram

from depesha.encode.identifications import identifications, identify_record

TEXT = """CIPHERED TELEGRAM No. 77

{address}

The harvest of rice is good this year. {prose}

{signature}

5 May 1952
"""
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
Told = tuple[str | None, str | None, str | None, str | None]


@cache
def encoded(
    address: str = "To Comrade CARTER",
    signature: str = "BELOV",
    prose: str = "",
    names: str | None = None,
    title: str = TITLE,
) -> etree._Element:
    """A telegram with code names in some of its places."""
    return telegram(TEXT.format(address=address, signature=signature, prose=prose), names, title=title)


def told(root: etree._Element) -> list[Told]:
    """Of each note who says it, who is meant, how sure it is, and which code names it is about."""
    notes = all_of(root, "//tei:standOff/tei:listAnnotation[@type='identification']/tei:note")
    assert all(note.get("type") == "identification" for note in notes)
    return [
        (note.get("resp"), one_of(note, "tei:persName").get("ref"), note.get("cert"), note.get("target"))
        for note in notes
    ]


def test_a_square_bracket_is_the_word_of_the_translator() -> None:
    """`FILIPPOV [Stalin]` would be our own identification, or nobody's."""
    root = encoded("To Comrade EAGLE [Adamov]")
    assert told(root) == [
        ("#tr", "aut:p-adamov", "high", "#en-cn"),
        ("#enc", "aut:p-adamov", "high", "#en-cn"),
    ]
    gloss = one_of(root, "//tei:text//tei:gloss")
    assert known(gloss, "type", "target", "resp") == ("identity", "#en-cn", "#tr")
    sources = [note.get("source") for note in all_of(root, "//tei:listAnnotation/tei:note")]
    assert sources == [f"#{gloss.get(XML_ID)}", "aut:p-adamov"]


def test_a_round_bracket_is_the_word_of_the_text_itself() -> None:
    """What the sender himself explains would be left out of the account."""
    root = encoded(prose="So said EAGLE (Adamov).")
    assert told(root) == [
        (None, "aut:p-adamov", "high", "#en-cn"),
        ("#enc", "aut:p-adamov", "high", "#en-cn"),
    ]
    gloss = one_of(root, "//tei:text//tei:gloss")
    assert known(gloss, "type", "target", "resp") == ("identity", "#en-cn", None)
    assert plain(gloss) == "(Adamov)"
    assert "as the text itself says" in plain(all_of(root, "//tei:listAnnotation/tei:note")[0])


def test_what_the_authority_file_alone_says_is_less_sure() -> None:
    """A guess of the edition would pass for a fact."""
    assert told(encoded("To Comrade EAGLE")) == [("#enc", "aut:p-adamov", "medium", "#en-cn")]


@pytest.mark.parametrize(
    ("place", "said_by"),
    [({"address": "To Comrade EAGLE [Belov]"}, "#tr"), ({"prose": "So said EAGLE (Belov)."}, None)],
    ids=["square", "round"],
)
def test_two_that_contradict_each_other_are_both_kept(place: dict[str, str], said_by: str | None) -> None:
    """The authority file would silently overrule the translator, or the other way round."""
    assert told(encoded(**place)) == [
        (said_by, "aut:p-belov", "high", "#en-cn"),
        ("#enc", "aut:p-adamov", "low", "#en-cn"),
    ]


def test_a_person_whom_no_entry_has_is_kept_in_words() -> None:
    """`[Smirnov]` would be lost, because the authority file does not know him."""
    root = encoded("To Comrade EAGLE [Smirnov]")
    assert [one[:3] for one in told(root)] == [("#tr", None, "high"), ("#enc", "aut:p-adamov", "low")]
    person = all_of(root, "//tei:listAnnotation/tei:note/tei:persName")[0]
    assert (plain(person), person.get("cert")) == ("Smirnov", "low")


def test_record_and_text_are_two_witnesses() -> None:
    """The archive's word and the translator's would be one, and a difference between them be hidden."""
    root = encoded("To Comrade EAGLE [Adamov]", title="Ciphered Telegram No. 77, Belov to Eagle [Belov]")
    found = {(by, person): (sure, set((target or "").split())) for by, person, sure, target in told(root)}
    record = {f"#{one.get(XML_ID)}" for one in all_of(root, "//tei:bibl[@type='record']//tei:persName[@xml:id]")}
    assert len(record) == 2, "title and citation"
    assert found == {
        ("#tr", "aut:p-adamov"): ("high", {"#en-cn"}),
        ("#da", "aut:p-belov"): ("high", record),
        ("#enc", "aut:p-adamov"): ("high", {"#en-cn"} | record),
    }
    glosses = all_of(root, "//tei:bibl[@type='record']//tei:gloss")
    assert {gloss.get("resp") for gloss in glosses} == {"#da"}
    assert {gloss.get("target") for gloss in glosses} == record


def test_a_code_name_signed_twice_is_one_assertion() -> None:
    """Each occurrence would be a note: an edition would have thousands."""
    found = told(encoded("To Comrade EAGLE [Adamov]", "EAGLE [Adamov]"))
    assert found == [
        ("#tr", "aut:p-adamov", "high", "#en-cn1 #en-cn2"),
        ("#enc", "aut:p-adamov", "high", "#en-cn1 #en-cn2"),
    ]


def test_a_code_name_that_is_not_known_and_not_explained_says_nothing() -> None:
    """A note would say that HAWK stands for nobody."""
    assert all_of(encoded("To Comrade HAWK"), "//tei:listAnnotation[@type='identification']") == []


def test_a_code_name_of_another_time_is_not_identified() -> None:
    """Whoever had the name later would be made the sender."""
    persons = PERSONS.replace('type="codename"', 'type="codename" from="1952-06-01"')
    assert told(encoded("To Comrade EAGLE", names=authority(persons))) == []


def test_every_pointer_of_a_note_has_its_end() -> None:
    """The notes would hang in the air."""
    root = encoded("To Comrade EAGLE [Belov]", "EAGLE", "So said EAGLE (Adamov).", title="Eagle [Adamov] to Carter")
    there = {f"#{one.get(XML_ID)}" for one in root.iter() if one.get(XML_ID)}
    for note in all_of(root, "//tei:listAnnotation/tei:note"):
        for attribute in ("target", "source"):
            pointers = (note.get(attribute) or "").split()
            assert pointers
            assert {pointer for pointer in pointers if pointer.startswith("#")} <= there


def part(content: str) -> etree._Element:
    """A part of a document."""
    return etree.fromstring(f'<ab xmlns="{TEI}">{content}</ab>')


def test_a_part_without_code_names_has_no_notes() -> None:
    """An empty list would stand in every file, which the schema does not allow."""
    assert identifications([part("<persName ref='aut:p'>Adamov</persName>")], lambda _, __: None) is None
    assert identifications([], lambda _, __: None) is None


def test_the_code_name_is_told_as_it_reads() -> None:
    """A misspelt code name would be told twice over: `ФИЛИПОВУФИЛИППОВУ`."""
    name = (
        '<persName type="codename" xml:id="n" ref="aut:p"><choice><sic>EGLE</sic><corr>EAGLE</corr></choice></persName>'
    )
    variant = '<persName type="codename" xml:id="m" ref="aut:q"><app><lem>HAWK</lem><rdg>HAVK</rdg></app></persName>'
    notes = identifications([part(name + variant)], lambda _, __: "Adamov")
    assert notes is not None
    assert [plain(note).split(" stands")[0] for note in notes] == ["EAGLE", "HAWK"]


def test_the_record_may_be_missing() -> None:
    """A plain text without cover would stop the build."""
    identify_record(None, "rec")


@pytest.mark.parametrize(("between", "meant"), [(" ", "#rec-cn1"), (", once ", None)])
def test_a_gloss_belongs_to_the_code_name_it_stands_beside(between: str, meant: str | None) -> None:
    """A bracket elsewhere in the title would explain the code name."""
    record = part(f'<persName type="codename">Eagle</persName>{between}<gloss type="identity">[Adamov]</gloss>')
    identify_record(record, "rec")
    gloss = record.find(f"{{{TEI}}}gloss")
    assert gloss is not None
    assert gloss.get("target") == meant
