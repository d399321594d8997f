"""Objects in their order → sections, embedded texts, openers and closers: which range contains which.

TEI lets a division begin with heads and openers and end with closers (`DSDTB`); where a paper does otherwise,
a new division of the same type begins, or, inside an embedded text, the object loses its special place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from depesha.classify.embedding import Inner, find_inner, inner_span
from depesha.findings import Finding
from depesha.model import Claim, Embedded, Layer, Mark, Part, Source, Span, Witness
from depesha.roles import ROLES, SECTION_NAMES, Group, Role, Section

_NOT_BODY = frozenset({"fw", "note", "gap", "metamark"})
"""Elements that may stand anywhere in a division."""


def _top(role: Role) -> bool:
    return role.group in (Group.ADDRESS, Group.OPENER) or (role.element == "head" and role.group is None)


def _bottom(role: Role) -> bool:
    return role.group is Group.CLOSER or role.element == "closer"


def merge_date_lines(source: Source, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """`No. 3261` and, a paragraph below, `30.6`: one line of facts (row D16)."""
    merged: list[Claim] = []
    for claim in claims:
        last = merged[-1] if merged else None
        if (
            last
            and claim.role == last.role == "date_line"
            and _has_number(last) != _has_number(claim)
            and "\n" not in source.slice(last.span)
            and not _placeholder(last)
        ):
            merged[-1] = replace(last, span=Span(last.span.start, claim.span.end), marks=last.marks + claim.marks)
        else:
            merged.append(claim)
    return tuple(merged)


def with_items(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The head of a list that has no items is a note."""
    for claim, following in zip(claims, (*claims[1:], None), strict=True):
        listed = following is not None and following.role == "distribution_item"
        yield replace(claim, role="distribution_note") if claim.role == "distribution_head" and not listed else claim


def _has_number(claim: Claim) -> bool:
    return any(mark.name == "idno" for mark in claim.marks)


def _placeholder(claim: Claim) -> bool:
    return any(("type", "placeholder") in mark.attributes for mark in claim.marks)


def assign_sections(claims: Sequence[Claim]) -> tuple[Section, ...]:
    """The section of each object: that of its role; for what may stand anywhere, that of its neighbours."""
    homes = [ROLES[claim.role].section for claim in claims]
    known = [home for home in homes if home is not None]
    current = known[0] if known else Section.MESSAGE
    sections: list[Section] = []
    for index, (claim, home) in enumerate(zip(claims, homes, strict=True)):
        role = ROLES[claim.role]
        if home is None:
            if claim.role == "stamp" and current in (Section.PRODUCTION, Section.AUTHENTICATION):
                current = Section.REGISTRATION
            following = next((other for other in homes[index:] if other is not None), None)
            if claim.role == "omission" and following is Section.MESSAGE and current is Section.HEADING:
                current = following
        elif not (home is Section.HEADING and current is Section.MESSAGE and role.element == "ab"):
            current = home
        sections.append(current)
    return tuple(sections)


@dataclass(frozen=True, slots=True)
class _Level:
    """What stands side by side: in a section, or directly in an embedded text."""

    items: tuple[int | Inner, ...]


def _level(first: int, last: int, inner: Sequence[Inner], inside: Inner | None = None) -> _Level:
    """Claims `first` to `last`, with each embedded text between them as one item; `inside` is the one looked into."""
    items: list[int | Inner] = []
    at = first
    while at <= last:
        starting = next((item for item in inner if item.first == at and item.last <= last and item != inside), None)
        if starting:
            items.append(starting)
            at = starting.last + 1
        else:
            items.append(at)
            at += 1
    return _Level(tuple(items))


def _demote(claim: Claim) -> Claim:
    """An object whose place TEI does not foresee, as a block of low certainty."""
    marks = tuple(mark for mark in claim.marks if mark.name not in ("signed", "dateline"))
    if claim.role == "salutation":
        return replace(claim, role="paragraph", marks=marks)
    if claim.role in ("address_line", "copies_line"):
        return replace(claim, role="routing_remark", marks=marks, attributes=())
    return replace(claim, role="unknown", marks=marks, attributes=())


