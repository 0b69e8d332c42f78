"""Slack Connect: strangers are refused everywhere, and where a setting lets them in they change and share nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import handlers
from handlers.outside import Outside
from handlers.senders import STRANGER
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import said
from tests.unit.handlers.strangers import THEIR_ORGANISATION, THEIRS, by_stranger, in_shared, untouched


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
        ("follow_offered_here", "Acme"),
        ("follow_offered_mine", "Acme"),
        ("unfollow", "entity xiaomi"),
        ("following_settings", "here"),
        ("following_ask", ""),
        ("notice_show_all:0", "key 0"),
        ("notice_page:0", "key 0"),
        ("what_was_searched", "r0"),
        ("names_beside", "r0"),
        ("all_that_are_named", "r0"),
        ("all_as_a_table", "r0"),
        ("export_pdf", "r0"),
        ("timeline_picture", "r0"),
        ("home_ask", "window"),
        ("home_help", "window"),
        ("lists_in_full", "window"),
        ("file_ask", "window"),
        ("file_cancel", "1"),
        ("file_row", "Xiaomi"),
        ("watch_names", "1"),
        ("watch_list_end", "1"),
        ("decision_confirm", "1"),
        ("decision_return", "1"),
        ("announcement_acknowledged", "2026-1 1"),
        ("announcement_no_effect", "2026-1 1"),
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


def test_who_asks_is_decided_in_one_place() -> None:
    folder = Path(handlers.__file__).parent
    asked = re.compile(r"context\.(team_id|user_id|enterprise_id|actor_\w+)")
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*.py") if asked.search(path.read_text())}
    assert found == {"senders.py", "errors.py", "home.py", "events/__init__.py"}  # the rest: where to tell it, and ends
