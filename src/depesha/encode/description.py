"""What the header says of the paper: witnesses, shelfmarks, hands, custody, documentation sheet (TEI P5 `MS`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from depesha.encode.knowledge import Knowledge
from depesha.languages import DISPLAY
from depesha.model import Export, Kind, Shelfmark, Span, Witness
from depesha.roles import HANDS
from depesha.tei.building import append, make

_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that marks on the paper tell of its custody (TEI P5 `msdates`)."""

    said: str
    targets: str
    """Pointers to the marks."""
    when: str | None = None


def _lines(export: Export, span: Span) -> str:
    first, last = export.source.place(span.start)[0], export.source.place(max(span.start, span.end - 1))[0]
    return f"line {first}" if first == last else f"lines {first}–{last}"


def list_witnesses(export: Export) -> etree._Element:
    """`listWit`: machine passes as readings of one leaf, then transcript and translation (guidelines 2.2)."""
    language = DISPLAY.get(export.record.language or "", "original")
    passes = [part for part in export.parts if part.kind is Kind.PASS]
    original = any(part.kind is not Kind.TRANSLATION for part in export.parts)
    listed = make("listWit", make("head", f"Witnesses of the {language} text" if original else "Translation only"))
    if passes:
        group = make("listWit", make("head", "S: one paper, known here through machine transcriptions"), xml_id="S")
        if len(passes) > 1:
            append(group, make("desc", "The machine passes are readings of one paper, not papers of their own."))
        for number, part in enumerate(passes):
            ordinal = _ORDINALS[number] if number < len(_ORDINALS) else f"{number + 1}th"
            said = f"{ordinal} machine pass ({_lines(export, part.span)} of the export)."
            append(group, make("witness", said, xml_id=part.siglum))
        append(listed, group)
    for part in export.parts:
        if part.kind is Kind.TRANSCRIPT:
            name = DISPLAY.get(part.language, "original")
            said = f"{name} transcript ({_lines(export, part.span)} of the export)."
            append(listed, make("witness", said, xml_id=part.siglum))
        elif part.kind is Kind.TRANSLATION:
            name = DISPLAY.get(part.language, part.language)
            said = f"{name} translation ({_lines(export, part.span)} of the export): an indirect witness."
            append(listed, make("witness", said, xml_id=part.siglum))
    return listed


def custody(shelfmarks: Sequence[Shelfmark]) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """For each paper the number of its present shelfmark and those of its former ones.

    The same file number and the same leaves in two archives are taken for one leaf under successive custodians;
    the archive cited last is the present one (row A7).
    """
    papers: list[list[int]] = []
    for number, shelfmark in enumerate(shelfmarks):
        for paper in papers:
            other = shelfmarks[paper[0]]
            if (
                shelfmark.complete
                and other.complete
                and (shelfmark.delo, shelfmark.leaves) == (other.delo, other.leaves)
                and shelfmark.repository != other.repository
            ):
                paper.append(number)
                break
        else:
            papers.append([number])
    return tuple((paper[-1], tuple(paper[:-1])) for paper in papers)


_SIGNS = (("fond", "f. "), ("opis", "op. "), ("delo", "d. "), ("papka", "p. "))


def _shelfmark(shelfmark: Shelfmark) -> etree._Element:
    """`f. 45, op. 1, d. 340, l. 48`, each component an `idno` of its own (row A6)."""
    mark = make("idno", type="shelfmark")
    if not shelfmark.fond:
        return append(mark, shelfmark.label)
    separator = ""
    for level, sign in _SIGNS:
        value = getattr(shelfmark, level)
        if value:
            append(mark, separator + sign, make("idno", value, type=level))
            separator = ", "
    if shelfmark.listy:
        first, last = shelfmark.leaves or ("", "")
        append(mark, separator + ("l. " if first == last else "ll. "), make("idno", shelfmark.listy, type="listy"))
    return mark


def _identify(element: etree._Element, shelfmark: Shelfmark, knowledge: Knowledge) -> etree._Element:
    name = shelfmark.repository or "archive not recognised"
    known = knowledge.reference(name, "en")
    seat = knowledge.seat(known, None) if known else None
    if seat:
        append(element, make("settlement", seat[0], ref=seat[1]))
    return append(element, make("repository", name, ref=known), _shelfmark(shelfmark))


