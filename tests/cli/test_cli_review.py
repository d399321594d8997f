"""`depesha review` and `depesha explain`: what waits, and why a reading was chosen."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest
from editions import Command

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def undecided(tmp_path: Path) -> Path:
    """The telegram with three witnesses, in an edition whose editor has not decided anything yet."""
    edition = tmp_path / "edition"
    (edition / "corpus" / "117420").mkdir(parents=True)
    for name in ("depesha.toml", "corpus/authority.xml", "corpus/117420/source.txt"):
        shutil.copy(ROOT / name, edition / name)
    return edition


def decisions(out: str) -> list[str]:
    """The blocks of TOML in what `review` prints."""
    blocks: list[list[str]] = []
    for line in out.splitlines():
        if line.startswith("[["):
            blocks.append([])
        if blocks and line.strip() and not line.startswith(("  ", "# ", "117420")):
            blocks[-1].append(line)
    return ["\n".join(block) for block in blocks]


def test_what_is_offered_can_be_pasted_and_then_no_longer_waits(undecided: Path, depesha: Command) -> None:
    """The editor would be offered TOML that the program refuses, and asked again for what he has decided."""
    done = depesha("review", undecided)
    assert done.code == 0 and "548" in done.out
    offered = decisions(done.out)
    assert offered and all(tomllib.loads(block) for block in offered)
    path = undecided / "corpus" / "117420" / "decisions.toml"
    path.write_text("\n\n".join(offered), encoding="utf-8")
    again = depesha("review", undecided)
    assert not decisions(again.out), again.out
    assert depesha("build", undecided).code == 0
    assert depesha("verify", undecided / "tei").code == 0


def test_the_most_doubtful_comes_first(undecided: Path, depesha: Command) -> None:
    """What rests on nothing would be at the end of a long list."""
    done = depesha("review", undecided)
    kinds = [line.partition("(")[2].partition(")")[0] for line in done.out.splitlines() if line.startswith("117420, l")]
    rank = {"lost": 0, "guess": 1, "unnamed": 2, "unlikely": 3}
    assert kinds == sorted(kinds, key=lambda kind: rank[kind]) and "guess" in kinds


def test_a_decision_that_lost_its_place_waits_and_stops_nothing(undecided: Path, depesha: Command) -> None:
    """An edit of the export would silently undo the editor's work."""
    path = undecided / "corpus" / "117420" / "decisions.toml"
    path.write_text(
        '[[lemma]]\nfind = "words that are nowhere"\nchoose = "T1"\nby = "depesha"\nwhen = 2026-11-21\nwhy = "…"\n',
        encoding="utf-8",
    )
    assert "(lost)" in depesha("review", undecided).out
    done = depesha("build", undecided)
    assert done.code == 0 and done.findings("DEC010")
    assert (undecided / "site" / "117420.html").is_file()


def test_a_bad_decision_is_an_error_and_the_rest_is_still_built(undecided: Path, depesha: Command) -> None:
    """A typing error in one decision would cost the telegram."""
    path = undecided / "corpus" / "117420" / "decisions.toml"
    path.write_text(
        '[[role]]\nfind = "Исполнение донесите."\nwitness = "T1"\nrole = "nonsense"\nby = "depesha"\n'
        'when = 2026-11-21\nwhy = "…"\n',
        encoding="utf-8",
    )
    done = depesha("build", undecided)
    assert done.code == 1 and done.findings("DEC008")
    assert (undecided / "tei" / "117420.xml").is_file() and (undecided / "site" / "117420.html").is_file()


def test_the_page_of_what_waits(undecided: Path, tmp_path: Path, depesha: Command) -> None:
    """An editor who uses no terminal would see nothing."""
    page = tmp_path / "review.html"
    assert depesha("review", undecided, "--format", "html", "-o", page).code == 0
    assert "[[lemma]]" in page.read_text(encoding="utf-8")


def test_a_choice_is_explained(depesha: Command) -> None:
    """The reader would have to believe it."""
    done = depesha("explain", "117420#a12", ROOT)
    assert done.code == 0 and "ФИЛИППОВ" in done.out and "authority file" in done.out
    assert depesha("explain", "BLK012").out.startswith("BLK012 warning")


@pytest.mark.parametrize("what", ["117420#a99", "999999", "ABC999", "110364"])
def test_what_cannot_be_explained(what: str, depesha: Command) -> None:
    """A wrong identifier would give an empty answer."""
    done = depesha("explain", what, ROOT)
    assert done.code == 2 and done.err and not done.out
