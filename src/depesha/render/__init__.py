"""TEI files in, reading views out: a page and plain texts for each telegram, and the pages of the edition.

`render` makes pages, texts and a list; `write_pages` makes the pages of an edition. `render_html`, `render_texts`,
`render_synopsis` and `summarize` make one thing as a string and touch no file; `as_read_by` gives the document as
one witness has it, of which all of these can be made.
"""

from __future__ import annotations

from depesha.render.customising import CustomSheets
from depesha.render.pages import PAGES, About
from depesha.render.publishing import write_list, write_pages
from depesha.render.site import render
from depesha.render.telegram import Format, RenderedFile, Wanted, render_file
from depesha.render.texts import NARROWEST, Lines, TextLayout, render_texts
from depesha.render.views import Beside, Quality, View, open_view, render_html, summarize
from depesha.render.witnesses import as_read_by, render_synopsis, witnesses_of

__all__ = [
    "NARROWEST",
    "PAGES",
    "About",
    "Beside",
    "CustomSheets",
    "Format",
    "Lines",
    "Quality",
    "RenderedFile",
    "TextLayout",
    "View",
    "Wanted",
    "as_read_by",
    "open_view",
    "render",
    "render_file",
    "render_html",
    "render_synopsis",
    "render_texts",
    "summarize",
    "witnesses_of",
    "write_list",
    "write_pages",
]
