"""The typed name beside or below the autograph, between slashes or in brackets (row E5)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NAME
from depesha.model import Claim, Layer

_TYPED = re.compile(rf"(?:/\s?(?P<slashed>{NAME})\s?/|\((?P<round>{NAME})\)|/?(?P<bare>{NAME})/?)(?=\s*(?:\n|\Z))")


def typed_name(cursor: Cursor) -> Claim | None:
    """`/Макаров/`; `(Makarov)`; `Макаров/`"""
    last = cursor.last()
    if not last or last.role not in ("autograph", "certification"):
        return None
    match = _TYPED.match(cursor.rest)
    if not match:
        return None
    group = next(group for group in ("slashed", "round", "bare") if match[group])
    return cursor.claim("typed_name", match.end(), [cursor.mark(match, group, "persName", layer=Layer.NAME)])
