"""The rules of the ODD: each is kept by one small telegram and broken by another, and our files keep them all."""

from __future__ import annotations

import random
import re
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from schema_at_hand import ODD, REPOSITORY, shared_folder

from depesha.odd import Rule, rules, schematron
from depesha.validate.grammar import validate
from depesha.validate.schematron import Failed, Schematron, compile_schematron

SCH = REPOSITORY / "schema" / "depesha.sch"
HERE = Path(__file__).resolve().parent / "rules"
RULES = rules(ODD)
ASSERTED = [rule.identifier for rule in RULES if not rule.in_code]
GENERATED = sorted((REPOSITORY / "tei").glob("*.xml"))

FURTHER = [
    # Other ways to break a rule: rule, what of its valid file is changed, into what.
    ("R02", ">900001</idno><idno", ">900001</idno><idno type='WCDA'>900002</idno><idno"),
    ("R05", "e:0,8", "e:8,0"),
    ("R05", "e:0,8", "e:0,8,9"),
    ("R08", "</idno></idno>", "</idno>, d. <idno type='delo'>1</idno></idno>"),
    ("R09", '"opis">1<', '"opis">11<'),
    ("R11", 'to="49"', 'to="47"'),
    ("R11", 'from="48"', 'from="49"'),
    ("R13", 'type="sent"', 'type="transmitted"'),
    ("R15", ' corresp="#en-msg"', ""),
    ("R16", 'when="1951-07-14"', 'notBefore="1951-07-16"'),
    ("R17", ' xml:id="en-emb"><body>', "><body>"),
    ("R20", '"12:15:00">12.15', '"11:15:00">11.15'),
    ("R22", 'rdg wit="#T2"', 'rdg wit="#T2 #enc"'),
    ("R23", '<lem wit="#T1">вполне</lem>', "<lem resp='#enc' cert='low'>вполне</lem>"),
    ("R24", "вполпе</rdg>", " вполне </rdg>"),
    ("R25", ' target="#a1-t1 #a2-t2"', ' target="#ru-msg #ru"'),
    ("R27", '"ocr-confusion"', '"ocr-omission"'),
    ("R28", ' resp="#enc" cert="medium"', ' resp="#enc"'),
    ("R30", ' resp="#enc" cert="high"', ' cert="high"'),
    ("R36", ' resp="#enc"', ""),
    ("R37", "are</supplied>", "are</supplied> ]"),
    ("R38", "No. ", "**No.** "),
    ("R38", "No. ", "~~No.~~ "),
    ("R40", "согласен", "coгласен"),
    ("R41", "</stamp>", "</stamp> <stamp type='other'>M</stamp>"),
    ("R42", '<idno type="incomingRegistry">2394</idno>', "2394"),
    ("R42", '<date when="1951-07-15">15 July 1951</date>', "15 July 1951"),
    ("R44", '<signed hand="#h-sig"', "<signed"),
    ("R46", 'pb n="48"', 'pb n="49"'),
    ("R48", ">1730<", ">5.40 p.m.<"),
    ("R49", '>"Agreed."<', ">“Agreed.<"),
]

KEPT = [
    # What looks like a fault and is none: rule, what of its valid file is changed, into what.
    ("R02", "/900001<", "/900001.pdf?v=1<"),
    ("R04", "https://viaf.org/viaf/1", "https://orcid.org/a,b"),
    ("R10", "AVP RF", "Архив внешней политики РФ"),
    ("R11", 'to="49"', 'to="49ob"'),
    ("R14", '<persName ref="aut:p-b">', '<persName cert="low">'),
    ("R16", "1951-07-15", "1951-07"),
    ("R19", '<creation><date when="1951-07-14"/>', '<creation><date when="1951-07-10" cert="low"/>'),
    ("R19", '<creation><date when="1951-07-14"/>', '<creation><date when="1951-07"/>'),
    ("R22", 'wit="#T1"', 'wit="#T1 #R"'),
    ("R23", '<lem wit="#T1">вполне</lem><rdg wit="#T2" cert="low"/>', '<lem wit="#S">вполне</lem><rdg wit="#R"/>'),
    ("R24", "вполпе</rdg>", "<unclear reason='ocr' cert='low'>вполне</unclear></rdg>"),
    ("R27", 'cause="ocr-confusion">вполпе', 'cause="ocr-omission">вполн'),
    ("R38", "No. ", "No.* "),
    ("R40", "согласен", "согласен US-МИД"),
    ("R43", "TOP SECRET", "Top Secret—Eyes Only."),
    ("R43", "TOP SECRET", "TOP SECRET PERSONAL"),
    ("R43", "TOP SECRET", "Сов. секретно"),
    ("R45", 'quantity="4">4 copies', ">some copies"),
    ("R47", '<date when="1951-06-07">7 June', '<date when="1951-06-07">070630Z'),
    ("R47", '<date when="1951-06-07">7 June', '<date when="1951-06-07" cert="low">2 days ago'),
    ("R48", ">1730<", ">5:30 p.m.<"),
    ("R48", 'when="17:30:00">1730', 'when="17:00:00">5 p.m.'),
    ("R48", 'when="17:30:00">1730', 'when="12:00:00">noon'),
    ("R49", '<p source="e:9,17">"Agreed."</p>', '<p source="e:9,13">“Agreed.</p><p source="e:14,17">“Go.”</p>'),
    ("R52", "2026-11-20", "2026-11-21"),
]


