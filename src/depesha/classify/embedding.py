"""Finds texts inside the text by their quotation marks: telegrams, drafts, quotations (rows D5, D6, D8, D13).

Quotation marks stay characters; what they open and close at the edges of blocks tells what contains what.
A mark at the beginning of a block opens, one at the end closes the last that was opened.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from depesha.findings import Finding
from depesha.model import Claim, Source, Span

_OPENS = re.compile(r"[\"“„«]")
_CLOSES = re.compile(r"[\"”“»](?:\[\d{1,3}\])?[.,]?\Z")
_OPENERS = ("address_line", "copies_line", "salutation", "place_and_date")
_CLOSERS = ("signature", "signature_line", "date_line")
_TEXT = ("paragraph", "instruction", *_OPENERS, *_CLOSERS)

_TO_BE_SENT = re.compile(
    r"\b(?:ответ|проект|обращение|заявление|answer|reply|draft|statement|response)\w*\b[^.]*:\s*\Z", re.IGNORECASE
)
"""`Пошлите Риджуэю сегодня же примерно такой ответ:`"""

_TO_BE_CARRIED = re.compile(
    r"\b(?:[Пп]ередайте|[Вв]ручите|[Сс]ообщите|[Cc]onvey|[Tt]ransmit|[Dd]eliver|[Hh]and|[Pp]ass|[Gg]ive)\b[^.]*:\s*\Z"
)
"""`Convey to c[omrade] Mao Zedong the following telegram:`"""

_PRESS = re.compile(
    r"\b(?:агентств|пресс|газет|радио|корреспондент|press|reuters?|newspaper|agency|correspondent|broadcast)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Inner:
    """A run of claims that is a text of its own."""

    first: int
    last: int
    """Index of its last claim, inclusive."""
    element: str
    """`floatingText` or `quote`."""
    kind: str
    subtype: str | None


def _quote_balance(text: str) -> int:
    """How many more marks a text opens than it closes; straight marks pair with each other."""
    curly = sum(text.count(mark) for mark in "“«„") - sum(text.count(mark) for mark in "”»")
    return curly + text.count('"') % 2


def find_inner(source: Source, claims: Sequence[Claim]) -> tuple[tuple[Inner, ...], tuple[Finding, ...]]:
    """The embedded texts and quotations of a witness, outer before inner."""
    found: list[Inner] = []
    findings: list[Finding] = []
    opened: list[int] = []
    for index, claim in enumerate(claims):
        if claim.role not in _TEXT:
            continue
        text = source.slice(claim.span).strip()
        starts = bool(_OPENS.match(text))
        ends = bool(_CLOSES.search(text)) and not (text.endswith("“") and len(text) < 3)
        balanced = _quote_balance(text) == 0
        if starts and not balanced:
            opened.append(index)
        elif ends and not balanced and opened:
            first = opened.pop()
            inner = _describe(source, claims, first, index)
            if inner:
                found.append(inner)
    for index in opened:
        last = _signed(claims, index) if claims[index].role in _OPENERS else None
        if last is not None and not any(inner.first <= index <= inner.last for inner in found):
            inner = _describe(source, claims, index, last)
            if inner:
                found.append(inner)
        findings.append(source.finding("BLK001", claims[index].span.start, "a quotation opens here and never closes"))
    return tuple(sorted(_laminar(found), key=lambda inner: (inner.first, -inner.last))), tuple(findings)


def _laminar(found: Sequence[Inner]) -> list[Inner]:
    """Without texts that overlap another by half."""
    kept: list[Inner] = []
    for inner in sorted(found, key=lambda item: item.first - item.last):
        if all(
            other.last < inner.first
            or inner.last < other.first
            or (other.first <= inner.first and inner.last <= other.last)
            for other in kept
        ):
            kept.append(inner)
    return kept


def _signed(claims: Sequence[Claim], start: int) -> int | None:
    """The last claim of the first signature after a place."""
    for index in range(start + 1, len(claims)):
        if claims[index].role in _CLOSERS:
            while index + 1 < len(claims) and claims[index + 1].role in _CLOSERS:
                index += 1
            return index
    return None


def _describe(source: Source, claims: Sequence[Claim], first: int, last: int) -> Inner | None:
    roles = {claim.role for claim in claims[first : last + 1]}
    lead = source.slice(claims[first - 1].span) if first and claims[first - 1].role == "paragraph" else ""
    if claims[first].role in _OPENERS or roles & set(_CLOSERS):
        if _TO_BE_SENT.search(lead) and not _TO_BE_CARRIED.search(lead):
            return Inner(first, last, "floatingText", "draft", None)
        announced = bool(lead) and not _TO_BE_CARRIED.search(lead)
        return Inner(first, last, "floatingText", "telegram", "enclosed" if announced else "forwarded")
    if roles <= {"paragraph", "page_number", "leaf_number", "running_head", "omission"} and first != last:
        return Inner(first, last, "quote", "press" if _PRESS.search(lead) else "cited", None)
    return None


def inner_span(claims: Sequence[Claim], inner: Inner) -> Span:
    """The characters of an embedded text."""
    return Span(claims[inner.first].span.start, claims[inner.last].span.end)
