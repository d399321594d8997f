"""Makes the smallest TEI file that can be proved, for tests of single phenomena."""

from __future__ import annotations

import hashlib
from pathlib import Path

from depesha.validate.fidelity import verify

RENDITIONS = """
<rendition xml:id="sqo" scope="before">content: "["</rendition>
<rendition xml:id="sqc" scope="after">content: "]"</rendition>
<rendition xml:id="ell" scope="before">content: "[...]"</rendition>
<rendition xml:id="ell1" scope="before">content: "[…]"</rendition>
<rendition xml:id="b"/><rendition xml:id="i"/><rendition xml:id="h"/><rendition xml:id="strike"/>
"""


def edition(folder: Path, source: str, body: str, record: str = "", matter: str = "", address: str = "") -> Path:
    """Writes `source` and a TEI file with `body` in `text/body`; `{T1}` in any of them stands for the whole source."""
    data = source.encode("utf-8")
    original = folder / "corpus" / "900" / "source.txt"
    original.parent.mkdir(parents=True, exist_ok=True)
    original.write_bytes(data)
    counted = source.removeprefix("\ufeff").replace("\r\n", "\n")
    address = address or "../corpus/900/source.txt#char=$1,$2"
    prefixes = "".join(
        f'<prefixDef ident="{name}" replacementPattern="{address}"/>' for name in ("t1", "t2", "e", "da")
    )
    text = f"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><sourceDesc>
<bibl type="export"><idno type="sha256">{hashlib.sha256(data).hexdigest()}</idno>
<measure unit="character" quantity="{len(counted)}"/><measure unit="byte" quantity="{len(data)}"/></bibl>
<bibl type="record">{record}</bibl><accMat>{matter}</accMat></sourceDesc>
<tagsDecl>{RENDITIONS}</tagsDecl>
{prefixes}<prefixDef ident="aut" replacementPattern="authority.xml#$1"/></teiHeader>
<text><body>{body}</body></text></TEI>"""
    target = folder / "tei" / "900.xml"
    target.parent.mkdir(exist_ok=True)
    target.write_text(text.replace("{T1}", f"t1:0,{len(counted)}"), encoding="utf-8")
    return target


def codes(path: Path) -> list[str]:
    """The codes of what the proof finds, in order."""
    return [finding.code for finding in verify(path).findings]
