"""Tiny schemas for the tests, and what they find in tiny documents."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.validate.schematron import Failed, Schematron, compile_schematron

HEAD = '<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
XS = '<ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>'


def schema(body: str, attributes: str = 'queryBinding="xslt3"') -> bytes:
    """A schema with this content."""
    return f"{HEAD} {attributes}>{body}</schema>".encode()


def tree(document: str | bytes) -> etree._ElementTree:
    """A document as the hardened reader would give it."""
    return etree.ElementTree(etree.fromstring(document))


def compiled(body: str, attributes: str = 'queryBinding="xslt3"', phase: str | None = None) -> Schematron:
    """The validator of a schema with this content."""
    return compile_schematron(schema(body, attributes), phase)


def failures(body: str, document: str, phase: str | None = None) -> tuple[Failed, ...]:
    """What the schema with this content finds in the document."""
    return compiled(body, phase=phase).check(tree(document), "doc.xml")


def said(body: str, document: str, phase: str | None = None) -> list[str]:
    """The failures as `identifier location message`."""
    return [f"{f.assertion or '-'} {f.location} {f.message}" for f in failures(body, document, phase)]


def refused(source: bytes | Path, phase: str | None = None) -> tuple[Finding, ...]:
    """Why a schema cannot be compiled; empty if it can."""
    try:
        compile_schematron(source, phase)
    except FoundError as error:
        return error.findings
    return ()
