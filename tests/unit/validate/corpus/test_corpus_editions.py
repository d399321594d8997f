"""Whole editions: our own, a broken one, a large one."""

from __future__ import annotations

import pickle
import random
import time
from pathlib import Path

from corpus_files import MAO, STALIN, Telegram, cable, place, written

from depesha.findings import CODES
from depesha.naming import load_names
from depesha.validate.corpus import ACROSS, check_corpus
from depesha.validate.corpus.facts import CodeName, Facts, Message, Number, Place
from depesha.validate.corpus.gathering import gather

ROOT = Path(__file__).resolve().parents[4]


def test_our_own_edition_has_one_remark() -> None:
    """Broken: a check makes noise, or the edition has changed for the worse.

    The record announces one scan; the export has two machine passes over it.
    """
    authority = ROOT / "corpus" / "authority.xml"
    names = load_names(authority)

    def knows(text: str, language: str, entry: str) -> bool:
        return names.reference(text, language) == f"aut:{entry}"

    findings = check_corpus((ROOT / "tei").glob("*.xml"), authority, knows)
    assert [(finding.code, Path(finding.path).name) for finding in findings] == [("COR014", "117420.xml")]


def test_a_broken_file_is_a_finding_and_the_rest_is_checked(tmp_path: Path) -> None:
    """Broken: one bad file hides what is wrong in all others."""
    files = written(tmp_path, [Telegram("1", numbers=cable(3917)), Telegram("4", numbers=cable(3917))])
    for name, content in (("2", "<TEI"), ("3", "<html/>")):
        (tmp_path / f"{name}.xml").write_text(content, encoding="utf-8")
        files.append(tmp_path / f"{name}.xml")
    files.append(tmp_path / "9.xml")
    assert [place(finding) for finding in check_corpus(files)] == [
        ("GRM001", "2.xml", 1),
        ("GRM004", "3.xml", 1),
        ("COR005", "4.xml", 7),
        ("GRM007", "9.xml", None),
    ]


def test_a_tei_file_without_anything_has_no_findings(tmp_path: Path) -> None:
    """Broken: a file of another kind is a traceback."""
    path = tmp_path / "a.xml"
    path.write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', encoding="utf-8")
    assert check_corpus([path]) == ()
    assert check_corpus([]) == ()


def test_the_order_of_the_files_makes_no_difference(tmp_path: Path) -> None:
    """Broken: two runs report differently."""
    draw = random.Random(7)
    telegrams = [Telegram(f"{at}", f"1951-06-{draw.randint(1, 28):02}", cable(draw.randint(1, 30))) for at in range(20)]
    files = written(tmp_path, telegrams)
    wanted = check_corpus(files)
    assert wanted
    for _ in range(3):
        draw.shuffle(files)
        assert check_corpus([*files, files[0]]) == wanted
    assert all(finding.code in CODES and finding.hint for finding in wanted)


def telegram(at: int) -> Facts:
    """Facts as of a small file."""
    path = f"tei/{at:06}.xml"
    day = f"{1940 + at // 3650}-{1 + at // 310 % 12:02}-{1 + at // 11 % 28:02}"
    here = Place(path, 7)
    return Facts(
        path,
        here,
        f"t{at}",
        str(at),
        day,
        (Number(("cable", "outgoing", ""), at, str(at), day, here),),
        (Message((STALIN,), (MAO,), (MAO,), day, ((at, str(at)),), here),),
        (),
        (),
        (CodeName("ФИЛИППОВ", "ru", STALIN, here),),
    )


def test_ten_thousand_files_are_compared_in_seconds() -> None:
    """Broken: files are compared with each other two by two."""
    facts = [telegram(at) for at in range(10_000)]
    start = time.process_time()
    for check in ACROSS:
        list(check(facts))
    assert time.process_time() - start < 10


def test_trees_are_not_kept() -> None:
    """Broken: a fact holds on to the tree it was read from, and memory grows with the texts."""
    for path in sorted((ROOT / "tei").glob("*.xml")):
        gathered, _ = gather(path)
        assert gathered is not None
        # Neither elements nor the strings that XPath gives back, which keep their tree, can be pickled as they are.
        assert pickle.loads(pickle.dumps(gathered)) == gathered
        assert len(pickle.dumps(gathered[0])) < 4_000
