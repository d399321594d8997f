"""What is known of names in an edition: its authority file, indexed, and the words of its exports.

The stages do not know each other; this is what the names stage tells the encoder and the choice of readings.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from depesha.annotate import is_abbreviation
from depesha.collate.lemma import Grounds, seen_in
from depesha.encode import NO_KNOWLEDGE, Knowledge, Named
from depesha.errors import FoundError
from depesha.model import Export, Kind
from depesha.names import Authority, Index, build_index, read_authority
from depesha.sources.received import read_source
from depesha.validate import Listed

CIPHER_SERVICE = "cipherService"
"""`@role` of the organisation through whose hands ciphered telegrams go."""


def way(path: Path, folder: Path) -> str:
    """The way from a folder to a file, as a relative URI."""
    return quote(Path(os.path.relpath(path, folder)).as_posix(), safe="/")


def listed(authority: Authority) -> Listed | None:
    """What telegrams are validated against; None where there is no entry."""
    if not authority.entries:
        return None
    bearers = frozenset(entry.identifier for entry in authority.entries if entry.alias)
    return Listed(authority.identifiers, bearers)


@dataclass(frozen=True, slots=True)
class Names:
    """The authority file of an edition, indexed."""

    authority: Authority
    index: Index
    path: Path | None = None
    """Where the file is."""
    seen: Mapping[str, int] = field(default_factory=dict)
    """In how many exports of the edition a word or formula occurs."""

    def reference(self, text: str, language: str) -> str | None:
        """The reference of a name that is wholly the text given."""
        hits = self.index.find(text, language)
        whole = [hit for hit in hits if hit.start == 0 and hit.end == len(text.rstrip("."))]
        return f"aut:{whole[0].entry.identifier}" if whole else None

    def display(self, reference: str, signs: str | None = None) -> str | None:
        """The name to show for a reference; with `signs`, also the code name: `Stalin (signing as Filippov)`."""
        entry = self.authority.entry(reference.removeprefix("aut:"))
        if entry is None:
            return None
        return f"{entry.display} ({signs} {entry.alias})" if signs and entry.alias else entry.display

    def called(self, language: str) -> dict[str, dict[str, str]]:
        """What the entries are called in a language: `{"aut:p-stalin": {"name": "Сталин", "codename": "Филиппов"}}`."""
        named = ((f"aut:{entry.identifier}", entry.called(language)) for entry in self.authority.entries)
        return {reference: names for reference, names in named if names}

    def grounds(self, export: Export) -> Grounds:
        """What the choice of a lemma may rest on."""
        language = next((part.language for part in export.parts if part.kind is not Kind.TRANSLATION), "ru")
        kinds = {part.siglum: part.kind.value for part in export.parts}
        own = seen_in([export.source.text])
        seen = {word: count - own.get(word, 0) for word, count in self.seen.items()}
        return Grounds(
            kinds,
            lambda text: self.reference(text, language) is not None,
            lambda text: is_abbreviation(text, language),
            seen,
        )

    @property
    def listed(self) -> Listed | None:
        """What telegrams are validated against; None where there is no entry."""
        return listed(self.authority)

    def seat(self, reference: str, day: str | None) -> tuple[str, str] | None:
        """Name and reference of the place where an organisation is, or a person at his post on a day."""
        entry = self.authority.entry(reference.removeprefix("aut:"))
        place = entry.seat_on(day) if entry else None
        name = self.display(place) if place else None
        return (name, place) if name and place else None

    def service(self) -> tuple[str, str] | None:
        """Name and reference of the cipher service of the edition; None where there is none, or more than one."""
        found = [entry for entry in self.authority.entries if entry.kind == CIPHER_SERVICE]
        return (found[0].display, f"aut:{found[0].identifier}") if len(found) == 1 else None

    def headline(self, title: str) -> tuple[list[Named], list[Named], list[Named]]:
        """Senders, carriers and addressees that the title of a record names: `X to Y`, `X to Z, for Y`, `[via Z]`."""
        senders: list[Named] = []
        carriers: list[Named] = []
        addressees: list[Named] = []
        deduced = (("cert", "medium"), ("evidence", "external"), ("resp", "#enc"))
        turn = re.search(r"\bto\b", title)
        for hit in self.index.find(title, "en"):
            if hit.entry.element != "persName" or re.search(r"\[\s*\Z", title[: hit.start]):
                continue
            person = Named(hit.entry.display, f"aut:{hit.entry.identifier}", deduced)
            if re.search(r"\bvia\s+\Z", title[: hit.start]):
                carriers.append(person)
            elif turn and hit.start < turn.start():
                senders.append(person)
            elif turn and not addressees:
                addressees.append(person)
            elif turn and re.search(r"\bfor\b", title[: hit.start]):
                carriers, addressees = [*carriers, *addressees], [person]
        return senders[:1], carriers[:1], addressees[:1]

    def knowledge(self, folder: Path) -> Knowledge:
        """What the encoder is told, for a file in a folder."""
        if not self.authority.entries:
            return NO_KNOWLEDGE
        vocabulary = {"tax-doc", "doc-outgoing", "doc-incoming", "doc-copy", "doc-decipherment"}
        return Knowledge(
            self.display,
            self.reference,
            self.seat,
            self.service,
            self.headline,
            vocabulary=vocabulary <= self.authority.identifiers,
            href=way(self.path, folder) if self.path else None,
        )


def load_names(path: Path, sources: Sequence[Path] = ()) -> Names:
    """Reads and indexes an authority file; without one nothing is known. Raises `FoundError` (CFG004).

    `sources` are the exports of the edition, whose words may decide between readings.
    """
    authority = read_authority(path)
    return Names(authority, build_index(authority), path, seen_in(_readable(sources)))


def _readable(paths: Sequence[Path]) -> Iterator[str]:
    for path in paths:
        with suppress(FoundError):
            yield read_source(path).text


NO_NAMES = Names(Authority(), Index())
