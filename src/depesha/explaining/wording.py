"""A page about a code, as text for a terminal or as Markdown for `docs/codes/`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath

from depesha.explaining.pages import Example, Page, area_of
from depesha.findings import Severity

_WIDTH = 88
_LANGUAGES = dict.fromkeys((".xml", ".odd", ".rng", ".sch", ".xsl"), "xml") | {".toml": "toml", ".json": "json"}
_WEIGHT = {
    Severity.ERROR: "An error: the command ends with exit code {}.",
    Severity.WARNING: "A warning: the exit code stays 0, unless `--fail-on warning` is given.",
    Severity.INFO: "A remark: the exit code stays 0.",
}


def as_text(page: Page) -> str:
    """The page for a terminal."""
    lines = [f"{page.code} {page.severity}: {page.title}"]
    if page.why:
        lines += ["", *textwrap.wrap(page.why, _WIDTH)]
    if page.message:
        lines += ["", "What it says", *_indented(textwrap.wrap(page.message, _WIDTH - 2))]
    lines += ["", "What to do", *_indented(textwrap.wrap(_sentence(page.cure), _WIDTH - 2))]
    if page.example:
        place = f", in {page.example.file}" if page.example.file else ""
        for heading, snippet in ((f"Wrong{place}", page.example.bad), ("Right", page.example.good)):
            lines += ["", heading, *_indented(_shown(page.example, snippet))]
        if page.example.run:
            lines += ["", f"Told by: {page.example.run}"]
    return "\n".join(lines)


def as_markdown(page: Page) -> str:
    """The page as a Markdown document."""
    parts = [f"# {page.code}: {page.title}", _WEIGHT[page.severity].format(3 if page.unreadable else 1), page.why]
    if page.message:
        parts += [f"> {page.message}"]
    parts += ["## What to do", _sentence(page.cure)]
    if page.example:
        file = page.example.file
        language = _LANGUAGES.get(PurePath(file).suffix, "text") if file else "console"
        for heading, snippet in (("Wrong", page.example.bad), ("Right", page.example.good)):
            parts += [f"## {heading}", f"In `{file}`:" if file else ""]
            parts += ["\n".join([f"```{language}", *_shown(page.example, snippet), "```"])]
        if page.example.run:
            parts += [f"`{page.example.run}` tells it."]
    parts += ["[All codes](README.md)"]
    return "\n\n".join(part for part in parts if part) + "\n"


def as_list(pages: Iterable[Page]) -> str:
    """Codes with their titles, a line a code, for a terminal."""
    return "\n".join(f"{page.code:<7}{page.severity:<8} {page.title}" for page in pages)


def as_index(pages: Iterable[Page], areas: Mapping[str, str]) -> str:
    """The table of contents of all pages; `areas` has the title of each area by the first letters of its codes."""
    known = tuple(pages)
    lines = ["# Codes", "", "A page a code: what is wrong, why it matters, what to do, an example."]
    lines += ["`depesha explain CODE` prints it.", ""]
    lines += ["These pages are made from the program; `pytest tests/test_docs.py --refresh-goldens` makes them again."]
    for area, title in areas.items():
        lines += ["", f"## {title}", ""]
        lines += [f"- [{page.code}]({page.code}.md) {page.title}" for page in known if area_of(page.code) == area]
    return "\n".join(lines) + "\n"


def _sentence(hint: str) -> str:
    """A hint as a sentence."""
    said = hint[:1].upper() + hint[1:]
    return said if said.endswith((".", "?>")) else f"{said}."


def _shown(example: Example, snippet: str) -> Iterator[str]:
    """The lines of a snippet; commands with the prompt before them."""
    for line in snippet.splitlines() or ["(nothing)"]:
        yield line if example.file or not line else f"$ {line}"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}".rstrip() for line in lines)
