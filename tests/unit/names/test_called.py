"""What an entry is called in a language."""

from __future__ import annotations

from depesha.names.authority import Entry, Form

STALIN = Entry(
    "p-1",
    "persName",
    (
        Form("Stalin, Iosif", "en", "main", family="Stalin"),
        Form("Филипов", "ru", "erroneous"),
        Form("Филиппов", "ru", "codename"),
        Form("Сталин, Иосиф", "ru", family="Сталин"),
    ),
)


def test_a_person_is_called_by_the_family_name_and_the_code_name_beside_it() -> None:
    """A page would show the misspelling, or the code name as the name."""
    assert STALIN.called("ru") == {"name": "Сталин", "codename": "Филиппов"}
    assert STALIN.called("en") == {"name": "Stalin"}


def test_where_the_file_has_no_name_in_the_language_nothing_is_made_up() -> None:
    """An English name would be marked as Chinese."""
    assert STALIN.called("zh") == {}
    assert Entry("p-2", "persName", (Form("Филиппов", "ru", "codename"),)).called("ru") == {}
