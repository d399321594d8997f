"""The documents made of the corpus: who wrote to whom, identifiers, links, and what the header declares."""

from __future__ import annotations

import re

import pytest
from corpus_encoded import NUMBERS, XML_ID, all_of, encode_again, encoded
from lxml import etree

from depesha.encode.description import custody
from depesha.model import Shelfmark, Span

Action = tuple[str, str | None, tuple[str, ...], str | None]
"""Type, subtype, persons (by their reference), date."""

STALIN, MAO, KIM, PENG = "p-stalin", "p-mao", "p-kim", "p-peng"

CORRESPONDENCE: dict[str, list[tuple[str, list[Action]]]] = {
    "117420": [
        (
            "telegram",
            [
                ("sent", None, (STALIN,), "1951-07-14"),
                ("received", "intermediary", ("p-krasovsky",), None),
            ],
        ),
        (
            "message",
            [
                ("sent", None, (STALIN,), "1951-07-14"),
                ("transmitted", None, (), "1951-07-14"),
                ("forwarded", None, ("p-krasovsky",), None),
                ("received", "addressee", (MAO,), None),
            ],
        ),
    ],
    "110364": [
        (
            "telegram",
            [
                ("sent", None, (STALIN,), "1951-06-13"),
                ("received", "intermediary", ("p-roshchin",), None),
            ],
        ),
        (
            "message",
            [
                ("sent", None, (STALIN,), "1951-06-13"),
                ("transmitted", None, (), "1951-06-13"),
                ("forwarded", None, ("p-roshchin",), None),
                ("received", "addressee", (MAO,), None),
            ],
        ),
    ],
    "110374": [
        (
            "telegram",
            [
                ("sent", None, (STALIN,), "1951-06-30"),
                ("received", "intermediary", ("p-krasovsky",), None),
                ("forwarded", None, ("p-krasovsky",), None),
                ("received", "addressee", (MAO,), None),
            ],
        ),
        (
            "draft",
            [
                ("sent", "proposed", (KIM, PENG), None),
                ("received", "proposed", ("p-ridgway",), None),
            ],
        ),
    ],
    "110371": [
        (
            "telegram",
            [
                ("sent", None, (MAO,), "1951-06-30"),
                ("transmitted", None, (), "1951-06-30T11:30:00"),
                ("received", "addressee", (STALIN,), None),
            ],
        ),
        (
            "message",
            [
                ("sent", None, (KIM,), "1951-06-29"),
                ("received", "addressee", (MAO,), None),
                ("forwarded", None, (MAO,), "1951-06-30"),
                ("received", "copy", (STALIN,), None),
            ],
        ),
    ],
    "117412": [
        (
            "telegram",
            [
                ("sent", None, (MAO,), None),
                ("transmitted", None, (), "1951-11-01T17:30:00"),
                ("received", "addressee", (STALIN,), None),
            ],
        ),
        (
            "message",
            [
                ("sent", None, (MAO,), "1951-10-31T01:30:00"),
                ("received", "addressee", ("p-likenong",), None),
                ("received", "cc", (KIM, PENG), None),
                ("forwarded", None, (MAO,), None),
                ("received", "copy", (STALIN,), None),
            ],
        ),
    ],
}
"""The table of the encoding guidelines, one description a message, the outer first."""


def actions(description: etree._Element) -> list[Action]:
    """The actions of a description, as the table has them."""
    found: list[Action] = []
    for action in description.iterfind("{*}correspAction"):
        children = list(action)
        persons = tuple(
            child.get("ref", "").removeprefix("aut:")
            for child in children
            if child.tag.endswith("}persName") and not child.get("role")
        )
        dates = [child.get("when") for child in children if child.tag.endswith("}date")]
        found.append((action.get("type", ""), action.get("subtype"), persons, dates[0] if dates else None))
    return found


@pytest.mark.parametrize("number", NUMBERS)
def test_each_message_says_who_sent_carried_and_received_it(number: str) -> None:
    """A search for Stalin's letters to Mao would miss one, or find one that is not his."""
    described = [(found.get("type", ""), actions(found)) for found in all_of(number, "//tei:correspDesc")]
    assert described == CORRESPONDENCE[number]


@pytest.mark.parametrize("number", NUMBERS)
def test_each_embedded_text_and_its_description_point_to_each_other(number: str) -> None:
    """A description would float in the header with no text to it."""
    for text in all_of(number, "//tei:div[@type='edition']//tei:floatingText"):
        (target,) = text.get("corresp", "").split()
        (description,) = all_of(number, f"//tei:correspDesc[@xml:id='{target.removeprefix('#')}']")
        assert f"#{text.get(XML_ID)}" in description.get("corresp", "").split()


@pytest.mark.parametrize("number", NUMBERS)
def test_what_only_the_record_says_is_marked_as_deduced(number: str) -> None:
    """A date from the archive's title would pass for one on the paper."""
    for element in all_of(number, "//tei:correspAction/*[@evidence or @cert]"):
        assert element.get("resp") == "#enc"


@pytest.mark.parametrize("number", NUMBERS)
def test_encoding_twice_gives_the_same_bytes(number: str) -> None:
    """A second build would change files in which nothing has changed."""
    assert encode_again(number) == encode_again(number)


