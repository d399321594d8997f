"""An edition: the folder with `depesha.toml` and `corpus/`, and what the editor says there.

[edition]                         [record.117420]        # or corpus/117420/record.toml
title = "…"                       title = "…"
publisher = "…"                   date = "1951-07-14"
date = "2026-11-20"               language = "ru"
licence = "https://…"             reader = "plain"
url = "https://…"
[site]                            [site.labels]
language = "ru"                   "page/persons" = "…"
[editors.ek]
name = "…"
ref = "https://orcid.org/…"
email = "…"
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.languages import language_tag
from depesha.model import Record, identifier_of, name_of

SETTINGS = "depesha.toml"
_ID = re.compile(r"[A-Za-z_][\w.-]*\Z")
_RESERVED = re.compile(
    r"(?:da|tr|ocr|enc|rec|export|accsheet|b|i|h|ls|strike|sqo|sqc|ell1?|[A-Z]\d*|en\d*|t\d+|r\d*|e\d*|(?:ms|cit)\d+)\Z"
    r"|(?:rec|sheet|corr|h|t\d+|r\d*|e\d*|en\d*|telegram)-"
)
"""Identifiers that a TEI file of ours gives elsewhere."""


@dataclass(frozen=True, slots=True)
class Editor:
    """A person who is answerable for decisions."""

    identifier: str
    name: str
    ref: str | None = None
    """An address that tells who it is, such as an ORCID."""
    email: str | None = None
    """Where to write; it is published in CMIF only."""


@dataclass(frozen=True, slots=True)
class SideFile:
    """What the editor says of one export."""

    reader: str | None = None
    """Name of the reader to use."""
    record: Record = field(default_factory=Record)


@dataclass(frozen=True, slots=True)
class Edition:
    """The settings of an edition; the defaults are those of a conversion with no edition around it."""

    folder: Path | None = None
    title: str = "Telegrams"
    publisher: str = "unpublished"
    date: str | None = None
    """Date of the edition, ISO 8601; the files bear it, and no clock."""
    licence: str | None = None
    editors: tuple[Editor, ...] = ()
    side_files: Mapping[str, SideFile] = field(default_factory=dict)
    url: str | None = None
    """Where the pages of `site/` are published."""
    language: str = "en"
    """Of the interface of the pages: one of `INTERFACES`."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Words of the interface that the edition says in its own way."""

    def side_file(self, identifier: str) -> SideFile:
        """What the settings say of one export."""
        return self.side_files.get(identifier, SideFile())

    @property
    def corpus(self) -> Path:
        """The folder of the exports."""
        return (self.folder or Path()) / "corpus"

    @property
    def authority(self) -> Path:
        """The authority file."""
        return self.corpus / "authority.xml"

    def sources(self) -> tuple[Path, ...]:
        """The exports of the edition, by the names of their folders."""
        return tuple(sorted(self.corpus.glob("*/source.txt")))


INTERFACES = ("en", "ru")
"""The languages that the pages can speak to the reader in."""

_RECORD_TEXTS = ("title", "date", "address", "holder", "translator", "summary", "credits", "language")
_EDITION_TEXTS = ("title", "publisher", "date", "licence", "url")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
_XML = re.compile("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*\\Z")
"""Characters that XML can hold."""
_ADDRESS = re.compile(r"https?://[^\s<>\"]+\Z")
_EMAIL = re.compile(r"[^\s<>@\"]+@[^\s<>@\"]+\Z")


