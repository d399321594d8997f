"""Square brackets of transcribers and translators, in their ten meanings (guidelines, trap 5; `aut:tax-bracket`).

    FILIPPOV [Stalin]                 gloss identity         Gaeseong [Kaesong]        gloss variantName
    the OS [Special Department]       gloss expansion        [with him], [your]        supplied subaudible
    [U.S. Commander Matthew] Ridgway  supplied explanation   1[3] July                 supplied unclear
    [Kindzyo]                         supplied transliteration   [signature]           gap signature
    [Stamp: …]                        a block of its own     [...]                     gap editorial

Brackets are matched with a stack; one without partner is `surplus`, never re-balanced by guess (trap 6).
A bracket of unknown meaning is `supplied` with low certainty and a finding.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from depesha.findings import Finding
from depesha.model import Claim, Layer, Mark, Notation, Source, Span

_OMISSION = re.compile(r"(?:\.\.\.|…)\Z")
_LACUNA = re.compile(
    r"(?:(?:one|two|three|several|a few|\d+|one or two)\s+)?(?:words?|lines?|letters?|characters?|pages?"
    r"|paragraphs?|passages?)"
    r"\s+(?:is |are |were |was )?(?:missing|unclear|illegible|unreadable|indecipherable)|illegible|unclear"
    r"|indecipherable"
    r"|неразборчиво|нрзб\.?|слово неразборчиво",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"(?:\w+\s)?(?:signature|signed|подпись)(?:\s\w+)?\Z", re.IGNORECASE)
_NOTE_NUMBER = re.compile(r"(?:\d{1,3}[a-z]?|\*|†)\Z")
_PAGE = re.compile(r"(?:Page|p\.)\s\d+\Z")
_SUBAUDIBLE = re.compile(
    r"(?:to |with |of |by |for |in |from |at |on |as |that |which |who |the |a |an |and |or |is |are |was "
    r"|were |be |been |has |have |had"
    r"|will |would |should |your|our|his|her|its|their|my|him|them|us|you|we|they|it|he|she|I\b|this|these"
    r"|those|not\b|also|only)",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(
    r"\b(?:area|region|city|town|district|port|province|north|south|east|west|near|from|to|at|in|and|of)\s*\Z",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-ZА-Я][\w.'’-]*(?:\s+(?:and\s+|и\s+)?[A-ZА-Я][\w.'’-]*)*\Z")
_NAME_BEFORE = re.compile(r"(?:[A-ZА-Я][\w'’-]+[ ])*[A-ZА-Я][\w'’-]+[ ]?\Z")
_ADDRESSING = re.compile(r"\A(?:(?:To|TO|From|FROM|For|FOR|Comrade|COMRADE|Cde|CDE|Mr|Товарищу?|Тов)\.?\s+)+")
"""What stands before a name and is no part of it."""
_PRONOUN = re.compile(r"(?:I|we|you|he|she|it|they|me|us|him|her|them|my|your|his|our|their|its)", re.IGNORECASE)
_DESCRIPTION_BEFORE = re.compile(r"(?P<rs>\b(?:your|our|his|her|their|my|the)\s+[a-z]+s\b(?:\s+[\w’'-]+){1,6})\s*\Z")
"""`your representatives from Manchuria and Korea`, explained by two names."""
_ABBREVIATION_BEFORE = re.compile(r"\b(?P<abbr>[A-ZА-Я]{2,5})[ ]?\Z")


@dataclass(frozen=True, slots=True)
class Bracketed:
    """What the brackets of one object are."""

    marks: tuple[Mark, ...]
    notation: tuple[Notation, ...]
    hidden: tuple[Span, ...]
    """The bracket characters, and omissions, that are no text."""
    findings: tuple[Finding, ...]


def _pairs(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    """Matching brackets, outer last; and those without partner."""
    stack: list[int] = []
    pairs: list[tuple[int, int]] = []
    lone: list[int] = []
    for index, character in enumerate(text):
        if character == "[":
            stack.append(index)
        elif character == "]":
            if stack:
                pairs.append((stack.pop(), index))
            else:
                lone.append(index)
    return pairs, lone + stack


_BRACKETED = frozenset(
    "source_note document_number reception_line telegram_title running_head place_and_date signature".split()
)
"""Objects that an edition may set in brackets as a whole: `[Received July 25—6:06 p.m.]`."""


def read_brackets(source: Source, claim: Claim, *, noted: bool = False) -> Bracketed:
    """The brackets of an object; those that its rule has explained already are left alone.

    `noted` says that the text has numbered notes, so that a number in brackets calls one.
    """
    known = {
        position
        for item in claim.notation
        for span in (item.opening, item.closing)
        for position in range(span.start, span.end)
    }
    # Brackets explained by a rule are blanked, so that they pair with nothing else.
    text = "".join(
        "\0" if claim.span.start + at in known else character for at, character in enumerate(source.slice(claim.span))
    )
    marks: list[Mark] = []
    notation: list[Notation] = list(claim.notation)
    hidden: list[Span] = [span for item in claim.notation for span in (item.opening, item.closing)]
    findings: list[Finding] = []
    start = claim.span.start
    pairs, lone = _pairs(text) if claim.role != "omission" else ([], [])
    if claim.role in _BRACKETED and (0, len(text) - 1) in pairs:
        # The editor's brackets around a whole object say that he describes it.
        pairs.remove((0, len(text) - 1))
        around = Notation("sq", Span(start, start + 1), Span(claim.span.end - 1, claim.span.end))
        notation.append(around)
        hidden += [around.opening, around.closing]
    for first, last in sorted(pairs):
        inside = text[first + 1 : last]
        whole = Span(start + first, start + last + 1)
        if _OMISSION.match(inside):
            kind = "ell1" if "…" in inside else "ell"
            marks.append(Mark(whole, "gap", (("reason", "editorial"), ("resp", "#da")), Layer.BRACKET))
            notation.append(Notation(kind, whole, Span(whole.end, whole.end)))
            hidden.append(whole)
            continue
        pair = Notation("sq", Span(whole.start, whole.start + 1), Span(whole.end - 1, whole.end))
        if not inside.strip():
            findings.append(source.finding("ANN002", whole.start, "empty brackets"))
            mark, doubt = [Mark(whole, "supplied", (("cert", "low"), ("resp", "#enc")), Layer.BRACKET)], False
        else:
            mark, doubt = _meaning(text, first, last, whole, noted=noted)
        marks.extend(mark)
        if doubt:
            findings.append(source.finding("ANN002", whole.start, f"“[{' '.join(inside.split())[:40]}]”"))
        notation.append(pair)
        hidden += [pair.opening, pair.closing]
    for at in lone:
        span = Span(start + at, start + at + 1)
        marks.append(Mark(span, "surplus", (("reason", "unbalanced-bracket"), ("resp", "#enc")), Layer.WORD))
        findings.append(source.finding("ANN001", span.start, f"{text[at]} without its partner"))
    return Bracketed(tuple(marks), tuple(notation), tuple(hidden), tuple(findings))


def _supplied(whole: Span, reason: str) -> list[Mark]:
    return [Mark(whole, "supplied", (("reason", reason), ("resp", "#tr")), Layer.BRACKET)]


def _gloss(kind: str, whole: Span, explained: Span) -> list[Mark]:
    """The gloss; `target` names the range of the words it explains, until they have an identifier."""
    target = ("target", f"={explained.start},{explained.end}")
    return [Mark(whole, "gloss", (("type", kind), target, ("resp", "#tr")), Layer.BRACKET)]


_BEFORE, _AFTER = 200, 60
"""Characters around a bracket that tell its meaning."""


def _meaning(text: str, first: int, last: int, whole: Span, *, noted: bool) -> tuple[list[Mark], bool]:
    """What a pair of brackets means, and whether that is in doubt."""
    inside = " ".join(text[first + 1 : last].split())
    before, after = text[max(0, first - _BEFORE) : first], text[last + 1 : last + 1 + _AFTER]
    joined_left, joined_right = before[-1:].isalnum() or before[-1:] == ".", after[:1].isalnum()
    if noted and _NOTE_NUMBER.match(inside) and not joined_right:
        return [Mark(whole, "seg", (("type", "noteMark"),), Layer.BRACKET)], False
    if _PAGE.match(inside):
        return [Mark(whole, "seg", (("type", "pageMark"),), Layer.BRACKET)], False
    if _OMISSION.match(inside.replace(" ", "")):
        # Written otherwise than the notation of the archive, so its words are kept.
        gap = Mark(whole, "gap", (("reason", "editorial"), ("resp", "#da")), Layer.BRACKET)
        return [gap, Mark(Span(whole.start + 1, whole.end - 1), "desc", (), Layer.WORD)], False
    if _LACUNA.fullmatch(inside) or _LACUNA.match(inside):
        gap = Mark(whole, "gap", (("reason", "illegible"), ("resp", "#tr")), Layer.BRACKET)
        return [gap, Mark(Span(whole.start + 1, whole.end - 1), "desc", (), Layer.WORD)], False
    if _SIGNATURE.match(inside):
        gap = Mark(whole, "gap", (("reason", "signature"), ("resp", "#tr")), Layer.BRACKET)
        return [gap, Mark(Span(whole.start + 1, whole.end - 1), "desc", (), Layer.WORD)], False
    if joined_left or joined_right:
        # Inside a word or a number: `1[3] July` restores, `c[omrade]` expands.
        return _supplied(whole, "unclear" if any(character.isdigit() for character in inside) else "expansion"), False
    if inside.endswith("?"):
        return _supplied(whole, "unclear"), False
    if _PRONOUN.fullmatch(inside):
        return _supplied(whole, "subaudible"), False
    offset = whole.start - len(before)
    abbreviation = _ABBREVIATION_BEFORE.search(before)
    if abbreviation and len(inside.split()) > 1 and _initials(abbreviation["abbr"], inside):
        explained = Span(offset + abbreviation.start("abbr"), offset + abbreviation.end("abbr"))
        marks = [*_gloss("expansion", whole, explained), Mark(explained, "abbr", (), Layer.WORD)]
        return marks, False
    described = _DESCRIPTION_BEFORE.search(before)
    if described and _CAPITALS.match(inside) and re.search(r"\s(?:and|и)\s", inside):
        explained = Span(offset + described.start("rs"), offset + described.end("rs"))
        return [
            *_gloss("identity", whole, explained),
            Mark(explained, "rs", (("type", "person"),), Layer.REFERENCE),
        ], False
    named = _NAME_BEFORE.search(before)
    if named and _CAPITALS.match(inside):
        kind = "variantName" if _alike(named[0], inside) else "identity"
        first_word = named.start() + len(named[0]) - len(_ADDRESSING.sub("", named[0]))
        return _gloss(kind, whole, Span(offset + first_word, offset + len(before.rstrip()))), False
    if inside.endswith(",") and _CAPITALS.match(inside[:-1]):
        return _supplied(whole, "explanation"), False
    if _CAPITALS.match(inside) and re.match(r"\s[A-ZА-Я]", after):
        return _supplied(whole, "explanation"), False
    if _SUBAUDIBLE.match(inside) and inside[:1].islower():
        return _supplied(whole, "subaudible"), False
    if _CAPITALS.match(inside) and (_PLACE_BEFORE.search(before)):
        # After a preposition a lone name stands for a word of the text, set in another script.
        return _supplied(whole, "transliteration" if before.rstrip().endswith(("and", "of")) else "explanation"), False
    if _CAPITALS.match(inside) and before.strip():
        return _supplied(whole, "explanation"), False
    if inside[:1].islower() and len(inside.split()) <= 4:
        return _supplied(whole, "subaudible"), False
    return [Mark(whole, "supplied", (("cert", "low"), ("resp", "#enc")), Layer.BRACKET)], True


def _initials(abbreviation: str, words: str) -> bool:
    """True where words may spell an abbreviation out: they are as many as its letters, and share one of them.

    A translator renders `ОС` as `OS`, and its words, `Особый сектор`, as `Special Department`.
    """
    initials = "".join(word[0] for word in re.findall(r"[A-ZА-Я]\w+", words))
    return len(initials) == len(abbreviation) and bool(set(abbreviation) & set(initials))


def _alike(one: str, other: str) -> bool:
    """Two spellings of one name: most of their letters agree in order."""
    one, other = one.split()[-1].lower(), other.split()[-1].lower()
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.7
