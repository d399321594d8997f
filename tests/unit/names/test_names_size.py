"""The size of the authority file: a text costs the same number of steps with 20 entries and with 50,000."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

import pytest
from authorities_made_up import person, read

from depesha.names import Authority, Entry, build_index
from depesha.names import index as index_module
from depesha.names.inflection import cases

SYLLABLES = "ба бо ву га го да до ду за ка ко ла ло ма мо на".split()
KNOWN = ("Красовский", "Мао Цзэдун", "Ким Ир Сен", "Пэн Дэхуай", "Рощин", "Вышинский", "Громыко")
TEXT = (
    "Товарищу КРАСОВСКОМУ для Мао Цзэдуна. Ким Ир Сен и Пэн Дэхуай просят срочно сообщить Рощину и Вышинскому, "
    "что Громыко прибыл в субботу поездом из Москвы, а Мао ещё не прибыл. Ким болен."
)


def strangers(count: int) -> Iterator[Entry]:
    """That many persons, each with a name of his own, none of whom is in the text."""
    made = (f"{''.join(parts).capitalize()}нов" for parts in product(SYLLABLES, repeat=4))
    chinese = (f"Мао {one.capitalize()}-{other}" for one, other in product(SYLLABLES, repeat=2))
    for number, name in enumerate(islice((name for pair in (chinese, made) for name in pair), count)):
        yield person(f"p-x{number}", name)


def steps(count: int, monkeypatch: pytest.MonkeyPatch) -> tuple[list[tuple[str, str]], int, int]:
    """What is found with so many entries more, the nodes visited and the words declined for it."""
    known = tuple(person(f"p-{number}", name) for number, name in enumerate(KNOWN))
    index = build_index(Authority((*known, *strangers(count))))
    index.find("Посадка", "ru")  # The tree is planted before anything is counted.
    visited: list[str] = []
    declined: list[str] = []
    after = index_module._Node.after

    def counting_after(self: index_module._Node, word: str) -> Iterator[index_module._Node]:
        visited.append(word)
        for node in after(self, word):
            visited.append(word)
            yield node

    def counting_cases(word: str) -> frozenset[str]:
        declined.append(word)
        return cases(word)

    with monkeypatch.context() as patched:
        patched.setattr(index_module._Node, "after", counting_after)
        patched.setattr(index_module, "cases", counting_cases)
        found = read(TEXT, index.find(TEXT, "ru"))
    return found, len(visited), len(declined)


def test_fifty_thousand_entries_cost_a_text_no_more_steps_than_twenty(monkeypatch: pytest.MonkeyPatch) -> None:
    """The register of a large archive would slow every telegram down, until nobody builds the edition."""
    few, many = steps(20, monkeypatch), steps(50_000, monkeypatch)
    assert many == few
    names = [name for name, _ in few[0]]
    assert names == ["КРАСОВСКОМУ", "Мао Цзэдуна", "Ким Ир Сен", "Пэн Дэхуай", "Рощину", "Вышинскому", "Громыко"]
    assert few[1] < 3 * len(TEXT.split())


def test_the_entries_that_were_added_are_found_too() -> None:
    """The test above would hold for an index that loses entries."""
    entries = tuple(strangers(50_000))
    index = build_index(Authority(entries))
    for one in (*entries[:3], *entries[-3:]):
        assert read(one.forms[0].text, index.find(one.forms[0].text, "ru")) == [(one.forms[0].text, one.identifier)]
