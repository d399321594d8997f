"""The Schematron rules of TEI itself: they compile, our files keep them, and faults against them are found."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from depesha.tei.reading import line_of, parse
from depesha.validate.schematron import Schematron, compile_schematron

ROOT = Path(__file__).resolve().parents[4]
RULES = ROOT.parent / "shared" / "tei" / "tei_all.sch"
FILES = sorted((ROOT / "tei").glob("*.xml"))
TEI = "{http://www.tei-c.org/ns/1.0}"


@pytest.fixture(scope="module")
def rules() -> Schematron:
    """The rules of tei_all: 237 patterns."""
    if not RULES.is_file():
        pytest.skip(f"needs {RULES.name} of TEI P5, which `extract-isosch.xsl` of the TEI Stylesheets makes")
    return compile_schematron(RULES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_our_files_keep_the_rules_of_tei(rules: Schematron, path: Path) -> None:
    """A file would be valid for us and not for the rest of the world."""
    tree, _ = parse(path)
    assert tree is not None
    assert rules.check(tree, str(path)) == ()
    assert rules.shadowed(tree, str(path)) == ()


def test_faults_against_the_rules_of_tei_are_found_at_their_lines(rules: Schematron) -> None:
    """That nothing is found above would mean nothing."""
    tree, _ = parse(FILES[0])
    assert tree is not None
    block = next(node for node in tree.iter(f"{TEI}p", f"{TEI}ab") if not node.get("type"))
    block.set("subtype", "x")
    date = next(tree.iter(f"{TEI}date"))
    date.set("when", "1951-01-01")
    date.set("notBefore", "1950-01-01")
    found = {(failed.line, failed.role) for failed in rules.check(tree, "x") if "@" in failed.message}
    assert (line_of(block), None) in found
    assert (line_of(date), "nonfatal") in found


def test_the_rules_of_tei_find_what_they_were_written_for(rules: Schematron) -> None:
    """One fault against each of several rules, in a document of nothing else."""
    text = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
<p><ab>x<p>inner</p></ab></p>
<lg/>
<quotation/>
<relatedItem/>
<s><s>x</s></s>
<link target="#a"/>
</body></text></TEI>"""
    found = [failed.line for failed in rules.check(etree.ElementTree(etree.fromstring(text)), "x")]
    assert {2, 3, 4, 5, 6, 7} <= set(found)
