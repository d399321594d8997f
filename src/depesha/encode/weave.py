"""Ranges → a tree: the only place where nesting is built.

What covers more contains what covers less; of two ranges that are equal, the layer decides.
Ranges that overlap by half are cut: that of the higher layer, into parts joined by `@next` and `@prev` (`SAAG`).
Every character of the span comes out exactly once, unless it is notation; white space is collapsed,
and between the children of a container it is left to the serializer.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from depesha.model import Attributes, Layer, Mark, Notation, Source, Span, Variant
from depesha.tei.building import append, make, set_attributes
from depesha.tei.names import tei

_SPACE = re.compile(r"[ \t\n\r\f\v\u2028\u2029\u0085]+")

RENDITIONS = {"b": "#b", "i": "#i", "strike": "#strike", "h": "#h", "sq": "#sqo #sqc", "ell": "#ell", "ell1": "#ell1"}
"""Notation → the rendition that gives it back."""


class WeaveError(Exception):
    """Text of a container that no block covers: a fault of a rule, never of the input."""


@dataclass(slots=True)
class _Node:
    mark: Mark
    attributes: dict[str, str]
    whole: Span
    """The range of the mark before it was cut."""
    children: list[_Node] = field(default_factory=list)


def cut_to_fit(source: Source, marks: Sequence[Mark]) -> list[tuple[Mark, int, int]]:
    """The marks in document order, outer before inner, none overlapping another by half.

    Each comes with its number in `marks` and the number of the part it is, from 0.
    """
    heap = [_entry(mark, number, 0) for number, mark in enumerate(marks)]
    heapq.heapify(heap)
    stack: list[tuple[Mark, int, int, int]] = []  # mark, number, part, its place in `placed`
    placed: list[tuple[Mark, int, int] | None] = []
    while heap:
        *_, number, part, mark = heapq.heappop(heap)
        while stack and stack[-1][0].span.end <= mark.span.start:
            stack.pop()
        while stack and mark.span.end > stack[-1][0].span.end:
            top, top_number, top_part, at = stack[-1]
            if mark.layer >= top.layer:
                # Without the white space at the cut, so that the part fits the block it falls into.
                rest = replace(mark, span=source.trim(Span(top.span.end, mark.span.end)))
                if len(rest.span):
                    heapq.heappush(heap, _entry(rest, number, part + 1))
                mark = replace(mark, span=Span(mark.span.start, top.span.end))
            else:
                rest = replace(top, span=source.trim(Span(mark.span.start, top.span.end)))
                # What a cut has left at the very place where this one begins goes inside it as a whole.
                begun = top.span.start < mark.span.start
                placed[at] = (
                    (replace(top, span=Span(top.span.start, mark.span.start)), top_number, top_part) if begun else None
                )
                if len(rest.span):
                    heapq.heappush(heap, _entry(rest, top_number, top_part + begun))
                stack.pop()
        if len(mark.span):
            stack.append((mark, number, part, len(placed)))
        placed.append((mark, number, part))
    return [item for item in placed if item is not None]


_Entry = tuple[int, bool, int, int, int, int, Mark]


def _entry(mark: Mark, number: int, part: int) -> _Entry:
    """Sorts by place; at one place what has no length first, then the longer before the shorter, then by layer."""
    return mark.span.start, bool(len(mark.span)), -mark.span.end, int(mark.layer), number, part, mark


@dataclass(frozen=True, slots=True)
class Weaver:
    """Weaves the ranges of one version."""

    source: Source
    prefix: str
    """Prefix of its source pointers."""
    notation: tuple[Notation, ...]
    cite: Callable[[Span], str] | None = None
    """The source pointers of a block, where its characters are not those of one witness."""

    def weave(
        self, parent: etree._Element, span: Span, marks: Sequence[Mark], more: Mapping[int, Attributes] | None = None
    ) -> None:
        """Appends to `parent` what stands in `span`; `more` are further attributes, by the number of the mark.

        `parent` is a container: all its text must be covered by the marks.
        """
        root = _Node(Mark(span, "", container=True), {}, span)
        stack = [root]
        parts: dict[int, list[_Node]] = {}
        for mark, number, part in cut_to_fit(self.source, marks):
            while len(stack) > 1 and not _holds(stack[-1].mark, mark):
                stack.pop()
            attributes = dict(mark.attributes)
            if part:
                attributes.pop("xml:id", None)
            attributes.update((more or {}).get(number, ()))
            node = _Node(mark, attributes, marks[number].span)
            parts.setdefault(number, []).append(node)
            stack[-1].children.append(node)
            stack.append(node)
        for number, nodes in parts.items():
            if len(nodes) > 1:
                _join(nodes, f"{self.prefix}-part{number}")
        self._renditions(root)
        hidden = frozenset(
            offset
            for item in self.notation
            for piece in (item.opening, item.closing)
            if span.covers(piece)
            for offset in range(piece.start, piece.end)
        )
        self._fill(parent, root, hidden)

    def _renditions(self, root: _Node) -> None:
        """Gives each notation to the element that it encloses."""
        nodes: dict[Span, list[_Node]] = {}
        waiting = [root]
        while waiting:
            node = waiting.pop()
            nodes.setdefault(node.whole, []).append(node)
            waiting.extend(node.children)
        for item in self.notation:
            if not item.rendition:
                continue
            found = [
                node
                for node in nodes.get(item.span, [])
                if node.mark.name not in ("", "row") and not node.mark.container
            ]
            wanted = {"strike": ("del",), "sq": (), "ell": ("gap",), "ell1": ("gap",)}.get(item.rendition, ())
            chosen = [node for node in found if node.mark.name in wanted]
            if item.rendition == "sq":
                chosen = [node for node in found if node.mark.layer is Layer.BRACKET]
            chosen = chosen or found
            layer = min((node.mark.layer for node in chosen), default=None)
            for node in chosen:
                if (
                    node.mark.layer is layer
                ):  # more than one only where the element was cut: its ends share the notation
                    known = node.attributes.get("rendition")
                    value = RENDITIONS[item.rendition]
                    node.attributes["rendition"] = f"{known} {value}" if known else value

    def _text(self, start: int, end: int, hidden: frozenset[int]) -> str:
        if not hidden:
            return self.source.text[start:end]
        return "".join(self.source.text[offset] for offset in range(start, end) if offset not in hidden)

    def _fill(self, element: etree._Element, node: _Node, hidden: frozenset[int]) -> None:
        at = node.mark.span.start
        for child in [*node.children, None]:
            until = child.mark.span.start if child else node.mark.span.end
            text = self._text(at, until, hidden)
            if node.mark.container:
                if text.strip():
                    line, column = self.source.place(at)
                    raise WeaveError(f"{self.source.path}:{line}:{column}: no block covers “{text.strip()[:40]}”")
            elif text:
                text = _SPACE.sub(" ", text)
                if node.mark.sourced or node.mark.layer in (Layer.LINE,):
                    # White space inside the notation at either end is text.
                    whole = node.mark.span
                    text = text.lstrip() if at == whole.start and whole.start not in hidden else text
                    text = text.rstrip() if child is None and whole.end - 1 not in hidden else text
                append(element, text)
            if child:
                self._child(element, child, hidden)
                at = max(until, child.mark.span.end)

    def _child(self, element: etree._Element, child: _Node, hidden: frozenset[int]) -> None:
        mark = child.mark
        made = make(mark.name)
        attributes = {key: self._value(key, value, mark) for key, value in child.attributes.items()}
        if mark.sourced:
            attributes["source"] = (
                self.cite(mark.span) if self.cite else f"{self.prefix}:{mark.span.start},{mark.span.end}"
            )
        set_attributes(made, attributes.items())
        if mark.text is not None:
            append(made, mark.text or None)
        else:
            append(made, *(_empty(*item) for item in (mark.apparatus.opening if mark.apparatus else ())))
            self._fill(made, child, hidden)
            append(made, *(_empty(*item) for item in (mark.apparatus.closing if mark.apparatus else ())))
        if mark.name == "row" and len(made):
            for cell in list(made)[:-1]:
                cell.tail = " "
        if mark.alternative:
            other = make(mark.alternative.name, None if _is_number(made) else mark.alternative.text)
            if _is_number(made):
                # A number corrected is a number of the same kind (row G16).
                append(other, make("idno", mark.alternative.text, type=made[0].get("type")))
            set_attributes(other, mark.alternative.attributes)
            made = make("choice", made, other)
        if mark.apparatus:
            app = make("app")
            set_attributes(app, mark.apparatus.attributes)
            others = [[_variant(item) for item in side] for side in (mark.apparatus.before, mark.apparatus.after)]
            made = append(app, *others[0], made, *others[1])
        append(element, made)

    def _value(self, name: str, value: str, mark: Mark) -> str:
        """`target="="` is the text of the element itself."""
        return " ".join(self.source.slice(mark.span).split()) if (name, value) == ("target", "=") else value


def _is_number(wrong: etree._Element) -> bool:
    """True for `sic` around one number and nothing else."""
    return len(wrong) == 1 and wrong[0].tag == tei("idno") and not (wrong.text or wrong[0].tail or "").strip()


def _empty(name: str, attributes: Attributes) -> etree._Element:
    element = make(name)
    set_attributes(element, attributes)
    return element


def _variant(variant: Variant) -> etree._Element:
    """A reading that does not stand in the edited text."""
    element = _empty(variant.name, variant.attributes)
    append(element, *(_empty(*item) for item in variant.milestones))
    if variant.within and variant.text:
        return append(element, append(_empty(*variant.within), variant.text))
    return append(element, variant.text or None)


def _holds(outer: Mark, inner: Mark) -> bool:
    """True where the inner mark belongs inside the outer, which is still open."""
    if not outer.span.covers(inner.span):
        return False
    if len(inner.span):
        return True
    # What has no length belongs outside at either end, but for the cells of a row and characters supplied at an end.
    if inner.layer is Layer.LINE:
        return outer.layer <= Layer.ROW
    if outer.span.start < inner.span.start < outer.span.end:
        return True
    return inner.text is not None and outer.layer <= inner.layer


def _join(nodes: Sequence[_Node], stem: str) -> None:
    """Chains the parts of a mark that was cut."""
    base = nodes[0].attributes.get("xml:id", stem)
    names = [base, *(f"{base}.{count}" for count in range(2, len(nodes) + 1))]
    for index, node in enumerate(nodes):
        node.attributes["xml:id"] = names[index]
        if index + 1 < len(nodes):
            node.attributes["next"] = f"#{names[index + 1]}"
        if index:
            node.attributes["prev"] = f"#{names[index - 1]}"
