"""Makes small telegrams for the checks over many files: one element a line, so that tests can name lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from depesha.findings import Finding
from depesha.validate.corpus import check_corpus

HEAD = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{identifier}" xml:lang="en"><teiHeader><fileDesc>
<publicationStmt><idno type="WCDA">{record}</idno></publicationStmt>
<sourceDesc><bibl type="record">{cover}</bibl>{witnesses}
{sheet}</sourceDesc></fileDesc>
<profileDesc><creation><date when="{day}"/></creation><textClass><catRef target="aut:doc-{course}"/></textClass>
<correspDesc xml:id="corr-outer" corresp="#msg">
<correspAction type="sent"><persName ref="{sender}"/>{sent}{numbers}</correspAction>
<correspAction type="received" subtype="addressee"><persName ref="{reader}"/></correspAction>
<correspContext>{context}</correspContext>
</correspDesc></profileDesc></teiHeader>
<text><body>
"""
TAIL = "\n</body></text></TEI>\n"
TEXT_LINE = HEAD.count("\n") + 1
"""The first line of the text."""
STALIN, MAO = "aut:p-stalin", "aut:p-mao"


@dataclass(frozen=True, slots=True)
class Telegram:
    """What a test says of a telegram; the rest is as in any."""

    record: str
    day: str = "1951-06-30"
    numbers: str = ""
    text: str = ""
    cover: str = ""
    sheet: str = ""
    witnesses: str = ""
    context: str = ""
    sent: str = ""
    sender: str = STALIN
    reader: str = MAO
    course: str = "outgoing"
    identifier: str | None = None

    def xml(self) -> str:
        """The whole file."""
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        values["identifier"] = self.identifier or f"t{self.record}"
        body = f'<div type="message" xml:id="msg">{self.text}</div>' if not self.text.startswith("<div") else self.text
        return HEAD.format(**values) + body + TAIL


def cable(number: int | str) -> str:
    """A cable number."""
    return f'<idno type="cable">{number}</idno>'


def written(folder: Path, telegrams: Iterable[Telegram]) -> list[Path]:
    """The files of telegrams, named by their records."""
    paths = []
    for telegram in telegrams:
        path = folder / f"{telegram.record}.xml"
        path.write_text(telegram.xml(), encoding="utf-8")
        paths.append(path)
    return paths


def checked(
    folder: Path,
    *telegrams: Telegram,
    authority: Path | None = None,
    knows: Callable[[str, str, str], bool] | None = None,
) -> list[tuple[str, str, int | None]]:
    """Code, file and line of each finding."""
    return [place(finding) for finding in found(folder, *telegrams, authority=authority, knows=knows)]


def found(
    folder: Path,
    *telegrams: Telegram,
    authority: Path | None = None,
    knows: Callable[[str, str, str], bool] | None = None,
) -> tuple[Finding, ...]:
    """The findings of an edition of these telegrams; that names were not looked up has a test of its own."""
    findings = check_corpus(written(folder, telegrams), authority, knows)
    return tuple(finding for finding in findings if finding.code != "COR017")


def place(finding: Finding) -> tuple[str, str, int | None]:
    """Code, file and line."""
    return finding.code, Path(finding.path).name, finding.line
