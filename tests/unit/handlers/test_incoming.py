"""Text as Slack hands it over, and what was seen before."""

from __future__ import annotations

import pytest

from handlers.incoming import Once, said_to_bot, typed


@pytest.mark.parametrize(
    ("handed_over", "words"),
    [
        ("Johnson &amp; Johnson", "Johnson & Johnson"),
        ("Johnson & Johnson", "Johnson & Johnson"),
        ("&amp;lt;", "&lt;"),
        ("&lt;!channel&gt;", "<!channel>"),
        ("<!channel>", "!channel"),
        ("<!subteam^S1|@team>", "@team"),
        ("<https://nio.com|nio.com>", "nio.com"),
        ("<https://nio.com?a=1&amp;b=2>", "https://nio.com?a=1&b=2"),
        ("<mailto:a@nio.com|a@nio.com>", "a@nio.com"),
        ("<#C1|general>", "general"),
        ("<@U1|bob>", "bob"),
        ("a < b > c", "a < b > c"),
    ],
)
def test_what_slack_hands_over_is_read_as_it_was_typed(handed_over: str, words: str) -> None:
    assert typed(handed_over) == words


@pytest.mark.parametrize(
    "handed_over", ["<@U0BOT> Xiaomi", "<@U0BOT|screenbot>: Xiaomi", "  <@U0BOT>, <@U0BOT> Xiaomi ", "Xiaomi"]
)
def test_the_mentions_a_message_begins_with_are_not_part_of_the_question(handed_over: str) -> None:
    assert said_to_bot(handed_over) == "Xiaomi"


def test_a_key_counts_once_until_it_is_forgotten_or_old() -> None:
    now = [0.0]
    once = Once(seconds=60, most=10, clock=lambda: now[0])
    assert once.first("a")
    assert not once.first("a")
    once.forget("a")
    assert once.first("a")
    now[0] = 61
    assert once.first("a")


def test_no_more_keys_are_remembered_than_allowed() -> None:
    once = Once(seconds=60, most=2, clock=lambda: 0.0)
    assert all(once.first(key) for key in "abc")
    assert not once.first("c")
    assert once.first("a")
