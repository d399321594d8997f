"""Summaries and a folder in, the edition's pages on disk out: pages, feed, sitemap, assets, search; and findings.

A page that cannot be made is a finding, and the others are still made. A file whose bytes stay is not touched.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from depesha.findings import Finding
from depesha.render.customising import CustomSheets
from depesha.render.pages import PAGES, About, EditionDocument, open_edition, render_feeds, render_page
from depesha.render.searching import Searchable, SearchError, digest_of, search_index, searchables, texts_script
from depesha.saxon import TransformError
from depesha.writing import write_bytes


def write_pages(
    summaries: Iterable[str], out: Path, about: About, sheets: CustomSheets | None = None
) -> tuple[Finding, ...]:
    """Makes the pages of the edition in the folder `out`, from summaries of the telegrams that have a page there."""
    sheets = sheets or CustomSheets(about.folder)
    sheets.compile_own()
    edition = open_edition(summaries, about)
    try:
        found = [*edition.findings, *write_assets(out, sheets)]
        indexed, told = _write_search(out, searchables(edition.summaries))
        found += told
        for page in PAGES:
            found += _write_page(out, edition, page, about, sheets, indexed)
        for name, text in render_feeds(edition, PAGES, about, sheets):
            _put(out / name, text.encode())
    except OSError as error:
        return (*edition.findings, Finding("XSL002", str(error.filename or out), error.strerror or "cannot be written"))
    return (*found, *sheets.findings)


def write_list(summaries: Iterable[str], out: Path, title: str) -> tuple[Finding, ...]:
    """Makes the list of telegrams alone, for files that no edition stands around."""
    about, sheets = About(title), CustomSheets()
    edition = open_edition(summaries, about)
    try:
        write_assets(out, sheets)
        _put(out / "index.html", render_page(edition, "index", ("index",), about, sheets).encode())
    except OSError as error:
        return (Finding("XSL002", str(error.filename or out), error.strerror or "cannot be written"),)
    return ()


def write_assets(out: Path, sheets: CustomSheets) -> tuple[Finding, ...]:
    """Copies styles, scripts and the edition's own files. Raises `OSError`."""
    for name, content in sheets.assets():
        _put(out / "assets" / name, content)
    return ()


def _write_page(
    out: Path, edition: EditionDocument, page: str, about: About, sheets: CustomSheets, indexed: bool
) -> Iterator[Finding]:
    try:
        text = render_page(edition, page, PAGES, about, sheets, indexed=indexed)
        _put(out / f"{page}.html", text.encode())
    except TransformError as error:
        yield Finding("XSL001", str(out / f"{page}.html"), str(error))


_MANIFEST = "made-from.json"
"""In `pagefind/`: the digest of the texts, and the files made from them."""


def _write_search(out: Path, texts: tuple[Searchable, ...]) -> tuple[bool, tuple[Finding, ...]]:
    """True where there is an index; it is made again only when a text has changed."""
    _put(out / "assets" / "texts.js", texts_script(texts).encode())
    folder = out / "pagefind"
    wanted = digest_of(texts)
    try:
        old = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        made_from, names = str(old["digest"]), [str(name) for name in old["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        made_from, names = "", []
    if made_from == wanted and all((folder / name).is_file() for name in names):
        return True, ()
    try:
        files = search_index(texts)
    except SearchError as error:
        return False, (Finding("XSL007", str(folder), str(error)),)
    for name in sorted({*names} - {*files}):
        stale = (folder / name).resolve()
        if stale.is_relative_to(folder.resolve()):
            stale.unlink(missing_ok=True)
    for name, content in sorted(files.items()):
        _put(folder / name, content)
    made = {"digest": wanted, "files": sorted(files)}
    _put(folder / _MANIFEST, (json.dumps(made, indent=1) + "\n").encode())
    return True, ()


def _put(path: Path, content: bytes) -> None:
    """Writes a file unless it is there with these bytes. Raises `OSError`."""
    if not (path.is_file() and path.read_bytes() == content):
        write_bytes(path, content)
