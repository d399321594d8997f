"""What the architecture promises: who may import whom, and how the code is cut."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from scratch_editions import NUMBERS, ROOT

SOURCE = ROOT / "src" / "depesha"
MODULES = sorted(SOURCE.rglob("*.py"))


def test_imports_run_one_way() -> None:
    """The contracts in pyproject.toml: layers, no cycles, one importer of saxonche."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--config", "pyproject.toml", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_module_is_short_says_what_it_is_and_prints_nothing(path: Path) -> None:
    """A file that needs sections wants to be a folder; only the command line prints."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert text.count("\n") <= 400
    assert not text or ast.get_docstring(tree)
    calls = [node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    assert "print" not in calls or path.parent.name == "cli"


@pytest.mark.parametrize("path", sorted((SOURCE / "classify" / "rules").glob("[a-z]*.py")), ids=lambda path: path.stem)
def test_a_rule_file_holds_one_rule_of_its_name_that_shows_its_line(path: Path) -> None:
    """One rule, one file, one name everywhere."""
    functions = [node for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)]
    public = [node for node in functions if not node.name.startswith("_")]
    assert [node.name for node in public] == [path.stem]
    assert "`" in (ast.get_docstring(public[0]) or "")


def test_no_code_knows_one_telegram() -> None:
    """What is true of one telegram is data; its number may stand in a docstring as an example only."""
    for path in [*MODULES, *(ROOT / "xslt").rglob("*.xsl")]:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".py":
            text = re.sub(r'"""[\s\S]*?"""|#[^\n]*', "", text)
        else:
            text = re.sub(r"<!--[\s\S]*?-->", "", text)
        assert not [number for number in NUMBERS if number in text], path
