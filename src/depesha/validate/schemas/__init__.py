"""Schemas that are not ours: any RELAX NG, XSD 1.0 and 1.1, Schematron.

    opening.py   a file → what checks against it
    named.py     which schemas a document names in its xml-model instructions
    store.py     schemas of the web, kept on this machine

In: a schema and a document. Out: findings; of RELAX NG and XSD GRM013, of Schematron the identifiers of its assertions.
"""

from __future__ import annotations

from depesha.validate.grammar.foreign import Checker
from depesha.validate.schemas.named import Named, named_by
from depesha.validate.schemas.opening import against, open_schema
from depesha.validate.schemas.store import Stored, add, stored, stored_at

__all__ = ["Checker", "Named", "Stored", "add", "against", "named_by", "open_schema", "stored", "stored_at"]
