"""The TEI file, its source, and the pointers from one to the other."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fidelity_editions import codes, edition
from lxml import etree

from depesha.validate.fidelity import origin, rebuild, verify

DATA = Path(__file__).parent / "data"
FIXTURES = ("witnesses", "merged")


@pytest.mark.parametrize("name", FIXTURES)
def test_a_faithful_edition_is_proved_to_the_last_character(name: str) -> None:
    """A character that is neither proved nor missing would be overlooked."""
    folder = DATA / name
    proof = verify(folder / "tei/900001.xml")
    source = (folder / "corpus/900001/source.txt").read_text(encoding="utf-8")
    assert (proof.holds, proof.findings) == (True, ())
    assert proof.characters == len("".join(source.split())) == sum(one.characters for one in proof.witnesses)
    assert {one.siglum: one.characters for one in proof.witnesses} == {"da": 416, "T1": 231, "T2": 185, "E": 258}


@pytest.mark.parametrize("name", FIXTURES)
def test_each_witness_comes_out_in_its_own_words_and_order(name: str) -> None:
    """Views and tests would show one witness the words of another, or a moved block at the wrong place."""
    tree = etree.parse(DATA / name / "tei/900001.xml")
    first, second, translation = (rebuild(tree, siglum).splitlines() for siglum in ("T1", "T2", "E"))
    assert first[:4] == ["№ 7, I", "5", "КОПИЯ ИСХ. ТЕЛЕГРАММЫ", "СЕКРЕТНО"]
    assert second[2:4] == ["КОПИЯ НСХ. ТЕЛЕГРАММЫ", "ШИФРТЕЛЕГРАММА № 1207"]
    assert second[-3:] == ["СЕКРЕТНО", "Орлов", "Орлов/"]
    assert first[-1] == "[...]"
    assert any("за N^{o} 88 от" in line and "1*, 2 и 3" in line for line in first)
    assert translation[-1] == "[Stamp: TO BE RETURNED to the OS [Special Sector]] 12 March 1953]"
    assert rebuild(tree.getroot(), "da").splitlines()[0] == "March 3, 1953"
    assert rebuild(tree, "T9") == ""


def test_the_first_difference_is_told_with_both_places(tmp_path: Path) -> None:
    """Whoever reads the finding could not go to the place."""
    source = "Первая строка\n\nВторая строка о ПЕКИНЕ и прочем\n"
    body = '<p source="t1:0,13">Первая строка</p>\n<p source="t1:15,46">Вторая строка о ПЕКИНУ и прочем</p>'
    (finding,) = verify(edition(tmp_path, source, body)).findings
    assert (finding.code, finding.path) == ("FID003", str(tmp_path / "tei/900.xml"))
    assert f"T1 differs from {tmp_path}/corpus/900/source.txt:3:22: expected “" in finding.message
    expected, found = finding.message.split("expected “")[1].split("”, found “")
    assert expected == "рока о ПЕКИНЕ и прочем"
    assert found == "рока о ПЕКИНУ и прочем”"


def test_an_excerpt_is_never_longer_than_forty_characters(tmp_path: Path) -> None:
    """A finding would fill the screen with a paragraph."""
    (finding,) = verify(edition(tmp_path, "а" * 500, f'<p source="{{T1}}">{"б" * 500}</p>')).findings
    expected, found = finding.message.split("expected “")[1].rstrip("”").split("”, found “")
    assert len(expected) == len(found) == 40


def test_many_findings_of_one_code_end_in_a_number(tmp_path: Path) -> None:
    """A wholly different source would print thousands of lines."""
    source = "\n".join("абвгд" for _ in range(50))
    body = "".join(f'<p source="t1:{at},{at + 5}">ж</p>\n' for at in range(0, 300, 6))
    findings = verify(edition(tmp_path, source, body)).findings
    assert [finding.code for finding in findings] == ["FID003"] * 20
    assert findings[-1].message.endswith("; and 30 more")


def test_a_byte_order_mark_is_no_character_and_each_line_end_is_one(tmp_path: Path) -> None:
    """All offsets of such a file would be shifted."""
    path = edition(tmp_path, "\ufeffаб\r\nвг\r\n", '<p source="t1:0,2 t1:3,5">аб<lb/>вг</p>')
    assert codes(path) == []
    assert verify(path).characters == 4


def test_ranges_of_one_element_are_strung_together_with_the_white_space_between_them(tmp_path: Path) -> None:
    """Two ranges of one block would be glued, or a word in two ranges torn."""
    assert codes(edition(tmp_path, "аб\n\nвг", '<p source="t1:0,2 t1:4,6">аб вг</p>')) == []
    assert codes(edition(tmp_path, "аб\n\nвг", '<p source="t1:0,2 t1:4,6">абвг</p>')) == ["FID003"]
    assert codes(edition(tmp_path, "абвг", '<p source="t1:0,2 t1:2,4">абвг</p>')) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('type="sha256">', 'type="sha256">0', "FID002"),
        ('type="sha256"', 'type="md5"', "FID002"),
        ('unit="byte" quantity="', 'unit="byte" quantity="1', "FID002"),
        ('unit="character" quantity="', 'unit="character" quantity="1', "FID002"),
        ('bibl type="export"', 'bibl type="exported"', "FID008"),
        ("<TEI ", "<!DOCTYPE TEI><TEI ", "GRM002"),
        ("<TEI ", '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI ', "GRM002"),
        ("</TEI>", "", "GRM001"),
    ],
)
def test_a_broken_file_is_told_by_its_code(old: str, new: str, code: str, tmp_path: Path) -> None:
    """A file that cannot be proved would pass, or end in a traceback."""
    path = edition(tmp_path, "аб", '<p source="{T1}">аб</p>')
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert codes(path) == [code]


def test_another_root_than_tei_is_refused(tmp_path: Path) -> None:
    """An authority file or a page of HTML would be called proved."""
    path = tmp_path / "x.xml"
    path.write_text("<html/>", encoding="utf-8")
    assert codes(path) == ["GRM004"]


def test_a_tei_file_that_is_not_there_is_a_finding() -> None:
    """A wrong path would end in a traceback."""
    assert codes(Path("no-such-folder/none.xml")) == ["SRC001"]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("../corpus/900/none.txt#char=$1,$2", "FID001"),
        ("../corpus/900#char=$1,$2", "FID001"),
        (f"../{'x' * 5000}#char=$1,$2", "FID001"),
        ("/etc/hostname#char=$1,$2", "FID008"),
        ("//host/share/source.txt#char=$1,$2", "FID008"),
        ("file:///etc/hostname#char=$1,$2", "FID008"),
        ("https://example.org/source.txt#char=$1,$2", "FID008"),
        ("C:/source.txt#char=$1,$2", "FID008"),
        ("\\\\host\\source.txt#char=$1,$2", "FID008"),
        ("#char=$1,$2", "FID008"),
        ("../corpus/900/source.txt#char=$2,$1", "FID008"),
        ("../corpus/900/source.txt", "FID008"),
    ],
)
def test_only_a_relative_local_file_can_be_a_source(address: str, code: str, tmp_path: Path) -> None:
    """A TEI file from elsewhere could make the proof read any file or fetch from the network."""
    assert codes(edition(tmp_path, "аб", '<p source="{T1}">аб</p>', address=address)) == [code]


def test_an_address_may_be_percent_encoded(tmp_path: Path) -> None:
    """An edition in a folder with a blank in its name could not be proved."""
    path = edition(tmp_path, "аб", '<p source="{T1}">аб</p>', address="../corpus/9%2000/source.txt#char=$1,$2")
    shutil.move(tmp_path / "corpus/900", tmp_path / "corpus/9 00")
    assert codes(path) == []


def test_prefixes_that_lead_to_different_files_are_refused(tmp_path: Path) -> None:
    """One hash in the header cannot vouch for two files."""
    path = edition(tmp_path, "аб", '<p source="{T1}">аб</p>')
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("900/source.txt", "901/source.txt", 1), encoding="utf-8")
    assert codes(path) == ["FID008"]


def test_a_source_that_is_not_utf_8_is_a_finding(tmp_path: Path) -> None:
    """A source in another encoding would end in a traceback."""
    path = edition(tmp_path, "аб", '<p source="{T1}">аб</p>')
    (tmp_path / "corpus/900/source.txt").write_bytes("аб".encode("cp1251"))
    assert codes(path) == ["SRC004"]


def test_a_source_of_monstrous_size_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A TEI file from elsewhere could make the proof fill the memory."""
    monkeypatch.setattr(origin, "LARGEST", 3)
    assert codes(edition(tmp_path, "аб", '<p source="{T1}">аб</p>')) == ["SRC005"]


