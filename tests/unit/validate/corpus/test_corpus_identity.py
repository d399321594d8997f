"""Two files are two telegrams, a code name is one person, and links go both ways (K3, K4)."""

from __future__ import annotations

from pathlib import Path

from corpus_files import MAO, STALIN, TEXT_LINE, Telegram, cable, checked, found

from depesha.findings import exit_code
from depesha.validate.corpus import check_corpus

KIM = "aut:p-kim"
SIGNED = '<p><persName type="codename" ref="{}">{}</persName></p>'


def test_one_cable_number_in_two_telegrams_is_an_error(tmp_path: Path) -> None:
    """Broken: a misread cable number passes for another telegram's."""
    findings = found(tmp_path, Telegram("1", "1951-06-13", cable(3557)), Telegram("2", "1951-06-30", cable(3557)))
    assert [(one.code, Path(one.path).name, one.line) for one in findings] == [("COR004", "2.xml", 7)]
    assert findings[0].message == (
        f"cable number 3557 of 1951-06-30 stands in {tmp_path / '1.xml'}:7 too, of 1951-06-13; "
        "both belong to the outgoing cable numbers in 1951"
    )
    assert exit_code(findings) == 1


def test_a_copy_of_the_same_telegram_is_a_warning(tmp_path: Path) -> None:
    """Broken: two exports of one telegram stop the build."""
    findings = found(tmp_path, Telegram("1", numbers=cable(3917)), Telegram("2", numbers=cable(3917)))
    assert [one.code for one in findings] == ["COR005"]
    assert "probably the same telegram twice" in findings[0].message
    assert exit_code(findings) == 0


def test_another_reader_makes_another_telegram(tmp_path: Path) -> None:
    """Broken: two telegrams of one day pass for copies."""
    telegrams = Telegram("1", numbers=cable(3917)), Telegram("2", numbers=cable(3917), reader=KIM)
    assert [code for code, *_ in checked(tmp_path, *telegrams)] == ["COR004"]


def test_the_same_number_is_free_in_another_year_and_another_series(tmp_path: Path) -> None:
    """Broken: the cables of two years are one series."""
    telegrams = (
        Telegram("1", "1951-06-13", cable(3557)),
        Telegram("2", "1952-06-13", cable(3557)),
        Telegram("3", "1951-06-13", cable(3557), course="incoming"),
    )
    assert checked(tmp_path, *telegrams) == []


def test_a_record_in_two_files_is_said_once(tmp_path: Path) -> None:
    """Broken: a copied template keeps its number; or everything in it is reported as well."""
    one = Telegram("1", numbers=cable(3917))
    (tmp_path / "copy").mkdir()
    copy = tmp_path / "copy" / "1.xml"
    copy.write_text(one.xml(), encoding="utf-8")
    (tmp_path / "1.xml").write_text(one.xml(), encoding="utf-8")
    (finding,) = check_corpus([copy, tmp_path / "1.xml"])
    assert (finding.code, finding.path, finding.line) == ("COR006", str(copy), 1)
    assert finding.message == f'record number "1" is that of {tmp_path / "1.xml"}:1 too'


def test_an_identifier_in_two_files_is_found(tmp_path: Path) -> None:
    """Broken: pointers to one telegram mean two."""
    assert checked(tmp_path, Telegram("1"), Telegram("2", identifier="t1")) == [("COR006", "2.xml", 1)]


def test_links_that_answer_each_other_are_good(tmp_path: Path) -> None:
    """Broken: a mutual link is reported."""
    telegrams = (
        Telegram("1", context='<ref type="next" target="2.xml#corr-outer"/><ref type="prev" target="#msg"/>'),
        Telegram("2", context='<ref type="prev" target="1.xml"/><ref type="prev" target="https://example.org/1"/>'),
    )
    assert checked(tmp_path, *telegrams) == []


def test_a_link_that_is_not_returned_is_found(tmp_path: Path) -> None:
    """Broken: an answer does not lead to its question; `next` and `next` pass for mutual."""
    telegrams = (
        Telegram("1", context='<ref type="next" target="2.xml"/>'),
        Telegram("2", context='<ref type="next" target="1.xml"/>'),
    )
    findings = found(tmp_path, *telegrams)
    assert [(one.code, Path(one.path).name, one.line) for one in findings] == [
        ("COR008", "1.xml", 9),
        ("COR008", "2.xml", 9),
    ]
    assert findings[0].message == f'next telegram "2.xml" does not name this one as its prev: {tmp_path / "2.xml"}:1'
    assert findings[0].cure == 'add <ref type="prev"> to correspContext there, or remove this one'


