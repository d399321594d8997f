"""The forms of an authority file as a tree of words; finds them in a text, inflected or not.

Each word of a text asks a few keys, whatever the number of entries: 50,000 persons cost a telegram no more than 20.
Hyphens, capitals, accents and letter-spacing make no difference.
Nothing is found by likeness: what a machine misread stays unnamed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from depesha.names.authority import Authority, Entry, Form
from depesha.names.inflection import bases, cases, keys
from depesha.names.transliteration import transliterations
from depesha.names.variants import variants
from depesha.names.words import Word, words

_LATIN_SCRIPT = frozenset("en de fr es it pl cs hu ro sq pt nl".split())
"""Languages in whose texts a Russian name stands in Latin letters."""


_MET = 100_000
"""Words that a tree remembers at most."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A form found in a text."""

    start: int
    """Offset in the text."""
    end: int
    entry: Entry
    form: Form


@dataclass(slots=True)
class _Node:
    """A place in the tree: what may follow, and the forms that end here."""

    following: dict[str, list[tuple[str, _Node]]] = field(default_factory=dict)
    """Base of a word → the words that have it, in the nominative."""
    forms: list[tuple[Entry, Form]] = field(default_factory=list)
    _met: dict[str, bool] = field(default_factory=dict)
    """Words asked for before, and whether something here begins like them."""

    def begins(self, word: str) -> bool:
        """True where something here may begin with a word of a text; most words of a text begin nothing."""
        answer = self._met.get(word)
        if answer is None:
            answer = any(key in self.following for key in keys(word))
            if len(self._met) < _MET:
                self._met[word] = answer
        return answer

    def add(self, word: str) -> _Node:
        for base in bases(word):
            for known, node in self.following.get(base, ()):
                if known == word:
                    return node
        made = _Node()
        for base in bases(word):
            self.following.setdefault(base, []).append((word, made))
        return made

    def after(self, word: str) -> Iterator[_Node]:
        """The nodes that a word of a text leads to, exact forms first."""
        inflected = []
        for key in keys(word):
            for known, node in self.following.get(key, ()):
                if known == word:
                    yield node
                elif word in cases(known):
                    inflected.append(node)
        yield from inflected


class Index:
    """The forms of an authority file, ready to be looked for."""

    def __init__(self, authority: Authority | None = None) -> None:
        self._entries = authority.entries if authority else ()
        self._trees: dict[str, _Node] = {}

    def find(self, text: str, language: str, day: str | None = None) -> tuple[Hit, ...]:
        """The names in a text, longest first at each place, not overlapping.

        `language` is that of the text; `day` (ISO 8601), where known, leaves out forms not yet or no more in use.
        A form that may mean several entries is none of them.
        """
        if not self._entries:
            return ()
        tree = self._tree(language)
        found = list(words(text))
        hits: list[Hit] = []
        behind = 0
        for at, word in enumerate(found):
            if at < behind or not tree.begins(word.norm):
                continue
            hit, count = self._longest(tree, text, found, at, day)
            if hit:
                hits.append(hit)
                behind = at + count
        return tuple(hits)

    def _longest(
        self, tree: _Node, text: str, found: Sequence[Word], at: int, day: str | None
    ) -> tuple[Hit | None, int]:
        best: tuple[Hit | None, int] = (None, 0)
        nodes = [tree]
        for count in range(len(found) - at):
            word = found[at + count]
            if count and "\n\n" in text[found[at + count - 1].end : word.start]:
                break
            nodes = [after for node in nodes for after in node.after(word.norm)]
            if not nodes:
                break
            named = _only([pair for node in nodes for pair in node.forms], found[at].proper, day)
            if named:
                entry, form = named
                end = _whole(text, found[at].start, word.end, entry)
                best = (Hit(found[at].start, end, entry, form), count + 1)
        return best

    def _tree(self, language: str) -> _Node:
        """The tree for texts in a language, planted when first asked for."""
        short = language[:2]
        if short not in self._trees:
            root = _Node()
            for entry in self._entries:
                for form in entry.forms:
                    for text in _written(entry, form, short):
                        node = root
                        for word in words(text):
                            node = node.add(word.norm)
                        if node is not root:
                            node.forms.append((entry, form))
            self._trees[short] = root
        return self._trees[short]

    @cached_property
    def ambiguous(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Forms that several entries have at one time, each with the identifiers of these; they are not found."""
        owners: dict[tuple[str, ...], dict[str, list[Form]]] = {}
        for entry in self._entries:
            for form in entry.forms:
                for text in variants(entry, form):
                    key = (form.language[:2], *(word.norm for word in words(text)))
                    owners.setdefault(key, {}).setdefault(entry.identifier, []).append(form)
        return tuple(
            (next(iter(found.values()))[0].text, tuple(found))
            for found in owners.values()
            if len(found) > 1 and _clash(found)
        )


def _whole(text: str, start: int, end: int, entry: Entry) -> int:
    """The end of a name with what belongs to it: the bracket of `ЦК ВКП(б)`, the plural of `MIG-9's`."""
    if text[end : end + 1] == ")" and text[start:end].count("(") > text[start:end].count(")"):
        return end + 1
    if entry.element == "objectName" and text[end : end + 2] in ("'s", "’s"):
        return end + 2
    return end


def _clash(found: dict[str, list[Form]]) -> bool:
    """True where two entries have the form on one day."""
    spans = [(form.since or "", form.until or "9999", owner) for owner, forms in found.items() for form in forms]
    return any(
        one[2] != other[2] and one[0] <= other[1] and other[0] <= one[1]
        for one in spans
        for other in spans
        if one is not other
    )


def _written(entry: Entry, form: Form, language: str) -> Iterator[str]:
    """The ways to write a form in texts of a language; none where it belongs to another."""
    own = form.language[:2]
    if not own or own == language:
        yield from variants(entry, form)
    elif (
        own == "ru"
        and language in _LATIN_SCRIPT
        and entry.element in ("persName", "placeName")
        and form.kind != "erroneous"
    ):
        written = tuple(variants(entry, form))
        for text in dict.fromkeys((written[0], written[-1])):
            yield from transliterations(text)


def _only(pairs: Sequence[tuple[Entry, Form]], proper: bool, day: str | None) -> tuple[Entry, Form] | None:
    """The one entry that forms ending at one place may mean; None where there is none, or more than one."""
    found: dict[str, tuple[Entry, Form]] = {}
    for entry, form in pairs:
        # A name has a capital; the words of an office or an army may not.
        if (proper or entry.element not in ("persName", "placeName")) and form.holds(day):
            known = found.get(entry.identifier)
            if known is None or (known[1].kind == "erroneous" and form.kind != "erroneous"):
                found[entry.identifier] = (entry, form)
    return next(iter(found.values())) if len(found) == 1 else None


def build_index(authority: Authority) -> Index:
    """Indexes every form of every entry."""
    return Index(authority)
