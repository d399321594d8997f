"""Which files a call means."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from reports_made_up import put

from depesha.reports.inputs import inputs


def names(folder: Path, *paths: Path) -> list[str]:
    """What paths mean, from a folder."""
    return [path.relative_to(folder).as_posix() for path in inputs(paths).files]


def codes(*paths: Path) -> list[str]:
    """What is wrong with paths."""
    return [finding.code for verdict in inputs(paths).verdicts for finding in verdict.findings]


def test_a_folder_stands_for_the_xml_files_below_it(tmp_path: Path) -> None:
    """A file in a folder of a folder would never be checked, and all seem well."""
    for name in ("b.xml", "a/deep/c.xml", "a/x.txt", ".git/hidden.xml", ".hidden.xml"):
        put(tmp_path, name=name)
    assert names(tmp_path, tmp_path) == ["a/deep/c.xml", "b.xml"]
    assert codes(tmp_path) == []


def test_a_pattern_in_quotes_is_understood(tmp_path: Path) -> None:
    """Not every shell resolves it, and too many files do not fit on a command line."""
    for name in ("tei/b.xml", "tei/a.xml", "tei/sub/c.xml"):
        put(tmp_path, name=name)
    assert names(tmp_path, tmp_path / "tei" / "[ab].xml") == ["tei/a.xml", "tei/b.xml"]
    assert names(tmp_path, tmp_path / "**" / "*.xml") == ["tei/a.xml", "tei/b.xml", "tei/sub/c.xml"]
    assert names(tmp_path, tmp_path / "t*") == ["tei/a.xml", "tei/b.xml", "tei/sub/c.xml"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    """It could not be checked at all."""
    path = Path(put(tmp_path, name="a[1].xml"))
    assert inputs([path]).files == (path,)


@pytest.mark.parametrize("pattern", ["*.xml", "**x/*.xml", "[", "[a.xml", "?"])
def test_a_pattern_that_names_nothing_is_told(pattern: str, tmp_path: Path) -> None:
    """A build with a misspelt pattern would be green for ever."""
    found = inputs([tmp_path / pattern])
    assert found.files or codes(tmp_path / pattern) == ["VAL006"]


def test_a_folder_without_xml_is_told(tmp_path: Path) -> None:
    """As above, for a misspelt folder."""
    put(tmp_path, name="x.txt")
    assert codes(tmp_path) == ["VAL006"]


def test_each_file_comes_once_in_the_order_of_names(tmp_path: Path) -> None:
    """Findings would be told twice, and in another order on another machine."""
    one, two = Path(put(tmp_path, name="1.xml")), Path(put(tmp_path, name="2.xml"))
    assert inputs([two, tmp_path, one]).files == (one, two)


def test_a_file_that_is_not_there_is_left_to_its_reader(tmp_path: Path) -> None:
    """Its finding says more than ours could."""
    path = tmp_path / "gone.xml"
    assert inputs([path]).files == (path,)


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    """The command would run until paths are too long."""
    put(tmp_path, name="a/one.xml")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "broken.xml").symlink_to(tmp_path / "gone.xml")
    (tmp_path / "self.xml").symlink_to(tmp_path / "self.xml")
    assert names(tmp_path, tmp_path) == ["a/one.xml", "broken.xml", "self.xml"]


def test_a_pipe_in_a_folder_is_not_read(tmp_path: Path) -> None:
    """The command would wait for ever."""
    os.mkfifo(tmp_path / "pipe.xml")
    assert codes(tmp_path) == ["VAL006"]


def test_a_folder_that_may_not_be_read_is_told_and_the_rest_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part of an edition would be left out in silence."""
    put(tmp_path, name="good/one.xml")
    put(tmp_path, name="secret/two.xml")
    listed = Path.iterdir

    def guarded(path: Path) -> Iterator[Path]:
        if path.name == "secret":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", guarded)
    assert names(tmp_path, tmp_path) == ["good/one.xml"]
    assert codes(tmp_path) == ["VAL008"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything: run the tests as another user")
def test_folders_are_refused_as_the_system_refuses_them(tmp_path: Path) -> None:
    """As above, without pretending."""
    put(tmp_path, name="secret/two.xml")
    for mode in (0o000, 0o400):
        (tmp_path / "secret").chmod(mode)
        try:
            assert codes(tmp_path / "secret") == ["VAL008"]
            assert codes(tmp_path / "secret" / "two.xml") == []
        finally:
            (tmp_path / "secret").chmod(0o700)
