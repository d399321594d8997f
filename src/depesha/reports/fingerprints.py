"""What a finding is known by when the lines above it shift: its code and the text of its line."""

from __future__ import annotations

from hashlib import sha256

from depesha.findings import Finding
from depesha.reports.sources import Sources


def fingerprint(finding: Finding, sources: Sources) -> str:
    """32 hexadecimal digits over the code and the words of the line; over the message where there is no line.

    Like findings on like lines have one fingerprint; who needs them apart counts them.
    """
    text = sources.spot(finding).text
    words = " ".join((finding.message if text is None else text).split())
    return sha256(f"{finding.code}\n{words}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
