"""TEI files in, reading views out: a page and plain texts for each telegram, and the list of telegrams.

`render` makes the whole site. `render_html`, `render_text` and `summarize` make one thing as a string
and touch no file.
"""

from __future__ import annotations

from depesha.render.site import Format, RenderedFile, render, render_file, write_index
from depesha.render.views import View, open_view, render_html, render_index, render_text, summarize

__all__ = [
    "Format",
    "RenderedFile",
    "View",
    "open_view",
    "render",
    "render_file",
    "render_html",
    "render_index",
    "render_text",
    "summarize",
    "write_index",
]
