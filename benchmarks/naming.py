"""`make bench`: how well names are recognised, and what 50,000 persons cost; prints two tables.

The names of the five telegrams were read off the exports by hand (`names/*.tsv`); `unseen.tsv` has sentences with
names that the corpus does not have. A name counts as found where its words and its entry are both right.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from depesha.edition import read_edition
from depesha.names import Authority, Entry, Form, build_index, read_authority
from depesha.pipeline import encode_export, load_names
from depesha.tei.names import tei

HERE = Path(__file__).parent / "names"
KINDS = {"p": "persons", "pl": "places"}
SYLLABLES = "ко ма ра ти но ве ли са до пе гри вол бор ан ор ев".split()


@dataclass(frozen=True, slots=True)
class Score:
    """Names that are there, that were found, and that were found rightly."""

    wanted: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """How many of the names found are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """How many of the names that are there were found."""
        return self.right / self.wanted if self.wanted else 1.0


def score(wanted: Sequence[tuple[str, ...]], found: Sequence[tuple[str, ...]]) -> Score:
    """Compares two lists of names, each with its part and entry."""
    return Score(len(wanted), len(found), sum((Counter(wanted) & Counter(found)).values()))


def rows(path: Path) -> list[tuple[str, ...]]:
    """The lines of a table, without its remark."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def as_it_stands(element: etree._Element) -> str:
    """The words of a name in the source: without what the edition sets beside them."""
    words = [element.text or ""]
    for child in element:
        beside = child.tag in (tei("rdg"), tei("corr"), tei("reg"), tei("expan"))
        if not beside and not (child.tag == tei("supplied") and not child.get("rendition")):
            words.append(as_it_stands(child))
        words.append(child.tail or "")
    return " ".join("".join(words).split())


def names_of(root: etree._Element) -> Iterator[tuple[str, str, str]]:
    """Part, words and entry of each name of a person or place in a document."""
    parts = [("record", item) for item in root.iter(tei("bibl")) if item.get("type") == "record"]
    parts += [("sheet", item) for item in root.iter(tei("accMat"))]
    parts += [(item.get("type", ""), item) for body in root.iter(tei("body")) for item in body.iterchildren(tei("div"))]
    for part, item in parts:
        for name in item.iter(tei("persName"), tei("placeName"), tei("geogName")):
            if not any(above.tag == tei("rdg") for above in name.iterancestors()):
                yield part, as_it_stands(name), name.get("ref", "").removeprefix("aut:")


def telegrams() -> Iterator[tuple[str, list[tuple[str, ...]], list[tuple[str, ...]]]]:
    """Each telegram of the corpus with the names wanted and found."""
    edition = read_edition(Path())
    names = load_names(edition.authority, edition.sources())
    with tempfile.TemporaryDirectory() as folder:
        for source in edition.sources():
            encoded = encode_export(source, edition, names, Path(folder) / "telegram.xml")
            found = list(names_of(etree.fromstring(encoded.tei)))
            yield encoded.identifier, rows(HERE / f"{encoded.identifier}.tsv"), list[tuple[str, ...]](found)


def unseen() -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """The sentences, with the names wanted and found."""
    from depesha.model import Source, Span
    from depesha.names import name_marks

    index = build_index(read_authority(HERE / "unseen.xml"))
    wanted: list[tuple[str, ...]] = []
    found: list[tuple[str, ...]] = []
    for number, row in enumerate(rows(HERE / "unseen.tsv")):
        language, day, sentence, listed = (*row, "")[:4]
        for pair in listed.split():
            words, _, entry = pair.partition("=")
            wanted.append((str(number), words.replace("_", " "), entry))
        source = Source(Path("-"), "-", sentence, "", 0)
        for mark in name_marks(source, Span(0, len(sentence)), language, (), index, day=day or None):
            reference = dict(mark.attributes).get("ref")
            if reference:
                found.append((str(number), source.slice(mark.span), reference.removeprefix("aut:")))
    return wanted, found


def of_kind(names: Sequence[tuple[str, ...]], prefix: str) -> list[tuple[str, ...]]:
    """The names of persons or of places; a name without entry counts as a person."""
    return [name for name in names if (name[2].split("-")[0] or "p") == prefix]


def crowd(count: int) -> Authority:
    """An authority file of made-up persons."""
    chance = random.Random(1)
    entries = []
    for number in range(count):
        family = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 5))).capitalize()
        family += chance.choice(["ов", "ский", "ин", "ев", ""])
        form = Form(f"{family}, Иван Петрович", "ru", "main", family=family)
        entries.append(Entry(f"p-{number}", "persName", (form,)))
    return Authority(tuple(entries))


def milliseconds(authority: Authority, text: str) -> tuple[float, float]:
    """Processor time of the first search (which plants the tree) and of one more, in milliseconds."""
    index = build_index(authority)
    start = time.process_time()
    index.find(text, "ru")
    planted = time.process_time()
    for _ in range(20):
        index.find(text, "ru")
    return (planted - start) * 1000, (time.process_time() - planted) * 50


def main() -> int:
    """Prints the tables."""
    print("| names with the right entry | kind | there | found | precision | recall |\n|---|---|---|---|---|---|")
    measured = [*telegrams(), ("sentences not seen before", *unseen())]
    for title, wanted, found in measured:
        for prefix, kind in KINDS.items():
            got = score(of_kind(wanted, prefix), of_kind(found, prefix))
            print(f"| {title} | {kind} | {got.wanted} | {got.found} | {got.precision:.3f} | {got.recall:.3f} |")
    text = (Path("corpus/117420/source.txt")).read_text(encoding="utf-8")
    print("\n| persons in the authority file | planting the tree, ms | one telegram, ms | ratio |\n|---|---|---|---|")
    base = 0.0
    for count in (20, 2_000, 50_000):
        planting, once = milliseconds(crowd(count), text)
        base = base or once
        print(f"| {count:,} | {planting:.0f} | {once:.2f} | {once / base:.2f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
