"""One TEI file in, its files on disk out: `<id>.html`, `<id>.<siglum>.txt`, what lies beside them; and findings.

Where there is an apparatus each witness has a page and a text too (`<id>.T1.html`, `<id>.T1.txt`), and all of them
stand side by side in `<id>.synopsis.html`. A file that cannot be shown is a finding (XSL001).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from lxml import etree

from depesha.findings import Finding, Severity
from depesha.render import views
from depesha.render.customising import CustomSheets
from depesha.render.following import not_followed
from depesha.render.passages import find_received, passages
from depesha.render.texts import TextLayout, render_texts
from depesha.render.tolerating import is_tei, line_of_place, tolerated
from depesha.render.witnesses import as_read_by, render_synopsis, witnesses_of
from depesha.saxon import Parameter, TransformError
from depesha.tei.names import NS, TEI
from depesha.tei.reading import parse
from depesha.writing import copy_file, write_text

Format = Literal["html", "text"]
"""A page for each telegram and the list of them; or plain texts."""

ALL: frozenset[Format] = frozenset({"html", "text"})

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
    names: tuple[str, ...] = ()
    """The files that were written, by their names in the folder."""


@dataclass(slots=True)
class _Output:
    """What has been made of one file so far."""

    folder: Path
    formats: frozenset[Format]
    summary: str | None = None
    findings: list[Finding] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def write(self, name: str, text: str) -> None:
        write_text(self.folder / name, text)
        self.names.append(name)

    def copy(self, source: Path, name: str) -> str:
        copy_file(source, self.folder / name)
        self.names.append(name)
        return name


def render_file(
    path: Path,
    out: Path,
    to: frozenset[Format] = ALL,
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
    output = _Output(out, to)
    try:
        output.findings.extend(_unfit(path, tree))
        if not output.findings:
            _render(path, tree, output, sheets, wanted or Wanted(), beside or views.Beside())
    except TransformError as error:
        output.findings.append(Finding("XSL001", str(path), str(error), line_of_place(error.place, tree)))
    except OSError as error:
        said = error.strerror or "cannot be written"
        output.findings.append(Finding("XSL002", str(error.filename or out), said))
    return RenderedFile(path, output.summary, tuple(output.findings), tuple(output.names))


def _unfit(path: Path, tree: etree._ElementTree) -> Iterator[Finding]:
    """Why a file can have no page."""
    if not _FILE_NAME.fullmatch(path.stem):
        yield Finding("XSL012", str(path), f'"{path.stem}" can name no page')
    if not is_tei(tree):
        root = etree.QName(tree.getroot())
        named = root.namespace or "none"
        cure = f'add xmlns="{TEI}" to it' if not root.namespace else "render TEI files only"
        yield Finding(
            "XSL001",
            str(path),
            f"the root {root.localname} is no element of TEI: its namespace is {named}",
            1,
            None,
            cure,
        )


def _render(
    path: Path,
    tree: etree._ElementTree,
    output: _Output,
    sheets: CustomSheets | None,
    wanted: Wanted,
    beside: views.Beside,
) -> None:
    """Makes what is wanted. Raises `TransformError` and `OSError`."""
    shown, told = tolerated(tree, str(path)) if wanted.tolerant else (tree, ())
    output.findings.extend((*told, *not_followed(tree, str(path))))
    sigla = tuple(_nameable(witnesses_of(shown), path, output))
    beside = replace(beside, names=_names_of(tree, beside.names), witnesses=() if wanted.witness else sigla)
    if "html" in output.formats:
        beside = _laid_beside(path, tree, output, beside)
    if wanted.witness is None:
        view = views.open_view(shown, path.stem, sheets)
        view = replace(view, sigla=tuple(_nameable(view.sigla, path, output)))
        _write_views(view, path.stem, output, wanted, beside)
        if "html" in output.formats:
            output.summary = views.summarize(view)
            if sigla:
                output.write(f"{path.stem}.synopsis.html", render_synopsis(view, _interface(beside)))
    elif wanted.witness not in sigla:
        known = f"it has readings of {', '.join(sigla)}" if sigla else "it has no apparatus"
        output.findings.append(Finding("XSL009", str(path), f"no {wanted.witness}: {known}"))
        return
    for siglum in [wanted.witness] if wanted.witness else sigla:
        view = replace(views.open_view(as_read_by(shown, siglum), path.stem, sheets), sigla=(siglum,))
        _write_views(view, f"{path.stem}.{siglum}", output, wanted, beside)


def _write_views(view: views.View, name: str, output: _Output, wanted: Wanted, beside: views.Beside) -> None:
    if "html" in output.formats:
        output.write(f"{name}.html", views.render_html(view, with_text="text" in output.formats, beside=beside))
    if "text" in output.formats:
        for siglum, text in render_texts(view, wanted.layout, _interface(beside)).items():
            output.write(f"{view.identifier}.{siglum}.txt", text)


def _nameable(sigla: Iterable[str], path: Path, output: _Output) -> Iterator[str]:
    """Those that can stand in the name of a file; of another witness or version there is no file of its own."""
    for siglum in sigla:
        if _FILE_NAME.fullmatch(siglum):
            yield siglum
        else:
            said = f'"{siglum}" can name no page: there is none of this witness'
            output.findings.append(Finding("XSL012", str(path), said, weight=Severity.WARNING))


def _laid_beside(path: Path, tree: etree._ElementTree, output: _Output, beside: views.Beside) -> views.Beside:
    """Copies the TEI file and its source into the folder of the pages, and says so."""
    beside = replace(beside, tei_file=output.copy(path, path.name))
    received = find_received(path, tree)
    if received is None:
        return beside
    source = output.copy(received.path, f"{path.stem}.source.txt")
    return replace(beside, source_file=source, passages=passages(tree, received))


def _interface(beside: views.Beside) -> dict[str, Parameter]:
    """What all views are told of their language."""
    own = {"labels": dict(beside.labels), "names": dict(beside.names)}
    return {"language": beside.language, **{name: json.dumps(said, ensure_ascii=False) for name, said in own.items()}}


def _names_of(tree: etree._ElementTree, names: Mapping[str, Mapping[str, str]]) -> dict[str, Mapping[str, str]]:
    """Of all names those that the messages of a document refer to, and the notes on who is meant."""
    places = (".//tei:correspDesc//*[@ref]", "./tei:standOff//*[@ref]") if names else ()
    parties = (party for place in places for party in tree.iterfind(place, dict(NS)))
    return {ref: names[ref] for party in parties if (ref := party.get("ref", "")) in names}
