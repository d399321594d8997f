"""The command line: `depesha COMMAND …`; each command is a module of this package.

Data goes to stdout, messages to stderr. Exit codes: 0 fine · 1 findings of severity error · 2 wrong usage ·
3 input unreadable · 4 set-up · 70 a fault of Depesha's own.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

from depesha import __version__
from depesha.cli import (
    authority,
    build,
    check,
    collate,
    convert,
    explain,
    export,
    render,
    review,
    schema,
    serve,
    validate,
    verify,
)
from depesha.cli.reporting import report
from depesha.errors import FoundError, SetupError, UsageError
from depesha.findings import exit_code

COMMANDS = (build, serve, convert, collate, validate, verify, check, render, export, review, authority, explain, schema)
"""In the order in which the help lists them."""

USAGE, SETUP, FAULT, STOPPED, UNREAD = 2, 4, 70, 130, 141


class _Help(argparse.RawDescriptionHelpFormatter):
    """Keeps each command and its help on one line: argparse leaves too little room for a name of nine letters."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog)
        self._action_max_length = 13


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    main_parser = argparse.ArgumentParser(
        prog="depesha",
        description="Turns archival transcripts of diplomatic telegrams into proven TEI-XML editions.",
        epilog="Example: depesha build",
        formatter_class=_Help,
    )
    main_parser.add_argument("--version", action="version", version=f"depesha {__version__}")
    commands = main_parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.register(commands)
    return main_parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit code; never ends in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show Cyrillic must not end the work.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        options = parser().parse_args(arguments)
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else USAGE
    try:
        return int(options.run(options))
    except UsageError as error:
        print(f"depesha {options.command}: {error}", file=sys.stderr)
        return USAGE
    except SetupError as error:
        print(f"depesha {options.command}: {error}", file=sys.stderr)
        return SETUP
    except FoundError as error:
        report(error.findings)
        return exit_code(error.findings)
    except BrokenPipeError:
        # Whoever reads has gone: as a shell has it of SIGPIPE, and never "fine".
        sys.stderr.close()
        return UNREAD
    except OSError as error:
        # Reading is answered for file by file; what is left is a place that cannot be written.
        place = f"{error.filename}: " if error.filename else ""
        print(f"depesha {options.command}: {place}{error.strerror or error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("depesha: stopped", file=sys.stderr)
        return STOPPED
    except Exception:
        return _fault(options.command)


def _fault(command: str) -> int:
    """Saves the traceback of a fault of ours and asks for a report."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="depesha-fault-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(f"depesha {__version__}, Python {sys.version}, {command}\n\n{traceback.format_exc()}")
    print(
        f"depesha {command}: this is a fault of Depesha, not of your input. The details are in {Path(file.name)}; "
        "please report it with that file.",
        file=sys.stderr,
    )
    return FAULT
