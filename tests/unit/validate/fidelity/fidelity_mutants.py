"""Breaks a good TEI file in random ways, each of which changes what the file says of its source.

Targets are only what the proof covers. It does not cover, and nothing here touches: `corr`, `reg`, `expan`, conjectures
(`lem` without `@wit`), notes and supplements of editors without brackets, prose of the header, `standOff`, empty
readings, white space beside white space or at the edge of a block, ranges that grow into white space,
and attributes other than `source`, `rendition`, `wit`, `exclude` and `n`.
"""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable, Iterator

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
_POINTER = re.compile(r"\b(t\d+|r|e|da):(\d+),(\d+)")
_BESIDE = {f"{TEI}{name}" for name in ("corr", "reg", "expan", "ex", "figDesc")}
_VOICED = {f"{TEI}{name}" for name in ("note", "supplied", "gloss")}
_MARKS = re.compile(r"#(b|i|h|strike|sqo|sqc|ell\d*)\b")

Change = Callable[[etree._Element, str, random.Random], bool]
"""Changes a tree in place; False where there was nothing to change."""


def mutants(data: bytes, text: str, count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` broken versions of a TEI file whose decoded source is `text`, each with the name of its fault."""
    chance = random.Random(seed)
    made = 0
    while made < count:
        change = chance.choice(CHANGES)
        root = etree.fromstring(data)
        if change(root, text, chance):
            made += 1
            yield change.__name__, etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _covers(element: etree._Element) -> bool:
    """True where the text of an element is proved."""
    chain = [element, *element.iterancestors()]
    for node in chain:
        name, rendition = str(node.tag), node.get("rendition") or ""
        if name in _BESIDE or (name == f"{TEI}lem" and node.get("wit") is None):
            return False
        if name in _VOICED and not _MARKS.search(rendition) and not _POINTER.search(node.get("source") or ""):
            voices = (node.get("resp") or "").split()
            if voices and not {"#tr", "#da", "#ocr"} & set(voices):
                return False
        parent = node.getparent()
        if name == f"{TEI}desc" and parent is not None and not _MARKS.search(parent.get("rendition") or ""):
            return False
    return any(_POINTER.search(node.get("source") or "") for node in chain) and _is_transcription(element)


def _is_transcription(element: etree._Element) -> bool:
    return any(
        node.tag in (f"{TEI}text", f"{TEI}accMat") or (node.tag == f"{TEI}bibl" and node.get("type") == "record")
        for node in [element, *element.iterancestors()]
    )


def _texts(root: etree._Element) -> list[tuple[etree._Element, str, str]]:
    """Element, `text` or `tail`, and the characters, for every text that is proved."""
    found: list[tuple[etree._Element, str, str]] = []
    for element in root.iter(f"{TEI}*"):
        parent = element.getparent()
        if element.text and element.text.strip() and _covers(element):
            found.append((element, "text", element.text))
        if element.tail and element.tail.strip() and parent is not None and _covers(parent):
            found.append((element, "tail", element.tail))
    return found


def _passages(root: etree._Element) -> list[etree._Element]:
    return [
        element
        for element in root.iter(f"{TEI}*")
        if _POINTER.search(element.get("source") or "") and _is_transcription(element)
    ]


def _edit(root: etree._Element, chance: random.Random, pattern: str, edit: Callable[[str], str]) -> bool:
    """Replaces one match of a pattern in one proved text."""
    candidates = [
        (element, where, match)
        for element, where, text in _texts(root)
        for match in [*re.finditer(pattern, text)]
        if len(text.strip()) > 1
    ]
    if not candidates:
        return False
    element, where, match = chance.choice(candidates)
    text = match.string
    setattr(element, where, text[: match.start()] + edit(match[0]) + text[match.end() :])
    return True


def delete_character(root: etree._Element, _: str, chance: random.Random) -> bool:
    """A character that is no white space goes."""
    return _edit(root, chance, r"\S", lambda _: "")


def insert_character(root: etree._Element, _: str, chance: random.Random) -> bool:
    """A letter comes in."""
    return _edit(root, chance, r"\S", lambda old: old + chance.choice("жЖqQ7*["))


def replace_character(root: etree._Element, _: str, chance: random.Random) -> bool:
    """A character becomes another."""
    return _edit(root, chance, r"\S", lambda old: "Ы" if old != "Ы" else "Щ")


def join_words(root: etree._Element, _: str, chance: random.Random) -> bool:
    """The blank between two words goes."""
    return _edit(root, chance, r"(?<=\S)\s+(?=\S)", lambda _: "")


def split_word(root: etree._Element, _: str, chance: random.Random) -> bool:
    """A blank comes between two letters."""
    return _edit(root, chance, r"\w(?=\w)", lambda old: old + " ")


def remove_block(root: etree._Element, _: str, chance: random.Random) -> bool:
    """A block goes."""
    block = chance.choice(_passages(root))
    parent = block.getparent()
    assert parent is not None
    index = parent.index(block)
    tail = block.tail or ""
    parent.remove(block)
    if index:
        parent[index - 1].tail = (parent[index - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    return True


def duplicate_block(root: etree._Element, _: str, chance: random.Random) -> bool:
    """A block comes twice."""
    block = chance.choice(_passages(root))
    block.addnext(copy.deepcopy(block))
    return True


def swap_blocks(root: etree._Element, _: str, chance: random.Random) -> bool:
    """Two blocks of one witness change places."""
    by_prefix: dict[str, list[etree._Element]] = {}
    for block in _passages(root):
        for prefix in {match[1] for match in _POINTER.finditer(block.get("source") or "")}:
            by_prefix.setdefault(prefix, []).append(block)
    group = chance.choice([blocks for blocks in by_prefix.values() if len(blocks) > 1])
    first, second = chance.sample(group, 2)
    here, there = etree.SubElement(root, "x"), etree.SubElement(root, "x")
    here.tail, there.tail = first.tail, second.tail
    first.getparent().replace(first, here)  # type: ignore[union-attr]  # a passage has a parent
    second.getparent().replace(second, there)  # type: ignore[union-attr]
    first.tail, second.tail = there.tail, here.tail
    there.getparent().replace(there, first)  # type: ignore[union-attr]
    here.getparent().replace(here, second)  # type: ignore[union-attr]
    return True


def swap_prefix(root: etree._Element, _: str, chance: random.Random) -> bool:
    """A range is given to another witness."""
    prefixes = sorted({match[1] for block in _passages(root) for match in _POINTER.finditer(block.get("source") or "")})
    block = chance.choice(_passages(root))
    source = block.get("source") or ""
    match = chance.choice([*_POINTER.finditer(source)])
    others = [prefix for prefix in prefixes if prefix != match[1]]
    if not others:
        return False
    block.set("source", source[: match.start(1)] + chance.choice(others) + source[match.end(1) :])
    return True


def swap_siglum(root: etree._Element, _: str, chance: random.Random) -> bool:
    """A version, or a reading with words in it, is given to another witness."""
    bearers = [
        (reading, "wit", [f"#{siglum}" for siglum in ("T1", "T2", "R", "E")])
        for reading in root.iter(f"{TEI}lem", f"{TEI}rdg")
        if reading.get("wit") and "".join(str(part) for part in reading.itertext()).strip()
    ]
    bearers += [
        (div, "n", ["T1", "T2", "R", "E", "T7"]) for div in root.iter(f"{TEI}div") if div.get("subtype") == "witness"
    ]
    if not bearers:
        return False
    bearer, name, values = chance.choice(bearers)
    old = (bearer.get(name) or "").split()
    bearer.set(name, chance.choice([value for value in values if value not in old]))
    return True


def shift_range(root: etree._Element, text: str, chance: random.Random) -> bool:
    """A range loses a character at its beginning or end, or moves by one."""
    block = chance.choice(_passages(root))
    source = block.get("source") or ""
    match = chance.choice([*_POINTER.finditer(source)])
    start, end = int(match[2]), int(match[3])
    if text[start].isspace() or text[end - 1].isspace():
        return False
    start, end = chance.choice([(start + 1, end), (start, end - 1), (start + 1, end + 1), (start - 1, end - 1)])
    block.set("source", f"{source[: match.start(2)]}{start},{end}{source[match.end(3) :]}")
    return True


def drop_rendition(root: etree._Element, _: str, chance: random.Random) -> bool:
    """Brackets or notation are no longer said to be there."""
    bearers = [
        element
        for element in root.iter(f"{TEI}*")
        if _MARKS.search(element.get("rendition") or "") and _covers(element)
    ]
    if not bearers:
        return False
    del chance.choice(bearers).attrib["rendition"]
    return True


def swap_alternatives(root: etree._Element, _: str, chance: random.Random) -> bool:
    """What the source has and what the editor reads change places."""
    pairs = [
        (choice[0], choice[1])
        for choice in root.iter(f"{TEI}choice")
        if len(choice) == 2
        and _covers(choice)
        and "".join(map(str, choice[0].itertext())) != "".join(map(str, choice[1].itertext()))
    ]
    if not pairs:
        return False
    first, second = chance.choice(pairs)
    first.tag, second.tag = second.tag, first.tag
    return True


def change_hash(root: etree._Element, _: str, chance: random.Random) -> bool:
    """Hash or length in the header are those of another file."""
    export = next(bibl for bibl in root.iter(f"{TEI}bibl") if bibl.get("type") == "export")
    measures = [*export.iter(f"{TEI}measure")]
    digest = next(idno for idno in export.iter(f"{TEI}idno") if idno.get("type") == "sha256")
    victim = chance.choice([digest, *measures])
    if victim is digest:
        digest.text = (digest.text or "")[::-1]
    else:
        victim.set("quantity", str(int(victim.get("quantity") or 0) + 1))
    return True


def add_stray_text(root: etree._Element, _: str, chance: random.Random) -> bool:
    """Words come in where no range covers them."""
    places = [*root.iter(f"{TEI}div"), *(bibl for bibl in root.iter(f"{TEI}bibl") if bibl.get("type") == "record")]
    place = chance.choice(places)
    if chance.random() < 0.5:
        place.text = f"{place.text or ''}слово"
    else:
        etree.SubElement(place, f"{TEI}p" if str(place.tag).endswith("div") else f"{TEI}note").text = "слово"
    return True


def lose_source(root: etree._Element, _: str, chance: random.Random) -> bool:
    """A pointer prefix leads nowhere, or to another file."""
    definitions = [one for one in root.iter(f"{TEI}prefixDef") if "#char=" in (one.get("replacementPattern") or "")]
    chance.choice(definitions).set("replacementPattern", chance.choice(["../none.txt#char=$1,$2", "../x#$1"]))
    return True


def change_exclusion(root: etree._Element, _: str, chance: random.Random) -> bool:
    """A moved block that excludes nothing, or something else."""
    readings = [element for element in root.iter(f"{TEI}lem", f"{TEI}rdg") if element.get("exclude")]
    if not readings:
        return False
    reading = chance.choice(readings)
    if chance.random() < 0.5:
        del reading.attrib["exclude"]
    else:
        reading.set("exclude", "#nowhere")
    return True


def swap_lemma(root: etree._Element, _: str, chance: random.Random) -> bool:
    """An entry with two lemmas, or with none."""
    readings = list(root.iter(f"{TEI}lem", f"{TEI}rdg"))
    if not readings:
        return False
    reading = chance.choice(readings)
    reading.tag = f"{TEI}rdg" if reading.tag == f"{TEI}lem" else f"{TEI}lem"
    return True


def give_a_witness_two_readings(root: etree._Element, _: str, chance: random.Random) -> bool:
    """A witness that reads two things at one place."""
    entries = [app for app in root.iter(f"{TEI}app") if sum(bool(child.get("wit")) for child in app) > 1]
    if not entries:
        return False
    one, other = [child for child in chance.choice(entries) if child.get("wit")][:2]
    other.set("wit", f"{other.get('wit')} {(one.get('wit') or '').split()[0]}")
    return True


CHANGES: tuple[Change, ...] = (
    delete_character,
    insert_character,
    replace_character,
    join_words,
    split_word,
    remove_block,
    duplicate_block,
    swap_blocks,
    swap_prefix,
    swap_siglum,
    shift_range,
    drop_rendition,
    swap_alternatives,
    change_hash,
    add_stray_text,
    change_exclusion,
    swap_lemma,
    give_a_witness_two_readings,
    lose_source,
)