_CARRIER = ("role", "intermediary")


def nest(source: Source, part: Part, recognised: Sequence[Claim]) -> tuple[Witness, tuple[Finding, ...]]:
    """The witness with its structure as ranges."""
    claims = list(with_items(merge_date_lines(source, recognised)))
    sections = list(assign_sections(claims))
    inner, findings = find_inner(source, claims)
    for item in inner:  # an embedded text lies within one section
        sections[item.first : item.last + 1] = [sections[item.first]] * (item.last - item.first + 1)
    marks: list[Mark] = []
    for item in inner:
        marks.extend(_tame(claims, item, inner))
    numbers: dict[Section, int] = {}
    for first, last in _divisions(claims, sections, inner):
        section = sections[first]
        numbers[section] = numbers.get(section, 0) + 1
        name = SECTION_NAMES[section] + (str(numbers[section]) if numbers[section] > 1 else "")
        span = Span(claims[first].span.start, claims[last].span.end)
        attributes = (("type", section.value), ("n", name))
        marks.append(Mark(span, "div", attributes, Layer.SECTION, container=True, key=name))
        marks.extend(_groups(claims, _level(first, last, inner)))
    form = any(claim.role in _FORM for claim in claims)
    embedded = tuple(
        Embedded(inner_span(claims, item), item.kind, item.subtype or "reply", _depth(item, inner))
        for item in inner
        if item.element == "floatingText"
    )
    claims = list(_addressed(claims, embedded))
    marks.extend(block for claim in claims for block in _block(source, claim, part, form=form))
    return Witness(part, tuple(claims), tuple(marks), (), embedded), findings


def _addressed(claims: Sequence[Claim], embedded: Sequence[Embedded]) -> Iterator[Claim]:
    """The objects; whoever is addressed alone, with nothing to hand on, is no carrier but the reader himself."""
    roles = {role for claim in claims for mark in claim.marks for key, role in mark.attributes if key == "role"}
    carries = "addressee" in roles or any(item.subtype == "forwarded" for item in embedded)
    for claim in claims:
        if carries or claim.role != "address_line":
            yield claim
        else:
            yield replace(claim, marks=tuple(map(_as_reader, claim.marks)))


def _as_reader(mark: Mark) -> Mark:
    kept = tuple((key, "addressee" if (key, value) == _CARRIER else value) for key, value in mark.attributes)
    return replace(mark, attributes=kept)


def _depth(item: Inner, inner: Sequence[Inner]) -> int:
    return sum(
        other.element == "floatingText" and other.first <= item.first and item.last <= other.last for other in inner
    )


def _divisions(claims: list[Claim], sections: Sequence[Section], inner: Sequence[Inner]) -> Iterator[tuple[int, int]]:
    """First and last claim of each division; changes claims that have no place to go."""
    start = 0
    while start < len(claims):
        end = start
        while end + 1 < len(claims) and sections[end + 1] is sections[start]:
            end += 1
        first, zone = start, 0
        for item in _level(start, end, inner).items:
            index = item if isinstance(item, int) else item.first
            role = ROLES[claims[index].role] if isinstance(item, int) else None
            if role and role.element in _NOT_BODY:
                continue
            if role and _top(role):
                if zone:
                    yield first, index - 1
                    first, zone = index, 0
            elif role and _bottom(role):
                if zone == 0:
                    claims[index] = _demote(claims[index])
                    zone = 1
                else:
                    zone = 2
            else:
                if zone == 2:
                    yield first, index - 1
                    first = index
                zone = 1
        yield first, end
        start = end + 1


