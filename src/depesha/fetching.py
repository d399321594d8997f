"""An address in, what stands there out: the only place that uses the network, and only when the user asks for it."""

from __future__ import annotations

import urllib.error
import urllib.request
from urllib.parse import urlsplit

from depesha.errors import FetchError

MAX_BYTES = 50_000_000
_TIMEOUT_SECONDS = 60
_SCHEMES = ("https", "http")


def fetch(address: str) -> bytes:
    """The bytes at an address (`https:` or `http:`), at most `MAX_BYTES`. Raises `FetchError`, saying why."""
    if urlsplit(address).scheme not in _SCHEMES:
        raise FetchError(f"{address} is no address of the web")
    try:
        with urllib.request.urlopen(address, timeout=_TIMEOUT_SECONDS) as answer:
            data: bytes = answer.read(MAX_BYTES + 1)
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise FetchError(f"{address} cannot be fetched: {getattr(error, 'reason', error)}") from error
    if len(data) > MAX_BYTES:
        raise FetchError(f"{address} has more than {MAX_BYTES:,} bytes")
    return data