@pytest.mark.parametrize("pointer", ["t1:0,3", "t1:2,1", "t1:1,1", "t1:0", "t1:0,2,4", "t1:-1,2", "t1:x", "zz:0,2"])
def test_a_pointer_that_cannot_be_followed_is_a_finding(pointer: str, tmp_path: Path) -> None:
    """A mistyped range would be passed over, and its text left unproved."""
    found = codes(edition(tmp_path, "аб", f'<p source="{pointer}">аб</p>'))
    assert "FID008" in found
    assert "FID004" in found


def test_pointers_to_other_things_are_left_alone(tmp_path: Path) -> None:
    """Evidence in other files would be taken for ranges."""
    body = '<p source="{T1} #rec aut:p-mao 110371.xml#x https://a.b/c:1,2">аб<corr source="t2:0,1">в</corr></p>'
    assert codes(edition(tmp_path, "аб", body)) == []


def test_a_file_nested_too_deep_is_a_finding(tmp_path: Path) -> None:
    """Deep nesting would end in a traceback."""
    for depth, expected in ((200, []), (3000, ["GRM001"])):
        body = f'<p source="{{T1}}">{"<seg>" * depth}аб{"</seg>" * depth}</p>'
        assert codes(edition(tmp_path, "аб", body)) == expected
