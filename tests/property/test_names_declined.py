"""Names made up and declined by a dictionary are found again; what is found slices the text and never overlaps."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pymorphy3 import MorphAnalyzer

from depesha.names import Authority, Entry, Form, Index, build_index
from depesha.names.strangers import unknown_names
from depesha.names.words import normalise, words

STEMS = "алек белоз вороб гор дроз ерем жу зуб кар кузнец лагут мед никит пет рог сид тих ули филат черн шуль".split()
MIDDLES = ("", "ар", "ош", "ят", "ник", "ушк", "евич")
ENDINGS = "ов ев ёв ин ын ский цкий ской ова ева ина ская енко чук ян ич ко ых".split()
OTHERS = ("Иван", "Ли", "Ким Ир Сен", "Мао Цзэдун", "Сталин", "Петров", "Петрова", "Чжоу Эньлай")
"""Names that are in the authority file too, and must not be found for another."""
CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")


@cache
def analyser() -> MorphAnalyzer:
    """The dictionary, asked otherwise than the index does: for one case of one surname."""
    return MorphAnalyzer(lang="ru")


@cache
def declined(surname: str) -> tuple[str, ...]:
    """The surname in its cases, as the dictionary declines it; nothing where it takes it for no surname."""
    for parse in analyser().parse(surname):
        if "Surn" in parse.tag and "nomn" in parse.tag and "plur" not in parse.tag:
            return tuple(form.word for case in CASES if (form := parse.inflect({case})))
    return ()


def surname_index(surname: str) -> Index:
    """An index with a surname and others."""
    names = (surname.capitalize(), *(name for name in OTHERS if name.lower() != surname))
    return build_index(
        Authority(tuple(Entry(f"p-{number}", "persName", (Form(name, "ru"),)) for number, name in enumerate(names)))
    )


def hyphenated(word: str, at: int) -> str:
    """A word with the hyphen of a line's end in it."""
    at = 1 + at % (len(word) - 1)
    return f"{word[:at]}-{word[at:]}"


SURNAMES = st.builds("".join, st.tuples(st.sampled_from(STEMS), st.sampled_from(MIDDLES), st.sampled_from(ENDINGS)))


@given(
    SURNAMES,
    st.integers(0, 5),
    st.sampled_from(("as it is", "capitals", "hyphen", "spaced", "without ё")),
    st.integers(0, 20),
)
@settings(max_examples=300, deadline=None)
def test_a_declined_surname_is_found_with_its_entry(surname: str, case: int, manner: str, at: int) -> None:
    """Somebody would be missing from the register wherever his name is declined, in capitals or divided."""
    forms = declined(surname)
    assume(len(forms) > case)
    # A form that a namesake of the other list has too is rightly nobody.
    assume(normalise(surname) not in {normalise(name) for name in OTHERS})
    form = forms[case].capitalize()
    written = {
        "as it is": form,
        "capitals": form.upper(),
        "hyphen": hyphenated(form, at),
        "spaced": " ".join(form.upper()),
        "without ё": form.replace("ё", "е"),
    }[manner]
    text = f"вчера {written}, как известно"
    hits = surname_index(surname).find(text, "ru")
    assert [(text[hit.start : hit.end], hit.entry.identifier) for hit in hits] == [(written, "p-0")]


PIECES = st.sampled_from(
    (*OTHERS, "Ивану", "Ивановым", "КИМ ИР СЕНА", "Мао-Цзэдуну", "М А О", "тов. ", "г. ", "А. ", "П’yŏ", "и\u0306",
     "\n", "\n\n", ".", ", ", "-", " - ", "(", ")", "’s", "38-я армия", "генерал ", "товарищам ", " и ", "毛", "\u200b")
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=14).map(" ".join) | st.lists(PIECES, max_size=14).map("".join)


@given(TEXTS, st.sampled_from(("ru", "en", "de", "zh-Hant", "")))
@settings(max_examples=300, deadline=None)
def test_names_found_slice_the_text_and_do_not_overlap(text: str, language: str) -> None:
    """Markup would cross, or a name begin in the middle of a word."""
    hits = surname_index("петров").find(text, language)
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(text)
        assert text[hit.start : hit.end].strip() == text[hit.start : hit.end]
        assert hit.form in hit.entry.forms
    assert all(one.end <= other.start for one, other in pairwise(hits))


@given(TEXTS, st.sampled_from(("ru", "en")))
@settings(max_examples=300, deadline=None)
def test_unknown_names_slice_the_text_and_leave_known_ones_alone(text: str, language: str) -> None:
    """A name of the register would be tagged twice."""
    taken = [(hit.start, hit.end) for hit in surname_index("петров").find(text, language)]
    found = unknown_names(text, language, taken)
    ranges = sorted([*taken, *((one.start, one.end) for one in found)])
    assert all(0 <= start < end <= len(text) for start, end in ranges)
    assert all(one[1] <= other[0] for one, other in pairwise(ranges))


@given(st.text(max_size=40) | TEXTS)
@settings(deadline=None)
def test_words_are_in_order_and_have_something_to_compare(text: str) -> None:
    """A word that compares as nothing would be equal to every other such word."""
    behind = 0
    for word in words(text):
        assert behind <= word.start < word.end <= len(text)
        assert word.norm
        behind = word.end
