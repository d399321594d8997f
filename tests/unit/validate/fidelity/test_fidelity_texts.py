"""What one element holds for a witness, beside its slice of the source."""

from __future__ import annotations

from pathlib import Path

import pytest
from fidelity_editions import codes, edition

SAME = {
    "sic stands for the source": ("N^{o} 1", "<choice><sic>N^{o}</sic><corr>N°</corr></choice> 1"),
    "abbr stands for the source": ("тов. Петров", "<choice><abbr>тов.</abbr><expan>товарищ</expan></choice> Петров"),
    "orig stands for the source": ("П Е К И Н", "<choice><orig>П Е К И Н</orig><reg>ПЕКИН</reg></choice>"),
    "orig may come second": ("195 I", "195 <choice><reg>1</reg><orig>I</orig></choice>"),
    "white space in a choice means nothing": ("аб", "а<choice>\n <sic>б</sic>\n <corr>в</corr>\n</choice>"),
    "an expansion in brackets stands in the source": (
        "OS [Sector]",
        '<choice><abbr>OS</abbr> <expan rendition="#sqo #sqc">Sector</expan></choice>',
    ),
    "a lone regularisation is no text": ("а", "а<reg>б</reg>"),
    "a supplement of the edition is no text": ('"а', '"а<supplied resp="#enc">"</supplied>'),
    "a supplement of an editor is no text": ("а", 'а<supplied resp="#ek">б</supplied>'),
    "a supplement of the translator is text": ("а б", 'а <supplied resp="#tr">б</supplied>'),
    "an unknown bracket is text": ("а [б]", 'а <supplied cert="low" resp="#enc" rendition="#sqo #sqc">б</supplied>'),
    "a note of the edition is no text": ("а", 'а<note resp="#enc">чей?</note>'),
    "a transcribed note is text": ("а б", 'а <note hand="#h">б</note>'),
    "a surplus bracket is text": ("[а]]", '<gloss rendition="#sqo #sqc">а</gloss><surplus resp="#enc">]</surplus>'),
    "brackets nest": (
        "[а [б] в]",
        '<seg rendition="#sqo #sqc">а <gloss rendition="#sqo #sqc">б</gloss> в</seg>',
    ),
    "an omission mark comes back": ("а [...]", 'а <gap rendition="#ell"/>'),
    "an omission mark of one character comes back": ("[…] а", '<gap rendition="#ell1"/> а'),
    "a gap in brackets comes back with its description": (
        "[signature]",
        '<gap rendition="#sqo #sqc"><desc>signature</desc></gap>',
    ),
    "a bare gap has no text": ("а", 'а<gap reason="illegible"><desc>two letters</desc></gap>'),
    "bold by asterisks": ("**а** б", '<hi rendition="#b">а</hi> б'),
    "bold by underscores": ("__а__ б", '<hi rendition="#b">а</hi> б'),
    "bold by tags": ("<b>а</b>\tб", '<hi rendition="#b">а</hi> б'),
    "italics by asterisk": ("*а*/б/", '<hi rendition="#i">а</hi>/б/'),
    "italics by underscore": ("_а_", '<hi rendition="#i">а</hi>'),
    "italics by tag": ("<i>а</i>", '<hi rendition="#i">а</hi>'),
    "bold and italics": ("***а***", '<hi rendition="#b #i">а</hi>'),
    "bold around a bracket": ("**[а]**", '<hi rendition="#b #sqo #sqc">а</hi>'),
    "bold inside a bracket": ("[**а**]", '<hi rendition="#sqo #sqc #b">а</hi>'),
    "struck words": ("~~СЕКРЕТНО~~", '<del rendition="#strike">СЕКРЕТНО</del>'),
    "a heading": ("### А Б", '<hi rendition="#h">А Б</hi>'),
    "notation over two parts": ("**а б**", '<s part="I" rendition="#b">а</s> <s part="F" rendition="#b">б</s>'),
    "a bracket over two linked parts": (
        "[а б]",
        '<s next="#y" rendition="#sqo #sqc">а</s> <s prev="#x" rendition="#sqo #sqc">б</s>',
    ),
    "a literal asterisk": ("1*, 2", "1*, 2"),
    "angle brackets around an address": ("<https://a.b/c>", '<ref target="https://a.b/c">https://a.b/c</ref>'),
    "an address without angle brackets": ("https://a.b/c.", "<ref>https://a.b/c</ref>."),
    "bullets": (
        "- а\n* б\n• в\nг",
        '<list rend="bulleted"><item>а</item><item>б</item><item>в</item><item>г</item></list>',
    ),
    "a table by tabs": (
        "а\t\tб\nв",
        "<table><row><cell>а</cell><cell/><cell>б</cell></row><row><cell>в</cell></row></table>",
    ),
    "a line end": ("а  \nб", "а<lb/>б"),
    "a line end inside a word": ("пере-\nговоры", 'пере-<lb break="no"/>говоры'),
    "other white space": ("а\u00a0\tб\r\n", "а б"),
    "indentation inside brackets": ("[а]", '<seg rendition="#sqo #sqc">\n  <seg>а</seg>\n</seg>'),
    "a bracket that opens in one element and closes in another": (
        "[а б]",
        '<seg rendition="#sqo">а</seg>\n<seg>б</seg><seg rendition="#sqc"/>',
    ),
    "comments hold no text": ("абв", "а<!-- ? -->б<?pi ?>в"),
}

DIFFERENT = {
    "a letter more": ("аб", "абв"),
    "a letter less": ("абв", "аб"),
    "a blank less": ("а б", "аб"),
    "a blank more": ("аб", "а б"),
    "bold that is not said": ("**а**", "а"),
    "bold that is not there": ("а", '<hi rendition="#b">а</hi>'),
    "bold that does not close": ("**а", '<hi rendition="#b">а</hi>'),
    "bold closed by something else": ("**а__", '<hi rendition="#b">а</hi>'),
    "italics for bold": ("**а**", '<hi rendition="#i">а</hi>'),
    "a literal asterisk lost": ("1*, 2", "1, 2"),
    "a heading without its blank": ("##А", '<hi rendition="#h">А</hi>'),
    "half an angle bracket": ("<https://a.b/c", "<ref>https://a.b/c</ref>"),
    "angle brackets around a word": ("<а>", "<ref>а</ref>"),
    "a bullet in a list that has none": ("- а", "<list><item>а</item></list>"),
    "a bracket lost": ("[а]", "<supplied>а</supplied>"),
    "a bracket not declared": ("[а]", '<supplied rendition="#sq">а</supplied>'),
    "an expansion taken for text": ("тов.", "<choice><expan>товарищ</expan></choice>"),
    "a line end inside a word that has none": ("аб", "а<lb/>б"),
    "composed for decomposed": ("и\u0306", "й"),
    "a look-alike": ("СССР", "CCCP"),
    "a zero-width blank lost": ("а\u200bб", "аб"),
}


@pytest.mark.parametrize(("source", "text"), SAME.values(), ids=SAME.keys())
def test_what_stands_in_the_source_is_proved(source: str, text: str, tmp_path: Path) -> None:
    """A faithful encoding of this phenomenon would be refused."""
    assert codes(edition(tmp_path, source, f'<p source="{{T1}}">{text}</p>')) == []


@pytest.mark.parametrize(("source", "text"), DIFFERENT.values(), ids=DIFFERENT.keys())
def test_what_the_source_does_not_have_is_refused(source: str, text: str, tmp_path: Path) -> None:
    """An unfaithful encoding of this phenomenon would pass."""
    assert codes(edition(tmp_path, source, f'<p source="{{T1}}">{text}</p>')) == ["FID003"]
