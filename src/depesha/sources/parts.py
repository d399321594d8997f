"""The texts that an export strings together → its parts: machine passes, transcript, translation.

No part is announced where it begins; what tells them apart is evidence:
the script of each paragraph, the contents list of the cover, `[...]` at either end of a transcript,
a documentation sheet in between, and a text that begins a second time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from depesha.languages import language
from depesha.model import Kind, Part, Source, Span

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")
_OMISSION = re.compile(r"\s*\[\s?(?:\.\.\.|…)\s?\]\s*\Z")
_SCAN = re.compile(r"scan|original document", re.IGNORECASE)
_TRANSCRIPT = re.compile(r"transcript", re.IGNORECASE)
_TRANSLATION = re.compile(r"translation", re.IGNORECASE)

_LIKE = 0.75
"""Two paragraphs whose likeness reaches this are taken for readings of one text."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A paragraph, and the language its letters show (None for figures and marks)."""

    span: Span
    text: str
    language: str | None

    @property
    def omission(self) -> bool:
        """True for `[...]`."""
        return bool(_OMISSION.match(self.text))


@dataclass(frozen=True, slots=True)
class Announced:
    """What the contents list promises."""

    scan: bool
    transcript: bool
    translation: bool

    @classmethod
    def of(cls, contents: Sequence[str]) -> Announced:
        """Reads the items of the list."""
        joined = " | ".join(contents)
        return cls(bool(_SCAN.search(joined)), bool(_TRANSCRIPT.search(joined)), bool(_TRANSLATION.search(joined)))


def _chunks(source: Source, span: Span) -> list[Chunk]:
    found = []
    for match in _PARAGRAPH.finditer(source.text, span.start, span.end):
        text = match[0]
        found.append(Chunk(source.trim(Span(*match.span())), text, language(text)))
    return found


def _alike(one: str, other: str) -> bool:
    one, other = " ".join(one.split()).casefold(), " ".join(other.split()).casefold()
    if not 0.5 <= len(one) / max(1, len(other)) <= 2:
        return False
    matcher = SequenceMatcher(None, one[:400], other[:400], autojunk=False)
    return matcher.real_quick_ratio() >= _LIKE and matcher.quick_ratio() >= _LIKE and matcher.ratio() >= _LIKE


def _begins_again(run: Sequence[Chunk], ahead: Sequence[Chunk]) -> bool:
    """True where the chunks ahead repeat a run: a second reading of the same text begins."""
    tongue = _language(run)
    wordy = [
        chunk
        for chunk in ahead[:8]
        if len(chunk.text) >= 12 and not chunk.omission and chunk.language in (tongue, None)
    ][:3]
    earlier = [chunk for chunk in run[:60] if len(chunk.text) >= 12]
    if not wordy or not earlier:
        return False
    return sum(any(_alike(chunk.text, other.text) for other in earlier) for chunk in wordy) >= min(2, len(wordy))


def _starts_like(run: Sequence[Chunk], ahead: Sequence[Chunk]) -> bool:
    """True where the chunks ahead begin as the run began, furniture included."""
    if len(run) < 6 or len(ahead) < 4 or not _alike(ahead[0].text, run[0].text):
        return False
    heads = [chunk.text for chunk in run[:8]]
    return sum(any(_alike(chunk.text, head) for head in heads) for chunk in ahead[:8]) >= 4


