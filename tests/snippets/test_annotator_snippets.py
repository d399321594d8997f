"""What each annotator finds inside an object: one snippet file an annotator, in `annotators/`.

The text of a snippet is one object, whose role the first line may give (`% translation · role print_note`).
An annotator sees it alone, with notation and square brackets hidden, as `annotate` shows it.
After a wanted change, `pytest tests/snippets --refresh-goldens` writes the expectations anew; read the diff.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from snippet_files import Case, Scene, cases_of, mark_line, rewrite, scene_of

from depesha.annotate import ANNOTATORS, annotate
from depesha.annotate import __path__ as annotate_path
from depesha.annotate.brackets import Bracketed, read_brackets
from depesha.annotate.context import Annotator, Context
from depesha.annotate.emphasis import emphasis_marks
from depesha.model import Claim, Mark, Span, Witness
from depesha.notation import find_notation
from depesha.visible import visible

SNIPPETS = Path(__file__).parent / "annotators"
NAMES = tuple(
    sorted(path.stem for path in Path(annotate_path[0]).glob("*.py") if path.stem not in ("__init__", "context"))
)
ALL = tuple(case for file in sorted(SNIPPETS.glob("*.txt")) for case in cases_of(file))
IDS = [f"{case.file.stem}: {case.title}" for case in ALL]


def claim_of(scene: Scene) -> Claim:
    """The whole text as one object."""
    return Claim(scene.role, scene.source.trim(Span(0, len(scene.source.text))))


def brackets_of(scene: Scene) -> Bracketed:
    """The brackets of the text; a number in them calls a note where the scene has footnotes."""
    return read_brackets(scene.source, claim_of(scene), noted="footnote" in scene.after)


def context_of(scene: Scene, claim: Claim, brackets: Bracketed) -> Context:
    """What an annotator is told of the object."""
    view = visible(scene.source, claim.span, find_notation(scene.source, claim.span), brackets.hidden)
    date = scene.record.date
    return Context(scene.source, scene.part, claim, view, int(date[:4]) if date else None, date)


def found_by(name: str, scene: Scene) -> tuple[Mark, ...]:
    """The marks of one annotator, or of what reads brackets and emphasis before them."""
    claim = claim_of(scene)
    brackets = brackets_of(scene)
    if name == "brackets":
        return brackets.marks
    if name == "emphasis":
        return emphasis_marks(scene.source, find_notation(scene.source, claim.span), {claim.span})
    annotator: Annotator = getattr(import_module(f"depesha.annotate.{name}"), name)
    return annotator(context_of(scene, claim, brackets)).marks


def answer(case: Case) -> str:
    """The marks as lines, in the order of the text, then the findings; `nothing` where there are none."""
    scene = scene_of(case)
    marks = sorted(found_by(case.file.stem, scene), key=lambda mark: (mark.span.start, -mark.span.end))
    lines = [mark_line(scene.source, mark) for mark in marks]
    if case.file.stem == "brackets":
        findings = brackets_of(scene).findings
        lines += [f"{finding.code} at {finding.column}: {finding.message}" for finding in findings]
    return "\n".join(lines) or "nothing"


@pytest.mark.parametrize("case", ALL, ids=IDS)
def test_an_annotator_finds_what_its_snippet_shows(case: Case, request: pytest.FixtureRequest) -> None:
    """A date, a bracket or an abbreviation of a telegram would be lost or misread."""
    found = answer(case)
    if request.config.getoption("--refresh-goldens", default=False):
        rewrite(case, found)
        pytest.skip("written anew")
    assert found == case.expected


@pytest.mark.parametrize("name", NAMES)
def test_every_annotator_has_a_snippet_file_that_shows_both_sides(name: str) -> None:
    """An annotator without an example of what it marks and of what it leaves could not be judged by an editor."""
    answers = [case.expected for case in ALL if case.file.stem == name]
    assert any(said != "nothing" for said in answers), f"{name}.txt shows nothing that is marked"
    assert any(said == "nothing" for said in answers), f"{name}.txt shows nothing that is left alone"


def test_every_snippet_file_belongs_to_an_annotator_and_every_annotator_is_asked() -> None:
    """Snippets of an annotator that nobody asks would prove nothing."""
    assert sorted(path.stem for path in SNIPPETS.glob("*")) == list(NAMES)
    assert sorted(annotator.__name__ for annotator in ANNOTATORS) == sorted(set(NAMES) - {"brackets", "emphasis"})


@pytest.mark.parametrize("case", ALL, ids=IDS)
def test_whatever_is_marked_lies_inside_its_object(case: Case) -> None:
    """A mark that reaches into the next object tears the tree."""
    scene = scene_of(case)
    claim = claim_of(scene)
    witness, _ = annotate(scene.source, scene.record, Witness(scene.part, (claim,)))
    assert [mark for mark in witness.marks if not claim.span.covers(mark.span)] == []
