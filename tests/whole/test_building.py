"""`depesha build`: the same files every time, only what changed, nothing half done."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from scratch_editions import NUMBERS, ROOT, corpus_edition, listing, run


def test_the_committed_tei_is_what_the_corpus_gives(tmp_path: Path) -> None:
    """A change of code without its change of tei/: run `depesha build` and read the difference."""
    edition = corpus_edition(tmp_path)
    assert run("build", edition) == 0
    for number in NUMBERS:
        assert (edition / "tei" / f"{number}.xml").read_bytes() == (ROOT / "tei" / f"{number}.xml").read_bytes(), number


def test_another_export_counts_for_the_choice_of_readings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A lemma would rest on telegrams that are no longer there."""
    edition = corpus_edition(tmp_path, "117420", "110371")
    assert run("build", edition) == 0
    shutil.rmtree(edition / "corpus" / "110371")
    capsys.readouterr()
    assert run("build", edition) == 0
    assert "1 made, 0 unchanged" in capsys.readouterr().out


def test_a_second_build_touches_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every build would be a change for git, rsync and the reader's cache."""
    edition = corpus_edition(tmp_path)
    assert run("build", edition) == 0
    first = capsys.readouterr()
    before = listing(edition)
    times = {path: path.stat().st_mtime_ns for path in (edition / "tei").iterdir()}
    assert run("build", edition) == 0
    second = capsys.readouterr()
    assert listing(edition) == before
    assert {path: path.stat().st_mtime_ns for path in (edition / "tei").iterdir()} == times
    assert "0 made, 5 unchanged" in second.out
    assert second.err == first.err, "what was found in an unchanged telegram is told again"


def test_everything_anew_and_in_two_processes_gives_the_same_bytes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Results that depend on the order of work cannot be compared."""
    edition = corpus_edition(tmp_path)
    assert run("build", edition) == 0
    before, told = listing(edition), capsys.readouterr().err
    assert run("build", edition, "--all", "--jobs", 2) == 0
    assert listing(edition) == before
    assert capsys.readouterr().err == told


def test_only_the_telegram_that_changed_is_made_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An edition of ten thousand telegrams would be built for an hour after each correction."""
    edition = corpus_edition(tmp_path, "110364", "110374")
    assert run("build", edition) == 0
    source = edition / "corpus" / "110364" / "source.txt"
    source.write_text(source.read_text(encoding="utf-8").replace("paper pilots", "paper tigers"), encoding="utf-8")
    capsys.readouterr()
    assert run("build", edition) == 0
    assert "1 made, 1 unchanged" in capsys.readouterr().out
    assert "paper tigers" in (edition / "tei" / "110364.xml").read_text(encoding="utf-8")
    assert "paper tigers" in (edition / "site" / "110364.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "gone", ["tei/110364.xml", "site/110364.html", "site/index.html", ".depesha/state.json", "site"]
)
def test_what_was_deleted_is_made_again(gone: str, tmp_path: Path) -> None:
    """A remembered digest must not stand for a file that is gone."""
    edition = corpus_edition(tmp_path, "110364")
    assert run("build", edition) == 0
    before = listing(edition)
    path = edition / gone
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert run("build", edition) == 0
    assert listing(edition) == before


@pytest.mark.parametrize("state", ["", "[]", "{", '{"110364": {"input": 3}}', '{"110364": "x"}'])
def test_a_broken_memory_is_forgotten(state: str, tmp_path: Path) -> None:
    """A crash while the state was written must not stop every later build."""
    edition = corpus_edition(tmp_path, "110364")
    assert run("build", edition) == 0
    before = listing(edition)
    (edition / ".depesha" / "state.json").write_text(state, encoding="utf-8")
    assert run("build", edition) == 0
    assert listing(edition) == before


def test_a_tei_file_changed_by_hand_is_made_again(tmp_path: Path) -> None:
    """A hand edit of tei/ would be lost at the next change; better at once, and seen in git."""
    edition = corpus_edition(tmp_path, "110364")
    assert run("build", edition) == 0
    target = edition / "tei" / "110364.xml"
    good = target.read_bytes()
    target.write_bytes(good.replace(b"paper pilots", b"paper tigers"))
    assert run("verify", target) == 1
    assert run("build", edition) == 0
    assert target.read_bytes() == good


def test_a_tei_file_without_export_is_told_of_and_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The export may only have been moved; its TEI is the user's data."""
    edition = corpus_edition(tmp_path, "110364", "110374")
    assert run("build", edition) == 0
    shutil.rmtree(edition / "corpus" / "110374")
    capsys.readouterr()
    assert run("build", edition) == 0
    assert "CFG006" in capsys.readouterr().err
    assert (edition / "tei" / "110374.xml").exists()


def test_a_fault_of_the_pages_is_told_as_long_as_it_lasts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A build would be red for ever after a slip in a stylesheet, or the telegram would vanish from the list."""
    edition = corpus_edition(tmp_path, "110364")
    assert run("build", edition) == 0
    page = (edition / "site" / "110364.html").read_bytes()
    own = edition / "xslt" / "html.xsl"
    own.parent.mkdir()
    own.write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
        ' xpath-default-namespace="http://www.tei-c.org/ns/1.0"><xsl:template match="p" mode="block">'
        '<xsl:sequence select="1 div count(())"/></xsl:template></xsl:stylesheet>'
    )
    for _ in range(2):
        assert run("build", edition) == 1
        assert "XSL001" in capsys.readouterr().err
        assert (edition / "site" / "110364.html").read_bytes() == page
        assert "110364.html" in (edition / "site" / "index.html").read_text("utf-8")
    own.unlink()
    assert run("build", edition) == 0
    assert "XSL001" not in capsys.readouterr().err


def test_files_of_an_edition_that_are_no_stylesheets_of_ours_stop_nothing(tmp_path: Path) -> None:
    """A module of one's own, notes or the folder of a version control would end every build."""
    edition = corpus_edition(tmp_path, "110364")
    own = edition / "xslt"
    (own / "parts").mkdir(parents=True)
    (own / ".git").mkdir()
    sheet = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">{}</xsl:stylesheet>'
    (own / "site.xsl").write_text(sheet.format('<xsl:import href="parts/mine.xsl"/>'))
    (own / "parts" / "mine.xsl").write_text(sheet.format(""))
    (own / "notes.txt").write_text("to do")
    (own / ".git" / "config").write_text("[core]")
    assert run("build", edition) == 0


def test_what_is_missing_from_the_site_is_made_again_and_what_is_made_no_more_goes(tmp_path: Path) -> None:
    """Links of a page would lead nowhere, or a telegram that was taken back would stay published."""
    edition = corpus_edition(tmp_path, "110364", "117412")
    assert run("build", edition) == 0
    text = edition / "site" / "110364.E.txt"
    before = text.read_bytes()
    text.unlink()
    assert run("build", edition) == 0
    assert text.read_bytes() == before
    shutil.rmtree(edition / "corpus" / "117412")
    (edition / "tei" / "117412.xml").unlink()
    assert run("build", edition) == 0
    assert not list((edition / "site").glob("117412*")) and text.is_file()
