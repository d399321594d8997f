"""Exports that no archive holds, in the layouts that archives use: one record, seven covers, a sheet."""

from __future__ import annotations

from pathlib import Path

from depesha.model import Export, Record, Source
from depesha.sources import choose

TITLE = "Cable No. 2210, Gromov [Antonov] to Petrov, for Cde. Lin"
CITED = (
    f'"{TITLE}", August 9, 1950, Wilson Center Digital Archive, APRF, f. 45, op. 1, d. 334, ll. 12-13. '
    "Translated by Anna B. Weiss."
)
ADDRESS = "https://digitalarchive.umd.edu/document/900017"
SUMMARY = "Gromov answers a question about the harvest."
CREDITS = "This document was made possible with support from Example Foundation"

HARD_BREAK = "  "
"""Two blanks at the end of a line, which editors like to strip."""

TRANSLATION = """CABLE No. 2210

to PETROV for LIN

Your telegram of 8 August has been received. We agree with the plan for the harvest.

GROMOV [Antonov]
"""

TRANSCRIPT = """[...]

Ваша телеграмма от 8 августа получена. Мы согласны с планом уборки урожая.

Громов

[...]
"""

BOLD = f"""

**August 9, 1950**

**{TITLE}**

**Citation:**

{CITED}{HARD_BREAK}
<{ADDRESS}>

**Summary:**

{SUMMARY}

**Credits:**

{CREDITS}

**Original Language:**

Russian

**Contents:**

Transcript - Russian{HARD_BREAK}
Translation - English

"""

PLAIN = f"""August 9, 1950 {TITLE}

Citation:

{CITED}

{ADDRESS}

Summary:

{SUMMARY}

Credits:

{CREDITS}

Original Language:

Russian

Contents:

Transcript - Russian
Translation - English

"""

INLINE_LABELS = f"""August 9, 1950
{TITLE}

Citation: {CITED} {ADDRESS}
Summary: {SUMMARY}
Credits: {CREDITS}
Original Language: Russian
Contents: Transcript - Russian
Translation - English

"""

HTML_LABELS = BOLD.replace("**Citation:**", "<b>Citation:</b>").replace("**Summary:**", "<b>Summary:</b>")

BULLETED = PLAIN.replace("Transcript - Russian\nTranslation - English", "- Russian Transcript\n- English Translation")

MASTHEAD = "Digital Archive\nInternational History Declassified\ndigitalarchive.wilsoncenter.org\n" + INLINE_LABELS

ONE_LINE = " ".join(MASTHEAD.split()) + " "

COVERS = {
    "labels in bold": BOLD,
    "labels plain": PLAIN,
    "labels before their text": INLINE_LABELS,
    "labels in HTML bold": HTML_LABELS,
    "contents bulleted": BULLETED,
    "with the masthead of the host": MASTHEAD,
    "all on one line": ONE_LINE,
}

SHEET = """## DOCUMENT INFORMATION

<b>Identifier</b>\t
<b>Title</b>\tTelegram from Gromov to Lin
<b>Date</b>\t08/09/1950
<b>Type</b>\tTelegram
<b>Creator</b>\t
<b>Language</b>\tRussian

*Ada / Bert*

"""


def source_of(text: str, name: str = "made-up") -> Source:
    """A source with a text, as if it had been read."""
    return Source(Path(f"{name}.txt"), name, text, "", len(text.encode("utf-8")))


def export_of(text: str, given: Record | None = None) -> Export:
    """The export as the reader that fits best understands it."""
    source = source_of(text)
    return choose(source).read(source, given or Record())


def codes(export: Export) -> list[str]:
    """The codes of the findings of an export."""
    return [finding.code for finding in export.findings]


SCAN = """№ 12

77

ШИФРТЕЛЕГРАММА № 2210

СЕКРЕТНО

"Товарищ ЛИНЬ! Здравствуйте.

Ваша телеграмма от 8 августа получена. Мы согласны с планом уборки урожая.

ГРОМОВ 9 августа"

Отп. Иванова. 9.8.50 г. № 17.

"""

SCAN_AGAIN = SCAN.replace("согласны", "сагласны").replace("№ 12", "№ 1Z")
"""A second pass over the same leaf, with misreadings of its own."""

LONG_TRANSCRIPT = TRANSCRIPT.replace("Ваша", "Товарищ Линь! Здравствуйте.\n\nВаша")


def announcing(*items: str) -> str:
    """The cover whose contents announce these items."""
    return BOLD.partition("Transcript - Russian")[0] + "  \n".join(items) + "\n\n"


def unclaimed(export: Export) -> str:
    """The characters that are in no block of cover or sheet and in no part, or in two."""
    text = export.source.text
    counts = [0] * len(text)
    blocks = [mark.span for mark in (*export.record_marks, *export.sheet_marks) if mark.sourced]
    for span in [*blocks, *(part.span for part in export.parts)]:
        for offset in range(span.start, span.end):
            counts[offset] += 1
    return "".join(character for at, character in enumerate(text) if character.strip() and counts[at] != 1)
