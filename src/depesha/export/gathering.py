"""TEI files → telegrams, one at a time: what cannot be read is a finding (EXP001), and the next file follows."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

from depesha.export.correspondence import read_messages
from depesha.export.model import Found, Holding, Telegram
from depesha.export.wording import Notation, notation_of, words
from depesha.findings import Finding
from depesha.tei.names import NS, XML_LANG, local, tei
from depesha.tei.reading import line_of, parse

_HEADER = "tei:teiHeader"
_PUBLICATION = f"{_HEADER}/tei:fileDesc/tei:publicationStmt"


def gather(files: Iterable[Path], found: Found) -> Iterator[Telegram]:
    """The telegrams of TEI files, each read when it is asked for; no tree is kept."""
    for path in files:
        tree, findings = parse(path)
        if tree is None:
            for finding in findings:
                found(dataclasses.replace(finding, code="EXP001", cure=finding.hint))
        elif local(tree.getroot().tag) != "TEI" or tree.getroot().find("tei:text", NS) is None:
            found(Finding("EXP001", str(path), "it is no TEI file with a text", line_of(tree.getroot())))
        else:
            yield read_telegram(tree, path)


def read_telegram(tree: etree._ElementTree, path: Path) -> Telegram:
    """What the formats need of one TEI file."""
    root, notation = tree.getroot(), notation_of(tree)
    description = root.find(f"{_HEADER}/tei:fileDesc/tei:sourceDesc", NS)
    keywords = root.findall(f"{_HEADER}/tei:profileDesc/tei:textClass/tei:keywords/tei:term", NS)
    languages = root.findall(f"{_HEADER}/tei:profileDesc/tei:langUsage/tei:language", NS)
    addresses = root.findall(f"{_PUBLICATION}/tei:idno[@type='URI']", NS)
    dates = root.findall(f"{_PUBLICATION}/tei:date", NS)
    revision = root.find(f"{_HEADER}/tei:revisionDesc", NS)
    return Telegram(
        path.stem,
        _title(root, notation) or path.stem,
        tuple(read_messages(root, notation)),
        _genre(root),
        _text(root, f"{_HEADER}/tei:profileDesc/tei:abstract", notation),
        tuple(filter(None, (words(term, notation) for term in keywords))),
        _language(root),
        tuple(dict.fromkeys(language.get("ident", "") for language in languages if language.get("ident"))),
        tuple(_holdings(description, notation)) if description is not None else (),
        tuple(filter(None, (words(idno) for idno in addresses))),
        tuple(dict.fromkeys(_marks(root, notation))),
        dates[0].get("when") if dates else None,
        _rights(root, notation),
        _text(root, f"{_HEADER}/tei:fileDesc/tei:sourceDesc/tei:bibl/tei:idno[@type='sha256']", notation),
        revision.get("status") if revision is not None else None,
        str(path),
    )


def _text(root: etree._Element, path: str, notation: Notation) -> str | None:
    element = root.find(path, NS)
    return words(element, notation) or None if element is not None else None


def _title(root: etree._Element, notation: Notation) -> str | None:
    statement = f"{_HEADER}/tei:fileDesc/tei:titleStmt/tei:title"
    return _text(root, f"{statement}[@type='main']", notation) or _text(root, statement, notation)


def _genre(root: etree._Element) -> str:
    """`Telegram`; what is no telegram says so in `text/@type`."""
    text = root.find("tei:text", NS)
    kind = text.get("type", "telegram") if text is not None else "telegram"
    return kind[:1].upper() + kind[1:]


def _rights(root: etree._Element, notation: Notation) -> str | None:
    licence = root.find(f"{_PUBLICATION}/tei:availability/tei:licence", NS)
    if licence is not None and licence.get("target"):
        return licence.get("target")
    return _text(root, f"{_PUBLICATION}/tei:availability", notation)


def _language(root: etree._Element) -> str | None:
    """The language of the original, which need not be in the file."""
    described = root.find(f"{_HEADER}/tei:fileDesc/tei:sourceDesc//tei:textLang[@mainLang]", NS)
    if described is not None:
        return described.get("mainLang")
    versions = root.findall("tei:text/tei:body/tei:div", NS)
    return next((div.get(XML_LANG) for div in versions if div.get("type") != "translation"), None)


def _holdings(description: etree._Element, notation: Notation) -> Iterator[Holding]:
    """The archives that hold it or held it, in the order of the file."""
    for element in description.iter(tei("msIdentifier"), tei("altIdentifier")):
        shelfmark = element.find("tei:idno", NS)
        repository = element.find("tei:repository", NS)
        place = element.find("tei:settlement", NS)
        if shelfmark is None and repository is None:
            continue
        yield Holding(
            words(repository, notation) if repository is not None else "",
            words(shelfmark, notation) if shelfmark is not None else "",
            words(place, notation) if place is not None else None,
        )


def _marks(root: etree._Element, notation: Notation) -> Iterator[tuple[str, str]]:
    """Numbers on the paper, as the first version has them; numbers of other telegrams and other readings are none."""
    version = root.find("tei:text/tei:body/tei:div", NS)
    for idno in version.iter(tei("idno")) if version is not None else ():
        above = {local(ancestor.tag) for ancestor in idno.iterancestors()}
        if not above & {"ref", "rdg", "floatingText", "note", "sic", "orig", "bibl"} and words(idno, notation):
            yield idno.get("type", ""), words(idno, notation)
