"""How a form of the authority file may stand in a text: `Ridgway, Matthew` as `Matthew Ridgway`, `Ridgway` …"""

from __future__ import annotations

from collections.abc import Iterator

from depesha.names.authority import Entry, Form


def variants(entry: Entry, form: Form) -> Iterator[str]:
    """The ways to write a form, the fullest first.

    Where the family name is known (by a comma or by `surname`), it stands alone, or with given names on either side.
    """
    if entry.element != "persName" or not form.family:
        yield form.text
        words = form.text.split()
        if entry.element == "persName" and len(words) == 3:
            # `Kim Il-sung`: hyphens count for nothing, so the two given names may be one word.
            yield f"{words[0]} {words[1]}{words[2].casefold()}"
        return
    given = _given(form)
    if given:
        yield f"{given} {form.family}"
        yield f"{form.family} {given}"
        first = given.split()[0]
        if first != given:
            yield f"{first} {form.family}"
    yield form.family


def _given(form: Form) -> str:
    family, comma, given = form.text.partition(", ")
    if comma and family == form.family:
        return given
    return " ".join(form.text.replace(form.family, " ", 1).split())


def given_names(entry: Entry) -> tuple[str, ...]:
    """The given names of a person in each of his forms, as far as they are told apart from the family name."""
    return tuple(given for form in entry.forms if form.family and (given := _given(form)))
