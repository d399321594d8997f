"""Where TEI's `p5subset.xml` comes from, and that it is the release this project is made for.

Looked for in this order: a path given, the user's cache folder, `shared/tei` beside the repository.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from depesha.errors import FetchError, SetupError
from depesha.fetching import fetch
from depesha.writing import write_bytes

RELEASE = "4.8.0"
SHA256 = "710f83f90e14cf311b7d29a8b543d6e69276306e0d511aeb13618d0c335a4e48"
URL = f"https://www.tei-c.org/Vault/P5/{RELEASE}/xml/tei/odd/p5subset.xml"

_REPOSITORY = Path(__file__).resolve().parents[3]


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


def download_subset(target: Path | None = None, sha256: str = SHA256, get: Callable[[str], bytes] = fetch) -> Path:
    """Fetches the pinned `p5subset.xml` into the cache folder, or to `target`, and gives its path.

    Raises `SetupError` where the network fails or the checksum differs; then nothing is written.
    """
    place = target or cached()
    try:
        data = get(URL)
    except FetchError as error:
        raise SetupError(f"ODD003 {error}") from error
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise SetupError(f"ODD003 {URL} has another checksum than the pinned one ({found}): nothing was written")
    try:
        write_bytes(place, data)
    except OSError as error:
        raise SetupError(f"ODD003 {place} cannot be written: {error.strerror}") from error
    return place
