"""A TEI file and what was remembered of its pages in, its pages on disk out, made only where they must be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from depesha.building.remembering import Entry, to_tell, told
from depesha.findings import Finding
from depesha.render import RenderedFile


@dataclass(frozen=True, slots=True)
class Shown:
    """The pages of one telegram in `site/`."""

    summary: str = ""
    """Its line in the list; empty where it has no page."""
    names: tuple[str, ...] = ()
    """The files that were written, by their names."""
    findings: tuple[Finding, ...] = ()

    def remembered(self) -> Entry:
        """The part of an entry that tells of it."""
        return {"summary": self.summary, "files": "\n".join(self.names), "shown": to_tell(self.findings)}


def remembered(old: Mapping[str, str]) -> Shown:
    """The pages that an earlier build made."""
    if not old:
        return Shown()
    return Shown(old["summary"], tuple(filter(None, old["files"].split("\n"))), told(dict(old), "shown"))


def shown(site: Path, before: Shown, render: Callable[[], RenderedFile], *, fresh: bool) -> Shown:
    """The pages as they are now; `fresh` says that nothing has changed that those of `before` were made from.

    Where a page cannot be made, the one of last time stands and stays in the list. What is made no more is removed.
    """
    if fresh and before.summary and all((site / name).is_file() for name in before.names):
        return before
    rendered = render()
    if rendered.summary is None:
        standing = tuple(name for name in before.names if (site / name).is_file())
        summary = before.summary if standing else ""
        return Shown(summary, tuple(dict.fromkeys((*standing, *rendered.names))), rendered.findings)
    remove(site, set(before.names) - set(rendered.names))
    return Shown(rendered.summary, rendered.names, rendered.findings)


def remove(site: Path, names: Iterable[str]) -> None:
    """Removes files that builds have made, and nothing outside of the folder."""
    for name in names:
        path = site / name
        if path.parent == site:
            path.unlink(missing_ok=True)
