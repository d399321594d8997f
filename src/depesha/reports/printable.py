"""Text that can be shown as it is: no control character steers a terminal, none makes XML invalid."""

from __future__ import annotations

_REPLACED = "\N{REPLACEMENT CHARACTER}"
_SHOWN: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    ord("\t"): " ",
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(range(0x80, 0xA0), _REPLACED),
    # They would turn the order of what is read around.
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), _REPLACED),
    **dict.fromkeys((*range(0xD800, 0xE000), 0xFFFE, 0xFFFF), _REPLACED),
}


def printable(text: str) -> str:
    """The text with control characters as their symbols, one for one, so that columns stay; a tab is a blank."""
    return text.translate(_SHOWN)
