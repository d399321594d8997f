"""Ranges become a tree by one written order: small cases, one idea each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from lxml import etree

from depesha.encode.weave import WeaveError, Weaver
from depesha.model import Alternative, Attributes, Layer, Mark, Notation, Source, Span
from depesha.tei.building import make


def source_of(text: str) -> Source:
    """A source that holds a text."""
    data = text.encode()
    return Source(Path("source.txt"), "1", text, hashlib.sha256(data).hexdigest(), len(data))


def woven(
    text: str,
    marks: Iterable[Mark],
    notation: tuple[Notation, ...] = (),
    more: Mapping[int, Attributes] | None = None,
    *,
    block: bool = True,
) -> str:
    """What is woven of a text, as XML without namespaces; `block` puts a paragraph around the marks."""
    source = source_of(text)
    whole = Span(0, len(text))
    outer = [Mark(whole, "p", (), Layer.BLOCK, sourced=True)] if block else []
    parent = make("div")
    Weaver(source, "t1", notation).weave(parent, whole, [*outer, *marks], more)
    xml = etree.tostring(parent, encoding="unicode")
    return xml.replace(' xmlns="http://www.tei-c.org/ns/1.0"', "").removeprefix("<div>").removesuffix("</div>")


def at(text: str, words: str, name: str, layer: Layer = Layer.WORD, *attributes: tuple[str, str]) -> Mark:
    """A mark on words of a text."""
    start = text.index(words)
    return Mark(Span(start, start + len(words)), name, attributes, layer)


def test_a_block_bears_the_range_it_was_made_of() -> None:
    """Nobody could go from the encoding back to the source."""
    assert woven("Исполнение донесите.", []) == '<p source="t1:0,20">Исполнение донесите.</p>'


def test_what_covers_more_contains_what_covers_less_whatever_the_layers() -> None:
    """A person would stand inside the date in his title."""
    text = "Тов. Сталину"
    marks = [at(text, "Тов.", "roleName", Layer.NAME), at(text, text, "persName", Layer.DATE)]
    assert woven(text, marks) == ('<p source="t1:0,12"><persName><roleName>Тов.</roleName> Сталину</persName></p>')


def test_of_two_equal_ranges_the_lower_layer_is_outside() -> None:
    """A machine could put the bracket inside or outside the name as it pleased."""
    text = "Филиппов"
    name, bracket = at(text, text, "persName", Layer.NAME), at(text, text, "gloss", Layer.BRACKET)
    expected = '<p source="t1:0,8"><persName><gloss>Филиппов</gloss></persName></p>'
    assert woven(text, [name, bracket]) == woven(text, [bracket, name]) == expected


def test_of_two_that_overlap_the_higher_layer_is_cut_and_its_parts_are_chained() -> None:
    """Half a name would be lost, or the XML would not nest."""
    text = "тов. Ким Ир Сен"
    marks = [at(text, "тов. Ким", "persName", Layer.NAME), at(text, "Ким Ир", "hi", Layer.DATE)]
    assert woven(text, marks) == (
        '<p source="t1:0,15"><persName>тов. <hi xml:id="t1-part2" next="#t1-part2.2">Ким</hi></persName>'
        ' <hi xml:id="t1-part2.2" prev="#t1-part2">Ир</hi> Сен</p>'
    )


def test_the_one_that_began_first_is_cut_where_its_layer_is_higher() -> None:
    """The order of the marks, not the order of precedence, would decide."""
    text = "Ким Ир Сен"
    marks = [at(text, "Ким Ир", "hi", Layer.WORD), at(text, "Ир Сен", "persName", Layer.NAME)]
    assert woven(text, marks) == (
        '<p source="t1:0,10"><hi xml:id="t1-part1" next="#t1-part1.2">Ким </hi>'
        '<persName><hi xml:id="t1-part1.2" prev="#t1-part1">Ир</hi> Сен</persName></p>'
    )


def test_notation_is_hidden_and_comes_back_by_the_rendition_of_what_it_encloses() -> None:
    """Brackets of the translator would stand in the text of the telegram."""
    text = "FILIPPOV [Stalin]"
    gloss = at(text, "[Stalin]", "gloss", Layer.BRACKET)
    notation = (Notation("sq", Span(9, 10), Span(16, 17)),)
    assert woven(text, [gloss], notation) == (
        '<p source="t1:0,17">FILIPPOV <gloss rendition="#sqo #sqc">Stalin</gloss></p>'
    )


def test_an_element_that_is_cut_gives_its_rendition_to_every_part() -> None:
    """The closing bracket of a gloss that is cut would be lost."""
    text = "a [b c] d"
    marks = [at(text, "a [b", "persName", Layer.NAME), at(text, "[b c]", "supplied", Layer.BRACKET)]
    xml = woven(text, marks, (Notation("sq", Span(2, 3), Span(6, 7)),))
    assert xml.count('rendition="#sqo #sqc"') == 2
    assert "[" not in xml


def test_struck_words_are_deleted_and_not_merely_emphasised() -> None:
    """The rendition of a deletion would land on an element that only shares its range."""
    text = "~~СЕКРЕТНО~~"
    mark = Mark(Span(0, 12), "del", (), Layer.OBJECT)
    assert woven(text, [mark], (Notation("strike", Span(0, 2), Span(10, 12)),)) == (
        '<p source="t1:0,12"><del rendition="#strike">СЕКРЕТНО</del></p>'
    )


def test_an_alternative_stands_beside_the_words_of_the_source_in_a_choice() -> None:
    """The editor's word would replace that of the source."""
    text = "14 июля с.г."
    start = text.index("с.г.")
    mark = Mark(Span(start, start + 4), "abbr", (), Layer.WORD, Alternative("expan", "сего года"))
    assert woven(text, [mark]) == (
        '<p source="t1:0,12">14 июля <choice><abbr>с.г.</abbr><expan resp="#enc">сего года</expan></choice></p>'
    )


