"""Each format, read back by a reader that does not know how it was written."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from lxml import etree
from lxml import html as lxml_html
from reports_made_up import TEXT, checked, found, put

from depesha.findings import CODES, Finding, Severity
from depesha.reports import FORMATS, html, text
from depesha.reports.model import Waived
from depesha.reports.sources import Sources

HOSTILE = "x\x1b[31m\n::error::no\r%0A<script>alert(1)</script>&amp;\u202e,:\udc80"


def told(form: str, path: str, *more: Finding) -> str:
    """The report of the made-up file in a format, with one finding waived."""
    findings = (*found(path), *more)
    waived = Waived(Finding("GRM006", path, "pointer to nothing", 5), "lost in 1951", 1)
    return FORMATS[form](findings, checked(findings, path, waived=[waived]), Sources())


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_findings_give_the_same_bytes(form: str, tmp_path: Path) -> None:
    """A report in a repository would change without a reason."""
    path = put(tmp_path)
    assert told(form, path) == told(form, path)


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_that_a_file_or_a_path_says_breaks_the_report(form: str, tmp_path: Path) -> None:
    """A hostile file could steer the terminal, the build server or the browser."""
    path = put(tmp_path, f"<a>\n{HOSTILE}".encode("utf-8", "replace"), "a,b %41.xml")
    hostile = (Finding("GRM001", path, HOSTILE, 2, 3, HOSTILE), Finding("SRC001", HOSTILE, HOSTILE))
    made = FORMATS[form](hostile, checked(hostile, path, HOSTILE), Sources())
    assert "\x1b" not in made
    assert not any(line.startswith("::error::no") for line in made.splitlines())
    made.encode("utf-8", "backslashreplace")
    if form == "html":
        assert "<script" not in made
    if form in ("json", "sarif"):
        json.loads(made)
    if form == "junit":
        etree.fromstring(made.encode())


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_found_is_a_report_as_well(form: str) -> None:
    """A program that reads the report would fail where all is well."""
    assert FORMATS[form]((), checked((), "a.xml"), Sources())


def test_text_shows_place_line_caret_and_hint(tmp_path: Path) -> None:
    """An editor would have to count columns."""
    path = put(tmp_path)
    first, *_ = found(path)
    line = TEXT.split("\n")[3]
    assert text.entry(first, Sources()).splitlines() == [
        f'{path}:4:{line.index("<date") + 1} GRM003 error  "bad" is no value of date/@when',
        f"     4 | {line.strip()}",
        f"       | {' ' * (line.index('<date') - 2)}^^^^^",
        "       hint: write it like 1951, or:␊1951-07",
    ]


def test_text_ends_in_a_summary(tmp_path: Path) -> None:
    """Nobody would know how many files were checked."""
    assert told("text", put(tmp_path)).splitlines()[-1] == "0 of 1 valid; 1 error, 2 warnings; 1 waived"


@pytest.mark.parametrize("column", [1, 39, 60, 150, 290, 300])
def test_a_long_line_is_cut_around_the_caret(column: int, tmp_path: Path) -> None:
    """A paragraph on one line would fill the screen, the caret somewhere below."""
    line = "".join(chr(ord("А") + at % 32) for at in range(300))
    path = put(tmp_path, line, "one.txt")
    shown, carets = text.entry(Finding("ANN001", path, "x", 1, column), Sources()).splitlines()[1:3]
    assert len(shown) < 120
    assert shown[carets.index("^")] == line[column - 1]


def test_the_caret_stands_under_wide_and_combined_characters(tmp_path: Path) -> None:
    """A terminal gives two cells to 中 and none to an accent."""
    path = put(tmp_path, "中中e\N{COMBINING ACUTE ACCENT}!\n", "one.txt")
    carets = text.entry(Finding("ANN001", path, "x", 1, 5), Sources()).splitlines()[2]
    assert carets == "       |      ^"


def test_colour_is_there_only_when_asked_for(tmp_path: Path) -> None:
    """A log would be full of escape sequences."""
    first, *_ = found(put(tmp_path))
    plain, painted = text.entry(first, Sources()), text.entry(first, Sources(), colour=True)
    assert "\x1b" not in plain
    assert "\x1b[31merror\x1b[0m" in painted
    assert re.sub(r"\x1b\[\d+m", "", painted) == plain


def test_json_holds_every_finding_with_its_place(tmp_path: Path) -> None:
    """A program would have to read the text."""
    path = put(tmp_path)
    report = json.loads(told("json", path))
    assert report["depesha-report"] == 1
    assert report["files"] == [path]
    assert report["summary"]["errors"] == 1
    assert [each["code"] for each in report["findings"]] == ["GRM003", "ANN001", "COR003", "RULE07"]
    last = report["findings"][-1]
    assert (last["severity"], last["xpath"]) == ("warning", "/TEI/text[1]/p[1]/date[2]")
    assert last["source"][last["column"] - 1 : last["end-column"] - 1] == "<date"
    assert report["findings"][2]["line"] is None
    assert report["waived"][0]["reason"] == "lost in 1951"


def test_sarif_keeps_the_rules_of_its_standard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A code host refuses a log that breaks one of them."""
    monkeypatch.chdir(tmp_path)
    put(tmp_path, name="my tei/один.xml")
    log = json.loads(told("sarif", "my tei/один.xml"))
    assert log["version"] == "2.1.0"
    assert set(log) == {"$schema", "version", "runs"}
    (run,) = log["runs"]
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        artifact = place["artifactLocation"]
        assert unquote(artifact["uri"]) == "my tei/один.xml" and artifact["uri"].isascii()
        assert artifact["uriBaseId"] in run["originalUriBaseIds"]
        region = place.get("region", {})
        assert all(type(value) is int and value >= 1 for key, value in region.items() if key != "snippet")
        if "startColumn" in region:
            assert region["startColumn"] <= region["endColumn"]
            line = TEXT.split("\n")[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
            assert place["contextRegion"]["snippet"]["text"] == line
    assert [result["ruleId"] for result in run["results"] if "suppressions" in result] == ["GRM006"]
    assert len({result["partialFingerprints"]["depeshaLine/v1"] for result in run["results"]}) == 5


def test_sarif_tells_what_to_do_by_code(tmp_path: Path) -> None:
    """A code host shows the help of the rule, not of the result."""
    rules = json.loads(told("sarif", put(tmp_path)))["runs"][0]["tool"]["driver"]["rules"]
    helps = {rule["id"]: rule["help"]["text"] for rule in rules if "help" in rule}
    assert helps["GRM003"].casefold().rstrip(".") == CODES["GRM003"].hint.casefold()


def test_sarif_tells_like_findings_on_like_lines_apart(tmp_path: Path) -> None:
    """A code host would take two for one, and close both when one is mended."""
    path = put(tmp_path)
    same = tuple(Finding("GRM003", path, said, 4) for said in "ab")
    (run,) = json.loads(FORMATS["sarif"](same, checked(same, path), Sources()))["runs"]
    assert len({result["partialFingerprints"]["depeshaLine/v1"] for result in run["results"]}) == 2


def test_junit_is_a_case_a_file_with_errors_as_failure(tmp_path: Path) -> None:
    """A build server would show a red build and no reason."""
    path = put(tmp_path)
    findings = (*found(path), Finding("GRM007", "gone.xml", "No such file"))
    made = FORMATS["junit"](findings, checked(findings, path, "gone.xml", "good.xml"), Sources())
    root = etree.fromstring(made.encode())
    (suite,) = root
    assert {key: suite.get(key) for key in ("tests", "failures", "errors", "skipped")} == {
        "tests": "3", "failures": "1", "errors": "1", "skipped": "0",
    }  # fmt: skip
    cases = {case.get("name"): case for case in suite.iter("testcase")}
    assert [child.tag for child in cases[path]] == ["failure", "system-out"]
    assert [child.tag for child in cases["gone.xml"]] == ["error"]
    assert len(cases["good.xml"]) == 0
    assert "RULE07" in (cases[path].findtext("system-out") or "")
    assert "time" not in suite.attrib


def test_junit_is_read_by_junitparser(tmp_path: Path) -> None:
    """A reader made by others is the judge."""
    import junitparser

    (tmp_path / "report.xml").write_text(told("junit", put(tmp_path)), encoding="utf-8")
    (suite,) = junitparser.JUnitXml.fromfile(str(tmp_path / "report.xml"))
    assert (suite.tests, suite.failures, suite.errors) == (1, 1, 0)
    (case,) = suite
    assert [type(result).__name__ for result in case.result] == ["Failure"]


COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<properties>[^:]*)::(?P<data>.*)")


