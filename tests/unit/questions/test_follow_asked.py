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
        ("show me everything im following", Followed()),
        ("list our watches pls", Followed()),
        ("weekly digest on mondays 9am pls, for this channel", Followed()),
        ("unsubscribe from everything", Followed()),
        ("stop watching Kestrel and Osprey Telecom here, too noisy", Followed()),
        ("could u follow Kestrel in this channel pls", Follow("Kestrel")),
        ("remind me before Kestrel's date", Follow("Kestrel")),
        ("remind us a week before the Kestrel contract bar", Follow("Kestrel")),
        ("stop telling us about Kestrel", Unfollow("Kestrel")),
        ("pls stop the Kestrel alerts", Unfollow("Kestrel")),
        ("no more Kestrel updates please", Unfollow("Kestrel")),
        ("mute Kestrel", Unfollow("Kestrel")),
        ("keep us posted on Kestrel and Merlyn", Help()),
        ("keep an eye on it", Help()),
    ],
)
def test_free_words_are_a_follow_of_what_they_name(read: Read, text: str, asked: object) -> None:
    assert follow_asked(read(text)) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("notify us if there are no more sanctions on Kestrel", Follow("Kestrel")),
        ("alert us of no more sanctions on Kestrel", Follow("Kestrel")),
        ("alert us when US persons do not have to hold Kestrel", Follow("Kestrel")),
        ("ping us when they stop trading Kestrel", Follow("Kestrel")),
        ("Sag uns Bescheid, wenn Kestrel nicht mehr gelistet ist", Follow("Kestrel")),
        ("stop alerts when Kestrel changes", Unfollow("Kestrel")),
        ("please don't notify us about Kestrel", Unfollow("Kestrel")),
    ],
)
def test_only_what_is_said_of_following_itself_ends_it(read: Read, text: str, asked: object) -> None:
    assert follow_asked(read(text)) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "how do I know whether Kestrel will be listed again? tell me when",
            Follow("Kestrel", offered="Kestrel"),
        ),
        ("is Kestrel listed? tell me if that changes", Follow("Kestrel", offered="Kestrel")),
        ("is Kestrel on the SDN list, and alert us if that changes", Follow("Kestrel", offered="Kestrel")),
        ("Wie erfahre ich, ob Kestrel gelistet wird? Sag mir Bescheid, wenn", Follow("Kestrel", offered="Kestrel")),
        ("what changed on NS-CMIC? alert us of changes", Follow("US-NS-CMIC", offered="NS-CMIC")),
        ("préviens-nous si Kestrel est retiré", Follow("Kestrel")),
        ("avísame cuando Kestrel salga de la lista", Follow("Kestrel")),
        ("如果Kestrel被列入请通知我们", Follow("Kestrel")),
        ("we want to be alerted about changes on NS-CMIC", Follow("US-NS-CMIC")),
        ("could you let us know if Kestrel comes off the 1260H list?", Follow("Kestrel")),
    ],
)
def test_what_no_sentence_plainly_asks_to_follow_is_only_offered(read: Read, text: str, asked: object) -> None:
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


@pytest.mark.parametrize("text", ["remind me who owns Kestrel", "remind me of the deadline for Kestrel"])
def test_to_be_reminded_of_what_is_held_is_a_question(read: Read, text: str) -> None:
    assert read(text).kind is Kind.SCREEN


def test_where_the_notices_go_and_thanks_are_no_part_of_what_is_followed() -> None:
    assert fixed_words("follow kestrel in here pls") == Follow("kestrel")
    assert fixed_words("unfollow the 1260H list for us, thanks.") == Unfollow("the 1260H list")
    assert fixed_words("follow HERE") == Follow("HERE")
    assert fixed_words("unsubscribe") == Followed()


def test_a_name_that_begins_with_up_is_still_followed() -> None:
    assert fixed_words("follow Up Fintech") == Follow("Up Fintech")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("follow toys r us", "toys r us"),
        ("follow toys r us pls", "toys r us"),
        ("follow baskets for us", "baskets for us"),
        ("follow look here", "look here"),
        ("follow kestrel here, thanks", "kestrel"),
        ("follow kestrel in this channel", "kestrel"),
        ("follow kestrel" + ", please" * 3, "kestrel"),
    ],
)
def test_a_name_may_end_with_a_place_that_no_comma_and_no_thanks_part_from_it(text: str, name: str) -> None:
    assert fixed_words(text) == Follow(name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("unfollow or block Kestrel?", ("Kestrel",)),
        ("follow the money: Kestrel", ("Kestrel",)),
        ("follow our policy on Kestrel?", ("Kestrel",)),
        ("follow me: is Kestrel listed", ("Kestrel",)),
        ("follow the rules: can we pay Kestrel?", ("Kestrel",)),
    ],
)
def test_to_follow_money_or_rules_or_to_do_something_else_is_no_command(
    read: Read, text: str, names: tuple[str, ...]
) -> None:
    assert fixed_words(text) is None
    assert (read(text).kind, read(text).names) == (Kind.SCREEN, names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("follow Kestrel and Osprey", "Kestrel and Osprey"),
        ("follow And Ltd", "And Ltd"),
        ("follow Process Systems", "Process Systems"),
        ("follow this: Kestrel", "this: Kestrel"),
    ],
)
def test_a_name_of_such_words_with_capitals_is_followed(text: str, name: str) -> None:
    assert fixed_words(text) == Follow(name)


def test_whether_to_pass_a_question_on_asks_to_follow_nobody(read: Read) -> None:
    text = "Tell me if this should go to legal: if it comes out that the vendor is Kestrel, do we break anything?"
    reading = read(text)
    assert (reading.kind, reading.names) == (Kind.SCREEN, ("Kestrel",))
