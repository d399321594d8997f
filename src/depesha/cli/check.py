"""`depesha check`: is everything in this edition in order? The one command for its continuous integration."""

from __future__ import annotations

import argparse
import os
from functools import partial
from pathlib import Path

from depesha.cli.reporting import progress
from depesha.cli.verdicts import acceptance, add_acceptance, add_options, all_of, tell


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "check",
        help="check a whole edition: the one command for continuous integration",
        description="Checks everything in the edition in DIR and changes nothing: tei/ is valid and holds its\n"
        "exports, character for character; a build today gives the same files; the authority file is in order;\n"
        "every decision of the editors applies; the telegrams agree with each other.",
        epilog="Example: depesha check --format github",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR", help="default: this folder")
    add_options(command)
    add_acceptance(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Checks; see the help."""
    from depesha.auditing import audit
    from depesha.edition import read_edition
    from depesha.reports.checking import Asked, check

    accepted = acceptance(options)
    edition = read_edition(options.folder)
    asked = all_of(options.folder, options)
    processes = options.jobs or os.cpu_count() or 1
    found = tuple(audit(edition, processes, progress))
    against = Asked(edition.authority if edition.authority.is_file() else None, fidelity=True)
    watched = partial(progress, total=len(asked.files))
    verdicts = check(asked.files, against, processes, watched, found)
    code = tell(accepted.applied(verdicts), asked, options, "in order", waived=options.list_waived)
    accepted.close()
    return code
