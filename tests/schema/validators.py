"""Four validators of one schema, each as: the changed files in, the names of those it refuses out."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from schema_at_hand import REPOSITORY, RNG, relaxng
from xmlschema import XMLSchema10

from depesha.tei.reading import parse
from depesha.validate.grammar.explained import load_xsd

XSD = REPOSITORY / "schema" / "depesha.xsd"
Documents = Mapping[str, bytes]
_LINE = re.compile(r"^(.*?)\.xml:\d+:\d+: (?:error|fatal): ")


def refused_by_relaxng(documents: Documents) -> frozenset[str]:
    """By the RELAX NG schema in libxml2: what `depesha validate` says."""
    return _refused(documents, lambda tree: bool(relaxng().validate(tree)))


def refused_by_libxml2(documents: Documents) -> frozenset[str]:
    """By the XSD in libxml2."""
    return _refused(documents, lambda tree: bool(_libxml2().validate(tree)))


def refused_by_xmlschema(documents: Documents) -> frozenset[str]:
    """By the XSD in the Python library xmlschema."""
    return _refused(documents, lambda tree: next(_xmlschema().iter_errors(tree), None) is None)


def refused_by_jing(documents: Documents, folder: Path) -> frozenset[str]:
    """By the RELAX NG schema in jing; the test is skipped where jing is not installed."""
    jing = shutil.which("jing")
    if jing is None:
        pytest.skip("jing is not installed: apt-get install jing")
    paths = [folder / f"{name}.xml" for name in documents]
    for path in paths:
        path.write_bytes(documents[path.stem])
    # One start of Java for all of them; the arguments would be too many for one line of a shell, not for exec.
    said = subprocess.run([jing, str(RNG), *map(str, paths)], capture_output=True, text=True, check=False, timeout=300)
    assert not said.stderr.strip(), said.stderr
    return frozenset(Path(found[1]).name for line in said.stdout.splitlines() if (found := _LINE.match(line)))


def _refused(documents: Documents, is_valid: Callable[[etree._ElementTree], bool]) -> frozenset[str]:
    return frozenset(name for name, data in documents.items() if not is_valid(_tree(data)))


def _tree(data: bytes) -> etree._ElementTree:
    tree, findings = parse(data)
    assert tree is not None, findings
    return tree


@cache
def _libxml2() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(XSD))


@cache
def _xmlschema() -> XMLSchema10:
    return load_xsd(XSD)
