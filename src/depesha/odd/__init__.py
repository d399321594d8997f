"""The ODD processor: a customisation of TEI and TEI's `p5subset.xml` in, RELAX NG, XSD and Schematron out."""

from depesha.odd.compiling import compile_odd, errors
from depesha.odd.grammar import Grammar
from depesha.odd.relaxng import relaxng
from depesha.odd.rules import Rule, rules
from depesha.odd.schematron import schematron
from depesha.odd.subset import download_subset, find_subset
from depesha.odd.xsd import XmlSchema, xsd

__all__ = [
    "Grammar",
    "Rule",
    "XmlSchema",
    "compile_odd",
    "download_subset",
    "errors",
    "find_subset",
    "relaxng",
    "rules",
    "schematron",
    "xsd",
]
