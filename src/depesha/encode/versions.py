"""A witness or translation → its `div`, with identifiers, links to the original, and the targets of glosses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lxml import etree

from depesha.encode.identifiers import identify, version_identifier
from depesha.encode.weave import Weaver
from depesha.model import Attributes, Kind, Layer, Mark, Source, Span, Witness
from depesha.tei.building import make, set_attributes
from depesha.tei.names import local, tei

Links = Mapping[str, tuple[tuple[int, ...], ...]]
"""For each witness of the original, by siglum: which of its blocks each block of the translation renders."""


@dataclass(frozen=True)
class Version:
    """A witness with the identifiers of its marks."""

    witness: Witness
    identifier: str
    marks: tuple[Mark, ...]
    identifiers: Mapping[int, str]
    """By the number of the mark."""

    @cached_property
    def _blocks(self) -> dict[Span, str]:
        found: dict[Span, str] = {}
        for number, name in self.identifiers.items():
            if self.marks[number].layer in (Layer.BLOCK, Layer.GROUP):
                found.setdefault(self.marks[number].span, name)
        return found

    def block(self, span: Span) -> str | None:
        """The identifier of the object that has this range."""
        return self._blocks.get(span)

    def block_at(self, span: Span) -> str | None:
        """The identifier of the smallest object in which a range stands."""
        held = [(len(known), name) for known, name in self._blocks.items() if known.covers(span)]
        return min(held)[1] if held else None

    def within(self, key: str, name: str) -> tuple[tuple[str, Mark], ...]:
        """The marks of a name inside the objects of a key, each with the identifier of its object."""
        blocks = [
            (self.marks[number].span, known)
            for number, known in self.identifiers.items()
            if self.marks[number].key == key
        ]
        return tuple(
            (known, mark)
            for span, known in sorted(blocks)
            for mark in self.marks
            if mark.name == name and span.covers(mark.span)
        )

    @cached_property
    def _keyed(self) -> dict[str | None, list[str]]:
        found: dict[str | None, list[str]] = {}
        for number, name in sorted(self.identifiers.items(), key=lambda item: self.marks[item[0]].span):
            found.setdefault(self.marks[number].key, []).append(name)
        return found

    def keyed(self, key: str) -> tuple[str, ...]:
        """The identifiers of the marks of one key, in order."""
        return tuple(self._keyed.get(key, ()))


def _with_targets(marks: Sequence[Mark]) -> list[Mark]:
    """Gives the words that a gloss explains a key, so that the gloss can point to them."""
    changed = list(marks)
    ending_at: dict[int, list[int]] = {}
    for number, mark in enumerate(marks):
        if mark.name in _NAMED:
            ending_at.setdefault(mark.span.end, []).append(number)
    for mark in marks:
        target = dict(mark.attributes).get("target", "")
        if mark.name != "gloss" or not target.startswith("="):
            continue
        start, end = (int(figure) for figure in target[1:].split(","))
        ending = [number for number in ending_at.get(end, ()) if start <= changed[number].span.start]
        if ending:
            number = min(ending, key=lambda at: (changed[at].span.start, changed[at].layer))
            changed[number] = replace(changed[number], key=changed[number].key or "cn")
        else:
            changed.append(Mark(Span(start, end), "name", (), Layer.NAME, key="cn"))
    # Code names and what explains them are spoken of elsewhere in the file.
    for number, mark in enumerate(changed):
        if mark.key is None and mark.name == "persName" and ("type", "codename") in mark.attributes:
            changed[number] = replace(mark, key="cn")
        elif mark.key is None and mark.name == "gloss" and ("type", "identity") in mark.attributes:
            changed[number] = replace(mark, key="gl")
    return changed


_NAMED = frozenset({"persName", "placeName", "orgName", "geogName", "objectName", "abbr", "rs", "name"})


def prepare(witness: Witness) -> Version:
    """The witness with its identifiers."""
    prefix = version_identifier(witness.part)
    marks = _with_targets(witness.marks)
    identifiers = identify(marks, prefix)
    named_at = {marks[other].span.end: name for other, name in identifiers.items() if marks[other].name in _NAMED}
    for number, mark in enumerate(marks):
        target = dict(mark.attributes).get("target", "")
        if mark.name == "gloss" and target.startswith("="):
            end = int(target[1:].split(",")[1])
            named = named_at.get(end)
            attributes = tuple(
                (key, f"#{named}" if key == "target" else value)
                for key, value in mark.attributes
                if key != "target" or named
            )
            marks[number] = replace(mark, attributes=attributes)
    return Version(witness, prefix, tuple(marks), identifiers)


def _counterpart(key: str, version: Version, original: Version) -> str:
    """The key of what renders a section or embedded text in a witness.

    A transcript without the frame of the telegram holds the embedded message as its only one (row G10).
    """
    frameless = bool(version.witness.embedded) and not original.witness.embedded
    if frameless and key in ("msg", "emb"):
        return "msg" if key == "emb" else "none"
    return key


def _links(version: Version, originals: Sequence[Version], links: Links) -> dict[int, Attributes]:
    """`@corresp` of the blocks, sections and embedded texts of a translation."""
    found: dict[int, list[str]] = {}
    numbers = {
        (mark.span, mark.layer in (Layer.BLOCK, Layer.GROUP)): number
        for number, mark in enumerate(version.marks)
        if number in version.identifiers
    }
    for original in originals:
        pairs = links.get(original.witness.part.siglum, ())
        for claim, targets in zip(version.witness.claims, pairs, strict=True):
            number = numbers.get((claim.span, True))
            for target in targets:
                name = original.block(original.witness.claims[target].span)
                if number is not None and name:
                    found.setdefault(number, []).append(f"#{name}")
        for number in version.identifiers:
            mark = version.marks[number]
            if mark.layer in (Layer.SECTION, Layer.EMBEDDED) and mark.key:
                rank = version.keyed(mark.key).index(version.identifiers[number])
                names = original.keyed(_counterpart(mark.key, version, original))
                if rank < len(names):
                    found.setdefault(number, []).append(f"#{names[rank]}")
    return {number: (("corresp", " ".join(dict.fromkeys(names))),) for number, names in found.items()}


def _evidence(value: str, originals: Sequence[Version]) -> str | None:
    """The pointer to the block of the original that `=T1:1778,2011` names."""
    siglum, _, span = value[1:].partition(":")
    start, end = (int(figure) for figure in span.split(","))
    for original in originals:
        if original.witness.part.siglum == siglum:
            name = original.block(Span(start, end))
            return f"#{name}" if name else None
    return None


def _announced(version: Version) -> Iterator[tuple[int, str]]:
    """The reference in the sentence before an enclosed telegram, and the identifier of that telegram (row D7)."""
    for rank, name in enumerate(version.keyed("emb")):
        embedded = version.witness.embedded[rank]
        leads = [claim for claim in version.witness.claims if claim.span.end <= embedded.span.start]
        if embedded.subtype != "enclosed" or not leads:
            continue
        for number, mark in enumerate(version.marks):
            if mark.name == "ref" and mark.key == "ref" and leads[-1].span.covers(mark.span):
                yield number, name
                break


def _raise_page_beginnings(div: etree._Element) -> None:
    """Sets each `pb` before the page furniture that stands above the leaf number it was read from (row B4)."""
    for page in list(div.iter(tei("pb"))):
        parent = page.getparent()
        first: etree._Element = page
        previous = page.getprevious()
        while previous is not None and local(previous.tag) in ("fw", "head"):
            first, previous = previous, previous.getprevious()
        if parent is not None and first is not page:
            parent.insert(parent.index(first), page)


_RESPONSIBLE = {
    Kind.PASS: "#ocr #enc",
    Kind.TRANSCRIPT: "#da #enc",
    Kind.TRANSLATION: "#tr",
    Kind.EDITION: "#enc",
}


def encode_version(
    source: Source,
    version: Version,
    originals: Sequence[Version],
    links: Links,
    correspondence: Mapping[int, str],
    cite: Callable[[Span], str] | None = None,
) -> etree._Element:
    """The `div` of a version; `correspondence` gives the `correspDesc` of each embedded text, by its number.

    `cite` gives the source pointers of a block where its characters are not those of one witness.
    """
    part = version.witness.part
    translation = part.kind is Kind.TRANSLATION
    div = make("div")
    attributes = [
        ("type", "translation" if translation else "edition"),
        ("n", version.identifier if part.kind is Kind.EDITION else part.siglum),
        ("xml:id", version.identifier),
        ("xml:lang", part.language),
        ("resp", _RESPONSIBLE[part.kind]),
    ]
    if part.kind in (Kind.PASS, Kind.TRANSCRIPT):
        attributes.append(("subtype", "witness"))
    elif translation and originals:
        attributes.append(("corresp", " ".join(f"#{other.identifier}" for other in originals)))
    set_attributes(div, attributes)
    more: dict[int, Attributes] = {number: (("xml:id", name),) for number, name in version.identifiers.items()}
    if translation:
        for number, linked in _links(version, originals, links).items():
            more[number] = (*more.get(number, ()), *linked)
    if not translation or not originals:
        for rank, name in enumerate(version.keyed("emb")):
            number = next(number for number, known in version.identifiers.items() if known == name)
            if rank in correspondence:
                more[number] = (*more[number], ("corresp", f"#{correspondence[rank]}"))
    for number, name in _announced(version):
        more[number] = (*more.get(number, ()), ("target", f"#{name}"))
    for number, mark in enumerate(version.marks):
        cited = dict(mark.attributes).get("source", "")
        if cited.startswith("="):
            pointer = _evidence(cited, originals)
            more[number] = (*more.get(number, ()), ("source", pointer)) if pointer else more.get(number, ())
    prefix = version.identifier if part.kind is Kind.EDITION else part.siglum.lower()
    weaver = Weaver(source, prefix, version.witness.notation, cite)
    weaver.weave(div, part.span, version.marks, more)
    _raise_page_beginnings(div)
    return div
