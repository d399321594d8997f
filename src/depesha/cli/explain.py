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
        description="Explains the code of a finding or a rule of the schema, with an example; or an entry of the\n"
        "apparatus: NUMBER#a12 is entry a12 of tei/NUMBER.xml, NUMBER alone stands for all its entries.\n"
        "Without a word more it lists the codes.",
        epilog="Example: depesha explain BLK012",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("what", nargs="?", metavar="CODE|ID", help="the code of a finding, or an entry: RECORD#ENTRY")
    command.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR", help="default: this folder")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Explains; see the help."""
    from depesha.errors import UsageError
    from depesha.explaining import as_list, as_text, explain_entries, page, pages

    what: str | None = options.what
    if what is None:
        print(as_list(pages()))
        return 0
    found = page(what)
    if found:
        print(as_text(found))
        return 0
    if re.fullmatch(r"[A-Z]{3}\d{3}|R\d{2}", what):
        raise UsageError(f"no finding has the code {what}; depesha explain lists them")
    alike = [each.code for each in pages() if what and each.code.startswith(what.upper())]
    if alike:
        raise UsageError(f"{what} is no code; there are {alike[0]} to {alike[-1]}")
    record, _, entry = what.partition("#")
    path = Path(record) if record.endswith(".xml") else options.folder / "tei" / f"{record}.xml"
    if not path.is_file():
        raise UsageError(f"there is no {path}; build the edition first, or give the number of a record in it")
    said = explain_entries(path, entry or None)
    if not said:
        raise UsageError(f"{path} has no entry {entry}" if entry else f"{path} has no apparatus")
    print("\n\n".join(said))
    return 0
