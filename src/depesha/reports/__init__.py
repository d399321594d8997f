"""How verdicts are told: what was found in which files, in the format that its reader needs.

In: verdicts, one a checked file. Out: text; only the command line prints it.

    inputs.py        which files a call means
    checking.py      files to verdicts, in one process or several
    waivers.py       findings that a file accepts, with a reason
    baseline.py      findings that were there before
    model.py         verdict, summary, what was checked
    sources.py       the line that a finding is about, and the place in it
    layout.py        where each element of an XML file stands
    received.py      a file as text, whatever its encoding
    fingerprints.py  what a finding is known by when lines shift
    printable.py     text that no terminal and no XML chokes on
    text.py, json.py, sarif.py, junit.py, github.py, html.py   one format each
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType

from depesha.findings import Finding
from depesha.reports import github, html, json, junit, sarif, text
from depesha.reports.model import Checked
from depesha.reports.sources import Sources

Write = Callable[[Sequence[Finding], Checked, Sources], str]
"""Findings in the order in which they are told, what was checked, and the files that they are about."""

FORMATS: MappingProxyType[str, Write] = MappingProxyType(
    {
        "text": text.write,
        "json": json.write,
        "sarif": sarif.write,
        "junit": junit.write,
        "github": github.write,
        "html": html.write,
    }
)
"""Each format by its name on the command line."""

__all__ = ["FORMATS", "Write"]
