"""What the formats need to know: a telegram with its messages, its edition, and whom the authority file knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from depesha.findings import Finding

Found = Callable[[Finding], None]
"""Takes what is found while an export is being written."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person, organisation or place as a message names it."""

    text: str
    """The name to show, without the code name: `Stalin`."""
    element: str = "persName"
    """`persName`, `orgName` or `placeName`."""
    ref: str | None = None
    """Pointer into the authority file, `aut:p-stalin`."""
    signs: str | None = None
    """The name it signs with or is addressed by: `Filippov`."""
    cert: str | None = None
    """`high`, `medium` or `low`, where it is deduced."""
    evidence: str | None = None
    """`internal`, `external` or `conjecture`, where it is deduced."""
    role: str | None = None
    """What a clerk did with it: `decipherer`, `typist`."""

    @property
    def shown(self) -> str:
        """The name with its code name: `Stalin (as Filippov)`."""
        return f"{self.text} (as {self.signs})" if self.signs else self.text


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was done; ISO 8601, to the year, month, day or second, without a zone."""

    when: str | None = None
    """The time itself, where it is known."""
    start: str | None = None
    """`@from`, or else `@notBefore`."""
    end: str | None = None
    """`@to`, or else `@notAfter`."""
    lasting: bool = False
    """True where it lasted from start to end; false where it lies somewhere between them."""
    cert: str | None = None
    evidence: str | None = None

    @property
    def earliest(self) -> str | None:
        """The first moment it can have been."""
        return self.when or self.start

    @property
    def latest(self) -> str | None:
        """The last moment it can have been."""
        return self.when or self.end


@dataclass(frozen=True, slots=True)
class Action:
    """One `correspAction`."""

    kind: str
    """`sent`, `received`, `transmitted`, `forwarded` …"""
    subtype: str | None = None
    names: tuple[Name, ...] = ()
    """Persons and organisations."""
    place: Name | None = None
    moment: Moment | None = None
    stages: tuple[tuple[str, str], ...] = ()
    """What else was done with it, and when: `("deciphered", "1951-11-01T18:40:00")`."""
    numbers: tuple[tuple[str, str], ...] = ()
    """Kind and number, `("cable", "4153")`."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message: the telegram itself, one inside it, or a draft."""

    identifier: str
    """`xml:id` of its description."""
    kind: str
    """`outer`, `inner` or `draft`."""
    actions: tuple[Action, ...] = ()
    text: str = ""
    """The edited text of the original, a block a line."""
    translation: str = ""
    """The text of the translation, a block a line."""
    context: tuple[tuple[str, str], ...] = ()
    """Other telegrams that it belongs with: `("answered", "Mao Zedong to Stalin, No. 3511, 13 July 1951")`."""

    def of(self, kind: str, *subtypes: str | None) -> tuple[Action, ...]:
        """The actions of a kind, and of these subtypes where any is given."""
        return tuple(
            action for action in self.actions if action.kind == kind and (not subtypes or action.subtype in subtypes)
        )

    @property
    def sent(self) -> Action:
        """The sending; an empty action where nothing is said of it."""
        return next(iter(self.of("sent")), Action("sent"))

    @property
    def received(self) -> tuple[Action, ...]:
        """How it reached those to whom it is addressed."""
        subtypes = ("proposed",) if self.kind == "draft" else ()
        return self.of("received", None, "addressee", *subtypes)

    @property
    def addressees(self) -> tuple[Name, ...]:
        """To whom it is addressed."""
        return tuple(name for action in self.received for name in action.names)

    @property
    def intermediaries(self) -> tuple[Name, ...]:
        """Who is to pass it on."""
        return tuple(name for action in self.of("received", "intermediary") for name in action.names)


@dataclass(frozen=True, slots=True)
class Holding:
    """An archive and its shelfmark."""

    repository: str
    shelfmark: str
    place: str | None = None

    @property
    def shown(self) -> str:
        """`APRF, f. 45, op. 1, d. 340, l. 48`."""
        return ", ".join(part for part in (self.repository, self.shelfmark) if part)


