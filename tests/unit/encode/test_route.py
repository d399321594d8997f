"""The route of a telegram: who wrote, who passed it on, who got it; what no word of the paper says is marked so."""

from __future__ import annotations

from functools import cache

import pytest
from lxml import etree
from telegrams_made_up import PERSONS, SERVICE, TEI, all_of, authority, known, one_of, plain, shown, telegram

FORM = """EIGHTH DIRECTORATE

CIPHERED TELEGRAM No. 77

Copies: Adamov (2)

From HANOI Received 11:30 5.5.1952

[Stamp: SUBJECT TO RETURN to the IV Unit 900/37 5 May 1952]

To Comrade EAGLE [Adamov]

The harvest of rice is good this year.

BELOV

No. 31
5.5

Printed by Petrova 1930 5 May
Deciphered by Ivanova 1840 5 May
Four copies printed. No. 3-4 filed
"""
"""On the form of the service that deciphered it."""

BARE = """CIPHERED TELEGRAM No. 77

To Comrade EAGLE

The harvest of rice is good this year.

BELOV
"""
"""Without place, date and office."""

CARRIED = """CIPHERED TELEGRAM No. 77

HANOI—TO CARTER
for Comrade BELOV

The harvest of rice is good this year.

EAGLE [Adamov]

5 May 1952
"""
"""To be told to somebody else."""

FORWARDED = """CIPHERED TELEGRAM No. 77

HANOI—TO CARTER
for Comrade BELOV

"To Comrade BELOV.

The harvest of rice is good this year.

EAGLE [Adamov]."

Report implementation.

EAGLE

No. 302/sh
"""
"""To be handed on word by word."""

ENCLOSED = """CIPHERED TELEGRAM No. 77

From HANOI Received 11:30 5.5.1952

To Comrade EAGLE [Adamov]

I am sending you my 4 May telegram to Comrade CARTER.

"To Comrade CARTER.

Copies: to Comrade Drozdov.

The harvest of rice is good this year.

BELOV 0130 4 May"

BELOV
"""
"""With another telegram inside, for information."""

DEDUCED = ("medium", "conjecture", "#enc")
EXTERNAL = ("medium", "external", "#enc")


@cache
def encoded(message: str, names: str | None = None, *, cover: bool = True) -> etree._Element:
    """A telegram, taken through the pipeline once."""
    return telegram(message, names, cover=cover)


def actions(root: etree._Element, description: str = "corr-outer") -> dict[str, etree._Element]:
    """The actions of a message in their order, by type and subtype."""
    found = all_of(root, f"//tei:correspDesc[@xml:id='{description}']/tei:correspAction")
    return {"/".join(filter(None, known(action, "type", "subtype"))): action for action in found}


def doubt(element: etree._Element) -> tuple[str | None, ...]:
    """How sure something is, what it rests on, and who says so."""
    return known(element, "cert", "evidence", "resp")


def test_a_telegram_on_a_form_is_sent_transmitted_and_received() -> None:
    """A search for who wrote to whom on a day would not find it."""
    found = actions(encoded(FORM))
    assert list(found) == ["sent", "transmitted", "received/addressee"]
    assert shown(found["sent"].findall(f"{{{TEI}}}persName")) == ["Belov"]
    assert shown(found["received/addressee"].findall(f"{{{TEI}}}persName")) == ["Adamov (addressed as Eagle)"]


def test_what_the_paper_says_is_not_marked_as_deduced() -> None:
    """A reader would doubt what he can see on the paper."""
    found = actions(encoded(FORM))
    place = one_of(found["sent"], "tei:placeName")
    assert (place.get("ref"), doubt(place)) == ("aut:pl-hanoi", (None, None, None))
    assert doubt(one_of(found["transmitted"], "tei:orgName")) == (None, None, None)


def test_the_times_of_the_office_stand_in_their_order() -> None:
    """It would have been typed before it was deciphered, as the clerks' notes stand on the paper."""
    office = actions(encoded(FORM))["transmitted"]
    dates = office.findall(f"{{{TEI}}}date")
    assert [known(date, "type", "when") for date in dates] == [
        (None, "1952-05-05T11:30:00"),
        ("deciphered", "1952-05-05T18:40:00"),
        ("printed", "1952-05-05T19:30:00"),
    ]
    clerks = office.findall(f"{{{TEI}}}persName")
    assert [(plain(one), one.get("role"), one.get("cert")) for one in clerks] == [
        ("Ivanova", "decipherer", "low"),
        ("Petrova", "typist", "low"),
    ]


