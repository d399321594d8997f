"""Forms in, forms to compare out: case, ё, old letters and look-alikes folded; then letters that print alike as one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import Enum

LONGEST = 64
"""Longer forms are compared by their ends."""


class Script(Enum):
    """The script most letters of the witnesses belong to."""

    CYRILLIC = "cyrillic"
    OTHER = "other"


_TO_CYRILLIC = str.maketrans("ABCEHIKMOPTXYaceikmopuxyöëÖË", "АВСЕНІКМОРТХУасеікморихуоеОЕ")
_TO_LATIN = str.maketrans("АВСЕНІКМОРТХУЅЈасеіорхуѕј", "ABCEHIKMOPTXYSJaceiopxysj")
_OLD_LETTERS = str.maketrans("ёѣіїѳѵ", "ееииф" + "и")
_DROPPED = str.maketrans("", "", "-'’‐‑\u00ad\u200c\u200d")

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z]")

_ALIKE = (
    "осеэю0oceaq©а",
    "ниплцйкмяnhumr",
    "взбьыъ368b",
    "тгtfil1|!jіч4",
    "рфp",
    "шщжw",
    "хуvyx",
    "дg9",
    "s5$",
    "z27",
)
"""Letters and digits that worn type, carbon copies and reading machines take for one another."""
_SKELETON = str.maketrans({letter: group[0] for group in _ALIKE for letter in group})


def script_of(forms: Iterable[str]) -> Script:
    """Cyrillic if at least half of the letters that can be told are."""
    text = "".join(form[:LONGEST] for form in forms)
    cyrillic = sum(1 for letter in text if "\u0400" <= letter <= "\u052f")
    latin = sum(1 for letter in text if "A" <= letter <= "z")
    return Script.CYRILLIC if cyrillic > latin else Script.OTHER


def fold(form: str, script: Script) -> str:
    """`ЦЗЕ-ДУНА`, `цзе-дуна` and `ЦЗE-ДУHА` with Latin letters are one; a sign of punctuation stays what it is."""
    if not form.isascii():
        form = unicodedata.normalize("NFKC", form)
    folded = _in_script(form, script).casefold().translate(_OLD_LETTERS)
    if len(folded) > 1:
        folded = folded.translate(_DROPPED) or folded
    if len(folded) > LONGEST:
        return folded[: LONGEST // 2] + folded[-LONGEST // 2 :]
    return folded


def _in_script(form: str, script: Script) -> str:
    """Look-alikes changed if the word is then, or was in part, of the script: `BERLIN` stays."""
    table, own, strange = (
        (_TO_CYRILLIC, _CYRILLIC, _LATIN) if script is Script.CYRILLIC else (_TO_LATIN, _LATIN, _CYRILLIC)
    )
    if not strange.search(form):
        return form
    changed = form.translate(table)
    return changed if own.search(form) or not strange.search(changed) else form


def skeleton(folded: str) -> str:
    """`шифртелеграмма` and `шнфртепегранма` are one; as long as the folded form."""
    return folded.translate(_SKELETON)
