"""Which language a stretch of text is in: by script, and for Latin letters by the little words of English.

Enough to tell an original from its translation; who needs more says `language` in a side file.
"""

from __future__ import annotations

import re
from types import MappingProxyType

NAMES: MappingProxyType[str, str] = MappingProxyType(
    {
        "russian": "ru", "english": "en", "chinese": "zh", "korean": "ko", "german": "de", "french": "fr",
        "japanese": "ja", "polish": "pl", "czech": "cs", "slovak": "sk", "hungarian": "hu", "romanian": "ro",
        "bulgarian": "bg", "spanish": "es", "italian": "it", "vietnamese": "vi", "mongolian": "mn", "arabic": "ar",
        "ukrainian": "uk", "serbian": "sr", "albanian": "sq", "portuguese": "pt", "turkish": "tr", "persian": "fa",
    }
)  # fmt: skip
"""English names of languages, as archive records give them, and their BCP 47 tags."""

DISPLAY: MappingProxyType[str, str] = MappingProxyType({tag: name.capitalize() for name, tag in NAMES.items()})

_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ru", re.compile(r"[А-Яа-яЁёІіѢѣ]")),
    ("ko", re.compile(r"[\uac00-\ud7a3]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("la", re.compile(r"[A-Za-zÀ-ɏ]")),
)

_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|in|that|is|was|for|with|by|from|has|have|had|this|which|will|be|are|our|we|your|you|it|on|at|as|not)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")


def script(text: str) -> str | None:
    """`ru`, `ko`, `ja`, `zh`, `ar`, `la` by the letters that prevail; None where there are hardly any.

    Roman numerals and marks such as `SD` are no evidence: only words of three letters or more count.
    """
    words = " ".join(word for word in _WORD.findall(text) if len(word) > 2 or ord(word[0]) > 0x2FFF)
    counts = {name: len(pattern.findall(words)) for name, pattern in _SCRIPTS}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] >= 1 else None


def language(text: str) -> str | None:
    """BCP 47 tag of the prevailing language; `und` for Latin letters that are not English; None without letters."""
    found = script(text)
    if found != "la":
        return found
    words = _WORD.findall(text)
    share = len(_ENGLISH.findall(text)) / max(1, len(words))
    # Capitals of a form have few little words; a paragraph of English has a third of them.
    if share >= 0.12 or (len(words) < 12 and text.isascii()):
        return "en"
    return "und"


def language_tag(name: str) -> str | None:
    """`ru` of `Russian`; None for a name that is not known."""
    return NAMES.get(name.strip().lower())
