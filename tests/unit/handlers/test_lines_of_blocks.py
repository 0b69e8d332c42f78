"""How many lines blocks take in a Slack window is reckoned by the widths of letters."""

from __future__ import annotations

import pytest

from handlers.blocks.lines import lines
from handlers.blocks.parts import Block, actions, button, context, divider, header, section


@pytest.mark.parametrize(
    ("blocks", "number"),
    [
        ([], 0),
        ([divider()], 0),
        ([header("a")], 1),
        ([section(["a"])], 1),
        ([section(["a", "b"]), section(["c"])], 3),
        ([context("a"), context("b\nc")], 3),
        ([{"type": "table", "rows": [1, 2, 3]}], 3),
        ([actions(button("a", "x", "v"))], 1),
    ],
)
def test_blocks_take_the_lines_of_their_texts_and_rows(blocks: list[Block], number: int) -> None:
    assert lines(blocks) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("n" * 61, 1),
        ("n" * 62, 2),
        ("n" * 122, 2),
        ("n" * 123, 3),
        (f"{'n' * 30} {'n' * 30}", 1),
        (f"{'n' * 30} {'n' * 31}", 2),
        (f"{'n' * 30} {'n' * 62}", 3),
        (f"{'n' * 62} {'n' * 59}", 2),
        (f"{'n' * 62} {'n' * 60}", 3),
        (f"*{'n' * 55}*", 1),
        (f"*{'n' * 56}*", 2),
        (f"*n*{'n' * 60}", 2),
        ("华" * 27, 1),
        ("华" * 28, 2),
        ("&amp;" * 48, 1),
        ("&amp;" * 49, 2),
        ("&lt;" * 43, 1),
        ("&gt;" * 44, 2),
        (f"<https://a.example/{'n' * 99}|{'n' * 61}>", 1),
        ("_" * 99, 1),
        ("б" * 57, 1),
        ("б" * 58, 2),
    ],
)
def test_a_line_breaks_between_words_or_within_one_that_is_too_long(text: str, number: int) -> None:
    assert lines([section([text])]) == number


@pytest.mark.parametrize(("letters", "number"), [(70, 1), (71, 2)])
def test_small_print_has_more_letters_in_a_line(letters: int, number: int) -> None:
    assert lines([context("n" * letters)]) == number


@pytest.mark.parametrize(("letters", "number"), [((29, 29), 1), ((29, 30), 2), ((30, 30, 1), 2), ((99,), 1)])
def test_buttons_stand_side_by_side_as_far_as_they_fit(letters: tuple[int, ...], number: int) -> None:
    row = actions()
    row["elements"] = [{"text": {"text": "n" * one}} for one in letters]
    assert lines([row]) == number


@pytest.mark.parametrize(("letters", "number"), [(57, 1), (58, 2)])
def test_a_button_beside_a_text_takes_room_from_it(letters: int, number: int) -> None:
    assert lines([section(["n" * letters], accessory=button("n", "x", "v"))]) == number
