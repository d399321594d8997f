"""The texts that an export strings together: which they are, where they begin, in which language."""

from __future__ import annotations

import pytest
from exports_made_up import (
    BOLD,
    LONG_TRANSCRIPT,
    SCAN,
    SCAN_AGAIN,
    SHEET,
    TRANSCRIPT,
    TRANSLATION,
    announcing,
    codes,
    export_of,
    unclaimed,
)

from depesha.model import Export, Kind

R, E = f"{TRANSCRIPT}\n", f"{TRANSLATION}\n"
LONG = f"{LONG_TRANSCRIPT}\n"


def begins(export: Export) -> list[tuple[str, str]]:
    """Siglum and first line of each part."""
    return [(part.siglum, export.source.slice(part.span).partition("\n")[0]) for part in export.parts]


FIRST = {"T1": "№ 12", "T2": "№ 1Z", "R": "[...]", "E": "CABLE No. 2210"}


@pytest.mark.parametrize(
    ("contents", "text", "sigla"),
    [
        (["Original Scan", "Translation - English"], SCAN + E, "T1 E"),
        (["Original Scan", "Translation - English"], SCAN + SCAN_AGAIN + E, "T1 T2 E"),
        (["Original Scan", "Translation - English"], SCAN + SHEET + SCAN_AGAIN + E, "T1 T2 E"),
        (["Original Scan", "Translation - English"], SHEET + SCAN + E, "T1 E"),
        (["Original Scan", "Transcript - Russian", "Translation - English"], SCAN + LONG + E, "T1 R E"),
        (["Original Scan", "Transcript - Russian", "Translation - English"], SCAN + R + E, "T1 R E"),
        (
            ["Original Scan", "Transcript - Russian", "Translation - English"],
            SCAN + SHEET + SCAN_AGAIN + LONG + E,
            "T1 T2 R E",
        ),
        (["Transcript - Russian", "Translation - English"], R + E, "R E"),
        (["Translation - English"], E, "E"),
        (["Transcript - Russian"], R, "R"),
    ],
    ids=[
        "scan", "two passes back to back", "a sheet between two passes", "the sheet first", "scan and transcript",
        "scan and a transcript of one paragraph", "two passes, sheet and transcript", "transcript", "translation alone",
        "transcript alone",
    ],
)  # fmt: skip
def test_the_parts_of_an_export_are_told_apart(contents: list[str], text: str, sigla: str) -> None:
    """Two witnesses taken for one would be collated with nothing, one taken for two with itself."""
    export = export_of(announcing(*contents) + text)
    assert begins(export) == [(siglum, FIRST[siglum]) for siglum in sigla.split()]
    assert unclaimed(export) == ""


def test_kind_and_language_follow_from_the_part() -> None:
    """Rules for the furniture of a page are asked in machine passes only."""
    export = export_of(announcing("Original Scan", "Transcript - Russian", "Translation - English") + SCAN + LONG + E)
    assert [(part.kind, part.language) for part in export.parts] == [
        (Kind.PASS, "ru"),
        (Kind.TRANSCRIPT, "ru"),
        (Kind.TRANSLATION, "en"),
    ]


def test_the_omission_that_closes_a_transcript_belongs_to_it() -> None:
    """The translation would begin with an omission that nobody made (117420 L155)."""
    export = export_of(BOLD + R + E)
    assert export.source.slice(export.parts[0].span).endswith("Громов\n\n[...]")


def test_the_omission_that_closes_a_translation_belongs_to_it() -> None:
    """The last line of 110374 would become a part of its own."""
    export = export_of(BOLD + R + E + "[...]\n")
    assert [part.siglum for part in export.parts] == ["R", "E"]
    assert export.source.slice(export.parts[1].span).endswith("[...]")


def test_an_omission_inside_a_transcript_does_not_end_it() -> None:
    """A transcript with a gap in the middle would become two witnesses."""
    text = R.replace("Громов", "[...]\n\nМы ждём ответа и благодарим за помощь.\n\nГромов")
    assert [part.siglum for part in export_of(BOLD + text + E).parts] == ["R", "E"]


def test_a_line_in_another_script_does_not_end_a_text() -> None:
    """A Russian remark of a translator would cut the translation in two."""
    text = E.replace("GROMOV", "(на русском языке)\n\nGROMOV")
    assert [part.siglum for part in export_of(BOLD + R + text).parts] == ["R", "E"]


def test_a_korean_original_is_told_by_its_script() -> None:
    """Not every telegram is Russian."""
    korean = "조선인민군 총사령관 동지에게 보낸 전보입니다. 우리는 동의합니다.\n\n김일성\n\n"
    cover = announcing("Transcript - Korean", "Translation - English").replace("\nRussian\n", "\nKorean\n")
    assert [(part.siglum, part.language) for part in export_of(cover + korean + E).parts] == [("R", "ko"), ("E", "en")]


def test_an_english_original_is_no_translation() -> None:
    """An American cable would be edited as a translation of nothing."""
    cover = announcing("Transcript - English").replace("\nRussian\n", "\nEnglish\n")
    assert [(part.siglum, part.kind) for part in export_of(cover + E).parts] == [("R", Kind.TRANSCRIPT)]


def test_the_language_of_the_record_names_what_the_script_cannot() -> None:
    """Bulgarian is not Russian because it is written in Cyrillic."""
    cover = announcing("Transcript - Bulgarian", "Translation - English").replace("\nRussian\n", "\nBulgarian\n")
    assert [part.language for part in export_of(cover + R + E).parts] == ["bg", "en"]


@pytest.mark.parametrize(
    ("contents", "text", "message"),
    [
        (["Transcript - Russian", "Translation - English"], R, "a translation is announced and none was found"),
        (["Transcript - Russian", "Translation - English"], E, "a transcript is announced and none was found"),
        (
            ["Original Scan", "Translation - English"],
            SCAN + SCAN_AGAIN + E,
            "one scan is announced, and 2 machine passes were found",
        ),
    ],
    ids=["no translation", "no transcript", "two passes"],
)
def test_contents_that_differ_from_the_parts_found_are_reported(contents: list[str], text: str, message: str) -> None:
    """An export that was cut would pass for complete (rule K8)."""
    export = export_of(announcing(*contents) + text)
    assert codes(export) == ["SRC015"]
    assert export.findings[0].message == message
