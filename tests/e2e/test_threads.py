"""Follow-ups in threads, in each of the bot's two modes, before the stand-in for Slack."""

from __future__ import annotations

import dataclasses

from tests.e2e.standin.person import Alice, said


def test_a_follow_up_in_a_thread_needs_no_name(alice: Alice) -> None:
    thread = alice.mentions("was Xiaomi on the 1260H list on 15 Jan 2021?")["event"]["ts"]
    alice.sees("Xiaomi")
    alice.mentions("since when?", thread=thread)
    since = alice.sees("since 14 Jan 2021")
    assert since["thread_ts"] == thread
    assert "Xiaomi Corporation" in said(since)
    alice.mentions("and Hikvision today?", thread=thread)
    assert alice.sees("Hangzhou Hikvision")["thread_ts"] == thread
    assert {arguments["thread_ts"] for method, arguments in alice.slack.calls if method.endswith("setStatus")} == {
        thread
    }


def test_another_person_and_another_thread_take_nothing_from_it(alice: Alice) -> None:
    thread = alice.mentions("is Xiaomi sanctioned?")["event"]["ts"]
    alice.sees("Xiaomi Corporation")
    bob = dataclasses.replace(alice, workspace=dataclasses.replace(alice.workspace, user="U0BOB"))
    bob.mentions("since when?", thread=thread)
    assert alice.sees("Which name do you ask about?")["thread_ts"] == thread
    alice.mentions("since when?")
    assert alice.sees("Which name do you ask about?", nth=2)["thread_ts"] != thread


def test_a_direct_message_is_a_thread_and_goes_on_in_it(alice: Alice) -> None:
    thread = alice.writes("what about WeChat Pay?")["event"]["ts"]
    assert alice.sees("WeChat Pay")["thread_ts"] == thread
    alice.writes("what about its parent?", thread=thread)
    parent = alice.sees("Tencent Holdings Limited*:")
    assert (parent["thread_ts"], parent["channel"]) == (thread, alice.workspace.direct)
