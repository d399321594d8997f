"""Russian names in their cases, by pymorphy3: `Красовский` → красовского, красовскому …

The forms of a known name are made, not guessed backwards: a dictionary does not know `Дэхуаем`, but it knows
how a word that ends as `Дэхуай` is declined. So `Иванов` is never taken for a case of `Иван`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from depesha.names.words import is_cyrillic, normalise

_CONSONANTS = frozenset("бвгджзйклмнпрстфхцчшщ")
_HISSING = frozenset("жчшщц")
_MOST_LEFT = 3
"""Letters that an ending takes from a nominative at most: `ий`, and one before it."""
_LONGEST_ENDING = 4


@cache
def _analyser() -> Any:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


def parses(word: str) -> list[Any]:
    """What the dictionary says a Russian word may be; likeliest first, with its guesses for unknown words."""
    return list(_analyser().parse(word))


@lru_cache(maxsize=50_000)
def cases(word: str) -> frozenset[str]:
    """Every form in which a word of a name may stand; `word` is normalised, and in the nominative.

    The number stays: of Krasovsky there is no plural. A word that is no nominative (`Генштаба`) keeps its form,
    and so does a word in another script.
    """
    if not is_cyrillic(word) or len(word) < 2 or not word.isalpha():
        return frozenset({word})
    forms = {word}
    declined = False
    for parse in parses(word):
        if "nomn" not in parse.tag:
            continue
        found = {
            normalise(form.word)
            for form in parse.lexeme
            if form.tag.number == parse.tag.number and form.tag.gender == parse.tag.gender and "Supr" not in form.tag
        }
        declined = declined or len(found) > 1
        forms |= found
    forms.update(_as_surname(word))
    if not declined or _loses_its_vowel(word, forms):
        forms.update(_as_stranger(word))
    return frozenset(forms)


_PERSON = (("Surn", "masc"), ("Surn", "femn"), ("Name", "masc"), ("Patr", "masc"), ("Name", "femn"))
_PLACE = (("Geox", ""),)
"""What pymorphy3 calls a surname, a given name, a patronymic, a place; likeliest first."""


@lru_cache(maxsize=20_000)
def nominative(word: str, *, place: bool = False) -> str:
    """A word of an unknown Russian name in the nominative, as likely as the dictionary can tell; capitals as they are.

    `Захаровым` gives Захаров, `СИМОНОВУ` gives СИМОНОВ. Words of other scripts come back unchanged.
    """
    if not is_cyrillic(word) or len(word) < 3:
        return word
    found = [parse for parse in parses(word.casefold()) if "plur" not in parse.tag]
    signs = _PLACE if place else _PERSON
    named = [parse for sign, gender in signs for parse in found if sign in parse.tag and gender in str(parse.tag)]
    standing = [parse for parse in found if "nomn" in parse.tag]
    for parse in (*named, *standing, *(parse for parse in found if "NOUN" in parse.tag)):
        wanted = parse.inflect({"nomn"})
        if wanted:
            plain = str(wanted.word)
            return plain.upper() if word.isupper() else plain[:1].upper() + plain[1:] if word[:1].isupper() else plain
    return word


def _loses_its_vowel(word: str, forms: set[str]) -> bool:
    """True where no case begins with the whole word: the dictionary makes `Кэсна`, and texts have `Кэсона`."""
    return word[-1] in _CONSONANTS - {"й"} and not any(form != word and form.startswith(word) for form in forms)


def _as_surname(word: str) -> Iterator[str]:
    """A surname that the dictionary takes for a common noun: `Елезовым`, not `Елезовом` alone."""
    if len(word) < 4:
        return  # Лев, Мин
    if word.endswith(("ов", "ев", "ин", "ын")):
        yield from (word + ending for ending in ("а", "у", "ым", "е"))
    elif word.endswith(("ова", "ева", "ина", "ына")):
        yield from (word[:-1] + ending for ending in ("ой", "у"))


def _as_stranger(word: str) -> Iterator[str]:
    """A foreign name that ends in a consonant: `Сен`, `Сена`, `Сену`, `Сеном` or `Сенем`; `Янань` may be feminine."""
    last = word[-1]
    if last == "й" or last == "ь":
        yield from (word[:-1] + ending for ending in ("я", "ю", "ем", "е"))
        if last == "ь":
            yield from (word[:-1] + "и", word + "ю")
    elif last in _CONSONANTS:
        yield from (word + ending for ending in ("а", "у", "ом", "ем", "е"))
        if last in _HISSING:
            yield word + "ем"


def bases(word: str) -> Iterator[str]:
    """What all the cases of a word begin with: one base, or two where a vowel comes and goes (Павел, Павла)."""
    if not is_cyrillic(word) or len(word) < 3 or not word.isalpha():
        yield word
        return
    stem = word.rstrip("аеиоуыьэюяй")
    stem = stem if len(stem) >= max(2, len(word) - _MOST_LEFT) else word[:-1]
    yield stem
    if len(word) > 3 and word[-1] in _CONSONANTS and word[-2] in "еоё":
        yield word[:-2] + word[-1]
    if word == "лев":
        yield "льв"


@lru_cache(maxsize=50_000)
def keys(word: str) -> tuple[str, ...]:
    """What a word of a text may have as its base, longest first."""
    if not is_cyrillic(word):
        return (word,)
    return (word, *(word[:-taken] for taken in range(1, min(_LONGEST_ENDING, len(word) - 2) + 1)))
