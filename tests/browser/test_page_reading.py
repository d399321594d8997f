"""The page of a telegram in a real browser: entries open, the address keeps the view, passages face, evidence shows.

With and without JavaScript, by pointer and by keyboard; nothing that axe finds is left; what is printed is whole.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

REPOSITORY = Path(__file__).resolve().parents[2]
TELEGRAMS = sorted((REPOSITORY / "tei").glob("*.xml"))
ASSETS = REPOSITORY / "xslt" / "assets"


def opened(browser: Browser, site: Path, name: str, query: str = "", **options: object) -> Page:
    """A page of the site in a context of its own."""
    options.setdefault("viewport", {"width": 1280, "height": 800})
    page = browser.new_context(**options).new_page()  # type: ignore[arg-type]
    page.goto((site / f"{name}.html").as_uri() + query)
    return page


def boxes(page: Page, *selectors: str) -> list[dict[str, float]]:
    """Where elements stand."""
    return [page.locator(selector).first.evaluate("e => e.getBoundingClientRect().toJSON()") for selector in selectors]


def test_a_mark_opens_its_entry_by_pointer_and_the_pointer_may_enter_it(site: Path, browser: Browser) -> None:
    """A reader would lose the line to see what the other witnesses have."""
    page = opened(browser, site, "collated")
    mark = page.locator("a.variant").first
    mark.hover()
    assert page.locator(".card").is_visible()
    assert page.locator(".card b").text_content() == page.locator(f"{mark.get_attribute('href')} b").text_content()
    page.locator(".card").hover()
    page.wait_for_timeout(400)
    assert page.locator(".card").is_visible()
    page.mouse.move(2, 2)
    page.wait_for_timeout(400)
    assert page.locator(".card").is_hidden()


def test_a_mark_opens_its_entry_by_keyboard_and_escape_leads_back(site: Path, browser: Browser) -> None:
    """Who uses no pointer would not reach the entry, or not come back."""
    page = opened(browser, site, "collated")
    mark = page.locator("a.variant").first
    mark.focus()
    page.keyboard.press("Enter")
    assert page.locator(".card").is_visible()
    assert page.evaluate("document.activeElement.className") == "card"
    page.keyboard.press("Escape")
    assert page.locator(".card").is_hidden()
    assert mark.evaluate("e => e === document.activeElement")


def test_a_tap_opens_the_entry(site: Path, browser: Browser) -> None:
    """On a phone the entry would be out of reach."""
    page = opened(browser, site, "collated", viewport={"width": 360, "height": 740}, has_touch=True)
    page.locator("a.variant").first.tap()
    box = boxes(page, ".card")[0]
    assert page.locator(".card").is_visible() and box["left"] >= 0 and box["right"] <= 360


def test_without_javascript_a_mark_leads_to_its_entry_and_back(site: Path, browser: Browser) -> None:
    """The page from a memory stick would be a dead one where scripts are not let run."""
    page = opened(browser, site, "collated", java_script_enabled=False)
    mark = page.locator("a.variant").first
    entry = mark.get_attribute("href") or ""
    mark.click()
    assert page.url.endswith(entry) and page.locator(f"{entry}:target").is_visible()
    page.click(f"{entry} a.back")
    assert page.url.endswith("#" + (mark.get_attribute("id") or ""))


@pytest.mark.parametrize("scripts", [True, False])
def test_the_view_hides_and_shows_without_a_script_too(site: Path, browser: Browser, scripts: bool) -> None:
    """A toggle would do nothing."""
    page = opened(browser, site, "witnesses", java_script_enabled=scripts)
    page.click("#page-view > summary")
    furniture = page.locator(".furniture > p").first
    assert furniture.is_visible()
    page.uncheck("#view-furniture")
    assert furniture.is_hidden()
    page.check("#view-translation")
    assert page.locator(".parallel .original").is_hidden() and page.locator(".translation").is_visible()


def test_the_view_is_kept_in_the_address(site: Path, browser: Browser) -> None:
    """Nobody could cite what he saw."""
    page = opened(browser, site, "witnesses", "#t1-p1")
    page.click("#page-view > summary")
    page.uncheck("#view-corrections")
    page.check("#view-original")
    assert page.url.endswith("witnesses.html?text=original&corrections=0#t1-p1")
    page.reload()
    assert not page.is_checked("#view-corrections") and page.is_checked("#view-original")
    assert page.locator(".translation").is_hidden()
    page.click("#page-view > summary")
    page.check("#view-corrections")
    page.check("#view-side")
    assert page.url.endswith("witnesses.html#t1-p1"), "the standard view has the plain address"


def test_code_names_are_shown_as_signed_as_meant_or_both(site: Path, browser: Browser) -> None:
    """A reader would not see who signs, or not with which name."""
    if not TELEGRAMS:
        pytest.skip("no telegram of the edition is built")
    page = opened(browser, site, "110371")
    page.click("#page-view > summary")
    signed, meant = page.locator(".original .codename").first, page.locator(".original .meant").first
    assert signed.is_visible() and meant.is_hidden()
    page.check("#view-both")
    assert signed.is_visible() and "Stalin" in (meant.text_content() or "") and meant.is_visible()
    page.check("#view-meant")
    assert signed.is_hidden() and meant.is_visible()
    page.check("#view-signed")
    signed.hover()
    assert "stands for" in (page.locator(".card").text_content() or ""), "who says so"


@pytest.mark.parametrize("width", [1280, 1680])
def test_paragraph_faces_paragraph(site: Path, browser: Browser, width: int) -> None:
    """The two columns would drift apart."""
    if not TELEGRAMS:
        pytest.skip("no telegram of the edition is built")
    page = opened(browser, site, "110371", viewport={"width": width, "height": 800})
    original, translation = boxes(page, "#t1-p5", "#en-p4")
    assert abs(original["top"] - translation["top"]) < 1 and original["right"] < translation["left"]


def test_a_phone_has_one_column(site: Path, browser: Browser) -> None:
    """Two columns would be unreadable there."""
    page = opened(browser, site, "witnesses", viewport={"width": 360, "height": 740})
    original, translation = boxes(page, ".parallel .original", ".translation")
    assert original["bottom"] <= translation["top"] and original["left"] == translation["left"]


def test_evidence_shows_the_source_as_received(site: Path, browser: Browser) -> None:
    """A reader would have to believe the transcription."""
    page = opened(browser, site, "collated" if not TELEGRAMS else "110371", java_script_enabled=False)
    if not page.locator(".evidence pre").count():
        pytest.skip("the source is not beside the TEI file")
    evidence = page.locator(".evidence:has(pre)").first
    assert evidence.locator("pre").first.is_hidden()
    evidence.locator("summary").focus()
    page.keyboard.press("Enter")
    assert evidence.locator("pre").first.is_visible() and "line" in (
        evidence.locator("figcaption").first.text_content() or ""
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["collated", "witnesses"])
def test_axe_finds_nothing(site: Path, browser: Browser, name: str, width: int, scheme: str) -> None:
    """Some reader could not read the page."""
    page = opened(
        browser, site, name, "?expansions=1",
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True,
    )  # fmt: skip
    page.evaluate("document.querySelectorAll('details').forEach(all => all.open = true)")
    found = Axe().run(page).response["violations"]
    assert [(item["id"], item["nodes"][0]["html"]) for item in found] == []


@pytest.mark.parametrize("name", ["collated", "witnesses"])
def test_small_and_enlarged_pages_lose_nothing(site: Path, browser: Browser, name: str) -> None:
    """At 320 pixels, which is 1280 at 400 %, a line would run out of the page."""
    page = opened(browser, site, name, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_page_prints_whole(site: Path, browser: Browser) -> None:
    """What is printed would lack the text, or hold the controls."""
    page = opened(browser, site, "witnesses")
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="print")
    assert page.locator("#page-view").is_hidden() and page.locator("#t1-p1").is_visible()
    assert page.locator("#page-signs dl").evaluate("e => e.getBoundingClientRect().height") > 20, "the key to the signs"


def test_a_page_is_light(site: Path) -> None:
    """On a slow line a reader would wait; a script that grows would be no small help any more."""
    common = sum((ASSETS / name).stat().st_size for name in ("depesha.css", "reading.css", "reading.js"))
    heavy = {path.name: path.stat().st_size + common for path in site.glob("*.html") if "synopsis" not in path.name}
    assert max(heavy.values()) <= 100_000, heavy
    assert (ASSETS / "reading.js").stat().st_size < 4608


def test_on_paper_the_route_is_whole(site: Path, browser: Browser) -> None:
    """A drawing of six stations would end at the edge of the sheet."""
    page = opened(browser, site, TELEGRAMS[1].stem)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 670, "height": 900})
    drawing, sheet = page.locator(".route svg").bounding_box(), page.locator("main").bounding_box()
    assert drawing and sheet and 0 < drawing["width"] <= sheet["width"]


def test_a_witness_is_opened_in_the_view_that_was_chosen(site: Path, browser: Browser) -> None:
    """Who compares edition and witnesses would have to set the view anew on every page."""
    page = opened(browser, site, "collated", "?names=1")
    link = page.locator(".readings a:not([aria-current])").first
    assert (link.get_attribute("href") or "").endswith(".html?names=1")
    link.click()
    assert page.is_checked("#view-names")
