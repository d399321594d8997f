"""Explains: what a finding means, with an example; why the apparatus of a TEI file has the reading it has."""

from __future__ import annotations

from depesha.explaining.pages import Page, page, pages
from depesha.explaining.readings import explain_entries
from depesha.explaining.wording import as_index, as_list, as_markdown, as_text

__all__ = ["Page", "as_index", "as_list", "as_markdown", "as_text", "explain_entries", "page", "pages"]
