"""Whatever the text: a valid and proved TEI file, or a finding that says why there is none; never an exception.

`MINIMAL` are the smallest texts for which this was once not so.
"""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from depesha.edition import Edition, SideFile
from depesha.findings import CODES, Finding, Severity
from depesha.pipeline import Names, Outcome, convert_export, load_names
from depesha.validate.fidelity import verify
from depesha.validate.grammar import validate

REPOSITORY = Path(__file__).resolve().parents[2]
EXPORTS = tuple(path.read_text(encoding="utf-8") for path in sorted((REPOSITORY / "corpus").glob("*/source.txt")))
LINES = tuple(sorted({line for export in EXPORTS for line in export.split("\n") if line.strip()}))

PIECES = (
    "[", "]", "[[a] b]", "[]", "[ ]", "[...]", "[…]", "[ ... ]", "[. . .]", "[signature]", "[Stamp: x]", "[Stamp: ",
    "1[3]", "[your]", "[Kim]", "*", "**", "~~", "*x*", "**x y**", "~~x~~", "***a*", "*a* b **c**", "<b>x</b>", "<b>",
    "<b></b>", "**[x]**", "[**x**]", "~~[x]~~", "*[a*b]", "**1**", "## ", "# X", "_a_", "\\*", "1\\.", '"', "«", "»",
    "“", "”", "„",
    '"a "b" c"', '"№2"№8', '" № 2\tx\tЭкз. № 3', "Экз. № 1\t\tx", "\t", "\t\t", "Экз. № 1", "Copies:", "N° 1 to X",
    "№", "N^{o} 1", "N $^{\\circ}$ 1889", "14 июля\"", '"14" июля 1951 г.', "30/VI 1951", "30.6", "Дата».", "1951",
    "Вх. № 1*2*3", "Бх.№9N$^{\\circ}$", "Проверил: Х", "*Макаров* /Макаров/", "/Makarov/", "Series GT.", "-----",
    "- item", "• x",
    "電報", "毛澤東 [同志]", "전보", "e\u0301", "\u200b", "\u00a0", "\u2028", "\u0085", "\f", "\U0001f4a9", "\u202eabc",
    "&", "<", ">", "&amp;", "]]>", "<!--", "<?x?>", "Citation:", "**Citation:**", "Contents:", "Summary:",
    "<b>Title</b>\t", "<b>Date</b>\t", "<b>Type</b>\tx", "<b>Source</b>\t", "<b>Rights</b>\t",
)  # fmt: skip
"""What has a meaning somewhere, whole and broken."""

MINIMAL = (
    "~~a *b* c~~",
    "# X *в*",
    "# X \nC",
    "# [...]",
    'Из ПА получен "I"ч."0"м. "3"6 19Iг.',
    "Copies:",
    "to ou ut em.\n<b>Dte</b>\t7/4/95",
    "Citation:Fond9,Delo5 Papka1 List3\nContents:*",
    "Вх.№4 \nT",
    '"Товарищ!\nef""та».',
    "Citation:\nOriginal Language:Russian\n\n# # \nent",
    "**Citation:*в*”\n**Contents:*",
    "<b></b>W",
    "[\u00a0...]",
    "[ ... ]",
    "Citation:\nContents:\n<b>Title</b>\t\n<b>Date</b>\t\n<b>Type</b>\t\n<b>Creator</b>\t\n>",
    '"№2"№8\nЭкз.№1',
    '"№2"№8\n**Экз.№1**',
    '"№2"№4\n"№3\t\nC',
    '"№8"№4\n"№2',
    "**Citation:**I**1**\n**Contents:*",
    '"To ONG\nK 9.6.51"',
    "[...]\nМао Цзе]дун!",
    "[Stamp:**]**",
    "[Stamp:*x* ]",
    "**[Stamp: x]**",
    "Citation:\nContents:**\nOriginal Scan [Stamp:*x* ]",
    "Citation:\nOriginal Language:*\n\n<b>Identifier\n<b>Title</b>\n<b>Date</b>\t\n<b>Type</b>\nM",
    "ed our cipher message N°1[signature]ch re to he ue of th",
    "Бх.№9N$^{\\circ}$",
    "Citation:4 июл\n**Contents:*",
    "Citation:\nContents:>\n**Ced:\nCredits:\n\n“",
    '**Citation:\n**Original Language:!\n\nиз на от орится:\n"У ам офицероий.\nлирующих слано штабом войск ООН".\n\n'
    ':"en of military actions.\nOne copy printed-C in wh ou es we he nt ne is at nt ng',
)


