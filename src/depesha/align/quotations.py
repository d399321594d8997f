"""A quotation that a translation opens inside a paragraph and never closes (rows D13, D14).

The original tells how far it goes: to the last paragraph that renders a part of the original's quotation.
There the missing mark is supplied, with the original as its evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from depesha.model import Claim, Layer, Mark, Source, Span, Witness

_OPENS = re.compile(r"(?<=[\s:—–-])[\"“„«](?=\S)")
_CLOSES = {'"': '"', "“": "”", "„": "“", "«": "»"}


def _left_open(source: Source, claim: Claim) -> int | None:
    """The offset of a mark inside a paragraph that opens and is not closed in it."""
    text = source.slice(claim.span)
    marks = list(_OPENS.finditer(text))
    if not marks:
        return None
    last = marks[-1].start()
    closing = _CLOSES[text[last]]
    return claim.span.start + last if closing not in text[last + 1 :] else None


def close_quotations(
    source: Source, translation: Witness, original: Witness, pairs: Sequence[tuple[int, ...]]
) -> Witness:
    """The translation with its open quotations as marks.

    `pairs` are, for each block of the translation, the blocks of the original that it renders.
    """
    quotations = [mark for mark in original.marks if mark.name == "quote" and mark.layer is Layer.QUOTATION]
    marks: list[Mark] = []
    for index, claim in enumerate(translation.claims):
        start = _left_open(source, claim) if claim.role == "paragraph" else None
        if start is None:
            continue
        for quotation in quotations:
            rendering = [
                at
                for at, targets in enumerate(pairs)
                if any(quotation.span.covers(original.claims[target].span) for target in targets)
            ]
            if index not in rendering:
                continue
            # Nothing but paragraphs may stand between where it opens and where it ends.
            if any(claim.role != "paragraph" for claim in translation.claims[min(rendering) : max(rendering) + 1]):
                continue
            end = translation.claims[max(rendering)].span.end
            evidence = original.claims[max(pairs[max(rendering)])].span
            closing = _CLOSES[source.text[start]]
            marks.append(Mark(Span(start, end), "quote", quotation.attributes, Layer.INNER_QUOTATION, key="quote"))
            attributes = (
                ("reason", "omitted"),
                ("resp", "#enc"),
                ("cert", "high"),
                ("source", f"={original.part.siglum}:{evidence.start},{evidence.end}"),
            )
            marks.append(Mark(Span(end, end), "supplied", attributes, Layer.INNER_QUOTATION, text=closing))
    return replace(translation, marks=(*translation.marks, *marks)) if marks else translation
