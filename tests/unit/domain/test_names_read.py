"""What names of each kind, and the golden pairs, are read as today."""

from __future__ import annotations

from tests.bench.names_read import TABLE, WAYS, read_today, texts


def test_each_name_is_read_as_it_was() -> None:
    """Whoever changes the reading writes the table anew (make golden), and reads its diff."""
    today, before = {row for text in texts() for row in read_today(text)}, set(TABLE.known())
    assert (sorted(today - before), sorted(before - today)) == ([], [])


def test_the_table_holds_names_that_are_read_in_every_way() -> None:
    assert {row[1] for row in TABLE.known() if len(row) > 1} == set(WAYS)


def test_a_name_that_is_read_as_nothing_but_itself_stays_in_the_table() -> None:
    assert read_today("kestrel") == [("kestrel",)]
