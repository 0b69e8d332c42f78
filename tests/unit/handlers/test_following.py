"""Follow, following, unfollow in Slack: by words, buttons and windows; who may."""

from __future__ import annotations

import pytest

from bot.domain.notices.following import Place, TargetKind
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.following import followed, here, herself
from tests.unit.handlers.slack import Filled, labels, said


def test_a_channel_follows_what_a_member_types_and_who_did_is_kept(alice: Alice) -> None:
    (answer,) = alice.types("follow Xiaomi")
    assert answer["private"]
    assert answer["text"] == "This channel now follows *Xiaomi Corporation* (name, and relatives)."
    assert followed(alice, here(alice)) == [(TargetKind.ENTITY, "xiaomi")]
    assert alice.store.follows.kept[0].by == alice.me.workspace.user


def test_following_twice_is_said(alice: Alice) -> None:
    alice.types("follow us_dod_1237")
    (answer,) = alice.types("follow us_dod_1237")
    assert answer["text"] == "This channel follows *DoD Section 1237 list* already."


def test_a_name_on_no_list_is_watched_for_and_that_is_said(alice: Alice) -> None:
    (answer,) = alice.types("follow Acme Rockets")
    assert answer["text"].startswith("No list carries *Acme Rockets*. It is watched")


def test_a_name_that_may_be_meant_is_chosen_or_watched_for(alice: Alice) -> None:
    (asked,) = alice.types("follow Xaiomi")
    assert labels(asked) == ["Follow this one", "None of them: watch for the name"]
    assert followed(alice, here(alice)) == []
    alice.clicks("Follow this one", asked)
    assert followed(alice, here(alice)) == [(TargetKind.ENTITY, "xiaomi")]
    alice.clicks("None of them: watch for the name", asked)
    assert followed(alice, here(alice))[1] == (TargetKind.WATCH, "xaiomi")


