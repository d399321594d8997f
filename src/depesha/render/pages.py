"""Summaries and settings of an edition in, its pages out as strings: list, timeline, indexes, search … and feeds.

Nothing here writes a file. Each function raises `saxon.TransformError` where a stylesheet stops.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from depesha import saxon
from depesha.findings import Finding
from depesha.render.customising import CustomSheets
from depesha.tei.reading import parse

SUMMARY = "urn:depesha:summary"
"""Namespace of the summaries that the pages are made of."""

_INDEXES = {"person": "persons", "place": "places", "org": "organisations", "object": "objects"}

PAGES = (
    "index", "timeline", "network", *_INDEXES.values(), "numbers", "stamps", "questions", "about", "search",
)  # fmt: skip
"""The pages of an edition in the order of their links; no telegram can have the name of one."""


@dataclass(frozen=True, slots=True)
class About:
    """What the pages say of the edition."""

    title: str = "Telegrams"
    publisher: str | None = None
    date: str | None = None
    licence: str | None = None
    url: str | None = None
    """Where `site/` is published; without it there is no feed and no sitemap."""
    language: str = "en"
    """Of the interface: `en` or `ru`."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Words of the interface that the edition says in its own way, by their keys."""
    authority: Path | None = None
    """The authority file, which the indexes need."""
    folder: Path | None = None
    """The edition, which may have `xslt/` and `assets/` of its own."""


@dataclass(frozen=True, slots=True)
class EditionDocument:
    """All summaries and the authority file as one document, parsed once for all pages."""

    document: saxon.Document
    summaries: tuple[etree._Element, ...]
    findings: tuple[Finding, ...]
    """XSL004 and XSL005, and what is wrong with the authority file."""


def open_edition(summaries: Iterable[str], about: About) -> EditionDocument:
    """The document that the pages are made of, from what `views.summarize` gave for each telegram."""
    texts = {
        "title": about.title,
        "publisher": about.publisher,
        "date": about.date,
        "licence": about.licence,
        "url": about.url,
    }
    edition = etree.Element(
        f"{{{SUMMARY}}}edition", {name: text for name, text in texts.items() if text}, {"d": SUMMARY}
    )
    telegrams = tuple(etree.fromstring(summary) for summary in summaries)
    edition.extend(telegrams)
    findings: tuple[Finding, ...] = ()
    if about.authority and about.authority.is_file():
        tree, findings = parse(about.authority)
        if tree is not None:
            edition.append(tree.getroot())
    if about.authority:
        findings += tuple(_dead_pointers(edition, telegrams, about.authority))
    return EditionDocument(saxon.parse(etree.tostring(edition, encoding="utf-8")), telegrams, findings)


def render_page(
    edition: EditionDocument,
    page: str,
    pages: Iterable[str],
    about: About,
    sheets: CustomSheets,
    *,
    indexed: bool = False,
) -> str:
    """One page, named as in `PAGES`; only `pages` are linked. `indexed` says that pagefind has indexed the texts."""
    parameters: dict[str, saxon.Parameter] = {
        "page": page,
        "pages": " ".join(pages),
        "language": about.language,
        "labels": json.dumps(dict(about.labels), ensure_ascii=False),
        "logo": sheets.logo,
        "indexed": indexed,
    }
    return sheets.stylesheet("site.xsl").transform(edition.document, parameters) + "\n"


def render_feeds(
    edition: EditionDocument, pages: Iterable[str], about: About, sheets: CustomSheets
) -> Iterator[tuple[str, str]]:
    """`robots.txt`, and for an edition with an address `feed.xml` and `sitemap.xml`: names and contents."""
    robots = "User-agent: *\nAllow: /\n"
    if about.url:
        words = {"language": about.language, "labels": json.dumps(dict(about.labels), ensure_ascii=False)}
        yield "feed.xml", sheets.stylesheet("feed.xsl").transform(edition.document, words) + "\n"
        yield (
            "sitemap.xml",
            sheets.stylesheet("sitemap.xsl").transform(edition.document, {"pages": " ".join(pages)}) + "\n",
        )
        robots += f"Sitemap: {about.url.rstrip('/')}/sitemap.xml\n"
    yield "robots.txt", robots


def _dead_pointers(edition: etree._Element, telegrams: Iterable[etree._Element], authority: Path) -> Iterator[Finding]:
    """Names and correspondents that point to no entry; one finding an entry, or one for all where there is no file."""
    identifier = "{http://www.w3.org/XML/1998/namespace}id"
    known = {entry.get(identifier) for entry in edition.iter("{http://www.tei-c.org/ns/1.0}*") if entry.get(identifier)}
    dead: dict[str, list[str]] = {}
    for telegram in telegrams:
        for pointing in telegram.iter(f"{{{SUMMARY}}}name", f"{{{SUMMARY}}}party"):
            ref = (pointing.get("ref") or "").removeprefix("aut:")
            number = telegram.get("id") or ""
            if ref and ref not in known and number not in dead.setdefault(ref, []):
                dead[ref].append(number)
    if dead and not authority.is_file():
        yield Finding("XSL005", str(authority), f"there is no such file; {len(dead)} pointers lead nowhere")
        return
    for ref, numbers in sorted(dead.items()):
        more = f" and {len(numbers) - 3} more" if len(numbers) > 3 else ""
        yield Finding(
            "XSL004", str(authority), f"{ref} has no entry; names in {', '.join(numbers[:3])}{more} point to it"
        )
