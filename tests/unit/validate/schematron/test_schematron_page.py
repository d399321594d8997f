"""The page on Schematron names what the compiler knows, and its example works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from depesha.validate.schematron.vocabulary import BINDINGS, ELEMENTS, TOP_LEVEL

ROOT = Path(__file__).resolve().parents[4]
PAGE = (ROOT / "docs" / "schematron.md").read_text("utf-8")


@pytest.mark.parametrize("name", [*sorted(ELEMENTS), *sorted(BINDINGS), *(f"xsl:{name}" for name in sorted(TOP_LEVEL))])
def test_the_page_names_what_is_supported(name: str) -> None:
    """An author would not know whether it may be used."""
    assert f"`{name}`" in PAGE


def test_the_example_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """An example that fails is worse than none."""
    (example,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("117420.xml").write_text("<a><app/></a>", "utf-8")
    Path("rules.sch").write_text(
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><phase id="quick">'
        '<active pattern="p"/></phase><pattern id="p"><rule context="app">'
        '<assert id="R21" test="lem">m</assert></rule></pattern></schema>',
        "utf-8",
    )
    exec(compile(example, "docs/schematron.md", "exec"), {})
    assert capsys.readouterr().out == "117420.xml:1 R21 error  m  hint: rules.sch:1 has the rule\n"
