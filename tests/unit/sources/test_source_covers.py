"""Covers of the Digital Archive in every layout: one record, however it is set."""

from __future__ import annotations

import pytest
from exports_made_up import (
    ADDRESS,
    BOLD,
    BULLETED,
    COVERS,
    CREDITS,
    SUMMARY,
    TITLE,
    TRANSCRIPT,
    TRANSLATION,
    codes,
    export_of,
    source_of,
    unclaimed,
)

from depesha.errors import FoundError
from depesha.model import Export, Kind, Record
from depesha.sources import choose

BODY = f"{TRANSCRIPT}\n{TRANSLATION}"


def kept(export: Export, name: str, kind: str) -> list[str]:
    """The words of the elements of a kind on the cover."""
    return [
        " ".join(export.source.slice(mark.span).split())
        for mark in export.record_marks
        if mark.name == name and dict(mark.attributes).get("type") == kind
    ]


@pytest.mark.parametrize("layout", COVERS)
def test_every_layout_gives_the_same_record(layout: str) -> None:
    """An edition's headers would depend on the year in which the archive was visited."""
    record = export_of(COVERS[layout] + BODY).record
    assert (record.title, record.date, record.date_text) == (TITLE, "1950-08-09", "August 9, 1950")
    assert (record.address, record.holder) == (ADDRESS, "Wilson Center Digital Archive")
    assert (record.translator, record.summary, record.credits) == ("Anna B. Weiss", SUMMARY, CREDITS)
    assert (record.language, record.telegram) == ("ru", True)
    assert [(mark.label, mark.leaves) for mark in record.shelfmarks] == [
        ("APRF, f. 45, op. 1, d. 334, ll. 12-13", ("12", "13"))
    ]


@pytest.mark.parametrize("layout", COVERS)
def test_every_layout_gives_the_same_parts_and_no_finding(layout: str) -> None:
    """A layout that is misread shows in a text that begins with a piece of the cover."""
    export = export_of(COVERS[layout] + BODY)
    assert [(part.siglum, part.kind, part.language) for part in export.parts] == [
        ("R", Kind.TRANSCRIPT, "ru"),
        ("E", Kind.TRANSLATION, "en"),
    ]
    assert [export.source.slice(part.span) for part in export.parts] == [TRANSCRIPT.strip(), TRANSLATION.strip()]
    assert codes(export) == []


@pytest.mark.parametrize("layout", COVERS)
def test_every_layout_is_kept_to_the_last_character(layout: str) -> None:
    """What stands on the cover and in no element would be lost without a word."""
    assert unclaimed(export_of(COVERS[layout] + BODY)) == ""


@pytest.mark.parametrize("layout", COVERS)
def test_the_telegram_is_named_by_its_record_number(layout: str) -> None:
    """The file would be named after a folder, and pointers from other editions would miss it."""
    assert export_of(COVERS[layout] + BODY).source.identifier == "900017"


def test_the_archives_own_words_are_notes_of_the_record() -> None:
    """Summary and credits belong to the header, word for word."""
    export = export_of(BOLD + BODY)
    assert kept(export, "note", "summary") == [f"**Summary:** {SUMMARY}"]
    assert kept(export, "note", "credits") == [f"**Credits:** {CREDITS}"]
    assert kept(export, "note", "originalLanguage") == ["**Original Language:** Russian"]


def test_the_masthead_of_the_host_is_a_note_and_no_title() -> None:
    """The telegram would be called "Digital Archive International History Declassified"."""
    export = export_of(COVERS["with the masthead of the host"] + BODY)
    assert kept(export, "note", "masthead") == [
        "Digital Archive International History Declassified digitalarchive.wilsoncenter.org"
    ]


def test_the_contents_are_a_list_bulleted_where_the_cover_has_bullets() -> None:
    """The bullet is notation of the export and must come back."""
    for cover, bulleted in ((BOLD, False), (BULLETED, True)):
        export = export_of(cover + BODY)
        lists = [mark for mark in export.record_marks if mark.name == "list"]
        assert [dict(mark.attributes).get("rend") == "bulleted" for mark in lists] == [bulleted]
        assert sum(mark.name == "item" for mark in export.record_marks) == 2


def test_an_unknown_part_of_the_cover_is_a_note_of_low_certainty_and_is_reported() -> None:
    """A new field of the archive would become part of the field above it, unnoticed."""
    subjects = "**Subjects:**\n\nHarvests"
    export = export_of(BOLD.replace("**Original Language:**", f"{subjects}\n\n**Original Language:**") + BODY)
    assert export.record.credits == CREDITS
    assert codes(export) == ["SRC013"]
    unknown = [mark for mark in export.record_marks if dict(mark.attributes).get("type") == "unknown"]
    assert [dict(mark.attributes).get("cert") for mark in unknown] == ["low"]
    assert unclaimed(export) == ""


