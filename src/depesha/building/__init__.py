"""Builds an edition: corpus/ → tei/ → site/, only what changed.

Telegrams are encoded, then linked with each other; those whose links are new are encoded once more.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path

from depesha.building.converting import Converters, Job
from depesha.building.remembering import Entry, content, digest, program_digest, recall, remember, to_tell, told
from depesha.building.showing import remembered as remembered_pages
from depesha.building.showing import remove, shown
from depesha.decisions import DECISIONS
from depesha.edition import SETTINGS, Edition
from depesha.encode import ALONE, Context
from depesha.findings import Finding
from depesha.linking import Facts, link_telegrams, read_facts, recalled, remembered
from depesha.pipeline import Names, load_names, record_number_of
from depesha.render import PAGES, About, Beside, CustomSheets, Quality, RenderedFile, render_file, write_pages
from depesha.tei.reading import parse
from depesha.validate.fidelity import verify

Progress = Callable[[Iterable[Path], int], Iterable[Path]]
"""Wraps what is worked off, to show how far the work has come."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    made: tuple[Path, ...]
    """TEI files made again, whether or not their bytes changed."""
    kept: int
    """Telegrams that had not changed."""
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Work:
    """What stands and what has become of each telegram, by record number."""

    made: dict[str, Path] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)
    collated: set[str] = field(default_factory=set)
    told: dict[str, list[Finding]] = field(default_factory=dict)
    contexts: dict[str, str] = field(default_factory=dict)
    """Digest of the context with which its TEI file was made."""


def build(
    edition: Edition,
    *,
    everything: bool = False,
    pages: bool = True,
    processes: int = 1,
    progress: Progress | None = None,
) -> Built:
    """Builds the edition in its folder; without `pages` only its `tei/`.

    Raises `FoundError` where its authority file cannot be used.
    """
    folder = edition.folder or Path()
    tei, site = folder / "tei", folder / "site"
    names = load_names(edition.authority, edition.sources())
    state_path = folder / ".depesha" / "state.json"
    state = {} if everything else recall(state_path)
    numbers, findings = _numbered(edition.sources(), edition)
    findings.extend(_ambiguous(names, edition.authority))
    if not numbers:
        findings.append(Finding("CFG005", str(edition.corpus), "there is no corpus/<record number>/source.txt"))
    sheets = CustomSheets(edition.folder)
    common = digest(program_digest().encode(), content(folder / SETTINGS), content(edition.authority))
    inputs = {path: _input(path, common) for path in numbers}
    # For the choice of a reading the other exports count too.
    whole = digest(*(inputs[path].encode() for path in sorted(inputs)))
    stale = [
        path for path, number in numbers.items() if not _current(state.get(number), inputs[path], whole, tei, number)
    ]
    work = _Work()
    for path, number in numbers.items():
        if path not in stale:
            work.told[number] = list(told(state[number]))
            work.contexts[number] = state[number]["context"]
    before = link_telegrams([found for entry in state.values() if (found := recalled(entry["facts"]))], names.display)
    with Converters(edition, names, processes) as converters:
        _convert(converters, stale, numbers, before, edition, tei, work, progress)
        facts = {number: _facts(tei, number, state) for number in numbers.values() if number not in work.failed}
        linked = link_telegrams([found for found in facts.values() if found], names.display)
        unlinked = [
            path
            for path, number in numbers.items()
            if number not in work.failed and work.contexts[number] != _digest_of(linked.get(f"{number}.xml", ALONE))
        ]
        _convert(converters, unlinked, numbers, linked, edition, tei, work, None)
    # The TEI has names in English; what the authority file calls them in the language of the pages goes before.
    called = {} if edition.language == "en" else names.called(edition.language)
    look = digest(common.encode(), sheets.digest().encode())
    new_state: dict[str, Entry] = {}
    for path, number in numbers.items():
        target = tei / f"{number}.xml"
        old = state.get(number, {})
        if number in work.failed:
            # What stands of an earlier build goes on standing, and is made again as soon as it can be.
            if old and target.is_file():
                new_state[number] = {**old, "input": ""}
            continue
        made, converted = digest(content(target)), tuple(work.told[number])
        pages_of, fresh = remembered_pages(old), old.get("tei") == made and old.get("page") == look
        if pages:
            pages_of = shown(site, pages_of, partial(_rendered, edition, target, site, sheets, called), fresh=fresh)
        work.told[number].extend(pages_of.findings)
        rests = whole if number in work.collated or (number not in work.made and old.get("edition")) else ""
        known = facts.get(number)
        new_state[number] = {
            "input": inputs[path], "edition": rests, "context": work.contexts[number], "tei": made,
            "page": look if pages or fresh else "",
            "facts": remembered(known) if known else "", "findings": to_tell(converted), **pages_of.remembered(),
        }  # fmt: skip
    if pages:
        summaries = [entry["summary"] for entry in new_state.values() if entry["summary"]]
        findings.extend(write_pages(summaries, site, _about(edition), sheets))
        for number in {*state} - {*numbers.values()}:
            remove(site, remembered_pages(state[number]).names)
    findings.extend(_orphans(tei, numbers))
    findings.extend(finding for found in work.told.values() for finding in found)
    remember(state_path, new_state)
    return Built(tuple(work.made.values()), len(numbers) - len({*stale, *unlinked}), tuple(findings))


