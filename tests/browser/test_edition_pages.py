"""The edition's pages in a real browser: accessible in light and dark at three widths, sorted, filtered, searched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from depesha.serving import Server

NAMES = (
    "index", "timeline", "network", "persons", "places", "organisations", "objects", "numbers", "stamps",
    "questions", "about", "search",
)  # fmt: skip


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_accessible_quiet_and_fits(edition: Path, browser: Browser, name: str) -> None:
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
            page.goto((edition / f"{name}.html").as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= width, width
            found = Axe().run(page, options={"preload": False})
            assert found.violations_count == 0, (scheme, width, found.generate_report())
        context.close()
    assert said == []
    assert all(address.startswith((edition.as_uri(), "data:,")) for address in asked)


def test_every_link_of_every_page_lands(edition: Path) -> None:
    """A reader would be led to a page or a place that is not there."""
    from lxml import html

    ids = {
        path.name: {str(found) for found in cast("list[str]", html.parse(path).xpath("//@id"))}
        for path in edition.glob("*.html")
    }
    for name in NAMES:
        for link in cast("list[str]", html.parse(edition / f"{name}.html").xpath("//*[local-name() = 'a']/@href")):
            target, _, place = unquote(str(link)).partition("#")
            if not target.startswith(("http:", "https:")):
                assert (edition / (target or f"{name}.html")).is_file(), (name, link)
                assert not place or place in ids[target or f"{name}.html"], (name, link)


def test_the_list_is_sorted_and_filtered_and_the_view_can_be_cited(edition: Path, page: Page) -> None:
    """In a list of hundreds a reader would look for one telegram by eye."""
    page.goto((edition / "index.html").as_uri())
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


def test_without_javascript_the_list_stands_and_the_search_says_what_to_do(edition: Path, browser: Browser) -> None:
    """A reader who has switched it off would see empty controls."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((edition / "index.html").as_uri())
    assert page.locator("tbody tr").count() == 5 and not page.locator(".filter").is_visible()
    page.goto((edition / "search.html").as_uri())
    assert not page.locator("#search").is_visible() and page.locator("#plain").is_visible()
    assert page.locator(".texts a[href$='.txt']").count() >= 5
    context.close()


@pytest.mark.parametrize(("words", "language"), [("переговоров", "ru"), ("armistice", "en")])
def test_a_site_on_a_disk_is_searched_in_both_languages(edition: Path, page: Page, words: str, language: str) -> None:
    """On a memory stick no page may read an index."""
    page.goto((edition / "search.html").as_uri())
    page.fill("#query", words)
    first = page.locator(".results li").first
    first.wait_for()
    assert first.locator("p").get_attribute("lang") == language
    first.locator("a").click()
    page.wait_for_selector(":target", state="attached")


def test_a_site_on_a_disk_finds_other_cases_and_says_how(edition: Path, page: Page) -> None:
    """A reader would have to know the case in which a word stands, and not know why."""
    page.goto((edition / "search.html").as_uri())
    page.fill("#query", "перемирие")
    page.locator(".results li").first.wait_for()
    assert "перемирии" in page.locator(".results").inner_text()
    assert "beginnings of words" in page.locator("#found [role=status]").inner_text()


@pytest.mark.parametrize(("words", "language"), [("перемирие", "ru"), ("negotiating", "en")])
def test_a_served_site_is_searched_by_word_stems(edition: Path, page: Page, words: str, language: str) -> None:
    """A reader would have to know the case in which a word stands."""
    if not (edition / "pagefind").is_dir():
        pytest.skip("pagefind is not installed")
    server = Server(edition, 0)
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


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("переговоры противником", 1),  # in one block
        ("Мао Филиппов", 3),  # in no block of a text, but in three texts
        ('"Второго Главного"', 2),  # as it stands there
        ("перемирие zzz", 0),
    ],
)
def test_several_words_are_found_alike_served_and_on_a_disk(edition: Path, page: Page, query: str, found: int) -> None:
    """The same edition would answer a question in two ways, or name a text where one word of two stands."""
    if not (edition / "pagefind").is_dir():
        pytest.skip("pagefind is not installed")
    server = Server(edition, 0)
    server.start()
    try:
        places = []
        for address in (server.address, edition.as_uri() + "/"):
            page.goto(f"{address}search.html")
            page.fill("#query", query)
            told = "Nothing found" if not found else f": {found}"
            page.locator("#found [role=status]", has_text=told).wait_for()
            links = page.locator(".results li a")
            if found:
                links.nth(found - 1).wait_for()
            places.append({links.nth(place).get_attribute("href") for place in range(links.count())})
        assert places[0] == places[1] and len(places[0]) == found
        page.goto("about:blank")
    finally:
        server.stop()
