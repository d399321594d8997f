"""`depesha validate`: are these TEI files of our schema?"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from depesha.cli.reporting import progress
from depesha.cli.verdicts import add_options, asked_for, tell


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "validate",
        help="check TEI files against the schema",
        description="Checks TEI files: well-formed, of the schema, each xml:id once, each pointer landing.\n"
        "References into the authority file are followed where --authority is given, or corpus/authority.xml\n"
        "stands beside the folder of the file. Of folders all *.xml are taken, at any depth.\n"
        'A file accepts a finding by <?depesha-accept CODE reason="…"?>; see docs/validating.md.',
        epilog="Example: depesha validate tei --format html -o report.html",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_options(command)
    command.add_argument("--authority", type=Path, metavar="FILE", help="authority file")
    command.add_argument("--baseline", type=Path, metavar="FILE", help="tell only what this file does not know")
    command.add_argument("--write-baseline", type=Path, metavar="FILE", help="accept what is found, into this file")
    command.add_argument("--list-waived", action="store_true", help="list what the files accept, and why")
    command.add_argument(
        "--jobs", type=int, default=1, metavar="N", help="processes to use; 0 means one a processor (default 1)"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Validates; see the help."""
    from depesha.errors import UsageError
    from depesha.reports.baseline import Baseline
    from depesha.reports.checking import check
    from depesha.reports.sources import Sources

    if options.jobs < 0:
        raise UsageError("--jobs takes 0 or more")
    if options.authority is not None and not options.authority.is_file():
        raise UsageError(f"there is no authority file {options.authority}")
    if options.baseline and options.write_baseline:
        raise UsageError("--baseline and --write-baseline exclude each other; the second writes all that is found")
    if options.write_baseline and options.write_baseline.is_dir():
        raise UsageError(f"{options.write_baseline} is a folder; --write-baseline takes a file")
    known = Baseline.read(options.baseline) if options.baseline else None
    asked = asked_for(options)
    files = progress(asked.files, len(asked.files))
    verdicts = check(files, options.authority, options.jobs or os.cpu_count() or 1)
    if known:
        verdicts = known.sift(verdicts, Sources())
    made = Baseline.new(options.write_baseline) if options.write_baseline else None
    if made:
        verdicts = made.gather(verdicts, Sources())
    code = tell(verdicts, asked, options, "valid", waived=options.list_waived)
    if made:
        made.write()
    return code
