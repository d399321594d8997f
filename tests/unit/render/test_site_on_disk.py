"""Writing a site: what lands on disk, what becomes a finding, and that it is the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from depesha.findings import Finding
from depesha.render import render, render_file, witnesses_of, write_list
from depesha.writing import write_text

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="t{id}" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>{title}</title></titleStmt></fileDesc>
<profileDesc><creation><date when="{when}"/></creation></profileDesc></teiHeader>
<text type="telegram"><body>
<div type="edition" n="{siglum}" xml:id="r" xml:lang="ru">{body}</div></body></text></TEI>"""


def telegram(
    folder: Path,
    name: str,
    title: str = "A telegram",
    when: str = "1951-07-14",
    body: str = "<p>Слово.</p>",
    n: str = "R",
) -> Path:
    """A TEI file of a few lines."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.xml"
    path.write_text(TEI.format(id=name, title=title, when=when, body=body, siglum=n), "utf-8")
    return path


def files(folder: Path) -> list[str]:
    """The files under a folder, by their path in it."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_site_has_a_page_a_text_for_each_version_and_a_list(tmp_path: Path) -> None:
    """The files would not be where the documentation says."""
    assert render([telegram(tmp_path / "tei", "1")], tmp_path / "site") == ()
    made = files(tmp_path / "site")
    assert {"1.R.txt", "1.html", "assets/depesha.css", "assets/pages.css", "index.html"} <= {*made}


def test_one_format_alone_makes_nothing_of_the_other(tmp_path: Path) -> None:
    """Somebody who wants texts would find pages, or pages would link to texts that are not there."""
    path = telegram(tmp_path / "tei", "1")
    render([path], tmp_path / "text", frozenset({"text"}))
    assert files(tmp_path / "text") == ["1.R.txt"]
    render([path], tmp_path / "html", frozenset({"html"}))
    assert not [name for name in files(tmp_path / "html") if name.endswith(".txt")]
    assert ".txt" not in (tmp_path / "html" / "1.html").read_text("utf-8")


def test_the_list_is_in_order_of_date_whatever_the_order_of_the_files(tmp_path: Path) -> None:
    """Telegrams of a series would not stand in the order in which they were sent."""
    paths = [
        telegram(tmp_path / "tei", "1", "Late", "1951-11-01"),
        telegram(tmp_path / "tei", "2", "Early", "1950-10"),
        telegram(tmp_path / "tei", "3", "Middle", "1951-06-13"),
    ]
    render(paths, tmp_path / "site")
    index = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert index.index("Early") < index.index("Middle") < index.index("Late")
    assert '<a href="2.html">Early</a>' in index and "October 1950" in index


def test_a_broken_file_is_a_finding_and_the_others_are_made(tmp_path: Path) -> None:
    """One bad file would cost the whole site, or the list would link to a page that is not there."""
    good, bad = telegram(tmp_path / "tei", "1"), telegram(tmp_path / "tei", "2", body="<p><nonsense/></p>")
    findings = render([bad, good], tmp_path / "site")
    assert findings == (Finding("XSL001", str(bad), "no rule for <nonsense> in <p>", 5),)
    assert "2.html" not in files(tmp_path / "site")
    assert "2.html" not in (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "1.html" in files(tmp_path / "site")


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"<TEI>", "GRM001"), (b"<!DOCTYPE TEI><TEI/>", "GRM002"), (b"<TEI/>", "XSL001"), (b"", "GRM001")],
)
def test_what_is_no_tei_is_a_finding(tmp_path: Path, content: bytes, code: str) -> None:
    """Bad input would end in a traceback."""
    path = tmp_path / "1.xml"
    path.write_bytes(content)
    assert [finding.code for finding in render([path], tmp_path / "site")] == [code]


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    """A mistyped name would end in a traceback."""
    assert [finding.code for finding in render([tmp_path / "1.xml"], tmp_path / "site")] == ["GRM007"]


