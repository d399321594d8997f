"""`depesha schema`: compiles the schema from its ODD."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from depesha.cli.reporting import report
from depesha.findings import exit_code


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "schema",
        help="compile schema/depesha.odd into RELAX NG and Schematron",
        description="Compiles the ODD, which is the only source of the schema, with TEI's p5subset.xml into RELAX NG,\n"
        "and writes its rules as Schematron.\n"
        "The release of TEI is pinned by its checksum; --download fetches it into your cache.",
        epilog="Example: depesha schema -o schema/depesha.rng --schematron schema/depesha.sch",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("odd", nargs="?", type=Path, metavar="ODD", help="default: the ODD of this installation")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: standard output")
    command.add_argument("--schematron", type=Path, metavar="FILE", help="write the rules of the ODD to this file")
    command.add_argument("--p5subset", type=Path, metavar="FILE", help="TEI's p5subset.xml")
    command.add_argument("--any-subset", action="store_true", help="accept another release of TEI than the pinned one")
    command.add_argument("--download", action="store_true", help="fetch the pinned p5subset.xml first")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compiles; see the help."""
    from depesha.odd import compile_odd, download_subset, errors, find_subset, relaxng, schematron
    from depesha.resources import resource
    from depesha.writing import write_bytes

    if options.download:
        download_subset()
    odd = options.odd or resource("schema", "depesha.odd")
    grammar = compile_odd(odd, find_subset(options.p5subset, any_subset=options.any_subset))
    report(grammar.findings)
    if errors(grammar):
        return exit_code(grammar.findings)
    compiled = relaxng(grammar)
    if options.schematron:
        write_bytes(options.schematron, schematron(odd))
    if options.output:
        write_bytes(options.output, compiled)
    else:
        sys.stdout.buffer.write(compiled)
    return 0
