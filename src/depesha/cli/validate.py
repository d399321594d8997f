"""`depesha validate`: are these TEI files of our schema?"""

from __future__ import annotations

import argparse
from pathlib import Path

from depesha.cli.reporting import progress, report, tally, tei_files
from depesha.findings import Finding, exit_code


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "validate",
        help="check TEI files against the schema",
        description="Checks TEI files: well-formed, of the schema, each xml:id once, each pointer landing.\n"
        "References into the authority file are followed where --authority is given, or corpus/authority.xml\n"
        "stands beside the folder of the file.",
        epilog="Example: depesha validate tei/*.xml",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="TEI files, or folders of them")
    command.add_argument("--authority", type=Path, metavar="FILE", help="authority file")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Validates; see the help."""
    from functools import cache

    from depesha.errors import UsageError
    from depesha.names import read_authority
    from depesha.validate.grammar import validate

    @cache
    def known(path: Path) -> frozenset[str] | None:
        return read_authority(path).identifiers if path.is_file() else None

    if options.authority is not None and not options.authority.is_file():
        raise UsageError(f"there is no authority file {options.authority}")
    files = tei_files(options.paths)
    if not files:
        raise UsageError("no TEI file is there")
    findings: list[Finding] = []
    valid = 0
    for path in progress(files, len(files)):
        authority = known(options.authority or path.resolve().parent.parent / "corpus" / "authority.xml")
        found = validate(path, authority)
        findings.extend(found)
        valid += exit_code(found) == 0
    report(findings)
    said = tally(findings)
    print(f"{valid} of {len(files)} valid" + (f"; {said}" if said else ""))
    return exit_code(findings)
