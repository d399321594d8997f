"""`depesha schema`: compiles the schema from its ODD, and keeps schemas of others for `depesha validate`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from depesha.cli.reporting import report
from depesha.findings import exit_code

if TYPE_CHECKING:
    from depesha.odd import Grammar


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "schema",
        help="compile schema/depesha.odd; keep schemas of others",
        description="Compiles the ODD, which is the only source of the schema, with TEI's p5subset.xml into RELAX NG\n"
        "and XSD, and writes its rules as Schematron.\n"
        "The release of TEI is pinned by its checksum; --download fetches it into your cache.\n\n"
        "`schema add URL` fetches a RELAX NG, XSD or Schematron of somebody else and keeps it on this machine, for\n"
        "depesha validate; `schema list` lists what is kept.",
        epilog="Example: depesha schema -o schema/depesha.rng --xsd schema/depesha.xsd --schematron schema/depesha.sch",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "words",
        nargs="*",
        metavar="ODD | add URL | list",
        help="what to compile (default: the ODD of this installation), or what to do with the schemas of others",
    )
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: standard output")
    command.add_argument(
        "--xsd", type=Path, metavar="FILE", help="write XSD 1.0 to this file, and FILE-xml.xsd beside it"
    )
    command.add_argument("--schematron", type=Path, metavar="FILE", help="write the rules of the ODD to this file")
    command.add_argument("--p5subset", type=Path, metavar="FILE", help="TEI's p5subset.xml")
    command.add_argument("--any-subset", action="store_true", help="accept another release of TEI than the pinned one")
    command.add_argument("--download", action="store_true", help="fetch the pinned p5subset.xml first")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compiles, adds or lists; see the help."""
    from depesha.errors import UsageError

    match options.words:
        case ["add", *addresses] if addresses:
            return _add(addresses)
        case ["list"]:
            return _list()
        case [] | [_] if options.words != ["add"]:
            return _compile(options)
    raise UsageError("give one ODD, or add URL, or list")


def _compile(options: argparse.Namespace) -> int:
    from depesha.errors import UsageError
    from depesha.odd import compile_odd, download_subset, errors, find_subset, relaxng, schematron
    from depesha.resources import resource
    from depesha.writing import write_bytes

    if options.words and not Path(options.words[0]).is_file():
        raise UsageError(f"there is no ODD {options.words[0]}")
    if options.download:
        download_subset()
    odd = Path(options.words[0]) if options.words else resource("schema", "depesha.odd")
    grammar = compile_odd(odd, find_subset(options.p5subset, any_subset=options.any_subset))
    report(grammar.findings)
    if errors(grammar):
        return exit_code(grammar.findings)
    compiled = relaxng(grammar)
    if options.xsd:
        _write_xsd(grammar, odd, options.xsd)
    if options.schematron:
        write_bytes(options.schematron, schematron(odd))
    if options.output:
        write_bytes(options.output, compiled)
    else:
        sys.stdout.buffer.write(compiled)
    return 0


def _write_xsd(grammar: Grammar, odd: Path, path: Path) -> None:
    from depesha.errors import FoundError
    from depesha.findings import Finding
    from depesha.odd import xsd
    from depesha.writing import write_bytes

    beside = path.with_name(f"{path.stem}-xml{path.suffix}")
    try:
        made = xsd(grammar, beside.name)
    except ValueError as error:
        raise FoundError(Finding("ODD002", str(odd), f"no XSD can be made: {error}")) from error
    write_bytes(path, made.main)
    write_bytes(beside, made.xml)


def _add(addresses: Sequence[str]) -> int:
    from depesha.errors import FetchError, FoundError, UsageError
    from depesha.validate.schemas import add

    failed = False
    for address in addresses:
        try:
            added = add(address)
        except FetchError as error:
            raise UsageError(str(error)) from error
        except FoundError as error:
            report(error.findings)
            failed = True
        else:
            print(f"{added.address}: {added.kind}, SHA-256 {added.sha256}")
    return int(failed)


def _list() -> int:
    from depesha.validate.schemas import stored

    kept = stored()
    for one in kept:
        print(f"{one.address}: {one.kind}, SHA-256 {one.sha256}")
    if not kept:
        print("No schema is kept; depesha schema add URL fetches one.", file=sys.stderr)
    return 0
