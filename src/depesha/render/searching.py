"""Summaries in, what the search page needs out: an index made by pagefind, and the texts as a script.

A browser that reads the site over the network asks the index; one that opens it from a disk may read no file of it but
scripts, so there `assets/texts.js` is searched. Both lead to the block that was found.
"""

from __future__ import annotations

import asyncio
import hashlib
import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from depesha.errors import DepeshaError
from depesha.render.pages import SUMMARY

_ENTRY = "pagefind-entry.json"
_INTERFACE = re.compile(r"^pagefind-[\w-]*(?:ui|highlight)\.")
"""Files of pagefind that draw a search of their own: `pagefind-ui.js`, `pagefind-component-ui.css`."""


class SearchError(DepeshaError):
    """There is no index: pagefind is not installed, or it failed."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a text."""

    anchor: str
    """Its place on the page."""
    words: str


@dataclass(frozen=True, slots=True)
class Searchable:
    """One version of a telegram, as it is searched."""

    telegram: str
    version: str
    language: str
    title: str
    passages: tuple[Passage, ...]


def searchables(summaries: Iterable[etree._Element]) -> tuple[Searchable, ...]:
    """The versions of all telegrams that have any words."""
    return tuple(version for summary in summaries for version in _versions(summary))


def _versions(summary: etree._Element) -> Iterator[Searchable]:
    number = summary.get("id") or ""
    passages: dict[str, list[Passage]] = {}
    for passage in summary.iterfind(f"{{{SUMMARY}}}passage"):
        found = Passage(passage.get("at") or "", passage.text or "")
        passages.setdefault(passage.get("version") or "", []).append(found)
    for version in summary.iterfind(f"{{{SUMMARY}}}version"):
        siglum = version.get("n") or ""
        if siglum in passages:
            language = version.get("lang") or "und"
            yield Searchable(number, siglum, language, summary.get("title") or number, tuple(passages[siglum]))


def texts_script(texts: Iterable[Searchable]) -> str:
    """The texts as a script that hands them to `assets/search.js`."""
    data = [
        {
            "page": f"{text.telegram}.html",
            "title": text.title,
            "lang": text.language,
            "passages": [[passage.anchor, passage.words] for passage in text.passages],
        }
        for text in texts
    ]
    return f"window.depeshaTexts = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def digest_of(texts: Sequence[Searchable]) -> str:
    """Changes when a text does, or pagefind."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        made_by = version("pagefind")
    except PackageNotFoundError:
        made_by = ""
    return hashlib.sha256(f"2\n{made_by}\n{texts_script(texts)}".encode()).hexdigest()


def search_index(texts: Sequence[Searchable]) -> dict[str, bytes]:
    """The files of the index by their paths in `pagefind/`; the same texts give the same bytes.

    Raises `SearchError`.
    """
    try:
        import pagefind.index  # noqa: F401
        import pagefind_bin  # noqa: F401
    except ImportError as error:
        raise SearchError("pagefind is not installed") from error
    try:
        return asyncio.run(_indexed(texts))
    except (OSError, RuntimeError, AssertionError, KeyError, ValueError) as error:
        raise SearchError(f"pagefind failed: {error}") from error


async def _indexed(texts: Sequence[Searchable]) -> dict[str, bytes]:
    from pagefind.index import PagefindIndex

    with TemporaryDirectory(prefix="depesha-search-") as folder:
        pages, made = Path(folder, "pages"), Path(folder, "made")
        pages.mkdir()
        for text in texts:
            (pages / f"{text.telegram}~{text.version}.html").write_text(_page(text), encoding="utf-8")
        # One folder, not page after page: pagefind takes a tenth of a second to answer anything.
        async with PagefindIndex(config={"output_path": str(made)}) as index:
            await index.add_directory(str(pages))
        files = {path.relative_to(made).as_posix(): path.read_bytes() for path in made.rglob("*") if path.is_file()}
    # It writes the languages in the order of chance.
    entry = json.loads(files[_ENTRY])
    files[_ENTRY] = json.dumps(entry, ensure_ascii=False, sort_keys=True).encode()
    # Its own interfaces are not used.
    return {name: content for name, content in files.items() if not _INTERFACE.search(name)}


def _page(text: Searchable) -> str:
    """A version as a page that pagefind can read: one language, a place for each block."""
    blocks = "".join(
        f'<p id="{html.escape(passage.anchor)}">{html.escape(passage.words)}</p>' for passage in text.passages
    )
    title, language = html.escape(text.title), html.escape(text.language)
    return (
        f'<html lang="{language}"><head><title>{title}</title></head>'
        f'<body><h1 data-pagefind-ignore data-pagefind-meta="title">{title}</h1>{blocks}</body></html>'
    )
