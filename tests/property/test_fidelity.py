"""Whatever the text and however it is cut into blocks: a faithful file is proved, an unfaithful one is not."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from depesha.validate.fidelity import rebuild, verify

TEI = "http://www.tei-c.org/ns/1.0"

CHARACTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn"), include_characters="\n\t", exclude_characters="\ufeff"
)
"""What both a source and an XML file can hold, but for a byte order mark."""

TEXTS = st.text(CHARACTERS, max_size=300)
CUTS = st.lists(st.integers(min_value=0, max_value=300), max_size=12)
SIGLA = st.sampled_from(("T1", "T2", "E"))


def _blocks(text: str, cuts: list[int]) -> list[tuple[int, int]]:
    """The ranges between the cuts; what holds white space only is no block."""
    edges = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    return [(start, end) for start, end in pairwise(edges) if text[start:end].strip()]


def _edition(folder: Path, text: str, ranges: list[tuple[int, int]], siglum: str) -> Path:
    """A TEI file with a paragraph for each range, written through lxml so that nothing but XML escapes is added."""
    source = folder / "source.txt"
    source.write_bytes(text.encode("utf-8"))
    root = etree.Element(f"{{{TEI}}}TEI")
    header = etree.SubElement(root, f"{{{TEI}}}teiHeader")
    export = etree.SubElement(header, f"{{{TEI}}}bibl", type="export")
    digest = etree.SubElement(export, f"{{{TEI}}}idno", type="sha256")
    digest.text = hashlib.sha256(text.encode("utf-8")).hexdigest()
    for unit, quantity in (("character", len(text)), ("byte", len(text.encode("utf-8")))):
        etree.SubElement(export, f"{{{TEI}}}measure", unit=unit, quantity=str(quantity))
    prefix = siglum.lower()
    etree.SubElement(header, f"{{{TEI}}}prefixDef", ident=prefix, replacementPattern="source.txt#char=$1,$2")
    body = etree.SubElement(etree.SubElement(root, f"{{{TEI}}}text"), f"{{{TEI}}}body")
    version = etree.SubElement(body, f"{{{TEI}}}div", type="edition", subtype="witness", n=siglum)
    for start, end in ranges:
        block = etree.SubElement(version, f"{{{TEI}}}p", source=f"{prefix}:{start},{end}")
        block.text = text[start:end]
    target = folder / "edition.xml"
    target.write_bytes(etree.tostring(root, encoding="UTF-8"))
    return target


@given(text=TEXTS, cuts=CUTS, siglum=SIGLA)
@settings(max_examples=150, deadline=None)
def test_a_faithful_file_is_proved_and_gives_its_text_back(text: str, cuts: list[int], siglum: str) -> None:
    """Some characters, or some way to cut a text, would make the proof refuse a good file."""
    with TemporaryDirectory() as folder:
        path = _edition(Path(folder), text, _blocks(text, cuts), siglum)
        proof = verify(path)
        assert proof.findings == ()
        assert proof.characters == len("".join(text.split()))
        blocks = [" ".join(text[start:end].split()) for start, end in _blocks(text, cuts)]
        assert rebuild(etree.parse(path), siglum) == "\n".join(blocks)


@given(
    text=TEXTS.filter(lambda text: bool(text.strip())),
    cuts=CUTS,
    at=st.integers(min_value=0),
    letter=st.sampled_from("ыq[*"),
)
@settings(max_examples=150, deadline=None)
def test_a_file_with_one_character_changed_is_refused(text: str, cuts: list[int], at: int, letter: str) -> None:
    """A changed character would go unseen at some place or beside some neighbour."""
    with TemporaryDirectory() as folder:
        path = _edition(Path(folder), text, _blocks(text, cuts), "T1")
        root = etree.parse(path).getroot()
        blocks = [*root.iter(f"{{{TEI}}}p")]
        block = blocks[at % len(blocks)]
        content = block.text or ""
        places = [index for index, character in enumerate(content) if not character.isspace()]
        place = places[at % len(places)]
        block.text = content[:place] + (letter if content[place] != letter else "w") + content[place + 1 :]
        path.write_bytes(etree.tostring(root, encoding="UTF-8"))
        assert "FID003" in {finding.code for finding in verify(path).findings}


@given(text=TEXTS.filter(lambda text: bool(text.strip())), cuts=CUTS, at=st.integers(min_value=0))
@settings(max_examples=100, deadline=None)
def test_a_file_without_one_of_its_blocks_is_refused(text: str, cuts: list[int], at: int) -> None:
    """A lost block would go unseen at some place."""
    with TemporaryDirectory() as folder:
        ranges = _blocks(text, cuts)
        del ranges[at % len(ranges)]
        path = _edition(Path(folder), text, ranges, "T1")
        assert [finding.code for finding in verify(path).findings] == ["FID004"]
