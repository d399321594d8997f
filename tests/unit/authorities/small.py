"""Small authority files and telegrams for the tests of the authority file."""

from __future__ import annotations

from pathlib import Path

HEAD = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="authority" xml:lang="en"><teiHeader><fileDesc><titleStmt>'
    "<title>x</title></titleStmt><publicationStmt><publisher>x</publisher><date/>"
    '<availability status="unknown"><p>x</p></availability></publicationStmt><sourceDesc><p>x</p></sourceDesc>'
    "</fileDesc></teiHeader>"
)


def authority(folder: Path, persons: str, more: str = "") -> Path:
    """An authority file whose first person stands in line 2."""
    path = folder / "corpus" / "authority.xml"
    path.parent.mkdir(parents=True, exist_ok=True)
    standing = f"<standOff><listPerson>\n{persons}\n</listPerson>{more}</standOff>"
    path.write_text(f"{HEAD}{standing}</TEI>", encoding="utf-8")
    return path


def person(identifier: str, *forms: str, more: str = "") -> str:
    """An entry on one line; a form is `text`, or `attributes>text`."""
    names = "".join(f"<persName {form if '>' in form else '>' + form}</persName>" for form in forms)
    return f'<person xml:id="{identifier}">{names}{more}</person>'


def telegram(folder: Path, content: str, name: str = "900001.xml") -> Path:
    """A TEI file with one paragraph of a source, in English, in line 2."""
    path = folder / "tei" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text xml:lang="en"><body>\n'
        f'<p source="e:0,9">{content}</p></body></text></TEI>',
        encoding="utf-8",
    )
    return path
