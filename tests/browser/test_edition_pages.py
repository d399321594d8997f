"""The edition's pages in a real browser: accessible in light and dark at three widths, sorted, filtered, searched.

Needs Chromium (Debian: `apt-get install chromium fonts-noto-core`); no browser is downloaded.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from depesha.render import About, render_file, write_pages
from depesha.serving import Server

REPOSITORY = Path(__file__).resolve().parents[2]
TELEGRAMS = sorted((REPOSITORY / "tei").glob("*.xml"))[:5]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")
NAMES = (
    "index", "timeline", "network", "persons", "places", "organisations", "objects", "numbers", "stamps",
    "questions", "about", "search",
)  # fmt: skip

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is missing: apt-get install chromium"),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the five telegrams."""
    out = tmp_path_factory.mktemp("site")
    done = [render_file(path, out) for path in TELEGRAMS]
    about = About("Five telegrams", "Depesha", "2026-11-20", authority=REPOSITORY / "corpus" / "authority.xml")
    found = write_pages([file.summary for file in done if file.summary], out, about)
    assert [finding for finding in found if finding.code != "XSL007"] == []
    return out


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for the module, with an empty home of its own."""
    home = tmp_path_factory.mktemp("browser")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(FLAGS), env={**os.environ, "HOME": str(home)}
        )
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_accessible_quiet_and_fits(site: Path, browser: Browser, name: str) -> None:
    """Somebody could not read it: with a screen reader, in the dark, on a phone; or it would ask the net."""
    said: list[str] = []
    asked: list[str] = []
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        for width in (320, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto((site / f"{name}.html").as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= width, width
            found = Axe().run(page, options={"preload": False})
            assert found.violations_count == 0, (scheme, width, found.generate_report())
        context.close()
    assert said == []
    assert all(address.startswith((site.as_uri(), "data:,")) for address in asked)


def test_every_link_of_every_page_lands(site: Path) -> None:
    """A reader would be led to a page or a place that is not there."""
    from lxml import html

    ids = {
        path.name: {str(found) for found in cast("list[str]", html.parse(path).xpath("//@id"))}
        for path in site.glob("*.html")
    }
    for name in NAMES:
        for link in cast("list[str]", html.parse(site / f"{name}.html").xpath("//*[local-name() = 'a']/@href")):
            target, _, place = unquote(str(link)).partition("#")
            if not target.startswith(("http:", "https:")):
                assert (site / (target or f"{name}.html")).is_file(), (name, link)
                assert not place or place in ids[target or f"{name}.html"], (name, link)


def test_the_list_is_sorted_and_filtered_and_the_view_can_be_cited(site: Path, page: Page) -> None:
    """In a list of hundreds a reader would look for one telegram by eye."""
    page.goto((site / "index.html").as_uri())
    page.click("thead th:nth-child(2) button")
    numbers = page.locator("tbody tr td:nth-child(2)").all_inner_texts()
    assert [int(number) for number in numbers] == sorted(int(number) for number in numbers)
    page.fill("#filter-words", "ноября")
    assert page.locator("tbody tr:visible").count() == 0
    page.fill("#filter-words", "kaesong gang")
    page.fill("#filter-words", "gao gang")
    assert page.locator("tbody tr:visible").count() == 1
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert page.locator("tbody tr:visible").count() == 1


def test_without_javascript_the_list_stands_and_the_search_says_what_to_do(site: Path, browser: Browser) -> None:
    """A reader who has switched it off would see empty controls."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    assert page.locator("tbody tr").count() == 5 and not page.locator(".filter").is_visible()
    page.goto((site / "search.html").as_uri())
    assert not page.locator("#search").is_visible() and page.locator("#plain").is_visible()
    assert page.locator(".texts a[href$='.txt']").count() >= 5
    context.close()


@pytest.mark.parametrize(("words", "language"), [("переговоров", "ru"), ("armistice", "en")])
def test_a_site_on_a_disk_is_searched_in_both_languages(site: Path, page: Page, words: str, language: str) -> None:
    """On a memory stick no page may read an index."""
    page.goto((site / "search.html").as_uri())
    page.fill("#query", words)
    first = page.locator(".results li").first
    first.wait_for()
    assert first.locator("p").get_attribute("lang") == language
    first.locator("a").click()
    page.wait_for_selector(":target", state="attached")


def test_a_site_on_a_disk_finds_other_cases_and_says_how(site: Path, page: Page) -> None:
    """A reader would have to know the case in which a word stands, and not know why."""
    page.goto((site / "search.html").as_uri())
    page.fill("#query", "перемирие")
    page.locator(".results li").first.wait_for()
    assert "перемирии" in page.locator(".results").inner_text()
    assert "beginnings of words" in page.locator("#found [role=status]").inner_text()


@pytest.mark.parametrize(("words", "language"), [("перемирие", "ru"), ("negotiating", "en")])
def test_a_served_site_is_searched_by_word_stems(site: Path, page: Page, words: str, language: str) -> None:
    """A reader would have to know the case in which a word stands."""
    if not (site / "pagefind").is_dir():
        pytest.skip("pagefind is not installed")
    server = Server(site, 0)
    server.start()
    try:
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{server.address}search.html")
        page.fill("#query", words)
        first = page.locator(".results li").first
        first.wait_for()
        assert first.locator("p").get_attribute("lang") == language
        items = page.locator(".results li")
        assert all(items.nth(place).locator("mark").count() for place in range(items.count()))
        places = [items.nth(place).locator("a").get_attribute("href") for place in range(items.count())]
        assert len({*places}) == len(places) > 1
        assert f": {len(places)}" in page.locator("#found [role=status]").inner_text()
        first.locator("a").click()
        page.wait_for_selector(":target", state="attached")
        assert said == []
        page.goto("about:blank")
    finally:
        server.stop()
