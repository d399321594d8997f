"""A page for each code of a finding and each rule of the schema: what is wrong, why it matters, what to do, an example.

In: `CODES`, the rules of the ODD, and the examples in `examples/`, a TOML file an area. Out: pages.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from depesha.errors import SetupError
from depesha.findings import CODES, Severity
from depesha.odd import Rule, rules
from depesha.resources import resource

RULES = "R"
"""The area of the rules of the schema."""

_EXAMPLES = Path(__file__).with_name("examples")
_KEYS = frozenset(("why", "file", "run", "bad", "good"))


@dataclass(frozen=True, slots=True)
class Example:
    """What calls forth a finding, and what does not."""

    bad: str
    good: str
    file: str | None = None
    """The file in which both stand; None where they are commands."""
    run: str | None = None
    """The command that tells the finding; None where both are commands."""
    why: str = ""
    """Why it matters; empty for a rule, which says so itself."""


@dataclass(frozen=True, slots=True)
class Page:
    """All there is to say of a code."""

    code: str
    """`SRC014`, or `R13` of a rule."""
    severity: Severity
    title: str
    """What is wrong, in a few words."""
    why: str
    """Why it matters."""
    cure: str
    """What to do."""
    example: Example | None = None
    message: str | None = None
    """What findings of a rule say, with … for the particulars."""
    unreadable: bool = False
    """True where the exit code is 3."""


def area_of(code: str) -> str:
    """The letters of a code: `SRC` of SRC014, `R` of R13."""
    return code.rstrip("0123456789")


def page(code: str) -> Page | None:
    """The page of a code, whatever its case; None where there is no such code.

    Raises `SetupError` where the installation lacks what is to be said of it.
    """
    wanted = code.upper()
    if wanted in CODES:
        return _of_code(wanted)
    if not re.fullmatch(rf"{RULES}\d+", wanted):
        return None
    return next((_of_rule(rule) for rule in _rules() if rule.identifier == wanted), None)


def pages() -> tuple[Page, ...]:
    """All pages: the codes in the order of their declaration, then the rules. Raises as `page`."""
    return (*map(_of_code, CODES), *map(_of_rule, _rules()))


@cache
def examples(area: str) -> Mapping[str, Example]:
    """The examples of an area by code, such as `examples("SRC")`; none where the area has no file.

    What stands at the top of the file, `file` and `run`, holds for each example that does not say otherwise.
    Raises `SetupError` where the file cannot be used.
    """
    path = _EXAMPLES / f"{area}.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        common = {key: value for key, value in data.items() if not isinstance(value, dict)}
        return {code: _example({**common, **own}) for code, own in data.items() if isinstance(own, dict)}
    except (OSError, ValueError, KeyError) as error:
        raise SetupError(f"{path} cannot be used: {error}; install depesha again") from error


def _example(table: Mapping[str, str]) -> Example:
    if table.keys() - _KEYS:
        raise ValueError(f"unknown keys {', '.join(sorted(table.keys() - _KEYS))}")
    # An empty name of a file says that the example is one of commands.
    file = table.get("file") or None
    why = " ".join(table.get("why", "").split())
    return Example(table["bad"].strip("\n"), table["good"].strip("\n"), file, table.get("run") if file else None, why)


def _of_code(name: str) -> Page:
    code, example = CODES[name], examples(area_of(name)).get(name)
    why = example.why if example else ""
    return Page(name, code.severity, code.title, why, code.hint, example, unreadable=code.unreadable)


def _of_rule(rule: Rule) -> Page:
    example = examples(RULES).get(rule.identifier)
    return Page(rule.identifier, rule.severity, rule.title, rule.reason, rule.cure, example, rule.message)


@cache
def _rules() -> tuple[Rule, ...]:
    return rules(resource("schema", "depesha.odd"))