def describe_papers(
    export: Export,
    witnesses: Sequence[Witness],
    events: Sequence[Event],
    sheet: etree._Element | None,
    knowledge: Knowledge,
    origin: str | None = None,
) -> Iterator[etree._Element]:
    """One `msDesc` a paper; the first is the one transcribed and holds hands, custody and the sheet.

    `events` are what marks on the paper tell of its custody; `origin` is how it came into being.
    """
    shelfmarks = export.record.shelfmarks
    papers = custody(shelfmarks)
    if not papers and (sheet is not None or events or origin or any(part.kind is Kind.PASS for part in export.parts)):
        identifier = make("msIdentifier", make("repository", "not stated"))
        yield _described(make("msDesc", identifier, xml_id="ms1"), export, witnesses, events, origin, sheet, None)
    for number, (present, former) in enumerate(papers):
        shelfmark = shelfmarks[present]
        cited = _cited(shelfmarks, present)
        identifier = _identify(make("msIdentifier", corresp=cited), shelfmark, knowledge)
        for earlier in former:
            why = "Same file number and leaves in both archives: taken for one leaf under successive custodians."
            alternative = make(
                "altIdentifier", type="former", cert="medium", resp="#enc", corresp=_cited(shelfmarks, earlier)
            )
            _identify(alternative, shelfmarks[earlier], knowledge)
            append(identifier, append(alternative, make("note", why)))
        paper = make("msDesc", identifier, xml_id=f"ms{number + 1}")
        if number:
            yield append(paper, make("p", "Another copy, known from the citation of the record."))
        else:
            yield _described(paper, export, witnesses, events, origin, sheet, shelfmark)


def _cited(shelfmarks: Sequence[Shelfmark], number: int) -> str | None:
    """The pointer to a shelfmark in the citation; None where a side file gave it."""
    return f"#cit{number + 1}" if len(shelfmarks[number].span) else None


def _described(
    paper: etree._Element,
    export: Export,
    witnesses: Sequence[Witness],
    events: Sequence[Event],
    origin: str | None,
    sheet: etree._Element | None,
    shelfmark: Shelfmark | None,
) -> etree._Element:
    language = export.record.language
    item = make("msItem")
    if shelfmark and shelfmark.leaves:
        first, last = shelfmark.leaves
        shown = f"leaf {first}" if first == last else f"leaves {first}–{last}"
        append(item, make("locus", shown, from_=first, to=last))
    if language or len(item):
        language = language or "und"
        append(item, make("textLang", DISPLAY.get(language, language), mainLang=language))
    if len(item):
        append(paper, make("msContents", item))
    physical = make("physDesc", make("objectDesc", make("p", _form(witnesses)[1]), form=_form(witnesses)[0]))
    hands = list(_hands(witnesses, sheet))
    if hands:
        append(physical, make("handDesc", *hands))
    append(physical, sheet)
    append(paper, physical)
    if events or origin:
        history = make("history", make("origin", make("p", origin)) if origin else None)
        for event in events:
            append(history, make("provenance", make("p", event.said), when=event.when, corresp=event.targets))
        append(paper, history)
    scan = next((text for text in export.record.contents if "scan" in text.lower()), None)
    if scan:
        said = f"“{scan}”, announced by the record; not consulted."
        append(paper, make("additional", make("surrogates", make("bibl", said, corresp="#rec"))))
    return paper


def _form(witnesses: Sequence[Witness]) -> tuple[str, str]:
    roles = {claim.role for witness in witnesses for claim in witness.claims}
    if "copy_designation" in roles:
        return "telegram-copy", "Service copy of a telegram."
    if roles & {"letterhead", "reception_line", "distribution_table"}:
        return "telegram-form", "Telegram on the form of the service that deciphered it."
    return "telegram", "Telegram."


def _hands(witnesses: Sequence[Witness], sheet: etree._Element | None) -> Iterator[etree._Element]:
    used = {
        value for witness in witnesses for mark in witness.marks for name, value in mark.attributes if name == "hand"
    }
    if sheet is not None:
        used |= {element.get("hand", "") for element in sheet.iter()}
    for identifier, (medium, scope, description) in HANDS.items():
        if f"#{identifier}" in used:
            scribe = _signatory(witnesses) if identifier == "h-sig" else None
            yield make("handNote", description, xml_id=identifier, medium=medium, scope=scope, scribeRef=scribe)


def _signatory(witnesses: Sequence[Witness]) -> str | None:
    """The reference of the person whose autograph stands on the paper."""
    for witness in witnesses:
        spans = [claim.span for claim in witness.claims if claim.role == "autograph"]
        for mark in witness.marks:
            reference = dict(mark.attributes).get("ref")
            if reference and mark.name == "persName" and any(span.covers(mark.span) for span in spans):
                return reference
    return None
