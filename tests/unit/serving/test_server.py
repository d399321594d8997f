"""The server: files of the site and nothing else, to this machine alone, and a word to browsers after a build."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from depesha.errors import UsageError
from depesha.serving import Server, open_server, watch_and_build
from depesha.serving.pages import with_reload

PAGE = (
    "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\"></head>"
    "<body><p>Слово</p></body></html>"
)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server of a small site beside a file that is none of it."""
    site = tmp_path / "site"
    (site / "assets").mkdir(parents=True)
    (site / "index.html").write_text(PAGE, encoding="utf-8")
    (site / "1.R.txt").write_text("Слово", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (site / "out.txt").symlink_to(tmp_path / "secret.txt")
    started = open_server(site, 0)
    started.start()
    yield started
    started.stop()


def ask(server: Server, path: str, host: str | None = None, method: str = "GET") -> tuple[int, str, str]:
    """Status, type and text of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{server.server_port}")
    connection.endheaders()
    answer = connection.getresponse()
    found = answer.status, answer.getheader("Content-Type") or "", answer.read().decode("utf-8")
    connection.close()
    return found


def test_pages_and_texts_are_served_as_utf8(server: Server) -> None:
    """Cyrillic would come out as noise."""
    status, kind, text = ask(server, "/")
    assert (status, kind) == (200, "text/html; charset=utf-8") and "Слово" in text and "reload.js" in text
    assert ask(server, "/1.R.txt?x=1") == (200, "text/plain; charset=utf-8", "Слово")
    assert ask(server, "/", method="HEAD")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt", "/..%2fsecret.txt", "/out.txt", "/assets/",
        "/.hidden", "/no.html", "//etc/passwd", "/%00",
    ],
)  # fmt: skip
def test_nothing_but_the_site_is_served(server: Server, path: str) -> None:
    """Any page that a browser shows could read files of this machine."""
    status, _, text = ask(server, path)
    assert status in (400, 404) and "secret" not in text.replace(path, "")


def test_another_host_is_refused(server: Server) -> None:
    """A page of the net whose name leads to this machine could read what is not published yet."""
    assert ask(server, "/", host="evil.example")[0] == 403
    assert ask(server, "/", host=f"localhost:{server.server_port}")[0] == 200


def test_other_methods_are_refused(server: Server) -> None:
    """There is nothing to be changed from a browser."""
    assert ask(server, "/", method="POST")[0] == 501


def test_a_port_in_use_or_impossible_is_told(server: Server, tmp_path: Path) -> None:
    """A traceback would not say what to do."""
    with pytest.raises(UsageError, match=f"port {server.server_port} is in use"):
        open_server(tmp_path, server.server_port)
    with pytest.raises(UsageError, match="no port 70000"):
        open_server(tmp_path, 70000)


def test_it_listens_to_this_machine_alone(server: Server) -> None:
    """An unpublished edition would be open to the whole network."""
    assert server.server_address[0] == "127.0.0.1"


def test_the_policy_of_a_page_lets_in_the_script_and_nothing_more() -> None:
    """The page would not reload, or would be less guarded than the published one."""
    page = with_reload(PAGE)
    assert "content=\"default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'\"" in page
    assert page.endswith('<script src="/.depesha/reload.js"></script></body></html>')


def test_browsers_hear_of_a_build(server: Server) -> None:
    """They would show the old page."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", "/.depesha/changes")
    stream = connection.getresponse()
    assert stream.getheader("Content-Type") == "text/event-stream"
    assert stream.fp.readline() == b"data: 0\n" and stream.fp.readline() == b"\n"
    server.changes.tell()
    assert stream.fp.readline() == b"data: 1\n"
    stream.close()
    connection.close()


@pytest.mark.parametrize("name", ["corpus/1/source.txt", "depesha.toml"])
def test_a_change_is_built_and_told(tmp_path: Path, name: str) -> None:
    """Work would not be seen until the command is started again."""
    (tmp_path / "corpus" / "1").mkdir(parents=True)
    (tmp_path / "depesha.toml").write_text("", encoding="utf-8")
    (tmp_path / "site").mkdir()
    server, stop, told = open_server(tmp_path / "site", 0), threading.Event(), threading.Event()
    said: list[str] = []

    def build() -> None:
        told.set()
        stop.set()

    watching = threading.Thread(target=watch_and_build, args=(tmp_path, server, build, said.append, stop))
    watching.start()
    try:
        for attempt in range(50):
            # As editors save: another file in the place of the old one.
            (tmp_path / "new").write_text(f"# {attempt}" + " " * attempt, encoding="utf-8")
            (tmp_path / "new").replace(tmp_path / name)
            if told.wait(0.3):
                break
    finally:
        stop.set()
        watching.join(10)
        server.stop()
    assert told.is_set() and name in said[0] and not watching.is_alive()
