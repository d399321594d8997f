"""Citations and the shelfmarks in them."""

from __future__ import annotations

import pytest
from exports_made_up import source_of

from depesha.model import Shelfmark, Span
from depesha.sources.digital_archive.citation import Citation, read_citation, record_number
from depesha.sources.shelfmarks import component_ranges, find_shelfmarks


def marks_of(text: str) -> tuple[Shelfmark, ...]:
    """The shelfmarks of a whole text."""
    return find_shelfmarks(text, Span(0, len(text)))


def levels(mark: Shelfmark) -> tuple[str | None, ...]:
    """Repository and components of a shelfmark."""
    return (mark.repository, mark.fond, mark.opis, mark.delo, mark.papka, mark.listy)


@pytest.mark.parametrize(
    ("text", "expected", "leaves"),
    [
        ("APRF, f. 45, op. 1, d. 340, ll. 48", ("APRF", "45", "1", "340", None, "48"), ("48", "48")),
        ("APRF, f. 45, op. 1, d. 339, l. 92", ("APRF", "45", "1", "339", None, "92"), ("92", "92")),
        (
            "AVP RF, f. 059a, op. 5a, d. 4, p. 11, ll. 14-15",
            ("AVP RF", "059a", "5a", "4", "11", "14-15"),
            ("14", "15"),
        ),
        ("RGASPI, f. 558, op. 11, d. 339, ll. 0092", ("RGASPI", "558", "11", "339", None, "0092"), ("92", "92")),
        (
            "RGASPI, f. 558, op. 11, d. 342, ll. 0001-0002",
            ("RGASPI", "558", "11", "342", None, "0001-0002"),
            ("1", "2"),
        ),
        ("APRF: F. 45, Op. 1, D. 331, Ll. 119", ("APRF", "45", "1", "331", None, "119"), ("119", "119")),
        ("RGANI. F. 3. Op. 66. D. 471. L. 3 - 4.", ("RGANI", "3", "66", "471", None, "3 - 4"), ("3", "4")),
        (
            "AVPRF: fond 0100, opis 40, delo 7, papka 248, listy 120-123",
            ("AVPRF", "0100", "40", "7", "248", "120-123"),
            ("120", "123"),
        ),
        (
            "Archive of the President, Russian Federation (APRF), "
            "fond (f.) 45, opis (op.) 1, delo (d.) 329, listy (ll.) 9-17",
            ("APRF", "45", "1", "329", None, "9-17"),
            ("9", "17"),
        ),
        (
            "АВП РФ, ф. 0100, оп. 43, п. 302, д. 10, лл. 1-4",
            ("АВП РФ", "0100", "43", "10", "302", "1-4"),
            ("1", "4"),
        ),
        ("APRF, f. 45, op. 1, d. 339, ll. 31–32", ("APRF", "45", "1", "339", None, "31–32"), ("31", "32")),
        ("GARF, f. R-9401, op. 2, d. 1, l. 3", ("GARF", "R-9401", "2", "1", None, "3"), ("3", "3")),
        ("APRF, f. 45, op. 1, d. 340, l. 48ob.", ("APRF", "45", "1", "340", None, "48ob."), ("48ob.", "48ob.")),
    ],
)  # fmt: skip
def test_a_shelfmark_is_understood_in_each_notation(
    text: str, expected: tuple[str | None, ...], leaves: tuple[str, str]
) -> None:
    """`msIdentifier` would lack a level, or `locus` would name another leaf."""
    (mark,) = marks_of(text)
    assert levels(mark) == expected
    assert mark.leaves == leaves
    assert mark.complete


def test_three_archives_in_one_citation_are_three_shelfmarks() -> None:
    """The second and third copy of a telegram would be lost (110374)."""
    text = (
        "APRF, f. 45, op. 1, d. 339, ll. 95-96; AVP RF, f. 059a, op. 5a, d. 4, p. 11, ll. 14-15; "
        "and RGASPI, f. 558, op. 11, d. 339, ll. 0095-0096."
    )
    found = marks_of(text)
    assert [text[mark.span.start : mark.span.end] for mark in found] == [
        "APRF, f. 45, op. 1, d. 339, ll. 95-96",
        "AVP RF, f. 059a, op. 5a, d. 4, p. 11, ll. 14-15",
        "RGASPI, f. 558, op. 11, d. 339, ll. 0095-0096",
    ]


def test_two_archives_joined_by_and_are_two_shelfmarks() -> None:
    """`and` is no part of an archive's name (110364)."""
    text = "APRF, Fond 45, Opis 1, Delo 339, Listy 31-32 and AVPRF, Fond 059a, Opis 5a, Delo 5, Papka 11, Listy 31-32"
    assert [levels(mark) for mark in marks_of(text)] == [
        ("APRF", "45", "1", "339", None, "31-32"),
        ("AVPRF", "059a", "5a", "5", "11", "31-32"),
    ]


