"""What a text says of names, other telegrams, dates and contents agrees with what the edition knows (K5 to K8)."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus_files import MAO, STALIN, TEXT_LINE, Telegram, checked, found

AUTHORITY = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
<person xml:id="p-stalin"/>
<person xml:id="p-mao"/>
<org xml:id="org-gu2"/>
</listPerson></standOff></TEI>
"""
FORMS = {("Сталину", "ru", "p-stalin"), ("PENG DEHUI", "en", "p-mao"), ("Second Main Directorate", "en", "org-gu2")}


def knows(text: str, language: str, entry: str) -> bool:
    """Stands for the index of names."""
    return (text, language, entry) in FORMS


def named(tmp_path: Path, *texts: str) -> list[tuple[str, str, int | None]]:
    """The findings of telegrams with these paragraphs and the authority file above."""
    authority = tmp_path / "authority.xml"
    authority.write_text(AUTHORITY, encoding="utf-8")
    telegrams = [Telegram(f"{at}", text=f"<p>{text}</p>") for at, text in enumerate(texts)]
    return checked(tmp_path, *telegrams, authority=authority, knows=knows)


@pytest.mark.parametrize(
    "text",
    [
        '<persName xml:lang="ru" ref="aut:p-stalin"><roleName>тов.</roleName> Стали<lb break="no"/>ну</persName>',
        '<persName ref="aut:p-mao">PENG <choice><sic>DEHUI</sic><corr>DEHUAI</corr></choice></persName>',
        '<app><lem/><rdg><persName ref="aut:p-mao">ЦЭЕ-ДУНА</persName></rdg></app>',
        '<persName xml:lang="ru" ref="aut:p-stalin"><app><lem>Сталину</lem><rdg>Сталинх</rdg></app></persName>',
        '<orgName xml:id="n1" next="#n2" ref="aut:org-gu2">Second</orgName> <supplied>'
        '<orgName xml:id="n2" prev="#n1" ref="aut:org-gu2">Main<lb/>Directorate</orgName></supplied>',
        '<persName ref="aut:p-mao" resp="#ek">МИЛЮПОВ</persName>',
        '<persName ref="aut:p-nobody">X</persName><name>Monika</name>',
    ],
    ids=["role name", "misspelt", "rejected", "lemma", "in two parts", "by an editor", "no entry"],
)
def test_forms_that_are_known_or_not_to_be_asked_for_are_good(tmp_path: Path, text: str) -> None:
    """Broken: names as they are encoded are reported."""
    assert named(tmp_path, text) == []


def test_a_form_that_the_entry_does_not_have_is_said_once_for_all_files(tmp_path: Path) -> None:
    """Broken: the same misspelling is a thousand findings, or none."""
    text = 'word\n<persName xml:lang="ru" ref="aut:p-stalin">Сталлину</persName>'
    assert named(tmp_path, "nothing", text, text, text) == [("COR009", "1.xml", TEXT_LINE + 1)]
    telegrams = [Telegram(f"{at}", text=f"<p>{text}</p>") for at in (1, 2, 3)]
    (finding,) = found(tmp_path, *telegrams, authority=tmp_path / "authority.xml", knows=knows)
    assert finding.message == (
        f'"Сталлину" (ru) is no form of p-stalin ({tmp_path / "authority.xml"}:2), '
        f"and in 2 more, the next {tmp_path / '2.xml'}:{TEXT_LINE + 1}"
    )
    assert finding.cure


def test_an_authority_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    """Broken: a traceback."""
    missing = tmp_path / "authority.xml"
    assert checked(tmp_path, Telegram("1"), authority=missing, knows=knows) == [("GRM007", "authority.xml", None)]


OWN = '<idno type="senderNumber">{}</idno>'
QUOTE = '<p>\n<ref type="telegram"{}>{} telegram{} of <date when="{}"/></ref></p>'


def quoting(words: str, day: str, number: str = "", target: str = "") -> Telegram:
    """A telegram of Stalin to Mao that quotes another."""
    said = f" No. {OWN.format(number)}" if number else ""
    return Telegram("2", "1951-07-14", text=QUOTE.format(f' target="{target}"' if target else "", words, said, day))


WANTED = Telegram("1", "1951-07-13", OWN.format(3511), sender=MAO, reader=STALIN)


