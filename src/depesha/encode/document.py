"""An export with its witnesses → the TEI document of guidelines section 2."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from lxml import etree

from depesha.decisions import Local, Placed, Remark, changes, localised, reasons, remarks
from depesha.edited import Edited
from depesha.edition import Edition
from depesha.encode.apparatus import citing, entry_at, stand_off
from depesha.encode.context import ALONE, Context, set_in_context
from depesha.encode.copies import told_of_copies
from depesha.encode.declarations import (
    encoding_description,
    export_description,
    responsibilities,
    sheet_keywords,
)
from depesha.encode.description import Event, describe_papers, list_witnesses
from depesha.encode.dublin_core import dublin_core
from depesha.encode.identifications import identifications, identify_record
from depesha.encode.knowledge import Knowledge, Reference
from depesha.encode.route import Correspondence, correspondence
from depesha.encode.versions import Links, Version, encode_version, prepare
from depesha.encode.weave import Weaver
from depesha.languages import DISPLAY
from depesha.model import Export, Kind, Part, Span, Witness
from depesha.tei.building import append, make
from depesha.tei.names import tei

_FUNDER = re.compile(r"(?:support from|supported by|funded by|grant from)\s+(?:the\s+)?(?P<name>[^.;]+)")


def encode(
    export: Export,
    witnesses: Sequence[Witness],
    links: Mapping[str, Links],
    edition: Edition,
    knowledge: Knowledge,
    source_href: str,
    edited: Edited | None = None,
    rulings: Sequence[Placed] = (),
    context: Context = ALONE,
) -> etree._Element:
    """The root of the TEI document.

    `links` are, by siglum of a translation, the links of its blocks to each witness of the original;
    `source_href` is the way from the TEI file to the export; `edited` is the edited text where one of the
    witnesses is that; `rulings` are the editor's decisions; `context` is what the rest of the edition tells.
    """
    versions = [prepare(witness) for witness in witnesses]
    originals = [version for version in versions if version.witness.part.kind is not Kind.TRANSLATION]
    described = _correspondence(export, versions, knowledge) if export.record.telegram else None
    sheet = _sheet(export)
    body = make("body")
    for version in versions:
        translated = version.witness.part.kind is Kind.TRANSLATION
        emb = described.embedded if described and (not translated or not originals) else {}
        siglum = version.witness.part.siglum
        cite = citing(edited) if edited and version.witness.part.kind is Kind.EDITION else None
        append(body, encode_version(export.source, version, originals, links.get(siglum, {}), emb, cite))
    text = make("text", body, type="telegram" if export.record.telegram else "other")
    # A record has a number; a name of the user's own must not meet an xml:id that the file gives elsewhere.
    stem = "t" if export.record.number else "telegram-"
    root = make("TEI", xml_id=f"{stem}{export.source.identifier}", xml_lang="en")
    origin = told_of_copies(list(body))
    header = _header(export, witnesses, versions, edition, knowledge, source_href, described, sheet, origin)
    said = make("change", "Encoded from the export.", when=edition.date, who="#enc")
    append(header, make("revisionDesc", *_changes(rulings), said, status="draft"))
    identified = identifications([text, header], knowledge.display)
    cruces = _notes("crux", remarks, versions, edited, rulings)
    grounds = _notes("evidence", reasons, versions, edited, rulings)
    append(root, header, stand_off(edited, cruces, identified, grounds), text)
    set_in_context(root, context)
    return root


def _changes(rulings: Sequence[Placed]) -> Iterator[etree._Element]:
    """An entry for each editor and day, newest first."""
    for when, by, count in changes(rulings):
        said = f"{count} decision{'s' if count > 1 else ''} of the editor carried out."
        yield make("change", said, when=when, who=f"#{by}")


def _notes(
    kind: str,
    said: Callable[[Sequence[Local]], Sequence[Remark]],
    versions: Sequence[Version],
    edited: Edited | None,
    rulings: Sequence[Placed],
) -> Iterator[etree._Element]:
    """What the editor says, each note pointing to the entry of the apparatus or the block that it is about."""
    for version in versions:
        part = version.witness.part

        def locate(siglum: str, span: Span, part: Part = part) -> Span | None:
            if edited and part is edited.part:
                return edited.source.located(siglum, span)
            return span if siglum == part.siglum else None

        for remark in said(localised(rulings, locate)):
            name = entry_at(edited, remark.span) if edited and part is edited.part else None
            name = name or version.block_at(remark.span)
            if name:
                yield make("note", remark.text, type=kind, target=f"#{name}", resp=f"#{remark.by}")


def _correspondence(export: Export, versions: Sequence[Version], knowledge: Knowledge) -> Correspondence:
    def targets(number: int | None) -> str:
        framed = [version for version in versions if version.witness.embedded]
        key = "msg" if number is None else "emb"
        found = [version.keyed(key) for version in framed or versions]
        if framed and number == 0:
            # A transcript without the frame holds the embedded message as its only one.
            found += [version.keyed("msg") for version in versions if version not in framed]
        chosen = [names[number or 0] for names in found if len(names) > (number or 0)]
        return " ".join(f"#{name}" for name in chosen) or " ".join(f"#{version.identifier}" for version in versions)

    witnesses = [version.witness for version in versions]
    return correspondence(export.source, export.record, witnesses, targets, knowledge)


def _sheet(export: Export) -> etree._Element | None:
    if not export.sheet_marks:
        return None
    accompanying = make("accMat")
    span = Span(min(mark.span.start for mark in export.sheet_marks), max(mark.span.end for mark in export.sheet_marks))
    Weaver(export.source, "da", export.notation).weave(accompanying, span, export.sheet_marks)
    identify_record(accompanying, "sheet")
    return accompanying


def _record(export: Export) -> etree._Element | None:
    if not export.record_marks:
        return None
    record = make("bibl", type="record", xml_id="rec", resp="#da")
    span = Span(
        min(mark.span.start for mark in export.record_marks), max(mark.span.end for mark in export.record_marks)
    )
    Weaver(export.source, "da", export.notation).weave(record, span, export.record_marks)
    identify_record(record, "rec")
    return record


_ISO_DATE = re.compile(r"(?:(?P<year>\d{4})|-)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def _day(value: str) -> str:
    """`14 July 1951` of `1951-07-14`, `14 July` of `--07-14`."""
    match = _ISO_DATE.match(value)
    if not match:
        return value
    month = calendar.month_name[int(match["month"])] if match["month"] else ""
    return " ".join(part for part in ((match["day"] or "").lstrip("0"), month, match["year"] or "") if part)


def _title(export: Export, witnesses: Sequence[Witness]) -> str:
    record = export.record
    title = record.title
    if not title:
        heads = [
            claim for witness in witnesses for claim in witness.claims if claim.role in ("subject", "telegram_title")
        ]
        words = re.sub(r"\*\*|~~|^#+ ", "", " ".join(export.source.slice(heads[0].span).split())) if heads else ""
        title = words[:120] or f"Telegram {export.source.identifier}"
    return f"{title}, {_day(record.date)}" if record.date and _day(record.date) not in title else title


def _header(
    export: Export,
    witnesses: Sequence[Witness],
    versions: Sequence[Version],
    edition: Edition,
    knowledge: Knowledge,
    source_href: str,
    described: Correspondence | None,
    sheet: etree._Element | None,
    origin: str | None,
) -> etree._Element:
    record_element = _record(export)
    return make(
        "teiHeader",
        make(
            "fileDesc",
            _title_statement(export, witnesses, edition, knowledge.reference),
            _publication(export, edition, sheet is not None),
            make(
                "sourceDesc",
                export_description(export, export.source.path.name),
                record_element,
                list_witnesses(export),
                *describe_papers(export, witnesses, _events(versions), sheet, knowledge, origin),
            ),
        ),
        encoding_description(export, source_href, knowledge.href),
        _profile(export, witnesses, versions, knowledge, described),
        dublin_core(export.record, has_record=record_element is not None),
    )


def _title_statement(
    export: Export, witnesses: Sequence[Witness], edition: Edition, reference: Reference
) -> etree._Element:
    record = export.record
    holder = record.holder if record.holder else "a transcript"
    numbered = f"{holder} document {record.number}" if record.number else holder
    statement = make(
        "titleStmt",
        make("title", _title(export, witnesses), type="main", level="a"),
        make("title", f"Encoded edition of {numbered}", type="sub"),
    )
    funder = _FUNDER.search(record.credits or "")
    if funder:
        name = funder["name"].strip()
        noted = any(("xml:id", "rec-credits") in mark.attributes for mark in export.record_marks)
        append(statement, make("funder", name, corresp="#rec-credits" if noted else None, ref=reference(name, "en")))
    return append(statement, *responsibilities(export, edition, reference))


def _publication(export: Export, edition: Edition, has_sheet: bool) -> etree._Element:
    rights = next((value for label, value in export.record.sheet if label == "Rights" and value), None)
    statement = make("publicationStmt", make("publisher", edition.publisher))
    if edition.date:
        append(statement, make("date", when=edition.date))
    if edition.licence:
        licence = make("licence", make("p", f"Encoding published under {edition.licence}."), target=edition.licence)
        append(statement, make("availability", licence, status="free"))
    else:
        said = "No licence accompanies the export."
        if rights and has_sheet:
            said = f"No licence accompanies the export; its documentation sheet names {rights} under Rights."
        append(statement, make("availability", make("p", said), status="unknown"))
    if export.record.number:
        append(statement, make("idno", export.record.number, type="WCDA"))
    if export.record.address:
        append(statement, make("idno", export.record.address, type="URI"))
    return statement


def _events(versions: Sequence[Version]) -> tuple[Event, ...]:
    """What stamps and marks on the paper tell of its custody, from all versions of the original that have them."""
    originals = [version for version in versions if version.witness.part.kind is not Kind.TRANSLATION] or versions
    stamps = [
        (block, dict(mark.attributes)) for version in originals for block, mark in version.within("stamp", "stamp")
    ]
    incoming = [(block, kind.get("when")) for block, kind in stamps if kind.get("type") == "incoming"]
    dates = sorted({when for _, when in incoming if when})
    events = []
    for when in dates:
        # A pass in which the date cannot be read shows the same stamp.
        targets = [f"#{block}" for block, read in incoming if read == when or (read is None and len(dates) == 1)]
        said = f"Registered as incoming on {_day(when)}, as the stamp on the paper says."
        events.append(Event(said, " ".join(targets), when))
    marked = [f"#{block}" for version in originals for block, _ in version.within("acc", "idno")]
    if marked:
        events.append(
            Event("Marked by an archive, on the paper or a reproduction, at an unknown date.", " ".join(marked))
        )
    return tuple(events)


_KINDS = {
    "outgoing": re.compile(r"\bИСХ|OUTGOING|ИСХОДЯЩ", re.IGNORECASE),
    "incoming": re.compile(r"\bВХ\.|INCOMING|ВХОДЯЩ", re.IGNORECASE),
}


def _categories(export: Export, witnesses: Sequence[Witness]) -> str:
    """Pointers to the kinds of document that the objects on the paper show."""
    roles: dict[str, str] = {}
    for witness in witnesses:
        for claim in witness.claims:
            roles.setdefault(claim.role, export.source.slice(claim.span))
    kinds = []
    designation = roles.get("copy_designation", "")
    carried = any(("role", "intermediary") in mark.attributes for witness in witnesses for mark in witness.marks)
    if _KINDS["outgoing"].search(designation) or (carried and "reception_line" not in roles):
        kinds.append("aut:doc-outgoing")
    elif _KINDS["incoming"].search(designation) or "reception_line" in roles:
        kinds.append("aut:doc-incoming")
    if designation:
        kinds.append("aut:doc-copy")
    elif roles.keys() & {"decipher_note", "reception_line"}:
        kinds.append("aut:doc-decipherment")
    return " ".join(kinds)


def _dated(versions: Sequence[Version], day: str) -> tuple[str, ...]:
    """The blocks at the end of the first version that bear a date."""
    for version in versions:
        found = [
            block
            for key in ("certdate", "date", "close")
            for block, mark in version.within(key, "date")
            if ("when", day) in mark.attributes
        ]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _profile(
    export: Export,
    witnesses: Sequence[Witness],
    versions: Sequence[Version],
    knowledge: Knowledge,
    described: Correspondence | None,
) -> etree._Element:
    record = export.record
    profile = make("profileDesc")
    if record.summary:
        append(profile, make("abstract", make("p", record.summary), source="#rec" if export.record_marks else None))
    sent = _sent(described)
    date = sent or record.date
    if date:
        evidence = [f"#{name}" for name in _dated(versions, date[:10])]
        if export.record_marks and record.date == date[:10]:
            evidence.append("#rec")
        doubt = None if sent else "medium"
        created = make("date", _day(date[:10]), when=date[:10], cert=doubt, source=" ".join(evidence) or None)
        append(profile, make("creation", created))
    usage = make("langUsage")
    used: dict[str, list[str]] = {}
    for part in export.parts:
        said = "translation" if part.kind is Kind.TRANSLATION else "original"
        used.setdefault(part.language, []).append(said)
    if export.record_marks:
        used.setdefault("en", []).append("record")
    for tag, uses in used.items():
        said = f"{DISPLAY.get(tag, tag)} ({', '.join(dict.fromkeys(uses))})"
        append(usage, make("language", said, ident=tag))
    append(profile, usage)
    classes = make("textClass")
    kinds = _categories(export, witnesses) if knowledge.vocabulary and record.telegram else ""
    if kinds:
        append(classes, make("catRef", scheme="aut:tax-doc", target=kinds))
    keywords = sheet_keywords(record.sheet)
    if keywords:
        append(classes, make("keywords", *(make("term", word) for word in keywords), source="#accsheet"))
    if len(classes):
        append(profile, classes)
    return append(profile, *(described.descriptions if described else ()))


def _sent(described: Correspondence | None) -> str | None:
    if not described:
        return None
    date = described.descriptions[0].find(f"{tei('correspAction')}[@type='sent']/{tei('date')}")
    return date.get("when") if date is not None else None
