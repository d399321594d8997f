"""Schemas that are not ours: the path of a RELAX NG schema or an XSD in, a checker of TEI files out.

RELAX NG and XSD 1.0 are checked by libxml2, XSD 1.1 by xmlschema; the findings are of one kind (GRM010–GRM013).
Nothing is read but files in the folder of the schema.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Protocol

from lxml import etree

from depesha.findings import Finding
from depesha.tei.names import TEI, XML_ID, local
from depesha.tei.reading import line_of
from depesha.validate.grammar.derivatives import Compiled, faults
from depesha.validate.grammar.foreign_files import XS, read_schema
from depesha.validate.grammar.loading import RNG
from depesha.validate.grammar.simplifying import can_be_simplified, simplified
from depesha.validate.grammar.telling import from_libxml2, from_xmlschema
from depesha.validate.grammar.wording import ordered, saying

_NOT_XML = {".rnc": "RELAX NG in compact syntax", ".dtd": "a document type definition"}
_OTHERS = {
    "http://purl.oclc.org/dsdl/schematron": "it is Schematron: name the file .sch",
    TEI: "compile an ODD first: depesha schema FILE -o schema.rng",
}
"""What to do with schemas in other languages, by namespace."""
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_VERSIONING = "http://www.w3.org/2007/XMLSchema-versioning"
_LOCATIONS = (f"{{{_XSI}}}schemaLocation", f"{{{_XSI}}}noNamespaceSchemaLocation")
_ONLY_1_1 = "assert assertion alternative override openContent defaultOpenContent explicitTimezone".split()
_ONLY_1_1_ATTRIBUTES = frozenset(
    {"notNamespace", "notQName", "defaultAttributes", "inheritable", "xpathDefaultNamespace"}
)


class Checker(Protocol):
    """Checks documents against one schema."""

    @property
    def kind(self) -> str:
        """`RELAX NG`, `XSD 1.0` or `XSD 1.1`."""

    def check(self, tree: etree._ElementTree, shown: str) -> tuple[Finding, ...]:
        """A finding GRM013 for each fault, in the order of lines; an empty tuple means valid.

        `shown` is the path that findings show.
        """


def load_schema(path: Path) -> tuple[Checker | None, tuple[Finding, ...]]:
    """The checker of a schema; None and findings (GRM001, GRM002, GRM007, GRM010–GRM012) where it cannot be used."""
    if unread := _NOT_XML.get(path.suffix.lower()):
        cure = f"turn it into RELAX NG in XML syntax: trang {path.name} {path.stem}.rng"
        return None, (Finding("GRM010", str(path), f"{unread} is not read", cure=cure),)
    tree, findings = read_schema(path)
    if tree is None:
        return None, findings
    root = tree.getroot()
    try:
        match etree.QName(root).namespace:
            case str(name) if name == RNG:
                return _RelaxNG(tree), ()
            case str(name) if name == XS:
                return (_Xsd11(path) if _is_1_1(root) else _xsd(tree, path)), ()
            case other:
                message = f'the root element is "{etree.QName(root).text}"'
                return None, (Finding("GRM010", str(path), message, line_of(root), None, _OTHERS.get(str(other))),)
    except (etree.LxmlError, _UnusableError) as error:
        return None, (Finding("GRM012", str(path), str(error)),)


class _UnusableError(Exception):
    """xmlschema refuses the schema."""


class _RelaxNG:
    """libxml2 needs long for a large grammar, so it gets the part that a document uses; the last part is kept."""

    kind = "RELAX NG"

    def __init__(self, tree: etree._ElementTree) -> None:
        self._root = tree.getroot()
        self._present: frozenset[str] = frozenset()
        self._patterns: Compiled | None = None
        self._whole = not can_be_simplified(self._root)
        self._compiled = etree.RelaxNG(tree) if self._whole else self._narrowed(frozenset())

    def check(self, tree: etree._ElementTree, shown: str) -> tuple[Finding, ...]:
        present = frozenset(local(node.tag) for node in tree.iter(etree.Element))
        if not self._whole and not present <= self._present:
            self._present |= present
            self._compiled = self._narrowed(self._present)
        if self._compiled.validate(tree):
            return ()
        # libxml2 says little, and at times of another element.
        found = [] if self._whole else [*faults(self._explaining(), tree, shown), *_repeated(tree, shown)]
        return ordered(found or from_libxml2(self._compiled.error_log, tree, shown))

    def _explaining(self) -> Compiled:
        self._patterns = self._patterns or Compiled(simplified(self._root))
        return self._patterns

    def _narrowed(self, present: frozenset[str]) -> etree.RelaxNG:
        # Written and read again: libxml2 trips over a tree that has been rebuilt in place.
        return etree.RelaxNG(etree.fromstring(etree.tostring(simplified(self._root, present))).getroottree())


def _xsd(tree: etree._ElementTree, path: Path) -> Checker:
    """libxml2's checker, or, where it refuses the schema and xmlschema does not, that of XSD 1.1."""
    try:
        return _Xsd10(tree)
    except etree.XMLSchemaParseError as error:
        try:
            return _Xsd11(path)
        except _UnusableError:
            raise error from None


class _Xsd10:
    kind = "XSD 1.0"

    def __init__(self, tree: etree._ElementTree) -> None:
        self._compiled = etree.XMLSchema(tree)

    def check(self, tree: etree._ElementTree, shown: str) -> tuple[Finding, ...]:
        plain = _without_locations(tree)
        if self._compiled.validate(plain):
            return ()
        return ordered(from_libxml2(self._compiled.error_log, plain, shown))


class _Xsd11:
    kind = "XSD 1.1"

    def __init__(self, path: Path) -> None:
        from xmlschema import XMLSchema11, XMLSchemaException

        try:
            read = partial(XMLSchema11, base_url=str(path.resolve().parent), allow="sandbox", defuse="always")
            self._compiled = read(str(path.resolve()))
        except XMLSchemaException as error:
            raise _UnusableError(str(error).partition("\n")[0]) from error

    def check(self, tree: etree._ElementTree, shown: str) -> tuple[Finding, ...]:
        plain = _without_locations(tree)
        return ordered(from_xmlschema(self._compiled.iter_errors(plain), plain, shown))


def _repeated(tree: etree._ElementTree, shown: str) -> Iterator[Finding]:
    """The identifiers used twice, of which the patterns of a grammar know nothing."""
    say = saying(tree, "GRM013", shown)
    first: dict[str, etree._Element] = {}
    for node in tree.iter(etree.Element):
        if XML_ID in node.attrib and (before := first.setdefault(node.get(XML_ID, ""), node)) is not node:
            yield say.value(node, XML_ID, f"it is used in line {line_of(before)} already")


def _is_1_1(root: etree._Element) -> bool:
    if root.get(f"{{{_VERSIONING}}}minVersion", "1.0") >= "1.1":
        return True
    newer = next(root.iter(*(f"{{{XS}}}{name}" for name in _ONLY_1_1)), None)
    return newer is not None or any(_ONLY_1_1_ATTRIBUTES & set(node.attrib) for node in root.iter(f"{{{XS}}}*"))


def _without_locations(tree: etree._ElementTree) -> etree._ElementTree:
    """The document without the places where it would have schemas fetched from; itself where it names none."""
    if not any(key in node.attrib for node in tree.iter(etree.Element) for key in _LOCATIONS):
        return tree
    copy = deepcopy(tree)
    for node in copy.iter(etree.Element):
        for key in _LOCATIONS:
            node.attrib.pop(key, "")
    return copy
