"""The walk over the transcription of a TEI file: what claims a range of the source, and what has none though it should.

The transcription is the archive's record (`bibl` of type record), the accompanying matter (`accMat`) and `text`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from depesha.tei.names import local, tei
from depesha.validate.fidelity.declarations import ARCHIVE, Declarations, read_declarations
from depesha.validate.fidelity.elements import is_element, line_of, text_of
from depesha.validate.fidelity.entries import wrong_entries
from depesha.validate.fidelity.matching import excerpt
from depesha.validate.fidelity.pieces import pieces, plain
from depesha.validate.fidelity.pointers import Range, read_source
from depesha.validate.fidelity.standing import AS_WRITTEN, stands, written

_ELEMENTS_ONLY = frozenset({"app", "choice", "rdgGrp"})
"""Elements in which words have no place, because nobody could say whose they are."""


@dataclass(frozen=True, slots=True)
class Passage:
    """An element that holds stretches of one witness."""

    element: etree._Element
    prefix: str
    """Prefix of the witness: t1."""
    ranges: tuple[Range, ...]
    """In the order of `@source`."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A reading that is attributed to a witness whose text stands elsewhere in the file."""

    element: etree._Element
    prefix: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at one element of the TEI file."""

    code: str
    line: int | None
    message: str


@dataclass(slots=True)
class Survey:
    """What the walk found, in document order."""

    declared: Declarations
    length: int | None
    """Length of the source; None where ranges are not compared with it."""
    passages: list[Passage] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    versions: dict[str, etree._Element] = field(default_factory=dict)
    """The version (a `div` of the body) in which a prefix was met first."""
    present: dict[str, bool] = field(default_factory=dict)
    """For a fragmentary witness, whether the walk is between its `witStart` and `witEnd`."""

    def fault(self, code: str, element: etree._Element, message: str) -> None:
        """Notes a fault at an element."""
        self.faults.append(Fault(code, line_of(element), message))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is."""

    archive: bool
    """True in record and accompanying matter, where only the archive's ranges belong."""
    transcribed: bool = True
    """False in what an editor added and in prose of the header."""
    covering: frozenset[str] = frozenset()
    """Prefixes of the ranges of enclosing elements."""
    readings: tuple[frozenset[str], ...] = ()
    """Witnesses of each enclosing reading."""
    only: frozenset[str] | None = None
    """The prefixes allowed by an enclosing version; None where it does not say."""
    version: etree._Element | None = None


def survey(root: etree._Element, declared: Declarations, length: int | None) -> Survey:
    """Walks over the transcription below `root`; `length` is that of the source in code points."""
    found = Survey(declared, length)
    for mark in root.iter(tei("witStart"), tei("witEnd")):
        for prefix in declared.prefixes(_witnesses(mark)):
            # Who starts somewhere is absent before it; who only ends is there from the beginning.
            found.present.setdefault(prefix, local(mark.tag) == "witEnd")
    for header in root.iterchildren(tei("teiHeader")):
        for element in header.iter(tei("bibl"), tei("accMat")):
            if local(element.tag) == "accMat" or element.get("type") == "record":
                _visit(element, _Place(archive=True), found)
    for text in root.iterchildren(tei("text")):
        _visit(text, _Place(archive=False), found)
        for element, message in wrong_entries(text):
            found.fault("FID009", element, message)
    return found


def rebuild(tree: etree._Element | etree._ElementTree, siglum: str) -> str:
    """The text of one witness as the TEI file holds it: a line a block, white space collapsed.

    `siglum` is T1, R, E or da. Brackets and omission marks come back; emphasis, bullets and other notation do not.
    Empty where the file has nothing of that witness.
    """
    root = tree if isinstance(tree, etree._Element) else tree.getroot()
    declared = read_declarations(root)
    prefix = siglum.lower()
    found = survey(root, declared, None)
    return "\n".join(
        plain(pieces(passage.element, prefix, declared)) for passage in found.passages if passage.prefix == prefix
    )


def _visit(element: etree._Element, place: _Place, found: Survey) -> None:
    place = _enter(element, place, found)
    chosen = set(written(element, found.declared)) if local(element.tag) == "choice" else None
    _stray(element.text, element, place, found)
    for child in element:
        if is_element(child):
            standing = child in chosen if chosen is not None else stands(child, found.declared)
            _visit(child, place if standing or not place.transcribed else replace(place, transcribed=False), found)
        _stray(child.tail, element, place, found)


