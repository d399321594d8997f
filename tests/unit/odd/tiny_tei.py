"""A TEI of a dozen elements, and what it takes to compile a customisation of it."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from depesha.odd import Grammar, compile_odd, errors, relaxng

TINY_TEI = Path(__file__).with_name("tiny.xml")
CORE = '<moduleRef key="tei"/><moduleRef key="core"/>'


def customised(folder: Path, schema: str, before: str = "", start: str = "TEI") -> Grammar:
    """The grammar of what stands in a `schemaSpec`, and of what stands before it; `folder` takes the ODD."""
    odd = folder / "own.odd"
    odd.write_text(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\n{before}\n'
        f'<schemaSpec ident="own" start="{start}">\n{schema}\n</schemaSpec></body></text></TEI>',
        encoding="utf-8",
    )
    return compile_odd(odd, TINY_TEI)


def accepts(grammar: Grammar, content: str) -> bool:
    """Whether a grammar accepts `<TEI>` with the content given."""
    assert errors(grammar) == ()
    schema = etree.RelaxNG(etree.fromstring(relaxng(grammar)).getroottree())
    text = f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{content}</TEI>'
    return bool(schema.validate(etree.fromstring(text).getroottree()))
