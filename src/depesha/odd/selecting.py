"""Which specs of TEI a customisation takes: `moduleRef`, `elementRef`, `specGrpRef` and the specs it changes.

In: the `schemaSpec` of an ODD. Out: its parts in order, and the names it selects.
What it names and TEI does not have is a finding, never silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches

from lxml import etree

from depesha.findings import Finding
from depesha.odd.specs import Specs
from depesha.tei.names import XML_ID, local, tei
from depesha.tei.reading import line_of

Report = Callable[[str, str, int | None, str | None], None]
"""Takes a code, a message, a line and a cure."""

SPEC_TAGS = ("elementSpec", "classSpec", "macroSpec", "dataSpec")
_REFERENCES = ("elementRef", "classRef", "macroRef", "dataRef")


def reporter(path: str, findings: list[Finding]) -> Report:
    """A function that notes findings of one file."""

    def report(code: str, message: str, line: int | None, cure: str | None = None) -> None:
        findings.append(Finding(code, path, message, line, None, cure))

    return report


def unknown(report: Report, what: str, name: str, line: int | None, known: Iterator[str] | list[str]) -> None:
    """Reports a name that does not exist, with the nearest one that does."""
    near = get_close_matches(name, sorted(known), n=1)
    report("ODD001", f'there is no {what} "{name}" in TEI', line, f'did you mean "{near[0]}"?' if near else None)


def parts_of(root: etree._Element, report: Report) -> tuple[etree._Element, ...]:
    """The references and specs of the `schemaSpec`, with every `specGrpRef` followed."""
    schemas = tuple(root.iter(tei("schemaSpec")))
    if len(schemas) != 1:
        report("ODD002", f"the ODD holds {len(schemas)} schemaSpec elements instead of one", line_of(root), None)
        return ()
    groups = {node.get(XML_ID, ""): node for node in root.iter(tei("specGrp"))}
    return tuple(_followed(schemas[0], groups, report, ()))


def _followed(
    node: etree._Element, groups: dict[str, etree._Element], report: Report, path: tuple[str, ...]
) -> Iterator[etree._Element]:
    for part in node.iterchildren(etree.Element):
        name = local(part.tag)
        if name == "specGrpRef":
            target = part.get("target", "").removeprefix("#")
            if target not in groups:
                report("ODD001", f'specGrpRef points to "{target}", which is no specGrp', line_of(part), None)
            elif target in path:
                report("ODD002", f'specGrp "{target}" contains itself', line_of(part), None)
            else:
                yield from _followed(groups[target], groups, report, (*path, target))
        elif name == "specGrp":
            yield from _followed(part, groups, report, path)
        elif name in (*SPEC_TAGS, *_REFERENCES, "moduleRef"):
            yield part
        elif name not in ("constraintSpec", "desc", "gloss", "p", "head", "remarks", "exemplum", "altIdent"):
            report("ODD002", f"{name} is not understood in schemaSpec", line_of(part), None)


def selected(parts: tuple[etree._Element, ...], specs: Specs, report: Report) -> Specs:
    """What remains of TEI when only the modules and elements referred to are taken."""
    elements: set[str] = set()
    modules: set[str] = set()
    for part in parts:
        line = line_of(part)
        if local(part.tag) == "moduleRef":
            key = part.get("key")
            if key is None:
                report("ODD002", "moduleRef without @key: only modules of TEI can be used", line, None)
            elif key not in specs.modules:
                unknown(report, "module", key, line, list(specs.modules))
            else:
                modules.add(key)
                elements |= _of_module(part, key, specs, report)
        elif local(part.tag) == "elementRef":
            key = part.get("key", "")
            if key in specs.elements:
                elements.add(key)
                modules.add(specs.elements[key].module)
            else:
                unknown(report, "element", key, line, list(specs.elements))
    return Specs(
        elements={name: spec for name, spec in specs.elements.items() if name in elements},
        classes={name: spec for name, spec in specs.classes.items() if spec.module in modules},
        macros={name: spec for name, spec in specs.macros.items() if spec.module in modules or not spec.module},
        data=specs.data,
        modules=frozenset(modules),
    )


def _of_module(node: etree._Element, module: str, specs: Specs, report: Report) -> set[str]:
    own = {name for name, spec in specs.elements.items() if spec.module == module}
    named = {attribute: node.get(attribute, "").split() for attribute in ("include", "except")}
    for attribute, names in named.items():
        for name in names:
            if name not in own:
                unknown(report, f"element of module {module} for @{attribute}", name, line_of(node), list(own))
    if node.get("include") is not None:
        return own & set(named["include"])
    return own - set(named["except"])
