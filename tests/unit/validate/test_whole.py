"""All that is asked of one file: grammar and rules, of our schema or of those that the file names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from depesha.findings import Severity
from depesha.validate import Listed, validate
from depesha.validate.schemas import open_schema

ROOT = Path(__file__).resolve().parents[3]
TELEGRAMS = sorted((ROOT / "tei").glob("*.xml"))
GOOD = TELEGRAMS[0].read_text(encoding="utf-8")
RNG = """<element name="{}" xmlns="http://relaxng.org/ns/structure/1.0" ns="{}"><empty/></element>"""
SCH = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern><rule context="/*">
<assert id="S1" role="warning" test="@n">The root has no number.</assert></rule></pattern></schema>"""


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A folder with schemas of others: a root without anything in it, and a rule for it."""
    (tmp_path / "letter.rng").write_text(RNG.format("letter", ""), encoding="utf-8")
    (tmp_path / "letter.sch").write_text(SCH, encoding="utf-8")
    return tmp_path


def put(folder: Path, text: str) -> Path:
    path = folder / "letter.xml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", TELEGRAMS, ids=lambda path: path.stem)
def test_our_telegrams_are_valid(path: Path) -> None:
    """Broken: what Depesha writes breaks a rule of Depesha."""
    assert validate(path) == ()


def test_a_broken_rule_is_found_with_its_cure_apart() -> None:
    """Broken: only the grammar is asked; or the cure is said twice."""
    (finding,) = validate(GOOD.replace('xml:id="t110364"', 'xml:id="t1"', 1).encode())
    assert (finding.code, finding.severity) == ("R01", Severity.ERROR)
    assert finding.line is not None and finding.xpath
    assert "Correct" not in finding.message
    assert finding.hint.startswith("Correct the xml:id")


def test_grammar_and_rules_are_told_together() -> None:
    """Broken: the editor mends the grammar, and only then hears of the rest."""
    text = GOOD.replace('xml:id="t110364"', 'xml:id="t1"', 1).replace('type="cable"', 'type="cabel"', 1)
    assert {finding.code for finding in validate(text.encode())} == {"R01", "GRM003"}


def test_whoever_has_no_code_name_is_behind_none() -> None:
    """Broken: the authority file is not asked."""
    identifiers = frozenset(re.findall(r'"aut:([^"\s]+)"', GOOD))
    assert [finding.code for finding in validate(GOOD.encode(), Listed(frozenset(), frozenset()))].count("GRM006") > 0
    found = validate(GOOD.encode(), Listed(identifiers, frozenset()))
    assert {finding.code for finding in found} == {"R34"}


@pytest.mark.parametrize(
    ("instruction", "text", "codes"),
    [
        ('href="letter.rng"', "<letter/>", []),
        ('href="letter.rng"', "<post/>", ["GRM013"]),
        ('href="letter.sch"', "<letter/>", ["S1"]),
        ('href="letter.rng"?><?xml-model href="letter.sch"', "<post/>", ["GRM013", "S1"]),
        ('href="gone.rng"', "<letter/>", ["VAL010"]),
        ('href="https://example.org/letter.rng"', "<letter/>", ["VAL010"]),
        ('href="letter.rng"', '<letter xml:id="a"><a xml:id="a"/></letter>', ["GRM005", "GRM013"]),
        ('href="../schema/depesha.rng"', "<letter/>", ["GRM004"]),
        ('type="text/plain"', "<letter/>", ["GRM004"]),
    ],
)
def test_a_file_is_checked_against_the_schemas_that_it_names(
    foreign: Path, instruction: str, text: str, codes: list[str]
) -> None:
    """Broken: letters of another project are told that they are no telegrams, or pass unchecked."""
    found = validate(put(foreign, f"<?xml-model {instruction}?>\n{text}"))
    assert sorted({finding.code for finding in found}) == codes


def test_schemas_that_are_given_take_the_place_of_those_named(foreign: Path) -> None:
    """Broken: `--schema` adds to what the file names."""
    checker, _ = open_schema(foreign / "letter.rng")
    assert checker is not None
    path = put(foreign, '<?xml-model href="gone.rng"?><letter/>')
    assert validate(path, schemas=(checker,)) == ()


def test_dead_pointers_of_foreign_tei_are_found(foreign: Path) -> None:
    """Broken: other schemas cost the checks that no schema makes."""
    (foreign / "tei.rng").write_text(
        '<element name="TEI" ns="http://www.tei-c.org/ns/1.0" xmlns="http://relaxng.org/ns/structure/1.0">'
        '<attribute name="corresp"/></element>',
        encoding="utf-8",
    )
    text = '<?xml-model href="tei.rng"?><TEI xmlns="http://www.tei-c.org/ns/1.0" corresp="#x"/>'
    assert [finding.code for finding in validate(put(foreign, text))] == ["GRM006"]


def test_a_schema_that_changes_is_read_anew(foreign: Path) -> None:
    """Broken: `depesha serve` and long runs check against what stood there before."""
    path = put(foreign, '<?xml-model href="letter.rng"?><post/>')
    assert validate(path) != ()
    (foreign / "letter.rng").write_text(RNG.format("post", "") + "\n", encoding="utf-8")
    assert validate(path) == ()


def test_a_schema_that_cannot_be_used_is_told(foreign: Path) -> None:
    """Broken: the file passes, because nothing was asked."""
    (foreign / "letter.rng").write_text("<no", encoding="utf-8")
    (finding,) = validate(put(foreign, '<?xml-model href="letter.rng"?><letter/>'))
    assert (finding.code, finding.path) == ("GRM001", str(foreign / "letter.rng"))
