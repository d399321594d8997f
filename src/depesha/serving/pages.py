"""A request in, a file of the site out, and nothing but files of the site.

Pages get one line more, a script that reloads them; the files on disk never have it.
"""

from __future__ import annotations

import re
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from depesha.serving.changes import Changes

LOOPBACK = "127.0.0.1"
_HOSTS = ("127.0.0.1", "localhost", "[::1]")

_STREAM = "/.depesha/changes"
_SCRIPT = "/.depesha/reload.js"
_RELOAD = f"""\
let number = null;
new EventSource("{_STREAM}").onmessage = (event) => {{
  if (number !== null && event.data !== number) location.reload();
  number = event.data;
}};
"""
_POLICY = re.compile(r"""(?<=http-equiv="Content-Security-Policy" content=")[^"]*""")
_HEARTBEAT = 10.0
"""Seconds between two signs of life, so that a closed browser is noticed."""


def with_reload(page: str) -> str:
    """The page with the script that reloads it, and a policy that lets in this script and its stream."""
    allowed = _POLICY.sub(lambda policy: _allowing(policy[0]), page, count=1)
    script = f'<script src="{_SCRIPT}"></script>'
    head, tag, rest = allowed.rpartition("</body>")
    return f"{head}{script}{tag}{rest}" if tag else allowed + script


def _allowing(policy: str) -> str:
    """`default-src 'none'` becomes `default-src 'none'; script-src 'self'; connect-src 'self'`."""
    directives = {name: rest for name, _, rest in (part.strip().partition(" ") for part in policy.split(";")) if name}
    for name in ("script-src", "connect-src"):
        sources = directives.get(name, "").replace("'none'", "").split()
        directives[name] = " ".join(dict.fromkeys([*sources, "'self'"]))
    return "; ".join(f"{name} {rest}".strip() for name, rest in directives.items())


def handler(site: Path, changes: Changes) -> type[SimpleHTTPRequestHandler]:
    """The class that answers requests for the files of `site`."""

    class Handler(SimpleHTTPRequestHandler):
        extensions_map = {  # noqa: RUF012  (the base class has it so)
            **SimpleHTTPRequestHandler.extensions_map,
            ".txt": "text/plain; charset=utf-8",
            ".html": "text/html; charset=utf-8",
            ".js": "text/javascript; charset=utf-8",
            ".css": "text/css; charset=utf-8",
        }

        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(site))

        def do_GET(self) -> None:
            if not self._is_for_us():
                self.send_error(HTTPStatus.FORBIDDEN, "this server answers to localhost only")
            elif self.path == _STREAM:
                self._stream()
            else:
                super().do_GET()

        def do_HEAD(self) -> None:
            if self._is_for_us():
                super().do_HEAD()
            else:
                self.send_error(HTTPStatus.FORBIDDEN)

        def _is_for_us(self) -> bool:
            """False for a page of the net whose name was made to lead here."""
            host = self.headers.get("Host", "")
            return host.rpartition(":")[0] in _HOSTS or host in _HOSTS

        def send_head(self) -> BytesIO | BinaryIO | None:
            if self.path == _SCRIPT:
                return self._answer(_RELOAD.encode(), "text/javascript; charset=utf-8")
            path = Path(self.translate_path(self.path))
            if "\0" in str(path):
                path = site / "no such page"
            if path.is_dir():
                path /= "index.html"
            # A link in the site may not lead out of it; what is hidden is none of it.
            if not path.resolve().is_relative_to(site.resolve()) or not path.is_file() or "/." in self.path:
                self.send_error(HTTPStatus.NOT_FOUND, "there is no such page")
                return None
            if path.suffix == ".html":
                return self._answer(with_reload(path.read_text(encoding="utf-8")).encode(), "text/html; charset=utf-8")
            return self._answer(path.read_bytes(), self.guess_type(str(path)))

        def _answer(self, content: bytes, kind: str) -> BytesIO:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            return BytesIO(content)

        def _stream(self) -> None:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            number = changes.number
            try:
                while not changes.ended:
                    self.wfile.write(f"data: {number}\n\n".encode())
                    self.wfile.flush()
                    number = changes.wait(number, _HEARTBEAT)
            except OSError:
                # The browser has gone.
                return

        def log_message(self, *_: object) -> None:
            """Requests are not told of."""

    return Handler
