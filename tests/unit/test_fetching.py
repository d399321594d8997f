"""What the network gives: the whole of it, or why not; never a file, and never without end."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from depesha import fetching
from depesha.errors import FetchError
from depesha.fetching import fetch


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        match self.path:
            case "/found":
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"<grammar/>")
            case "/to-a-file":
                self.send_response(302)
                self.send_header("Location", "file:///etc/hostname")
                self.end_headers()
            case "/moved":
                self.send_response(302)
                self.send_header("Location", "/found")
                self.end_headers()
            case _:
                self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """A web site on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("page", ["found", "moved"])
def test_what_is_there_is_given(site: str, page: str) -> None:
    """Broken: no schema can be fetched."""
    assert fetch(f"{site}/{page}") == b"<grammar/>"


@pytest.mark.parametrize(
    ("page", "why"), [("/gone", "Not Found"), ("/to-a-file", "not allowed"), ("", "Not Found")], ids=str
)
def test_what_is_not_there_is_said(site: str, page: str, why: str) -> None:
    """Broken: a traceback; or a page of the web reads a file of the user."""
    with pytest.raises(FetchError, match=why):
        fetch(site + page)


@pytest.mark.parametrize("address", ["file:///etc/hostname", "schema.rng", "ftp://example.org/x", "http://"])
def test_what_is_no_address_of_the_web_is_refused(address: str) -> None:
    """Broken: an address reads files."""
    with pytest.raises(FetchError):
        fetch(address)


def test_what_is_too_long_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken: a page without end fills the memory."""
    monkeypatch.setattr(fetching, "MAX_BYTES", 5)
    with pytest.raises(FetchError, match="more than 5 bytes"):
        fetch(f"{site}/found")