def _rendered(
    edition: Edition, target: Path, site: Path, sheets: CustomSheets, called: Mapping[str, Mapping[str, str]]
) -> RenderedFile:
    return render_file(target, site, sheets=sheets, beside=_beside(edition, target, called))


def _beside(edition: Edition, target: Path, called: Mapping[str, Mapping[str, str]]) -> Beside:
    """What the page of a telegram is told beside its TEI file: how the proof ended, and what the edition wants."""
    proof = verify(target)
    parts = ", ".join(f"{witness.siglum} {witness.characters}" for witness in proof.witnesses)
    quality = None if proof.findings else Quality(proof.characters, parts, valid=True)
    return Beside(
        quality=quality, language=edition.language, edition=edition.title, edition_url=edition.url or "",
        edition_date=edition.date or "", edition_licence=edition.licence or "", pages=PAGES, labels=edition.labels,
        names=called,
    )  # fmt: skip


def _about(edition: Edition) -> About:
    """What the pages say of the edition."""
    return About(
        edition.title, edition.publisher, edition.date, edition.licence, edition.url,
        edition.language, edition.labels, edition.authority, edition.folder,
    )  # fmt: skip


def _convert(
    converters: Converters,
    paths: Sequence[Path],
    numbers: Mapping[Path, str],
    contexts: Mapping[str, Context],
    edition: Edition,
    tei: Path,
    work: _Work,
    progress: Progress | None,
) -> None:
    """Converts exports, each in its context, and notes what became of them."""
    jobs = [Job(path, tei, edition, contexts.get(f"{numbers[path]}.xml", ALONE)) for path in paths]
    watched = progress(paths, len(paths)) if progress else paths
    for path, job, outcome in zip(watched, jobs, converters.outcomes(jobs), strict=True):
        number = numbers[path]
        work.told[number] = list(outcome.findings)
        work.contexts[number] = _digest_of(job.context)
        if outcome.target:
            work.made[number] = outcome.target
        else:
            work.failed.add(number)
        if outcome.collated:
            work.collated.add(number)


def _input(path: Path, common: str) -> str:
    """The digest of what a telegram is made from, the others left aside."""
    side_files = (path.parent / "record.toml", path.parent / DECISIONS)
    return digest(common.encode(), str(path).encode(), content(path), *(content(file) for file in side_files))


def _digest_of(context: Context) -> str:
    return digest(json.dumps(asdict(context), sort_keys=True).encode())


def _facts(tei: Path, number: str, state: Mapping[str, Entry]) -> Facts | None:
    """What linking needs of a telegram: as remembered, or from its TEI file where that is another."""
    path = tei / f"{number}.xml"
    old = state.get(number)
    if old and old["facts"] and old["tei"] == digest(content(path)):
        return recalled(old["facts"])
    tree, _ = parse(path)
    return read_facts(tree, path.name) if tree is not None else None


def _current(entry: Entry | None, wanted: str, whole: str, tei: Path, number: str) -> bool:
    """True where a telegram need not be made again."""
    if entry is None or entry["input"] != wanted or entry["edition"] not in ("", whole):
        return False
    return digest(content(tei / f"{number}.xml")) == entry["tei"]


def _numbered(sources: Sequence[Path], edition: Edition) -> tuple[dict[Path, str], list[Finding]]:
    """The record number of each export, and findings where one number has two exports."""
    numbers: dict[Path, str] = {}
    owners: dict[str, Path] = {}
    findings: list[Finding] = []
    for path in sources:
        number = record_number_of(path, edition)
        if number.casefold() in owners or number.casefold() in PAGES:
            owner = owners.get(number.casefold())
            said = (
                f"record {number} is already the number of {owner}" if owner else "a page of the edition has this name"
            )
            findings.append(Finding("CFG003", str(path), said, 1))
            continue
        owners[number.casefold()] = path
        numbers[path] = number
        if path.parent.name != number:
            said = f"the record says {number}, its folder is called {path.parent.name}"
            findings.append(Finding("CFG007", str(path), said, 1))
    return numbers, findings


def _ambiguous(names: Names, authority: Path) -> Iterator[Finding]:
    for form, owners in names.index.ambiguous:
        yield Finding("CFG008", str(authority), f"“{form}” is a name of {' and of '.join(owners)}")


def _orphans(tei: Path, numbers: Mapping[Path, str]) -> Iterator[Finding]:
    """TEI files that no export stands behind; they are told of and never removed."""
    known = set(numbers.values())
    for path in sorted(tei.glob("*.xml")):
        if path.stem not in known:
            yield Finding("CFG006", str(path), "no export in corpus/ has this number")
