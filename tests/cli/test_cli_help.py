"""Help of the command line, and what is said of a wrong call."""

from __future__ import annotations

import argparse
import re

import pytest
from editions import Command

from depesha import __version__
from depesha.cli import COMMANDS, parser

NAMES = [command.__name__.rpartition(".")[2] for command in COMMANDS]


def subparsers() -> dict[str, argparse.ArgumentParser]:
    """The parser of each command by its name."""
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    raise AssertionError("there are no commands")


def test_each_command_module_is_the_command_of_its_name() -> None:
    """A command would have to be looked for in a file of another name."""
    assert list(subparsers()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_help_of_each_command_ends_in_an_example_of_it(name: str, depesha: Command) -> None:
    """A user would read what the options are, and not how the command is typed."""
    done = depesha(name, "--help")
    assert done.code == 0
    assert re.match(rf"Example: depesha {name}\b.+", done.out.rstrip().splitlines()[-1])
    assert done.err == ""


@pytest.mark.parametrize("name", NAMES)
def test_the_example_of_each_command_can_be_parsed(name: str) -> None:
    """The help would show a call that the program refuses."""
    example = (subparsers()[name].epilog or "").removeprefix("Example: depesha ").split()
    assert parser().parse_args(example).command == name


def test_the_help_of_the_whole_lists_every_command_and_ends_in_an_example(depesha: Command) -> None:
    """A command would be there that nobody can find."""
    done = depesha("--help")
    assert done.code == 0
    assert all(re.search(rf"^ +{name} +\w", done.out, re.MULTILINE) for name in NAMES)
    assert done.out.rstrip().splitlines()[-1].startswith("Example: depesha ")


def test_the_version_is_that_of_the_package(depesha: Command) -> None:
    """A report of a fault would name another version than the one used."""
    done = depesha("--version")
    assert (done.code, done.out) == (0, f"depesha {__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bild"],
        ["build", "--jobs", "many"],
        ["build", "--jobs", "-1"],
        ["build", "one", "two"],
        ["convert", "x.txt"],
        ["convert", "-o", "tei"],
        ["render", "x.xml", "-o", "site", "--to", "pdf"],
        ["validate"],
        ["verify"],
        ["schema", "--what"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_told_on_stderr_with_exit_code_2(arguments: list[str], depesha: Command) -> None:
    """A script could not tell its own mistake from a fault in the texts."""
    done = depesha(*arguments)
    assert done.code == 2
    assert done.out == ""
    assert "depesha" in done.err
    assert "Traceback" not in done.err
