"""The line that a finding is about, and the place in it.

Findings come in the order of files, so that only the last file is held.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from depesha.findings import Finding
from depesha.reports.layout import Element, Layout, layout_of
from depesha.reports.received import received

_LINE_END = re.compile(r"\r\n|\r|\n")
_START = re.compile(r"<?/?[\w.:-]+")
_WORD = re.compile(r"[\w.-]+")
_QUOTED = re.compile(r'"([^"]*)"')


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file, as exact as it is known."""

    line: int | None = None
    """From 1."""
    column: int | None = None
    """From 1, in code points."""
    end: int | None = None
    """The column behind what is meant; None without a column."""
    text: str | None = None
    """The whole line; None where the file or the line is not there."""


class Sources:
    """The files that findings are about, read when they are asked for."""

    def __init__(self) -> None:
        self._path = ""
        self._lines: tuple[str, ...] = ()
        self._layout: Layout | None = None
        self._text = ""

    def spot(self, finding: Finding) -> Spot:
        """Where a finding is; an element is looked for where no column is given."""
        self._open(finding.path)
        element = None if finding.column else self._element(finding)
        line, column = element.start if element else (finding.line, finding.column)
        if line is None:
            return Spot()
        text = self._lines[line - 1] if 0 < line <= len(self._lines) else None
        if text is None or column is None:
            return Spot(line, column, column, text)
        column = min(column, len(text) + 1)
        return Spot(line, column, _end(text, column), text)

    def element(self, finding: Finding) -> Element | None:
        """The element of a finding that says its XPath; None where it says none, or one that leads nowhere."""
        self._open(finding.path)
        return self._placed().at(finding.xpath) if finding.xpath else None

    def layout(self, path: str) -> Layout:
        """The layout of a file; empty where it cannot be read."""
        self._open(path)
        return self._placed()

    def _open(self, path: str) -> None:
        if path == self._path:
            return
        self._path, self._layout = path, None
        try:
            self._text = received(Path(path))
        except (OSError, ValueError):
            self._text, self._lines = "", ()
            return
        # In XML a lone carriage return is no line of its own to libxml2; in a transcript it is one to RFC 5147.
        lines = self._text.split("\n") if path.endswith(".xml") else _LINE_END.split(self._text)
        self._lines = tuple(line.removesuffix("\r") for line in lines)

    def _placed(self) -> Layout:
        if self._layout is None:
            self._layout = layout_of(self._text) if self._path.endswith(".xml") else Layout()
        return self._layout

    def _element(self, finding: Finding) -> Element | None:
        """The element of a finding: by its XPath, or the one on its line that its message names."""
        exact = self.element(finding)
        if exact or finding.line is None:
            return exact
        there = self._placed().on(finding.line)
        for word in _WORD.findall(finding.message):
            named = [element for element in there if element.name == word]
            if named:
                return _only(named) or _only([element for element in named if self._holds(element, finding.message)])
        return _only(there)

    def _holds(self, element: Element, message: str) -> bool:
        """True where what a message quotes stands in a start tag."""
        (first, start), (last, end) = element.start, element.inside
        tag = " ".join(self._lines[first - 1 : last])[start - 1 : None if first != last else end - 1]
        return all(quoted in tag for quoted in _QUOTED.findall(message))


def _only(elements: list[Element] | tuple[Element, ...]) -> Element | None:
    return elements[0] if len(elements) == 1 else None


def _end(text: str, column: int) -> int:
    """Behind `<name` or the word that begins at a column, or else behind one character, if there is one."""
    word = _START.match(text, column - 1)
    return word.end() + 1 if word else min(column, len(text)) + 1
