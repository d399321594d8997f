"""Original and translation: which block renders which, and where a quotation ends that the translation leaves open."""

from __future__ import annotations

from depesha.align.blocks import align
from depesha.align.quotations import close_quotations

__all__ = ["align", "close_quotations"]
