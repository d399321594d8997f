"""BibTeX and CSL-JSON, read by pybtex, bibtexparser and citeproc."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string as parse_again
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from exported import EDITION, ODD, exported, given, telegram
from hypothesis import given as holds_for
from pybtex.database import parse_string

from depesha.export.citing import edtf, key
from depesha.export.csl import item
from depesha.export.model import Action, Edition, Identity, Message, Moment, Name, Telegram

ENTRY = "stalin1951-117420"


def test_bibtex_tells_whose_telegram_it_is() -> None:
    """A footnote would name the code name, or nobody."""
    entry = parse_string(exported("bibtex").decode(), "bibtex").entries[ENTRY]
    (author,) = entry.persons["author"]
    assert (author.last_names, author.first_names) == (["Stalin"], ["Iosif"]) and author.middle_names == [
        "Vissarionovich"
    ]
    assert entry.type == "misc"
    assert entry.fields["title"] == "{Cable No. 4153, Filippov [Stalin] to Krasovsky, for Mao Zedong, 14 July 1951}"
    assert (entry.fields["year"], entry.fields["month"], entry.fields["date"]) == ("1951", "7", "1951-07-14")
    assert (entry.fields["howpublished"], entry.fields["recipient"]) == ("Telegram No. 4153", "{Mao Zedong}")
    assert entry.fields["shelfmark"] == "APRF, f. 45, op. 1, d. 340, l. 48"
    assert entry.fields["url"] == "https://example.org/telegrams/117420.html"
    assert entry.fields["note"] == "Stalin signed as Filippov; through Krasovsky"


def test_two_readers_agree_on_bibtex() -> None:
    """One of the two would lose entries."""
    one = parse_string(exported("bibtex").decode(), "bibtex").entries
    other = parse_again(exported("bibtex").decode())
    assert not other.failed_blocks and list(one) == [entry.key for entry in other.entries]
    for entry in other.entries:
        fields = {field.key: field.value for field in entry.fields if field.key != "author"}
        assert fields == dict(one[entry.key].fields)


def plain(value: str) -> str:
    """LaTeX → text, as a typesetter would print it."""
    spelled = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}",
               "textasciitilde": "~", "textasciicircum": "^"}  # fmt: skip
    pattern = re.compile(r"\\(?:(text[a-z]+)\{\}|([&%$#_]))|([\\{}~^&%$#_])")

    def meant(match: re.Match[str]) -> str:
        assert not match[3], f"{match[3]} would be an instruction in {value}"
        return spelled[match[1]] if match[1] else match[2]

    return pattern.sub(meant, value)


@holds_for(title=ODD, name=ODD)
def test_odd_characters_survive_bibtex(title: str, name: str) -> None:
    """LaTeX would stop at a percent sign, BibTeX at a brace, and an `and` would make two authors."""
    made = given("bibtex", telegram(title, name, f"{name} and {title}")).decode()
    (entry,) = parse_string(made, "bibtex").entries.values()
    assert plain(entry.fields["title"][1:-1]) == title
    assert plain(entry.fields["recipient"][1:-1]) == f"{name} and {title}"
    assert len(entry.persons["author"]) == 1
    assert plain(str(entry.persons["author"][0])[1:-1]) == name
    parsed = parse_again(made)
    assert not parsed.failed_blocks and len(parsed.entries) == 1


@holds_for(family=ODD, given_name=ODD)
def test_family_and_given_name_stay_apart(family: str, given_name: str) -> None:
    """`And, Li` would be two authors, `von Y, X` sorted under v."""
    family, given_name = family.replace(",", "") or "x", given_name.replace(",", "") or "x"
    family, given_name = " ".join(family.split()) or "x", " ".join(given_name.split()) or "x"
    identities = {"p": Identity(f"{family}, {given_name}")}
    sent = Action("sent", None, (Name("X", ref="aut:p"),), None, Moment("1951"))
    made = given(
        "bibtex",
        Telegram("1", "T", (Message("m", "outer", (sent,)),)),
        edition=Edition("T", "P", identities=identities),
    )
    ((author,),) = (entry.persons["author"] for entry in parse_string(made.decode(), "bibtex").entries.values())
    last = " ".join([*author.prelast_names, *author.last_names])
    first = " ".join([*author.first_names, *author.middle_names])
    assert (plain(unbraced(last)), plain(unbraced(first))) == (family, given_name)


def unbraced(value: str) -> str:
    """Without the braces around the whole."""
    return value[1:-1] if value.startswith("{") else value


def items() -> dict[str, dict[str, Any]]:
    """The items of the five telegrams, by key."""
    return {found["id"]: found for found in json.loads(exported("csl-json"))}


def test_csl_tells_whose_telegram_it_is() -> None:
    """Zotero would show a telegram without author, recipient or archive."""
    found = items()[ENTRY]
    assert (found["type"], found["genre"], found["number"]) == ("personal_communication", "Telegram", "4153")
    assert found["author"] == [{"family": "Stalin", "given": "Iosif Vissarionovich"}]
    assert found["recipient"] == [{"literal": "Mao Zedong"}]
    assert found["issued"] == {"date-parts": [[1951, 7, 14]]}
    assert (found["archive"], found["archive-place"]) == ("APRF", "Moscow")
    assert found["archive_location"] == "APRF, f. 45, op. 1, d. 340, l. 48"
    assert (found["language"], found["URL"]) == ("ru", "https://example.org/telegrams/117420.html")
    assert found["note"] == "Stalin signed as Filippov; through Krasovsky"


def test_csl_says_when_a_date_is_deduced() -> None:
    """A citation would give a day that nobody knows."""
    assert items()["stalin1951-110364"]["issued"] == {"date-parts": [[1951, 6, 13]], "circa": True}
    sent = Action("sent", None, (Name("Li"),), None, Moment(end="1951-11-01"))
    limited = item(Telegram("1", "T", (Message("m", "outer", (sent,)),)), EDITION)
    assert limited["note"] == "sent not after 1951-11-01; EDTF ../1951-11-01"


def test_a_citation_processor_sets_the_bibliography() -> None:
    """The items would be data that no style can print."""
    source = CiteProcJSON(json.loads(exported("csl-json")))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem(ENTRY)]))
    (printed,) = map(str, bibliography.bibliography())
    assert printed.startswith("Stalin, I.V. (1951) “Cable No. 4153, Filippov [Stalin] to Krasovsky")


@holds_for(title=ODD, name=ODD)
def test_odd_characters_survive_csl(title: str, name: str) -> None:
    """JSON would be broken by a quotation mark."""
    (found,) = json.loads(given("csl-json", telegram(title, name)))
    assert (found["title"], found["author"]) == (title, [{"literal": name}])
    assert json.loads(given("csl-json")) == []


@pytest.mark.parametrize(
    ("moment", "written", "issued"),
    [
        (Moment("1951-07-14T10:00:00"), "1951-07-14", {"date-parts": [[1951, 7, 14]]}),
        (Moment("1951-07", cert="medium"), "1951-07~", {"date-parts": [[1951, 7]], "circa": True}),
        (Moment("1951", cert="low"), "1951?", {"date-parts": [[1951]], "circa": True}),
        (Moment(start="1951-07-10", end="1951-07-15"), "1951-07-10/1951-07-15",
         {"date-parts": [[1951, 7, 10], [1951, 7, 15]]}),
        (Moment(end="1951-11-01"), "../1951-11-01", {"date-parts": [[1951, 11, 1]], "circa": True}),
        (Moment(start="1951-11-01"), "1951-11-01/..", {"date-parts": [[1951, 11, 1]], "circa": True}),
        (Moment(), None, None),
    ],
)  # fmt: skip
def test_dates_in_edtf_and_in_parts(moment: Moment, written: str | None, issued: dict[str, Any] | None) -> None:
    """A bibliography would sort a telegram into another year."""
    assert edtf(moment) == written
    sent = Action("sent", None, (Name("Li"),), None, moment)
    assert item(Telegram("1", "T", (Message("m", "outer", (sent,)),)), EDITION).get("issued") == issued


def test_keys_are_plain_and_one_for_each_telegram() -> None:
    """LaTeX would refuse a key, or cite another telegram."""
    sent = Action("sent", None, (Name("Филиппов"),), None, Moment("1951-07-14"))
    messages = (Message("m", "outer", (sent,)),)
    keys = [key(Telegram(name, "T", messages), EDITION) for name in ("a b", "a_b", "a-b", "aб", "1")]
    assert len(set(keys)) == len(keys) and keys[-1] == "telegram1951-1"
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+", made) for made in keys)