def _tame(claims: list[Claim], item: Inner, inner: Sequence[Inner]) -> Iterator[Mark]:
    """The marks of an embedded text or quotation; demotes what its body has no place for."""
    span = inner_span(claims, item)
    if item.element == "quote":
        yield Mark(span, "quote", (("type", item.kind),), Layer.QUOTATION, container=True, key="quote")
        return
    attributes = (("type", item.kind), *((("subtype", item.subtype),) if item.subtype else ()))
    yield Mark(span, "floatingText", attributes, Layer.EMBEDDED, container=True, key="emb")
    yield Mark(span, "body", (), Layer.BODY, container=True)
    level = _level(item.first, item.last, inner, item)
    zone = 0
    plain = [index for index in level.items if isinstance(index, int)]
    last_body = max((at for at, index in enumerate(level.items) if _is_body(claims, index)), default=-1)
    for at, entry in enumerate(level.items):
        if not isinstance(entry, int):
            zone = 1
            continue
        role = ROLES[claims[entry].role]
        if role.element in _NOT_BODY:
            continue
        if _top(role):
            if zone:
                claims[entry] = _demote(claims[entry])
        elif _bottom(role):
            if at < last_body or not zone:
                claims[entry] = _demote(claims[entry])
                zone = 1
        else:
            zone = 1
    if not zone:  # nothing but an opening: TEI wants a block in every body
        last = next((index for index in reversed(plain) if _top(ROLES[claims[index].role])), None)
        if last is not None:
            claims[last] = _demote(claims[last])
    if plain:
        yield from _groups(claims, level)


def _is_body(claims: Sequence[Claim], item: int | Inner) -> bool:
    if not isinstance(item, int):
        return True
    role = ROLES[claims[item].role]
    return role.element not in _NOT_BODY and not _top(role) and not _bottom(role)


def _groups(claims: Sequence[Claim], level: _Level) -> Iterator[Mark]:
    """Openers, addresses, closers and lists: runs of objects that belong together."""
    for groups, name, attributes, layer in (
        ((Group.ADDRESS, Group.OPENER), "opener", (), Layer.GROUP),
        ((Group.ADDRESS,), "address", (), Layer.ADDRESS),
        ((Group.CLOSER,), "closer", (), Layer.GROUP),
        ((Group.LIST,), "list", (("type", "distribution"),), Layer.GROUP),
    ):
        run: list[int] = []
        for item in (*level.items, None):
            if isinstance(item, int):
                role = ROLES[claims[item].role]
                if role.group in groups:
                    run.append(item)
                    continue
                if run and role.element == "fw" and groups != (Group.LIST,):
                    continue  # a page number between two lines of an address
            if run:
                span = Span(claims[run[0]].span.start, claims[run[-1]].span.end)
                yield Mark(span, name, attributes, layer, container=True)
            run = []


_FORM = frozenset({"letterhead", "reception_line", "distribution_table"})
"""Objects that only a printed form has."""
_FORM_OR_TYPE = frozenset({"classification", "telegram_title"})
"""Objects that a form has in print, and other papers in type."""


def _block(source: Source, claim: Claim, part: Part, *, form: bool) -> Iterator[Mark]:
    """The mark of an object itself, and what its rule said of its inside."""
    role = ROLES[claim.role]
    rows = any(mark.sourced for mark in claim.marks)
    attributes = tuple((name, value) for name, value in (*role.attributes, *claim.attributes))
    hand = role.hand
    if claim.role in _FORM_OR_TYPE:
        hand = "h-form" if form else "h-type"
        hand = None if "~~" in source.slice(claim.span) else hand  # who struck it, and what, is not known
    if hand and part.paper:
        attributes = (*attributes, ("hand", f"#{hand}"))
    layer = Layer.GROUP if rows else Layer.BLOCK
    if claim.role == "leaf_number" and part.paper:
        # The leaf that the archive counts begins here (row B4).
        leaf = re.sub(r"\D", "", source.slice(claim.span))
        yield Mark(Span(claim.span.start, claim.span.start), "pb", (("n", leaf),), Layer.MILESTONE, key="pb")
    yield Mark(claim.span, role.element, attributes, layer, sourced=not rows, container=rows, key=role.key)
    for mark in claim.marks:
        if not part.paper:
            mark = replace(mark, attributes=tuple(item for item in mark.attributes if item[0] != "hand"))
        typed = mark.name == "signed" and part.paper
        yield replace(mark, attributes=(*mark.attributes, ("hand", "#h-type"))) if typed else mark
