"""What stands in one cell, and what beside what."""

from __future__ import annotations

from depesha.collate import Collation, Text, collate


def rows(*texts: str) -> list[tuple[str, ...]]:
    """The columns as words; a dash where a witness has nothing."""
    return words(collate([Text(str(number), text) for number, text in enumerate(texts)]))


def words(collation: Collation) -> list[tuple[str, ...]]:
    return [
        tuple(
            "-" if cell is None else witness.text[slice(*cell)]
            for cell, witness in zip(column, collation.witnesses, strict=True)
        )
        for column in collation.table
    ]


def test_a_letter_spaced_word_is_one_cell_beside_the_word() -> None:
    """Else `П Е К И Н` would be five variants of nothing."""
    assert rows("шифром П Е К И Н послу", "шифром ПЕКИН послу")[1] == ("П Е К И Н", "ПЕКИН")


def test_letters_of_words_that_all_space_stand_one_by_one() -> None:
    """Else one damaged letter would hide which one it is."""
    assert rows("послу П Е К И Н срочно", "послу П Е Х И Н срочно")[1:6] == [
        ("П", "П"),
        ("Е", "Е"),
        ("К", "Х"),
        ("И", "И"),
        ("Н", "Н"),
    ]


def test_a_word_broken_at_the_line_end_is_one_cell() -> None:
    """Else the hyphen of the typist would be a variant."""
    assert ("во-\nпросу", "вопросу") in rows("отношение к во-\nпросу о войне", "отношение к вопросу о войне")


def test_a_dash_before_a_line_end_joins_nothing() -> None:
    """`полковник -` stands before a signature, not before the rest of a word."""
    assert ("Макаров", "Макаров") in rows("полковник -\nМакаров", "полковник -\nМакаров")


def test_split_and_merged_words_share_a_cell() -> None:
    """Else both halves would be an omission and an addition."""
    table = rows("при встрече по лучена шифровка точказрения ясна", "при встрече получена шифровка точка зрения ясна")
    assert ("по лучена", "получена") in table
    assert ("точказрения", "точка зрения") in table


def test_words_that_machines_confuse_stand_together() -> None:
    """МИЛЮПОВ, БИЛИЦПОВ and ФИЛИППОВ are one signature."""
    table = rows("правильна. МИЛЮПОВ 14 июля", "правильна. БИЛИЦПОВ 14 июля", "правильна. ФИЛИППОВ 14 июля")
    assert ("МИЛЮПОВ", "БИЛИЦПОВ", "ФИЛИППОВ") in table


def test_look_alikes_case_and_yo_make_no_difference() -> None:
    """Latin letters in a Cyrillic word are the machine's, not the clerk's."""
    latin = "мы вcё OБCУДИЛИ"
    assert rows(latin, "мы все обсудили") == [("мы", "мы"), ("вcё", "все"), ("OБCУДИЛИ", "обсудили")]


def test_a_replaced_word_stands_opposite_the_other() -> None:
    """Else each would be an omission in the other witness."""
    assert ("война", "мирно") in rows("мы знаем что война идет давно", "мы знаем что мирно идет давно")


def test_a_fragment_has_nothing_before_it_begins() -> None:
    """Its first words must not be scattered over what it never had."""
    whole = "Товарищ посол, получили вашу шифровку о переговорах. Мы обсудили все факты и пришли к выводу."
    fragment = "Мы обсудили все факты и пришли к выводу."
    table = rows(whole, fragment)
    begun = next(number for number, row in enumerate(table) if row[1] != "-")
    assert table[begun] == ("Мы", "Мы")
    assert all(left == right for left, right in table[begun:])


def test_a_long_gap_is_one_gap() -> None:
    """A date that stands before and after what is missing belongs to its own line."""
    table = rows("ответ 14 июля послан. Мы ждем. Подпись 14 июля 1951", "ответ 14 июля 1951")
    assert [row[1] for row in table if row[1] != "-"] == ["ответ", "14", "июля", "1951"]
    gaps = [number for number, row in enumerate(table) if row[1] == "-"]
    assert gaps == list(range(gaps[0], gaps[-1] + 1))


def test_words_that_most_write_apart_keep_a_column_each() -> None:
    """One machine that drops a space must not join the columns of all others."""
    apart = "наша точка зрения совершенно правильна"
    collation = collate([Text("A", apart), Text("B", apart), Text("C", "наша точказрения совершенно правильна")])
    table = words(collation)
    assert [row[:2] for row in table[1:3]] == [("точка", "точка"), ("зрения", "зрения")]
    ties = {(link.first, link.second, apart[slice(*link.first_range)]) for link in collation.links}
    assert ties == {("A", "C", "точка зрения"), ("B", "C", "точка зрения")}
