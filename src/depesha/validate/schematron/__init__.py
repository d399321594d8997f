"""Checks documents against a Schematron schema, of ours or of others.

In: a schema (ISO/IEC 19757-3, query bindings of XPath 2 and 3) and documents. Out: what failed, and where.
The schema is read and checked here, turned into a stylesheet by `xslt/schematron.xsl`, and run by a Saxon that can
reach no file, no network and no environment; docs/schematron.md says what is supported.
"""

from __future__ import annotations

from pathlib import Path

from depesha.errors import SetupError
from depesha.validate.schematron.compiling import compile_stylesheet
from depesha.validate.schematron.failing import Failed
from depesha.validate.schematron.transpiling import transpile
from depesha.validate.schematron.validator import Schematron

__all__ = ["Failed", "Schematron", "compile_schematron", "compile_stylesheet", "compiled", "transpile"]


def compile_schematron(source: Path | bytes, phase: str | None = None) -> Schematron:
    """The validator of a schema in a file or in bytes.

    `phase` is the id of a phase, `#ALL` or `#DEFAULT`; without it the default phase of the schema.
    The files are read at each call; transpiling and compiling are done once a process for the same schema.
    Raises `FoundError` with findings GRM… and SCH… at their lines.
    """
    return compile_stylesheet(transpile(source, phase), str(source) if isinstance(source, Path) else "<bytes>")


def compiled(path: Path) -> Schematron:
    """The validator of a stylesheet that `transpile` has made and somebody has kept: `schema/depesha.sch.xsl`.

    Raises `SetupError` where it cannot be read.
    """
    try:
        return compile_stylesheet(path.read_bytes(), str(path))
    except OSError as error:
        raise SetupError(f"{path} cannot be read: {error.strerror}") from error
