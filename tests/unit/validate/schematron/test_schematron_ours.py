"""Our own schema: no rule of it is hidden by another, none stops on a file, and it is ready in time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from depesha.tei.reading import parse
from depesha.validate.schematron import Schematron, compile_schematron, compiled, transpile
from depesha.validate.schematron.vocabulary import SCH

ROOT = Path(__file__).resolve().parents[4]
RULES = ROOT / "schema" / "depesha.sch"
FILES = sorted((ROOT / "tei").glob("*.xml"))
EXAMPLES = sorted((ROOT / "tests" / "schema" / "rules").glob("*.xml"))


@pytest.fixture(scope="module")
def rules() -> Schematron:
    """The rules, compiled."""
    return compile_schematron(RULES)


def test_each_rule_has_a_pattern_of_its_own() -> None:
    """At a node the first rule of a pattern is asked, and no other: two rules in one pattern could hide each other."""
    patterns = etree.parse(RULES).getroot().findall(f"{{{SCH}}}pattern")
    assert len(patterns) > 40
    assert [len(pattern.findall(f"{{{SCH}}}rule")) for pattern in patterns] == [1] * len(patterns)


@pytest.mark.parametrize("path", [*FILES, *EXAMPLES], ids=lambda path: path.stem)
def test_every_rule_is_asked_wherever_it_belongs(rules: Schematron, path: Path) -> None:
    """A rule would be passed over: taken by an earlier one, or with a context that cannot be evaluated."""
    tree, findings = parse(path)
    assert tree is not None, findings
    assert rules.shadowed(tree, str(path)) == ()
    assert "SCH009" not in {failed.assertion for failed in rules.check(tree, str(path))}


def test_a_second_rule_in_a_pattern_would_be_shown() -> None:
    """The test above would prove nothing."""
    root = etree.parse(RULES).getroot()
    first, *others = root.findall(f"{{{SCH}}}pattern")
    for pattern in others:
        first.extend(pattern.findall(f"{{{SCH}}}rule"))
        root.remove(pattern)
    tree, _ = parse(FILES[0])
    assert tree is not None
    found = compile_schematron(etree.tostring(root)).shadowed(tree, "doc.xml")
    assert len(found) > 10 and {finding.code for finding in found} == {"SCH012"}


def test_a_kept_validator_says_the_same(rules: Schematron, tmp_path: Path) -> None:
    """Whoever keeps the stylesheet would be told something else."""
    kept = tmp_path / "depesha.sch.xsl"
    kept.write_bytes(transpile(RULES))
    assert any(rules.check(parse(path)[0], "x") for path in EXAMPLES)  # type: ignore[arg-type]
    for path in EXAMPLES:
        tree, _ = parse(path)
        assert tree is not None
        assert compiled(kept).check(tree, "x") == rules.check(tree, "x")


def test_another_process_makes_the_same_stylesheet() -> None:
    """The order of a set or of a dictionary would come through."""
    program = (
        "import sys; from pathlib import Path; from depesha.validate.schematron import transpile\n"
        "sys.stdout.buffer.write(transpile(Path(sys.argv[1])))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(RULES)], capture_output=True, check=True)
    assert done.stdout == transpile(RULES)