def test_a_line_break_stands_between_the_lines_and_outside_what_ends_there() -> None:
    """A line would begin inside a name that ended on the line before."""
    text = "Ким Ир Сен\nПэн"
    marks = [at(text, "Ким Ир Сен", "persName", Layer.NAME), Mark(Span(11, 11), "lb", (), Layer.MILESTONE)]
    assert woven(text, marks) == '<p source="t1:0,14"><persName>Ким Ир Сен</persName> <lb/>Пэн</p>'


def test_empty_cells_keep_their_place_in_the_row() -> None:
    """A table would close up, and what stood under one head would come to stand under another."""
    text = "№ 3\t\t№ 9"
    marks = [
        Mark(Span(0, 8), "table", (), Layer.BLOCK, container=True),
        Mark(Span(0, 8), "row", (), Layer.ROW, sourced=True, container=True),
        at(text, "№ 3", "cell", Layer.LINE),
        Mark(Span(4, 4), "cell", (), Layer.LINE),
        at(text, "№ 9", "cell", Layer.LINE),
    ]
    assert woven(text, marks, block=False) == (
        '<table><row source="t1:0,8"><cell>№ 3</cell> <cell/> <cell>№ 9</cell></row></table>'
    )


def test_text_that_is_not_in_the_source_stands_where_it_is_supplied() -> None:
    """A closing quotation mark that we supply would come to stand in another sentence."""
    text = 'say: "Among the generals.'
    mark = Mark(Span(len(text), len(text)), "supplied", (("resp", "#enc"),), Layer.INNER_QUOTATION, text='"')
    assert woven(text, [mark]).endswith('generals.<supplied resp="#enc">"</supplied></p>')


def test_a_target_of_equals_is_the_text_of_the_element_itself() -> None:
    """An address would have to be written twice, and could differ."""
    text = "see http://example.org/1"
    mark = at(text, "http://example.org/1", "ref", Layer.REFERENCE, ("target", "="))
    assert 'target="http://example.org/1"' in woven(text, [mark])


def test_white_space_between_the_blocks_of_a_container_is_left_to_the_serializer() -> None:
    """The layout of the export would be taken for text."""
    text = "one\n\n  two"
    marks = [
        Mark(Span(0, 3), "p", (), Layer.BLOCK, sourced=True),
        Mark(Span(7, 10), "p", (), Layer.BLOCK, sourced=True),
    ]
    assert woven(text, marks, block=False) == '<p source="t1:0,3">one</p><p source="t1:7,10">two</p>'


def test_text_that_no_block_covers_is_refused_with_its_place() -> None:
    """Words would be lost in silence."""
    with pytest.raises(WeaveError, match="no block covers “lost”"):
        woven("one\n\nlost", [Mark(Span(0, 3), "p", (), Layer.BLOCK, sourced=True)], block=False)


def test_further_attributes_go_to_the_first_part_of_a_mark_that_is_cut() -> None:
    """An identifier would stand twice, and the file would not be valid."""
    text = "abcdef"
    marks = [at(text, "abc", "persName", Layer.NAME), at(text, "cde", "date", Layer.DATE, ("xml:id", "d"))]
    xml = woven(text, marks)
    assert 'xml:id="d" next="#d.2"' in xml
    assert 'xml:id="d.2" prev="#d"' in xml
