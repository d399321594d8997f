"""An edition's folder in, its pages in a browser out, made again and shown anew whenever something changes.

The building is the caller's: a function that builds and tells how it ended. Nothing here prints.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

from depesha.errors import UsageError
from depesha.serving.changes import Changes, watched
from depesha.serving.pages import LOOPBACK, handler

__all__ = ["Server", "open_server", "watch_and_build"]


class Server(ThreadingHTTPServer):
    """A server of one site on this machine alone; open streams do not keep it from ending."""

    daemon_threads = True

    def __init__(self, site: Path, port: int) -> None:
        self.changes = Changes()
        self._thread: Thread | None = None
        super().__init__((LOOPBACK, port), handler(site, self.changes))

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    def start(self) -> None:
        """Serves from a thread of its own until `stop`."""
        self._thread = Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ends the streams and the server."""
        self.changes.end()
        if self._thread:
            self.shutdown()
            self._thread.join()
        self.server_close()


def open_server(site: Path, port: int) -> Server:
    """A server of the folder `site`; port 0 takes a free one. Raises `UsageError` where the port cannot be had."""
    try:
        return Server(site, port)
    except OverflowError as error:
        raise UsageError(f"there is no port {port}: give one from 0 to 65535") from error
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise UsageError(f"port {port} is in use: give another one with --port, or 0 for a free one") from error
        raise UsageError(f"port {port} cannot be used: {error.strerror or error}") from error


def watch_and_build(
    folder: Path, server: Server, build: Callable[[], object], tell: Callable[[str], None], stop: Event | None = None
) -> None:
    """Builds and has browsers reload after each change, until `stop` is set or a KeyboardInterrupt comes."""
    for changed in watched(folder, stop or Event()):
        tell(changed)
        build()
        server.changes.tell()