def _runs(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """Cuts a stretch without sheet into texts."""
    runs: list[list[Chunk]] = []
    run: list[Chunk] = []
    spoken: str | None = None
    closed = False
    for index, chunk in enumerate(chunks):
        ahead = chunks[index + 1 :]
        following = next((other.language for other in ahead if other.language), None)
        if chunk.omission and run:
            opened = run[0].omission
            turns = following is None or (spoken is not None and following != spoken)
            again = _begins_again(run, ahead)
            if (opened and (turns or again)) or (not opened and turns and not again):
                run.append(chunk)
                closed = True
                continue
            if again:
                runs.append(run)
                run, spoken = [chunk], None
                continue
        changes = chunk.language is not None and spoken is not None and chunk.language != spoken
        lasting = changes and _lasts(chunk, ahead)
        if run and (closed or lasting or _starts_like(run, chunks[index:])):
            runs.append(run)
            run, spoken, closed = [], None, False
        run.append(chunk)
        if chunk.language and (spoken is None or len(chunk.text) > 20):
            spoken = chunk.language if spoken is None or lasting else spoken
    if run:
        runs.append(run)
    return runs


def _lasts(chunk: Chunk, ahead: Sequence[Chunk]) -> bool:
    """True where a change of language is one of text, not a foreign word: the next paragraphs keep to it."""
    following = [other for other in ahead if other.language][:3]
    same = sum(other.language == chunk.language for other in following)
    return same * 2 > len(following) if following else len(chunk.text) > 40


def _language(run: Sequence[Chunk]) -> str | None:
    weights: dict[str, int] = {}
    for chunk in run:
        if chunk.language:
            weights[chunk.language] = weights.get(chunk.language, 0) + len(chunk.text)
    return max(sorted(weights), key=lambda name: weights[name]) if weights else None


def split_parts(
    source: Source, stretches: Sequence[Span], original: str | None, contents: Sequence[str]
) -> tuple[Part, ...]:
    """Cuts the body of an export into its parts.

    `stretches` are the ranges between sheets; `original` is the language of the original, where the record names it;
    `contents` are the items that the record announces.
    """
    announced = Announced.of(contents)
    runs = [run for stretch in stretches for run in _runs(_chunks(source, stretch))]
    tongues = [_language(run) for run in runs]
    translated = [
        tongue == "en" and original != "en" and (announced.translation or (original or "en") != "en" or "ru" in tongues)
        for tongue in tongues
    ]
    transcripts = _transcripts(runs, translated, announced)
    parts: list[Part] = []
    passes = copies = translations = 0
    for number, (run, tongue) in enumerate(zip(runs, tongues, strict=True)):
        span = Span(run[0].span.start, run[-1].span.end)
        if translated[number]:
            translations += 1
            parts.append(Part(Kind.TRANSLATION, "E" if translations == 1 else f"E{translations}", span, "en"))
        elif number in transcripts:
            copies += 1
            siglum = "R" if copies == 1 else f"R{copies}"
            parts.append(Part(Kind.TRANSCRIPT, siglum, span, _tag(tongue, original)))
        else:
            passes += 1
            parts.append(Part(Kind.PASS, f"T{passes}", span, _tag(tongue, original)))
    return tuple(parts)


def _tag(tongue: str | None, original: str | None) -> str:
    if tongue in (None, "und"):
        return original or "und"
    # The script of Bulgarian, Serbian or Ukrainian is Cyrillic too: the record knows better.
    return original if tongue == "ru" and original in ("bg", "sr", "uk", "mn") else str(tongue)


def _transcripts(runs: Sequence[Sequence[Chunk]], translated: Sequence[bool], announced: Announced) -> set[int]:
    originals = [number for number, other in enumerate(translated) if not other]
    marked = {number for number in originals if runs[number][0].omission or runs[number][-1].omission}
    if marked:
        return marked
    if announced.transcript or not announced.scan:
        # Announced with a scan, the transcript is the last text in the language of the original.
        return {originals[-1]} if announced.scan and originals else set(originals)
    return set()


def compare_contents(parts: Sequence[Part], contents: Sequence[str]) -> tuple[str, ...]:
    """What the contents list announces and the export lacks, or holds more often, in words."""
    announced = Announced.of(contents)
    kinds = [part.kind for part in parts]
    said = []
    if announced.transcript and Kind.TRANSCRIPT not in kinds:
        said.append("a transcript is announced and none was found")
    if announced.translation and Kind.TRANSLATION not in kinds:
        said.append("a translation is announced and none was found")
    if announced.scan and kinds.count(Kind.PASS) > 1:
        said.append(f"one scan is announced, and {kinds.count(Kind.PASS)} machine passes were found")
    return tuple(said)
