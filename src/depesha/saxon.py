"""XML and a stylesheet in, a string out: the only place that knows Saxon.

There is one processor a process, made when it is first needed, and each stylesheet is compiled once.
The trusted processor runs stylesheets of this project, on documents that the caller has already parsed with the
hardened reader and written out again. `foreign_stylesheet` uses a second, hardened one: no file, no network, no
environment, no document type, no `xsl:evaluate` and no extension function can be reached from what it runs.

A stylesheet fails in two ways. If it does not compile, the installation is broken: `SetupError`.
If it stops on a document, it says why: `TransformError`, with the error code and the place in the document.
Stylesheets of this project have a mode `guarded` that reports its error as a message. Saxon would otherwise
print it to file descriptor 2, where no caller can catch it, and leave only half of it in the exception.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any, TypeAlias

from saxonche import PySaxonApiError, PySaxonProcessor

from depesha.errors import DepeshaError, SetupError

Parameter: TypeAlias = str | bool | int
"""What a stylesheet parameter may be."""

GUARDED = "guarded"
"""The initial mode in which a stylesheet reports its error instead of raising it."""


class TransformError(DepeshaError):
    """A stylesheet stopped on a document."""

    def __init__(self, code: str, message: str, place: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        """The error code without prefix, such as `UNEXPECTED` or `XTDE0555`; `PARSE` if Saxon refused the XML."""
        self.place = place
        """Path of the node concerned, as XPath's `path()` gives it, or None."""


class CompileError(DepeshaError):
    """A foreign stylesheet does not compile."""

    def __init__(self, message: str, errors: tuple[tuple[int | None, str], ...]) -> None:
        super().__init__(message)
        self.errors = errors
        """For each error the line of the stylesheet, if known, and what is wrong there, with the error code first."""


@dataclass(frozen=True, slots=True)
class Document:
    """An XML document in Saxon's memory: parsed once, to be transformed as often as wanted, in this process only."""

    node: Any
    """The document node; nobody but this module looks into it."""


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """A compiled stylesheet."""

    path: Path
    """The entry file."""
    _executable: Any
    _lock: Lock = field(default_factory=Lock, repr=False, compare=False)

    def transform(self, document: Document | bytes, parameters: Mapping[str, Parameter] | None = None) -> str:
        """The result as a string.

        `document` is UTF-8 XML, or what `parse` made of it. `parameters` have the names of the stylesheet's own.
        Raises `TransformError` where the XML is refused or the stylesheet stops.
        """
        source = document if isinstance(document, Document) else parse(document)
        with self._lock:
            # A clone made after set_parameter crashes the process, so the one executable is set anew for each call.
            return self._run(source, parameters or {})

    def _run(self, source: Document, parameters: Mapping[str, Parameter]) -> str:
        executable = self._executable
        executable.clear_parameters()
        executable.clear_xsl_messages()
        for name, value in parameters.items():
            executable.set_parameter(name, _atomic(value, _processor()))
        executable.set_initial_mode(GUARDED)
        executable.set_initial_match_selection(xdm_value=source.node)
        try:
            result = executable.apply_templates_returning_string()
        except PySaxonApiError as error:
            raise TransformError("SAXON", str(error).strip()) from error
        _raise_reported(executable)
        return result or ""


@dataclass(frozen=True, slots=True)
class ForeignStylesheet:
    """A compiled stylesheet that is not ours, shut in."""

    _executable: Any
    _processor: Any
    """The one that compiled it: nodes of another would be refused."""
    _lock: Lock = field(default_factory=Lock, repr=False, compare=False)

    def transform(self, xml: bytes, parameters: Mapping[str, Parameter] | None = None) -> tuple[str, tuple[str, ...]]:
        """The result as a string, and its messages as XML.

        `xml` is UTF-8 without a document type; it is the global context item too.
        `parameters` have the names of the stylesheet's own, in Clark notation where they have a namespace.
        Raises `TransformError` where the XML is refused (`PARSE`) or the stylesheet stops (`SAXON`).
        """
        with self._lock:
            executable = self._executable
            executable.clear_parameters()
            executable.clear_xsl_messages()
            for name, value in (parameters or {}).items():
                executable.set_parameter(name, _atomic(value, self._processor))
            try:
                node = self._processor.parse_xml(xml_text=xml.decode("utf-8"))
            except PySaxonApiError as error:
                raise TransformError("PARSE", " ".join(str(error).split())) from error
            executable.set_global_context_item(xdm_item=node)
            executable.set_initial_match_selection(xdm_value=node)
            try:
                result = executable.apply_templates_returning_string() or ""
            except PySaxonApiError as error:
                raise TransformError("SAXON", " ".join(str(error).split())) from error
            said = executable.get_xsl_messages()
            return result, tuple(str(said.item_at(index)) for index in range(said.size if said else 0))


