"""`make bench`: what a telegram costs, stage by stage, beside the floor; all measured side by side in one run."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from lxml import etree

from depesha.edition import read_edition
from depesha.pipeline import Names, encode_export, load_names, read_export, understand
from depesha.render import open_view, render_html, render_texts
from depesha.validate.fidelity import verify
from depesha.validate.grammar import validate

ROUNDS = 15


def cost(work: Callable[[], object]) -> float:
    """Seconds of processor time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def copy(file: Path) -> bytes:
    """The least that any work on XML costs."""
    return etree.tostring(etree.parse(str(file)))


def main() -> int:
    """Prints the table."""
    edition = read_edition(Path())
    names: Names = load_names(edition.authority)
    sources = edition.sources()
    rows: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        tei = Path(folder) / "tei"
        tei.mkdir()
        for path in sources:
            target = corpus / path.parent.name / path.name
            target.parent.mkdir(parents=True)
            target.write_bytes(path.read_bytes())
        files = []
        for path in sorted(corpus.glob("*/source.txt")):
            encoded = encode_export(path, edition, names, tei / "telegram.xml")
            files.append((path, tei / f"{encoded.identifier}.xml"))
            files[-1][1].write_bytes(encoded.tei)
        for _ in range(ROUNDS + 1):
            measured: dict[str, float] = {}
            for path, file in files:
                export = read_export(path, edition)
                view = open_view(etree.parse(str(file)), file.stem)
                steps: tuple[tuple[str, Callable[[], object]], ...] = (
                    ("parse and serialise with libxml2", partial(copy, file)),
                    ("read the export", partial(read_export, path, edition)),
                    ("recognise, annotate, name", partial(understand, export, names)),
                    ("encode (the two above, align, weave)", partial(encode_export, path, edition, names, file)),
                    ("validate", partial(validate, file)),
                    ("verify", partial(verify, file)),
                    ("HTML page", partial(render_html, view)),
                    ("plain texts", partial(render_texts, view)),
                )
                for name, work in steps:
                    measured[name] = measured.get(name, 0.0) + cost(work)
            for name, seconds in measured.items():
                rows.setdefault(name, []).append(seconds)
    # The first round compiles stylesheets and loads the schema.
    medians = {name: statistics.median(seconds[1:]) / len(files) for name, seconds in rows.items()}
    floor = medians["parse and serialise with libxml2"]
    print(f"{len(files)} telegrams, {ROUNDS} rounds, processor time, medians")
    print(f"{'step':<42}{'ms a telegram':>14}{'times the floor':>17}")
    for name, seconds in medians.items():
        print(f"{name:<42}{seconds * 1000:>14.2f}{seconds / floor:>17.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
