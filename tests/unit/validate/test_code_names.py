"""Rule R34: a code name belongs to somebody who used one."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from depesha.findings import Severity
from depesha.names import read_authority
from depesha.naming import listed
from depesha.odd import rules
from depesha.validate.code_names import code_names

REPOSITORY = Path(__file__).resolve().parents[3]
TEI = "http://www.tei-c.org/ns/1.0"
AUTHORITY = f"""<TEI xmlns="{TEI}"><standOff><listPerson>
  <person xml:id="p-a"><persName type="main">A.</persName><persName type="codename">Alpha</persName></person>
  <person xml:id="p-b"><persName type="main">B.</persName></person>
</listPerson></standOff></TEI>"""
KNOWN = frozenset({"p-a"})


def telegram(names: str) -> etree._Element:
    """A telegram with these names, from line 2 on."""
    return etree.fromstring(f'<TEI xmlns="{TEI}"><text><body>\n{names}\n</body></text></TEI>')


def test_who_has_a_code_name(tmp_path: Path) -> None:
    """Broken: persons without one count too."""
    path = tmp_path / "authority.xml"
    path.write_text(AUTHORITY, encoding="utf-8")
    found = listed(read_authority(path))
    assert found is not None
    assert found.bearers == KNOWN


def test_a_code_name_of_somebody_who_used_none_is_reported() -> None:
    """Broken: the wrong person is hidden behind a code name, and nobody sees it."""
    found = list(
        code_names(telegram('<p/>\n<persName type="codename" ref="aut:p-b">AL<lb/> PHA</persName>'), KNOWN, "t1.xml")
    )
    assert [(one.code, one.line, one.severity) for one in found] == [("R34", 3, Severity.ERROR)]
    assert found[0].message == "The code name “AL PHA” points to aut:p-b, of whom the authority file knows none."


@pytest.mark.parametrize(
    "names",
    [
        '<persName type="codename" ref="aut:p-a">ALPHA</persName>',
        '<persName type="codename">ALPHA</persName>',
        '<persName type="codename" ref="https://viaf.org/viaf/1">ALPHA</persName>',
        '<persName ref="aut:p-b">B.</persName>',
    ],
)
def test_other_names_are_not(names: str) -> None:
    """Broken: a code name that is right, or one that points nowhere, is reported."""
    assert list(code_names(telegram(names), KNOWN, "t1.xml")) == []


@pytest.mark.parametrize("path", sorted((REPOSITORY / "tei").glob("*.xml")), ids=lambda path: path.stem)
def test_our_telegrams_keep_the_rule(path: Path) -> None:
    """Broken: the encoder points to the wrong person."""
    known = listed(read_authority(REPOSITORY / "corpus" / "authority.xml"))
    assert known is not None
    assert list(code_names(etree.parse(path).getroot(), known.bearers, str(path))) == []


def test_the_guide_says_the_same() -> None:
    """Broken: the documented message is not the one that is shown."""
    rule = next(rule for rule in rules(REPOSITORY / "schema" / "depesha.odd") if rule.identifier == "R34")
    (found,) = code_names(telegram('<persName type="codename" ref="aut:p-b">B</persName>'), KNOWN, "t1.xml")
    shown = f"{found.message} {found.hint}".replace("“B”", "“…”").replace("aut:p-b", "…")
    assert (rule.message, rule.severity) == (shown, found.severity)
