"""Authority files made up for tests, and what is found with them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from depesha.names import Authority, Entry, Form, Hit, Index, build_index, read_authority

TEI = "http://www.tei-c.org/ns/1.0"
_LISTS = {"person": "listPerson", "place": "listPlace", "org": "listOrg", "object": "listObject"}
_NAMES = {"person": "persName", "place": "placeName", "org": "orgName", "object": "objectName"}


def authority_of(**lists: str) -> Authority:
    """The authority file whose lists have the content given: `authority_of(person="<person …>")`."""
    content = "".join(f"<{_LISTS[kind]}>{inside}</{_LISTS[kind]}>" for kind, inside in lists.items())
    with TemporaryDirectory() as folder:
        path = Path(folder) / "authority.xml"
        path.write_text(f'<TEI xmlns="{TEI}"><standOff>{content}</standOff></TEI>', "utf-8")
        return read_authority(path)


def entry(identifier: str, *forms: str, kind: str = "person", language: str = "ru") -> str:
    """An entry with forms in one language."""
    name = _NAMES[kind]
    inside = "".join(f'<{name} xml:lang="{language}">{form}</{name}>' for form in forms)
    return f'<{kind} xml:id="{identifier}">{inside}</{kind}>'


def index_of(**lists: str) -> Index:
    """The index of such a file."""
    return build_index(authority_of(**lists))


def person(identifier: str, *forms: str, language: str = "ru") -> Entry:
    """A person as the index is given him, without a file."""
    return Entry(identifier, "persName", tuple(Form(form, language) for form in forms))


def index_of_persons(**names: str) -> Index:
    """An index of Russian names, each under its key: `index_of_persons(p1="Иванов")`."""
    return build_index(Authority(tuple(person(identifier, form) for identifier, form in names.items())))


def read(text: str, hits: tuple[Hit, ...]) -> list[tuple[str, str]]:
    """The words found in a text, and the entry each belongs to."""
    return [(text[hit.start : hit.end], hit.entry.identifier) for hit in hits]


def found(index: Index, text: str, language: str = "ru", day: str | None = None) -> list[tuple[str, str]]:
    """What an index finds in a text."""
    return read(text, index.find(text, language, day))
