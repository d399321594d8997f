"""TEI files in, a site on disk out: the pages and texts of each, the list of them; and findings.

A file that cannot be shown is a finding, and the others are still made. The list shows only what has a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from depesha.findings import Finding
from depesha.render.publishing import write_list
from depesha.render.telegram import ALL, Format, Wanted, render_file
from depesha.render.witnesses import witnesses_of
from depesha.tei.reading import parse


def render(
    tei_files: Sequence[Path],
    out: Path,
    to: frozenset[Format] = ALL,
    *,
    title: str = "Telegrams",
    wanted: Wanted | None = None,
) -> tuple[Finding, ...]:
    """Makes the site of some TEI files in the folder `out`, which is made if need be. `title` heads the list.

    Findings come in the order of the files. Raises `SetupError` where the stylesheets are missing or broken.
    """
    clashes = tuple(_clashes(tei_files))
    done = [
        render_file(path, out, to, wanted=wanted)
        for path in dict.fromkeys(tei_files)
        if path not in {clash for clash, _ in clashes}
    ]
    findings = [finding for _, finding in clashes]
    findings += [finding for file in done for finding in file.findings]
    if "html" in to:
        findings += write_list([file.summary for file in done if file.summary is not None], out, title)
    return tuple(findings)


def _clashes(tei_files: Sequence[Path]) -> Iterator[tuple[Path, Finding]]:
    """Files that would overwrite the page of another, of one of its witnesses, or the list."""
    first: dict[str, Path] = {}
    # Case does not tell two files apart on every disk.
    names = {path: path.stem.casefold() for path in dict.fromkeys(tei_files)}
    for path, name in names.items():
        if name == "index":
            yield path, Finding("XSL003", str(path), "index.html is the list of telegrams")
        elif first.setdefault(name, path) != path:
            yield path, Finding("XSL003", str(path), f"{first[name]} has the same page name")
    for path, name in names.items():
        owner = next((first[name[:at]] for at, sign in enumerate(name) if sign == "." and name[:at] in first), None)
        if owner and name.removeprefix(f"{owner.stem.casefold()}.") in _sides_of(owner):
            yield path, Finding("XSL003", str(path), f"{owner} has a page of this name")


def _sides_of(path: Path) -> set[str]:
    """What is added to the name of a file for its other pages: `t1`, `synopsis`."""
    tree, _ = parse(path)
    sigla = witnesses_of(tree) if tree is not None else ()
    return {siglum.casefold() for siglum in sigla} | {"synopsis"}
