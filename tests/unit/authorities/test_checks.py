"""What is wrong with an authority file: each check on a file that is wrong, and on one that is nearly so."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import authority, person, telegram

from depesha.authorities import check, read_telegrams
from depesha.authorities.checks.circles import circles
from depesha.authorities.checks.identifiers import identifiers
from depesha.authorities.checks.relations import relations
from depesha.authorities.file import AuthorityFile, read_file
from depesha.authorities.periods import Period, days
from depesha.findings import Severity
from depesha.names import Authority, Entry, Relation

REPOSITORY = Path(__file__).resolve().parents[3]


def said(folder: Path) -> list[tuple[str, str, int | None]]:
    """Code, file and line of each finding."""
    telegrams, _ = read_telegrams(folder / "tei")
    found = check(folder / "corpus" / "authority.xml", telegrams)
    return [(finding.code, Path(finding.path).name, finding.line) for finding in found]


def test_the_authority_file_of_the_edition_has_no_error() -> None:
    """The edition would be published with an authority file that its own check refuses."""
    telegrams, unread = read_telegrams(REPOSITORY / "tei")
    found = check(REPOSITORY / "corpus" / "authority.xml", telegrams)
    assert not unread and [finding for finding in found if finding.severity is not Severity.INFO] == []


WIKIDATA = '<idno type="Wikidata">https://www.wikidata.org/entity/Q855</idno>'


@pytest.mark.parametrize(
    ("persons", "findings"),
    [
        # two entries that are likely one
        ([person("p-a", "A", more=WIKIDATA), person("p-b", "B", more=WIKIDATA)], [("AUT001", 3)]),
        ([person("p-a", 'type="main">Stalin'), person("p-b", 'type="main">STALIN')], [("AUT001", 3)]),
        # one form of two entries
        ([person("p-a", "Kim"), person("p-b", "Kim")], [("AUT002", 3)]),
        ([person("p-a", "Kim, Ivan"), person("p-b", "Kim, Pavel")], [("AUT002", 3)]),
        ([person("p-a", 'xml:lang="en">Kim'), person("p-b", 'xml:lang="ru">Kim')], []),
        ([person("p-a", 'to="1950">Kim'), person("p-b", 'from="1951">Kim')], []),
        # a code name of two persons
        ([person("p-a", 'type="codename">Filippov'), person("p-b", 'type="codename">FILIPPOV')], [("AUT003", 3)]),
        (
            [
                person("p-a", 'type="codename" from="1950" to="1951-07">Filippov'),
                person("p-b", 'type="codename" from="1951-07-14">Filippov'),
            ],
            [("AUT003", 3)],
        ),
        (
            [
                person("p-a", 'type="codename" from="1950" to="1951-06">Filippov'),
                person("p-b", 'type="codename" from="1951-07-14">Filippov'),
            ],
            [],
        ),
        (
            [
                person("p-a", 'type="codename" to="1940">Ivanov'),
                person("p-b", 'type="codename" from="1941" to="1942">Ivanov'),
                person("p-c", 'type="codename" from="1939" to="1941">Ivanov'),
            ],
            [("AUT003", 4), ("AUT003", 4)],
        ),
        # dates
        ([person("p-a", 'from="1952" to="1951">A')], [("AUT007", 2)]),
        ([person("p-a", 'from="1951" to="1951-07">A')], []),
        ([person("p-a", 'from="1951-02-30">A')], [("GRM003", 2)]),
        # what the grammar says
        ([person("p-a", "A"), person("p-a", "B")], [("GRM005", 3)]),
        ([person("p-a", "A"), "<persona/>"], [("GRM003", 3)]),
        (['<person xml:id="p-a"><note><placeName ref="aut:pl-none">A</placeName></note></person>'], [("GRM006", 2)]),
    ],
)
def test_a_file_that_is_wrong_is_told_so_at_its_line(
    persons: list[str], findings: list[tuple[str, int]], tmp_path: Path
) -> None:
    """An editor would publish two entries for one person, or one code name for two."""
    authority(tmp_path, "\n".join(persons))
    assert {(code, line) for code, _, line in said(tmp_path)} == set(findings)


def test_both_lines_of_a_clash_are_named(tmp_path: Path) -> None:
    """The editor would have to look for the other entry."""
    path = authority(tmp_path, person("p-a", 'type="codename">Ivan') + "\n" + person("p-b", 'type="codename">Ivan'))
    (found,) = check(path, ())
    assert found.severity is Severity.ERROR and found.line == 3
    assert "p-b" in found.message and "p-a in line 2" in found.message and "leave it out" in found.hint


def test_a_reference_to_no_entry_is_told_with_the_entry_most_like_it(tmp_path: Path) -> None:
    """A telegram would point into nothing."""
    path = authority(tmp_path, person("p-malik", "Malik"))
    telegram(tmp_path, '<persName ref="aut:p-mallik">Malik</persName> <persName ref="aut:p-malik">Malik</persName>')
    telegrams, _ = read_telegrams(tmp_path / "tei")
    (found,) = check(path, telegrams)
    assert (found.code, found.path, found.line) == ("GRM006", str(tmp_path / "tei" / "900001.xml"), 2)
    assert str(path) in found.message and "p-malik of line 2" in found.hint


def test_an_entry_that_nothing_names_is_told(tmp_path: Path) -> None:
    """A stray entry would stay for ever."""
    authority(tmp_path, person("p-a", "A") + "\n" + person("p-b", "B"))
    telegram(tmp_path, '<settlement ref="aut:p-a">somewhere</settlement>')
    assert said(tmp_path) == [("AUT008", "authority.xml", 3)]


def test_nothing_is_unused_before_the_first_build(tmp_path: Path) -> None:
    """A new edition would be told that it needs none of its entries."""
    authority(tmp_path, person("p-a", 'source="900001.xml">A'))
    assert said(tmp_path) == []


@pytest.mark.parametrize(
    ("form", "language", "content", "codes"),
    [
        ("Malik", "en", '<persName ref="aut:p-a">MALIK</persName>', []),
        ("Malik", "en", '<persName ref="aut:p-a">Malyk</persName>', ["AUT009"]),
        ("Красовский", "ru", '<persName xml:lang="ru" ref="aut:p-a">КРАСОВСКОМУ</persName>', []),
        ("Красовский", "ru", '<persName xml:lang="ru" ref="aut:p-a">КРОСОВСКОМУ</persName>', ["AUT009"]),
        # a title, a correction and a machine reading are no part of the form
        (
            "Malik",
            "en",
            '<persName ref="aut:p-a"><roleName type="address">Comrade</roleName> <choice><sic>Malik</sic>'
            "<corr>Malyk</corr></choice></persName>",
            [],
        ),
        (
            "Malik",
            "en",
            '<persName ref="aut:p-a"><app><lem wit="#R">Malik</lem><rdg wit="#T1">Walk</rdg></app></persName>',
            [],
        ),
        # a name in two parts
        (
            "Kim Il Sung",
            "en",
            '<persName ref="aut:p-a" xml:id="n1" next="#n2">Kim</persName> <hi>x</hi> '
            '<persName ref="aut:p-a" xml:id="n2" prev="#n1">Il Sung</persName>',
            [],
        ),
    ],
)
def test_a_form_that_its_entry_lacks_is_told(
    form: str, language: str, content: str, codes: list[str], tmp_path: Path
) -> None:
    """A spelling of the telegrams would be missing from the authority file (rule K5)."""
    authority(tmp_path, person("p-a", f'xml:lang="{language}">{form}'))
    telegram(tmp_path, content)
    assert said(tmp_path) == [(code, "900001.xml", 2) for code in codes]


@pytest.mark.parametrize(
    ("source", "content", "codes"),
    [
        ("900001.xml", "<persName ref='aut:p-a'>Malik</persName>", []),
        ("900001.xml #x", "<persName ref='aut:p-a'>Malik</persName>", ["GRM006"]),
        ("900002.xml", "<persName ref='aut:p-a'>Malik</persName>", ["AUT010"]),
        ("900001.xml", "<ref target='aut:p-a'/>nobody", ["AUT011"]),
        (
            "900001.xml",
            "<ref target='aut:p-a'/><app><lem wit='#T1'>Walk</lem><rdg wit='#T2 #R'>Malik</rdg></app>",
            [],
        ),
    ],
)
def test_a_source_is_held_to_what_it_says(source: str, content: str, codes: list[str], tmp_path: Path) -> None:
    """A reader would look for a form in a telegram that does not have it."""
    authority(tmp_path, person("p-a", f'xml:lang="en" source="{source}">Malik'))
    telegram(tmp_path, content)
    assert said(tmp_path) == [(code, "authority.xml", 2) for code in codes]


@pytest.mark.parametrize(
    ("kind", "address", "cure"),
    [
        ("Wikidata", "https://www.wikidata.org/entity/Q855", None),
        ("Wikidata", "https://www.wikidata.org/wiki/Q855", None),
        ("Wikidata", "Q855", "write https://www.wikidata.org/entity/Q855"),
        ("Wikidata", "https://www.wikidata.org/entity/855", "write it like"),
        ("Wikidata", "https://viaf.org/viaf/101698284", 'give it type="VIAF"'),
        ("VIAF", "https://viaf.org/viaf/101698284", None),
        ("VIAF", "https://viaf.org/viaf/10a", "write it like"),
        ("GND", "https://d-nb.info/gnd/118642499", None),
        ("GND", "https://d-nb.info/gnd/4074335-4", None),
        ("GND", "https://d-nb.info/gnd/Stalin", "write it like"),
        ("GeoNames", "https://www.geonames.org/524901", None),
        ("GeoNames", "https://www.geonames.org/524901/moscow.html", None),
        ("GeoNames", "524901", "write https://www.geonames.org/524901"),
    ],
)
def test_an_address_of_another_authority_file_looks_like_one(
    kind: str, address: str, cure: str | None, tmp_path: Path
) -> None:
    """Linked data would lead nowhere."""
    path = authority(tmp_path, person("p-a", "A", more=f'<idno type="{kind}">{address}</idno>'))
    found = list(identifiers(read_file(path), ()))
    assert [finding.line for finding in found] == ([2] if cure else [])
    assert not cure or cure in found[0].hint


def related(*pairs: tuple[str, str], name: str = "superior") -> AuthorityFile:
    """An authority file with directed relations, each on a line of its own."""
    ends = sorted({end for pair in pairs for end in pair} - {"nobody"})
    made = tuple(Relation(name, (one,), (other,), (), at) for at, (one, other) in enumerate(pairs, start=1))
    entries = tuple(Entry(end, "persName", ()) for end in ends)
    return AuthorityFile(Path("authority.xml"), None, Authority(entries, frozenset(ends), made))


def test_relations_that_run_in_a_circle_are_told() -> None:
    """Nobody is his superior's superior."""
    (found,) = circles(related(("a", "b"), ("b", "c"), ("c", "a"), ("a", "d")), ())
    assert (found.code, found.line) == ("AUT004", 3) and "a → b → c → a" in found.message
    assert [finding.line for finding in circles(related(("a", "a")), ())] == [1]


