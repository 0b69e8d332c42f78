"""Slack Connect: strangers are refused everywhere; members are told nothing of their own where strangers read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import handlers
from bot.demo.payloads import Person
from bot.services.ports import Asker
from handlers.blocks.following import NOTHING_OWN
from handlers.blocks.notice import update_message
from handlers.outside import Outside
from handlers.senders import STRANGER
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.notices import added, an_update
from tests.unit.handlers.slack import labels, said

THEIRS, THEIR_ORGANISATION = "T0OTHER", "E0OTHER"
SHARE = "Share in channel"


def in_shared(payload: dict[str, Any], **of_event: object) -> dict[str, Any]:
    """An event in a channel with people of other organisations."""
    return payload | {"is_ext_shared_channel": True, "event": payload["event"] | of_event}


def by_stranger(payload: dict[str, Any]) -> dict[str, Any]:
    """A click, a window or a shortcut of somebody of another organisation."""
    return payload | {"user": payload["user"] | {"id": "U0STRANGER", "team_id": THEIRS}}


def untouched(alice: Alice) -> bool:
    """Whether nothing was asked of any service."""
    return (alice.screener.askers, alice.store.follows.kept, alice.store.commits) == ([], [], 0)


@pytest.mark.parametrize("asked", ["is Xiaomi sanctioned?", "follow all", "following", "lists", "thanks for that"])
@pytest.mark.parametrize(
    "told",
    [
        {"team": THEIRS},
        {"team": "T0SCREEN", "user_team": THEIRS, "source_team": THEIRS},
        {"team": "T0SCREEN", "user_team": THEIR_ORGANISATION},
        {"team": "T0SCREEN", "source_team": THEIRS},
        {"user_profile": {"team": THEIRS}},
        {},
    ],
)
def test_a_strangers_mention_is_refused_politely_whatever_they_ask(
    alice: Alice, told: dict[str, object], asked: str
) -> None:
    payload = in_shared(alice.me.mention(asked), **told)
    (answer,) = alice.send(payload)
    assert (answer["text"], answer["thread_ts"]) == (STRANGER, payload["event"]["ts"])
    assert untouched(alice)


def test_a_strangers_direct_message_is_refused(alice: Alice) -> None:
    payload = alice.me.direct("Xiaomi")
    payload["event"]["team"] = THEIRS
    (answer,) = alice.send(payload)
    assert answer["text"] == STRANGER
    assert untouched(alice)


def test_a_strangers_command_is_refused(alice: Alice) -> None:
    for text in ("Xiaomi", "lists", "follow all", "a,b,c,d,e,f,g,h,i,j,k"):
        payload = alice.me.command("/screen", text, response_url=alice.url, trigger="t") | {"team_id": THEIRS}
        (answer,) = alice.send(payload)
        assert (answer["text"], answer["private"]) == (STRANGER, True)
    assert untouched(alice)


@pytest.mark.parametrize(
    ("action", "value"),
    [
        ("share_answer", "r0"),
        ("full_history", "r0"),
        ("answer_details", "r0"),
        ("this_entity", "r0 public xiaomi"),
        ("follow_entity", "xiaomi"),
        ("follow_watch", "Acme"),
        ("follow_anyway", "text Acme"),
        ("unfollow", "entity xiaomi"),
        ("following_settings", "here"),
        ("following_ask", ""),
        ("notice_show_all:0", "key 0"),
        ("notice_page:0", "key 0"),
    ],
)
def test_a_strangers_click_on_any_button_is_refused(alice: Alice, action: str, value: str) -> None:
    alice.send(alice.me.mention("is Xiaomi sanctioned?"))
    message = alice.room.sent[0]
    alice.screener.askers.clear()
    used = {"type": "button", "action_id": action, "value": value}
    payload = alice.me.clicks(used, on=message, response_url=alice.url, trigger="t")
    (answer,) = alice.send(by_stranger(payload))
    assert (answer["text"], answer["private"]) == (STRANGER, True)
    assert untouched(alice)


def test_a_strangers_shortcuts_are_refused(alice: Alice) -> None:
    (window,) = alice.send(by_stranger(alice.me.shortcut("screen_name", trigger="t")))
    assert STRANGER in said(window)
    payload = alice.me.message_shortcut("screen_message", "Xiaomi", response_url=alice.url, trigger="t")
    (answer,) = alice.send(by_stranger(payload))
    assert answer["text"] == STRANGER
    assert untouched(alice)


def test_a_window_that_a_stranger_sends_off_is_refused(alice: Alice) -> None:
    (asking,) = alice.send(alice.me.shortcut("screen_name", trigger="t"))
    values = {"name": {"text": {"value": "Xiaomi"}}, "day": {"date": {"selected_date": "2021-01-15"}}}
    (answer,) = alice.send(by_stranger(alice.me.submits(asking, values, trigger="t")))
    assert STRANGER in said(answer)
    assert untouched(alice)


def test_a_stranger_finds_nothing_on_the_bots_page(alice: Alice) -> None:
    payload = alice.me.opens_home() | {"team_id": THEIRS}
    (view,) = alice.send(payload)
    assert (view["shown"], said(view)) == ("home", f"Screenbot\n{STRANGER}")
    assert untouched(alice)


@pytest.mark.parametrize(
    "told",
    [{"team": "T0SCREEN"}, {"team": "T0SCREEN", "user_team": "T0SCREEN", "source_team": "T0SCREEN"}],
)
@pytest.mark.parametrize("envelope", ["T0SCREEN", THEIRS])
def test_a_member_is_answered_from_public_lists_alone_whoever_owns_the_channel(
    alice: Alice, told: dict[str, object], envelope: str
) -> None:
    payload = in_shared(alice.me.mention("is Xiaomi sanctioned?"), **told) | {"team_id": envelope}
    (answer,) = alice.send(payload)
    assert "Xiaomi Corporation" in answer["text"]
    at = alice.me.workspace
    expected = Asker(
        surface="mention",
        user=at.user,
        team=at.team,
        channel=at.channel,
        public_only=True,
        thread=payload["event"]["ts"],
    )
    assert alice.screener.askers == [expected]


def test_a_mention_in_a_channel_to_which_others_are_invited_is_answered_so_too(alice: Alice) -> None:
    alice.room.shared.add(alice.me.workspace.channel)
    alice.send(alice.me.mention("is Xiaomi sanctioned?"))
    assert alice.screener.askers[0].public_only


@pytest.mark.parametrize("granted", ["commands,im:history", "commands,im:history,im:read"])
@pytest.mark.parametrize(("between", "private"), [("bot", True), ("others", False), ("outsider", False)])
def test_of_direct_messages_only_those_with_the_bot_are_private(
    alice: Alice, granted: str, between: str, private: bool
) -> None:
    alice.room.granted = granted
    direct = alice.me.workspace.direct if between == "bot" else "D0DIRECT"
    alice.room.closed.update([direct] if (between, granted[-1]) == ("outsider", "y") else [])
    alice.room.shared.update([direct] if between == "outsider" else [])
    there = replace(alice, me=Person(replace(alice.me.workspace, channel=direct, direct=direct)))
    (answer,) = there.types("Xiaomi")
    assert alice.screener.askers[-1].public_only is not private
    assert (SHARE in labels(answer)) is private
    there.types("following")
    assert alice.store.public_only is not private
    message = answer | {"channel": direct}
    there.send(
        there.me.clicks({"action_id": "share_answer", "value": "r0"}, on=message, response_url=there.url, trigger="t")
    )
    assert [m["shown"] for m in alice.room.sent] == ["public" if private else "private"]


def test_in_a_channel_of_ones_own_every_list_is_searched(alice: Alice) -> None:
    alice.types("Xiaomi")
    alice.send(alice.me.mention("is Xiaomi sanctioned?"))
    alice.send(alice.me.direct("Xiaomi"))
    assert [asker.public_only for asker in alice.screener.askers] == [False] * 3


@pytest.mark.parametrize("text", ["Xiaomi", "xaiomi", "SMIC", "Apple"])
def test_in_a_shared_channel_a_commands_answer_is_private_and_offers_no_sharing(alice: Alice, text: str) -> None:
    alice.room.shared.add(alice.me.workspace.channel)
    (answer,) = alice.types(text)
    assert answer["private"]
    assert SHARE not in labels(answer)
    assert alice.screener.askers[0].public_only
    alice.types("lists")
    assert alice.lists.read == [(alice.me.workspace.team, True)]


def test_where_slack_does_not_say_who_is_in_a_channel_it_counts_as_shared(alice: Alice) -> None:
    alice.room.closed.add(alice.me.workspace.channel)
    (answer,) = alice.types("Xiaomi")
    assert SHARE not in labels(answer)
    assert alice.screener.askers[0].public_only


def test_a_message_that_is_screened_in_a_shared_channel_is_not_offered_to_it(alice: Alice) -> None:
    alice.room.shared.add(alice.me.workspace.channel)
    payload = alice.me.message_shortcut("screen_message", "Xiaomi", response_url=alice.url, trigger="t")
    (answer,) = alice.send(payload)
    assert SHARE not in labels(answer)
    assert alice.screener.askers[0].public_only


def test_an_answer_given_before_the_channel_was_shared_is_not_shared_afterwards(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi")
    alice.minute_goes_by()
    alice.room.shared.add(alice.me.workspace.channel)
    (refused,) = alice.clicks(SHARE, answer)
    assert refused["private"]
    assert "not shared where people of other organisations are" in refused["text"]


def test_a_choice_in_a_shared_channel_stays_private_and_offers_no_sharing(alice: Alice) -> None:
    alice.room.shared.add(alice.me.workspace.channel)
    (choices,) = alice.types("SMIC")
    (chosen,) = alice.clicks("This one", choices)
    assert chosen["private"]
    assert SHARE not in labels(chosen)
    (several,) = alice.types("Xiaomi, Huawei")
    assert SHARE not in labels(several)
    (details,) = alice.chooses("Xiaomi", several)
    assert SHARE not in labels(details)
    assert {asker.public_only for asker in alice.screener.askers} == {True}


def test_what_is_followed_from_a_shared_channel_is_looked_for_in_public_lists_alone(alice: Alice) -> None:
    alice.room.shared.add(alice.me.workspace.channel)
    (warning,) = alice.types("follow Xiaomi")
    assert not alice.store.public_only
    alice.clicks("Follow anyway", warning)
    assert alice.store.public_only


def test_what_a_channel_follows_and_its_notices_are_told_from_public_lists_alone(alice: Alice) -> None:
    for shared in (False, True):
        (follows,) = alice.types("following")
        assert (alice.store.public_only, NOTHING_OWN in said(follows)) == (shared, shared)
        message = update_message(an_update(added())) | {
            "ts": "1.0",
            "channel": alice.me.workspace.channel,
            "private": False,
        }
        alice.clicks("Show all", message)
        assert alice.notices.asked[-1] == shared
        alice.minute_goes_by()
        alice.room.shared.add(alice.me.workspace.channel)


@pytest.mark.parametrize("outside", [Outside(strangers=True)])
def test_where_a_setting_says_so_strangers_are_answered_from_public_lists_and_change_and_share_nothing(
    alice: Alice,
) -> None:
    alice.room.shared.add(alice.me.workspace.channel)
    (answer,) = alice.send(in_shared(alice.me.mention("is Xiaomi sanctioned?"), user_team=THEIRS))
    assert "Xiaomi" in answer["text"]
    assert [asker.public_only for asker in alice.screener.askers] == [True]
    for refused in ("follow all", "unfollow all", "following"):
        (told,) = alice.send(in_shared(alice.me.mention(refused), user_team=THEIRS))
        assert told["text"] == STRANGER
    for action, value in (("share_answer", "r0"), ("follow_entity", "xiaomi"), ("following_settings", "here")):
        used = {"type": "button", "action_id": action, "value": value}
        (told,) = alice.send(by_stranger(alice.me.clicks(used, on=answer, response_url=alice.url, trigger="t")))
        assert told["text"] == STRANGER
    assert alice.store.follows.kept == []


@pytest.mark.parametrize("outside", [Outside(sharing=True)])
def test_where_a_setting_says_so_a_member_shares_in_a_shared_channel_after_a_warning(alice: Alice) -> None:
    alice.room.shared.add(alice.me.workspace.channel)
    (answer,) = alice.types("Xiaomi")
    (warning,) = alice.clicks(SHARE, answer)
    assert (warning["private"], "other organisations" in warning["text"]) == (True, True)
    (shared,) = alice.clicks("Share anyway", warning)
    assert (shared["shown"], "Xiaomi" in shared["text"]) == ("public", True)
    (again,) = alice.clicks("Share anyway", warning)
    assert again["text"] == "This answer was shared already."


def test_a_forged_click_on_share_anyway_shares_nothing_where_that_is_forbidden(alice: Alice) -> None:
    alice.room.shared.add(alice.me.workspace.channel)
    (answer,) = alice.types("Xiaomi")
    used = {"type": "button", "action_id": "anyway_share_answer", "value": "r0"}
    (told,) = alice.send(alice.me.clicks(used, on=answer, response_url=alice.url, trigger="t"))
    assert (told["private"], "not shared" in told["text"]) == (True, True)


def test_slack_is_asked_about_a_channel_once_a_minute(alice: Alice) -> None:
    alice.types("Xiaomi")
    alice.room.shared.add(alice.me.workspace.channel)
    alice.types("Xiaomi")
    alice.minute_goes_by()
    alice.types("Xiaomi")
    assert [asker.public_only for asker in alice.screener.askers] == [False, False, True]


def test_who_asks_is_decided_in_one_place() -> None:
    folder = Path(handlers.__file__).parent
    asked = re.compile(r"context\.(team_id|user_id|enterprise_id|actor_\w+)")
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*.py") if asked.search(path.read_text())}
    assert found == {"senders.py", "errors.py", "home.py", "events/__init__.py"}  # the rest: where to tell it, and ends
