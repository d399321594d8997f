"""What an edition sets against ours: templates in its `xslt/`, colours, logo and other files in its `assets/`.

`xslt/html.xsl`, `xslt/site.xsl` and so on hold templates, functions and parameters only. Each is laid over the
stylesheet of ours with the same name, which is read as an imported one: what the edition defines wins, and
`xsl:next-match` goes on to ours. An edition's stylesheets are trusted as its makefile would be.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from depesha import saxon
from depesha.errors import SetupError
from depesha.findings import Finding
from depesha.resources import resource

_XSL = "http://www.w3.org/1999/XSL/Transform"
_LOGOS = ("logo.svg", "logo.png", "logo.webp", "logo.jpg")

STYLE = "site.css"
"""The edition's own style, which is put behind each of ours."""


@dataclass(slots=True)
class CustomSheets:
    """The stylesheets and assets of an edition, ours where it has none of its own."""

    folder: Path | None = None
    """The edition; None for ours alone."""
    findings: list[Finding] = field(default_factory=list)
    """XSL006 for each stylesheet of the edition that does not compile; ours is used in its place."""
    _compiled: dict[str, saxon.Stylesheet] = field(default_factory=dict)

    @property
    def logo(self) -> str:
        """File name of the logo; empty where there is none."""
        return next((name for name in _LOGOS if self.folder and (self.folder / "assets" / name).is_file()), "")

    def stylesheet(self, entry: str) -> saxon.Stylesheet:
        """The stylesheet with this name, such as `html.xsl`, under what the edition lays over it."""
        own = self._own(entry)
        if own is None:
            return saxon.stylesheet(resource("xslt", entry))
        if entry not in self._compiled:
            try:
                self._compiled[entry] = _laid_over(own, resource("xslt", entry))
            except (SetupError, etree.XMLSyntaxError, OSError) as error:
                self.findings.append(Finding("XSL006", str(own), " ".join(str(error).split())))
                self._compiled[entry] = saxon.stylesheet(resource("xslt", entry))
        return self._compiled[entry]

    def compile_own(self) -> None:
        """Compiles each stylesheet of the edition, so that `findings` tells of it even where nothing is to be shown."""
        # What else stands in the folder is imported by these, or none of our business.
        ours = {path.name for path in resource("xslt").glob("*.xsl")}
        for path in self._files("xslt"):
            if path.name in ours and self.folder and path.parent == self.folder / "xslt":
                self.stylesheet(path.name)

    def assets(self) -> Iterator[tuple[str, bytes]]:
        """The files of `assets/` by their paths in it; the edition's go before ours, its style behind ours."""
        ours = {path.name: path for path in sorted(resource("xslt", "assets").iterdir())}
        theirs = self._own_assets()
        for name in sorted({*ours, *theirs}):
            if name == STYLE and STYLE not in ours:
                continue
            content = (theirs.get(name) or ours[name]).read_bytes()
            if name in ours and name.endswith(".css") and STYLE in theirs:
                content += b"\n/* This edition */\n\n" + theirs[STYLE].read_bytes()
            yield name, content

    def digest(self) -> str:
        """Changes when a file of `xslt/` or `assets/` of the edition does; empty where it has none."""
        found = hashlib.sha256()
        files = [path for name in ("xslt", "assets") for path in self._files(name)]
        for path in files:
            data = path.read_bytes()
            found.update(f"{path}\n{len(data)}\n".encode() + data)
        return found.hexdigest() if files else ""

    def _own(self, entry: str) -> Path | None:
        path = self.folder / "xslt" / entry if self.folder else None
        # In the repository the two are one folder.
        if path is None or not path.is_file() or path.samefile(resource("xslt", entry)):
            return None
        return path

    def _own_assets(self) -> dict[str, Path]:
        if self.folder is None:
            return {}
        return {path.relative_to(self.folder / "assets").as_posix(): path for path in self._files("assets")}

    def _files(self, name: str) -> list[Path]:
        folder = self.folder / name if self.folder else None
        if folder is None or not folder.is_dir() or (name == "xslt" and folder.samefile(resource("xslt"))):
            return []
        found = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        return [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]


def _laid_over(own: Path, ours: Path) -> saxon.Stylesheet:
    """Our stylesheet imported under the edition's. A package cannot be imported: it is read as a plain stylesheet."""
    sheet = etree.parse(ours)
    root = sheet.getroot()
    root.tag = f"{{{_XSL}}}stylesheet"
    for name in ("name", "package-version"):
        if name in root.attrib:
            del root.attrib[name]
    for inclusion in root.iter(f"{{{_XSL}}}include"):
        inclusion.set("href", (ours.parent / (inclusion.get("href") or "")).as_uri())
    driver = etree.Element(f"{{{_XSL}}}stylesheet", {"version": "3.0"}, {"xsl": _XSL})
    with tempfile.TemporaryDirectory(prefix="depesha-xslt-") as folder:
        base, top = Path(folder) / f"base-{ours.name}", Path(folder) / own.name
        sheet.write(base, encoding="utf-8")
        etree.SubElement(driver, f"{{{_XSL}}}import", {"href": base.as_uri()})
        etree.SubElement(driver, f"{{{_XSL}}}include", {"href": own.resolve().as_uri()})
        top.write_bytes(etree.tostring(driver, encoding="utf-8"))
        return saxon.stylesheet(top)
