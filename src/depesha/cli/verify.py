"""`depesha verify`: do these TEI files hold their sources, character for character?"""

from __future__ import annotations

import argparse
from pathlib import Path

from depesha.cli.reporting import progress, report, tally, tei_files
from depesha.findings import Finding, exit_code


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "verify",
        help="prove that TEI files hold their sources, character for character",
        description="Rebuilds the text of every witness and of the record from the TEI file, and compares it with the\n"
        "source: nothing lost, nothing invented, nothing twice, nothing out of order, hash and length right.",
        epilog="Example: depesha verify tei/*.xml",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="TEI files, or folders of them")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Verifies; see the help."""
    from depesha.errors import UsageError
    from depesha.validate.fidelity import verify

    files = tei_files(options.paths)
    if not files:
        raise UsageError("no TEI file is there")
    findings: list[Finding] = []
    proved = characters = 0
    for path in progress(files, len(files)):
        proof = verify(path)
        findings.extend(proof.findings)
        if not proof.findings:
            each = ", ".join(f"{witness.siglum} {witness.characters}" for witness in proof.witnesses)
            print(f"{path}: {proof.characters} characters proved ({each})")
            proved += 1
            characters += proof.characters
    report(findings)
    said = tally(findings)
    print(f"{proved} of {len(files)} proved, {characters} characters" + (f"; {said}" if said else ""))
    return exit_code(findings)