def test_a_link_to_nothing_is_found(tmp_path: Path) -> None:
    """Broken: a pointer to a telegram that was renamed, or to an identifier that is gone."""
    telegrams = (
        Telegram("1", context='<ref type="next" target="9.xml"/>'),
        Telegram("2", text='<p><ref type="telegram" target="1.xml#t9">Ваша телеграмма</ref></p>'),
    )
    assert checked(tmp_path, *telegrams) == [("COR007", "1.xml", 9), ("COR007", "2.xml", TEXT_LINE)]


def test_a_code_name_of_two_persons_at_one_time_is_found(tmp_path: Path) -> None:
    """Broken: Filippov is Stalin in one file and Kim in the next."""
    telegrams = (
        Telegram("1", "1951-06-01", text=SIGNED.format(STALIN, "Филиппов")),
        Telegram("2", "1951-06-15", text=SIGNED.format(KIM, "ФИЛИППОВУ")),
        Telegram("3", "1951-07-01", text=SIGNED.format(STALIN, "ФИЛИППОВ")),
    )
    (finding,) = found(tmp_path, *telegrams)
    assert (finding.code, Path(finding.path).name, finding.line) == ("COR015", "2.xml", TEXT_LINE)
    assert finding.message == (
        f'"ФИЛИППОВУ" of 1951-06-15 is {KIM} here and {STALIN} in {tmp_path / "1.xml"}:{TEXT_LINE} of 1951-06-01'
    )


def test_a_code_name_that_passed_to_another_person_later_is_good(tmp_path: Path) -> None:
    """Broken: a code name can never be given again."""
    telegrams = (
        Telegram("1", "1949-06-01", text=SIGNED.format(STALIN, "Filippov")),
        Telegram("2", "1951-06-15", text=SIGNED.format(KIM, "Filippov")),
        Telegram("3", "1949-06-01", text=SIGNED.format(KIM, "Dan")),
        Telegram("4", "1951-06-15", text=SIGNED.format(STALIN, "Dan")),
    )
    assert checked(tmp_path, *telegrams) == []


def test_two_witnesses_of_one_file_must_agree_on_a_code_name(tmp_path: Path) -> None:
    """Broken: transcript and translation name two persons."""
    text = f"<div>{SIGNED.format(STALIN, 'FILIPPOV')}\n{SIGNED.format(KIM, 'Filippov')}</div>"
    assert [code for code, *_ in checked(tmp_path, Telegram("1", text=text))] == ["COR015"]


def test_a_bracket_that_names_another_person_is_found(tmp_path: Path) -> None:
    """Broken: the translator says Kim, the reference says Stalin."""
    text = (
        '<p><persName type="codename" xml:id="cn" ref="aut:p-stalin">FILIPPOV</persName>\n'
        '<gloss type="identity" target="#cn"><persName ref="{}">…</persName></gloss></p>'
    )
    good, bad = Telegram("1", text=text.format(STALIN)), Telegram("2", text=text.format(KIM))
    cover = '<persName type="codename" ref="aut:p-mao">X</persName> <gloss type="identity"><persName ref="{}"/></gloss>'
    untargeted = Telegram("3", cover=cover.format(MAO)), Telegram("4", cover=cover.format(KIM))
    findings = found(tmp_path, good, bad, *untargeted)
    assert [(one.code, Path(one.path).name, one.line) for one in findings] == [
        ("COR016", "2.xml", TEXT_LINE + 1),
        ("COR016", "4.xml", 3),
    ]
    assert findings[0].message == (
        f'the bracket says that "FILIPPOV" is {KIM}; the name ({tmp_path / "2.xml"}:{TEXT_LINE}) points to {STALIN}'
    )


def test_without_an_authority_file_it_is_said_once_that_names_were_not_looked_up(tmp_path: Path) -> None:
    """Broken: a green verdict is taken to speak of names too."""
    files = [tmp_path / f"{number}.xml" for number in (1, 2)]
    for number, path in enumerate(files, 1):
        path.write_text(Telegram(str(number), text=SIGNED.format(KIM, "KIM")).xml(), encoding="utf-8")
    (told,) = (finding for finding in check_corpus(files) if finding.code == "COR017")
    assert told.path == str(files[0]) and told.line and exit_code([told]) == 0
    authority = tmp_path / "authority.xml"
    authority.write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', encoding="utf-8")
    assert "COR017" not in {one.code for one in check_corpus(files, authority, lambda *_: True)}
