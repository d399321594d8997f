"""Lines of tables and keys, however the file is written."""

from __future__ import annotations

import pytest

from depesha.decisions.lines import find_lines


@pytest.mark.parametrize(
    "text",
    [
        "[[note]]\n\n[[note]]\nfind = 1\n",
        "\n [[ note ]] # first\n[['note']]\n'find' = 1\n",
        '[[note]]\ntext = """\n[[note]]\nfind = 2\n"""\n[[note]]\nfind = 1\n',
        "[[note]]\ntext = '''\n[[note]]\n'''\n[[note]]\nfind = 1\n",
        '[[note]]\n# """\n[[note]]\nfind = 1 # """\n',
        '[[note]]\ntext = "\\"\\"\\" [[note]]"\nby = "a = b"\n[[note]]\nfind = 1\n',
        '[[note]]\nsource = [\n  "a = b",\n  "c",\n]\n[[note]]\nfind = 1\n',
        "[[note]]\n[[join]]\nfind = 2\n[[note]]\nfind.x = 1\n",
    ],
)
def test_the_second_table_of_a_name_and_its_key_are_found(text: str) -> None:
    """A finding would point at a comment, at a note that quotes a header, or at another decision."""
    lines = find_lines(text)
    rows = text.split("\n")
    key = max(number for number, row in enumerate(rows, 1) if "1" in row)
    assert lines.of("note", 1, "find") == key
    assert lines.of("note", 1) == lines.of("note", 1, "missing") == key - 1


def test_tables_written_in_one_line_have_the_line_of_their_key() -> None:
    """A file in another style of TOML would be a traceback."""
    assert find_lines("\njoin = [{find = 1}, {find = 2}]\n").of("join", 1, "find") == 2
    assert find_lines("").of("join", 3) == 1
