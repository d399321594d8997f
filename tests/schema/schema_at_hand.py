"""The schema of the repository, also for fragments, and its source."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from depesha.errors import SetupError
from depesha.odd import find_subset

REPOSITORY = Path(__file__).resolve().parents[2]
ODD = REPOSITORY / "schema" / "depesha.odd"
RNG = REPOSITORY / "schema" / "depesha.rng"
_RNG = "{http://relaxng.org/ns/structure/1.0}"


@cache
def odd_root() -> etree._Element:
    """The root of the ODD."""
    return etree.parse(ODD).getroot()


@cache
def relaxng() -> etree.RelaxNG:
    """The compiled schema."""
    return etree.RelaxNG(etree.parse(RNG))


@cache
def fragments() -> etree.RelaxNG:
    """The compiled schema, with every element as a possible root."""
    root = deepcopy(etree.parse(RNG).getroot())
    start = root.find(f"{_RNG}start")
    assert start is not None
    for node in list(start):
        start.remove(node)
    choice = etree.SubElement(start, f"{_RNG}choice")
    for define in root.iterfind(f"{_RNG}define"):
        if define[0].tag == f"{_RNG}element" and define[0].get("name") is not None:
            etree.SubElement(choice, f"{_RNG}ref", name=define.get("name", ""))
    return etree.RelaxNG(root.getroottree())


@cache
def subset_at_hand() -> Path:
    """TEI's definitions; the test is skipped where they are not at hand."""
    try:
        return find_subset()
    except SetupError as error:
        pytest.skip(str(error))


@cache
def shared_folder() -> Path:
    """The folder of references beside the repository; the test is skipped where it is absent."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent: it holds the target encodings and TEI's own schema")
    return folder
