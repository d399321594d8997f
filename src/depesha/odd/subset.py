"""Where TEI's `p5subset.xml` comes from, and that it is the release this project is made for.

Looked for in this order: a path given, the user's cache folder, `shared/tei` beside the repository.
"""

from __future__ import annotations

import hashlib
import os
import urllib.error
import urllib.request
from pathlib import Path

from depesha.errors import SetupError

RELEASE = "4.8.0"
SHA256 = "710f83f90e14cf311b7d29a8b543d6e69276306e0d511aeb13618d0c335a4e48"
URL = f"https://www.tei-c.org/Vault/P5/{RELEASE}/xml/tei/odd/p5subset.xml"

_REPOSITORY = Path(__file__).resolve().parents[3]
_TIMEOUT_SECONDS = 60
_MAX_BYTES = 50_000_000


def cached() -> Path:
    """The place of the file in the user's cache folder (`XDG_CACHE_HOME`, or `~/.cache`)."""
    home = os.environ.get("XDG_CACHE_HOME")
    folder = Path(home) if home and Path(home).is_absolute() else Path.home() / ".cache"
    return folder / "depesha" / f"p5subset-{RELEASE}.xml"


def find_subset(path: Path | None = None, *, any_subset: bool = False) -> Path:
    """The `p5subset.xml` to use; a `path` given is used or refused, never passed over.

    Raises `SetupError` where there is none, or where it is not the pinned release;
    `any_subset` allows another release, for those who try one.
    """
    places = [path] if path else [cached(), _REPOSITORY.parent / "shared" / "tei" / "p5subset.xml"]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        where = " or ".join(str(place) for place in places)
        raise SetupError(
            f"ODD003 TEI's p5subset.xml is not at {where}: fetch release {RELEASE} with depesha schema --download, "
            f"or give the file with --p5subset FILE"
        )
    if not any_subset and checksum(found) != SHA256:
        raise SetupError(
            f"ODD003 {found} is not the p5subset.xml of TEI P5 {RELEASE}: "
            f"fetch it with depesha schema --download, or allow another release with --any-subset"
        )
    return found


def checksum(path: Path) -> str:
    """The SHA-256 of a file, as 64 hexadecimal digits; raises `SetupError` where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise SetupError(f"ODD003 {path} cannot be read: {error.strerror}") from error


def download_subset(target: Path | None = None, url: str = URL, sha256: str = SHA256) -> Path:
    """Fetches the pinned `p5subset.xml` into the cache folder, or to `target`, and gives its path.

    Raises `SetupError` where the network fails or the checksum differs; then nothing is written.
    """
    place = target or cached()
    try:
        with urllib.request.urlopen(url, timeout=_TIMEOUT_SECONDS) as answer:
            data: bytes = answer.read(_MAX_BYTES + 1)
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise SetupError(f"ODD003 {url} cannot be fetched: {error}") from error
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise SetupError(f"ODD003 {url} has another checksum than the pinned one ({found}): nothing was written")
    # Written beside and moved into place, so that a half-written file is never found.
    part = place.with_name(place.name + ".part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(place)
    except OSError as error:
        raise SetupError(f"ODD003 {place} cannot be written: {error.strerror}") from error
    return place