def foreign_stylesheet(text: bytes) -> ForeignStylesheet:
    """Compiles a stylesheet that is not ours, UTF-8; what it does stays inside.

    Raises `CompileError` with every error that Saxon reports.
    """
    processor = _hardened()
    try:
        executable = processor.new_xslt30_processor().compile_stylesheet(stylesheet_text=text.decode("utf-8"))
    except PySaxonApiError as error:
        raise CompileError("the stylesheet does not compile", _errors(str(error))) from error
    # Where messages are not saved they are printed to file descriptor 2.
    executable.set_save_xsl_message(True)
    return ForeignStylesheet(executable, processor)


_ERROR = re.compile(r"^\s?(?=(?:Static e|E)rror\b)", re.MULTILINE)
_AT_LINE = re.compile(r"\A\s?(?:Static e|E)rror\b.*?\bon line (\d+)\b[^\n]*\n\s*(.*)", re.DOTALL)
"""`Error in xsl:if/@test on line 7 column 22 of file:///…:` and below it `XPST0008  Variable $y has not been …`."""


def _errors(message: str) -> tuple[tuple[int | None, str], ...]:
    found: list[tuple[int | None, str]] = []
    for part in filter(str.strip, _ERROR.split(message)):
        place = _AT_LINE.match(part)
        found.append((int(place[1]), " ".join(place[2].split())) if place else (None, " ".join(part.split())))
    return tuple(found)


def parse(xml: bytes) -> Document:
    """A document that may be given to several stylesheets.

    `xml` is UTF-8 and comes from the hardened reader: no document type, no entities.
    Raises `TransformError` with the code `PARSE` where Saxon's parser refuses it (nesting over 100 elements deep).
    """
    try:
        return Document(_processor().parse_xml(xml_text=xml.decode("utf-8")))
    except PySaxonApiError as error:
        raise TransformError("PARSE", " ".join(str(error).split())) from error


@cache
def stylesheet(path: Path) -> Stylesheet:
    """The compiled stylesheet of an entry file; the same path gives the same object.

    Raises `SetupError` where it is missing or does not compile.
    """
    if not path.is_file():
        raise SetupError(f"stylesheet {path.name} is missing from this installation: install depesha again")
    try:
        executable = _compiler().compile_stylesheet(stylesheet_file=str(path))
    except PySaxonApiError as error:
        raise SetupError(f"stylesheet {path.name} does not compile: {str(error).strip()}") from error
    executable.set_save_xsl_message(True)
    return Stylesheet(path, executable)


@cache
def _processor() -> Any:
    return PySaxonProcessor(license=False)


_FEATURE = "http://saxon.sf.net/feature/"
HARDENING: Mapping[str, str] = MappingProxyType(
    {
        "allowedProtocols": "",
        "allow-external-functions": "off",
        "disableXslEvaluate": "on",
        "parserFeature?uri=http%3A//apache.org/xml/features/disallow-doctype-decl": "true",
    }
)
"""What makes a processor safe for what is not ours. Saxon takes a misspelt name in silence: each is tested by attack.

`allowedProtocols`: no URI is read, be it a file or on the network. `allow-external-functions`: no extension function,
no environment variable, no system property, and no `xsl:result-document`. The last one refuses document types.
"""


@cache
def _hardened() -> Any:
    processor = PySaxonProcessor(license=False)
    for name, value in HARDENING.items():
        processor.set_configuration_property(_FEATURE + name, value)
    return processor


@cache
def _compiler() -> Any:
    return _processor().new_xslt30_processor()


def _atomic(value: Parameter, processor: Any) -> Any:
    """A Python value as one of XPath; bool first, because it is an int too."""
    if isinstance(value, bool):
        return processor.make_boolean_value(value)
    if isinstance(value, int):
        return processor.make_integer_value(value)
    return processor.make_string_value(value)


def _raise_reported(executable: Any) -> None:
    """Raises what the mode `guarded` reported: `<failure code="e:UNEXPECTED" place="/TEI[1]">no rule …</failure>`."""
    messages = executable.get_xsl_messages()
    for index in range(messages.size if messages else 0):
        # A message is a document node; the report is its only child.
        failure = messages.item_at(index).get_node_value().children[0]
        code = failure.get_attribute_value("code") or "SAXON"
        place = failure.get_attribute_value("place") or None
        raise TransformError(code.rpartition(":")[2], failure.string_value, place)
