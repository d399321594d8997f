"""Explains by derivatives why RELAX NG refuses a document: a grammar and a document in, each fault with its cure out.

libxml2 is fast, and poor at saying why; after its verdict the document is walked once more, each child, attribute
and text taking from the pattern what it satisfies, so that what could have come instead is always known.
See James Clark, "An algorithm for RELAX NG validation" (2002).
"""

from depesha.validate.grammar.derivatives.compiling import Compiled
from depesha.validate.grammar.derivatives.walking import faults

__all__ = ["Compiled", "faults"]
