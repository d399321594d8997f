"""The corpus as the encoder makes it now, in memory; each telegram is encoded once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from depesha.edition import read_edition
from depesha.pipeline import encode_export, load_names

REPOSITORY = Path(__file__).resolve().parents[3]
NUMBERS = ("110364", "110371", "110374", "117412", "117420")
TEI = {"tei": "http://www.tei-c.org/ns/1.0"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def encode_again(number: str) -> bytes:
    """The bytes of the TEI file of one record."""
    edition = read_edition(REPOSITORY)
    source = REPOSITORY / "corpus" / number / "source.txt"
    target = REPOSITORY / "tei" / f"{number}.xml"
    return encode_export(source, edition, load_names(edition.authority), target).tei


@cache
def encoded(number: str) -> etree._Element:
    """The root of the TEI document of one record."""
    return etree.fromstring(encode_again(number))


def all_of(number: str, path: str) -> list[etree._Element]:
    """The elements that an XPath finds in a document, with the prefix `tei`."""
    found = encoded(number).xpath(path, namespaces=TEI)
    assert isinstance(found, list)
    return [element for element in found if isinstance(element, etree._Element)]
