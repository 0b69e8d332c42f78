"""Follow, following, unfollow in Slack: by words, buttons and windows; who may; shared and closed channels."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from bot.domain.notices.following import Habits, Place, PlaceKind, TargetKind
from bot.services.notices.follower import Follower
from handlers.channels import Channels
from handlers.places import is_shared
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import labels, said


def here(alice: Alice) -> Place:
    return Place(team=alice.me.workspace.team, channel=alice.me.workspace.channel)


def herself(alice: Alice) -> Place:
    return Place(team=alice.me.workspace.team, channel=alice.me.workspace.user, kind=PlaceKind.PERSON)


def followed(alice: Alice, place: Place) -> list[tuple[TargetKind, str]]:
    return [(f.target.kind, f.target.id) for f in alice.store.follows.of_place(place)]


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


def times(**values: str) -> dict[str, Any]:
    fields: dict[str, Any] = {name: {"time": {"selected_time": value or None}} for name, value in values.items()}
    return fields


def filled(zone: str = "Europe/London", weekly: bool = False, **values: str) -> dict[str, Any]:
    empty = {"quiet_from": "", "quiet_until": "", "daily": ""}
    checks = {"checks": {"selected_options": [{"value": "weekly"}] if weekly else []}}
    return {"zone": {"text": {"value": zone}}, "weekly": checks} | times(**empty | values)


def test_what_somebody_changes_for_a_channel_is_posted_there_with_their_name(alice: Alice) -> None:
    (done,) = alice.types("follow Xiaomi")
    posted = list(alice.posted)
    alice.types("follow xiaomi")  # changes nothing
    assert alice.posted == []
    alice.clicks("Unfollow", done)
    posted += alice.posted
    alice.types("follow all")
    alice.types("unfollow all")
    posted += alice.posted
    _, window = alice.clicks("Settings", done)
    alice.send(alice.me.submits(window, filled(weekly=True), trigger="t"))
    posted += alice.posted
    assert [one["text"].partition(". ")[0].rstrip(".") for one in posted] == [
        "This channel now follows *Xiaomi Corporation* (name, and relatives)",
        "This channel no longer follows *Xiaomi Corporation*",
        "This channel no longer follows *all lists*",
        "This channel’s settings changed",
    ]
    assert {(one["channel"], one["shown"]) for one in posted} == {(alice.me.workspace.channel, "public")}
    assert all(f"'user_id': '{alice.me.workspace.user}'" in str(one["blocks"]) for one in posted)


def test_what_everybody_saw_answered_or_a_person_follows_alone_is_posted_nowhere(alice: Alice) -> None:
    alice.send(alice.me.mention("follow Xiaomi"))
    assert alice.posted == []
    alice.send(alice.me.direct("follow Xiaomi"))
    assert alice.posted == []


def test_a_channel_that_takes_no_post_keeps_the_change(alice: Alice, log: list[Any]) -> None:
    alice.types("follow Xiaomi")
    with pytest.MonkeyPatch.context() as patched:
        refused = SlackApiError("refused", {"ok": False, "error": "restricted_action"})
        patched.setattr("handlers.changes.in_thread", Mute(refused))
        (done,) = alice.types("unfollow Xiaomi")
    assert done["text"] == "*Xiaomi Corporation* is not followed here any more."
    assert [one["event"] for one in log] == ["change_not_posted"]


class Mute:
    """Raises in place of posting."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __call__(self, *_: object, **__: object) -> None:
        raise self._error


def test_settings_say_when_the_channel_hears(alice: Alice) -> None:
    (shown,) = alice.types("following")
    _, window = alice.clicks("Settings", shown)
    values = filled(weekly=True, quiet_from="22:00", quiet_until="07:00", daily="18:30")
    (result,) = alice.send(alice.me.submits(window, values, trigger="t"))
    assert "once a day, at 18:30" in said(result)
    expected = Habits(
        zone="Europe/London", quiet_from=dt.time(22), quiet_until=dt.time(7), daily_at=dt.time(18, 30), weekly=True
    )
    assert alice.store.follows.habits(here(alice)) == expected


