"""Schemas of several files: what is included, from where, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_schemas import refused, schema, tree

from depesha.validate.schematron import compile_schematron, transpile

SCH = 'xmlns="http://purl.oclc.org/dsdl/schematron"'
RULE = '<rule context="a"><report id="x" test="true()">m</report></rule>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files to be included, in two folders."""
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "pattern.sch").write_text(f'<pattern {SCH} id="p">\n{RULE}</pattern>', "utf-8")
    (tmp_path / "parts" / "rules.sch").write_text(
        f'<rules {SCH}>\n<rule abstract="true" id="far">\n<assert id="y" test="false()">y</assert></rule>\n'
        '<rule abstract="true" id="again"><extends href="#far"/></rule></rules>',
        "utf-8",
    )
    (tmp_path / "parts" / "nested.sch").write_text(f'<pattern {SCH}><include href="rule.sch"/></pattern>', "utf-8")
    (tmp_path / "parts" / "rule.sch").write_text(RULE.replace("<rule", f"\n\n<rule {SCH}", 1), "utf-8")
    return tmp_path


def write(folder: Path, body: str, name: str = "main.sch") -> Path:
    """A schema with this content in the folder."""
    path = folder / name
    path.write_bytes(schema(body))
    return path


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<include href="parts/pattern.sch"/>', [("x", "parts/pattern.sch:2")]),
        ('<include href="parts/nested.sch"/>', [("x", "parts/rule.sch:3")]),
        (
            '<pattern><rule context="a"><extends href="parts/rules.sch#far"/></rule></pattern>',
            [("y", "parts/rules.sch:3")],
        ),
        (
            '<pattern><rule context="a"><extends href="parts/rules.sch#again"/></rule></pattern>',
            [("y", "parts/rules.sch:3")],
        ),
        ('<pattern><extends href="parts/pattern.sch"/></pattern>', [("x", "parts/pattern.sch:2")]),
        (
            '<include href="parts/rules.sch"/><pattern><rule context="a"><extends rule="far"/></rule></pattern>',
            [("y", "parts/rules.sch:3")],
        ),
    ],
)
def test_an_inclusion_is_replaced_by_what_it_names(folder: Path, body: str, expected: list[tuple[str, str]]) -> None:
    """Rules of another file would be lost, or reported as standing in this one."""
    failures = compile_schematron(write(folder, body)).check(tree("<a/>"), "doc.xml")
    assert [(failed.assertion, failed.rule) for failed in failures] == expected


REFUSED = {
    "a file that is not there": ('<include href="parts/none.sch"/>', "there is no file"),
    "a fragment that is not there": ('<include href="parts/rules.sch#none"/>', 'no element "none"'),
    "an address on the network": ('<include href="http://localhost:9/x.sch"/>', "not a file"),
    "an address of a file": ('<include href="file:///etc/hostname"/>', "not a file"),
    "a host without protocol": ('<include href="//localhost/x.sch"/>', "not a file"),
    "an extension by another kind": ('<pattern><extends href="parts/rule.sch"/></pattern>', "cannot extend"),
    "the schema itself": ('<include href="main.sch"/>', "includes itself"),
    "the schema itself, in other words": ('<include href="parts/../main.sch"/>', "includes itself"),
    "an element around the inclusion": ('<pattern id="q"><include href="#q"/></pattern>', "includes itself"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_inclusion_that_cannot_be_followed_is_refused(folder: Path, name: str) -> None:
    """A schema would be compiled without the rules that it names, or never be done."""
    body, words = REFUSED[name]
    (finding,) = refused(write(folder, f"\n{body}"))
    assert (finding.code, finding.path, finding.line) == ("SCH006", str(folder / "main.sch"), 2)
    assert words in finding.message


def test_files_that_include_each_other_are_refused(folder: Path) -> None:
    """Assembling would never end."""
    (folder / "one.sch").write_text(f'<pattern {SCH}>\n<include href="two.sch"/></pattern>', "utf-8")
    (folder / "two.sch").write_text(f'<pattern {SCH}>\n<include href="one.sch"/></pattern>', "utf-8")
    (finding,) = refused(write(folder, '<include href="one.sch"/>'))
    assert (finding.code, finding.path, finding.line) == ("SCH006", str(folder / "two.sch"), 2)


def test_inclusions_that_double_at_each_level_are_refused(folder: Path) -> None:
    """Thirty small files would become a schema of a thousand million rules."""
    for level in range(30):
        again = f'<include href="{level + 1}.sch"/>' * 2
        (folder / f"{level}.sch").write_text(f"<rules {SCH}>{again}</rules>", "utf-8")
    (folder / "30.sch").write_text(f"<rules {SCH}/>", "utf-8")
    (finding,) = refused(write(folder, '<include href="0.sch"/>'))
    assert finding.code == "SCH006" and "inclusions" in finding.message


def test_inclusions_in_a_long_chain_are_refused(folder: Path) -> None:
    """Assembling would end in a traceback."""
    for level in range(400):
        (folder / f"{level}.sch").write_text(f'<rules {SCH}><include href="{level + 1}.sch"/></rules>', "utf-8")
    (finding,) = refused(write(folder, '<include href="0.sch"/>'))
    assert finding.code == "SCH006" and "deep" in finding.message


def test_a_broken_included_file_is_named(folder: Path) -> None:
    """The author would look for the fault in the wrong file."""
    (folder / "parts" / "broken.sch").write_text(f"<pattern {SCH}>\n<rule", "utf-8")
    (finding,) = refused(write(folder, '<include href="parts/broken.sch"/>'))
    assert (finding.code, finding.path) == ("GRM001", str(folder / "parts/broken.sch"))
    (folder / "parts" / "faulty.sch").write_text(f'<pattern {SCH}>\n<rule context="["/></pattern>', "utf-8")
    (finding,) = refused(write(folder, '<include href="parts/faulty.sch"/>'))
    assert (finding.code, finding.path, finding.line) == ("SCH008", str(folder / "parts/faulty.sch"), 2)


def test_an_included_file_that_is_no_schematron_is_refused_without_its_words(folder: Path) -> None:
    """A foreign schema could read files of the user through the messages."""
    (folder / "secret.txt").write_text("password: 12345", "utf-8")
    (folder / "secret.xml").write_text("<secret>12345</secret>", "utf-8")
    for name in ("secret.txt", "secret.xml"):
        findings = refused(write(folder, f'<pattern><include href="{name}"/></pattern>'))
        assert not any("12345" in str(finding) for finding in findings)


def test_a_schema_without_a_file_includes_nothing() -> None:
    """The inclusion would be looked for in the working directory."""
    (finding,) = refused(schema('<include href="x.sch"/>'))
    assert (finding.code, finding.path) == ("SCH006", "<bytes>")


def test_where_the_schema_stands_does_not_matter(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The stylesheet that is kept in the repository would differ from one machine to the next."""
    other = tmp_path_factory.mktemp("other")
    body = '<include href="parts/pattern.sch"/>'
    (other / "parts").mkdir()
    (other / "parts" / "pattern.sch").write_bytes((folder / "parts" / "pattern.sch").read_bytes())
    assert transpile(write(folder, body)) == transpile(write(other, body))
    assert str(folder).encode() not in transpile(write(folder, body))
    assert transpile(write(folder, body)).startswith(b"<?xml")
