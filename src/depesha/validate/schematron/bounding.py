"""How long and how deeply nested an expression may be, so that the compiler of expressions comes back.

Saxon has no such bounds: brackets some thousand deep end the process, and some ten thousand steps take minutes.
It also ends where it reports an error in the middle of a character beyond U+FFFF, such as `4` and an ideograph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from depesha.tei.names import local
from depesha.validate.schematron.vocabulary import OWN

MAX_LENGTH = 4000
"""Most characters of an expression, without its string literals and comments. TEI's longest has 600 with them."""
MAX_DEPTH = 50
"""Most brackets inside each other. TEI has 4."""
DIVIDE = "divide it by means of let"
"""The cure."""

_MARK = re.compile(r"\(:|:\)")
_CODE = re.compile(r"""[^"'(]+|\((?!:)""")


def excess(expression: str) -> str | None:
    """What is too much in an expression; None if it is within the bounds."""
    if len(expression) <= MAX_DEPTH and expression.isascii():
        return None
    code = "".join(_code(expression))
    if not code.isascii() and max(code) > "\uffff":
        return "an expression with a character beyond U+FFFF, not in a string literal"
    if len(code) > MAX_LENGTH:
        return f"an expression of more than {MAX_LENGTH} characters"
    depth = 0
    for character in code:
        depth += (character in "([{") - (character in ")]}")
        if depth > MAX_DEPTH:
            return f"brackets more than {MAX_DEPTH} deep"
    return None


def excessive(stylesheet: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Instructions of a stylesheet, or of the XSLT in a schema, that have too long an expression, and what is too much.

    Text counts where some may hold expressions, by `expand-text`.
    """
    nodes = list(stylesheet.iter(etree.Element))
    expanding = any(local(str(key)) == "expand-text" for node in nodes for key in node.attrib)
    for node in nodes:
        written = [str(value) for key, value in node.attrib.items() if _evaluated(node, str(key))]
        if expanding:
            written.extend(text for text in (node.text, node.tail) if text and "{" in text)
        problem = next(filter(None, map(excess, written)), None)
        if problem is not None:
            yield node, problem


def _evaluated(node: etree._Element, key: str) -> bool:
    """Whether an attribute holds an expression: not so where a validator quotes the schema."""
    return etree.QName(node).namespace != OWN or key in ("location", "count")


def _code(expression: str) -> Iterator[str]:
    """The expression without string literals and comments, which may hold comments."""
    position = 0
    while position < len(expression):
        plain = _CODE.match(expression, position)
        if plain is not None:
            yield plain[0]
            position = plain.end()
        elif expression.startswith("(:", position):
            position = _after_comment(expression, position)
        else:
            end = expression.find(expression[position], position + 1)
            position = end + 1 if end >= 0 else len(expression)


def _after_comment(expression: str, position: int) -> int:
    depth = 0
    for mark in _MARK.finditer(expression, position):
        depth += 1 if mark[0] == "(:" else -1
        if depth == 0:
            return mark.end()
    return len(expression)
