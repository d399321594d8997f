"""Whether TEI files are in order: each by itself, against its export, and beside its neighbours.

    whole.py      all that is asked of one file
    grammar/      of our schema: elements, attributes, values, xml:id, pointers; what was expected there
    rules.py      of its rules: what the grammar cannot say
    schematron/   the compiler that runs the rules, and those of others
    schemas/      other schemas: RELAX NG, XSD, Schematron
    fidelity/     every character of the export once
    corpus/       many files beside each other

In: files. Out: findings.
"""

from __future__ import annotations

from depesha.validate.whole import Listed, validate

__all__ = ["Listed", "validate"]
