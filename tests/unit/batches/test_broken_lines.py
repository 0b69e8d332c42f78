"""Which lines of a printed page were broken for want of room, and are joined."""

from __future__ import annotations

import pytest

from data.batches.reflow import reflowed

WORDS = "ab cd " * 30


def line(length: int) -> str:
    """Words of two letters, so many letters and blanks of them."""
    return WORDS[:length]


@pytest.mark.parametrize(("width", "is_joined"), [(38, False), (40, True), (41, True)])
def test_lines_of_a_column_are_joined_and_those_of_a_narrow_list_stay(width: int, is_joined: bool) -> None:
    assert reflowed("\n".join([line(width)] * 3)).count("\n") == (0 if is_joined else 2)


@pytest.mark.parametrize(
    ("last", "following", "between"),
    [
        (79, "xx yy", " "),
        (77, "xx yy", "\n"),
        (77, "xxxx yy", " "),
        (77, "xxx yy", "\n"),
        (98, "(a) xx", "\n"),
        (98, "- xx", "\n"),
        (98, "12. xx", "\n"),
        (98, "1234. xx", " "),
        (98, "-xx", " "),
    ],
)
def test_a_line_was_broken_where_the_next_word_had_no_room(last: int, following: str, between: str) -> None:
    full = line(100)
    page = "\n".join([full, full, full, "", f"{line(last)}", following])
    assert reflowed(page).endswith(f"\n\n{line(last)}{between}{following}")


def test_nothing_stands_between_the_parts_of_a_word_that_a_hyphen_ends() -> None:
    assert reflowed("\n".join([f"{line(97)}Al-", "Rahman " + line(90)])).startswith(f"{line(97)}Al-Rahman ")


def test_the_width_is_that_of_nine_lines_in_ten() -> None:
    nine_short = [line(41)] * 9
    assert "\n" not in reflowed("\n".join([*nine_short, line(41)]))
    assert reflowed("\n".join([*nine_short, line(179)])).count("\n") == 9
    assert "\n" not in reflowed("\n".join([*nine_short, *[line(41)] * 2]))


@pytest.mark.parametrize("page", ["", "Kestrel\nOsprey"])
def test_a_page_without_sentences_stays_as_it_is(page: str) -> None:
    assert reflowed(page) == page
