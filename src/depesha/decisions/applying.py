"""Decisions about blocks and words → objects and marks: what the editor says goes before what a rule found."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace

from depesha.decisions.model import Correct, Exclude, Join, Lemma, Name, Note, Role, Split
from depesha.decisions.placing import Placed
from depesha.findings import Finding
from depesha.model import Alternative, Attributes, Claim, Layer, Mark, Span, Witness
from depesha.roles import ROLES

Locate = Callable[[str, Span], Span | None]
"""Where a range of a witness, by its siglum, stands in the text at hand; None where it does not stand there."""


@dataclass(frozen=True, slots=True)
class Local:
    """A decision with its range in the text at hand."""

    placed: Placed
    span: Span


def localised(rulings: Sequence[Placed], locate: Locate) -> tuple[Local, ...]:
    """The decisions that are about a text, each once."""
    found = []
    for ruling in rulings:
        spans = [place for siglum, span in ruling.spans.items() if (place := locate(siglum, span)) is not None]
        if spans:
            found.append(Local(ruling, spans[0]))
    return tuple(found)


ASSIGNABLE = ROLES.keys() - {"distribution_table", "omission"}
"""Roles that a word of the editor can give; a table needs cells, and a sign of omission is none but by its form."""


def decide_blocks(claims: Sequence[Claim], rulings: Sequence[Local]) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    """The objects as the editor divides and names them. An unknown role is a finding (DEC008)."""
    changed = list(claims)
    findings: list[Finding] = []
    for local in rulings:
        decision = local.placed.decision
        touched = [number for number, claim in enumerate(changed) if claim.span.meets(local.span)]
        if not touched or not isinstance(decision, Role | Join | Split | Exclude):
            continue
        first, last = touched[0], touched[-1]
        claim = changed[first]
        if isinstance(decision, Join):
            whole = Span(claim.span.start, changed[last].span.end)
            changed[first : last + 1] = [Claim(claim.role, whole, (), claim.attributes)]
        elif isinstance(decision, Split):
            if claim.span.start < local.span.start:
                before = Span(claim.span.start, local.span.start)
                after = Span(local.span.start, claim.span.end)
                changed[first : first + 1] = [Claim("unknown", before), Claim(claim.role, after)]
        elif isinstance(decision, Exclude):
            changed[first : last + 1] = [Claim("unknown", changed[number].span) for number in touched]
        elif decision.role in ASSIGNABLE:
            changed[first : last + 1] = [_as(changed[number], decision.role, decision.by) for number in touched]
        else:
            cure = f"use one of {', '.join(sorted(ASSIGNABLE))}"
            findings.append(decision.finding("DEC008", f"no block can be given the role {decision.role}", cure))
    return tuple(changed), tuple(findings)


def _as(claim: Claim, role: str, by: str) -> Claim:
    """The object in another role, without what a rule found inside it as what it is not."""
    if claim.role == role:
        return replace(claim, attributes=(*claim.attributes, ("resp", f"#{by}")))
    return Claim(role, claim.span, (), (("resp", f"#{by}"),), claim.notation)


_ELEMENTS = {"person": "persName", "place": "placeName", "organisation": "orgName", "object": "objectName"}
_KINDS = {"p": "persName", "pl": "placeName", "org": "orgName", "obj": "objectName"}
_NAMES = frozenset(_ELEMENTS.values())


def decide_words(
    witness: Witness, rulings: Sequence[Local], known: Container[str]
) -> tuple[Witness, tuple[Finding, ...]]:
    """The witness with corrections and names as the editor has them. An unknown entry is a finding (DEC009)."""
    marks = list(witness.marks)
    findings: list[Finding] = []
    for local in rulings:
        decision, span = local.placed.decision, local.span
        if isinstance(decision, Correct):
            attributes = _attributes(
                resp=f"#{decision.by}", cert=decision.cert, evidence=decision.evidence, source=decision.pointers
            )
            # What was found in the wrong words is found in the right ones by nobody.
            marks = [mark for mark in marks if not (mark.alternative and mark.span.meets(span))]
            marks.append(Mark(span, "sic", (), Layer.LINE_VARIANT, Alternative("corr", decision.to, attributes)))
        elif isinstance(decision, Name):
            if decision.ref and decision.ref not in known:
                findings.append(decision.finding("DEC009", f"the authority file has no entry {decision.ref}"))
                continue
            marks = [mark for mark in marks if mark.name not in _NAMES or not mark.span.meets(span)]
            if decision.ref:
                element = _ELEMENTS.get(decision.kind or "") or _KINDS.get(decision.ref.partition("-")[0], "persName")
                attributes = _attributes(ref=f"aut:{decision.ref}", cert=decision.cert, resp=f"#{decision.by}")
                marks.append(Mark(span, element, attributes, Layer.NAME))
    return replace(witness, marks=tuple(marks)), tuple(findings)


def _attributes(**named: str | None) -> Attributes:
    return tuple((name, value) for name, value in named.items() if value)


@dataclass(frozen=True, slots=True)
class Remark:
    """A discussion of a place."""

    text: str
    by: str
    span: Span


def remarks(rulings: Sequence[Local]) -> tuple[Remark, ...]:
    """The editor's notes, in the order of the file."""
    return tuple(
        Remark(" ".join(local.placed.decision.text.split()), local.placed.decision.by, local.span)
        for local in rulings
        if isinstance(local.placed.decision, Note)
    )


def reasons(rulings: Sequence[Local]) -> tuple[Remark, ...]:
    """Why the editor corrects, names or divides, in the order of the file; a lemma says so in its entry."""
    return tuple(
        Remark(" ".join(local.placed.decision.why.split()), local.placed.decision.by, local.span)
        for local in rulings
        if local.placed.decision.why and not isinstance(local.placed.decision, Note | Lemma)
    )


def changes(rulings: Sequence[Placed]) -> Iterator[tuple[str, str, int]]:
    """Day, editor, and how many decisions, newest first: the entries of `revisionDesc`."""
    counts: dict[tuple[str, str], int] = {}
    for ruling in rulings:
        key = (ruling.decision.when, ruling.decision.by)
        counts[key] = counts.get(key, 0) + 1
    for (when, by), count in sorted(counts.items(), reverse=True):
        yield when, by, count