def test_relations_of_two_names_are_no_circle() -> None:
    """A teacher may be his pupil's subordinate."""
    file = related(("a", "b"))
    other = related(("b", "a"), name="teacher")
    both = AuthorityFile(
        file.path,
        None,
        Authority(file.authority.entries, relations=file.authority.relations + other.authority.relations),
    )
    assert list(circles(both, ())) == []


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=20))
def test_a_circle_is_told_where_there_is_one_and_nowhere_else(pairs: list[tuple[int, int]]) -> None:
    """Against a way of counting that is slow and plain: whoever reaches himself stands in a circle."""
    reached = set(pairs)
    for _ in range(7):
        reached |= {(one, last) for one, middle in reached for first, last in reached if middle == first}
    file = related(*((f"n{one}", f"n{other}") for one, other in pairs))
    assert bool(list(circles(file, ()))) == any(one == other for one, other in reached)


def test_a_long_chain_of_relations_does_not_exhaust_the_stack() -> None:
    """A file of thousands would end in a fault."""
    file = related(*((f"n{number}", f"n{number + 1}") for number in range(20_000)))
    assert list(circles(file, ())) == []


def test_a_relation_to_nobody_is_told() -> None:
    """A relation would hang in the air."""
    (found,) = relations(related(("a", "nobody")), ())
    assert (found.code, found.line) == ("AUT005", 1) and "nobody" in found.message


