"""Loads the compiled schema, once a process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lxml import etree

from depesha.errors import SetupError
from depesha.resources import resource

RNG = "http://relaxng.org/ns/structure/1.0"


@dataclass(frozen=True, slots=True)
class Schema:
    """The schema as a validator and as a document to look things up in."""

    relaxng: etree.RelaxNG
    grammar: etree._Element
    """The root of the schema document."""
    pointers: frozenset[str]
    """Names of the attributes that hold pointers."""


@cache
def schema() -> Schema:
    """The schema of the edition; raises `SetupError` where it is missing or broken."""
    path = resource("schema", "depesha.rng")
    try:
        tree = etree.parse(path)
        relaxng = etree.RelaxNG(tree)
    except (OSError, etree.LxmlError) as error:
        raise SetupError(f"{path} cannot be used: {error}; make it again with depesha schema") from error
    return Schema(relaxng, tree.getroot(), _pointers(tree.getroot()))


def _pointers(grammar: etree._Element) -> frozenset[str]:
    return frozenset(
        node.get("name", "")
        for node in grammar.iter(f"{{{RNG}}}attribute")
        if any(reference.get("name") == "teidata.pointer" for reference in node.iter(f"{{{RNG}}}ref"))
    )
