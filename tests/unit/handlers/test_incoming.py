"""Text as Slack hands it over, and what was seen before."""

from __future__ import annotations

import pytest

from handlers.incoming import question_of, said_to_bot, told, typed


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


@pytest.mark.parametrize(
    ("handed_over", "asked"),
    [
        ("<@U0BOT> <@U123> asked if Huawei is listed", "asked if Huawei is listed"),
        ("<@U0BOT> ask <@U123|bob> about ZTE", "ask someone about ZTE"),
        ("hey <@U0BOT> is Huawei listed?", "hey is Huawei listed?"),
        ("<@U0BOT> Kestrel <@U1|bob>", "Kestrel"),
        ("is Huawei listed <@U1> <@U2|Osprey>?", "is Huawei listed?"),
        ("Kestrel &amp; Co <@U1|Osprey>, thanks", "Kestrel & Co, thanks"),
        ("see <#C1|general>: Kestrel", "see the channel: Kestrel"),
        ("see <#G1|kestrel>: Osprey", "see the channel: Osprey"),
        ("hey <@U12>Kestrel", "hey Kestrel"),
        ("ask <@U1>Kestrel", "ask someone Kestrel"),
        ("per <!subteam^S1|@desk>: Kestrel", "per someone: Kestrel"),
        ("&lt;@U1&gt; Kestrel", "<@U1> Kestrel"),
        ("&lt;@U0BOB0001&gt; fyi. since when?", "fyi. since when?"),
        ("&lt;@U0BOB0001|bob&gt; Kestrel", "Kestrel"),
        ("Kestrel, cc &lt;@W0BOB0001&gt; &lt;!subteam^S0DESK01|@desk&gt;", "Kestrel, cc"),
        ("see &lt;#C0DESK001|general&gt;: Kestrel", "see the channel: Kestrel"),
    ],
)
def test_whom_a_question_mentions_is_no_part_of_it(handed_over: str, asked: str) -> None:
    assert question_of(handed_over) == asked


@pytest.mark.parametrize(
    ("handed_over", "words"),
    [
        ("hey <@U0BOB0001> see Kestrel &amp; Co", "hey  see Kestrel & Co"),
        ("<@U0BOB0001|bob>Kestrel <#C0DESK001|osprey> <!here>", " Kestrel  "),
        ("&lt;@U0BOB0001&gt; Kestrel", " Kestrel"),
        ("<https://x.y|Kestrel>", "Kestrel"),
    ],
)
def test_whom_a_text_mentions_is_named_by_no_word_of_it(handed_over: str, words: str) -> None:
    assert told(handed_over) == words


@pytest.mark.parametrize("part", [" ", "<@U1>", "hi ", "<@U1", "<@", " <@U1|a>", ", <@U1>"])
def test_a_long_text_of_mentions_is_read_to_its_end(part: str) -> None:
    """Without a clock: where each part were tried with each other, a text as long would not be read in a day."""
    read = question_of(f"Kestrel{part * (1_000_000 // len(part))}x")
    assert read.startswith("Kestrel")
    assert read.endswith("x")
