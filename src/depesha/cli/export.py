"""`depesha export`: an edition in the formats of others."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from depesha.cli.reporting import progress, report
from depesha.findings import Finding, exit_code

FORMATS = ("cmif", "csv", "jsonl", "bibtex", "csl-json", "dc")


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "export",
        help="give an edition to others: CMIF, CSV, BibTeX …",
        description="Reads tei/ and corpus/authority.xml of an edition and writes one file in a format of others.\n"
        "cmif      correspSearch: who wrote to whom, when and where\n"
        "csv       a table, a row a message\n"
        "jsonl     the same, a JSON object a line\n"
        "bibtex    bibliographies in LaTeX\n"
        "csl-json  bibliographies in Zotero and pandoc\n"
        "dc        Dublin Core for OAI-PMH harvesters",
        epilog="Example: depesha export csv -o telegrams.csv",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("format", choices=FORMATS, metavar="FORMAT", help=", ".join(FORMATS))
    command.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR", help="the edition (default: .)")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="file to write; default: standard output")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exports; see the help."""
    from depesha.edition import SETTINGS, read_edition
    from depesha.errors import FoundError, UsageError
    from depesha.export import Edition, Editor, export, read_identities

    if options.output is not None and options.output.is_dir():
        raise UsageError(f"{options.output} is a folder; -o takes a file")
    edition = read_edition(options.folder)
    files = sorted((options.folder / "tei").glob("*.xml"))
    if not files:
        raise UsageError(f"{options.folder / 'tei'} holds no TEI file; run depesha build first")
    findings: list[Finding] = []
    try:
        identities = read_identities(edition.authority)
    except FoundError as error:
        findings.extend(error.findings)
        identities = {}
    about = Edition(
        edition.title,
        edition.publisher,
        edition.date,
        edition.licence,
        edition.url,
        tuple(Editor(editor.name, editor.email) for editor in edition.editors),
        identities,
        str(options.folder / SETTINGS),
    )
    pieces = export(progress(files, len(files)), options.format, about, findings.append)
    if options.output is None:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.flush()
    else:
        _write(options.output, pieces)
    report(findings)
    return exit_code(findings)


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    """Writes a file piece by piece; it appears, or is replaced, in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as file:
            file.writelines(pieces)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
