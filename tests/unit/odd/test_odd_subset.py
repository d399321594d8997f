"""TEI's definitions are found, checked and, when asked, fetched."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from depesha.errors import FetchError, SetupError
from depesha.odd import download_subset, find_subset
from depesha.odd.subset import cached


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_the_cache_folder_follows_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken: the file lands where the user does not want it."""
    assert cached() == tmp_path / "cache" / "depesha" / "p5subset-4.8.0.xml"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cached() == tmp_path / ".cache" / "depesha" / "p5subset-4.8.0.xml"


def test_a_path_given_is_never_passed_over(tmp_path: Path) -> None:
    """Broken: a mistyped path compiles with another file."""
    with pytest.raises(SetupError, match=r"ODD003 .*none\.xml.*--download"):
        find_subset(tmp_path / "none.xml")


def test_another_release_is_refused_unless_allowed(tmp_path: Path) -> None:
    """Broken: the schema depends on the TEI release that happens to lie about."""
    path = tmp_path / "p5subset.xml"
    path.write_text("<TEI/>", encoding="utf-8")
    with pytest.raises(SetupError, match="--any-subset"):
        find_subset(path)
    assert find_subset(path, any_subset=True) == path


def test_a_download_is_written_when_its_checksum_is_right() -> None:
    """Broken: `depesha schema --download` leaves nothing, or half a file."""
    path = download_subset(sha256=hashlib.sha256(b"<TEI/>").hexdigest(), get=lambda _: b"<TEI/>")
    assert path == cached()
    assert path.read_bytes() == b"<TEI/>"
    assert [part.name for part in path.parent.iterdir()] == [path.name]


def test_a_download_with_another_checksum_is_refused() -> None:
    """Broken: a changed or broken file is used."""
    with pytest.raises(SetupError, match="another checksum"):
        download_subset(get=lambda _: b"<TEI>changed</TEI>")
    assert not cached().exists()


def test_a_failing_download_says_what_failed() -> None:
    """Broken: no network ends in a traceback."""

    def fails(address: str) -> bytes:
        raise FetchError(f"{address} cannot be fetched: no network")

    with pytest.raises(SetupError, match="cannot be fetched"):
        download_subset(get=fails)


def test_a_target_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """Broken: a full or forbidden cache folder ends in a traceback."""
    (tmp_path / "file").write_bytes(b"")
    digest = hashlib.sha256(b"<TEI/>").hexdigest()
    with pytest.raises(SetupError, match="cannot be written"):
        download_subset(tmp_path / "file" / "x.xml", digest, lambda _: b"<TEI/>")
