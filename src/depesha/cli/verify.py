"""`depesha verify`: do these TEI files hold their sources, character for character?"""

from __future__ import annotations

import argparse

from depesha.cli.reporting import progress
from depesha.cli.verdicts import add_options, add_paths, asked_for, streamed, tell


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
    add_paths(command)
    add_options(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Verifies; see the help."""
    from collections.abc import Iterator

    from depesha.findings import sort_key
    from depesha.reports.model import Verdict
    from depesha.validate.fidelity import verify

    asked = asked_for(options)
    characters = 0

    def verdicts() -> Iterator[Verdict]:
        nonlocal characters
        for path in progress(asked.files, len(asked.files)):
            proof = verify(path)
            if not proof.findings:
                characters += proof.characters
                if streamed(options):
                    each = ", ".join(f"{witness.siglum} {witness.characters}" for witness in proof.witnesses)
                    print(f"{path}: {proof.characters} characters proved ({each})")
            yield Verdict(str(path), tuple(sorted(set(proof.findings), key=sort_key)))

    return tell(verdicts(), asked, options, "proved", lambda: f", {characters} characters")
