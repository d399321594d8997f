"""Telegram or not: what title, kind and first lines of a document say."""

from __future__ import annotations

import re

_TELEGRAM = re.compile(
    r"\b(?:[Cc]ables?|CABLES?|[Tt]elegrams?|TELEGRAMS?|[Cc]ablegrams?|CABLEGRAMS?|[Cc]ode[dr]?\s+message"
    r"|(?i:шифр\w*|телеграмм\w*|депеш\w*))"
)
_OTHER = re.compile(
    r"\b(?i:record of (?:a |the )?(?:telephone )?conversation|memorandum(?: of conversation)?"
    r"|m e m o r a n d u m|minutes|protocol|letter"
    r"|report|diary|journal|resolution|decree|decision|speech|transcript of|stenographic|note verbale"
    r"|запись беседы|из дневника|дневник|письмо|протокол|постановление|справка|доклад)"
)


def is_telegram(*evidence: str | None) -> bool:
    """True unless the evidence, the strongest first, names another kind of document before it names a telegram."""
    for text in evidence:
        if not text:
            continue
        telegram, other = _TELEGRAM.search(text), _OTHER.search(text)
        if telegram and (not other or telegram.start() <= other.start()):
            return True
        if other:
            return False
    return True
