"""The synopsis and the pages of witnesses in a real browser: lines reach what they join, nothing needs a script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

REPOSITORY = Path(__file__).resolve().parents[2]
EDITED = ("collated", *(path.stem for path in (REPOSITORY / "tei").glob("117420.xml")))
"""Telegrams that have an apparatus."""


@pytest.fixture
def opened(site: Path, browser: Browser) -> Iterator[Opener]:
    """Opens pages of the site, and fails where one speaks in the console or asks for what is not there."""
    opener = Opener(site, browser)
    yield opener
    assert opener.said == []
    assert all(address.startswith((site.as_uri(), "data:")) for address in opener.asked)
    opener.close()


class Opener:
    """Opens pages of a site in contexts of their own."""

    def __init__(self, site: Path, browser: Browser) -> None:
        self.site, self.browser = site, browser
        self.said: list[str] = []
        self.asked: list[str] = []

    def __call__(self, name: str, *, width: int = 1280, dark: bool = False, script: bool = True) -> Page:
        """The page with this name, in a window of this width."""
        page = self.browser.new_context(
            viewport={"width": width, "height": 740},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
        ).new_page()
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto((self.site / name).as_uri())
        return page

    def close(self) -> None:
        """Closes all that was opened."""
        for context in self.browser.contexts:
            context.close()


def box(place: Locator) -> dict[str, float]:
    """Where something stands on the page."""
    found = place.bounding_box()
    assert found is not None
    return {"x": found["x"], "y": found["y"], "width": found["width"], "height": found["height"]}


@pytest.mark.parametrize("width", [800, 1280, 1680])
def test_a_line_goes_from_one_place_of_a_moved_block_to_the_other(opened: Opener, width: int) -> None:
    """The line would end beside what it joins."""
    page = opened("collated.synopsis.html", width=width)
    line, columns = box(page.locator(".join svg")), page.locator("tr:has(mark.moved) td:has(mark.moved)")
    left, right = box(columns.nth(1)), box(columns.nth(2))
    assert left["x"] < right["x"] and left["y"] < right["y"]
    assert abs(line["x"] - (left["x"] + left["width"])) < 1 and abs(line["x"] + line["width"] - right["x"]) < 1
    # The ends lie on the first lines of the two cells.
    assert 8 < line["y"] - left["y"] < 32
    assert 8 < line["y"] + line["height"] - right["y"] < 32


def test_without_a_script_a_reader_can_have_only_what_differs(opened: Opener) -> None:
    """The choice would do nothing where scripts are off."""
    page = opened("collated.synopsis.html", script=False)
    assert page.locator("tr.same").first.locator("td").first.is_visible()
    page.check("#only")
    assert not page.locator("tr.same td").first.is_visible()
    assert page.locator("mark").first.is_visible()


def test_the_number_leads_to_the_other_place(opened: Opener) -> None:
    """Who does not see the line could not find the other place."""
    page = opened("collated.synopsis.html")
    page.locator("a.there").last.click()
    assert page.locator("mark:target").count() == 1
    assert page.locator("mark:target").evaluate("e => e.closest('td').cellIndex") in (1, 2)


def test_a_difference_leads_to_its_entry_in_the_page(opened: Opener) -> None:
    """A reader would not learn why the edition reads as it does."""
    page = opened("collated.synopsis.html")
    page.get_by_role("link", name="БИЛИЦПОВ").click()
    assert page.url.endswith("collated.html#app-a2")
    assert page.locator(":target").count() == 1


def test_on_a_phone_the_witnesses_stand_below_each_other(opened: Opener) -> None:
    """Columns of three words would be left."""
    page = opened("collated.synopsis.html", width=360)
    cells = page.locator("tr:has-text('БИЛИЦПОВ') td:not(.passage)")
    assert [cell.inner_text().split()[0] for cell in cells.all()] == ["Edition", "T1", "T2", "R"]
    tops = [box(cell)["y"] for cell in cells.all()]
    assert tops == sorted(set(tops))


@pytest.mark.parametrize("name", ["collated.synopsis.html", "collated.T2.html", "collated.R.html"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_page_is_wider_than_the_screen(opened: Opener, name: str, width: int) -> None:
    """A reader would have to scroll sideways in every line."""
    assert opened(name, width=width).evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_a_synopsis_has_no_barrier(opened: Opener, width: int, dark: bool) -> None:
    """Somebody who reads with other means could not."""
    for name in EDITED:
        result = Axe().run(opened(f"{name}.synopsis.html", width=width, dark=dark))
        assert result.violations_count == 0, result.generate_report()


def test_the_page_of_a_witness_shows_what_it_reads(opened: Opener) -> None:
    """The page of a witness would be that of the edition."""
    words = {name: opened(f"collated.{name}.html").locator("main .version").first.inner_text() for name in ("T1", "R")}
    assert "МИЛЮПОВ" in words["T1"] and "Исполнение донесите." in words["T1"]
    assert "ФИЛИППОВ" in words["R"] and "Исполнение донесите." not in words["R"]


def test_a_reader_goes_from_the_edited_text_to_a_witness_and_to_all(opened: Opener) -> None:
    """The views of witnesses would be there, and nobody would find them."""
    page = opened("collated.html")
    page.locator("a[href='collated.T1.html']").click()
    assert page.locator("a[aria-current='page']").get_attribute("href") == "collated.T1.html"
    page.locator("a[href='collated.synopsis.html']").click()
    assert page.locator(".join").count() == 1
    page.locator("nav a[href='collated.html']").click()
    assert "ФИЛИППОВ" in page.locator("main .version").first.inner_text()


def test_a_synopsis_can_be_printed(opened: Opener) -> None:
    """The columns would be cut, or the paper would stay empty."""
    pdf = opened("collated.synopsis.html").pdf(format="A4")
    assert pdf.startswith(b"%PDF") and len(pdf) > 5000
