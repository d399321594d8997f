"""Editions that cannot be built as they are: settings, authority file, folders that are in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from editions import TOML, Command, edition, export, files, litter, put

AUTHORITY = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>Names</title></titleStmt><publicationStmt><publisher>D</publisher>
</publicationStmt><sourceDesc><p>The telegrams.</p></sourceDesc></fileDesc></teiHeader>
<standOff><listPerson>
<person xml:id="p-stalin"><persName type="main">Stalin</persName></person>
<person xml:id="p-{second}"><persName type="main">Roshchin</persName></person>
</listPerson></standOff></TEI>
"""


def test_a_folder_without_settings_is_no_edition(tmp_path: Path, depesha: Command) -> None:
    """A build in the wrong folder would make an empty site there."""
    folder = edition(tmp_path, {"900001": export()}, settings=None)
    done = depesha("build", folder)
    assert done.code == 1
    (line,) = done.err.splitlines()
    assert line.startswith(f"{folder}/depesha.toml CFG001 error  ")
    assert files(folder) == ["corpus/900001/source.txt"]


@pytest.mark.parametrize(
    ("settings", "place", "said"),
    [
        ('[edition]\ntitle = "a\n', ":2", "not TOML"),
        ("[edition]\ntitle = \n", ":2", "not TOML"),
        ("[edition\n", ":1", "not TOML"),
        ('[edition]\ntitle = "a"\ntitle = "b"\n', ":3", "not TOML"),
        ('[edition]\ntitle = "caf\xe9"\n'.encode("latin-1"), "", "not UTF-8"),
        ("edition = 3\n", "", "edition must be a table"),
        ("[edition]\ntitle = 3\n", "", "edition.title must be a text"),
        ('[edition]\npublisher = ["a"]\n', "", "edition.publisher must be a text"),
        ('[edition]\ndate = "last week"\n', "", "date"),
        ('[edition]\npublisher = "\\u0001"\n', "", "publisher"),
        ('[edition]\ntitel = "a"\n', "", "titel"),
        ('[editions]\ntitle = "a"\n', "", "editions"),
        ("record = 3\n", "", "record"),
        ("[record]\n900001 = 3\n", "", "record.900001 must be a table"),
        ('[record.900001]\ntitel = "a"\n', "", "titel"),
        ("[record.900001]\ntitle = 3\n", "", "record.900001.title must be a text"),
        ('[record.900001]\ndate = "yesterday"\n', "", "record.900001.date must be a date"),
        ("editor = 3\n", "", "editor"),
        ('editor = ["ek"]\n', "", "editor"),
        ('[[editor]]\nid = 3\nname = "E"\n', "", "editor"),
        ('[[editor]]\nid = "ek"\nname = 3\n', "", "editor"),
        ('[[editor]]\nid = "ek"\n', "", "editor"),
        ('[[editor]]\nid = "enc"\nname = "E"\n', "", "editor"),
        ('[[editor]]\nid = "two words"\nname = "E"\n', "", "editor"),
    ],
    ids=lambda value: value.strip().replace("\n", " ") if isinstance(value, str) else None,
)
def test_settings_that_cannot_be_used_are_told_with_their_line_and_nothing_is_built(
    settings: str | bytes, place: str, said: str, tmp_path: Path, depesha: Command
) -> None:
    """A slip in the settings would be a traceback, or change the edition in silence."""
    folder = edition(tmp_path, {"900001": export()}, settings)
    done = depesha("build", folder)
    assert done.code == 1
    (line,) = done.err.splitlines()
    assert line.startswith(f"{folder}/depesha.toml{place} CFG002 error  ")
    assert said in line
    assert not (folder / "tei").exists()


def test_settings_with_a_byte_order_mark_are_read(tmp_path: Path, depesha: Command) -> None:
    """An editor on Windows would be told that his first line is wrong, and see nothing wrong in it."""
    assert depesha("build", edition(tmp_path, {"900001": export()}, "\ufeff" + TOML)).code == 0


def test_a_record_file_that_cannot_be_used_is_told_by_its_own_name(tmp_path: Path, depesha: Command) -> None:
    """The editor would look for the slip in depesha.toml."""
    folder = edition(tmp_path, {"900001": export()})
    side = put(folder / "corpus" / "900001" / "record.toml", 'title = "a\n')
    done = depesha("build", folder)
    assert done.code == 1
    assert done.err.startswith(f"{side}:1 CFG002 error  ")


def test_an_unknown_reader_in_the_settings_is_told_and_the_other_telegrams_are_built(
    tmp_path: Path, depesha: Command
) -> None:
    """A misspelt reader of one export would stop the build of all."""
    settings = TOML + '\n[record.900002]\nreader = "plane"\n'
    folder = edition(tmp_path, {"900001": export(), "900002": export("900002")}, settings)
    done = depesha("build", folder)
    assert done.code in (1, 2)
    assert "plane" in done.err
    assert (folder / "tei" / "900001.xml").is_file()


