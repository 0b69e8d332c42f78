"""Lines fill sections up to what Slack takes, and none is cut within."""

from __future__ import annotations

import pytest

from handlers.blocks.parts import (
    BUTTON_LABEL_LIMIT,
    LONGEST_URL,
    MENU_LIMIT,
    MENU_VALUE_LIMIT,
    SECTION_LIMIT,
    context,
    cut,
    escape,
    link,
    menu,
    modal,
    section,
    sections,
)


def lines_of(*lengths: int) -> list[str]:
    return ["x" * length for length in lengths]


@pytest.mark.parametrize(
    ("lengths", "in_each"),
    [
        ((), []),
        ((5,), [1]),
        ((SECTION_LIMIT,), [1]),
        ((1000, SECTION_LIMIT - 1002), [2]),
        ((1000, SECTION_LIMIT - 1001), [1, 1]),
        ((1000, 1000, SECTION_LIMIT - 2003), [3]),
        ((1000, 1000, SECTION_LIMIT - 2002), [2, 1]),
        ((2000, 2000, 800, 98), [1, 2, 1]),
    ],
)
def test_a_section_holds_as_many_lines_as_fit(lengths: tuple[int, ...], in_each: list[int]) -> None:
    lines = lines_of(*lengths)
    made = [block["text"]["text"].split("\n") for block in sections(lines)]
    assert [len(one) for one in made] == in_each
    assert [line for one in made for line in one] == lines


@pytest.mark.parametrize(("last", "fits"), [(SECTION_LIMIT - 101, True), (SECTION_LIMIT - 100, False)])
def test_a_line_for_which_there_is_no_room_is_a_sign_of_more(last: int, fits: bool) -> None:
    first, second = lines_of(100, last)
    shown = f"{first}\n{second}" if fits else f"{first}\n…"
    assert section([first, second])["text"]["text"] == shown
    assert context(first, second)["elements"][0]["text"] == shown


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("abcd", 4, "abcd"),
        ("abcde", 4, "abc…"),
        ("a b c", 4, "a b…"),
        ("ab cd", 4, "ab…"),
        ("", 4, "–"),
        ("a\nb", 4, "a b"),
    ],
)
def test_a_text_is_as_long_as_it_may_be_with_the_sign_of_more(text: str, limit: int, shown: str) -> None:
    assert (cut(text, limit), escape(text, limit)) == (shown, shown)


def test_no_escaped_sign_is_cut_in_two() -> None:
    assert [escape("a&b", limit) for limit in (7, 6, 5, 2)] == ["a&amp;b", "a…", "a…", "a…"]


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        (None, False),
        ("", False),
        ("ftp://a.example", False),
        ("http://a.example", True),
        ("https://" + "a" * (LONGEST_URL - 8), True),
        ("https://" + "a" * (LONGEST_URL - 7), False),
    ],
)
def test_an_address_that_can_be_followed_is_a_link(url: str | None, is_link: bool) -> None:
    assert link(url, "source") == (f"<{url}|source>" if is_link else "source")


def test_a_menu_has_as_many_choices_as_slack_takes_each_with_a_value_it_takes() -> None:
    many = [(f"n{n}", "v") for n in range(MENU_LIMIT + 1)]
    assert len(menu("m", "a", many)["options"]) == MENU_LIMIT
    values = ["v" * MENU_VALUE_LIMIT, "v" * (MENU_VALUE_LIMIT + 1)]
    (kept,) = menu("m", "a", [("name", value) for value in values])["options"]
    assert kept["value"] == values[0]
    (long,) = menu("m", "a", [("n" * (BUTTON_LABEL_LIMIT + 1), "v")])["options"]
    assert len(long["text"]["text"]) == BUTTON_LABEL_LIMIT


def test_a_window_has_a_hundred_blocks_at_most_and_a_short_title() -> None:
    window = modal("t" * 25, [{"type": "divider"}] * 101, callback_id="c")
    assert (len(window["blocks"]), len(window["title"]["text"]), window["callback_id"]) == (100, 24, "c")
