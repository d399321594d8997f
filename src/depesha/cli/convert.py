"""`depesha convert`: exports → TEI files, with no edition around them."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from depesha.cli.reporting import progress, report, tally
from depesha.findings import Finding, exit_code


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "convert",
        help="make TEI files from exports, with no edition around them",
        description="Makes one TEI file from each export, validated and verified. The files point to the exports\n"
        "by their relative paths, so that `depesha verify` can prove them later.",
        epilog="Example: depesha convert exports/*.txt -o tei --authority corpus/authority.xml",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("sources", nargs="+", type=Path, metavar="SRC", help="exports as text files")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="DIR", help="folder for the TEI files")
    command.add_argument("--reader", metavar="NAME", help="reader to use for all of them; default: the one that fits")
    command.add_argument("--authority", type=Path, metavar="FILE", help="authority file with the names to look for")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Converts; see the help."""
    from depesha.edition import Edition, SideFile
    from depesha.errors import UsageError
    from depesha.model import identifier_of
    from depesha.pipeline import NO_NAMES, convert_export, load_names
    from depesha.sources import choose_named

    if options.reader is not None:
        choose_named(options.reader)
    if options.output.exists() and not options.output.is_dir():
        raise UsageError(f"{options.output} is a file; -o takes a folder")
    if options.authority is not None and not options.authority.is_file():
        raise UsageError(f"there is no authority file {options.authority}")
    names = load_names(options.authority) if options.authority else NO_NAMES
    edition = Edition()
    findings: list[Finding] = []
    owners: dict[Path, Path] = {}
    written = 0
    for path in progress(options.sources, len(options.sources)):
        side = {identifier_of(path): SideFile(reader=options.reader)}
        outcome = convert_export(path, options.output, replace(edition, side_files=side), names, owners)
        findings.extend(outcome.findings)
        if outcome.target:
            owners[outcome.target] = path
            written += 1
    report(findings)
    said = tally(findings)
    print(f"{written} of {len(options.sources)} converted" + (f"; {said}" if said else ""))
    return exit_code(findings)
