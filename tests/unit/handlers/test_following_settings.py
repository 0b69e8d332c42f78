"""Changes to what a channel follows are posted there; settings say when it hears."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.domain.notices.following import Habits
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.following import filled, here
from tests.unit.handlers.slack import Filled, refusal, said


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
        refused = refusal("restricted_action")
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


def test_a_place_may_ask_to_hear_of_documents_that_may_change_what_it_follows(alice: Alice) -> None:
    alice.types("follow us_dod_1237")
    (shown,) = alice.types("following")
    window = alice.clicks("Settings", shown)[-1]
    option = {"value": "documents"}
    times: Filled = {name: {"time": {"selected_time": None}} for name in ("quiet_from", "quiet_until", "daily")}
    values: Filled = {"zone": {"text": {"value": "UTC"}}, "weekly": {"checks": {"selected_options": [option]}}, **times}
    told = alice.send(alice.me.submits(window, values, trigger="trigger"))[-1]
    assert "You also hear of official documents that may change them." in said(told)
    assert alice.store.follows.habits(here(alice)) == Habits(announcements=True)
