"""What each rule of recognition answers to and what it leaves alone: one snippet file a rule, in `rules/`.

A rule is asked alone, at one place, in the context that the snippet gives. Where it answers, the snippet shows the
object, and which rule of `RULES` would be asked before it, if any; else it says to which rule the place is `left to`.
After a wanted change, `pytest tests/snippets --refresh-goldens` writes the expectations anew; read the diff.
"""

from __future__ import annotations

import inspect
from importlib import import_module
from pathlib import Path

import pytest
from snippet_files import Case, Scene, cases_of, mark_line, rewrite, scene_of, shown

from depesha.blocks import split_blocks
from depesha.classify import RULES
from depesha.classify.cursor import Cursor, Rule
from depesha.classify.rules import __path__ as rules_path
from depesha.model import Claim, Mark, Source, Span
from depesha.roles import ROLES
from depesha.visible import visible

SNIPPETS = Path(__file__).parent / "rules"
NAMES = tuple(sorted(path.stem for path in Path(rules_path[0]).glob("*.py") if path.stem != "__init__"))
ALL = tuple(case for file in sorted(SNIPPETS.glob("*.txt")) for case in cases_of(file))


def rule_of(name: str) -> Rule:
    """The rule in a file: it bears the name of the file."""
    found: Rule = getattr(import_module(f"depesha.classify.rules.{name}"), name)
    return found


def cursor_of(scene: Scene) -> Cursor:
    """The place that a scene asks about; what was recognised before stands at the beginning, without length."""
    block = next(
        block for block in split_blocks(scene.source, scene.part) if scene.place < block.span.end and len(block.span)
    )
    view = visible(scene.source, block.span, block.notation)
    at = next(index for index, offset in enumerate(view.offsets) if offset >= scene.place)
    before = tuple(Claim(role, Span(0, 0)) for role in scene.after)
    return Cursor(
        source=scene.source,
        part=scene.part,
        record=scene.record,
        block=block,
        view=view,
        at=at,
        rest=view.text[at:],
        before=before,
        roles=frozenset(scene.after),
        after=scene.source.text[block.span.end :],
    )


def claim_lines(source: Source, claim: Claim) -> list[str]:
    """An object as lines: its role and words, then what its rule knows of the inside."""
    lines = [
        "  ".join([claim.role, *(f"{name}={value}" for name, value in claim.attributes), shown(source, claim.span)])
    ]
    lines += [f"  {mark_line(source, mark)}" for mark in claim.marks]
    lines += [f"  notation {item.rendition}  {shown(source, item.span)}" for item in claim.notation]
    return lines


def answer(case: Case) -> str:
    """What the rule of a case's file says, or to which rule it leaves the place."""
    scene = scene_of(case)
    cursor = cursor_of(scene)
    rule = rule_of(case.file.stem)
    claim = rule(cursor)
    first = next((other for other in RULES if other(cursor) is not None), None)
    if claim is None:
        return f"left to {first.__name__ if first else 'no rule'}"
    lines = claim_lines(scene.source, claim)
    if first is not rule:
        lines.append(f"BUT {first.__name__ if first else 'no rule'} is asked before")
    return "\n".join(lines)


@pytest.mark.parametrize("case", ALL, ids=[f"{case.file.stem}: {case.title}" for case in ALL])
def test_a_rule_says_what_its_snippet_shows(case: Case, request: pytest.FixtureRequest) -> None:
    """A line of the paper would be taken for something else, or its parts would go unnoticed."""
    found = answer(case)
    if request.config.getoption("--refresh-goldens", default=False):
        rewrite(case, found)
        pytest.skip("written anew")
    assert found == case.expected


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_has_a_snippet_file_that_shows_both_sides(name: str) -> None:
    """A rule without an example of what it takes and of what it leaves could not be judged by an editor."""
    answers = [case.expected for case in ALL if case.file.stem == name]
    assert any(not said.startswith("left to") for said in answers), f"{name}.txt shows nothing that the rule takes"
    assert any(said.startswith("left to") for said in answers), f"{name}.txt shows nothing that the rule leaves alone"


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_bears_the_name_of_its_file_and_is_in_rules_once(name: str) -> None:
    """A rule that is not in the tuple is never asked."""
    assert RULES.count(rule_of(name)) == 1


def test_every_snippet_file_belongs_to_a_rule() -> None:
    """The snippets of a rule that was removed or renamed would prove nothing."""
    assert sorted(path.stem for path in SNIPPETS.glob("*")) == list(NAMES)


def test_rules_has_nothing_but_the_files_of_the_folder() -> None:
    """A rule in another file would have no snippets."""
    assert sorted(rule.__name__ for rule in RULES) == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_cites_in_its_docstring_a_line_it_answers_to(name: str) -> None:
    """Whoever reads a rule must see at once what it is for."""
    assert "`" in (inspect.getdoc(rule_of(name)) or "")


@pytest.mark.parametrize("case", ALL, ids=[f"{case.file.stem}: {case.title}" for case in ALL])
def test_every_role_that_a_rule_gives_exists_and_its_marks_lie_inside(case: Case) -> None:
    """An unknown role stops the encoder; a mark outside its object tears the tree."""
    scene = scene_of(case)
    claim = rule_of(case.file.stem)(cursor_of(scene))
    if claim is None:
        return
    assert claim.role in ROLES
    assert set(scene.after) <= set(ROLES)
    outside: list[Mark] = [mark for mark in claim.marks if not claim.span.covers(mark.span)]
    assert outside == []
