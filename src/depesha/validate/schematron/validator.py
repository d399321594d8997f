"""A compiled validator: a document in, what failed out."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from depesha import saxon
from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.validate.schematron.failing import Failed, failed, shadowed
from depesha.validate.schematron.marks import Marks
from depesha.validate.schematron.vocabulary import OWN

_BROKEN = f"{{{OWN}}}broken"


@dataclass(frozen=True, slots=True)
class Schematron:
    """A schema, compiled."""

    path: str
    """The schema, as findings show it."""
    stylesheet: bytes
    """The validator: XSLT 3.0."""
    _marks: Marks = field(repr=False)
    _executable: saxon.ForeignStylesheet = field(repr=False)

    def check(self, tree: etree._ElementTree, path: str) -> tuple[Failed, ...]:
        """What fails in a document, in document order, and at one node in the order of the schema.

        A rule that cannot be evaluated at a node fails there, as assertion SCH009.
        `path` is the name of the document in findings. Raises `FoundError` with SCH011 where Saxon does not take it.
        """
        result = self._run(tree, path, shadowed=False)
        return tuple(failed(result, tree, lambda number: self._marks.of_line(number) if number else None))

    def shadowed(self, tree: etree._ElementTree, path: str) -> tuple[Finding, ...]:
        """Findings SCH012: nodes that a rule matches but is not asked about, because an earlier one of its pattern was.

        And findings SCH009: rules whose context cannot be evaluated here, which to XSLT means that it does not match.
        For whoever writes a schema; it costs more than `check`, and raises as `check`.
        """
        return tuple(shadowed(self._run(tree, path, shadowed=True), tree, path))

    def _run(self, tree: etree._ElementTree, path: str, *, shadowed: bool) -> etree._Element:
        if tree.docinfo.internalDTD is not None:
            raise FoundError(Finding("GRM002", path, "the file has a document type", 1))
        document = etree.tostring(tree, encoding="utf-8")
        try:
            result, messages = self._executable.transform(document, {f"{{{OWN}}}shadowed": shadowed})
        except saxon.TransformError as error:
            raise FoundError(Finding("SCH011", path, str(error))) from error
        stopped = _stopped(messages)
        return etree.fromstring(result) if stopped is None else stopped


def _stopped(messages: tuple[str, ...]) -> etree._Element | None:
    """A result that holds only what the validator says of its variables, if it says that one cannot be evaluated.

    Other messages come from functions of the schema and mean nothing here.
    """
    result = etree.Element(f"{{{OWN}}}result")
    for message in messages:
        try:
            node = etree.fromstring(message)
        except etree.XMLSyntaxError:
            # Text, or several elements.
            continue
        if node.tag == _BROKEN:
            result.append(node)
    return result if len(result) else None
