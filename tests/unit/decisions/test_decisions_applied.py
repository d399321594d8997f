"""What a decision does to the edition: the editor's word goes before what a rule found."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from editions import Command
from lxml import etree

ROOT = Path(__file__).resolve().parents[3]
SIGNED = '\nby = "depesha"\nwhen = 2026-11-21\nwhy = "because"\n'


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """The shortest and the most witnessed telegram, nothing decided yet."""
    folder = tmp_path / "edition"
    for number in ("110364", "117420"):
        (folder / "corpus" / number).mkdir(parents=True)
        shutil.copy(ROOT / "corpus" / number / "source.txt", folder / "corpus" / number)
    shutil.copy(ROOT / "depesha.toml", folder)
    shutil.copy(ROOT / "corpus" / "authority.xml", folder / "corpus")
    return folder


def decided(folder: Path, number: str, toml: str, depesha: Command) -> etree._Element:
    """The TEI of a telegram after a decision; the file is valid and proved, or the build would have refused it."""
    (folder / "corpus" / number / "decisions.toml").write_text(toml + SIGNED, encoding="utf-8")
    done = depesha("build", folder)
    assert done.code == 0 and not done.findings("BLK013"), done.err
    return etree.parse(str(folder / "tei" / f"{number}.xml")).getroot()


def texts(root: etree._Element, path: str) -> list[str]:
    """The words of the elements of a path below `text`, `tei:` before each name."""
    found = root.xpath(f"//tei:text//{path}", namespaces={"tei": "http://www.tei-c.org/ns/1.0"})
    assert isinstance(found, list)
    return [" ".join("".join(map(str, item.itertext())).split()) for item in found if isinstance(item, etree._Element)]


def test_a_block_gets_the_role_it_is_given(edition: Path, depesha: Command) -> None:
    """The editor could not mend what a rule mistook."""
    toml = '[[role]]\nfind = "Deliver immediately to the addressee."\nrole = "running_head"'
    root = decided(edition, "110364", toml, depesha)
    assert "Deliver immediately to the addressee." in texts(root, "tei:fw[@type='runningHead'][@resp='#depesha']")


def test_blocks_are_joined(edition: Path, depesha: Command) -> None:
    """A paragraph cut by a page end would stay two."""
    source = (edition / "corpus/110364/source.txt").read_text(encoding="utf-8")
    first, second = [line for line in source.splitlines() if line.startswith(("I won't write", "We consider it"))][:2]
    last, beginning = " ".join(first.split()[-4:]), " ".join(second.split()[:4])
    toml = f'[[join]]\nfind = """{last} {beginning}"""'
    root = decided(edition, "110364", toml, depesha)
    assert any(last in text and beginning in text for text in texts(root, "tei:p"))


def test_a_block_is_split_where_the_quotation_begins(edition: Path, depesha: Command) -> None:
    """Two objects on one line would stay one."""
    toml = '[[split]]\nfind = "We discussed all the facts"\nwitness = "E"'
    root = decided(edition, "117420", toml, depesha)
    assert any(text.startswith("We discussed all the facts") for text in texts(root, "tei:p"))
    assert any(text.endswith("of 13 July.") for text in texts(root, "tei:ab"))


def test_a_block_is_excluded_and_its_text_kept(edition: Path, depesha: Command) -> None:
    """The text would be lost, or go on being taken for part of the message."""
    toml = '[[exclude]]\nfind = "Telegraph when this is done."\nwitness = "E"'
    root = decided(edition, "117420", toml, depesha)
    assert "Telegraph when this is done." in texts(root, "tei:ab[@type='unknown']")


def test_a_name_is_given_and_taken_away(edition: Path, depesha: Command) -> None:
    """A person who is not meant would be linked for ever."""
    toml = '[[name]]\nfind = "the enemy"\nwitness = "E"\nref = "p-ridgway"\ncert = "low"'
    root = decided(edition, "117420", toml, depesha)
    assert "the enemy" in texts(root, "tei:persName[@ref='aut:p-ridgway'][@resp='#depesha']")
    root = decided(edition, "117420", '[[name]]\nfind = "KRASOVSKY"\nwitness = "E"\nref = ""', depesha)
    assert "KRASOVSKY" not in texts(root, "tei:div[@type='translation']//tei:persName")


def test_words_on_which_all_agree_can_be_conjectured_otherwise(edition: Path, depesha: Command) -> None:
    """Both passes may be wrong in the same way."""
    toml = '[[lemma]]\nfind = "Лаврешина"\nwitness = "T1"\ntext = "Лаврещина"\ncert = "low"'
    root = decided(edition, "117420", toml, depesha)
    (app,) = [app for app in root.iter("{*}app") if "Лаврещина" in "".join(map(str, app.itertext()))]
    assert [child.get("wit") for child in app] == [None, "#T1 #T2"]
    assert (app[0].get("resp"), app[0].get("cert")) == ("#depesha", "low")


def test_a_choice_holds_for_every_difference_in_the_quotation(edition: Path, depesha: Command) -> None:
    """The editor would have to decide word by word."""
    toml = '[[lemma]]\nfind = "ФИЛИППОВ 14 июля"\nwitness = "R"\nchoose = "T1"'
    root = decided(edition, "117420", toml, depesha)
    lemmas = [lem for lem in root.iter("{*}lem") if lem.get("resp") == "#depesha"]
    assert ["".join(map(str, lem.itertext())) for lem in lemmas] == ["МИЛЮПОВ"]


def test_who_decided_and_when_stands_in_the_file(edition: Path, depesha: Command) -> None:
    """A reader would take an editor's opinion for the text."""
    toml = '[[correct]]\nfind = "Втораго Глави."\nwitness = "T1"\nto = "Второго Главного"\ncert = "medium"'
    root = decided(edition, "117420", toml, depesha)
    change = next(root.iter("{*}change"))
    assert (change.get("who"), change.get("when")) == ("#depesha", "2026-11-21")
    assert [corr.get("resp") for corr in root.iter("{*}corr") if corr.text == "Второго Главного"] == ["#depesha"]
