"""Namespaces, and the names of elements and attributes in Clark notation."""

from __future__ import annotations

from types import MappingProxyType

TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
DC = "http://purl.org/dc/elements/1.1/"
OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"

NS: MappingProxyType[str, str] = MappingProxyType({"tei": TEI, "xml": XML, "dc": DC, "oai_dc": OAI_DC})
"""Prefixes for XPath."""

XML_ID = f"{{{XML}}}id"
XML_LANG = f"{{{XML}}}lang"


def tei(name: str) -> str:
    """`tei("ab")` is `{http://www.tei-c.org/ns/1.0}ab`."""
    return f"{{{TEI}}}{name}"


def local(tag: object) -> str:
    """`ab` of `{…}ab`; the empty string for comments and processing instructions."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