def _refuse(path: Path, message: str, line: int | None = None) -> FoundError:
    return FoundError(Finding("CFG002", str(path), message, line))


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise _refuse(path, f"cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise _refuse(path, "is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        # Without a line of its own, the error is at the end of the file.
        at = int(line[1]) if line else path.read_text(encoding="utf-8").count("\n") + 1
        raise _refuse(path, f"is not TOML: {error}", at) from error


def _text(path: Path, table: Mapping[str, Any], key: str, where: str) -> str | None:
    value = table.get(key)
    if isinstance(value, str) and not _XML.match(value):
        raise _refuse(path, f"{where}.{key} has a character that XML cannot hold")
    if value is None or isinstance(value, str):
        return value
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    raise _refuse(path, f"{where}.{key} must be a text, not {type(value).__name__}")


def _date(path: Path, table: Mapping[str, Any], where: str) -> str | None:
    """A date of the calendar, to the year, the month or the day."""
    value = _text(path, table, "date", where)
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", value) if value else None
    if value is None:
        return None
    try:
        if match is None:
            raise ValueError
        datetime.date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError as error:
        raise _refuse(path, f"{where}.date must be a date such as 1951-07-14, not {value}") from error
    return value


def _known(path: Path, table: Mapping[str, Any], known: Sequence[str], where: str) -> None:
    """Refuses settings that nothing would read."""
    unknown = sorted(set(table) - set(known))
    if unknown:
        raise _refuse(path, f"{where} has no setting {unknown[0]}; there are {', '.join(known)}")


def _side_file(path: Path, table: Any, where: str) -> SideFile:
    if not isinstance(table, dict):
        raise _refuse(path, f"{where} must be a table")
    _known(path, table, (*_RECORD_TEXTS, "reader"), where)
    texts = {key: _text(path, table, key, where) for key in _RECORD_TEXTS if key in table}
    date = _date(path, table, where)
    language = texts.get("language")
    if language is not None:
        language = language_tag(language) or language
        if not _LANGUAGE.match(language):
            raise _refuse(path, f"{where}.language must be a tag such as ru, not {language}")
    record = Record(
        title=texts.get("title"),
        date=date,
        address=texts.get("address"),
        holder=texts.get("holder"),
        translator=texts.get("translator"),
        summary=texts.get("summary"),
        credits=texts.get("credits"),
        language=language,
    )
    return SideFile(_text(path, table, "reader", where), record)


def _editors(path: Path, data: Mapping[str, Any]) -> Iterator[Editor]:
    """The editors, given as `[editors.ID]` or, in the older way, as `[[editor]]` with `id`. Raises CFG002."""
    tables, listed = data.get("editors", {}), data.get("editor", [])
    if not isinstance(tables, dict):
        raise _refuse(path, "editors are given as [editors.ID]")
    if not isinstance(listed, list):
        raise _refuse(path, "editors are given as [editors.ID]; editor as [[editor]]")
    taken: set[str] = set()
    given = list(tables.items())
    for item in listed:
        rest = {key: value for key, value in item.items() if key != "id"} if isinstance(item, dict) else item
        given.append((item.get("id") if isinstance(item, dict) else None, rest))
    for identifier, table in given:
        name = table.get("name") if isinstance(table, dict) else None
        named = isinstance(identifier, str) and isinstance(name, str) and bool(name.strip())
        if not named or not _ID.match(str(identifier)) or _RESERVED.match(str(identifier)):
            said = "an editor needs a name, and an id of letters and figures that the files do not use themselves"
            raise _refuse(path, f"{said}; this has id = {identifier!r}, name = {name!r}")
        where = f"editors.{identifier}"
        if identifier in taken:
            raise _refuse(path, f"{where} is given twice")
        taken.add(str(identifier))
        _known(path, table, ("name", "ref", "email"), where)
        ref = _text(path, table, "ref", where)
        if ref is not None and not _ADDRESS.match(ref):
            raise _refuse(path, f"{where}.ref must be an address such as https://orcid.org/…, not {ref}")
        email = _text(path, table, "email", where)
        if email is not None and not _EMAIL.match(email):
            raise _refuse(path, f"{where}.email must be an address such as ek@example.org, not {email}")
        yield Editor(str(identifier), _text(path, table, "name", where) or "", ref, email)


def read_edition(folder: Path) -> Edition:
    """Reads the settings of an edition. Raises `FoundError` with CFG001 or CFG002."""
    path = folder / SETTINGS
    if not path.is_file():
        raise FoundError(Finding("CFG001", str(path), "there is no such file: this is no edition"))
    data = _load(path)
    about = data.get("edition", {})
    if not isinstance(about, dict):
        raise _refuse(path, "edition must be a table")
    _known(path, data, ("edition", "site", "editors", "editor", "record"), SETTINGS)
    _known(path, about, _EDITION_TEXTS, "edition")
    url = _text(path, about, "url", "edition")
    if url is not None and not _ADDRESS.match(url):
        raise _refuse(path, f"edition.url must be an address such as https://example.org/telegrams/, not {url}")
    tables = data.get("record", {})
    if not isinstance(tables, dict):
        raise _refuse(path, "records are given as [record.NUMBER]")
    side_files = {name_of(key): _side_file(path, table, f"record.{key}") for key, table in tables.items()}
    for file in sorted((folder / "corpus").glob("*/record.toml")):
        side_files[identifier_of(file.with_name("source.txt"))] = _side_file(file, _load(file), "record")
    return Edition(
        folder,
        _text(path, about, "title", "edition") or "Telegrams",
        _text(path, about, "publisher", "edition") or "unpublished",
        _date(path, about, "edition"),
        _text(path, about, "licence", "edition"),
        tuple(_editors(path, data)),
        side_files,
        url,
        *_site(path, data),
    )


def _site(path: Path, data: Mapping[str, Any]) -> tuple[str, Mapping[str, str]]:
    """Language and labels of the pages. Raises CFG002."""
    table = data.get("site", {})
    if not isinstance(table, dict):
        raise _refuse(path, "site must be a table")
    _known(path, table, ("language", "labels"), "site")
    language = _text(path, table, "language", "site") or INTERFACES[0]
    if language not in INTERFACES:
        raise _refuse(path, f"site.language must be one of {', '.join(INTERFACES)}, not {language}")
    labels = table.get("labels", {})
    if not isinstance(labels, dict):
        raise _refuse(path, "site.labels must be a table")
    return language, {key: _text(path, labels, key, "site.labels") or "" for key in labels}
