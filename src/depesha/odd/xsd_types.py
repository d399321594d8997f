"""The datatypes of attributes and of elements that hold a value, as simple types of XSD.

RELAX NG compares a `value` as a token, so an enumeration restricts `xs:token`.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from depesha.odd.patterns import Choice, Data, Empty, Group, Pattern, Ref, Repeated, Text, Tokens, Value, choice

XS = "http://www.w3.org/2001/XMLSchema"


def child(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    """A new last child of the namespace of XSD."""
    return etree.SubElement(parent, f"{{{XS}}}{tag}", attributes)


class Types:
    """Writes simple types; the definitions that are datatypes get their names."""

    def __init__(self, definitions: Mapping[str, Pattern]) -> None:
        self._definitions = definitions

    def is_type(self, name: str) -> bool:
        """Whether a definition is a datatype."""
        return _is_value(self._definitions[name], self._definitions)

    def name(self, pattern: Pattern) -> str | None:
        """The name of the type where it has one: a definition's, or one of XSD itself."""
        match pattern:
            case Ref(name):
                return name
            case Data(name, ()):
                return f"xs:{name}"
            case Text():
                return "xs:string"
            case _:
                return None

    def write(self, pattern: Pattern, parent: etree._Element, **attributes: str) -> None:
        """A `simpleType` under `parent`."""
        self._fill(pattern, child(parent, "simpleType", **attributes))

    def write_or_name(self, pattern: Pattern, node: etree._Element, attribute: str = "type") -> None:
        """The type by its name in an attribute of `node`, or else as its child."""
        name = self.name(pattern)
        if name:
            node.set(attribute, name)
        else:
            self.write(pattern, node)

    def _fill(self, pattern: Pattern, node: etree._Element) -> None:
        match pattern:
            case Ref() | Text() | Data(_, ()):
                child(node, "restriction", base=self.name(pattern) or "")
            case Data(name, facets):
                restriction = child(node, "restriction", base=f"xs:{name}")
                for facet, value in facets:
                    child(restriction, facet, value=value)
            case Value() | Empty():
                self._fill_choice((pattern,), node)
            case Choice(parts):
                self._fill_choice(parts, node)
            case Repeated("optional", part):
                self._fill_choice((part, Empty()), node)
            case Tokens(part):
                self._fill_list(part, node)
            case _:
                child(node, "restriction", base="xs:string")

    def _fill_choice(self, parts: tuple[Pattern, ...], node: etree._Element) -> None:
        values = [part for part in parts if isinstance(part, Value | Empty)]
        others = [part for part in parts if part not in values]
        if not others:
            restriction = child(node, "restriction", base="xs:token")
            for value in values:
                child(restriction, "enumeration", value=value.text if isinstance(value, Value) else "")
            return
        union = child(node, "union")
        named = [name for part in others if (name := self.name(part))]
        if named:
            union.set("memberTypes", " ".join(named))
        for part in others:
            if self.name(part) is None:
                self.write(part, union)
        if values:
            self.write(choice(values) if len(values) > 1 else values[0], union)

    def _fill_list(self, part: Pattern, node: etree._Element) -> None:
        least, most, item = _counted(part)
        if (least, most) == (0, None):
            self._fill_items(item, node)
            return
        restriction = child(node, "restriction")
        self._fill_items(item, child(restriction, "simpleType"))
        if least == most:
            child(restriction, "length", value=str(least))
            return
        if least:
            child(restriction, "minLength", value=str(least))
        if most is not None:
            child(restriction, "maxLength", value=str(most))

    def _fill_items(self, item: Pattern, node: etree._Element) -> None:
        self.write_or_name(item, child(node, "list"), "itemType")


def _counted(part: Pattern) -> tuple[int, int | None, Pattern]:
    """How many tokens a list holds at least and at most, and what each of them is."""
    match part:
        case Repeated("optional", inner):
            _, most, item = _counted(inner)
            return 0, most, item
        case Repeated("zeroOrMore", inner):
            return 0, None, _counted(inner)[2]
        case Repeated(_, inner):
            least, _, item = _counted(inner)
            return least, None, item
        case Group(parts):
            found = [_counted(one) for one in parts]
            least = sum(one[0] for one in found)
            most = None if any(one[1] is None for one in found) else sum(one[1] or 0 for one in found)
            return least, most, choice(one[2] for one in found)
        case Empty():
            return 0, 0, part
        case _:
            return 1, 1, part


def _is_value(pattern: Pattern, definitions: Mapping[str, Pattern]) -> bool:
    match pattern:
        case Data() | Value() | Tokens() | Text():
            return True
        case Ref(name):
            return _is_value(definitions[name], definitions)
        case Choice(parts):
            return all(_is_value(part, definitions) for part in parts)
        case Repeated("optional", part):
            return _is_value(part, definitions)
        case _:
            return False
