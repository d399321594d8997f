"""A stylesheet to a validator; what Saxon says of the stylesheet becomes findings about the schema."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from depesha import saxon
from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.tei.reading import parse
from depesha.validate.schematron.assembling import at
from depesha.validate.schematron.bounding import DIVIDE, excessive
from depesha.validate.schematron.marks import Marks, mark_of, marks
from depesha.validate.schematron.validator import Schematron

_CURES = {
    "XPST0008": "declare the variable with let; an instance of an abstract pattern gives it with param",
    "XPST0017": "correct the name or the number of arguments; functions of your own are declared with xsl:function",
    "XPST0081": "declare the prefix with ns",
}
"""Cures by the error codes of XPath, where they are more exact than that of SCH008."""


@lru_cache(maxsize=16)
def compile_stylesheet(stylesheet: bytes, path: str) -> Schematron:
    """The validator of a stylesheet that `transpile` has made of the schema at `path`; compiled once a process.

    Raises `FoundError` with a finding SCH008 for every expression that is no XPath, at its line in the schema, or
    SCH007 where one is too long (parameters of abstract patterns make short ones long), or GRM… if it is no XML.
    """
    tree, findings = parse(stylesheet, path)
    if tree is None:
        raise FoundError(*findings)
    root = tree.getroot()
    _raise(_found("SCH007", mark_of(node), what, path, DIVIDE) for node, what in excessive(root))
    marked = marks(root)
    try:
        return Schematron(path, stylesheet, marked, saxon.foreign_stylesheet(stylesheet))
    except saxon.CompileError as error:
        raise FoundError(*_uncompiled(error, marked, path)) from error


def _uncompiled(error: saxon.CompileError, marked: Marks, path: str) -> Iterable[Finding]:
    said = [(marked.of_line(number or 0) or "", message) for number, message in error.errors]
    # A context stands in the stylesheet twice; its second place, for `Schematron.shadowed`, has an empty mark.
    told = [(mark, message) for mark, message in said if mark] or said
    return dict.fromkeys(_found("SCH008", mark, words, path, _CURES.get(words.split()[0])) for mark, words in told)


def _found(code: str, mark: str, message: str, path: str, cure: str | None) -> Finding:
    shown, line = at(mark, Path(path).parent) if mark else (path, None)
    return Finding(code, shown, message, line, None, cure)


def _raise(findings: Iterable[Finding]) -> None:
    told = tuple(dict.fromkeys(findings))
    if told:
        raise FoundError(*told)
