"""A bare transcript: one witness, and what a side file says of it."""

from __future__ import annotations

import pytest
from exports_made_up import TRANSCRIPT, TRANSLATION, codes, export_of, source_of

from depesha.errors import FoundError, UsageError
from depesha.model import Kind, Record
from depesha.sources import choose, choose_named
from depesha.sources.genre import is_telegram


def test_the_whole_file_is_one_transcript() -> None:
    """A text without cover would lose its first or last lines."""
    export = export_of(f"\n\n{TRANSCRIPT}\n")
    (part,) = export.parts
    assert (part.siglum, part.kind, part.language) == ("R", Kind.TRANSCRIPT, "ru")
    assert export.source.slice(part.span) == TRANSCRIPT.strip()
    assert export.record_marks == ()


def test_a_guess_of_the_language_and_a_missing_description_are_reported() -> None:
    """The editor would not learn that the file lacks title, date and language."""
    assert codes(export_of(TRANSLATION)) == ["SRC017", "SRC018"]


def test_a_side_file_silences_what_it_answers() -> None:
    """Warnings that cannot be cured are soon ignored."""
    export = export_of(TRANSLATION, Record(title="Cable", date="1950-08-09", language="en"))
    assert codes(export) == []
    assert (export.record.title, export.parts[0].language) == ("Cable", "en")


def test_a_language_that_cannot_be_told_is_undetermined() -> None:
    """A language would be invented for figures."""
    assert export_of("12 34\n\n56").parts[0].language == "und"


def test_a_text_that_names_another_kind_of_document_is_reported() -> None:
    """A memorandum would be edited as a telegram."""
    export = export_of("Memorandum of Conversation\n\nThe Ambassador called on the Minister at noon.")
    assert codes(export) == ["SRC017", "SRC018", "SRC016"]
    assert not export.record.telegram


@pytest.mark.parametrize(
    ("evidence", "telegram"),
    [
        (("Ciphered Telegram No. 3917",), True),
        (("Cable, Filippov to Mao",), True),
        (("шифртелеграмма",), True),
        (("ШИФРОВКА",), True),
        (("Coded message",), True),
        (("Record of Conversation between Petrov and Zhou",), False),
        (("Telegram from Petrov on the minutes of the meeting",), True),
        (("Minutes of the meeting, with a telegram",), False),
        (("Memorandum", "Telegram"), False),
        ((None, "Telegram"), True),
        (("Photograph", "Letter"), False),
        (("Photograph",), True),
        ((None, ""), True),
    ],
)
def test_the_first_word_that_names_a_kind_decides(evidence: tuple[str | None, ...], telegram: bool) -> None:
    """`text/@type` would be wrong, and a telegram of an unusual title would be none."""
    assert is_telegram(*evidence) is telegram


def test_a_reader_can_be_named_and_an_unknown_one_cannot() -> None:
    """A slip in the name would silently give another reader."""
    source = source_of(TRANSLATION)
    assert choose(source, "plain").name == "plain"
    assert choose(source, "digital_archive").name == "digital_archive"
    with pytest.raises(FoundError, match=r"SRC010.*digital_archive, plain"):
        choose(source, "fax")
    with pytest.raises(UsageError, match="digital_archive, plain"):
        choose_named("fax")


def test_a_text_without_cover_is_refused_by_the_reader_of_covers() -> None:
    """Naming the wrong reader must end in a finding."""
    source = source_of(TRANSLATION)
    with pytest.raises(FoundError) as caught:
        choose(source, "digital_archive").read(source, Record())
    assert [finding.code for finding in caught.value.findings] == ["SRC010"]


def test_white_space_fits_no_reader() -> None:
    """An empty text must end in a finding."""
    with pytest.raises(FoundError) as caught:
        choose(source_of("  \n"))
    assert [finding.code for finding in caught.value.findings] == ["SRC010"]
