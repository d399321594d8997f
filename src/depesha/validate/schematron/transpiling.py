"""A Schematron schema to the XSLT 3.0 stylesheet that checks documents against it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from lxml import etree

from depesha import saxon
from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.resources import resource
from depesha.validate.schematron.assembling import assemble
from depesha.validate.schematron.checking import check
from depesha.validate.schematron.referring import PHASES
from depesha.validate.schematron.vocabulary import SCH


def transpile(source: Path | bytes, phase: str | None = None) -> bytes:
    """The stylesheet, UTF-8, of a schema in a file or in bytes; the same schema gives the same bytes.

    `phase` is the id of a phase, `#ALL` or `#DEFAULT`; without it the default phase of the schema.
    Raises `FoundError` with SCH findings where the schema cannot be used; its XPath is not looked at yet.
    """
    shown = str(source) if isinstance(source, Path) else "<bytes>"
    schema = assemble(source, shown)
    findings = check(schema, Path(shown).parent)
    if findings:
        raise FoundError(*findings)
    try:
        return _transpiled(etree.tostring(schema, encoding="utf-8"), _chosen(schema, phase, shown))
    except saxon.TransformError as error:
        # What XML does not allow in the stylesheet, such as a name of a variable in an unusual script.
        raise FoundError(Finding("SCH004", shown, str(error))) from error


def _chosen(schema: etree._Element, phase: str | None, shown: str) -> str:
    if phase in (None, "#DEFAULT"):
        phase = schema.get("defaultPhase", "#ALL")
    known = [node.get("id", "") for node in schema.iterchildren(f"{{{SCH}}}phase")]
    if phase not in (*known, *PHASES):
        cure = f"take one of: {', '.join((*known, *PHASES))}"
        raise FoundError(Finding("SCH005", shown, f'there is no phase "{phase}"', None, None, cure))
    return "#ALL" if phase in (None, "#DEFAULT") else phase


@lru_cache(maxsize=16)
def _transpiled(schema: bytes, phase: str) -> bytes:
    text = saxon.stylesheet(resource("xslt", "schematron.xsl")).transform(schema, {"phase": phase})
    return text.encode("utf-8")
