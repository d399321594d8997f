"""`depesha explain`: what a finding means; why a reading was chosen."""

from __future__ import annotations

import argparse
import re
from pathlib import Path


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "explain",
        help="say what a finding means, or why a reading was chosen",
        description="Explains the code of a finding, or an entry of the apparatus: NUMBER#a12 is entry a12 of\n"
        "tei/NUMBER.xml, NUMBER alone stands for all its entries.",
        epilog="Example: depesha explain BLK012",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("what", metavar="CODE|ID", help="the code of a finding, or an entry: RECORD#ENTRY")
    command.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR", help="default: this folder")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Explains; see the help."""
    from depesha.errors import UsageError
    from depesha.explaining import explain_entries
    from depesha.findings import CODES

    what: str = options.what
    if what.upper() in CODES:
        code = CODES[what.upper()]
        print(f"{what.upper()} {code.severity}: {code.title}\nWhat to do: {code.hint}.")
        return 0
    if re.fullmatch(r"[A-Z]{3}\d{3}", what):
        raise UsageError(f"no finding has the code {what}; docs/findings.md lists them")
    record, _, entry = what.partition("#")
    path = Path(record) if record.endswith(".xml") else options.folder / "tei" / f"{record}.xml"
    if not path.is_file():
        raise UsageError(f"there is no {path}; build the edition first, or give the number of a record in it")
    said = explain_entries(path, entry or None)
    if not said:
        raise UsageError(f"{path} has no entry {entry}" if entry else f"{path} has no apparatus")
    print("\n\n".join(said))
    return 0
