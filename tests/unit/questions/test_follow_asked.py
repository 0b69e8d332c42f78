"""A sentence that asks to follow one name or list is a follow; one that gives none, or several, gets help."""

from __future__ import annotations

import pytest

from bot.services.questions.asked import Follow, Followed, Help, Unfollow
from bot.services.questions.follow_asked import follow_asked
from bot.services.questions.parsing import fixed_words
from bot.services.questions.reading import Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("keep an eye on Kestrel for us", Follow("Kestrel")),
        ("ping us when Kestrel's status changes", Follow("Kestrel")),
        ("let me know if Merlyn Foods gets listed", Follow("Merlyn Foods")),
        ("flag if OFAC touches Kestrel", Follow("Kestrel")),
        ("tell this channel about every change on NS-CMIC", Follow("US-NS-CMIC")),
        ("Sag uns Bescheid, wenn Kestrel gelistet wird", Follow("Kestrel")),
        ("stop alerts for Kestrel", Unfollow("Kestrel")),
        ("what are we following?", Followed()),
        ("keep us posted on Kestrel and Merlyn", Help()),
        ("keep an eye on it", Help()),
    ],
)
def test_free_words_are_a_follow_of_what_they_name(read: Read, text: str, asked: object) -> None:
    assert follow_asked(read(text)) == asked


@pytest.mark.parametrize(
    "text",
    [
        "follow up: Kestrel status?",
        "follow up on Kestrel please",
        "Follow-up: is Kestrel listed?",
        "FOLLOW UP ON KESTREL",
    ],
)
def test_to_follow_up_on_a_name_is_no_follow(read: Read, text: str) -> None:
    assert fixed_words(text) is None
    reading = read(text)
    assert reading.kind is Kind.SCREEN
    assert [name.casefold() for name in reading.names] == ["kestrel"]


def test_a_name_that_begins_with_up_is_still_followed() -> None:
    assert fixed_words("follow Up Fintech") == Follow("Up Fintech")
