"""What is wrong with an ODD is a finding with a line, never silence and never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_tei import CORE, TINY_TEI, customised

from depesha.odd import compile_odd, errors, relaxng


def change(ident: str, inner: str) -> str:
    """The core, and a spec that changes an element of it."""
    return f'{CORE}<elementSpec ident="{ident}" mode="change">{inner}</elementSpec>'


@pytest.mark.parametrize(
    ("schema", "code", "words"),
    [
        ('<moduleRef key="core" include="TEI p hii"/>', "ODD001", '"hii"'),
        ('<moduleRef key="core" except="hii"/>', "ODD001", "@except"),
        ('<moduleRef key="core" include="TEI p odd"/>', "ODD001", '"odd"'),
        ('<moduleRef key="cor"/>', "ODD001", 'module "cor"'),
        ('<moduleRef url="x.rng"/>', "ODD002", "moduleRef"),
        ('<elementRef key="pp"/>', "ODD001", '"pp"'),
        ('<specGrpRef target="#none"/>', "ODD001", "specGrp"),
        (CORE + '<elementSpec ident="pp" mode="change"/>', "ODD001", '"pp"'),
        (CORE + '<elementSpec ident="odd" mode="change"/>', "ODD001", "not included"),
        (CORE + '<classSpec ident="att.type" mode="delete"/>', "ODD001", "att.type"),
        (
            change("p", '<classes mode="change"><memberOf key="model.no"/></classes>'),
            "ODD001",
            "model.no",
        ),
        (
            change("p", '<classes mode="change"><memberOf key="model.phrase" mode="delete"/></classes>'),
            "ODD001",
            "no member",
        ),
        (
            change("p", '<attList><attDef ident="tpye" mode="change"/></attList>'),
            "ODD001",
            '"tpye"',
        ),
        (
            change("p", '<attList><attDef ident="nn" mode="delete"/></attList>'),
            "ODD001",
            '"nn"',
        ),
        (
            change(
                "p",
                '<classes mode="change"><memberOf key="att.typed" mode="delete"/>'
                '</classes><attList><attDef ident="type" mode="change" usage="req"/></attList>',
            ),
            "ODD001",
            "to change",
        ),
        (
            change("p", '<content><elementRef key="hello"/></content>'),
            "ODD001",
            '"hello"',
        ),
        (
            change("p", '<content><textNode minOccurs="x"/></content>'),
            "ODD002",
            "minOccurs",
        ),
        (
            change("p", "<altIdent>para</altIdent>"),
            "ODD002",
            "altIdent",
        ),
        (
            change(
                "hi",
                '<attList><attDef ident="type" mode="change">'
                '<valList mode="change"><valItem ident="x"/></valList></attDef></attList>',
            ),
            "ODD002",
            "valList",
        ),
        (CORE + '<elementSpec ident="p" mode="alter"/>', "ODD002", "alter"),
        (change("any", '<content><anyElement require="urn:a"/></content>'), "ODD002", "require"),
        (CORE + "<somethingElse/>", "ODD002", "somethingElse"),
        (CORE + '<moduleRef key="extra" include="lonely"/>', "ODD002", '"lonely"'),
        (CORE + '<moduleRef key="extra" include="missing"/>', "ODD004", '"missing"'),
    ],
)
def test_a_fault_of_the_odd_is_a_finding_at_its_line(tmp_path: Path, schema: str, code: str, words: str) -> None:
    """Broken: a slip in the ODD passes in silence, as it does elsewhere."""
    found = [
        finding
        for finding in customised(tmp_path, schema).findings
        if finding.code == code and words in finding.message
    ]
    assert found
    assert all(finding.line and finding.path.endswith("own.odd") and finding.hint for finding in found)


def test_the_nearest_name_is_proposed(tmp_path: Path) -> None:
    """Broken: the user has to look the right name up."""
    (finding,) = customised(tmp_path, CORE + '<elementSpec ident="frnt" mode="delete"/>').findings
    assert finding.cure == 'did you mean "front"?'


def test_a_group_that_contains_itself_is_a_finding(tmp_path: Path) -> None:
    """Broken: the processor never ends."""
    before = '<specGrp xml:id="g"><specGrpRef target="#g"/></specGrp>'
    grammar = customised(tmp_path, CORE + '<specGrpRef target="#g"/>', before=before)
    assert [finding.code for finding in grammar.findings] == ["ODD002"]


def test_a_start_that_is_not_included_is_a_finding(tmp_path: Path) -> None:
    """Broken: the schema would accept nothing, and nobody would know why."""
    assert any('"nope"' in finding.message for finding in customised(tmp_path, CORE, start="nope").findings)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<TEI", "Couldn't find end"),
        ("", "empty"),
        ('<!DOCTYPE TEI [<!ENTITY x "y">]><TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "document type"),
        ('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "schemaSpec"),
    ],
)
def test_a_file_that_is_no_odd_is_a_finding(tmp_path: Path, text: str, words: str) -> None:
    """Broken: a wrong file ends in a traceback."""
    odd = tmp_path / "bad.odd"
    odd.write_text(text, encoding="utf-8")
    grammar = compile_odd(odd, TINY_TEI)
    assert {finding.code for finding in errors(grammar)} >= {"ODD002"}
    assert any(words in finding.message for finding in grammar.findings)
    assert relaxng(grammar)


def test_missing_files_are_findings(tmp_path: Path) -> None:
    """Broken: a mistyped path ends in a traceback."""
    no_odd = compile_odd(tmp_path / "none.odd", TINY_TEI)
    assert [(finding.code, finding.path) for finding in no_odd.findings] == [("ODD002", str(tmp_path / "none.odd"))]
    (tmp_path / "own.odd").write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', encoding="utf-8")
    no_subset = compile_odd(tmp_path / "own.odd", tmp_path / "none.xml")
    assert [finding.code for finding in no_subset.findings] == ["ODD003"]


def test_a_subset_without_elements_is_a_finding(tmp_path: Path) -> None:
    """Broken: any XML file passes for TEI's definitions."""
    for name in ("own.odd", "p5subset.xml"):
        (tmp_path / name).write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', encoding="utf-8")
    grammar = compile_odd(tmp_path / "own.odd", tmp_path / "p5subset.xml")
    assert [finding.code for finding in grammar.findings] == ["ODD003"]
