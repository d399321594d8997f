"""Whole files: what is valid is accepted here and by TEI, what is invalid is refused with the findings it names."""

from __future__ import annotations

import random
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree
from schema_at_hand import ODD, REPOSITORY, relaxng, shared_folder
from whole_tei import narrowed

from depesha.tei.names import TEI, tei
from depesha.validate.grammar import validate
from depesha.validate.grammar.expected import expected

HERE = Path(__file__).resolve().parent
VALID = sorted((HERE / "valid").glob("*.xml"))
INVALID = sorted((HERE / "invalid").glob("*.xml"))
GOLD = ("117420.xml", "110371.xml", "authority.xml")
GENERATED = sorted((REPOSITORY / "tei").glob("*.xml"))


def named(path: Path) -> tuple[tuple[str, int, str], ...]:
    """The code, line and words of each finding that the first comment of a file expects."""
    lines = path.read_text(encoding="utf-8").partition("<!--")[2].partition("-->")[0].strip().splitlines()
    return tuple((code, int(line), words) for code, line, words in (one.split(" ", 2) for one in lines))


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_file_is_accepted(path: Path) -> None:
    """Broken: the schema refuses what the guide prescribes."""
    assert validate(path) == ()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_file_is_refused_for_its_own_fault_alone(path: Path) -> None:
    """Broken: a fault is missed, blamed on another line, or reported twice."""
    found = validate(path)
    assert len(found) == len(named(path)), [str(finding) for finding in found]
    for finding, (code, line, words) in zip(found, named(path), strict=True):
        assert (finding.code, finding.line) == (code, line)
        assert words in finding.message


@pytest.mark.parametrize("name", GOLD)
def test_a_target_encoding_is_accepted(name: str) -> None:
    """Broken: the schema refuses an encoding made by hand after the guidelines."""
    assert validate(shared_folder() / "encoding" / "gold" / name) == ()


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: path.stem)
def test_a_generated_file_is_accepted(path: Path) -> None:
    """Broken: the encoder writes what the schema refuses."""
    assert validate(path) == ()


def test_what_is_valid_here_is_valid_tei() -> None:
    """Broken: our files are no TEI."""
    gold = [shared_folder() / "encoding" / "gold" / name for name in GOLD]
    everything = narrowed(shared_folder() / "tei" / "tei_all.rng", frozenset(expected().elements))
    for path in (*VALID, *GENERATED, *gold):
        tree = etree.parse(path)
        assert relaxng().validate(tree)
        assert everything.validate(tree), (path, everything.error_log)


def test_the_odd_is_valid_tei() -> None:
    """Broken: other ODD processors refuse the source of the schema."""
    tree = etree.parse(ODD)
    used = frozenset(etree.QName(node).localname for node in tree.iter(etree.Element))
    everything = narrowed(shared_folder() / "tei" / "tei_all.rng", used)
    assert everything.validate(tree), everything.error_log


def test_what_tei_refuses_is_refused_here() -> None:
    """Broken: a file of ours is no TEI; tried with single faults in the target encodings."""
    everything = narrowed(shared_folder() / "tei" / "tei_all.rng", frozenset(expected().elements))
    chance = random.Random(20261120)
    names = sorted(expected().elements)
    refused = 0
    for name in GOLD:
        data = (shared_folder() / "encoding" / "gold" / name).read_bytes()
        for _ in range(150):
            root = etree.fromstring(data)
            nodes = list(root.iter(f"{{{TEI}}}*"))
            node = chance.choice(nodes[1:])
            match chance.randrange(4):
                case 0:
                    node.tag = tei(chance.choice(names))
                case 1:
                    chance.choice(nodes).append(deepcopy(node))
                case 2:
                    node.attrib.clear()
                case _:
                    node.set(chance.choice(["type", "when", "ref", "hand", "reason", "cert", "n"]), "x y")
            if relaxng().validate(root.getroottree()):
                assert everything.validate(root.getroottree()), everything.error_log
            else:
                refused += 1
    assert refused > 200
