"""`depesha validate`: are these TEI files of our schema?"""

from __future__ import annotations

import argparse
import os
from functools import partial
from pathlib import Path

from depesha.cli.reporting import progress
from depesha.cli.verdicts import acceptance, add_acceptance, add_options, add_paths, asked_for, tell


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "validate",
        help="check TEI files against the schema",
        description="Checks TEI files: well-formed, of the schema and its rules, each xml:id once, each pointer\n"
        "landing; and beside each other: numbers, dates, names and links that cannot all be right.\n"
        "References into the authority file are followed where --authority is given, or corpus/authority.xml\n"
        "stands beside the folder of the file. Of folders all *.xml are taken, at any depth.\n"
        "A file that names other schemas by <?xml-model?> is checked against those, or against --schema.\n"
        'A file accepts a finding by <?depesha-accept CODE reason="…"?>; see docs/validating.md.',
        epilog="Example: depesha validate tei --format html -o report.html",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_paths(command)
    add_options(command)
    command.add_argument("--authority", type=Path, metavar="FILE", help="authority file")
    command.add_argument(
        "--schema",
        action="append",
        default=[],
        metavar="FILE|URL",
        help="check against this RELAX NG, XSD or Schematron instead; several times for several",
    )
    add_acceptance(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Validates; see the help."""
    from depesha.errors import UsageError
    from depesha.reports.checking import Asked, check

    if options.authority is not None and not options.authority.is_file():
        raise UsageError(f"there is no authority file {options.authority}")
    accepted = acceptance(options)
    asked = asked_for(options)
    against = Asked(options.authority, tuple(map(_schema, options.schema)))
    watched = partial(progress, total=len(asked.files))
    verdicts = check(asked.files, against, options.jobs or os.cpu_count() or 1, watched)
    code = tell(accepted.applied(verdicts), asked, options, "valid", waived=options.list_waived)
    accepted.close()
    return code


def _schema(given: str) -> Path:
    """The file of a schema that is given by its path or its address; refused where it cannot be used."""
    from urllib.parse import urlsplit

    from depesha.errors import FoundError, UsageError
    from depesha.validate.schemas import open_schema, stored_at

    place = stored_at(given) if urlsplit(given).netloc else Path(given)
    if place is None:
        raise UsageError(f"{given} is not kept on this machine; fetch it: depesha schema add {given}")
    checker, findings = open_schema(place)
    if checker is None:
        raise FoundError(*findings)
    return place
