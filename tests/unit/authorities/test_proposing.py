"""What is proposed for an authority file: entries and forms that can be pasted as they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from small import HEAD, authority, person, telegram

from depesha.authorities import check, propose, read_file, read_telegrams
from depesha.authorities.pasting import as_file, as_fragments
from depesha.authorities.proposing import Proposal, ProposedForm
from depesha.authorities.spelling import slug
from depesha.validate.grammar import validate

UNKNOWN = (
    '<persName cert="low">ROSHCHIN’S</persName> -- and <persName xml:lang="ru" cert="low">РОЩИНУ</persName>, '
    '<persName xml:lang="ru">Рощина</persName> &amp; <placeName cert="low">Ryongchon</placeName>, '
    "<geogName>Naktong</geogName>, <orgName>Green Corps</orgName>, <objectName>Yak-9</objectName>, "
    '<app><lem wit="#T1">x</lem><rdg wit="#T2"><persName>Walk</persName></rdg></app>'
)


def proposals(folder: Path) -> tuple[Proposal, ...]:
    """What is proposed in an edition."""
    telegrams, _ = read_telegrams(folder / "tei")
    return propose(read_file(folder / "corpus" / "authority.xml").authority, telegrams)


def test_one_name_in_two_languages_and_three_cases_is_one_entry(tmp_path: Path) -> None:
    """The editor would get three entries for one person."""
    authority(tmp_path, person("p-a", "A"))
    telegram(tmp_path, UNKNOWN)
    found = {item.identifier: [(form.text, form.language) for form in item.forms] for item in proposals(tmp_path)}
    assert found == {
        "p-roshchin": [("Roshchin", "en"), ("Рощин", "ru")],
        "pl-ryongchon": [("Ryongchon", "en")],
        "pl-naktong": [("Naktong", "en")],
        "org-green-corps": [("Green Corps", "en")],
        "obj-yak-9": [("Yak-9", "en")],
    }


def test_an_identifier_that_is_taken_is_not_given_again(tmp_path: Path) -> None:
    """The file would be refused after pasting."""
    authority(tmp_path, person("p-roshchin", "A"))
    telegram(tmp_path, "<persName>Roshchin</persName>")
    assert [item.identifier for item in proposals(tmp_path)] == ["p-roshchin-2"]


@pytest.mark.parametrize("persons", [("Kim",), ("Kim", "Kim"), ("Kim, Ivan", "Kim, Pavel")])
def test_a_name_that_has_an_entry_or_several_is_not_proposed(persons: tuple[str, ...], tmp_path: Path) -> None:
    """Of two persons of one name nobody knows who is meant; a third entry would not help."""
    authority(tmp_path, "\n".join(person(f"p-{number}", name) for number, name in enumerate(persons)))
    telegram(tmp_path, "<persName>KIM</persName>")
    assert proposals(tmp_path) == ()


def test_what_the_program_wrote_is_not_proposed(tmp_path: Path) -> None:
    """The header repeats names in words of the program."""
    authority(tmp_path, person("p-a", "A"))
    path = telegram(tmp_path, "x")
    path.write_text(path.read_text().replace("<text", "<teiHeader><persName>Kim</persName></teiHeader><text"))
    assert proposals(tmp_path) == ()


def test_each_proposal_is_valid_when_it_is_pasted(tmp_path: Path) -> None:
    """The editor would be offered XML that the schema refuses."""
    path = authority(tmp_path, person("p-a", "A"))
    telegram(tmp_path, UNKNOWN)
    root = read_file(path).root
    assert root is not None
    for proposal in proposals(tmp_path):
        made = as_fragments([proposal], path, root)
        text = path.read_text(encoding="utf-8")
        is_person = proposal.element == "persName"
        at = "</listPerson>" if is_person else "</standOff>"
        copy = tmp_path / "copy.xml"
        copy.write_text(text.replace(at, made + at), encoding="utf-8")
        assert f'xml:id="{proposal.identifier}"' in made
        assert validate(copy) == ()


def test_all_together_can_be_pasted_and_are_then_no_longer_proposed(tmp_path: Path) -> None:
    """The editor would be asked again for what he has done."""
    path = authority(tmp_path, person("p-a", "A"))
    telegram(tmp_path, UNKNOWN)
    root = read_file(path).root
    assert root is not None
    made = as_fragments(proposals(tmp_path), path, root)
    persons, others = made.split("<!-- into standOff", 1)
    text = path.read_text(encoding="utf-8").replace("</listPerson>", persons + "</listPerson>")
    path.write_text(text.replace("</standOff>", f"<!-- into standOff{others}</standOff>"), encoding="utf-8")
    assert validate(path) == ()
    assert proposals(tmp_path) == ()


def test_a_form_that_an_entry_lacks_is_proposed_for_it(tmp_path: Path) -> None:
    """AUT009 would name the trouble and leave the typing to the editor."""
    path = authority(tmp_path, person("p-malik", 'xml:lang="en">Malik'))
    telegram(tmp_path, 'From <persName ref="aut:p-malik">MALYK</persName> to')
    (found,) = proposals(tmp_path)
    root = read_file(path).root
    assert root is not None
    made = as_fragments([found], path, root)
    assert f"into p-malik, behind its other names: {path}:2" in made and "From ⟨MALYK⟩ to" in made
    form = '<persName xml:lang="en" source="900001.xml">Malyk</persName>\n'
    assert made.endswith(form)
    path.write_text(path.read_text().replace("</person>", form + "</person>"))
    telegrams, _ = read_telegrams(tmp_path / "tei")
    assert check(path, telegrams) == ()


@pytest.mark.parametrize("content", [UNKNOWN, "nobody"])
def test_a_whole_new_file_is_valid(content: str, tmp_path: Path) -> None:
    """An edition would begin with a file that its own check refuses."""
    telegram(tmp_path, content)
    path = tmp_path / "corpus" / "authority.xml"
    path.parent.mkdir()
    for date in ("2026-11-20", None):
        path.write_bytes(as_file(proposals(tmp_path), "Two & <three>", "x", date))
        assert check(path, ()) == ()
        path.unlink()


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1))
def test_whatever_a_name_holds_the_xml_is_well_formed(text: str) -> None:
    """A hyphen, an ampersand or a quotation mark of a text would break the file."""
    proposal = Proposal("p-x", "persName", (ProposedForm(text, "en", ("1.xml",)),), ())
    root = etree.fromstring(f"{HEAD}</TEI>")
    made = as_fragments([proposal], Path(text.replace("/", "-")), root)
    found = etree.fromstring(f"<all>{made}</all>").find(".//persName")
    assert found is not None and found.text == text


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Рощин", "roshchin"),
        ("Красовский", "krasovsky"),
        ("Kim Il Sung", "kim-il-sung"),
        ("Gál", "gal"),
        ("毛澤東", ""),
    ],
)
def test_an_identifier_is_plain_latin(name: str, made: str) -> None:
    """An identifier is typed by hand, and stands in addresses."""
    assert slug(name) == made