def test_an_answer_can_be_followed(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi")
    (done,) = alice.clicks("Follow", answer)
    assert "now follows *Xiaomi Corporation*" in done["text"]


def test_a_name_that_nothing_answers_to_can_be_watched_for(alice: Alice) -> None:
    (answer,) = alice.types("Acme Rockets")
    alice.clicks("Watch for this name", answer)
    assert followed(alice, here(alice)) == [(TargetKind.WATCH, "acme rockets")]


def test_what_is_followed_is_shown_and_each_can_be_ended(alice: Alice) -> None:
    for text in ("Xiaomi", "CCMC-1237", "all"):
        alice.types(f"follow {text}")
    (shown,) = alice.types("following")
    assert shown["text"] == "This channel follows 3 things."
    assert labels(shown) == ["Unfollow", "Unfollow", "Unfollow", "Settings"]
    (done,) = alice.clicks("Unfollow", shown)
    assert done["text"] == "*Xiaomi Corporation* is not followed here any more."
    assert len(followed(alice, here(alice))) == 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("follow us_dod_123", "Did you mean us_dod_1237?"),
        ("follow", "Say what to follow"),
        ("unfollow Xiaomi", "Nothing is followed here."),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(alice: Alice, text: str, line: str) -> None:
    (answer,) = alice.types(text)
    assert answer["private"]
    assert line in answer["text"]


def test_in_a_direct_message_one_follows_for_oneself(alice: Alice) -> None:
    (answer,) = alice.send(alice.me.direct("follow Xiaomi"))
    assert answer["text"].startswith("You now follow *Xiaomi Corporation*")
    assert followed(alice, herself(alice)) == [(TargetKind.ENTITY, "xiaomi")]
    (shown,) = alice.send(alice.me.direct("following"))
    assert shown["text"] == "You follow 1 thing."


def test_a_mention_follows_for_the_channel(alice: Alice) -> None:
    alice.send(alice.me.mention("follow Xiaomi"))
    assert followed(alice, here(alice)) == [(TargetKind.ENTITY, "xiaomi")]


def test_in_a_channel_the_bot_is_not_in_one_is_told_to_invite_it(alice: Alice) -> None:
    alice.room.closed.add(here(alice).channel)
    (answer,) = alice.types("follow Xiaomi")
    assert "invite me with `/invite" in answer["text"]
    assert followed(alice, here(alice)) == []


def test_a_channel_shared_with_others_is_warned_once_before_it_follows(alice: Alice) -> None:
    alice.room.shared.add(here(alice).channel)
    (warning,) = alice.types("follow Xiaomi")
    assert "People of other organisations are in this channel" in warning["text"]
    assert followed(alice, here(alice)) == []
    (done,) = alice.clicks("Follow anyway", warning)
    assert "now follows" in done["text"]
    assert alice.store.follows.notes[0][2] == alice.me.workspace.user
    (next_one,) = alice.types("follow all")
    assert "now follows" in next_one["text"]


def test_who_is_not_in_the_channel_changes_nothing_by_a_click(alice: Alice) -> None:
    alice.types("follow Xiaomi")
    (shown,) = alice.types("following")
    alice.room.strange.add(here(alice).channel)
    (answer,) = alice.clicks("Unfollow", shown)
    assert answer["text"] == "Only members of a channel change what it follows."
    assert followed(alice, here(alice)) == [(TargetKind.ENTITY, "xiaomi")]


def test_the_home_page_shows_what_one_follows_and_asks_what_to_follow(alice: Alice) -> None:
    alice.send(alice.me.direct("follow Xiaomi"))
    (page,) = alice.send(alice.me.opens_home())
    assert "*Xiaomi Corporation* — name, and relatives" in said(page)
    (window,) = alice.clicks("Follow …", page)
    wish: Filled = {
        "what": {"text": {"value": "CCMC-1237"}},
        "where": {"conversation": {"selected_conversation": None}},
    }
    alice.send(alice.me.submits(window, wish, trigger="t"))
    assert followed(alice, herself(alice))[1] == (TargetKind.PROGRAM, "US-CCMC-1237")


def test_a_channel_is_chosen_in_the_window_by_its_members_only(alice: Alice) -> None:
    (page,) = alice.send(alice.me.opens_home())
    (window,) = alice.clicks("Follow …", page)
    wish = {"what": {"text": {"value": "Xaiomi"}}, "where": {"conversation": {"selected_conversation": "C0OTHER"}}}
    alice.room.strange.add("C0OTHER")
    (refused,) = alice.send(alice.me.submits(window, wish, trigger="t"))
    assert "Only members" in said(refused)
    alice.room.strange.clear()
    (choice,) = alice.send(alice.me.submits(window, wish, trigger="t"))
    alice.clicks("Follow this one", choice)  # the window remembers the channel
    assert followed(alice, Place(team=here(alice).team, channel="C0OTHER")) == [(TargetKind.ENTITY, "xiaomi")]


def test_what_is_ended_on_the_home_page_is_gone_from_it(alice: Alice) -> None:
    alice.send(alice.me.direct("follow Xiaomi"))
    (page,) = alice.send(alice.me.opens_home())
    again, _ = alice.clicks("Unfollow", page)
    assert "Nothing yet: try" in said(again)


def test_the_end_of_an_installation_ends_what_the_workspace_follows(alice: Alice) -> None:
    alice.types("follow Xiaomi")
    alice.handed(alice.me.opens_home() | {"event": {"type": "app_uninstalled"}})
    assert followed(alice, here(alice)) == []


def test_screening_a_message_that_asks_to_follow_follows_nothing(alice: Alice) -> None:
    payload = alice.me.message_shortcut("screen_message", "follow Xiaomi", response_url=alice.url, trigger="t")
    (answer,) = alice.send(payload)
    assert "asks to follow" in answer["text"]
    assert alice.store.follows.kept == []
