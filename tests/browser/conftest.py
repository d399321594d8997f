"""What all tests of pages share: the sites, each made once by a worker, and a Chromium.

Needs Chromium (Debian: `apt-get install chromium fonts-noto-core`); no browser is downloaded.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from depesha.render import About, render, render_file, write_pages

REPOSITORY = Path(__file__).resolve().parents[2]
DOCUMENTS = REPOSITORY / "tests" / "xslt" / "documents"
TELEGRAMS = sorted((REPOSITORY / "tei").glob("*.xml"))

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests of this folder, and skips them where there is no Chromium."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(
                pytest.mark.skipif(CHROMIUM is None, reason="Chromium is missing: apt-get install chromium")
            )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the telegrams at hand and of those made for tests, and the list of them."""
    out = tmp_path_factory.mktemp("site")
    assert render([DOCUMENTS / "collated.xml", DOCUMENTS / "witnesses.xml", *TELEGRAMS], out) == ()
    return out


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of five telegrams, and those of the edition that they make."""
    out = tmp_path_factory.mktemp("edition")
    done = [render_file(path, out) for path in TELEGRAMS[:5]]
    about = About("Five telegrams", "Depesha", "2026-11-20", authority=REPOSITORY / "corpus" / "authority.xml")
    found = write_pages([file.summary for file in done if file.summary], out, about)
    assert [finding for finding in found if finding.code != "XSL007"] == []
    return out


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser with an empty home of its own; not for longer than a module, because it keeps asyncio to itself."""
    home = tmp_path_factory.mktemp("browser")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(FLAGS), env={**os.environ, "HOME": str(home)}
        )
        yield started
        started.close()
