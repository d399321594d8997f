"""`depesha schema`: the files in schema/ are what it writes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from depesha.cli import main
from depesha.errors import SetupError
from depesha.odd import find_subset

SCHEMA = Path(__file__).resolve().parents[2] / "schema"
MADE = ("depesha.rng", "depesha.xsd", "depesha-xml.xsd", "depesha.sch")


def test_the_committed_files_are_what_the_command_writes(tmp_path: Path) -> None:
    """Broken: a file in schema/ was changed by hand, or the ODD without compiling it into each language."""
    try:
        find_subset()
    except SetupError as error:
        pytest.skip(str(error))
    rng, xsd, _, schematron = (str(tmp_path / name) for name in MADE)
    assert main(["schema", "-o", rng, "--xsd", xsd, "--schematron", schematron]) == 0
    for name in MADE:
        assert (tmp_path / name).read_bytes() == (SCHEMA / name).read_bytes(), name
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(MADE)


def test_what_xsd_cannot_say_is_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Broken: an ODD with elements of two namespaces ends in a traceback, or in an XSD that is wrong."""
    subset = Path(__file__).resolve().parents[1] / "unit" / "odd" / "tiny.xml"
    odd = tmp_path / "own.odd"
    odd.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><schemaSpec ident="own" start="TEI">'
        '<moduleRef key="tei"/><moduleRef key="core"/><elementSpec ident="x" ns="urn:own" mode="add" module="own">'
        '<classes><memberOf key="model.phrase"/></classes><content><textNode/></content></elementSpec>'
        "</schemaSpec></body></text></TEI>",
        encoding="utf-8",
    )
    xsd = tmp_path / "own.xsd"
    assert main(["schema", str(odd), "--p5subset", str(subset), "--any-subset", "--xsd", str(xsd)]) == 1
    assert "urn:own" in capsys.readouterr().err
    assert not xsd.exists()


def test_schemas_of_others_are_kept_and_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken: a schema of the web can be named and never used."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    address = "https://example.org/letter.rng"
    letter = tmp_path / "letter.xml"
    letter.write_text("<post/>", encoding="utf-8")
    assert main(["schema", "list"]) == 0
    assert main(["validate", str(letter), "--schema", address]) == 2
    assert f"depesha schema add {address}" in capsys.readouterr().err
    monkeypatch.setattr(
        "urllib.request.urlopen",
        lambda *_, **__: BytesIO(
            b'<element name="letter" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>'
        ),
    )
    assert main(["schema", "add", address]) == 0
    assert main(["schema", "list"]) == 0
    assert capsys.readouterr().out.count(f"{address}: RELAX NG, SHA-256 ") == 2
    assert main(["validate", str(letter), "--schema", address]) == 1
    assert "GRM013" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["add"], ["list", "x"], ["a.odd", "b.odd"], ["add", "file:///etc/hostname"]])
def test_what_is_no_call_is_wrong_usage(words: list[str]) -> None:
    """Broken: a traceback, or a word is passed over."""
    assert main(["schema", *words]) == 2