@pytest.mark.parametrize("date", ["1951-13", "1951-02-30", "14.7.51", "", "1951-7-14"])
def test_what_is_no_date_covers_no_days(date: str) -> None:
    """A form would be in use at a time that never was."""
    assert days(date) is None


def test_a_date_covers_as_much_as_it_says() -> None:
    """A code name used until 1951 is not free in July 1951."""
    assert days("1951") == Period((1951, 1, 1), (1951, 12, 31))
    assert days("1952-02") == Period((1952, 2, 1), (1952, 2, 29))
    assert days("1951-07-14") == Period((1951, 7, 14), (1951, 7, 14))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<TEI><unclosed>", "GRM001"),
        (bytes(range(256)), "GRM001"),
        (b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI>&x;</TEI>', "GRM002"),
        (b"<a>" * 200 + b"</a>" * 200, "GRM008"),
        ("<TEI/>".encode("utf-16-le"), "GRM001"),
        (b"<html/>", "GRM004"),
        (b"", "AUT012"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_and_nothing_more(data: bytes, code: str, tmp_path: Path) -> None:
    """The editor would see a traceback, or a hundred findings that follow from one."""
    path = tmp_path / "authority.xml"
    path.write_bytes(data)
    assert [finding.code for finding in check(path, ())] == [code]


def test_utf_16_with_its_mark_is_read(tmp_path: Path) -> None:
    """XML may be UTF-16 (XML 1.0, 4.3.3); some editors save it so."""
    path = authority(tmp_path, person("p-a", "Сталин"))
    path.write_text('<?xml version="1.0" encoding="UTF-16"?>' + path.read_text("utf-8"), encoding="utf-16")
    assert check(path, ()) == ()


def test_long_lists_are_validated_with_their_lines(tmp_path: Path) -> None:
    """Lists are cut for the validator; a finding would show the line of the cut file."""
    entries = [person(f"p-{number}", f"N{number}").replace(" xml:id", "\n xml:id") for number in range(1000)]
    entries[777] = entries[777].replace("<persName >", '<persName type="alias">')
    path = authority(tmp_path, "\n".join(entries))
    line = path.read_text(encoding="utf-8").split("alias")[0].count("\n") + 1
    (found,) = check(path, ())
    assert (found.code, found.line) == ("GRM003", line) and "alias" in found.message