def test_the_numbers_stand_with_whoever_gave_them() -> None:
    """The number of the sender and that of the cipher office would be mixed up, and links go wrong."""
    found = actions(encoded(FORM))
    assert [(plain(one), one.get("type")) for one in found["sent"].findall(f"{{{TEI}}}idno")] == [
        ("31", "senderNumber")
    ]
    assert [(plain(one), one.get("type")) for one in found["transmitted"].findall(f"{{{TEI}}}idno")] == [
        ("77", "cable")
    ]


@pytest.mark.parametrize(
    ("action", "place"), [("sent", ("Hanoi", "aut:pl-hanoi")), ("received/addressee", ("Moscow", "aut:pl-moscow"))]
)
def test_a_place_that_only_the_post_of_a_person_tells_is_a_conjecture(action: str, place: tuple[str, str]) -> None:
    """A place of ours would pass for one on the paper."""
    found = one_of(actions(encoded(BARE))[action], "tei:placeName")
    assert (plain(found), found.get("ref")) == place
    assert doubt(found) == DEDUCED


@pytest.mark.parametrize(
    "persons",
    [
        PERSONS.replace('to="1952-12-31"', 'to="1952-05-04"'),
        PERSONS.replace('from="1950-01-01"', 'from="1952-05-06"'),
        PERSONS.replace('<residence from="1950-01-01" to="1952-12-31"><placeName ref="aut:pl-hanoi"/></residence>', ""),
        PERSONS.replace("aut:pl-hanoi", "aut:pl-nowhere"),
    ],
    ids=["left before", "came later", "no post", "no such place"],
)
def test_a_person_who_was_not_at_a_post_that_day_has_no_place(persons: str) -> None:
    """An ambassador would write from a town that he had left."""
    assert all_of(actions(encoded(BARE, authority(persons)))["sent"], "tei:placeName") == []


def test_without_authority_file_nothing_is_deduced_but_the_date() -> None:
    """Guesses would appear in an edition that knows nobody."""
    root = encoded(BARE, "")
    assert all_of(root, "//tei:correspDesc//tei:placeName | //tei:correspDesc//tei:orgName") == []
    assert [known(one, "ref", "cert") for one in all_of(root, "//tei:correspDesc//tei:persName")] == [
        (None, "low"),
        (None, "low"),
    ]


def test_a_date_that_only_the_record_tells_is_external() -> None:
    """The archive's date would pass for one on the paper."""
    date = one_of(actions(encoded(BARE))["sent"], "tei:date")
    assert (date.get("when"), doubt(date)) == ("1952-05-05", EXTERNAL)


def test_a_telegram_without_record_and_date_has_none() -> None:
    """A date would be made up."""
    assert all_of(encoded(BARE, cover=False), "//tei:correspAction//tei:date") == []


def test_a_telegram_without_names_has_unnamed_correspondents() -> None:
    """`correspDesc` would be empty, which TEI does not allow, or the file not be written."""
    found = actions(encoded("CIPHERED TELEGRAM No. 77\n\nThe harvest of rice is good this year.\n", cover=False))
    for action in ("sent", "received/addressee"):
        person = one_of(found[action], "tei:persName")
        assert (plain(person), known(person, "ref", "cert", "resp")) == ("unnamed", (None, "low", "#enc"))


def test_a_carrier_receives_and_forwards() -> None:
    """The carrier would be the addressee."""
    found = actions(encoded(CARRIED))
    assert list(found) == ["sent", "received/intermediary", "forwarded", "received/addressee"]
    for action in ("received/intermediary", "forwarded"):
        assert shown(list(found[action])) == ["Carter", "Hanoi"]
        assert doubt(one_of(found[action], "tei:placeName")) == (None, None, None)
    assert plain(one_of(found["received/addressee"], "tei:persName")) == "Belov"
    assert doubt(one_of(found["received/addressee"], "tei:placeName")) == DEDUCED


def test_an_order_to_hand_on_goes_to_the_carrier_alone() -> None:
    """The addressee would have read `Report implementation`."""
    root = encoded(FORWARDED)
    assert list(actions(root)) == ["sent", "received/intermediary"]
    (note,) = all_of(root, "//tei:correspDesc[@xml:id='corr-outer']/tei:note")
    assert note.get("resp") == "#enc"
    assert "for its carrier" in plain(note)
    inner = actions(root, "corr-inner")
    assert list(inner) == ["sent", "transmitted", "forwarded", "received/addressee"]
    assert plain(one_of(inner["forwarded"], "tei:persName")) == "Carter"
    assert plain(one_of(inner["received/addressee"], "tei:persName")) == "Belov"


