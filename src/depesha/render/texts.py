"""A view in, its plain texts out: the edited text, each translation, and the text of each witness."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from depesha import saxon
from depesha.render.views import View

Lines = Literal["source", "block", "wrapped"]
"""`source`: lines as in the source, good to compare two states; `block`: each block on one line, good to search;
`wrapped`: as in the source, long lines folded, good to read in a terminal."""

_BETWEEN = "\ufdd2"
"""Stands between versions: a character that Unicode keeps out of every text."""

NARROWEST = 20
"""Fewer characters in a line are of no use."""


@dataclass(frozen=True, slots=True)
class TextLayout:
    """How plain texts are laid out."""

    lines: Lines = "source"
    width: int = 72
    """Characters in a line, where lines are folded."""
    footnotes: bool = True
    """Apparatus and notes, numbered below the text; without them their numbers are left out too."""


def render_texts(
    view: View, layout: TextLayout | None = None, interface: Mapping[str, saxon.Parameter] | None = None
) -> Mapping[str, str]:
    """The plain text of each version of the document by its siglum, in document order.

    `interface` may hold `language` and `labels`, as for the page. For the text of a witness open a view of
    `witnesses.as_read_by`. Raises `saxon.TransformError` where the stylesheet stops.
    """
    layout = layout or TextLayout()
    sheet = view.sheets.stylesheet("text.xsl")
    parameters: dict[str, saxon.Parameter] = {
        "id": view.identifier,
        "layout": layout.lines,
        "width": max(NARROWEST, layout.width),
        "with-footnotes": layout.footnotes,
        **(interface or {}),
    }
    if not view.sigla:
        return {}
    texts = sheet.transform(view.document, {**parameters, "versions": _BETWEEN.join(view.sigla)}).split(_BETWEEN)
    return dict(zip(view.sigla, texts, strict=True))
