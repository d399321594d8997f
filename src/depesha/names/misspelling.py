"""Names that the authority file knows as misspelt: what is meant, in the same case and capitals (row F4)."""

from __future__ import annotations

from difflib import SequenceMatcher

from depesha.names.authority import Form
from depesha.names.index import Hit
from depesha.names.inflection import bases
from depesha.names.variants import variants
from depesha.names.words import Word, normalise, words


def is_codename(hit: Hit) -> bool:
    """True for a code name, also where the text misspells it: `ФИЛИПОВ` for Филиппов."""
    if hit.form.kind != "erroneous":
        return hit.form.kind == "codename"
    nearest = max(_right(hit), key=lambda form: _likeness(form.text, hit.form.text), default=None)
    return nearest is not None and nearest.kind == "codename"


def corrected(hit: Hit, text: str) -> tuple[tuple[str, str], ...]:
    """The words of a misspelt name as they stand, each with what is meant, in the same case and capitals.

    What is meant is the form of the entry that is most like the misspelt one, in the same language.
    """
    found = [text[word.start : word.end] for word in _within(text, hit)]
    wrong = [hit.form.text[word.start : word.end] for word in words(hit.form.text)]
    rights = [
        [variant[word.start : word.end] for word in words(variant)]
        for form in _right(hit)
        for variant in variants(hit.entry, form)
    ]
    fitting = [right for right in rights if len(right) == len(found)]
    if not fitting or len(wrong) != len(found):
        return ()
    best = max(fitting, key=lambda right: _likeness(" ".join(right), " ".join(wrong)))
    shouting = text[hit.start : hit.end].isupper()
    return tuple(_meant(*three, shouting=shouting) for three in zip(found, wrong, best, strict=True))


def _right(hit: Hit) -> list[Form]:
    return [form for form in hit.entry.forms if form.kind != "erroneous" and form.language == hit.form.language]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _within(text: str, hit: Hit) -> list[Word]:
    return [word for word in words(text[: hit.end]) if word.start >= hit.start]


def _meant(found: str, wrong: str, right: str, *, shouting: bool) -> tuple[str, str]:
    if normalise(wrong) == normalise(right):
        return found, found
    meant = right
    if normalise(found) != normalise(wrong):
        # The case: the stem of what is right, with the ending that the text has behind the stem of what is wrong.
        stem, base = (next(iter(bases(normalise(word)))) for word in (wrong, right))
        meant = right[: len(base)] + normalise(found)[len(stem) :]
    return found, meant.upper() if shouting else meant
