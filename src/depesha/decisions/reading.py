"""`decisions.toml` → decisions, and a finding for each fault in it; a faulty decision is left out, the others stand."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypedDict

from depesha.decisions.fields import CERTAINTIES, EVIDENCES, Fields
from depesha.decisions.lines import Lines, find_lines
from depesha.decisions.model import Correct, Decision, Exclude, Join, Lemma, Name, Note, Pointer, Role, Split
from depesha.findings import Finding

DECISIONS = "decisions.toml"
"""The name of the file, beside the export."""

_PLACE = ("find", "witness", "near", "range")
_SIGNED = ("by", "when", "why")
_SUPPORT = ("cert", "evidence", "source")


class _Common(TypedDict):
    where: Pointer
    by: str
    when: str
    why: str
    path: Path
    line: int


class _Support(TypedDict):
    cert: str | None
    evidence: str | None
    source: tuple[str, ...]


def _support(fields: Fields, *, required: bool) -> _Support:
    evidence = fields.one_of("evidence", EVIDENCES)
    source = fields.sources("source")
    if evidence == "external" and not source:
        fields.fault("DEC007", "external evidence needs its source", "evidence", 'add source = "…", a record number')
    return _Support(cert=fields.one_of("cert", CERTAINTIES, required=required), evidence=evidence, source=source)


def _lemma(fields: Fields, common: _Common) -> Decision:
    choose, text = fields.siglum("choose"), fields.optional("text")
    if (choose is None) is (text is None):
        fields.fault("DEC007", "give either choose, a witness, or text, a conjecture")
    readings = fields.readings("readings")
    return Lemma(**common, **_support(fields, required=text is not None), choose=choose, text=text, readings=readings)


def _correct(fields: Fields, common: _Common) -> Decision:
    to = fields.text("to")
    if to and to == common["where"].find:
        fields.fault("DEC007", "find and to are the same words", "to")
    return Correct(**common, **_support(fields, required=True), to=to)


def _role(fields: Fields, common: _Common) -> Decision:
    return Role(**common, role=fields.text("role"))


def _name(fields: Fields, common: _Common) -> Decision:
    ref, kind = fields.identifier("ref"), fields.one_of("kind", ("person", "place", "organisation", "object"))
    cert = fields.one_of("cert", CERTAINTIES)
    if not ref and (kind or cert):
        fields.fault("DEC007", 'ref = "" says that this is no name; then kind and cert say nothing', "ref")
    return Name(**common, ref=ref, kind=kind, cert=cert)


def _note(fields: Fields, common: _Common) -> Decision:
    return Note(**common, text=fields.text("text"))


_KINDS: MappingProxyType[str, tuple[Callable[[Fields, _Common], Decision], tuple[str, ...]]] = MappingProxyType(
    {
        Lemma.table: (_lemma, ("choose", "text", "readings", *_SUPPORT)),
        Correct.table: (_correct, ("to", *_SUPPORT)),
        Role.table: (_role, ("role",)),
        Join.table: (lambda _, common: Join(**common), ()),
        Split.table: (lambda _, common: Split(**common), ()),
        Exclude.table: (lambda _, common: Exclude(**common), ()),
        Name.table: (_name, ("ref", "kind", "cert")),
        Note.table: (_note, ("text",)),
    }
)
"""By name of the table, what makes a decision of it, and the keys of its own."""


def _decision(fields: Fields, editors: Collection[str]) -> Decision | None:
    """The decision of one table; None where the table has a fault."""
    make, own = _KINDS[fields.kind]
    fields.known((*_PLACE, *own, *_SIGNED))
    by = fields.text("by")
    if by and by not in editors:
        there = f"use {', '.join(sorted(editors))}, or add" if editors else "add"
        fields.fault("DEC006", f"{by} is no editor of this edition", "by", f"{there} [editors.{by}] in depesha.toml")
    pointer = Pointer(fields.text("find"), fields.siglum("witness"), fields.optional("near"), fields.span("range"))
    # A note is its own reason.
    why = (fields.optional("why") or "") if fields.kind == Note.table else fields.text("why")
    common = _Common(
        where=pointer, by=by, when=fields.day("when"), why=why, path=fields.path, line=fields.line_of(None)
    )
    decision = make(fields, common)
    return None if fields.findings else decision


def _read(path: Path) -> tuple[str, Mapping[str, object]] | Finding:
    """The text and the tables of a file, or why it cannot be used (DEC001)."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        return Finding("DEC001", str(path), f"cannot be read: {error.strerror or error}")
    except UnicodeDecodeError:
        return Finding("DEC001", str(path), "is not UTF-8", cure="save it as UTF-8")
    try:
        return text, tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = re.search(r"at line (\d+)", str(error))
        # Without a line of its own, the error is at the end of the file.
        line = int(found[1]) if found else text.count("\n") + 1
        return Finding("DEC001", str(path), f"is not TOML: {error}", line)


def _fields(name: str, value: object, path: Path, lines: Lines) -> list[Fields] | Finding:
    """The tables of one name, or why they are none (DEC002)."""
    if name not in _KINDS:
        said, cure = f"there is no kind of decision {name}", f"use {', '.join(_KINDS)}"
        return Finding("DEC002", str(path), said, lines.of(name, key=name), cure=cure)
    if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
        return Finding("DEC002", str(path), f"a {name} is written [[{name}]]", lines.of(name), cure=f"write [[{name}]]")
    return [Fields(name, table, path, partial(lines.of, name, number)) for number, table in enumerate(value)]


def read_decisions(path: Path, editors: Collection[str]) -> tuple[tuple[Decision, ...], tuple[Finding, ...]]:
    """Reads the decisions about one telegram, in the order of the file, and what is wrong with the file.

    `editors` are the identifiers that `by` may have. A file that is not there holds no decisions and is no fault.
    A file that is no TOML is one finding (DEC001); otherwise each faulty table gives its findings (DEC002 to DEC007)
    and is left out. Nothing is raised.
    """
    if not path.exists():
        return (), ()
    read = _read(path)
    if isinstance(read, Finding):
        return (), (read,)
    text, data = read
    lines = find_lines(text)
    decisions: list[Decision] = []
    findings: list[Finding] = []
    for name, value in data.items():
        tables = _fields(name, value, path, lines)
        if isinstance(tables, Finding):
            findings.append(tables)
            continue
        for fields in tables:
            decision = _decision(fields, editors)
            findings.extend(fields.findings)
            if decision:
                decisions.append(decision)
    return tuple(sorted(decisions, key=lambda decision: decision.line)), tuple(findings)