@cache
def validator() -> Schematron:
    """The rules, compiled once."""
    return compile_schematron(SCH)


def broken(data: bytes) -> tuple[Failed, ...]:
    """What the rules say of a document."""
    return validator().check(etree.fromstring(data).getroottree(), "telegram.xml")


def changed(identifier: str, old: str, new: str) -> bytes:
    """The valid file of a rule with one change."""
    text = (HERE / f"{identifier}.valid.xml").read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old} stands {text.count(old)} times in the valid file of {identifier}"
    return text.replace(old, new).encode()


def named(path: Path) -> list[str]:
    """The findings that the first comment of a file expects, each as `code line message`."""
    return path.read_text(encoding="utf-8").partition("<!--")[2].partition("-->")[0].strip().splitlines()


def test_the_committed_rules_are_those_of_the_odd() -> None:
    """Broken: somebody changed schema/depesha.sch by hand, or the ODD without `depesha schema`."""
    assert SCH.read_bytes() == schematron(ODD)


def test_all_rules_are_there() -> None:
    """Broken: a rule was lost, or has no pair of files."""
    assert [rule.identifier for rule in RULES] == [f"R{number:02}" for number in range(1, len(RULES) + 1)]
    assert len(RULES) >= 52
    assert sorted(path.name for path in HERE.iterdir()) == sorted(
        f"{identifier}.{kind}.xml" for identifier in ASSERTED for kind in ("valid", "invalid")
    )


@pytest.mark.parametrize("identifier", ASSERTED)
def test_a_telegram_that_keeps_the_rule_is_not_reported(identifier: str) -> None:
    """Broken: the rule refuses what the guide prescribes."""
    path = HERE / f"{identifier}.valid.xml"
    assert validate(path) == ()
    assert broken(path.read_bytes()) == ()


@pytest.mark.parametrize("identifier", ASSERTED)
def test_a_telegram_that_breaks_the_rule_is_reported_for_its_own_fault_alone(identifier: str) -> None:
    """Broken: the rule misses its fault, blames another line, or says it in other words."""
    path = HERE / f"{identifier}.invalid.xml"
    assert validate(path) == (), "the grammar alone would find it"
    found = broken(path.read_bytes())
    assert [f"{one.assertion} {one.line} {one.message}" for one in found] == named(path)
    assert {one.assertion for one in found} == {identifier}


@pytest.mark.parametrize(("identifier", "old", "new"), FURTHER)
def test_other_ways_to_break_a_rule_are_found(identifier: str, old: str, new: str) -> None:
    """Broken: a clause of the rule never speaks."""
    assert identifier in {one.assertion for one in broken(changed(identifier, old, new))}


@pytest.mark.parametrize(("identifier", "old", "new"), KEPT)
def test_what_only_looks_like_a_fault_is_not_reported(identifier: str, old: str, new: str) -> None:
    """Broken: the rule is too strict for other archives, services or centuries."""
    assert identifier not in {one.assertion for one in broken(changed(identifier, old, new))}


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: path.stem)
def test_our_telegrams_keep_every_rule(path: Path) -> None:
    """Broken: the encoder writes what a rule forbids, or a rule forbids what is right."""
    assert broken(path.read_bytes()) == ()


@pytest.mark.parametrize("name", ["117420.xml", "110371.xml", "authority.xml"])
def test_the_target_encodings_keep_every_rule(name: str) -> None:
    """Broken: a rule forbids an encoding made by hand after the guidelines."""
    assert broken((shared_folder() / "encoding" / "gold" / name).read_bytes()) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.identifier)
def test_a_rule_says_what_is_wrong_why_and_what_to_do(rule: Rule) -> None:
    """Broken: an editor reads a message and does not know how to go on."""
    assert rule.title and not rule.title.endswith(".")
    assert rule.reason.endswith(".")
    assert rule.message.endswith(f" {rule.cure}")
    assert re.fullmatch(r"[A-Z][^…]*\.", rule.cure)
    assert "…" in rule.message or rule.identifier in ("R03", "R25")


def test_a_rule_never_stops_on_a_damaged_file() -> None:
    """Broken: a file that is also invalid makes a rule fail instead of speak."""
    chance = random.Random(20261121)
    words = ("", "x y", "#a #b", "t1:9,3 t2:x", "1951-13-99", "[", "0")
    for path in GENERATED[:2]:
        data = path.read_bytes()
        for _ in range(60):
            nodes = list(etree.fromstring(data).iter(etree.Element))
            for node in chance.sample(nodes[1:], 12):
                match chance.randrange(3):
                    case 0 if (above := node.getparent()) is not None:
                        above.append(deepcopy(node))
                    case 1 if node.attrib:
                        node.set(chance.choice(list(node.attrib)), chance.choice(words))
                    case _:
                        node.attrib.clear()
            found = validator().check(nodes[0].getroottree(), path.name)
            assert not [one for one in found if one.assertion not in ASSERTED]


def test_no_rule_hides_another() -> None:
    """Broken: a node is tested by the first rule of a pattern only, so each has a pattern of its own."""
    root = etree.parse(SCH).getroot()
    patterns = root.findall("{*}pattern")
    assert all(len(pattern.findall("{*}rule")) == 1 for pattern in patterns)
    assert len(patterns) == len(ASSERTED)
