"""`depesha render`: reading views of TEI files."""

from __future__ import annotations

import argparse
from pathlib import Path

from depesha.cli.reporting import report, tally, tei_files
from depesha.findings import Severity, exit_code


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "render",
        help="make reading views of TEI files",
        description="Makes an HTML page and plain texts of each TEI file, and a list of them all.",
        epilog="Example: depesha render tei/*.xml -o site --to html",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("paths", nargs="+", type=Path, metavar="TEI", help="TEI files, or folders of them")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="DIR", help="folder for the views")
    command.add_argument("--to", choices=("html", "text"), help="only this kind; default: both")
    command.add_argument("--title", default="Telegrams", help="heading of the list")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Renders; see the help."""
    from depesha.errors import UsageError
    from depesha.render import render

    files = tei_files(options.paths)
    if not files:
        raise UsageError("no TEI file is there")
    if options.output.exists() and not options.output.is_dir():
        raise UsageError(f"{options.output} is a file; -o takes a folder")
    if options.to == "html":
        findings = render(files, options.output, frozenset({"html"}), title=options.title)
    elif options.to == "text":
        findings = render(files, options.output, frozenset({"text"}), title=options.title)
    else:
        findings = render(files, options.output, title=options.title)
    report(findings)
    said = tally(findings)
    shown = len(files) - len({finding.path for finding in findings if finding.severity is Severity.ERROR})
    print(f"{shown} of {len(files)} rendered into {options.output}" + (f"; {said}" if said else ""))
    return exit_code(findings)
