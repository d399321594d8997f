"""An order to whoever carries or delivers the message, not for the eyes of the addressee (row D17)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_ORDER = re.compile(
    r"(?:(?:Об\s+)?(?:[Ии]сполнени[еи]|[Вв]ручени[еи]|[Пп]олучени[еи]|[Пп]ередач[еу])\s+(?:донесите|телеграфируйте|сообщите|подтвердите|доложите)"
    r"|(?:Донесите|Телеграфируйте|Подтвердите|Сообщите)\s+(?:об?\s+)?(?:исполнени|вручени|получени)\w*"
    r"|(?:Вручите|Передайте|Вручить|Передать)\s+(?:\w+\s+){0,2}(?:адресату|по назначению)"
    r"|(?:Telegraph|Report|Confirm|Cable|Wire|Advise)\s+(?:\w+\s+){0,3}(?:done|implementation|fulfillment|fulfilment|execution|receipt|delivery|carried\s+out)"
    r"|(?:Deliver|Hand|Transmit|Convey)\s+(?:\w+\s+){0,4}(?:addressee)|(?:Please\s+)?(?:acknowledge|Acknowledge)(?:\s+receipt)?)"
    r"[^\n]{0,40}?\.?[\"”»]?(?=\s*(?:\n|\Z))"
)


def instruction(cursor: Cursor) -> Claim | None:
    """`Исполнение донесите.`; `Deliver immediately to the addressee.`"""
    match = _ORDER.match(cursor.rest) if cursor.at_line_start else None
    return cursor.claim("instruction", match.end()) if match and len(match[0].split()) <= 9 else None