@pytest.mark.parametrize(
    ("quote", "wanted"),
    [
        (quoting("your", "1951-07-13", "3511"), ["COR011"]),
        (quoting("your", "1951-07-13"), ["COR011"]),
        (quoting("your", "1951-07-13", "3511", "1.xml"), []),
        (quoting("your", "1951-07-12", "3511"), ["COR010"]),
        (quoting("your", "1951-07-13", "3519"), ["COR010"]),
        (quoting("your", "1951-07-10", "3400"), []),
        (quoting("my", "1951-07-13", "3511"), []),
        (quoting("his", "1951-07-13", "3511"), []),
    ],
    ids=["to link", "to link by day", "linked", "other day", "other number", "not held", "own", "untold"],
)
def test_a_quoted_telegram_is_looked_up(tmp_path: Path, quote: Telegram, wanted: list[str]) -> None:
    """Broken: a telegram of the edition is quoted wrongly, or not linked, and nobody is told."""
    assert checked(tmp_path, WANTED, quote) == [(code, "2.xml", TEXT_LINE + 1) for code in wanted]


def test_a_wrong_quotation_names_what_the_edition_has(tmp_path: Path) -> None:
    """Broken: the editor has to look for it."""
    (finding,) = found(tmp_path, WANTED, quoting("your", "1951-07-13", "3519"))
    assert finding.message == (
        f'"your telegram No. 3519 of": of 1951-07-13 the edition has 3511 ({tmp_path / "1.xml"}:6), and no 3519'
    )


def test_a_telegram_of_that_day_to_somebody_else_is_not_meant(tmp_path: Path) -> None:
    """Broken: any telegram of the day is linked."""
    other = Telegram("1", "1951-07-13", OWN.format(3511), sender=MAO, reader="aut:p-kim")
    assert checked(tmp_path, other, quoting("your", "1951-07-13")) == []
    assert checked(tmp_path, other, quoting("your", "1951-07-13", "3519")) == []


def test_where_several_may_be_meant_nothing_is_said(tmp_path: Path) -> None:
    """Broken: one of two telegrams of a day is linked, or one of two days is paired with a number."""
    second = Telegram("3", "1951-07-13", sender=MAO, reader=STALIN)
    assert checked(tmp_path, WANTED, second, quoting("your", "1951-07-13")) == []
    several = QUOTE.format("", "your", "s", "1951-07-13").replace("</ref>", ' and <date when="1951-07-12"/></ref>')
    assert checked(tmp_path, WANTED, Telegram("2", text=several)) == []


def test_a_telegram_without_number_contradicts_none(tmp_path: Path) -> None:
    """Broken: the edition is said to have nothing, and no 3519."""
    bare = Telegram("1", "1951-07-13", sender=MAO, reader=STALIN)
    assert checked(tmp_path, bare, quoting("your", "1951-07-13", "3519")) == []


def test_a_telegram_does_not_quote_itself(tmp_path: Path) -> None:
    """Broken: a telegram that mentions its own day is told to link to itself."""
    own = Telegram("1", "1951-07-13", text=QUOTE.format("", "my", "", "1951-07-13"))
    assert checked(tmp_path, own) == []


def test_a_draft_quotes_nothing(tmp_path: Path) -> None:
    """Broken: what somebody is advised to write is taken for what was written."""
    quote = QUOTE.format("", "your", "", "1951-07-13")
    draft = Telegram(
        "2",
        text=f'<floatingText type="draft" xml:id="d"><body>{quote}</body></floatingText>',
        context='</correspContext></correspDesc><correspDesc type="draft" corresp="#d"><correspContext>',
    )
    assert checked(tmp_path, WANTED, draft) == []


DATE_LINE = '<div type="message" xml:id="msg"><closer>\n<dateline><date when="{}"/></dateline></closer></div>'


@pytest.mark.parametrize(
    ("telegram", "wanted"),
    [
        (Telegram("1", cover='<date when="1951-06-30"/>', text=DATE_LINE.format("1951-06-30")), []),
        (Telegram("1", cover='<date when="1951-06"/>', text=DATE_LINE.format("1951-06-30")), []),
        (Telegram("1", cover='<date when="1951"/>', sent='<date notAfter="1951-07-01"/>'), []),
        (Telegram("1", cover='<date when="1951-07-01" cert="medium"/>'), []),
        (Telegram("1", sent='<date when="1951-06-29" cert="low"/>'), []),
        (Telegram("1", sent='<date when="1951-06-30T11:30:00"/>'), []),
        (Telegram("1", sent='<date notAfter="1951-06-29"/>'), [("COR012", "1.xml", 7)]),
        (Telegram("1", cover='<date when="1951-05"/>'), [("COR012", "1.xml", 5)]),
        (Telegram("1", text=DATE_LINE.format("1951-06-29")), [("COR012", "1.xml", TEXT_LINE + 1)]),
        (
            Telegram(
                "1",
                sheet="<msDesc><accMat><table><row><cell>Date</cell><cell>"
                '<date when="1951-06-03"/></cell></row></table></accMat></msDesc>',
            ),
            [("COR012", "1.xml", 5)],
        ),
    ],
)
def test_the_dates_of_a_telegram_agree(
    tmp_path: Path, telegram: Telegram, wanted: list[tuple[str, str, int | None]]
) -> None:
    """Broken: 6/3 is read for 30 June, or a vaguer date is called wrong."""
    assert checked(tmp_path, telegram) == wanted


