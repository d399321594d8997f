"""K8: the texts that the record announces are there, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from depesha.findings import Finding
from depesha.languages import DISPLAY, NAMES
from depesha.validate.corpus.facts import Contents, Particulars, Place

_KINDS = ("translation", "transcript", "scan")


@dataclass(frozen=True, slots=True)
class _Item:
    text: str
    kind: str
    """One of `_KINDS`."""
    language: str | None
    place: Place


def announced(particulars: Particulars) -> Iterator[Finding]:
    """COR013 for a text that is announced and missing, COR014 for one that is there unannounced.

    A scan is an image and never in the export; it only accounts for a machine pass.
    """
    contents = particulars.contents
    if contents is None:
        return
    items = [item for text, place in contents.announced if (item := _item(text, place)) is not None]
    if not items:
        return
    for kind, held in (("translation", contents.translations), ("transcript", contents.transcripts)):
        wanted = [item for item in items if item.kind == kind]
        for item in wanted:
            if not held or (item.language is not None and item.language not in held):
                message = f'"{item.text}" is announced, and {_held(kind, held)}; the texts begin at {contents.place}'
                yield Finding("COR013", item.place.path, message, item.place.line)
        for language in held:
            if not any(item.language in (None, language) for item in wanted):
                yield _surplus(contents, f"a {kind} in {DISPLAY.get(language, language)}, which is not announced")
    scans = sum(item.kind == "scan" for item in items)
    if contents.passes > scans:
        yield _surplus(contents, f"{contents.passes} machine passes, and the scans announced are {scans}")


def _item(text: str, place: Place) -> _Item | None:
    """`Translation - English`, `English Translation`, `Original Scan`."""
    words = text.casefold().replace("-", " ").split()
    kind = next((kind for kind in _KINDS if any(word.startswith(kind) for word in words)), None)
    language = next((NAMES[word] for word in words if word in NAMES), None)
    return _Item(text, kind, language, place) if kind else None


def _held(kind: str, held: tuple[str, ...]) -> str:
    return f"the {kind} is in {', '.join(DISPLAY.get(tag, tag) for tag in held)}" if held else f"there is no {kind}"


def _surplus(contents: Contents, what: str) -> Finding:
    listed = contents.announced[0][1]
    return Finding("COR014", listed.path, f"the file holds {what} ({listed})", contents.place.line)
