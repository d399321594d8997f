"""Where each element of an XML file stands, and where the file accepts findings.

In: text. Out: a `Layout`. libxml2 knows the line of an element only, and of a start tag over several lines the last.
A file that is not well-formed has a layout as far as it goes, one with a document type has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from xml.parsers import expat

TARGET = "depesha-accept"
"""Processing instructions of this name are waivers."""

_STEP = re.compile(
    r"/(?:Q\{[^}]*\}|\*:|[\w.-]+:(?!:))?(?P<name>\*|[\w.-]+)"
    r"(?:\[(?:local-name\(\)|name\(\))\s*=\s*['\"](?P<local>[\w.-]+)['\"][^\]]*\])?"
    r"(?:\[namespace-uri\(\)[^\]]*\])?(?:\[(?P<at>\d+)\])?"
)
"""A step to an element: `/TEI`, `/tei:p[2]`, `/Q{…}p[2]`, `/*:p[namespace-uri()='…'][2]`, `/*[2]`."""
_LAST = re.compile(r"/(?:@.*|text\(\).*|comment\(\).*|processing-instruction\(.*)$")
_SPACE = " \t\r\n"

Place = tuple[int, int]
"""Line and column, both from 1, the column in code points."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element and its extent."""

    name: str
    """Without prefix."""
    start: Place
    """Of the `<` of its start tag."""
    inside: Place
    """Behind its start tag."""
    end: Place
    """Behind its end tag."""
    parent: int | None
    """Its parent, as an index."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """A processing instruction `depesha-accept`."""

    start: Place
    data: str
    concerns: int | None
    """The element that begins next, or else the one it stands in, as an index; None behind the root."""


@dataclass(frozen=True)
class Layout:
    """All elements of a file, in document order."""

    elements: tuple[Element, ...] = ()
    instructions: tuple[Instruction, ...] = ()

    def at(self, xpath: str) -> Element | None:
        """The element of an absolute XPath with names and numbers; that of an attribute is its owner."""
        path = _LAST.sub("", xpath)
        found: int | None = None
        position = 0
        while position < len(path):
            step = _STEP.match(path, position)
            if step is None:
                return None
            name = step["local"] or step["name"]
            children = [at for at in self._children.get(found, ()) if name in ("*", self.elements[at].name)]
            number = int(step["at"] or 1)
            if not 0 < number <= len(children):
                return None
            found, position = children[number - 1], step.end()
        return None if found is None else self.elements[found]

    def on(self, line: int) -> tuple[Element, ...]:
        """The elements whose start tag ends in a line: those that libxml2 says are there."""
        return tuple(self.elements[at] for at in self._lines.get(line, ()))

    @cached_property
    def _children(self) -> dict[int | None, list[int]]:
        children: dict[int | None, list[int]] = {}
        for at, element in enumerate(self.elements):
            children.setdefault(element.parent, []).append(at)
        return children

    @cached_property
    def _lines(self) -> dict[int, list[int]]:
        lines: dict[int, list[int]] = {}
        for at, element in enumerate(self.elements):
            lines.setdefault(element.inside[0], []).append(at)
        return lines


class _RefusedError(Exception):
    """The file has a document type."""


class _Survey:
    """Listens to expat, which knows where each event begins; so the end of one is the beginning of the next."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._starts: list[tuple[str, Place, int | None]] = []
        self._insides: dict[int, Place] = {}
        self._ends: dict[int, Place] = {}
        self._open: list[int] = []
        self._opened: int | None = None
        self._closed: int | None = None
        self._waiting: list[tuple[Place, str]] = []
        self._instructions: list[Instruction] = []
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.StartDoctypeDeclHandler = self._refuse
        # Comments and the rest.
        self._parser.DefaultHandler = lambda _: self._place()

    def layout(self, text: str) -> Layout:
        """The layout of a text."""
        try:
            self._parser.Parse(text, True)
        except _RefusedError:
            return Layout()
        except (expat.ExpatError, ValueError):
            pass
        last = self._place()
        self._settle(None)
        return Layout(
            tuple(
                Element(name, start, self._insides.get(at, start), self._ends.get(at, last), parent)
                for at, (name, start, parent) in enumerate(self._starts)
            ),
            tuple(self._instructions),
        )

    def _place(self) -> Place:
        place = (self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
        if self._opened is not None:
            self._insides[self._opened] = place
            self._opened = None
        if self._closed is not None:
            self._ends[self._closed] = place
            self._closed = None
        return place

    def _settle(self, concerns: int | None) -> None:
        self._instructions.extend(Instruction(start, data, concerns) for start, data in self._waiting)
        self._waiting.clear()

    def _start(self, name: str, _: dict[str, str]) -> None:
        place = self._place()
        parent = self._open[-1] if self._open else None
        at = self._opened = len(self._starts)
        self._settle(at)
        self._starts.append((name.rpartition(" ")[2], place, parent))
        self._open.append(at)

    def _end(self, _: str) -> None:
        self._place()
        self._settle(self._open[-1])
        self._closed = self._open.pop()

    def _text(self, data: str) -> None:
        self._place()
        if self._open and data.strip(_SPACE):
            self._settle(self._open[-1])

    def _instruction(self, target: str, data: str) -> None:
        place = self._place()
        if target == TARGET:
            self._waiting.append((place, data))

    def _refuse(self, *_: object) -> None:
        raise _RefusedError


def layout_of(text: str) -> Layout:
    """The layout of an XML file; see the module."""
    # libxml2 counts line feeds only, expat carriage returns as well.
    lone = re.sub(r"\r(?!\n)", " ", text)
    return _Survey().layout(lone.encode("utf-8", "replace").decode("utf-8"))
