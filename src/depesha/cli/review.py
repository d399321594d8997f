"""`depesha review`: what waits for the editor."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "review",
        help="list what waits for the editor, with decisions ready to paste",
        description="Lists what waits for the editor, most doubtful first: decisions that lost their place, readings\n"
        "that rest on nothing, blocks of unknown role. Each comes with TOML for decisions.toml.",
        epilog="Example: depesha review --format html -o review.html",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR", help="default: this folder")
    command.add_argument("--format", choices=("text", "html"), default="text", help="default: text")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="file to write; default: stdout")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Lists; see the help."""
    import datetime

    from depesha.cli.reporting import report
    from depesha.edition import read_edition
    from depesha.errors import UsageError
    from depesha.findings import exit_code
    from depesha.pipeline import load_names
    from depesha.reviewing import as_page, as_text, waiting
    from depesha.writing import write_bytes

    if options.output is not None and options.output.is_dir():
        raise UsageError(f"{options.output} is a folder; -o takes a file")
    edition = read_edition(options.folder)
    names = load_names(edition.authority, edition.sources())
    found, findings = waiting(edition, names, datetime.date.today().isoformat())
    report(findings)
    made = as_page(found, f"To be decided: {edition.title}") if options.format == "html" else as_text(found)
    if options.output:
        write_bytes(options.output, made.encode("utf-8"))
    else:
        sys.stdout.write(made or "Nothing waits.\n")
    return exit_code(findings)
