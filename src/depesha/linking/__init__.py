"""Links the telegrams of an edition: which one answers which (row D19, rules K4 and K6).

Facts are read from the TEI files; they do not depend on links, so linking once is enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from depesha.encode import Context, Neighbour, Target
from depesha.linking.facts import Facts, Quoted, Sent, read_facts, recalled, remembered
from depesha.linking.resolving import Register, day_in_words, described

Shown = Callable[[str], str | None]
"""Reference → name to show."""


def link_telegrams(files: Sequence[Facts], shown: Shown) -> dict[str, Context]:
    """The context of each file that has one, by file name."""
    register = Register(message for facts in files for message in facts.messages)
    targets: dict[str, dict[str, Target]] = defaultdict(dict)
    around: dict[tuple[str, str], dict[tuple[str, str], Neighbour]] = defaultdict(dict)

    def named(references: Iterable[str]) -> list[str]:
        return [shown(reference) or reference for reference in references]

    def said(message: Sent) -> str:
        return described(message, named(message.senders), named(message.addressees))

    for facts in files:
        homes = {message.description: message for message in facts.messages}
        for quoted in facts.quoted:
            home = homes[quoted.description]
            found, certainty = register.meant(quoted, home)
            if found:
                pointers = dict.fromkeys(_pointer(item, quoted) for item in found)
                targets[facts.file][quoted.identifier] = Target(" ".join(pointers), certainty)
            for item in found:
                if item.file == facts.file:
                    continue
                answered = quoted.direction == "yours"
                before = Neighbour("prev", item.pointer, said(item), answered, certainty)
                after = Neighbour("next", home.pointer, said(home), False, certainty)
                around[facts.file, home.description].setdefault(("prev", item.pointer), before)
                around[item.file, item.description].setdefault(("next", home.pointer), after)
        _missing(facts, homes, targets[facts.file], around, named)
    contexts: dict[str, dict[str, tuple[Neighbour, ...]]] = defaultdict(dict)
    for (file, description), neighbours in around.items():
        contexts[file][description] = tuple(
            neighbours[key] for key in sorted(neighbours, key=lambda key: (key[0] == "next", key))
        )
    wanted = [*contexts, *(file for file, found in targets.items() if found)]
    return {file: Context(targets.get(file, {}), contexts.get(file, {})) for file in dict.fromkeys(wanted)}


def _pointer(item: Sent, quoted: Quoted) -> str:
    """Within a file to the text itself, in the version that refers to it; else to the file."""
    if item.file != quoted.file:
        return item.pointer
    own = [name for name in item.text if name.startswith(f"{quoted.version}-")]
    return f"#{(own or list(item.text) or [item.description])[0]}"


def _missing(
    facts: Facts,
    homes: dict[str, Sent],
    targets: dict[str, Target],
    around: dict[tuple[str, str], dict[tuple[str, str], Neighbour]],
    named: Callable[[Iterable[str]], list[str]],
) -> None:
    """Telegrams that a message names by number or day and the edition does not have: told from the first version."""
    first: dict[str, str] = {}
    told: set[tuple[str, tuple[str, str | None]]] = set()
    for quoted in facts.quoted:
        home = homes[quoted.description]
        if first.setdefault(home.description, quoted.version) != quoted.version or quoted.identifier in targets:
            continue
        if not quoted.direction or not (quoted.numbers or quoted.moments):
            continue
        moments = {(home.description, moment) for moment in quoted.moments}
        if not quoted.numbers and moments <= told:
            continue  # named before
        told |= moments
        ours = quoted.direction == "ours"
        who, to = (home.senders, ()) if ours else (home.addressees, home.senders)
        parts = [" to ".join(" and ".join(named(side)) for side in (who, to) if side) or "a telegram"]
        parts += [f"No. {number}" for number in quoted.numbers]
        parts += [" and ".join(f"{day_in_words(day)}{f' {time[:5]}' if time else ''}" for day, time in quoted.moments)]
        pointer = f"#{quoted.identifier}"
        neighbour = Neighbour("prev", pointer, ", ".join(part for part in parts if part), not ours)
        around[facts.file, home.description].setdefault(("prev", pointer), neighbour)


__all__ = ["Facts", "Shown", "link_telegrams", "read_facts", "recalled", "remembered"]
