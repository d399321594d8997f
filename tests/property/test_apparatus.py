"""Whatever was aligned with whatever: the apparatus gives every witness back, and says each thing once."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from depesha.blocks import split_blocks
from depesha.collate import Collation, Link
from depesha.collate.apparatus import edit, masked
from depesha.collate.lemma import Grounds
from depesha.encode import encode_collation
from depesha.model import Kind, Notation, Part, Source, Span
from depesha.validate.fidelity import rebuild
from depesha.validate.grammar import validate

TEI = "{http://www.tei-c.org/ns/1.0}"
WORDS = ("a", "b", "ab", "Тов", "№", "1", "/", ".", "**b**", "*c*", "~~d~~", "[...]", '"', "long-word")
TEXTS = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from((" ", " ", " ", "\n", "\n\n", "  \n", ""))),
    min_size=1,
    max_size=14,
).map(lambda pieces: "".join(word + gap for word, gap in pieces))
SIGLA = ("A", "B", "C")


Made = tuple[Source, tuple[Part, ...], Collation, dict[str, tuple[Notation, ...]]]


@st.composite
def collations(draw: st.DrawFn) -> Made:
    """Two or three witnesses in one source, and any table of their tokens, sensible or not."""
    texts = draw(st.lists(TEXTS, min_size=2, max_size=3))
    text, parts = "", []
    for siglum, own in zip(SIGLA, texts, strict=False):
        text += "\n\n" if text else ""
        parts.append(Part(Kind.TRANSCRIPT, siglum, Span(len(text), len(text) + len(own)), "ru"))
        text += own
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source(Path("x.txt"), "x", text, digest, len(text.encode()))
    seen = {part.siglum: masked(source, part) for part in parts}
    tokens = {
        siglum: [match.span() for match in re.finditer(r"\w+(?:-\w+)*|[^\w\s]", made.text)]
        for siglum, (made, _) in seen.items()
    }
    at = dict.fromkeys(tokens, 0)
    table = []
    links = []
    while any(at[siglum] < len(tokens[siglum]) for siglum in tokens):
        left = [siglum for siglum in tokens if at[siglum] < len(tokens[siglum])]
        chosen = draw(st.lists(st.sampled_from(left), min_size=1, unique=True))
        column: list[tuple[int, int] | None] = []
        for siglum in tokens:
            if siglum not in chosen:
                column.append(None)
                continue
            size = min(draw(st.integers(1, 2)), len(tokens[siglum]) - at[siglum])
            cells = tokens[siglum][at[siglum] : at[siglum] + size]
            column.append((cells[0][0], cells[-1][1]))
            at[siglum] += size
        table.append(tuple(column))
    names = list(tokens)
    alone = [
        [cell for row in table if (cell := row[number]) is not None and sum(item is not None for item in row) == 1]
        for number in range(2)
    ]
    for one, other in zip(*alone, strict=False):
        if draw(st.booleans()):
            links.append(Link(names[0], one, names[1], other))
    collation = Collation(tuple(made for made, _ in seen.values()), tuple(table), tuple(links))
    return source, tuple(parts), collation, {siglum: found for siglum, (_, found) in seen.items()}


@given(collations())
@settings(max_examples=400, deadline=None)
def test_every_witness_is_rebuilt(made: Made) -> None:
    """The edition would not say what a witness has, or would give it words of another."""
    source, parts, collation, notation = made
    edited = edit(source, parts, collation, notation, Grounds())
    files = {part.siglum: ("x.txt", 0, source) for part in parts}
    root = encode_collation(edited, split_blocks(edited.source, edited.part), files, None)
    for part in parts:
        wanted = "".join(source.slice(part.span).split())
        found = "".join(rebuild(root, part.siglum).split())
        shown = etree.tostring(root, encoding="unicode").partition("<body")[2]
        assert re.sub(r"\*+|~~", "", found) == re.sub(r"\*+|~~", "", wanted), (part.siglum, shown)
    for app in root.iter(f"{TEI}app"):
        readings = [reading for reading in app if reading.tag in (f"{TEI}lem", f"{TEI}rdg")]
        assert [reading.tag for reading in readings].count(f"{TEI}lem") == 1
        sigla = [siglum for reading in readings for siglum in (reading.get("wit") or "").split()]
        assert len(sigla) == len(set(sigla))
        words = ["".join("".join(map(str, reading.itertext())).split()) for reading in readings]
        if not app.get("type"):
            assert len(set(words)) == len(words), words
    assert not [item for item in validate(etree.tostring(root), None, "x.xml") if item.code != "GRM006"]
