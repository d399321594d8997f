"""Pages in a real browser: they open without a word in the console, ask for nothing, fit a phone; their links land."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

REPOSITORY = Path(__file__).resolve().parents[2]
NAMES = ("index", "witnesses", *(path.stem for path in sorted((REPOSITORY / "tei").glob("*.xml"))[:5]))


@dataclass
class Watched:
    """A page and everything it said and asked for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


def opened(browser: Browser, address: Path, *, width: int = 1280, scheme: str = "light", query: str = "") -> Watched:
    """A page of the site in a new context of the browser."""
    dark = scheme == "dark"
    context = browser.new_context(
        viewport={"width": width, "height": 740}, color_scheme="dark" if dark else "light", java_script_enabled=True
    )
    watched = Watched(context.new_page())
    watched.page.on("console", lambda message: watched.said.append(message.text))
    watched.page.on("pageerror", lambda error: watched.said.append(str(error)))
    watched.page.on("request", lambda request: watched.asked.append(request.url))
    watched.page.goto(address.as_uri() + query)
    return watched


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_in_silence_and_asks_for_nothing_but_its_assets(site: Path, browser: Browser, name: str) -> None:
    """A reader would see errors, or a request would tell a stranger what is read."""
    watched = opened(browser, site / f"{name}.html")
    assert watched.said == []
    local = ((site / f"{name}.html").as_uri(), (site / "assets").as_uri(), "data:,")
    assert all(address.startswith(local) for address in watched.asked)
    family = watched.page.evaluate("getComputedStyle(document.body).fontFamily")
    assert "serif" in family, "the stylesheet was not let in"


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("name", NAMES)
def test_no_page_is_wider_than_the_screen(site: Path, browser: Browser, name: str, width: int) -> None:
    """A reader with a phone would have to scroll sideways in every line."""
    page = opened(browser, site / f"{name}.html", width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_list_leads_to_the_page(site: Path, browser: Browser) -> None:
    """The list would be a dead end."""
    page = opened(browser, site / "index.html").page
    page.click('a[href="witnesses.html"]')
    assert page.text_content("h1") == "Cable No. 77, Filippov [Stalin] to Krasovsky, for Mao Zedong, 14 July 1951"


@pytest.mark.parametrize("width", [360, 1280])
def test_an_address_brings_its_passage_into_sight(site: Path, browser: Browser, width: int) -> None:
    """A citation of a passage would lead to the top of the page."""
    page = opened(browser, site / "witnesses.html", width=width, query="#t1-autograph").page
    assert page.locator("#t1-autograph").evaluate("e => e.matches(':target')")
    assert in_sight(page, "t1-autograph")


def test_from_original_to_translation_and_back(site: Path, browser: Browser) -> None:
    """The two could not be compared."""
    page = opened(browser, site / "witnesses.html").page
    page.focus("#t1-p1 summary")
    page.keyboard.press("Enter")
    page.click("#t1-p1 .evidence a[href='#en-p1']")
    assert page.url.endswith("#en-p1") and in_sight(page, "en-p1")
    page.focus("#en-p1 summary")
    page.keyboard.press("Enter")
    page.click("#en-p1 .evidence a[href='#r-p1']")
    assert page.url.endswith("#r-p1") and in_sight(page, "r-p1")


def test_dark_and_light_are_both_readable(site: Path, browser: Browser) -> None:
    """A reader who wants a dark page would get dark text on it."""
    ratios = [
        opened(browser, site / "witnesses.html", scheme=scheme).page.evaluate(CONTRAST) for scheme in ("light", "dark")
    ]
    assert all(ratio >= 7 for ratio in ratios), ratios


def test_a_printed_page_has_no_pane_that_cuts_the_text(site: Path, browser: Browser) -> None:
    """The printed translation would end where the screen ended."""
    page = opened(browser, site / "witnesses.html").page
    page.emulate_media(media="print")
    heights = page.locator("section.version").evaluate_all("all => all.map(e => e.scrollHeight - e.clientHeight)")
    assert all(hidden <= 1 for hidden in heights)


def in_sight(page: Page, identifier: str) -> bool:
    """True where the element lies within the window."""
    return bool(
        page.locator(f"[id='{identifier}']").evaluate(
            "e => { const r = e.getBoundingClientRect(); return r.top >= -1 && r.top < innerHeight }"
        )
    )


CONTRAST = """() => {
  const light = colour => {
    const [r, g, b] = colour.match(/\\d+/g).slice(0, 3).map(v => v / 255)
      .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const text = light(getComputedStyle(document.querySelector('p.p')).color);
  const paper = light(getComputedStyle(document.body).backgroundColor);
  return (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05);
}"""
"""The contrast of the running text, by WCAG."""
