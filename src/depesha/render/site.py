"""TEI files in, a site on disk out: `<id>.html`, `<id>.<siglum>.txt`, the list of them; and findings.

Where there is an apparatus each witness has a page and a text too (`<id>.T1.html`, `<id>.T1.txt`), and all of them
stand side by side in `<id>.synopsis.html`.

A file that cannot be shown is a finding (XSL001), and the others are still made. The list shows only what has a page.
The steps are separate functions over plain values, so that a caller may make the files in several processes
and the list at the end.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from lxml import etree

from depesha.findings import Finding
from depesha.render import views
from depesha.render.customising import CustomSheets
from depesha.render.following import not_followed
from depesha.render.passages import find_received, passages
from depesha.render.publishing import write_list
from depesha.render.texts import TextLayout, render_texts
from depesha.render.tolerating import is_tei, line_of_place, tolerated
from depesha.render.witnesses import as_read_by, render_synopsis, witnesses_of
from depesha.saxon import Parameter, TransformError
from depesha.tei.names import NS
from depesha.tei.reading import parse
from depesha.writing import copy_file, write_text

Format = Literal["html", "text"]
"""A page for each telegram and the list of them; or plain texts."""

_ALL: frozenset[Format] = frozenset({"html", "text"})

_FILE_NAME = re.compile(r"[\w-]+(?:\.[\w-]+)*")
"""What may become part of a file name: `117420`, `T1`."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a caller wants otherwise than an edition has it."""

    layout: TextLayout = field(default_factory=TextLayout)
    """How plain texts are laid out."""
    tolerant: bool = False
    """Shows TEI of others as far as it goes: an element without a rule comes out as text, with a finding (XSL008)."""
    witness: str | None = None
    """Only the page and the text of this witness."""


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """What became of one TEI file."""

    path: Path
    summary: str | None
    """What the list of telegrams needs of it; None where it has no page."""
    findings: tuple[Finding, ...]


def render(
    tei_files: Sequence[Path],
    out: Path,
    to: frozenset[Format] = _ALL,
    *,
    title: str = "Telegrams",
    wanted: Wanted | None = None,
) -> tuple[Finding, ...]:
    """Makes the site of some TEI files in the folder `out`, which is made if need be. `title` heads the list.

    Findings come in the order of the files. Raises `SetupError` where the stylesheets are missing or broken.
    """
    clashes = tuple(_clashes(tei_files))
    done = [
        render_file(path, out, to, wanted=wanted)
        for path in dict.fromkeys(tei_files)
        if path not in {clash for clash, _ in clashes}
    ]
    findings = [finding for _, finding in clashes]
    findings += [finding for file in done for finding in file.findings]
    if "html" in to:
        findings += write_list([file.summary for file in done if file.summary is not None], out, title)
    return tuple(findings)


def render_file(
    path: Path,
    out: Path,
    to: frozenset[Format] = _ALL,
    sheets: CustomSheets | None = None,
    wanted: Wanted | None = None,
    beside: views.Beside | None = None,
) -> RenderedFile:
    """Makes the views of one TEI file in the folder `out`, named after it, with an edition's own `sheets` if any.

    `beside` tells the language of the pages and what was proved of the file. The file, and the source that it
    was made from where that is at hand, are laid beside the pages.
    """
    tree, findings = parse(path)
    if tree is None:
        return RenderedFile(path, None, findings)
    if not _FILE_NAME.fullmatch(path.stem):
        return RenderedFile(path, None, (Finding("XSL001", str(path), f'"{path.stem}" cannot name a page'),))
    wanted = wanted or Wanted()
    shown, summary = tree, None
    try:
        if wanted.tolerant and not is_tei(tree):
            return RenderedFile(path, None, (Finding("XSL001", str(path), "its root is no element of TEI", 1),))
        if wanted.tolerant:
            shown, findings = tolerated(tree, str(path))
        findings = (*findings, *not_followed(tree, str(path)))
        sigla = witnesses_of(shown)
        beside = replace(beside or views.Beside(), witnesses=() if wanted.witness else sigla)
        beside = replace(beside, names=_names_of(tree, beside.names))
        if "html" in to:
            beside = _laid_beside(path, tree, out, beside)
        if wanted.witness is None:
            view = views.open_view(shown, path.stem, sheets)
            if "html" in to:
                page = views.render_html(view, with_text="text" in to, beside=beside)
                summary = views.summarize(view)
                write_text(out / f"{path.stem}.html", page)
                if sigla:
                    write_text(out / f"{path.stem}.synopsis.html", render_synopsis(view, _interface(beside)))
            if "text" in to:
                _write_texts(view, out, wanted.layout, beside)
        elif wanted.witness not in sigla:
            known = f"it has readings of {', '.join(sigla)}" if sigla else "it has no apparatus"
            return RenderedFile(path, None, (*findings, Finding("XSL009", str(path), f"no {wanted.witness}: {known}")))
        for siglum in [wanted.witness] if wanted.witness else sigla:
            own = replace(views.open_view(as_read_by(shown, siglum), path.stem, sheets), sigla=(siglum,))
            if "html" in to:
                page = views.render_html(own, with_text="text" in to, beside=beside)
                write_text(out / f"{path.stem}.{_checked(siglum)}.html", page)
            if "text" in to:
                _write_texts(own, out, wanted.layout, beside)
    except TransformError as error:
        return RenderedFile(path, summary, (*findings, _stopped(error, path, tree)))
    except OSError as error:
        return RenderedFile(path, summary, (*findings, _unwritten(error, out)))
    return RenderedFile(path, summary, findings)


