"""The rules of our schema, beyond its grammar: Schematron made from the ODD, and the one that needs the authority file.

In: a tree. Out: findings R01, R02 …; docs/validating.md says how they read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from lxml import etree

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.resources import resource
from depesha.tei.reading import parse
from depesha.validate.code_names import code_names
from depesha.validate.schematron import Failed, Schematron, compile_schematron
from depesha.validate.schematron.vocabulary import SCH

_LAST_SENTENCE = re.compile(r"(?<=[.…”)])\s(?=[A-Z])")
_NOT_EVALUATED = "SCH009"


def broken(
    tree: etree._ElementTree, shown: str, bearers: frozenset[str] | None = None, *, grammatical: bool = True
) -> Iterator[Finding]:
    """A finding for each rule that a telegram breaks, at its node.

    `bearers` are the persons of whom the authority file records a code name; None where there is no authority file.
    `grammatical` is False where the grammar has something against the file: then a rule may find what it cannot
    evaluate, and is passed over there.
    """
    try:
        failures = schematron().check(tree, shown)
    except FoundError as error:
        yield from error.findings
        return
    for failure in failures:
        if grammatical or failure.assertion != _NOT_EVALUATED:
            yield _finding(failure, shown)
    if bearers is not None:
        yield from code_names(tree.getroot(), bearers, shown)


@cache
def schematron() -> Schematron:
    """The rules, compiled once a process. Raises `FoundError` where the installation is broken."""
    return compile_schematron(resource("schema", "depesha.sch"))


def _finding(failure: Failed, shown: str) -> Finding:
    """What is wrong as the message, what to do as the cure: the last sentence of a rule's message."""
    cure = _cures().get(failure.assertion or "")
    if not cure or not failure.message.endswith(cure):
        return failure.finding(shown)
    message = failure.message.removesuffix(cure).rstrip()
    return Finding(
        failure.assertion or "", shown, message, failure.line, None, cure, failure.severity, failure.location
    )


@cache
def _cures() -> Mapping[str, str]:
    tree, _ = parse(resource("schema", "depesha.sch"))
    asserted = tree.iter(f"{{{SCH}}}assert") if tree is not None else ()
    return {node.get("id", ""): _LAST_SENTENCE.split(_ending(node))[-1] for node in asserted}


def _ending(node: etree._Element) -> str:
    """The words behind the last value in a message."""
    text = node[-1].tail if len(node) else node.text
    return " ".join((text or "").split())
