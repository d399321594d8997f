"""A rank before a name (row F8)."""

from __future__ import annotations

import re

from depesha.annotate.context import Annotation, Context
from depesha.model import Layer, Mark

_RANKS = re.compile(
    r"\b(?:(?:генерал(?:-майор|-лейтенант|-полковник)?|маршал|адмирал|(?:под)?полковник|майор|капитан)(?:у|а|ом|е)?"
    r"|(?:Lieutenant |Major |Brigadier )?General|Field Marshal|Marshal|Admiral|(?:Lieutenant )?Colonel|Major|Captain)"
    r"(?=\s+[A-ZА-ЯЁ])"
)
_PROSE = frozenset({"paragraph", "address_line", "salutation", "footnote"})


def ranks(context: Context) -> Annotation:
    """The ranks of an object: `генералу Риджуэю`, `General RIDGWAY`; not `General Staff`."""
    if context.claim.role not in _PROSE:
        return Annotation()
    marks = tuple(
        Mark(context.span(*match.span()), "roleName", (("type", "rank"),), Layer.NAME)
        for match in _RANKS.finditer(context.view.text)
        if not re.match(
            r"\s+(?:Staff|Assembly|Secretary|Headquarters|Directorate|Secretariat)", context.view.text[match.end() :]
        )
    )
    return Annotation(marks)
