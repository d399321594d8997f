"""Telegrams that come and go: the links between the others follow, and nothing else is made again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from editions import COVER, Command, put
from lxml import etree
from scratch_editions import listing

TEI = "{http://www.tei-c.org/ns/1.0}"
SETTINGS = '[edition]\ntitle = "Rice"\npublisher = "Depesha"\ndate = "2026-11-20"\n'
AUTHORITY = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
<person xml:id="p-adamov"><persName type="main" xml:lang="en">Adamov</persName></person>
<person xml:id="p-belov"><persName type="main" xml:lang="en">Belov</persName></person>
<person xml:id="p-carter"><persName type="main" xml:lang="en">Carter</persName></person>
</listPerson></standOff></TEI>"""
TEXT = """CIPHERED TELEGRAM No. {cable}

To Comrade {to}

{said}

{by}

{day} May 1952
No. {number}
"""
QUESTION = TEXT.format(cable=71, to="ADAMOV", said="How is the harvest of rice?", by="BELOV", day=4, number=31)
ANSWER = TEXT.format(
    cable=72,
    to="BELOV",
    said="Your telegram No. 31 of 4 May has been received. The harvest of rice is good this year.",
    by="ADAMOV",
    day=5,
    number=12,
)
OTHER = TEXT.format(cable=73, to="CARTER", said="The wheat is good this year.", by="BELOV", day=5, number=33)


def add(folder: Path, number: str, message: str) -> None:
    """Puts a telegram into an edition."""
    put(folder / "corpus" / number / "source.txt", COVER.format(number=number) + message)


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """An edition with an answer, and a telegram that has nothing to do with it; the question is missing."""
    folder = tmp_path / "edition"
    put(folder / "depesha.toml", SETTINGS)
    put(folder / "corpus" / "authority.xml", AUTHORITY)
    add(folder, "900002", ANSWER)
    add(folder, "900003", OTHER)
    return folder


def neighbours(folder: Path, number: str) -> list[tuple[str | None, str | None, str]]:
    """The telegrams around one, as its file tells of them."""
    root = etree.parse(folder / "tei" / f"{number}.xml").getroot()
    return [
        (one.get("type"), one.get("target"), "".join(str(piece) for piece in one.itertext()))
        for one in root.iterfind(f".//{TEI}correspContext/{TEI}ref")
    ]


def reference(folder: Path) -> str | None:
    """Where the reference of the answer points to."""
    root = etree.parse(folder / "tei" / "900002.xml").getroot()
    (found,) = [one for one in root.iter(f"{TEI}ref") if one.get("type") == "telegram"]
    return found.get("target")


MISSING = ("prev", "#en-ref", "Belov to Adamov, No. 31, 4 May 1952")
BEFORE = ("prev", "900001.xml", "Belov to Adamov, No. 31, 4 May 1952")
AFTER = ("next", "900002.xml", "Adamov to Belov, No. 12, 5 May 1952")


def test_a_telegram_that_is_missing_is_told(edition: Path, depesha: Command) -> None:
    """Nobody would see that the question to an answer is not in the edition."""
    assert depesha("build", edition).code == 0
    assert neighbours(edition, "900002") == [MISSING]
    assert reference(edition) is None
    assert neighbours(edition, "900003") == []


def test_a_telegram_that_comes_is_linked_with_its_answer_alone(edition: Path, depesha: Command) -> None:
    """Links would be old until everything is built anew, or everything be built for one new telegram."""
    assert depesha("build", edition).code == 0
    other = edition / "tei" / "900003.xml"
    before = (other.read_bytes(), other.stat().st_mtime_ns)
    add(edition, "900001", QUESTION)
    run = depesha("build", edition)
    assert (run.code, "2 made, 1 unchanged" in run.out) == (0, True), run.out
    assert neighbours(edition, "900002") == [BEFORE]
    assert neighbours(edition, "900001") == [AFTER]
    assert reference(edition) == "900001.xml"
    assert (other.read_bytes(), other.stat().st_mtime_ns) == before
    assert "0 made, 3 unchanged" in depesha("build", edition).out


def test_a_telegram_that_goes_takes_its_links_with_it(edition: Path, depesha: Command) -> None:
    """Links would lead to a page that is no longer there."""
    assert depesha("build", edition).code == 0
    before = (edition / "tei" / "900002.xml").read_bytes()
    add(edition, "900001", QUESTION)
    assert depesha("build", edition).code == 0
    shutil.rmtree(edition / "corpus" / "900001")
    run = depesha("build", edition)
    assert "1 made, 1 unchanged" in run.out
    assert run.findings("CFG006"), "the TEI file without export is told of"
    assert (edition / "tei" / "900002.xml").read_bytes() == before
    assert "0 made, 2 unchanged" in depesha("build", edition).out


def test_a_telegram_whose_number_is_mended_is_linked(edition: Path, depesha: Command) -> None:
    """A correction in one telegram would not come to the other."""
    add(edition, "900001", QUESTION.replace("No. 31", "No. 13"))
    assert depesha("build", edition).code == 0
    assert neighbours(edition, "900002") == [MISSING]
    add(edition, "900001", QUESTION)
    assert "2 made, 1 unchanged" in depesha("build", edition).out
    assert neighbours(edition, "900002") == [BEFORE]


def test_the_way_of_building_makes_no_difference(edition: Path, depesha: Command, tmp_path: Path) -> None:
    """Bit by bit, everything anew and in two processes would be three editions."""
    assert depesha("build", edition).code == 0
    add(edition, "900001", QUESTION)
    assert depesha("build", edition).code == 0
    step_by_step = listing(edition)
    assert depesha("build", "--all", "--jobs", "2", edition).code == 0
    assert listing(edition) == step_by_step
    at_once = tmp_path / "once" / "edition"
    shutil.copytree(edition / "corpus", at_once / "corpus")
    put(at_once / "depesha.toml", SETTINGS)
    assert depesha("build", at_once).code == 0
    assert {name: text for name, text in listing(at_once).items() if name.startswith("tei/")} == {
        name: text for name, text in step_by_step.items() if name.startswith("tei/")
    }
