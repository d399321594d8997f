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
        description="Makes an HTML page and plain texts of each TEI file, and a list of them all. "
        "Where there is an apparatus each witness has a page and a text too, and all stand side by side in a synopsis. "
        "TEI of other projects is shown with --tolerant.",
        epilog="Example: depesha render tei/*.xml -o site --text wrapped --width 72",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("paths", nargs="+", type=Path, metavar="TEI", help="TEI files, or folders of them")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="DIR", help="folder for the views")
    command.add_argument("--to", choices=("html", "text"), help="only this kind; default: both")
    command.add_argument("--title", default="Telegrams", help="heading of the list")
    command.add_argument("--witness", metavar="SIGLUM", help="only the page and the text of this witness, such as T1")
    command.add_argument(
        "--text",
        choices=("source", "block", "wrapped"),
        help="lines of plain text: as in the source, each block on one line, or long lines folded; default: source",
    )
    command.add_argument("--width", type=int, metavar="N", help="where to fold long lines, in place of 72")
    command.add_argument("--no-footnotes", action="store_true", help="plain text without apparatus and notes")
    command.add_argument(
        "--tolerant",
        action="store_true",
        help="for TEI of other projects: what has no rule is shown as text, with a finding",
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Renders; see the help."""
    from depesha.errors import UsageError
    from depesha.render import NARROWEST, Format, Lines, TextLayout, Wanted, render

    files = tei_files(options.paths)
    if not files:
        raise UsageError("no TEI file is there")
    if options.output.exists() and not options.output.is_dir():
        raise UsageError(f"{options.output} is a file; -o takes a folder")
    lines: Lines = options.text or ("source" if options.width is None else "wrapped")
    if options.width is not None and lines != "wrapped":
        raise UsageError(f"--width folds lines, and --text {lines} does not")
    width = TextLayout().width if options.width is None else options.width
    if width < NARROWEST:
        raise UsageError(f"--width {width} is too narrow: {NARROWEST} is the least")
    kinds: dict[str | None, frozenset[Format]] = {
        "html": frozenset({"html"}),
        "text": frozenset({"text"}),
        None: frozenset({"html", "text"}),
    }
    wanted = Wanted(TextLayout(lines, width, not options.no_footnotes), options.tolerant, options.witness)
    findings = render(files, options.output, kinds[options.to], title=options.title, wanted=wanted)
    report(findings)
    said = tally(findings)
    shown = len(files) - len({finding.path for finding in findings if finding.severity is Severity.ERROR})
    print(f"{shown} of {len(files)} rendered into {options.output}" + (f"; {said}" if said else ""))
    return exit_code(findings)
