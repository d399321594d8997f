"""Names: the authority file, its forms indexed, and the names found in texts."""

from __future__ import annotations

from depesha.names.authority import Authority, Entry, Form, read_authority
from depesha.names.index import Index, build_index
from depesha.names.recognition import name_marks, recognise_names

__all__ = ["Authority", "Entry", "Form", "Index", "build_index", "name_marks", "read_authority", "recognise_names"]