def _laid_beside(path: Path, tree: etree._ElementTree, out: Path, beside: views.Beside) -> views.Beside:
    """Copies the TEI file and its source into the folder of the pages, and says so."""
    copy_file(path, out / path.name)
    received = find_received(path, tree)
    if received is None:
        return replace(beside, tei_file=path.name)
    source = f"{path.stem}.source.txt"
    copy_file(received.path, out / source)
    return replace(beside, tei_file=path.name, source_file=source, passages=passages(tree, received))


def _interface(beside: views.Beside) -> dict[str, Parameter]:
    """What all views are told of their language."""
    own = {"labels": dict(beside.labels), "names": dict(beside.names)}
    return {"language": beside.language, **{name: json.dumps(said, ensure_ascii=False) for name, said in own.items()}}


def _names_of(tree: etree._ElementTree, names: Mapping[str, Mapping[str, str]]) -> dict[str, Mapping[str, str]]:
    """Of all names those that the messages of a document refer to."""
    parties = tree.iterfind(".//tei:correspDesc//*[@ref]", dict(NS)) if names else ()
    return {ref: names[ref] for party in parties if (ref := party.get("ref", "")) in names}


def _write_texts(view: views.View, out: Path, layout: TextLayout, beside: views.Beside) -> None:
    for siglum, text in render_texts(view, layout, _interface(beside)).items():
        write_text(out / f"{view.identifier}.{_checked(siglum)}.txt", text)


def _clashes(tei_files: Sequence[Path]) -> Iterator[tuple[Path, Finding]]:
    """Files that would overwrite the page of another, of one of its witnesses, or the list."""
    first: dict[str, Path] = {}
    # Case does not tell two files apart on every disk.
    names = {path: path.stem.casefold() for path in dict.fromkeys(tei_files)}
    for path, name in names.items():
        if name == "index":
            yield path, Finding("XSL003", str(path), "index.html is the list of telegrams")
        elif first.setdefault(name, path) != path:
            yield path, Finding("XSL003", str(path), f"{first[name]} has the same page name")
    for path, name in names.items():
        owner = next((first[name[:at]] for at, sign in enumerate(name) if sign == "." and name[:at] in first), None)
        if owner and name.removeprefix(f"{owner.stem.casefold()}.") in _sides_of(owner):
            yield path, Finding("XSL003", str(path), f"{owner} has a page of this name")


def _sides_of(path: Path) -> set[str]:
    """What is added to the name of a file for its other pages: `t1`, `synopsis`."""
    tree, _ = parse(path)
    sigla = witnesses_of(tree) if tree is not None else ()
    return {siglum.casefold() for siglum in sigla} | {"synopsis"}


def _checked(siglum: str) -> str:
    if _FILE_NAME.fullmatch(siglum):
        return siglum
    raise TransformError("NO-SIGLUM", f'the siglum "{siglum}" cannot name a text file')


def _stopped(error: TransformError, path: Path, tree: etree._ElementTree) -> Finding:
    return Finding("XSL001", str(path), str(error), line_of_place(error.place, tree))


def _unwritten(error: OSError, out: Path) -> Finding:
    return Finding("XSL002", str(error.filename or out), error.strerror or "cannot be written")
