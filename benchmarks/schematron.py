"""`make bench`: Schematron beside RELAX NG and XSD, side by side in one run; and what it costs to have the rules ready.

lxml's own Schematron is XSLT 1.0 and refuses ours, so the three are compared by the floor: parsing the file.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import xmlschema
from lxml import etree
from lxml.isoschematron import Schematron as LxmlSchematron  # type: ignore[import-not-found]

from depesha.validate.schematron import compile_schematron, transpile

ROUNDS = 20
SCHEMA = Path("schema")
RULES = SCHEMA / "depesha.sch"

READY = """
import sys, time
from pathlib import Path
import depesha.validate.schematron as schematron
start = time.process_time()
getattr(schematron, sys.argv[1])(Path(sys.argv[2]))
print(time.process_time() - start)
"""
"""Seconds of processor time until the rules are ready, in a process that has done nothing else."""


def cost(work: Callable[[], object]) -> float:
    """Seconds of processor time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def ready(function: str, path: Path) -> float:
    """The median of five processes."""
    command = [sys.executable, "-c", READY, function, str(path)]
    return statistics.median(float(subprocess.check_output(command, text=True)) for _ in range(5))


def refused(rules: Path) -> str:
    """What lxml's own Schematron says of the rules."""
    try:
        LxmlSchematron(etree.parse(str(rules)))
    except (etree.LxmlError, ValueError) as error:
        return f"refused ({type(error).__name__})"
    return "accepted: compare it here"


def main() -> int:
    """Prints the tables."""
    trees = [etree.parse(str(file)) for file in sorted(Path("tei").glob("*.xml"))]
    grammar = etree.RelaxNG(etree.parse(str(SCHEMA / "depesha.rng")))
    libxml2 = etree.XMLSchema(etree.parse(str(SCHEMA / "depesha.xsd")))
    python = xmlschema.XMLSchema10(str(SCHEMA / "depesha.xsd"))
    rules = compile_schematron(RULES)
    count = len(etree.parse(str(RULES)).getroot().findall(".//{*}rule"))
    works: dict[str, Callable[[etree._ElementTree], object]] = {
        "parse with libxml2 (the floor)": lambda tree: etree.parse(tree.docinfo.URL),
        "RELAX NG by libxml2": grammar.validate,
        "XSD by libxml2": libxml2.validate,
        "XSD by xmlschema": python.is_valid,
        f"Schematron, {count} rules": lambda tree: rules.check(tree, tree.docinfo.URL or ""),
    }
    rows: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS + 1):
        for name, work in works.items():
            rows[name].append(sum(cost(partial(work, tree)) for tree in trees))
    medians = {name: statistics.median(seconds[1:]) / len(trees) for name, seconds in rows.items()}
    floor, *_ = medians.values()
    print(f"{len(trees)} telegrams, {ROUNDS} rounds, processor time, medians")
    print(f"{'step':<42}{'ms a telegram':>14}{'times the floor':>17}")
    for name, seconds in medians.items():
        print(f"{name:<42}{seconds * 1000:>14.2f}{seconds / floor:>17.0f}")
    print(f"{'Schematron by lxml':<42}{refused(RULES)}")
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "depesha.sch.xsl"
        kept.write_bytes(transpile(RULES))
        print(f"\n{'rules ready, a new process':<42}{'ms':>14}")
        print(f"{'from schema/depesha.sch':<42}{ready('compile_schematron', RULES) * 1000:>14.0f}")
        print(f"{'from a kept stylesheet':<42}{ready('compiled', kept) * 1000:>14.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
