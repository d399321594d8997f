"""What the tests of decisions need: files of decisions, and telegrams small enough to be read at a glance."""

from __future__ import annotations

from pathlib import Path

from depesha.decisions import Decision, read_decisions
from depesha.findings import Finding
from depesha.model import Kind, Part, Source, Span

SIGNED = 'by = "ek"\nwhen = 2026-11-21\nwhy = "so it is"\n'
"""Who, when and why."""


def file_of(folder: Path, text: str) -> Path:
    """A file of decisions."""
    path = folder / "decisions.toml"
    path.write_text(text, encoding="utf-8")
    return path


def read(folder: Path, text: str) -> tuple[tuple[Decision, ...], tuple[Finding, ...]]:
    """What is read from a file with this text, in an edition whose editors are ek and ab."""
    return read_decisions(file_of(folder, text), {"ek", "ab"})


def decided(folder: Path, text: str) -> Decision:
    """The only decision of a file without faults."""
    decisions, findings = read(folder, text)
    assert findings == ()
    (decision,) = decisions
    return decision


def telegram(**texts: str) -> tuple[Source, tuple[Part, ...]]:
    """A source that strings these texts together, each as the part of its siglum."""
    parts: list[Part] = []
    whole = "cover\n\n"
    for siglum, text in texts.items():
        span = Span(len(whole), len(whole) + len(text))
        parts.append(Part(Kind.TRANSLATION if siglum == "E" else Kind.PASS, siglum, span, "ru"))
        whole += text + "\n\n"
    return Source(Path("corpus/1/source.txt"), "1", whole, "", len(whole.encode())), tuple(parts)
