"""TEI files in, a site on disk out: `index.html`, `<id>.html`, `<id>.<siglum>.txt`, `assets/depesha.css`; and findings.

A file that cannot be shown is a finding (XSL001), and the others are still made. The list shows only what has a page.
The steps are separate functions over plain values, so that a caller may make the files in several processes
and the list at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from lxml import etree

from depesha.findings import Finding
from depesha.render import views
from depesha.resources import resource
from depesha.saxon import TransformError
from depesha.tei.reading import parse
from depesha.writing import copy_file, write_text

Format = Literal["html", "text"]
"""A page for each telegram and the list of them; or plain texts."""

_ALL: frozenset[Format] = frozenset({"html", "text"})

_FILE_NAME = re.compile(r"[\w-]+(?:\.[\w-]+)*")
"""What may become part of a file name: `117420`, `T1`."""

_STEP = re.compile(r"/Q\{(?P<namespace>[^}]*)\}(?P<name>[^\[/]+)\[(?P<position>\d+)\]")
"""One step of a place in a document as Saxon tells it: `/Q{http://www.tei-c.org/ns/1.0}text[1]`."""


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """What became of one TEI file."""

    path: Path
    summary: str | None
    """What the list of telegrams needs of it; None where it has no page."""
    findings: tuple[Finding, ...]


def render(
    tei_files: Sequence[Path], out: Path, to: frozenset[Format] = _ALL, *, title: str = "Telegrams"
) -> tuple[Finding, ...]:
    """Makes the site of some TEI files in the folder `out`, which is made if need be. `title` heads the list.

    Findings come in the order of the files. Raises `SetupError` where the stylesheets are missing or broken.
    """
    clashes = tuple(_clashes(tei_files))
    done = [
        render_file(path, out, to) for path in dict.fromkeys(tei_files) if path not in {clash for clash, _ in clashes}
    ]
    findings = [finding for _, finding in clashes]
    findings += [finding for file in done for finding in file.findings]
    if "html" in to:
        findings += write_index([file.summary for file in done if file.summary is not None], out, title)
    return tuple(findings)


def render_file(path: Path, out: Path, to: frozenset[Format] = _ALL) -> RenderedFile:
    """Makes the views of one TEI file in the folder `out`; the name of the file names them."""
    tree, findings = parse(path)
    if tree is None:
        return RenderedFile(path, None, findings)
    if not _FILE_NAME.fullmatch(path.stem):
        return RenderedFile(path, None, (Finding("XSL001", str(path), f'"{path.stem}" cannot name a page'),))
    summary: str | None = None
    try:
        view = views.open_view(tree, path.stem)
        if "html" in to:
            page = views.render_html(view, with_text="text" in to)
            summary = views.summarize(view)
            write_text(out / f"{path.stem}.html", page)
        if "text" in to:
            for siglum, text in views.render_text(view).items():
                write_text(out / f"{path.stem}.{_checked(siglum)}.txt", text)
    except TransformError as error:
        return RenderedFile(path, summary, (_stopped(error, path, tree),))
    except OSError as error:
        return RenderedFile(path, summary, (_unwritten(error, out),))
    return RenderedFile(path, summary, ())


def write_index(summaries: Iterable[str], out: Path, title: str) -> tuple[Finding, ...]:
    """Makes `index.html` and `assets/` in the folder `out`, from the summaries of the files that have a page."""
    try:
        write_text(out / "index.html", views.render_index(summaries, title))
        for asset in sorted(resource("xslt", "assets").iterdir()):
            copy_file(asset, out / "assets" / asset.name)
    except OSError as error:
        return (_unwritten(error, out),)
    return ()


def _clashes(tei_files: Sequence[Path]) -> Iterator[tuple[Path, Finding]]:
    """Files that would overwrite the page of another, or the list."""
    first: dict[str, Path] = {}
    for path in dict.fromkeys(tei_files):
        # Case does not tell two files apart on every disk.
        name = path.stem.casefold()
        if name == "index":
            yield path, Finding("XSL003", str(path), "index.html is the list of telegrams")
        elif first.setdefault(name, path) != path:
            yield path, Finding("XSL003", str(path), f"{first[name]} has the same page name")


def _checked(siglum: str) -> str:
    if _FILE_NAME.fullmatch(siglum):
        return siglum
    raise TransformError("NO-SIGLUM", f'the siglum "{siglum}" cannot name a text file')


def _stopped(error: TransformError, path: Path, tree: etree._ElementTree) -> Finding:
    return Finding("XSL001", str(path), str(error), _line(error.place, tree))


def _line(place: str | None, tree: etree._ElementTree) -> int | None:
    """The line of a node that Saxon names by its path; a text node is looked up by its element."""
    steps = [f"{{{step['namespace']}}}{step['name']}[{step['position']}]" for step in _STEP.finditer(place or "")]
    if not steps:
        return None
    element = tree.getroot().find("/".join(steps[1:])) if steps[1:] else tree.getroot()
    return None if element is None else cast("int | None", element.sourceline)


def _unwritten(error: OSError, out: Path) -> Finding:
    return Finding("XSL002", str(error.filename or out), error.strerror or "cannot be written")
