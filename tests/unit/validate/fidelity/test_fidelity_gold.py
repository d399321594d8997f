"""The encodings made by hand are proved to the last character."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from depesha.validate.fidelity import verify

SHARED = Path(__file__).resolve().parents[4].parent / "shared"
pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the hand-made encodings are not beside the repository (folder shared)"
)


def _copy(number: str, source: str, folder: Path) -> Path:
    for name in ("gold", "sources"):
        (folder / name).mkdir()
    shutil.copy(SHARED / "seeds" / source, folder / "sources")
    return Path(shutil.copy(SHARED / "encoding/gold" / f"{number}.xml", folder / "gold"))


def test_the_hand_made_110371_holds_its_source(tmp_path: Path) -> None:
    """The proof and the encoding guidelines would disagree."""
    proof = verify(_copy("110371", "003_9df0935236f4f568.txt", tmp_path))
    assert proof.findings == ()
    assert {one.siglum: one.characters for one in proof.witnesses} == {"da": 558, "T1": 1374, "E": 1041}
    assert proof.characters == 2973


def test_the_hand_made_117420_holds_its_source_but_for_one_heading(tmp_path: Path) -> None:
    """The heading of its sheet is `## …` in the source; the file does not say so, and the proof has to see it."""
    path = _copy("117420", "000_fec2cbdf257af3d6.txt", tmp_path)
    (finding,) = verify(path).findings
    assert finding.code == "FID003"
    assert "expected “## DOCUMENT INFORMATION" in finding.message
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("<head>DOCUMENT", '<head rendition="#h">DOCUMENT'), encoding="utf-8")
    proof = verify(path)
    assert proof.findings == ()
    assert {one.siglum: one.characters for one in proof.witnesses} == {
        "da": 1014,
        "T1": 636,
        "T2": 637,
        "R": 243,
        "E": 585,
    }
    assert proof.characters == 3115