def test_no_order_no_note() -> None:
    """The note would stand in every telegram with a carrier."""
    root = encoded(FORWARDED.replace("Report implementation.\n\n", ""))
    assert all_of(root, "//tei:correspDesc/tei:note") == []
    assert all_of(encoded(CARRIED), "//tei:correspDesc/tei:note") == []


def test_the_cipher_service_of_the_edition_is_external() -> None:
    """An office that the paper does not name would pass for one on it."""
    office = one_of(actions(encoded(FORWARDED), "corr-inner")["transmitted"], "tei:orgName")
    assert (plain(office), office.get("ref"), doubt(office)) == ("Eighth Directorate", "aut:o-eighth", EXTERNAL)


@pytest.mark.parametrize(
    ("message", "orgs"),
    [
        (FORWARDED, ""),
        (FORWARDED, SERVICE + SERVICE.replace("o-eighth", "o-ninth").replace("Eighth", "Ninth")),
        (FORWARDED.replace("CIPHERED TELEGRAM", "TELEGRAM"), SERVICE),
    ],
    ids=["none known", "two known", "not ciphered"],
)
def test_a_service_that_is_not_sure_is_not_named(message: str, orgs: str) -> None:
    """The first of two services would be taken, or one for a telegram in plain words."""
    root = encoded(message, authority(orgs=orgs))
    assert "transmitted" not in actions(root, "corr-inner")


def test_an_enclosed_message_is_forwarded_by_the_sender() -> None:
    """What Carter was told would pass for a telegram to Adamov."""
    root = encoded(ENCLOSED)
    inner = actions(root, "corr-inner")
    names = {action: shown(found.findall(f"{{{TEI}}}persName")) for action, found in inner.items()}
    assert names == {
        "sent": ["Belov"],
        "received/addressee": ["Carter"],
        "received/cc": ["Drozdov"],
        "forwarded": ["Belov"],
        "received/copy": ["Adamov (addressed as Eagle)"],
    }
    assert one_of(inner["sent"], "tei:date").get("when") == "1952-05-04T01:30:00"


def test_a_telegram_is_sent_between_what_it_encloses_and_its_reception() -> None:
    """It would have been sent before the telegram inside it was written, or after it was received."""
    date = one_of(actions(encoded(ENCLOSED))["sent"], "tei:date")
    assert known(date, "when", "notBefore", "notAfter") == (None, "1952-05-04", "1952-05-05")


def test_each_description_points_to_its_text() -> None:
    """Software could not tell which message a description is about."""
    for message in (FORM, BARE, CARRIED, FORWARDED, ENCLOSED):
        root = encoded(message)
        there = {str(one.get("{http://www.w3.org/XML/1998/namespace}id")) for one in all_of(root, "//tei:text//*")}
        for description in all_of(root, "//tei:correspDesc"):
            pointers = (description.get("corresp") or "").split()
            assert pointers
            assert {pointer.removeprefix("#") for pointer in pointers} <= there


def test_copies_that_agree_are_told_of_in_the_history_of_the_paper() -> None:
    """A copy that is missing would not be noticed, or one be missed where none is."""
    assert plain(one_of(encoded(FORM), "//tei:history/tei:origin")) == "4 copies were typed: 2 addressed, 2 filed."


def test_copies_that_do_not_agree_are_told_of() -> None:
    """As above."""
    root = encoded(FORM.replace("Four copies", "Five copies"))
    said = plain(one_of(root, "//tei:history/tei:origin"))
    assert said.startswith("5 copies were typed: 2 addressed, 2 filed. ")
    assert "does not say what became of the others" in said


def test_a_paper_that_does_not_count_copies_tells_of_none() -> None:
    """`0 copies were typed` would stand in every telegram."""
    assert all_of(encoded(BARE), "//tei:history") == []


def test_a_registration_stamp_is_provenance() -> None:
    """When the paper came into whose hands would be known to no machine."""
    root = encoded(FORM)
    event = one_of(root, "//tei:history/tei:provenance")
    assert known(event, "when", "corresp") == ("1952-05-05", "#en-stamp")
    assert "5 May 1952" in plain(event)
    assert len(all_of(root, "//tei:text//*[@xml:id='en-stamp']")) == 1


def test_who_is_addressed_alone_carries_nothing() -> None:
    """`BEIJING, TO ADAMOV` without a message to hand on would make him the carrier of his own telegram."""
    root = telegram(
        "CIPHERED TELEGRAM No. 77\n\nBEIJING, TO ADAMOV\n\nThe harvest is good this year.\n\nBELOV\n\n5 May 1952\n"
    )
    received = all_of(root, ".//tei:correspAction[@type='received']")
    assert [action.get("subtype") for action in received] == ["addressee"]