def test_each_component_knows_its_place() -> None:
    """The parts of `idno` are ranges of the citation, not copies of it."""
    text = "AVP RF, f. 059a, op. 5a, d. 4, p. 11, ll. 14-15"
    (mark,) = marks_of(text)
    found = [(level, text[span.start : span.end]) for level, span in component_ranges(text, mark)]
    assert found == [("fond", "059a"), ("opis", "5a"), ("delo", "4"), ("papka", "11"), ("listy", "14-15")]


@pytest.mark.parametrize("text", ["", "PRC FMA 113-00006-01", "Vol. 5, Book 2, p. 148", "Moscow, 2005", "f.", "l. 5"])
def test_what_is_no_shelfmark_is_left_alone(text: str) -> None:
    """The page of a printed book would become a leaf of an archive."""
    assert marks_of(text) == ()


def cited(text: str) -> tuple[Citation, dict[str, str | None]]:
    """A citation taken apart, and the words of its parts."""
    source = source_of(text)
    citation = read_citation(source, Span(0, len(text)))
    parts = ("title", "date", "holder", "unread", "resp", "translator", "address")
    return citation, {
        name: source.slice(span) if (span := getattr(citation, name)) is not None else None for name in parts
    }


def test_a_citation_is_taken_apart() -> None:
    """The layout of the citation in four of the five exports (117412)."""
    citation, words = cited(
        '"Ciphered Telegram No. 25465 from Beijing", November 1, 1951, Wilson Center Digital Archive, '
        "RGASPI, f. 558, op. 11, d. 342, ll. 0001-0002. Translated by Gary Goldberg.\n\n"
        "https://wilson-center-digital-archive.dvincitest.com/document/117412"
    )
    assert words == {
        "title": "Ciphered Telegram No. 25465 from Beijing",
        "date": "November 1, 1951",
        "holder": "Wilson Center Digital Archive",
        "unread": None,
        "resp": "Translated by",
        "translator": "Gary Goldberg",
        "address": "https://wilson-center-digital-archive.dvincitest.com/document/117412",
    }
    assert citation.when == "1951-11-01"
    assert [mark.label for mark in citation.shelfmarks] == ["RGASPI, f. 558, op. 11, d. 342, ll. 0001-0002"]
    assert citation.brackets is None


def test_a_citation_with_curly_quotes_has_its_comma_inside() -> None:
    """The comma would become part of the title (110364)."""
    _, words = cited("“Ciphered telegram,” June 13, 1951, History and Public Policy Program Digital Archive, APRF")
    assert (words["title"], words["date"]) == ("Ciphered telegram", "June 13, 1951")
    assert words["holder"] == "History and Public Policy Program Digital Archive"


def test_angle_brackets_around_an_address_are_notation() -> None:
    """The address would end in a bracket and lead nowhere (117420)."""
    citation, words = cited('"A cable", June 13, 1951, <http://digitalarchive.wilsoncenter.org/document/110364>')
    assert words["address"] == "http://digitalarchive.wilsoncenter.org/document/110364"
    assert citation.brackets is not None


def test_a_book_that_reprints_the_telegram_is_no_archive() -> None:
    """`p. 148` of a volume would be read as a folder of AVPRF."""
    citation, words = cited(
        '"Cable", June 18, 1949, History and Public Policy Program Digital Archive, '
        "APRF: F. 45, Op. 1, D. 331, Ll. 119. "
        "Reprinted in Andrei Ledovskii, Sovetsko-Kitaiskie Otnosheniia, Vol. 5 (Moscow: 2005), p. 148. "
        "Translated by Sergey Radchenko."
    )
    assert [mark.papka for mark in citation.shelfmarks] == [None]
    assert words["translator"] == "Sergey Radchenko"


@pytest.mark.parametrize("text", ["", "no quotation", '"never closed, June 13, 1951', "“”", '""', ","])
def test_a_citation_of_another_kind_is_read_as_far_as_it_goes(text: str) -> None:
    """An unusual citation must not stop the reader."""
    citation, _ = cited(text)
    assert citation.shelfmarks == ()


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("https://digitalarchive.umd.edu/document/117420", "117420"),
        ("http://digitalarchive.wilsoncenter.org/document/110364/", "110364"),
        ("https://digitalarchive.umd.edu/about", None),
        (None, None),
    ],
)
def test_the_number_of_a_record_is_the_end_of_its_address(address: str | None, number: str | None) -> None:
    """Hosts change; the number is the identity of the telegram."""
    assert record_number(address) == number
