"""`depesha build`: corpus/ → tei/ → site/."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from depesha.cli.reporting import progress, report, tally
from depesha.findings import exit_code


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "build",
        help="make tei/ and site/ of an edition from its corpus/",
        description="Makes tei/ and site/ of the edition in DIR from its corpus/. Only what changed is made again.\n"
        "A telegram that cannot be encoded is told of, and the others are still made.",
        epilog="Example: depesha build my-edition --jobs 2",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR", help="default: this folder")
    command.add_argument("--all", action="store_true", help="make everything again")
    command.add_argument(
        "--jobs", type=int, default=1, metavar="N", help="processes to use; 0 means one a processor (default 1)"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Builds; see the help."""
    from depesha.building import build
    from depesha.edition import read_edition
    from depesha.errors import UsageError

    if options.jobs < 0:
        raise UsageError("--jobs takes 0 or more")
    edition = read_edition(options.folder)
    processes = options.jobs or os.cpu_count() or 1
    built = build(edition, everything=options.all, processes=processes, progress=progress)
    report(built.findings)
    said = tally(built.findings)
    print(f"{len(built.made)} made, {built.kept} unchanged" + (f"; {said}" if said else ""))
    return exit_code(built.findings)
