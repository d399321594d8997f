"""`depesha authority`: what the authority file lists, what is wrong with it, what it lacks."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from depesha.authorities import Telegram
    from depesha.edition import Edition
    from depesha.findings import Finding

_KINDS = ("person", "place", "org", "object")
_START = "depesha authority propose -o {path} starts one from the names in tei/"


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command and what it can do."""
    command = commands.add_parser(
        "authority",
        help="list, check and extend the authority file",
        description="Looks at corpus/authority.xml beside the telegrams in tei/, and changes neither.\n"
        "Without a word more it sums up: entries, findings, proposals.",
        epilog="Example: depesha authority check",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=summary, folder=Path())
    does = command.add_subparsers(dest="action", metavar="ACTION")
    for name, run, said, example in (
        ("summary", summary, "sum up: entries, findings, proposals", "summary my-edition"),
        ("list", listing, "list entries, their forms, and the telegrams that name them", "list --kind person"),
        ("check", checking, "report what is wrong, with line and cure", "check"),
        ("propose", proposing, "write XML to paste, for names and forms that are not listed", "propose"),
    ):
        action = does.add_parser(
            name, help=said, description=f"{said[0].upper()}{said[1:]}.", epilog=f"Example: depesha authority {example}"
        )
        action.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR", help="default: this folder")
        action.set_defaults(run=run)
        if name == "list":
            action.add_argument(
                "--kind", choices=_KINDS, action="append", help="only these; may be given several times"
            )
            action.add_argument("--format", choices=("table", "csv", "json"), default="table", help="default: table")
        if name == "propose":
            action.add_argument("-o", "--output", type=Path, metavar="FILE", help="new file to write; default: stdout")


def listing(options: argparse.Namespace) -> int:
    """Lists; see the help."""
    from depesha.authorities import read_file
    from depesha.authorities import register as registered
    from depesha.authorities.formats import as_csv, as_json, as_table
    from depesha.findings import exit_code

    edition, telegrams, findings = _edition(options.folder)
    rows = registered(read_file(edition.authority).authority, telegrams, options.kind or ())
    made = {"table": as_table, "csv": as_csv, "json": as_json}[options.format](rows)
    sys.stdout.write(made)
    if not made:
        _say_nothing_there(edition)
    return exit_code(findings)


def checking(options: argparse.Namespace) -> int:
    """Checks; see the help."""
    from depesha.authorities import check
    from depesha.cli.reporting import report, tally
    from depesha.findings import exit_code

    edition, telegrams, unread = _edition(options.folder)
    findings = check(edition.authority, telegrams)
    report(findings)
    beside = f"beside {len(telegrams)} telegram{'' if len(telegrams) == 1 else 's'}"
    print(f"{edition.authority} {beside}: {tally(findings) or 'nothing wrong'}")
    return exit_code((*unread, *findings))


def proposing(options: argparse.Namespace) -> int:
    """Proposes; see the help."""
    from depesha.authorities import propose, read_file
    from depesha.authorities.pasting import as_file, as_fragments
    from depesha.errors import UsageError
    from depesha.findings import exit_code
    from depesha.writing import write_bytes

    edition, telegrams, findings = _edition(options.folder)
    file = read_file(edition.authority)
    proposals = propose(file.authority, telegrams)
    if file.root is None:
        made = as_file(proposals, edition.title, edition.publisher, edition.date)
    else:
        made = as_fragments(proposals, file.path, file.root).encode()
    if options.output is None:
        sys.stdout.write(made.decode())
    elif options.output.exists():
        raise UsageError(f"{options.output} is there already; nothing is written over")
    elif made:
        write_bytes(options.output, made)
    if not made:
        print("Nothing to propose.", file=sys.stderr)
    return exit_code(findings)


def summary(options: argparse.Namespace) -> int:
    """Sums up; see the help."""
    from depesha.authorities import check, is_missing, propose, read_file
    from depesha.authorities import register as registered
    from depesha.cli.reporting import tally
    from depesha.findings import Severity, exit_code

    edition, telegrams, unread = _edition(options.folder)
    path = edition.authority
    findings = check(path, telegrams)
    if is_missing(path):
        _say_nothing_there(edition)
        return exit_code(unread)
    authority = read_file(path).authority
    rows = registered(authority, telegrams)
    print(f"{path} beside {len(telegrams)} telegrams")
    for kind, name in zip(_KINDS, ("persons", "places", "organisations", "objects"), strict=True):
        ours = [row for row in rows if row.kind == kind]
        forms = sum(len(row.entry.forms) for row in ours)
        named = sum(bool(row.telegrams) for row in ours)
        print(f"  {name:<14}{len(ours):>6}   {forms:>6} forms   {named:>6} named in telegrams")
    remarks = sum(finding.severity is Severity.INFO for finding in findings)
    said = ", ".join(part for part in (tally(findings), f"remarks: {remarks}" if remarks else "") if part)
    proposals = propose(authority, telegrams)
    new = sum(proposal.entry is None for proposal in proposals)
    print(f"  findings      {said or 'none'}")
    print(f"  proposed      entries: {new}, entries to extend: {len(proposals) - new}\n")
    print("depesha authority list      each entry, its forms, the telegrams that name it")
    print("depesha authority check     the findings, with line and cure")
    print("depesha authority propose   XML to paste, for names and forms that are not listed")
    return exit_code((*unread, *findings))


def _edition(folder: Path) -> tuple[Edition, tuple[Telegram, ...], tuple[Finding, ...]]:
    """An edition and its telegrams; those that cannot be read are reported."""
    from depesha.authorities import read_telegrams
    from depesha.cli.reporting import report
    from depesha.edition import read_edition

    edition = read_edition(folder)
    telegrams, findings = read_telegrams(folder / "tei")
    report(findings)
    return edition, telegrams, findings


def _say_nothing_there(edition: Edition) -> None:
    print(f"There is no entry in {edition.authority}. {_START.format(path=edition.authority)}.", file=sys.stderr)