@pytest.mark.parametrize("number", NUMBERS)
def test_identifiers_are_unique_and_tell_version_and_role(number: str) -> None:
    """A link from a book to a paragraph would break, or lead to two places."""
    names = [element.get(XML_ID, "") for element in all_of(number, "//*[@xml:id]")]
    assert len(names) == len(set(names))
    assert encoded(number).get(XML_ID) == f"t{number}"
    for version in all_of(number, "//tei:body/tei:div"):
        for element in version.iterdescendants():
            name = element.get(XML_ID)
            if etree.QName(element).localname in ("app", "lem", "rdg"):
                assert name is None or re.fullmatch(r"a\d\d(-[a-z\d-]+)?", name), name
                continue
            assert name is None or re.fullmatch(rf"{version.get(XML_ID)}-[a-z]+\d*(\.\d+)?", name), name


@pytest.mark.parametrize("number", NUMBERS)
def test_every_local_pointer_lands(number: str) -> None:
    """A reader would follow a link to nothing."""
    names = {element.get(XML_ID) for element in all_of(number, "//*[@xml:id]")}
    for element in encoded(number).iter(etree.Element):
        for attribute, value in element.attrib.items():
            for word in str(value).split():
                if word.startswith("#") and "}" not in str(attribute):
                    assert word[1:] in names, f"{element.tag!s} {str(attribute)!r} {word}"


@pytest.mark.parametrize("number", NUMBERS)
def test_blocks_of_a_translation_correspond_to_blocks_of_an_original_only(number: str) -> None:
    """A paragraph would be given as the rendering of itself, or of a paragraph of the translation."""
    originals = {element.get(XML_ID) for element in all_of(number, "//tei:div[@type='edition']//*[@xml:id]")}
    for element in all_of(number, "//tei:div[@type='translation']//*[@corresp]"):
        if originals and not element.get("corresp", "").startswith("#corr-"):
            assert {word[1:] for word in element.get("corresp", "").split()} <= originals


@pytest.mark.parametrize("number", NUMBERS)
def test_each_version_and_the_record_have_a_prefix_and_none_is_unused(number: str) -> None:
    """A range could not be followed to the export, or the header would promise ranges that are not there."""
    declared = {element.get("ident", "") for element in all_of(number, "//tei:prefixDef")}
    used = {"aut"}
    for element in encoded(number).iter(etree.Element):
        used |= set(re.findall(r"(?<!\S)([a-z]+\d*):\d+,\d+", element.get("source", "")))
    assert declared == used


@pytest.mark.parametrize("number", NUMBERS)
def test_hands_are_described_where_they_wrote_and_nowhere_else(number: str) -> None:
    """The header would describe handwriting that the paper does not have."""
    used = {element.get("hand", "").removeprefix("#") for element in all_of(number, "//*[@hand]")}
    assert {element.get(XML_ID) for element in all_of(number, "//tei:handNote")} == used


@pytest.mark.parametrize("number", NUMBERS)
def test_every_rendition_used_is_declared(number: str) -> None:
    """Brackets could not be given back."""
    declared = {element.get(XML_ID) for element in all_of(number, "//tei:rendition")}
    for element in all_of(number, "//*[@rendition]"):
        assert {word[1:] for word in element.get("rendition", "").split()} <= declared


@pytest.mark.parametrize(
    ("number", "papers"), [("110364", 2), ("110371", 2), ("110374", 2), ("117412", 1), ("117420", 1)]
)
def test_each_paper_has_its_description(number: str, papers: int) -> None:
    """A leaf that changed its archive would be counted twice, or two copies would be taken for one."""
    assert len(all_of(number, "//tei:sourceDesc/tei:msDesc")) == papers


@pytest.mark.parametrize("number", NUMBERS)
def test_dublin_core_is_there_and_says_whence_it_comes(number: str) -> None:
    """A harvester would find nothing, or statements of nobody."""
    (data,) = all_of(number, "//tei:xenoData")
    assert data.get("type") == "oai_dc"
    assert data.get("corresp") == ("#accsheet" if number == "117420" else "#rec")
    assert all(child.tag.startswith("{http://purl.org/dc/elements/1.1/}") for child in data[0])


def shelfmark(archive: str, delo: str = "339", listy: str | None = "92") -> Shelfmark:
    """A shelfmark of one archive."""
    return Shelfmark(Span(0, 0), archive, archive, "45", "1", delo, None, listy)


def test_the_same_file_and_leaf_in_two_archives_is_one_paper_whose_last_archive_is_the_present_one() -> None:
    """A leaf that was handed on would be described as two papers."""
    marks = [shelfmark("APRF"), shelfmark("AVP RF", "4", "11"), shelfmark("RGASPI", listy="0092")]
    assert custody(marks) == ((2, (0,)), (1, ()))


@pytest.mark.parametrize(
    "other",
    [shelfmark("RGASPI", "340"), shelfmark("RGASPI", listy="93"), shelfmark("APRF"), shelfmark("RGASPI", listy=None)],
    ids=["another file", "another leaf", "the same archive", "leaf unknown"],
)
def test_papers_that_differ_or_are_not_fully_known_stay_apart(other: Shelfmark) -> None:
    """Two papers would be taken for one on thin evidence."""
    assert custody([shelfmark("APRF"), other]) == ((0, ()), (1, ()))


def test_no_shelfmark_is_no_paper() -> None:
    """A text without citation would be given a paper."""
    assert custody([]) == ()
