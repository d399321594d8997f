"""`depesha collate`: witnesses in files → a table, an apparatus, a synopsis."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "collate",
        help="set witnesses of one text side by side",
        description="Sets witnesses of one text side by side: what is the same place, what differs, what has moved.\n"
        "Any language, any number of witnesses up to 40; their order makes no difference.",
        epilog="Example: depesha collate A.txt B.txt --to html -o synopsis.html",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("witnesses", nargs="+", type=Path, metavar="TXT", help="a witness a file, plain text in UTF-8")
    command.add_argument(
        "--to", choices=("table", "html", "csv", "json", "tei"), default="table", help="what to make (default table)"
    )
    command.add_argument("--sigla", metavar="A,B,…", help="names of the witnesses; default: those of the files")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="file to write; default: stdout")
    command.add_argument("--width", type=int, metavar="N", help="columns of the table; default: those of the terminal")
    command.add_argument(
        "--colour", choices=("auto", "always", "never"), default="auto", help="colours in the table (default auto)"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Collates; see the help."""
    from depesha.collating import as_tei, collate_files
    from depesha.errors import UsageError
    from depesha.synopsis import as_csv, as_json, as_page, as_terminal
    from depesha.tei.serializing import serialize
    from depesha.writing import write_bytes

    if len(options.witnesses) < 2:
        raise UsageError("a collation needs two witnesses at least")
    if options.output is not None and options.output.is_dir():
        raise UsageError(f"{options.output} is a folder; -o takes a file")
    sigla = [siglum.strip() for siglum in options.sigla.split(",")] if options.sigla else None
    collated = collate_files(options.witnesses, sigla)
    names = ", ".join(text.siglum for text in collated.collation.witnesses)
    if options.to == "json":
        made = as_json(collated.collation) + "\n"
    elif options.to == "csv":
        made = as_csv(collated.collation)
    elif options.to == "html":
        made = as_page(collated.collation, f"Synopsis of {names}")
    elif options.to == "tei":
        made = serialize(as_tei(collated)).decode("utf-8")
    else:
        width = options.width or shutil.get_terminal_size((100, 40)).columns
        shown = options.colour == "always" or (
            options.colour == "auto" and options.output is None and sys.stdout.isatty()
        )
        made = as_terminal(collated.collation, width, colours=shown)
    if options.output:
        write_bytes(options.output, made.encode("utf-8"))
    else:
        sys.stdout.write(made)
    return 0