def _enter(element: etree._Element, place: _Place, found: Survey) -> _Place:
    """The place inside an element; notes what it claims on the way."""
    name = local(element.tag)
    if name in ("witStart", "witEnd"):
        for prefix in found.declared.prefixes(_witnesses(element)):
            found.present[prefix] = name == "witStart"
    elif name in ("lem", "rdg"):
        place = _enter_reading(element, place, found)
    elif name == "choice":
        if sum(local(child.tag) in AS_WRITTEN for child in element) > 1:
            found.fault("FID007", element, "two alternatives are both said to stand in the source")
    elif name == "div":
        place = _enter_version(element, place, found)
    elif name == "p" and place.archive and not place.covering and _is_in_matter(element):
        place = replace(place, transcribed=False)
    ranges, faults = read_source(element, found.declared, found.length)
    for message in faults:
        found.fault("FID008", element, message)
    for prefix, stretch in ranges.items():
        misplaced = _misplaced(prefix, place, found)
        if misplaced:
            found.fault("FID008", element, misplaced)
        if prefix in place.covering:
            found.fault("FID005", element, f"a range of {prefix} stands inside a range of {prefix}")
        else:
            found.passages.append(Passage(element, prefix, stretch))
        if place.version is not None:
            found.versions.setdefault(prefix, place.version)
    return replace(place, covering=place.covering | ranges.keys()) if ranges else place


def _enter_reading(element: etree._Element, place: _Place, found: Survey) -> _Place:
    named = found.declared.prefixes(element.get("wit") or "")
    has_text = bool(text_of(element).strip())
    if not named:
        # A conjecture is no witness's text, but somebody's. Without a name it is text from nowhere.
        if has_text and not element.get("resp"):
            found.fault("FID007", element, f"a reading of no witness and nobody: “{excerpt(text_of(element))}”")
        return replace(place, readings=(*place.readings, named), transcribed=False)
    if has_text and place.covering:
        for prefix in sorted(named - place.covering):
            if not _claims_inside(element, prefix, found.declared):
                found.citations.append(Citation(element, prefix))
    return replace(place, readings=(*place.readings, named))


def _enter_version(div: etree._Element, place: _Place, found: Survey) -> _Place:
    parent = div.getparent()
    if parent is not None and local(parent.tag) == "body" and place.version is None:
        place = replace(place, version=div)
    is_witness = div.get("subtype") == "witness"
    if is_witness or div.get("type") == "translation":
        prefix = (div.get("n") or "").lower()
        if prefix in found.declared.targets:
            return replace(place, only=frozenset({prefix}))
        if is_witness:
            found.fault("FID008", div, f"no prefixDef declares the witness {div.get('n')!r}")
    return place


def _misplaced(prefix: str, place: _Place, found: Survey) -> str | None:
    """Why a range of this witness cannot stand here; None where it can."""
    if place.archive != (prefix == ARCHIVE):
        where = "record or accompanying matter" if place.archive else "text"
        return f"a range of {prefix} stands in {where}"
    if place.only is not None and prefix not in place.only:
        return f"a range of {prefix} stands in the version of {', '.join(sorted(place.only))}"
    if any(prefix not in named for named in place.readings):
        return f"a range of {prefix} stands in a reading of {', '.join(sorted(place.readings[-1])) or 'no witness'}"
    if not found.present.get(prefix, True) and not place.readings:
        return f"a range of {prefix} stands outside its witStart and witEnd"
    first = found.versions.get(prefix)
    if first is not None and place.version is not None and first is not place.version:
        return f"ranges of {prefix} stand in two versions"
    return None


def _stray(text: str | None, element: etree._Element, place: _Place, found: Survey) -> None:
    """Notes text that no range covers, and text where only elements belong."""
    if not text or text.isspace():
        return
    name = local(element.tag)
    if name in _ELEMENTS_ONLY:
        found.fault("FID007", element, f"text stands directly in {name}: “{excerpt(text)}”")
    elif place.transcribed and not place.covering:
        found.fault("FID007", element, f"text of {name} has no range: “{excerpt(text)}”")


def _claims_inside(element: etree._Element, prefix: str, declared: Declarations) -> bool:
    return any(prefix in read_source(child, declared, None)[0] for child in element.iterdescendants(tei("*")))


def _is_in_matter(element: etree._Element) -> bool:
    """True for prose of the header in `accMat`, which describes and does not transcribe."""
    parents: Iterator[etree._Element] = element.iterancestors(tei("accMat"), tei("table"), tei("list"), tei("note"))
    nearest = next(parents, None)
    return nearest is not None and local(nearest.tag) == "accMat"


def _witnesses(mark: etree._Element) -> str:
    """The witnesses of a `witStart` or `witEnd`: its own `@wit`, or that of the reading around it."""
    around = next(mark.iterancestors(tei("rdg"), tei("lem")), mark)
    return mark.get("wit") or around.get("wit") or ""
