"""The apparatus of the telegram that has three Russian witnesses, entry by entry."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parents[4]
TEI = "{http://www.tei-c.org/ns/1.0}"
BESIDE = {f"{TEI}{name}" for name in ("expan", "corr", "reg")}

ENTRIES: list[tuple[str, str | None, list[tuple[str, str]]]] = [
    ("a01", None, [("T2", "SD 00444"), ("T1", "")]),
    ("a02", "transposition", [("T1", ""), ("T2", "СЕКРЕТНО")]),
    ("a03", None, [("T1", "ИСХ."), ("T2", "НСХ.")]),
    ("a04", "transposition", [("T1", "СЕКРЕТНО"), ("T2", "")]),
    ("a05", "transposition", [("T1", "Снятые копии возвращены."), ("T2", "")]),
    ("a06", None, [("T2", "236"), ("T1", "")]),
    ("a07", None, [("T2", "ЦЗЕ-ДУНА"), ("T1", "ЦЭЕ-ДУНА")]),
    ("a08", "fragment", [("T1 T2", ""), ("R", "")]),
    ("a09", "punctuation", [("T1 T2", '"'), ("R", "")]),
    ("a10", None, [("T2", "ЦЗЕ-ДУН"), ("T1", "ЦЭЕ-ДУН"), ("R", "ЦЗЭДУН")]),
    ("a11", "substantive", [("T1 T2", "за № 3511"), ("R", "")]),
    ("a12", "substantive", [("R", "ФИЛИППОВ"), ("T1", "МИЛЮПОВ"), ("T2", "БИЛИЦПОВ")]),
    ("a13", "punctuation", [("T1 T2", '"'), ("R", "")]),
    ("a14", "fragment", [("T1 T2", ""), ("R", "")]),
    ("a15", None, [("", "/Макаров/"), ("T1", "Макаров"), ("T2", "Макаров/")]),
    ("a16", None, [("E", "545"), ("T1", "548"), ("T2", "549")]),
    ("a17", None, [("T2", "Вх."), ("T1", "Бх.")]),
    ("a18", None, [("", "2394/шс"), ("T1", "2394"), ("T2", "2394/цсг"), ("E", "2394/shs")]),
    ("a19", None, [("", "15/VII"), ("T1", "15 VII"), ("T2", "15/Ил.")]),
    ("a20", "transposition", [("T1", ""), ("T2", "Снятые копии высланы в экз.")]),
]
"""Identifier, type, and sigla and words of each reading, the lemma first; of a stamp its first words."""


def words(element: etree._Element) -> str:
    """The words of the witnesses, without what the edition sets beside them."""
    said = element.text or ""
    for child in element:
        said += ("" if child.tag in BESIDE else words(child)) + (child.tail or "")
    return said


def test_the_entries_are_those_an_editor_would_write() -> None:
    """The apparatus is what the edition is for; each entry was compared with one made by hand."""
    root = etree.parse(str(ROOT / "tei" / "117420.xml")).getroot()
    found = []
    for app in root.iter(f"{TEI}app"):
        readings = [
            (
                " ".join(part.lstrip("#") for part in (reading.get("wit") or "").split()),
                " ".join(words(reading).split()),
            )
            for reading in app
        ]
        found.append((app.get("{http://www.w3.org/XML/1998/namespace}id"), app.get("type"), readings))
    assert [item[:2] for item in found] == [item[:2] for item in ENTRIES]
    for (name, _, readings), (_, _, wanted) in zip(found, ENTRIES, strict=True):
        assert [sigla for sigla, _ in readings] == [sigla for sigla, _ in wanted], name
        for (_, said), (_, beginning) in zip(readings, wanted, strict=True):
            assert said.startswith(beginning) if beginning else not said, name


def test_moved_blocks_exclude_each_other_and_are_linked() -> None:
    """A block would be printed twice, or lost from one of its places."""
    root = etree.parse(str(ROOT / "tei" / "117420.xml")).getroot()
    linked = {frozenset(link.get("target", "").replace("#", "").split()) for link in root.iter(f"{TEI}link")}
    excluding = {
        frozenset((element.get("{http://www.w3.org/XML/1998/namespace}id", ""), element.get("exclude", "")[1:]))
        for element in root.iter(f"{TEI}lem", f"{TEI}rdg")
        if element.get("exclude")
    }
    assert len(linked) == 2 and linked == excluding
