"""XML that is not ours is parsed without opening doors."""

from __future__ import annotations

from pathlib import Path

import pytest

from depesha.findings import exit_code
from depesha.tei.reading import MAX_DEPTH, line_of, parse


def test_a_file_is_parsed_with_its_lines(tmp_path: Path) -> None:
    """Broken: findings point to the wrong line."""
    path = tmp_path / "a.xml"
    path.write_text("<a>\n<b/>\n</a>", encoding="utf-8")
    tree, findings = parse(path)
    assert tree is not None
    assert findings == ()
    assert [line_of(node) for node in tree.getroot()] == [2]


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "GRM001", 1),
        (b"not xml", "GRM001", 1),
        (b"<a>\n<b></a>", "GRM001", 2),
        (b"<a>\n&auml;</a>", "GRM001", 2),
        (b"<a>\xff</a>", "GRM001", 1),
        (b"<a><b a='1' a='2'/></a>", "GRM001", 1),
        (b"\x00\x01\x02", "GRM001", 1),
        (b"<!DOCTYPE a><a/>", "GRM002", 1),
        (b'<!DOCTYPE a SYSTEM "http://localhost:1/a.dtd"><a/>', "GRM002", 1),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', "GRM002", 1),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a b="&x;"/>', "GRM002", 1),
        (b'<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/hostname">%x;]><a/>', "GRM002", 1),
    ],
)
def test_what_is_broken_or_dangerous_is_one_finding(data: bytes, code: str, line: int) -> None:
    """Broken: a hostile or broken file ends in a traceback, or is read."""
    tree, findings = parse(data, "a.xml")
    assert tree is None
    (finding,) = findings
    assert (finding.code, finding.path, finding.line) == (code, "a.xml", line)


def test_entities_that_multiply_are_refused() -> None:
    """Broken: a small file fills the memory."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x" * 10}">' for n in range(10))
    tree, findings = parse(f'<!DOCTYPE a [{entities}]><a b="&e9;">&e9;</a>'.encode())
    assert tree is None
    assert {finding.code for finding in findings} <= {"GRM001", "GRM002"}


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 300, 100_000])
def test_depth_is_bounded(depth: int) -> None:
    """Broken: deep nesting crashes a later stage."""
    tree, findings = parse(b"<a>" * depth + b"</a>" * depth)
    assert tree is None
    assert [finding.code for finding in findings] == ["GRM008"]


def test_the_greatest_depth_is_allowed() -> None:
    """Broken: the bound is one too low."""
    assert parse(b"<a>" * MAX_DEPTH + b"</a>" * MAX_DEPTH)[0] is not None


def test_the_same_identifier_twice_does_not_stop_the_parser() -> None:
    """Broken: the validator never sees a duplicate."""
    assert parse(b'<a xml:id="x"><b xml:id="x"/></a>')[0] is not None


@pytest.mark.parametrize("name", ["none.xml", "."])
def test_a_file_that_cannot_be_read_is_unreadable_input(tmp_path: Path, name: str) -> None:
    """Broken: a missing file or a folder ends in a traceback, or in the wrong exit code."""
    tree, findings = parse(tmp_path / name)
    assert tree is None
    assert [finding.code for finding in findings] == ["GRM007"]
    assert exit_code(findings) == 3
