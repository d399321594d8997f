"""The forms of an authority file, indexed by their first word; finds them in a text, inflected or not.

A Russian name is found in its cases by the stem of each of its words and the endings that names take
(`КРАСОВСКОМУ`, `Ким Ир Сенем`, `Генштаба Советской Армии`). Hyphens, capitals and ё make no difference.
Nothing is found by likeness: what a machine misread stays unnamed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from depesha.names.authority import Authority, Entry, Form

_TOKEN = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_CYRILLIC = re.compile(r"[а-я]")

_ENDINGS = frozenset(
    (
        "а я у ю ом ем ым им е ы и й ь о ой ей ою ею ого его ому ему ий ый ая яя ую юю ие ые их ых "
        "ами ями ам ям ах ях ям ев ов ию ия ии ием ими ыми"
    ).split()
) | {""}


@dataclass(frozen=True, slots=True)
class Hit:
    """A form found in a text."""

    start: int
    """Offset in the text."""
    end: int
    entry: Entry
    form: Form


def normalise(word: str) -> str:
    """`ЦЗЕ-ДУНА` as `цзедуна`."""
    return word.casefold().replace("ё", "е").replace("-", "").replace("’", "'").removesuffix("'s")


def _stem(word: str) -> str:
    """A Cyrillic word without the ending of its nominative; short words and others keep theirs."""
    if not _CYRILLIC.search(word) or len(word) < 4:
        return word
    for ending in ("ий", "ый", "ая", "яя", "ое", "ее", "ие", "ые"):
        if word.endswith(ending) and len(word) > 5:
            return word[:-2]
    return word[:-1] if word[-1] in "аяйьоеиы" else word


def _matches(word: str, stem: str, nominative: str) -> bool:
    if word == nominative:
        return True
    if not _CYRILLIC.search(stem) or len(stem) < 3:
        return False
    return word.startswith(stem) and word[len(stem) :] in _ENDINGS


@dataclass(frozen=True, slots=True)
class _Pattern:
    words: tuple[str, ...]
    stems: tuple[str, ...]
    entry: Entry
    form: Form


@dataclass(frozen=True, slots=True)
class Index:
    """The forms by the first three letters of their first word."""

    patterns: dict[str, tuple[_Pattern, ...]] = field(default_factory=dict)
    ambiguous: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Forms that belong to several entries, each with the identifiers of these; they are not looked for."""

    def find(self, text: str, language: str) -> tuple[Hit, ...]:
        """The names in a text, longest first at each place, not overlapping."""
        tokens = [(match.start(), match.end(), normalise(match[0])) for match in _TOKEN.finditer(text)]
        hits: list[Hit] = []
        at = 0
        while at < len(tokens):
            hit = self._at(text, tokens, at, language)
            if hit:
                hits.append(hit[0])
                at += hit[1]
            else:
                at += 1
        return tuple(hits)

    def _at(self, text: str, tokens: Sequence[tuple[int, int, str]], at: int, language: str) -> tuple[Hit, int] | None:
        best: tuple[Hit, int] | None = None
        for pattern in self.patterns.get(tokens[at][2][:3], ()):
            count = len(pattern.words)
            if (best and count <= best[1]) or at + count > len(tokens):
                continue
            if pattern.form.language and pattern.form.language[:2] != language[:2]:
                continue
            window = tokens[at : at + count]
            if not all(
                _matches(token[2], stem, word)
                for token, stem, word in zip(window, pattern.stems, pattern.words, strict=True)
            ):
                continue
            if any("\n\n" in text[one[1] : other[0]] for one, other in itertools.pairwise(window)):
                continue
            start, end = window[0][0], window[-1][1]
            # A name has a capital; the words of an office or an army may not.
            proper = pattern.entry.element in ("persName", "placeName")
            if proper and not (text[start].isupper() or text[start].isdigit()):
                continue
            possessive = pattern.entry.element != "objectName" and not pattern.form.text.endswith("'s")
            if possessive and text[start:end].endswith(("'s", "’s")):
                end -= 2
            if text[end : end + 1] == ")" and text[start:end].count("(") > text[start:end].count(")"):
                end += 1  # `ЦК ВКП(б)`
            best = (Hit(start, end, pattern.entry, pattern.form), count)
        return best


def _variants(entry: Entry, form: Form) -> Iterator[str]:
    """`Ridgway, Matthew` is found as `Ridgway` and as `Matthew Ridgway`."""
    family, _, given = form.text.partition(", ")
    if given and entry.element == "persName":
        yield family
        yield f"{given} {family}"
    else:
        yield form.text


def build_index(authority: Authority) -> Index:
    """Indexes every form of every entry."""
    listed: dict[tuple[tuple[str, ...], str], list[_Pattern]] = {}
    for entry in authority.entries:
        for form in entry.forms:
            for text in _variants(entry, form):
                words = tuple(normalise(match[0]) for match in _TOKEN.finditer(text))
                if words:
                    pattern = _Pattern(words, tuple(_stem(word) for word in words), entry, form)
                    listed.setdefault((words, form.language[:2]), []).append(pattern)
    patterns: dict[str, list[_Pattern]] = {}
    ambiguous = []
    for (words, _), found in listed.items():
        owners = tuple(dict.fromkeys(pattern.entry.identifier for pattern in found))
        if len(owners) > 1:
            # Nobody can tell from the name alone who is meant; nothing is guessed.
            ambiguous.append((found[0].form.text, owners))
        else:
            patterns.setdefault(words[0][:3], []).extend(found)
    ordered = {key: tuple(sorted(found, key=lambda item: -len(item.words))) for key, found in patterns.items()}
    return Index(ordered, tuple(ambiguous))


def corrected(hit: Hit, text: str) -> tuple[tuple[str, str], ...]:
    """The words of a misspelt name as they stand, each with what is meant, in the same case and capitals.

    What is meant is the form of the entry that is most like the misspelt one, in the same language.
    """
    others = [form for form in hit.entry.forms if form.kind != "erroneous" and form.language == hit.form.language]
    words = [match[0] for match in _TOKEN.finditer(text[hit.start : hit.end])]
    wrong = [match[0] for match in _TOKEN.finditer(hit.form.text)]
    rights = [
        [match[0] for match in _TOKEN.finditer(variant)] for form in others for variant in _variants(hit.entry, form)
    ]
    fitting = [right for right in rights if len(right) == len(words)]
    if not fitting or len(wrong) != len(words):
        return ()
    best = max(fitting, key=lambda right: SequenceMatcher(None, " ".join(right), " ".join(wrong)).ratio())
    shouting = text[hit.start : hit.end].isupper()
    return tuple(_meant(*three, shouting=shouting) for three in zip(words, wrong, best, strict=True))


def _meant(word: str, wrong: str, right: str, *, shouting: bool) -> tuple[str, str]:
    if normalise(wrong) == normalise(right):
        return word, word
    ending = normalise(word)[len(_stem(normalise(wrong))) :]
    meant = right
    if normalise(word) != normalise(wrong):
        meant = right[: len(_stem(normalise(right)))] + ending
    return word, meant.upper() if shouting else meant
