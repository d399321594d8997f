"""What `validate`, `verify` and `check` share: which files are meant, and how the verdicts on them reach the user.

Text: findings to stderr as they come, the summary to stdout. Any other format, or `-o`: all of it in one piece.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from depesha.reports.baseline import Baseline
    from depesha.reports.inputs import Inputs
    from depesha.reports.model import Verdict

_SHOWN = 50
"""Of each file so many findings are shown on a terminal; other formats and -o have all."""
_FORMATS = ("text", "json", "sarif", "junit", "github", "html")


def add_paths(command: argparse.ArgumentParser) -> None:
    """Adds the paths of TEI files."""
    command.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="TEI files, folders of them, or patterns such as 'tei/*.xml'",
    )


def add_options(command: argparse.ArgumentParser) -> None:
    """Adds the options of reports."""
    command.add_argument("--format", choices=_FORMATS, default="text", help="of the report; default: text")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="file for the report")
    command.add_argument(
        "--fail-on", choices=("error", "warning"), default="error", help="what makes the exit code 1; default: error"
    )


def add_acceptance(command: argparse.ArgumentParser) -> None:
    """Adds the options by which findings are accepted, and the number of processes."""
    command.add_argument("--baseline", type=Path, metavar="FILE", help="tell only what this file does not know")
    command.add_argument("--write-baseline", type=Path, metavar="FILE", help="accept what is found, into this file")
    command.add_argument("--list-waived", action="store_true", help="list what the files accept, and why")
    command.add_argument(
        "--jobs", type=int, default=1, metavar="N", help="processes to use; 0 means one a processor (default 1)"
    )


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What of the findings is accepted: what an old baseline knows, or everything, into a new one."""

    known: Baseline | None
    made: Baseline | None

    def applied(self, verdicts: Iterable[Verdict]) -> Iterable[Verdict]:
        """The verdicts without what is accepted."""
        from depesha.reports.sources import Sources

        if self.known:
            verdicts = self.known.sift(verdicts, Sources())
        return self.made.gather(verdicts, Sources()) if self.made else verdicts

    def close(self) -> None:
        """Writes the new baseline."""
        if self.made:
            self.made.write()


def acceptance(options: argparse.Namespace) -> Acceptance:
    """What the user accepts. Raises `UsageError` where the options exclude each other, `FoundError` with VAL004."""
    from depesha.errors import UsageError
    from depesha.reports.baseline import Baseline

    if options.jobs < 0:
        raise UsageError("--jobs takes 0 or more")
    if options.baseline and options.write_baseline:
        raise UsageError("--baseline and --write-baseline exclude each other; the second writes all that is found")
    if options.write_baseline and options.write_baseline.is_dir():
        raise UsageError(f"{options.write_baseline} is a folder; --write-baseline takes a file")
    return Acceptance(
        Baseline.read(options.baseline) if options.baseline else None,
        Baseline.new(options.write_baseline) if options.write_baseline else None,
    )


def asked_for(options: argparse.Namespace) -> Inputs:
    """The files meant. Raises `UsageError` where there is none, or where the report cannot be written."""
    from depesha.errors import UsageError
    from depesha.reports.inputs import inputs

    _writable(options)
    found = inputs(options.paths)
    if not found.files and all(finding.code == "VAL006" for each in found.verdicts for finding in each.findings):
        raise UsageError("no TEI file is there")
    return found


def all_of(folder: Path, options: argparse.Namespace) -> Inputs:
    """The TEI files of an edition; there may be none. Raises `UsageError` where the report cannot be written."""
    from depesha.reports.inputs import Inputs

    _writable(options)
    return Inputs(tuple(sorted((folder / "tei").glob("*.xml"))), ())


def _writable(options: argparse.Namespace) -> None:
    from depesha.errors import UsageError

    if options.output is not None and options.output.is_dir():
        raise UsageError(f"{options.output} is a folder; -o takes a file")


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
    from depesha.errors import UsageError
    from depesha.findings import Finding, Severity
    from depesha.reports import FORMATS
    from depesha.reports.model import Checked, Summary, Waived
    from depesha.reports.sources import Sources
    from depesha.reports.text import closing, entry
    from depesha.reports.text import waived as accepted
    from depesha.writing import write_bytes

    if options.output and any(options.output.resolve() == path.resolve() for path in asked.files):
        raise UsageError(f"{options.output} is to be checked itself; -o would write the report over it")
    sources, summary = Sources(), Summary()
    kept: list[Finding] = []
    listed: list[Waived] = []
    for verdict in chain(asked.verdicts, verdicts):
        summary = summary.plus(verdict)
        if waived or options.format != "text":
            listed.extend(verdict.waived)
        if streamed(options):
            for finding in verdict.findings[:_SHOWN]:
                _say(entry(finding, sources, colour=_colour()))
            if len(verdict.findings) > _SHOWN:
                _say(f"{verdict.path}: {len(verdict.findings) - _SHOWN} more findings; -o FILE has them all\n")
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