@dataclass(frozen=True, slots=True)
class Telegram:
    """One TEI file."""

    identifier: str
    """The name of the file without its ending: the record number."""
    title: str
    messages: tuple[Message, ...] = ()
    """The outer one first; never empty once read."""
    genre: str = "Telegram"
    summary: str | None = None
    keywords: tuple[str, ...] = ()
    language: str | None = None
    """BCP 47 tag of the original."""
    languages: tuple[str, ...] = ()
    """Tags of the languages that the file holds."""
    holdings: tuple[Holding, ...] = ()
    addresses: tuple[str, ...] = ()
    """Addresses of the archive's own record."""
    marks: tuple[tuple[str, str], ...] = ()
    """Numbers that stand on the paper, with their kind: copies, registries, accessions."""
    date: str | None = None
    """Date of the edition."""
    rights: str | None = None
    """Licence, or what is said in place of one."""
    sha256: str | None = None
    """Digest of the export that it was made from."""
    status: str | None = None
    """`draft` until an editor says otherwise."""
    path: str = ""
    """The file, as findings name it."""

    @property
    def events(self) -> tuple[Message, ...]:
        """The messages that were sent, drafts left out."""
        return tuple(message for message in self.messages if message.kind != "draft")

    @property
    def senders(self) -> tuple[Name, ...]:
        """Who sent the telegram."""
        return next((message.sent.names for message in self.events if message.sent.names), ())

    @property
    def addressees(self) -> tuple[Name, ...]:
        """For whom the telegram is; where it is addressed to a carrier only, for whom the message inside it is."""
        return next((message.addressees for message in self.events if message.addressees), ())

    @property
    def intermediaries(self) -> tuple[Name, ...]:
        """Through whom the telegram goes."""
        return self.messages[0].intermediaries if self.messages else ()

    @property
    def sent(self) -> Moment | None:
        """When the telegram was sent."""
        return next((message.sent.moment for message in self.events if message.sent.moment), None)

    @property
    def numbers(self) -> tuple[tuple[str, str], ...]:
        """The numbers that its description gives, with their kind."""
        return tuple(number for message in self.messages[:1] for action in message.actions for number in action.numbers)


@dataclass(frozen=True, slots=True)
class Identity:
    """An entry of the authority file."""

    name: str
    """Its main form: `Stalin, Iosif Vissarionovich`."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Kind of authority → URI, `{"Wikidata": "https://www.wikidata.org/entity/Q855"}`."""

    def address(self, *preferred: str) -> str | None:
        """The URI of the first authority that is there, of those preferred, then of any."""
        kinds = (*preferred, *sorted(self.addresses))
        return next((self.addresses[kind] for kind in kinds if kind in self.addresses), None)


@dataclass(frozen=True, slots=True)
class Editor:
    """Who is answerable for the edition."""

    name: str
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """What the settings say of the edition, and whom its authority file knows."""

    title: str
    publisher: str
    date: str | None = None
    licence: str | None = None
    url: str | None = None
    """Where its pages are published."""
    editors: tuple[Editor, ...] = ()
    identities: Mapping[str, Identity] = field(default_factory=dict)
    """`xml:id` of the authority file → entry."""
    settings: str = "depesha.toml"
    """The file to name in findings about the edition."""

    def page(self, telegram: Telegram) -> str:
        """The address of a telegram's page; only its name where the edition has no address."""
        return self.address(f"{telegram.identifier}.html")

    def address(self, name: str) -> str:
        """The address of a file beside the pages."""
        return f"{self.url.rstrip('/')}/{name}" if self.url else name

    def identity(self, name: Name) -> Identity | None:
        """The entry of a name."""
        return self.identities.get(name.ref.removeprefix("aut:")) if name.ref else None

    def real_name(self, name: Name) -> str:
        """The main form of a name: `Stalin, Iosif Vissarionovich`; as it stands where there is no entry."""
        identity = self.identity(name)
        return identity.name if identity else name.text

    def authority(self, name: Name) -> str | None:
        """The URI of an authority: GND or VIAF for persons and organisations, GeoNames for places, else any."""
        identity = self.identity(name)
        preferred = ("GeoNames",) if name.element == "placeName" else ("GND", "VIAF")
        return identity.address(*preferred) if identity else None
