"""The ODD processor: a customisation of TEI and TEI's `p5subset.xml` in, a simplified RELAX NG schema and rules out."""

from depesha.odd.compiling import compile_odd, errors
from depesha.odd.grammar import Grammar
from depesha.odd.relaxng import relaxng
from depesha.odd.rules import Rule, rules
from depesha.odd.schematron import schematron
from depesha.odd.subset import download_subset, find_subset

__all__ = [
    "Grammar",
    "Rule",
    "compile_odd",
    "download_subset",
    "errors",
    "find_subset",
    "relaxng",
    "rules",
    "schematron",
]
