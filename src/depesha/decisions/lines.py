"""Where tables and keys of a TOML file stand, which `tomllib` does not tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    ^[ \t]* \[\[? [ \t]* ["']? (?P<table> [\w-]+ ) ["']? [ \t]* \]\]?
  | ^[ \t]* (?P<mark> ["']? ) (?P<key> [\w-]+ ) (?P=mark) [ \t]* [=.]
  | \"{3} (?: \\. | [^\\] )*? \"{3}
  | '{3} .*? '{3}
  | " (?: \\. | [^"\\\n] )* "
  | ' [^'\n]* '
  | \# [^\n]*
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
"""A header of a table, a key, and what may hide one: strings and comments."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a file's tables and keys, from 1."""

    tables: dict[str, list[int]]
    """By name, the line of each table of that name."""
    keys: dict[tuple[str, int, str], int]
    """By name of the table, its number among those of that name, and key; of the head of the file, `("", 0, key)`."""

    def of(self, table: str, number: int = 0, key: str | None = None) -> int:
        """The line of a key, or else of its table, or else of the key that holds an inline table, or else 1."""
        if key is not None and (table, number, key) in self.keys:
            return self.keys[table, number, key]
        headers = self.tables.get(table, [])
        return headers[number] if number < len(headers) else self.keys.get(("", 0, table), 1)


def find_lines(text: str) -> Lines:
    """Finds the tables and keys of a TOML document. Never fails; what it cannot tell has no entry."""
    tables: dict[str, list[int]] = {}
    keys: dict[tuple[str, int, str], int] = {}
    table, number = "", 0
    line, seen = 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", seen, token.start())
        seen = token.start()
        if token["table"]:
            table = token["table"]
            number = len(tables.setdefault(table, []))
            tables[table].append(line)
        elif token["key"]:
            keys.setdefault((table, number, token["key"]), line)
    return Lines(tables, keys)
