"""`depesha serve`: an edition in the browser, made again while one works on it."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    command = commands.add_parser(
        "serve",
        help="show an edition in the browser, and build again what changes",
        description="Builds the edition in DIR and serves its site/ to this machine alone. When something changes in\n"
        "corpus/, xslt/, assets/ or depesha.toml, what rests on it is made again and the browser reloads.\n"
        "Ctrl-C ends it.",
        epilog="Example: depesha serve my-edition --port 8080",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR", help="default: this folder")
    command.add_argument(
        "--port", type=int, default=8000, metavar="N", help="port to listen on; 0 takes a free one (default 8000)"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serves; see the help."""
    from depesha.edition import read_edition
    from depesha.errors import UsageError
    from depesha.serving import open_server, watch_and_build

    if options.port < 0:
        raise UsageError("--port takes 0 or more")
    # Without settings there is nothing to serve: better told at once.
    read_edition(options.folder)
    server = open_server(options.folder / "site", options.port)
    try:
        _build(options.folder)
        server.start()
        _tell(f"{server.address} shows {options.folder / 'site'}; Ctrl-C ends it")
        watch_and_build(options.folder, server, lambda: _build(options.folder), lambda what: _tell(f"changed: {what}"))
    except KeyboardInterrupt:
        _tell("ended")
    finally:
        server.stop()
    return 0


def _build(folder: Path) -> int:
    """Builds in a process of its own, which has the newest stylesheets and cannot take the server with it."""
    return subprocess.run([sys.executable, "-m", "depesha.cli", "build", str(folder)], check=False).returncode


def _tell(text: str) -> None:
    print(text, flush=True)
