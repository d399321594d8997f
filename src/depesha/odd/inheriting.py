"""The attributes of an element: its own, and those that its classes give it.

An attribute is given by the first class that has it; what the element itself says of it goes before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from depesha.odd.specs import AttributeChoice, AttributeDef, AttributeItem, AttributeRef, Spec, Specs


@dataclass(frozen=True, slots=True)
class Inherited:
    """What one class gives to an element."""

    class_: str
    whole: bool
    """True where the element takes every attribute of the class as the class has it."""
    items: tuple[AttributeItem, ...]


def definitions(items: tuple[AttributeItem, ...]) -> Iterator[AttributeDef]:
    """All attribute definitions among items, those within a choice too."""
    for item in items:
        if isinstance(item, AttributeDef):
            yield item
        elif isinstance(item, AttributeChoice):
            for alternative in item.alternatives:
                yield from definitions(alternative)


def available(spec: Spec, specs: Specs) -> dict[str, AttributeDef]:
    """The attributes that an element or class has by itself or from its classes, by name."""
    items = [*own(spec, specs), *(item for one in inherited(spec, specs) for item in one.items)]
    return {one.ident: one for one in definitions(tuple(items))}


def class_items(spec: Spec, specs: Specs) -> tuple[AttributeItem, ...]:
    """What a spec itself defines: references to single attributes followed, deleted ones left out."""
    found: list[AttributeItem] = []
    for item in spec.attributes:
        if isinstance(item, AttributeRef):
            source = specs.classes.get(item.class_)
            found.extend(one for one in definitions(source.attributes if source else ()) if one.ident == item.name)
        elif not (isinstance(item, AttributeDef) and item.mode == "delete"):
            found.append(item)
    return tuple(found)


def inherited(spec: Spec, specs: Specs) -> tuple[Inherited, ...]:
    """What the classes of an element give it, class by class, without what the element says itself."""
    given = {one.ident for one in definitions(spec.attributes)}
    result: list[Inherited] = []
    for name in specs.classes_of(spec):
        items = class_items(specs.classes[name], specs)
        kept = without(items, frozenset(given))
        given |= {one.ident for one in definitions(kept)}
        if kept:
            result.append(Inherited(name, kept == items, kept))
    return tuple(result)


def own(spec: Spec, specs: Specs) -> tuple[AttributeItem, ...]:
    """What an element says itself; a changed attribute is completed by what its class says of it."""
    from_classes: dict[str, AttributeDef] = {}
    for name in specs.classes_of(spec):
        for one in definitions(class_items(specs.classes[name], specs)):
            from_classes.setdefault(one.ident, one)
    result = class_items(spec, specs)
    for one in tuple(definitions(result)):
        if one.mode == "change" and one.ident in from_classes:
            result = _mapped(result, merged(from_classes[one.ident], one))
    return result


def merged(old: AttributeDef, new: AttributeDef) -> AttributeDef:
    """The definition `old` with what `new` says of it; the mode stays that of `old`."""
    return replace(
        old,
        usage=new.usage or old.usage,
        datatype=new.datatype or old.datatype,
        values=new.values or old.values,
        default=old.default if new.default is None else new.default,
        line=old.line if new.line is None else new.line,
    )


def changed(items: tuple[AttributeItem, ...], said: tuple[AttributeItem, ...]) -> tuple[AttributeItem, ...]:
    """The items of a spec after a customisation has said something of some of them.

    A deletion stays among them, because a class may give the attribute too.
    """
    result = items
    for item in said:
        known = {one.ident: one for one in definitions(result)}
        if isinstance(item, AttributeDef) and item.mode == "change" and item.ident in known:
            result = _mapped(result, merged(known[item.ident], item))
        else:
            result = (*without(result, _names(item)), _completed(item, known))
    return result


def _names(item: AttributeItem) -> frozenset[str]:
    if isinstance(item, AttributeRef):
        return frozenset({item.name})
    return frozenset(one.ident for one in definitions((item,)))


def _completed(item: AttributeItem, known: Mapping[str, AttributeDef]) -> AttributeItem:
    """A new choice, in which what is only changed keeps the rest of what was known of it."""
    if not isinstance(item, AttributeChoice):
        return item
    result: tuple[AttributeItem, ...] = (item,)
    for one in definitions((item,)):
        if one.mode == "change" and one.ident in known:
            result = _mapped(result, merged(known[one.ident], one))
    return result[0]


def without(items: tuple[AttributeItem, ...], names: frozenset[str]) -> tuple[AttributeItem, ...]:
    """The items but those of the names given; an emptied alternative of a choice falls away."""
    kept: list[AttributeItem] = []
    for item in items:
        if isinstance(item, AttributeChoice):
            alternatives = tuple(filter(None, (without(one, names) for one in item.alternatives)))
            if alternatives:
                kept.append(AttributeChoice(alternatives))
        elif (item.ident if isinstance(item, AttributeDef) else item.name) not in names:
            kept.append(item)
    return tuple(kept)


def _mapped(items: tuple[AttributeItem, ...], new: AttributeDef) -> tuple[AttributeItem, ...]:
    def one(item: AttributeItem) -> AttributeItem:
        if isinstance(item, AttributeChoice):
            return AttributeChoice(tuple(_mapped(alternative, new) for alternative in item.alternatives))
        return new if isinstance(item, AttributeDef) and item.ident == new.ident else item

    return tuple(one(item) for item in items)
