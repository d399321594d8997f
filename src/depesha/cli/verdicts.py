"""What `validate` and `verify` share: which files are meant, and how the verdicts on them reach the user.

Text: findings to stderr as they come, the summary to stdout. Any other format, or `-o`: all of it in one piece.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from depesha.reports.inputs import Inputs
    from depesha.reports.model import Verdict

_FORMATS = ("text", "json", "sarif", "junit", "github", "html")


def add_options(command: argparse.ArgumentParser) -> None:
    """Adds the paths and the options of reports."""
    command.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="TEI files, folders of them, or patterns such as 'tei/*.xml'",
    )
    command.add_argument("--format", choices=_FORMATS, default="text", help="of the report; default: text")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="file for the report")
    command.add_argument(
        "--fail-on", choices=("error", "warning"), default="error", help="what makes the exit code 1; default: error"
    )


def asked_for(options: argparse.Namespace) -> Inputs:
    """The files meant. Raises `UsageError` where there is none, or where the report cannot be written."""
    from depesha.errors import UsageError
    from depesha.reports.inputs import inputs

    if options.output is not None and options.output.is_dir():
        raise UsageError(f"{options.output} is a folder; -o takes a file")
    found = inputs(options.paths)
    if not found.files and all(finding.code == "VAL006" for each in found.verdicts for finding in each.findings):
        raise UsageError("no TEI file is there")
    return found


def streamed(options: argparse.Namespace) -> bool:
    """True where findings are told as they come."""
    return bool(options.format == "text" and options.output is None)


def tell(
    verdicts: Iterable[Verdict],
    asked: Inputs,
    options: argparse.Namespace,
    passing: str,
    note: Callable[[], str] = str,
    *,
    waived: bool = False,
) -> int:
    """Tells the verdicts and returns the exit code.

    `passing` is what a file is that passes; `note` is asked at the end for what stands behind the number of files;
    `waived` is true where the text is to list what was waived.
    """
    from depesha.findings import Finding, Severity
    from depesha.reports import FORMATS
    from depesha.reports.model import Checked, Summary, Waived
    from depesha.reports.sources import Sources
    from depesha.reports.text import closing, entry
    from depesha.reports.text import waived as accepted
    from depesha.writing import write_bytes

    sources, summary = Sources(), Summary()
    kept: list[Finding] = []
    listed: list[Waived] = []
    for verdict in chain(asked.verdicts, verdicts):
        summary = summary.plus(verdict)
        if waived or options.format != "text":
            listed.extend(verdict.waived)
        if streamed(options):
            for finding in verdict.findings:
                _say(entry(finding, sources, colour=_colour()))
        else:
            kept.extend(verdict.findings)
    files = tuple(map(str, asked.files))
    checked = Checked(options.command, passing, files, summary, tuple(listed), note())
    if streamed(options):
        print("".join((*map(accepted, listed), closing(checked))), end="")
        return summary.exit_code(Severity(options.fail_on))
    report = FORMATS[options.format](kept, checked, sources)
    # A path that is no Unicode must not end the work.
    data = report.encode("utf-8", "backslashreplace")
    if options.output:
        write_bytes(options.output, data)
        print(closing(checked), end="")
    else:
        sys.stdout.buffer.write(data)
    return summary.exit_code(Severity(options.fail_on))


def _say(text: str) -> None:
    if "tqdm" in sys.modules:
        # A progress bar may stand in the way.
        from tqdm import tqdm

        tqdm.write(text, file=sys.stderr, end="")
    else:
        print(text, end="", file=sys.stderr)


def _colour() -> bool:
    """On a terminal, unless the user wants none (no-color.org)."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