def test_an_unknown_item_of_the_contents_is_no_text_of_the_telegram() -> None:
    """A line of the list would become a translation of its own."""
    export = export_of(
        BOLD.replace("Translation - English", "Translation - English  \nTranslation - Chinese, Simplified") + BODY
    )
    assert [part.siglum for part in export.parts] == ["R", "E"]


def test_a_cover_without_text_is_refused() -> None:
    """An edition of nothing would be built."""
    for cover in (BOLD, COVERS["labels plain"], COVERS["all on one line"]):
        with pytest.raises(FoundError) as caught:
            export_of(cover)
        assert [finding.code for finding in caught.value.findings] == ["SRC011"]


@pytest.mark.parametrize(
    ("cut", "missing"),
    [("**Contents:**", ["Contents"]), ("**Credits:**", ["Original Language", "Contents"])],
    ids=["after the language", "after the summary"],
)
def test_a_cover_that_was_cut_is_read_as_far_as_it_goes(cut: str, missing: list[str]) -> None:
    """The texts of a damaged export can still be edited, but the editor must know what is missing."""
    export = export_of(BOLD.partition(cut)[0] + BODY)
    assert export.record.title == TITLE
    assert [finding.message for finding in export.findings] == [f"the cover has no {name}" for name in missing]
    assert set(codes(export)) == {"SRC012"}
    assert [part.siglum for part in export.parts] == ["R", "E"]
    assert unclaimed(export) == ""


def test_a_record_without_a_date_anywhere_is_reported() -> None:
    """Every date on the paper without a year would stay without one, unexplained."""
    cover = BOLD.replace("**August 9, 1950**", "").replace("August 9, 1950, ", "")
    export = export_of(cover + BODY)
    assert (export.record.date, codes(export)) == (None, ["SRC012"])


def test_the_date_of_the_citation_stands_in_for_one_that_the_head_lacks() -> None:
    """The year would be unknown though the cover says it."""
    assert export_of(BOLD.replace("**August 9, 1950**", "") + BODY).record.date == "1950-08-09"


@pytest.mark.parametrize(
    "shelfmark", ["PRC FMA 113-00006-01, 1-12", "APRF, f. 45, op. 1, d. 334", "TsDA, Fond 1-B, Opis 6, a.e. 123"]
)
def test_a_shelfmark_that_is_not_understood_is_kept_and_reported(shelfmark: str) -> None:
    """The place of the paper would be lost, or given wrongly, where an archive counts in another way."""
    cover = BOLD.replace("APRF, f. 45, op. 1, d. 334, ll. 12-13", shelfmark)
    export = export_of(cover + BODY)
    assert codes(export) == ["SRC014"]
    marks = [mark for mark in export.record_marks if dict(mark.attributes).get("type") == "shelfmark"]
    assert len(marks) == 1
    assert not export.record.shelfmarks[0].complete
    assert unclaimed(export) == ""


def test_a_record_of_a_conversation_is_no_telegram_and_is_still_read() -> None:
    """A document of another kind would be described as a telegram."""
    export = export_of(BOLD.replace("Cable No. 2210, Gromov", "Record of Conversation between Gromov") + BODY)
    assert (export.record.telegram, codes(export)) == (False, ["SRC016"])
    assert [part.siglum for part in export.parts] == ["R", "E"]


def test_what_a_side_file_knows_fills_only_what_the_cover_lacks() -> None:
    """The editor's settings would silently overrule the archive."""
    given = Record(title="Another title", translator="Another translator", summary="Another summary")
    cover = BOLD.replace(" Translated by Anna B. Weiss.", "")
    record = export_of(cover + BODY, given).record
    assert (record.title, record.summary, record.translator) == (TITLE, SUMMARY, "Another translator")


def test_a_summary_label_inside_the_text_is_none_of_the_cover() -> None:
    """A telegram that says "Summary:" would be cut in two."""
    export = export_of(BOLD + BODY.replace("Your telegram", "Summary:\n\nYour telegram"))
    assert export.record.summary == SUMMARY
    assert [part.siglum for part in export.parts] == ["R", "E"]


def test_a_text_without_cover_goes_to_the_plain_reader() -> None:
    """A bare transcript must not be refused for want of a cover."""
    assert choose(source_of(TRANSLATION)).name == "plain"
    assert choose(source_of(BOLD + BODY)).name == "digital_archive"
