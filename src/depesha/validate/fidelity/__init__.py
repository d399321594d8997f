"""Proves that a TEI file holds its source, character for character.

In: a TEI file, and beside it the source that its header names. Out: a `Proof`.
Nothing here knows how the file was made: only the file and the source are read.

    proof.py         verify: the parts put together
    document.py      opening the TEI file, hardened
    declarations.py  what its header declares: pointers, renditions, groups of witnesses
    elements.py      reading lxml elements as typed values
    origin.py        the source: found, read, compared with hash and lengths
    pointers.py      one `@source` value as ranges
    entries.py       the apparatus: one lemma, no witness twice, moved blocks that exclude each other
    survey.py        the walk over the transcription: passages, stray text, readings
    standing.py      what stands in the source and what an editor added
    pieces.py        the text that an element holds for one witness
    matching.py      that text against its slice of the source
    coverage.py      every character once, every witness in its order

What the proof does not cover: expansions, corrections, regularisations, conjectures, notes and supplements of
editors, header prose, `standOff`, and every attribute but `source`, `rendition`, `wit`, `resp`, `n`, `part`, `next`
and `prev`. Two kinds of white space count as the same. A reading that is cited from a witness with no range at that
place is looked up in the text of that witness, wherever it stands there.
"""

from depesha.validate.fidelity.proof import Proof, WitnessProof, verify
from depesha.validate.fidelity.survey import rebuild

__all__ = ["Proof", "WitnessProof", "rebuild", "verify"]
