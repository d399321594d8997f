"""Telegrams made up for tests, taken through the whole pipeline: what comes out is valid and proved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from editions import COVER
from lxml import etree

from depesha.edition import Edition
from depesha.findings import Severity
from depesha.pipeline import convert_export, load_names

TEI = "http://www.tei-c.org/ns/1.0"
SPACES = {"tei": TEI}

PERSONS = """
<person xml:id="p-adamov"><persName type="main" xml:lang="en">Adamov</persName><persName xml:lang="ru">Адамов</persName>
<persName type="codename" xml:lang="en">Eagle</persName><persName type="codename" xml:lang="ru">Орлов</persName>
<residence><placeName ref="aut:pl-moscow"/></residence></person>
<person xml:id="p-belov"><persName type="main" xml:lang="en">Belov</persName><persName xml:lang="ru">Белов</persName>
<residence from="1950-01-01" to="1952-12-31"><placeName ref="aut:pl-hanoi"/></residence></person>
<person xml:id="p-carter"><persName type="main" xml:lang="en">Carter</persName><persName xml:lang="ru">Картер</persName>
</person>
<person xml:id="p-drozdov"><persName type="main" xml:lang="en">Drozdov</persName></person>
"""
PLACES = """
<place xml:id="pl-moscow" type="settlement"><placeName type="main" xml:lang="en">Moscow</placeName></place>
<place xml:id="pl-hanoi" type="settlement"><placeName type="main" xml:lang="en">Hanoi</placeName></place>
"""
SERVICE = (
    '<org xml:id="o-eighth" role="cipherService"><orgName type="main" xml:lang="en">Eighth Directorate</orgName></org>'
)


def authority(persons: str = PERSONS, orgs: str = SERVICE) -> str:
    """An authority file."""
    return (
        f'<TEI xmlns="{TEI}"><standOff><listPerson>{persons}</listPerson><listPlace>{PLACES}</listPlace>'
        f"<listOrg>{orgs}</listOrg></standOff></TEI>"
    )


TITLE = "Ciphered Telegram No. 77, to Moscow"


def telegram(message: str, names: str | None = None, *, cover: bool = True, title: str = TITLE) -> etree._Element:
    """The TEI document of a telegram of 5 May 1952; `names` is the authority file, empty for none.

    It has passed validation and proof, and has kept its structure.
    """
    names = authority() if names is None else names
    with TemporaryDirectory() as folder:
        base = Path(folder)
        source = base / "corpus" / "900001" / "source.txt"
        source.parent.mkdir(parents=True)
        before = COVER.format(number="900001").replace(TITLE, title) if cover else ""
        source.write_text(before + message, "utf-8")
        path = base / "corpus" / "authority.xml"
        if names:
            path.write_text(names, "utf-8")
        outcome = convert_export(source, base / "tei", Edition(), load_names(path))
        wrong = [str(item) for item in outcome.findings if item.severity is Severity.ERROR or item.code == "BLK013"]
        assert wrong == []
        assert outcome.target is not None
        return etree.parse(outcome.target).getroot()


def all_of(root: etree._Element, path: str) -> list[etree._Element]:
    """The elements that an XPath finds, with the prefix `tei`."""
    found = root.xpath(path, namespaces=SPACES)
    assert isinstance(found, list)
    return [item for item in found if isinstance(item, etree._Element)]


def one_of(root: etree._Element, path: str) -> etree._Element:
    """The only one."""
    (found,) = all_of(root, path)
    return found


def plain(element: etree._Element) -> str:
    """The words of an element."""
    return " ".join("".join(str(piece) for piece in element.itertext()).split())


def shown(elements: Sequence[etree._Element]) -> list[str]:
    """The words of several."""
    return [plain(element) for element in elements]


def known(element: etree._Element, *names: str) -> tuple[str | None, ...]:
    """Attributes of an element by their names."""
    return tuple(element.get(name) for name in names)
