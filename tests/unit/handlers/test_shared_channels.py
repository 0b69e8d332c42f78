"""Slack Connect: members are told nothing of their own where strangers read, and share nothing there unasked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.demo.payloads import Person
from bot.services.ports import Asker
from handlers.blocks.following import NOTHING_OWN
from handlers.blocks.notice import update_message
from handlers.outside import Outside
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.notices import added, an_update
from tests.unit.handlers.slack import labels, said
from tests.unit.handlers.strangers import SHARE, THEIRS, in_shared


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


@pytest.mark.parametrize("shared", [False, True])
def test_what_stands_behind_an_answer_about_lists_has_no_button_in_a_shared_channel(
    alice: Alice, *, shared: bool
) -> None:
    if shared:
        alice.room.shared.add(alice.me.workspace.channel)
    (answer,) = alice.types("who is on the CCMC list?")
    assert ("As CSV" in labels(answer)) is not shared
