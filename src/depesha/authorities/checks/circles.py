"""Directed relations that come back to where they began."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from depesha.authorities.file import AuthorityFile
from depesha.authorities.occurrences import Telegram
from depesha.findings import Finding

Edges = Mapping[str, Mapping[str, int]]
"""From each entry to others, with the line of the relation."""


def circles(file: AuthorityFile, _: Sequence[Telegram]) -> Iterator[Finding]:
    """`superior`: a above b, b above c, c above a. One finding for each relation that closes a circle."""
    edges: dict[str, dict[str, dict[str, int]]] = {}
    for relation in file.authority.relations:
        for one in relation.active:
            for other in relation.passive:
                edges.setdefault(relation.name, {}).setdefault(one, {}).setdefault(other, relation.line)
    for name, directed in edges.items():
        for circle, line in _closing(directed):
            message = f"“{name}” runs in a circle: {' → '.join(circle)}"
            yield Finding("AUT004", str(file.path), message, line)


def _closing(edges: Edges) -> Iterator[tuple[tuple[str, ...], int]]:
    """The circles that a walk over all edges meets, each edge walked once, with the line that closes it."""
    done: set[str] = set()
    for start in edges:
        if start in done:
            continue
        way = [start]
        place = {start: 0}
        open_edges = [iter(edges[start].items())]
        while way:
            target, line = next(open_edges[-1], (None, 0))
            if target is None:
                done.add(way[-1])
                del place[way.pop()]
                open_edges.pop()
            elif target in place:
                yield (*way[place[target] :], target), line
            elif target not in done:
                place[target] = len(way)
                way.append(target)
                open_edges.append(iter(edges.get(target, {}).items()))
