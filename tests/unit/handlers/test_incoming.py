"""Text as Slack hands it over, and what was seen before."""

from __future__ import annotations

import pytest

from handlers.incoming import said_to_bot, typed


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
    "handed_over",
    [
        "<@U0BOT> Xiaomi",
        "<@U0BOT|screenbot>: Xiaomi",
        "  <@U0BOT>, <@U0BOT> Xiaomi ",
        "<#C0AB|desk> Xiaomi",
        "<!subteam^S1> Xiaomi",
        "Xiaomi",
    ],
)
def test_the_mentions_a_message_begins_with_are_not_part_of_the_question(handed_over: str) -> None:
    assert said_to_bot(handed_over) == "Xiaomi"