@cache
def names() -> Names:
    """The names of the edition."""
    return load_names(REPOSITORY / "corpus" / "authority.xml")


def convert(text: str, reader: str | None = "plain") -> tuple[Outcome, tuple[Finding, ...], list[str]]:
    """What becomes of a text, what validation and proof say of the file, and the files that are there afterwards."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "x.txt"
        source.write_bytes(text.encode("utf-8"))
        edition = Edition(side_files=MappingProxyType({"x": SideFile(reader=reader)}))
        outcome = convert_export(source, Path(folder) / "tei", edition, names())
        said: tuple[Finding, ...] = ()
        if outcome.target is not None:
            said = (*validate(outcome.target, names().authority.identifiers), *verify(outcome.target).findings)
        return outcome, said, sorted(path.name for path in (Path(folder) / "tei").glob("*"))


def errors(findings: tuple[Finding, ...]) -> list[str]:
    """The errors among findings, as they are printed; a broken rule is none, since a spoilt text contradicts itself."""
    return [str(finding) for finding in findings if finding.code in CODES and finding.severity is Severity.ERROR]


def check(text: str, reader: str | None = "plain") -> tuple[Finding, ...]:
    """Converts a text and looks whether the outcome is sound; returns what was found."""
    outcome, said, left = convert(text, reader)
    found = errors(outcome.findings)
    if outcome.target is None:
        assert found, "refused without a word"
        assert all(not line.startswith(("GRM", "FID")) for line in (finding.code for finding in outcome.findings)), (
            found
        )
        assert left == []
    else:
        assert errors(said) == []
        assert found == []
        assert left == [outcome.target.name]
    return outcome.findings


@st.composite
def made_up_exports(draw: st.DrawFn) -> str:
    """Lines of the corpus shuffled, cut and spoilt, with pieces that have a meaning somewhere."""
    chance = random.Random(draw(st.integers(0, 2**32)))
    lines = []
    for _ in range(chance.randint(1, 14)):
        kind = chance.random()
        line = chance.choice(LINES)
        if kind < 0.3:
            line = " ".join(
                chance.choice(PIECES) if chance.random() < 0.6 else chance.choice(LINES)[: chance.randint(0, 40)]
                for _ in range(chance.randint(1, 4))
            )
        elif kind < 0.45:
            at = chance.randrange(len(line))
            line = line[:at] + chance.choice(PIECES) + line[at:]
        lines.append(line + ("  " if chance.random() < 0.1 else ""))
        if chance.random() < 0.5:
            lines.append("")
    text = "\n".join(lines)
    if chance.random() < 0.3:
        export = chance.choice(EXPORTS)
        text = export[: chance.randint(200, len(export))] + "\n" + text
    return text


CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"), include_characters="\n\t")


@given(text=made_up_exports(), reader=st.sampled_from(("plain", "plain", None)))
@settings(max_examples=250, deadline=None)
def test_spoilt_exports_become_sound_files_or_findings(text: str, reader: str | None) -> None:
    """Some accident of transcription would stop the build, or make a file that is not what its source says."""
    check(text, reader)


@given(text=st.text(CHARACTERS, max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_becomes_a_sound_file_or_a_finding(text: str) -> None:
    """Some character would stop the build, or be lost."""
    check(text)


@pytest.mark.parametrize("text", MINIMAL, ids=lambda text: ascii(text)[:50])
def test_what_once_failed_is_encoded_with_its_structure(text: str) -> None:
    """A fault that was mended would come back, or would only be hidden by giving the structure up."""
    found = check(text, None)
    assert all(finding.severity is not Severity.ERROR for finding in found), "a rule is broken"
    assert "BLK013" in CODES
    assert [str(finding) for finding in found if finding.code == "BLK013"] == []


def test_the_same_text_gives_the_same_bytes_and_findings(tmp_path: Path) -> None:
    """A set or a clock would make a second build differ from the first."""
    source = tmp_path / "x.txt"
    source.write_text("\n\n".join((*LINES[::7], *PIECES)).replace("\x00", ""), "utf-8")
    edition = Edition(side_files=MappingProxyType({"x": SideFile(reader="plain")}))
    first = convert_export(source, tmp_path / "one", edition, names())
    second = convert_export(source, tmp_path / "two", edition, names())
    assert first.target is not None
    assert second.target is not None
    assert first.target.read_bytes() == second.target.read_bytes()
    assert [finding.message for finding in first.findings] == [finding.message for finding in second.findings]
