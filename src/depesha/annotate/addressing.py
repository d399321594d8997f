"""An addressee in the first sentence of a paragraph, which has no line of its own (row D9)."""

from __future__ import annotations

import re

from depesha.annotate.context import Annotation, Context
from depesha.model import Layer, Mark

_ADDRESS = re.compile(
    r"[\"“«](?P<address>(?:[А-ЯЁ][а-яё]+(?:ему|ому|у|ю|е)\s[^.!?]{5,80}\.|[Tt]o the [^.!?]{5,80}\.))(?=\s+[A-ZА-ЯЁ])"
)


def addressing(context: Context) -> Annotation:
    """`«Главнокомандующему войсками ООН генералу Риджуэю. Ваше заявление …`"""
    match = _ADDRESS.match(context.view.text) if context.claim.role == "paragraph" else None
    if not match:
        return Annotation()
    return Annotation((Mark(context.span(*match.span("address")), "seg", (("type", "address"),), Layer.OBJECT),))
