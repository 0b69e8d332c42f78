"""What names of each kind, and the golden pairs, are read as today."""

from __future__ import annotations

from tests.bench.names_read import WAYS, known, read_today, texts


def test_each_name_is_read_as_it_was() -> None:
    """Whoever changes the reading writes the table anew (tests/bench/names_read.py), and reads its diff."""
    today, before = {row for text in texts() for row in read_today(text)}, set(known())
    assert (sorted(today - before), sorted(before - today)) == ([], [])


def test_the_table_holds_names_that_are_read_in_every_way() -> None:
    assert {way for _, way, _ in known()} == set(WAYS)