def test_two_files_that_want_one_page_are_a_finding(tmp_path: Path) -> None:
    """The second would silently overwrite the first, or the list."""
    paths = [telegram(tmp_path / "a", "x1"), telegram(tmp_path / "b", "X1"), telegram(tmp_path / "a", "index")]
    findings = render(paths, tmp_path / "site")
    assert [(finding.code, finding.path) for finding in findings] == [
        ("XSL003", str(paths[1])),
        ("XSL003", str(paths[2])),
    ]
    assert render([paths[0], paths[0]], tmp_path / "site") == ()


def test_a_siglum_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    """A crafted file could write anywhere on the disk."""
    path = telegram(tmp_path / "tei", "1", n="/../../../escaped")
    assert [finding.code for finding in render([path], tmp_path / "site")] == ["XSL012"]
    assert (tmp_path / "site" / "1.html").is_file() and not list(tmp_path.rglob("*escaped*"))


def test_a_folder_that_cannot_be_written_is_a_finding(tmp_path: Path) -> None:
    """A full disk or a wrong folder would end in a traceback."""
    (tmp_path / "site").write_text("a file, not a folder", "utf-8")
    findings = render([telegram(tmp_path / "tei", "1")], tmp_path / "site")
    assert {finding.code for finding in findings} == {"XSL002"}


def test_a_failed_write_leaves_the_old_file_and_no_scraps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a page could be published."""
    path = tmp_path / "1.html"
    write_text(path, "old")

    def fail(_path: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device", str(_path), len(data))

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(OSError, match="No space"):
        write_text(path, "new")
    assert files(tmp_path) == ["1.html"]
    assert path.read_text("utf-8") == "old"


def test_the_site_is_the_same_each_time(tmp_path: Path) -> None:
    """Every build would show as a change."""
    path = telegram(tmp_path / "tei", "1", body="<p>A.</p><p source='r:0,1'>B.</p><p xml:id='x'>C.</p>")
    sites = [tmp_path / "first", tmp_path / "second"]
    for site in sites:
        render([path], site)
    first, second = ({name: (site / name).read_bytes() for name in files(site)} for site in sites)
    assert first == second


def test_files_and_list_may_be_made_apart(tmp_path: Path) -> None:
    """The pipeline could not make the files in several processes and the list at the end."""
    done = render_file(telegram(tmp_path / "tei", "1", "The one"), tmp_path / "site", frozenset({"html"}))
    assert done.findings == () and done.summary is not None
    assert write_list([done.summary], tmp_path / "site", "An edition") == ()
    index = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "The one" in index and "<h1>An edition</h1>" in index and "1 telegram," in index


def test_a_title_with_markup_characters_stays_text(tmp_path: Path) -> None:
    """A title could bring a script into the list."""
    render([telegram(tmp_path / "tei", "1", "A &lt;script&gt; &amp; B")], tmp_path / "site")
    for name in ("index.html", "1.html"):
        html = (tmp_path / "site" / name).read_text("utf-8")
        assert "A &lt;script&gt; &amp; B" in html and "<script> &" not in html


def test_a_list_of_hundreds_is_made(tmp_path: Path) -> None:
    """The list would not scale beyond the first edition."""
    done = render_file(telegram(tmp_path / "tei", "1"), tmp_path / "site", frozenset({"html"}))
    assert done.summary is not None
    summaries = [done.summary.replace('id="1"', f'id="{number}"') for number in range(500)]
    assert write_list(summaries, tmp_path / "site", "Many") == ()
    assert (tmp_path / "site" / "index.html").read_text("utf-8").count("<tr id=") == 500


def test_a_file_that_has_the_name_of_a_witness_page_is_a_finding(tmp_path: Path) -> None:
    """Who opens the page of a witness would read another telegram."""
    collated = Path(__file__).parents[2] / "xslt" / "documents" / "collated.xml"
    mine = tmp_path / "collated.xml"
    mine.write_bytes(collated.read_bytes())
    [siglum, *_] = witnesses_of(etree.parse(str(mine)))
    clashing = telegram(tmp_path, f"collated.{siglum.lower()}")
    findings = render([clashing, mine, telegram(tmp_path, "collated.other")], tmp_path / "site")
    assert [(finding.code, finding.path) for finding in findings] == [("XSL003", str(clashing))]