def test_those_who_say_the_same_other_date_are_one_finding(tmp_path: Path) -> None:
    """Broken: one wrong date of the record is a finding for each part of the file."""
    telegram = Telegram("1", cover='<date when="1951-07-30"/>', text=DATE_LINE.format("1951-06-30"))
    (finding,) = found(tmp_path, telegram)
    path = tmp_path / "1.xml"
    assert finding.message == (
        f"1951-06-30, as says the header ({path}:5), the date line ({path}:{TEXT_LINE + 1}), "
        f"is not 1951-07-30, as says the record ({path}:3)"
    )


def test_the_date_of_a_text_inside_the_text_is_another(tmp_path: Path) -> None:
    """Broken: an enclosed telegram must be of the day of the one that encloses it."""
    inner = '<floatingText><body><closer><dateline><date when="1951-06-29"/></dateline></closer></body></floatingText>'
    certified = '</div><div type="authentication"><dateline><date when="1951-07-01"/></dateline>'
    telegram = Telegram("1", text=f'<div type="message" xml:id="msg">{inner}{certified}</div>')
    assert checked(tmp_path, telegram) == []


PASSES = '<listWit><witness xml:id="T1"/><witness xml:id="T2"/></listWit>'
TRANSCRIPT = '<listWit><witness xml:id="R"/></listWit>'
RUSSIAN = '<div type="edition" xml:lang="ru"/>'
ENGLISH = '<div type="translation" xml:lang="en"/>'


@pytest.mark.parametrize(
    ("items", "witnesses", "text", "wanted"),
    [
        (["Transcript - Russian", "Translation - English"], TRANSCRIPT, RUSSIAN + ENGLISH, []),
        (["English Translation"], "", ENGLISH, []),
        (["Original Scan", "Translation - English"], "<listWit/>", ENGLISH, []),
        ([], PASSES, RUSSIAN + ENGLISH, []),
        (["Transcript - Russian", "Translation - English"], "", ENGLISH, ["COR013"]),
        (["Original Scan", "Transcript - Russian"], PASSES, RUSSIAN, ["COR014", "COR013"]),
        (["Translation - German"], "", ENGLISH, ["COR014", "COR013"]),
        (["Original Scan"], PASSES, RUSSIAN, ["COR014"]),
        (["Transcript - Russian"], TRANSCRIPT, RUSSIAN + ENGLISH, ["COR014"]),
    ],
)
def test_what_is_announced_is_there(
    tmp_path: Path, items: list[str], witnesses: str, text: str, wanted: list[str]
) -> None:
    """Broken: a translation was lost and nobody notices, or a scan is looked for in a text file."""
    listed = "".join(f"<item>{item}</item>" for item in items)
    cover = f'<note type="contents"><list>{listed}</list></note>'
    telegram = Telegram("1", cover=cover, witnesses=witnesses, text=f"<div>{text}</div>")
    findings = found(tmp_path, telegram)
    assert sorted(one.code for one in findings) == sorted(wanted)
    assert {one.line for one in findings} <= {3, TEXT_LINE}


def test_what_is_missing_is_named_with_both_places(tmp_path: Path) -> None:
    """Broken: the editor cannot compare."""
    cover = '<note type="contents"><list>\n<item>Translation - German</item></list></note>'
    missing, surplus = found(tmp_path, Telegram("1", cover=cover, text=f"<div>\n{ENGLISH}</div>"))
    path = tmp_path / "1.xml"
    assert (missing.line, missing.message) == (
        4,
        f'"Translation - German" is announced, and the translation is in English; the texts begin at {path}:14',
    )
    assert (surplus.line, surplus.message) == (
        14,
        f"the file holds a translation in English, which is not announced ({path}:4)",
    )