def unescaped(value: str) -> str:
    """As the runner of GitHub Actions does."""
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        value = value.replace(code, character)
    return value


def test_github_commands_say_after_unescaping_what_was_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An annotation would be lost, or stand at another file."""
    monkeypatch.chdir(tmp_path)
    path = put(tmp_path, name="a,b:c%.xml")
    *commands, closing = told("github", path).splitlines()
    read = [COMMAND.fullmatch(command) for command in commands]
    assert [each["name"] for each in read if each] == ["error", "warning", "notice", "warning"]
    for each, finding in zip(read, found(path), strict=True):
        assert each
        properties = {
            key: unescaped(value) for key, _, value in (one.partition("=") for one in each["properties"].split(","))
        }
        assert properties["file"] == "a,b:c%.xml"
        assert properties["title"] == finding.code
        assert unescaped(each["data"]).startswith(finding.message)
        assert properties.get("line") == (str(finding.line) if finding.line else None)
    assert closing.startswith("0 of 1 valid")


def test_html_is_one_page_that_asks_nothing_of_the_net(tmp_path: Path) -> None:
    """An editor would see half of it without the net, or be watched."""
    page: Any = lxml_html.document_fromstring(told("html", put(tmp_path)))
    assert not page.xpath("//script | //link | //img | //iframe | //@src | //@onclick")
    assert "url(" not in page.findtext(".//style") and "@import" not in page.findtext(".//style")
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    assert page.get("lang") == "en"
    assert all(href[1:] in page.xpath("//@id") for href in page.xpath("//a/@href"))


def test_html_shows_each_finding_with_its_line_marked_and_the_cure(tmp_path: Path) -> None:
    """An editor who has no terminal would learn less."""
    page: Any = lxml_html.document_fromstring(told("html", put(tmp_path)))
    items = page.xpath("//ol/li")
    assert [item.get("class") for item in items] == ["error", "warning", "info", "warning"]
    assert [item.xpath("string(.//mark)") for item in items] == ["<date", "<p", "", "<date"]
    assert "МОСКВА" in items[0].xpath("string(.//pre)")
    assert all("What to do" in item.text_content() for item in items[:3])
    assert "lost in 1951" in page.text_content()


def test_a_rule_of_a_schema_needs_no_code_of_ours(tmp_path: Path) -> None:
    """The codes of a Schematron schema are not known beforehand."""
    finding = Finding("R99", put(tmp_path), "x", 4, weight=Severity.ERROR)
    for form in FORMATS.values():
        assert "R99" in form((finding,), checked((finding,), finding.path), Sources())


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1200])
def test_html_fits_a_telephone_and_a_desk(width: int, tmp_path: Path) -> None:
    """A long line would push the page out of the screen."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make test")
    chromium = Path("/usr/bin/chromium")
    if not chromium.exists():
        pytest.skip("there is no /usr/bin/chromium: apt-get install chromium")
    path = put(tmp_path, f"<a>{'слово' * 200}</a>", f"{'long' * 40}.xml")
    finding = Finding("GRM003", path, "x" * 500, 1, 300)
    page_file = tmp_path / "report.html"
    page_file.write_text(html.write((finding,), checked((finding,), path), Sources()), encoding="utf-8")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": 800})
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(page_file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert not said
        browser.close()
