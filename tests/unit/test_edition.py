"""The settings of an edition: what may stand in depesha.toml and beside an export, and what follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from depesha.edition import Edition, Editor, SideFile, read_edition
from depesha.errors import FoundError


def settings(folder: Path, text: str) -> Path:
    """A folder with settings."""
    (folder / "depesha.toml").write_text(text, "utf-8")
    return folder


def test_settings_are_read(tmp_path: Path) -> None:
    """A title, a licence or an editor would be lost."""
    edition = read_edition(
        settings(
            tmp_path,
            '[edition]\ntitle = "T"\npublisher = "P"\ndate = "2026-11-20"\nlicence = "https://example.org/by"\n'
            '[[editor]]\nid = "ek"\nname = "E. K."\n[[editor]]\nid = "ab"\nname = "A. B."\n',
        )
    )
    assert (edition.title, edition.publisher, edition.date) == ("T", "P", "2026-11-20")
    assert edition.licence == "https://example.org/by"
    assert [(editor.identifier, editor.name) for editor in edition.editors] == [("ek", "E. K."), ("ab", "A. B.")]


def test_an_editor_is_named_by_the_key_of_a_table_and_may_have_an_address(tmp_path: Path) -> None:
    """A signed decision would be refused, or nobody could tell its editor from another of the same name."""
    text = '[editors.ek]\nname = "E. K."\nref = "https://orcid.org/0000-0002-1825-0097"\n[editors.ab]\nname = "A. B."\n'
    assert read_edition(settings(tmp_path, text)).editors == (
        Editor("ek", "E. K.", "https://orcid.org/0000-0002-1825-0097"),
        Editor("ab", "A. B."),
    )


def test_an_empty_file_of_settings_is_an_edition_with_defaults(tmp_path: Path) -> None:
    """Who begins would have to write settings before the first build."""
    edition = read_edition(settings(tmp_path, ""))
    assert (edition.title, edition.publisher, edition.date, edition.editors) == ("Telegrams", "unpublished", None, ())


@pytest.mark.parametrize("written", ['"2026-11-20"', "2026-11-20"])
def test_a_date_may_be_a_text_or_a_date_of_toml(written: str, tmp_path: Path) -> None:
    """A date without quotation marks would be refused."""
    assert read_edition(settings(tmp_path, f"[edition]\ndate = {written}\n")).date == "2026-11-20"


def test_what_is_known_of_an_export_is_found_under_its_folder(tmp_path: Path) -> None:
    """A title given by the editor would not reach its telegram."""
    edition = read_edition(settings(tmp_path, '[record.900001]\ntitle = "T"\nlanguage = "ru"\nreader = "plain"\n'))
    side = edition.side_file("900001")
    assert (side.record.title, side.record.language, side.reader) == ("T", "ru", "plain")
    assert edition.side_file("900002") == SideFile()


def test_a_file_beside_the_export_goes_before_the_settings(tmp_path: Path) -> None:
    """The nearer word would be overruled by the farther one."""
    settings(tmp_path, '[record.900001]\ntitle = "far"\n')
    folder = tmp_path / "corpus" / "900001"
    folder.mkdir(parents=True)
    (folder / "record.toml").write_text('title = "near"\n', "utf-8")
    assert read_edition(tmp_path).side_file("900001").record.title == "near"


def test_exports_come_in_the_order_of_their_folders_and_nothing_else_is_one(tmp_path: Path) -> None:
    """The order of a build would depend on the disk, or a note would be taken for an export."""
    for name in ("b", "a", "c"):
        (tmp_path / "corpus" / name).mkdir(parents=True)
        (tmp_path / "corpus" / name / "source.txt").write_text("x", "utf-8")
    (tmp_path / "corpus" / "notes.txt").write_text("x", "utf-8")
    (tmp_path / "corpus" / "d").mkdir()
    assert [path.parent.name for path in Edition(tmp_path).sources()] == ["a", "b", "c"]


def test_the_authority_file_stands_in_the_corpus(tmp_path: Path) -> None:
    """The names would be looked for where nobody keeps them."""
    assert Edition(tmp_path).authority == tmp_path / "corpus" / "authority.xml"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("editors = 3", "[editors.ID]"),
        ("[editors]\nek = 3", "id = 'ek', name = None"),
        ("[editors.ek]", "needs a name"),
        ('[editors.ek]\nname = " "', "needs a name"),
        ('[editors.enc]\nname = "E"', "id = 'enc'"),
        ('[editors."two words"]\nname = "E"', "two words"),
        ('[editors.ek]\nname = "E"\norcid = "0"', "no setting orcid"),
        ('[editors.ek]\nname = "E"\nref = "0000-0002-1825-0097"', "must be an address"),
        ('[editors.ek]\nname = "\\u0001"', "XML cannot hold"),
        ('[editors.ek]\nname = "E"\n[[editor]]\nid = "ek"\nname = "F"', "given twice"),
    ],
)
def test_an_editor_that_the_files_could_not_name_is_refused(text: str, said: str, tmp_path: Path) -> None:
    """Files would have two responsibilities of one name, or one that points nowhere."""
    with pytest.raises(FoundError) as raised:
        read_edition(settings(tmp_path, text))
    (finding,) = raised.value.findings
    assert finding.code == "CFG002"
    assert said in finding.message


@pytest.mark.parametrize("text", ["title = 3", "edition = 1", '[[editor]]\nid = "tr"\nname = "X"', "record = 1"])
def test_what_cannot_be_used_is_one_finding_with_the_name_of_the_file(text: str, tmp_path: Path) -> None:
    """A slip would be a traceback."""
    if text == "title = 3":
        text = "[edition]\n" + text
    with pytest.raises(FoundError) as raised:
        read_edition(settings(tmp_path, text))
    (finding,) = raised.value.findings
    assert (finding.code, finding.path) == ("CFG002", str(tmp_path / "depesha.toml"))
