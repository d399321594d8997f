"""Snippet files: cases of title, input and expectation, each closed by a line with a single dot.

Signs that stand for what an editor does not see: `⇥` a tab, `⏎` a Markdown hard break (two blanks and a line end),
and, in expectations, `↵` a plain line end. `¦` marks the place where a rule is asked, where that is not the start.
An input may begin with a line of context, `% translation · after paragraph · leaves 48`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from depesha.model import Kind, Mark, Part, Record, Shelfmark, Source, Span

PLACE = "¦"
_CLOSE = "\n.\n"
_KINDS: MappingProxyType[str, tuple[Kind, str, str]] = MappingProxyType(
    {
        "pass": (Kind.PASS, "T1", "ru"),
        "transcript": (Kind.TRANSCRIPT, "R", "ru"),
        "translation": (Kind.TRANSLATION, "E", "en"),
    }
)


@dataclass(frozen=True, slots=True)
class Case:
    """One snippet of a file."""

    file: Path
    number: int
    """From 0, in the order of the file."""
    title: str
    input: str
    expected: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What a case says of the text and of its surroundings."""

    source: Source
    part: Part
    record: Record
    after: tuple[str, ...]
    """The roles recognised before, in their order."""
    role: str
    """The role of the object, for annotators."""
    place: int
    """Offset in the source where a rule is asked; 0 unless the input marks a place."""


def cases_of(file: Path) -> tuple[Case, ...]:
    """The cases of a file in their order."""
    parts = file.read_text("utf-8").split(_CLOSE)
    assert len(parts) % 3 == 1 and not parts[-1].strip(), f"{file.name}: title, input, expectation, each with its dot"
    triples = zip(parts[0::3], parts[1::3], parts[2::3], strict=False)
    return tuple(Case(file, number, title.strip(), *rest) for number, (title, *rest) in enumerate(triples))


def rewrite(case: Case, found: str) -> None:
    """Puts what is found in the place of what is expected."""
    parts = case.file.read_text("utf-8").split(_CLOSE)
    parts[case.number * 3 + 2] = found
    case.file.write_text(_CLOSE.join(parts), "utf-8")


def scene_of(case: Case) -> Scene:
    """The text of a case, in the context that its first line gives: `% kind · key words · key words`.

    Keys: `language`, `after` (roles), `role`, `date` (of the record), `leaves` (of its shelfmark).
    """
    head, _, text = case.input.partition("\n") if case.input.startswith("%") else ("%", "", case.input)
    said = {"pass": "", "date": "1951-07-14", "role": "paragraph"}
    for word in filter(None, (word.strip() for word in head[1:].split("·"))):
        key, _, value = word.partition(" ")
        said[key] = value
    assert not set(said) - {*_KINDS, "language", "after", "role", "date", "leaves"}, f"{case.title}: {head}"
    kind, siglum, language = _KINDS[next(key for key in reversed(said) if key in _KINDS)]
    text = text.replace("⏎", "  ").replace("⇥", "\t")
    place = max(text.find(PLACE), 0)
    text = text.replace(PLACE, "")
    leaves = Shelfmark(Span(0, 0), "", "APRF", "45", "1", "340", listy=said["leaves"]) if "leaves" in said else None
    return Scene(
        Source(Path("snippet.txt"), "snippet", text, "", len(text)),
        Part(kind, siglum, Span(0, len(text)), said.get("language") or language),
        Record(date=said["date"] if said["date"] != "none" else None, shelfmarks=(leaves,) if leaves else ()),
        tuple(role.strip() for role in said.get("after", "").split(",") if role.strip()),
        said["role"],
        place,
    )


def shown(source: Source, span: Span) -> str:
    """The characters of a range in quotation marks, with signs for what cannot be seen."""
    text = source.slice(span).replace("  \n", "⏎").replace("\n", "↵").replace("\t", "⇥")
    return f"“{text}”"


def mark_line(source: Source, mark: Mark) -> str:
    """A mark as one line: element, attributes, words, and the second half of its `choice`."""
    words = [mark.name, *(f"{name}={_value(source, value)}" for name, value in mark.attributes)]
    words.append(shown(source, mark.span) if mark.text is None else f"+{mark.text}")
    if mark.alternative:
        given = [f"{name}={value}" for name, value in mark.alternative.attributes if (name, value) != ("resp", "#enc")]
        words.append(" ".join(["→", mark.alternative.name, *given, f"“{mark.alternative.text}”"]))
    return "  ".join(words)


def _value(source: Source, value: str) -> str:
    """A value; a pointer to a range that has no identifier yet shows the words of the range."""
    if not value.startswith("="):
        return value
    first, last = value[1:].split(",")
    return shown(source, Span(int(first), int(last)))
