"""Telegrams for the tests of export: the five of the edition, and made-up ones with odd characters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from depesha.export import FORMATS, Edition, Editor, export, read_identities
from depesha.export.model import Action, Holding, Message, Moment, Name, Telegram
from depesha.findings import Finding

ROOT = Path(__file__).parents[3]
FILES = sorted((ROOT / "tei").glob("*.xml"))
CC_BY = "https://creativecommons.org/licenses/by/4.0/"

EDITION = Edition(
    "Five telegrams",
    "Depesha",
    "2026-11-20",
    CC_BY,
    "https://example.org/telegrams/",
    (Editor("E. K.", "ek@example.org"),),
    read_identities(ROOT / "corpus" / "authority.xml"),
)
"""The five telegrams, published under an address."""


def nothing(finding: Finding) -> None:
    """Takes findings where none may be."""
    raise AssertionError(str(finding))


def exported(form: str, edition: Edition = EDITION) -> bytes:
    """The five telegrams in a format; nothing may be found but what concerns CMIF."""
    found: list[Finding] = []
    made = b"".join(export(FILES, form, edition, found.append))
    assert {finding.code for finding in found} <= {"EXP004"}
    return made


def given(
    form: str, *telegrams: Telegram, edition: Edition = EDITION, found: Callable[[Finding], None] | None = None
) -> bytes:
    """Made-up telegrams in a format."""
    return b"".join(FORMATS[form](iter(telegrams), edition, found or (lambda _: None)))


ODD = st.text(
    st.one_of(
        st.sampled_from("\"'“”«»,;|{}<>&\\%$#_~^@=+-*()[]. aZяЁё毛澤東é\u00a0\u2028𝔘"),
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")),
    ),
    min_size=1,
    max_size=30,
).map(lambda text: " ".join(text.split()) or "x")
"""A line of text that XML can hold, blanks collapsed as in the names and titles of a TEI file."""


def telegram(title: str = "T", sender: str = "Sender", addressee: str = "Addressee", text: str = "") -> Telegram:
    """A telegram of one message."""
    message = Message(
        "corr-outer",
        "outer",
        (
            Action("sent", None, (Name(sender),), None, Moment("1951-07-14"), (("cable", "4153"),)),
            Action("received", "addressee", (Name(addressee),)),
        ),
        text,
    )
    return Telegram("117420", title, (message,), holdings=(Holding("APRF", title),), summary=text or None)
