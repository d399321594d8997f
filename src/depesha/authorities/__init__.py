"""The authority file beside the telegrams: what it lists, what is wrong with it, what it lacks."""

from __future__ import annotations

from depesha.authorities.checking import check
from depesha.authorities.file import AuthorityFile, is_missing, read_file
from depesha.authorities.occurrences import Occurrence, Telegram, read_telegrams
from depesha.authorities.proposing import Proposal, propose
from depesha.authorities.register import Row, register

__all__ = [
    "AuthorityFile",
    "Occurrence",
    "Proposal",
    "Row",
    "Telegram",
    "check",
    "is_missing",
    "propose",
    "read_file",
    "read_telegrams",
    "register",
]
