"""Spellings of a name that nobody has identified: its nominative, its Latin spellings, an identifier."""

from __future__ import annotations

import re
import unicodedata

from depesha.authorities.folding import folded
from depesha.names import lemma_of
from depesha.names.transliteration import transliterations

Latin = tuple[str, ...]
"""The words of a name in Latin letters, ready to be compared."""

_ASIDE = re.compile(r"[\[\](){}<>«»“”„\"]")
"""Brackets and quotation marks."""
_EDGES = " .,:;!?-–—'’"
_NO_WORD = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
        "я": "ya", "і": "i", "ѣ": "e",
    }
)  # fmt: skip
"""Russian letters as the U.S. Board on Geographic Names writes them, without its signs."""


def nominative(text: str, language: str, element: str) -> str:
    """The form to be listed: `КРАСОВСКОМУ` as `Красовский`, `ROSHCHIN’S` as `Roshchin`.

    An organisation or object keeps its form: its words depend on each other, and its capitals may be initials.
    """
    plain = " ".join(_ASIDE.sub(" ", text).split()).strip(_EDGES)
    plain = re.sub(r"['’][sS]\Z", "", plain)
    return plain if element in ("orgName", "objectName") else lemma_of(plain, language, place=element == "placeName")


def latin_spellings(text: str) -> frozenset[Latin]:
    """A name as it may stand in Latin letters, in every system of transliteration, to find it in a translation."""
    return frozenset(folded(spelling) for spelling in (text, *transliterations(text)))


def slug(text: str) -> str:
    """`Рощин` as `roshchin`, `Kim Il Sung` as `kim-il-sung`; empty where no letter has a Latin counterpart."""
    latin = re.sub(r"[иы]й\b", "y", text.casefold()).translate(_LETTERS)
    return _NO_WORD.sub("-", unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()).strip("-")