def test_the_settings_of_a_channel_have_its_matter_and_what_is_asked_there_belongs_to_it(alice: Alice) -> None:
    (shown,) = alice.types("following")
    _, window = alice.clicks("Settings", shown)
    (told,) = alice.send(alice.me.submits(window, filled() | {"matter": {"text": {"value": " Falcon "}}}, trigger="t"))
    assert "This channel follows" in said(told)
    assert "belong to the matter “Falcon” from now on" in alice.posted[-1]["text"]
    assert alice.store.records.matters == {(alice.me.workspace.team, alice.me.workspace.channel): "Falcon"}
    _, window = alice.clicks("Settings", shown)
    assert "'initial_value': 'Falcon'" in str(window["blocks"])
    alice.send(alice.me.submits(window, filled() | {"matter": {"text": {"value": "Falcon"}}}, trigger="t"))
    assert "matter" not in alice.posted[-1]["text"]
    alice.send(alice.me.submits(window, filled() | {"matter": {"text": {"value": None}}}, trigger="t"))
    assert "belong to no matter from now on" in alice.posted[-1]["text"]
    assert set(alice.store.records.matters.values()) == {""}


def test_the_settings_of_ones_own_conversation_ask_for_no_matter(alice: Alice) -> None:
    alice.send(alice.me.direct("follow Xiaomi"))
    (page,) = alice.send(alice.me.opens_home())
    _, window = alice.clicks("Settings", page)
    assert "matter" not in str(window["blocks"])


@pytest.mark.parametrize(
    ("values", "line"),
    [
        (filled("Europe/Londn"), "There is no time zone “Europe/Londn”. Did you mean Europe/London?"),
        (filled(quiet_from="22:00"), "Quiet hours need both"),
    ],
)
def test_settings_that_cannot_be_are_refused_in_the_window(alice: Alice, values: dict[str, Any], line: str) -> None:
    (shown,) = alice.types("following")
    _, window = alice.clicks("Settings", shown)
    (result,) = alice.send(alice.me.submits(window, values, trigger="t"))
    assert line in said(result)
    assert alice.store.follows.habits(here(alice)) == Habits()


def test_the_home_page_shows_what_one_follows_and_asks_what_to_follow(alice: Alice) -> None:
    alice.send(alice.me.direct("follow Xiaomi"))
    (page,) = alice.send(alice.me.opens_home())
    assert "*Xiaomi Corporation* — name, and relatives" in said(page)
    (window,) = alice.clicks("Follow …", page)
    wish = {"what": {"text": {"value": "CCMC-1237"}}, "where": {"conversation": {"selected_conversation": None}}}
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


@dataclass
class OneChannel:
    """Slack, as far as it tells of a channel."""

    about: dict[str, object]

    def conversations_info(self, *, channel: str) -> dict[str, object]:
        return {"ok": True, "channel": {"id": channel, "is_member": True} | self.about}


@pytest.mark.parametrize(
    ("about", "shared"),
    [
        ({}, False),
        ({"is_ext_shared": False, "is_pending_ext_shared": False}, False),
        ({"is_ext_shared": True}, True),
        ({"is_ext_shared": False, "is_pending_ext_shared": True}, True),
        ({"is_shared": True, "is_org_shared": True}, False),
    ],
)
def test_a_channel_is_shared_from_the_moment_that_others_are_invited(about: dict[str, object], shared: bool) -> None:
    slack = OneChannel(about)
    who = Follower(place=Place(team="T1", channel="C1"), user="U1")
    assert is_shared(slack, who) is shared  # type: ignore[arg-type]  # a small Slack
    assert Channels().is_shared(slack, "C1", team="T1") is shared  # type: ignore[arg-type]


def test_a_place_may_ask_to_hear_of_documents_that_may_change_what_it_follows(alice: Alice) -> None:
    alice.types("follow us_dod_1237")
    (shown,) = alice.types("following")
    window = alice.clicks("Settings", shown)[-1]
    option = {"value": "documents"}
    times = {name: {"time": {"selected_time": None}} for name in ("quiet_from", "quiet_until", "daily")}
    values = {"zone": {"text": {"value": "UTC"}}, "weekly": {"checks": {"selected_options": [option]}}} | times
    told = alice.send(alice.me.submits(window, values, trigger="trigger"))[-1]
    assert "You also hear of official documents that may change them." in said(told)
    assert alice.store.follows.habits(here(alice)) == Habits(announcements=True)
