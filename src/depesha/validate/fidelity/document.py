"""Opens a TEI file that may come from anywhere; no document type, no entities, no network."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.tei.names import tei
from depesha.validate.fidelity.elements import line_of


def open_document(path: Path) -> etree._Element:
    """The root element of a TEI file.

    Raises FoundError with SRC001 (cannot be read), GRM001 (not well-formed), GRM002 (document type) or GRM004 (no TEI).
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FoundError(Finding("SRC001", str(path), error.strerror or "cannot be read")) from error
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise FoundError(Finding("GRM001", str(path), error.msg or "not well-formed", error.lineno)) from error
    document = root.getroottree().docinfo
    if document.internalDTD is not None or document.doctype:
        raise FoundError(Finding("GRM002", str(path), "the file has a DOCTYPE"))
    if root.tag != tei("TEI"):
        raise FoundError(Finding("GRM004", str(path), f"the root element is {root.tag}", line_of(root)))
    return root
