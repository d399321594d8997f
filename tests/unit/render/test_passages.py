"""The evidence of a page: the source is found and shown only where it is the one that the header states."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from lxml import etree

from depesha.render.passages import find_received, passages

SOURCE = "one\r\ntwo words\r\nthree\r\n"
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc>
<bibl type="export"><idno type="sha256">{hash}</idno></bibl></sourceDesc></fileDesc><encodingDesc><listPrefixDef>
<prefixDef ident="t1" matchPattern="([0-9]+),([0-9]+)" replacementPattern="{target}#char=$1,$2"/>
</listPrefixDef></encodingDesc></teiHeader><text><body><p source="t1:8,13 t1:4,19 t1:90,95 da"/></body></text></TEI>"""


def edition(folder: Path, *, digest: str | None = None, target: str = "source.txt") -> tuple[Path, etree._ElementTree]:
    """A TEI file beside its source."""
    (folder / "source.txt").write_bytes(SOURCE.encode())
    stated = digest or hashlib.sha256(SOURCE.encode()).hexdigest()
    return folder / "1.xml", etree.ElementTree(etree.fromstring(TEI.format(hash=stated, target=target)))


def test_a_passage_comes_with_its_lines_and_what_stands_beside_it(tmp_path: Path) -> None:
    """The evidence would be of another place than the passage; CR LF is one character, as in RFC 5147."""
    path, tree = edition(tmp_path)
    received = find_received(path, tree)
    assert received is not None and received.path.read_bytes() == SOURCE.encode()
    assert json.loads(passages(tree, received)) == {
        "t1:8,13": {"lines": "2", "before": "two ", "text": "words", "after": ""},
        "t1:4,19": {"lines": "2–3", "before": "", "text": "two words\nthree", "after": ""},
    }


@pytest.mark.parametrize("target", ["missing.txt", "file:///etc/hostname", "..", "a\\b"])
def test_a_source_that_is_not_there_is_not_shown(tmp_path: Path, target: str) -> None:
    """The page could not be made, or a folder would be read."""
    assert find_received(*edition(tmp_path, target=target)) is None


def test_a_file_that_is_not_the_stated_one_is_never_shown(tmp_path: Path) -> None:
    """A TEI file from elsewhere could have any file of this machine published."""
    assert find_received(*edition(tmp_path, digest="0" * 64)) is None
