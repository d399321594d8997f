r"""What a conversion left behind: TeX and escapes, kept in `sic` with the sign they stand for beside them (row A18).

N^{o} 1      N $^{\circ}$ 1889      1\. General Marshall
"""

from __future__ import annotations

import re

from depesha.annotate.context import Annotation, Context
from depesha.model import Alternative, Layer, Mark

_RESIDUE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"N\^\{o\}|N\s?\$\^\{\\circ\}\$|N\$\^\{o\}\$"), "N°"),
    (re.compile(r"\$\^\{\\circ\}\$"), "°"),
    (re.compile(r"(?<=\d)\\\."), "."),
    (re.compile(r"\\(?=[_*#])"), ""),
)


def residue(context: Context) -> Annotation:
    """The residues of an object, each with its correction."""
    marks: list[Mark] = []
    for pattern, meant in _RESIDUE:
        for match in pattern.finditer(context.view.text):
            span = context.span(*match.span())
            if any(mark.span.meets(span) for mark in marks):
                continue
            correction = Alternative("corr", meant, (("resp", "#enc"), ("cert", "high")))
            marks.append(Mark(span, "sic", (), Layer.WORD, correction))
    return Annotation(tuple(marks))
