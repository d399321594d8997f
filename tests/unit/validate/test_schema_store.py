"""Schemas of the web are kept once they have been fetched, and only what can be used is."""

from __future__ import annotations

from pathlib import Path

import pytest

from depesha.errors import FetchError, FoundError
from depesha.validate import validate
from depesha.validate.schemas import add, stored, stored_at

ADDRESS = "https://example.org/schemas/letter.rng"
RNG = b'<element name="letter" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>'


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user who has nothing yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def test_what_was_fetched_once_is_used_without_the_network(tmp_path: Path) -> None:
    """Broken: each check asks the network, or none can use the schema."""
    assert stored() == () and stored_at(ADDRESS) is None
    added = add(ADDRESS, lambda _: RNG)
    assert (added.address, added.kind) == (ADDRESS, "RELAX NG")
    assert stored() == (added,)
    path = tmp_path / "letter.xml"
    path.write_text(f'<?xml-model href="{ADDRESS}"?><post/>', encoding="utf-8")
    assert [finding.code for finding in validate(path)] == ["GRM013"]


def test_a_schema_fetched_anew_takes_the_place_of_the_old_one() -> None:
    """Broken: a release of TEI is fetched, and the old one goes on being used."""
    add(ADDRESS, lambda _: RNG)
    add(ADDRESS, lambda _: RNG.replace(b"letter", b"post"))
    (kept,) = stored()
    place = stored_at(kept.address)
    assert place is not None and b"post" in place.read_bytes()


@pytest.mark.parametrize("data", [b"<html/>", b"not found", b'<!DOCTYPE grammar SYSTEM "x"><grammar/>'])
def test_what_is_no_schema_is_not_kept(home: Path, data: bytes) -> None:
    """Broken: a page that says "not found" is kept as a schema."""
    with pytest.raises(FoundError) as refused:
        add(ADDRESS, lambda _: data)
    assert {finding.path for finding in refused.value.findings} == {ADDRESS}
    assert stored() == ()
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_what_cannot_be_fetched_costs_nothing_that_is_kept() -> None:
    """Broken: without network the schema of yesterday is lost."""
    add(ADDRESS, lambda _: RNG)

    def fails(address: str) -> bytes:
        raise FetchError(f"{address} cannot be fetched")

    with pytest.raises(FetchError):
        add(ADDRESS, fails)
    assert stored_at(ADDRESS) is not None


def test_a_list_that_cannot_be_read_is_an_empty_one(home: Path) -> None:
    """Broken: a traceback each time a file names a schema."""
    add(ADDRESS, lambda _: RNG)
    (home / "depesha" / "schemas" / "index.json").write_text("[{", encoding="utf-8")
    assert stored() == ()