def test_an_edition_without_exports_is_a_warning(tmp_path: Path, depesha: Command) -> None:
    """A new edition would be an error, or an empty one would go by unnoticed."""
    done = depesha("build", edition(tmp_path, {}))
    assert done.code == 0
    assert done.findings("CFG005")


@pytest.mark.parametrize(
    ("content", "place", "said"),
    [
        ("<TEI>\n<standOff>\n</TEI>", ":3", ""),
        (AUTHORITY.format(second="stalin"), ":6", "p-stalin is declared twice, first in line 5"),
        ('<!DOCTYPE TEI [<!ENTITY a "b">]>\n<TEI>&a;</TEI>', ":1", "document type"),
        ("", "", ""),
    ],
    ids=["broken", "identifier twice", "document type", "empty"],
)
def test_an_authority_file_that_cannot_be_used_stops_the_build_with_its_line(
    content: str, place: str, said: str, tmp_path: Path, depesha: Command
) -> None:
    """All names of the edition would lose their references because of one missing angle bracket."""
    folder = edition(tmp_path, {"900001": export()})
    authority = put(folder / "corpus" / "authority.xml", content)
    old = put(folder / "tei" / "900001.xml", "old")
    done = depesha("build", folder)
    assert done.code == 1
    (line,) = done.err.splitlines()
    assert line.startswith(f"{authority}{place}")
    assert " CFG004 error  " in line
    assert said in line
    assert old.read_text() == "old"


def test_a_good_authority_file_gives_the_names_their_references(tmp_path: Path, depesha: Command) -> None:
    """The tests above would prove nothing: the authority file might not be read at all."""
    folder = edition(tmp_path, {"900001": export()})
    put(folder / "corpus" / "authority.xml", AUTHORITY.format(second="roshchin"))
    assert depesha("build", folder).code == 0
    assert 'ref="aut:p-roshchin"' in (folder / "tei" / "900001.xml").read_text("utf-8")


@pytest.mark.parametrize("name", ["tei", "site", ".depesha"])
def test_a_file_where_a_folder_should_be_is_told_and_kept(name: str, tmp_path: Path, depesha: Command) -> None:
    """A build would end in a traceback, or delete what is in its way."""
    folder = edition(tmp_path, {"900001": export()})
    put(folder / name, "somebody's notes")
    done = depesha("build", folder)
    assert done.code in (1, 2)
    assert str(folder / name) in done.err
    assert (folder / name).read_text() == "somebody's notes"
    assert [left for left in litter(folder) if left != name] == []


@pytest.mark.parametrize("command", ["convert", "render"])
def test_an_output_folder_that_is_a_file_is_a_wrong_call(command: str, tmp_path: Path, depesha: Command) -> None:
    """The file would be overwritten."""
    folder = edition(tmp_path, {"900001": export()})
    depesha("build", folder)
    notes = put(folder / "notes", "somebody's notes")
    given = folder / ("corpus/900001/source.txt" if command == "convert" else "tei/900001.xml")
    done = depesha(command, given, "-o", notes)
    assert (done.code, notes.read_text()) == (2, "somebody's notes")


@pytest.mark.parametrize(
    "memory",
    ["", "{", "[]", '{"900001": 3}', '{"900001": {"input": 3, "tei": []}}', '{"900001": {"findings": "x"}}', "\x00"],
)
def test_a_damaged_memory_of_the_last_build_only_makes_it_build_again(
    memory: str, tmp_path: Path, depesha: Command
) -> None:
    """A build interrupted by a power cut would never run again."""
    folder = edition(tmp_path, {"900001": export()})
    depesha("build", folder)
    made = (folder / "tei" / "900001.xml").read_bytes()
    put(folder / ".depesha" / "state.json", memory)
    done = depesha("build", folder)
    assert (done.code, done.err) == (0, "")
    assert (folder / "tei" / "900001.xml").read_bytes() == made


def test_damaged_findings_in_the_memory_only_make_it_build_again(tmp_path: Path, depesha: Command) -> None:
    """What was to be told again would be a traceback."""
    folder = edition(tmp_path, {"900001": export().replace("wheat", "wheat]")})
    depesha("build", folder)
    memory = folder / ".depesha" / "state.json"
    put(memory, memory.read_text("utf-8").replace('"findings": "[', '"findings": "x['))
    done = depesha("build", folder)
    assert done.code == 0
    assert done.findings("ANN001")


def test_a_tei_file_without_export_is_told_and_kept(tmp_path: Path, depesha: Command) -> None:
    """A file that lost its export would be shown for ever, or be deleted without asking."""
    folder = edition(tmp_path, {"900001": export()})
    stray = put(folder / "tei" / "900009.xml", "<TEI/>")
    done = depesha("build", folder)
    assert done.code == 0
    (line,) = done.findings("CFG006")
    assert line.startswith(str(stray))
    assert stray.read_text() == "<TEI/>"
    assert not (folder / "site" / "900009.html").exists()
