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


def test_what_ended_a_listing_is_told_of_a_day_before_it_and_thanks_get_no_answer(alice: Alice) -> None:
    thread = alice.mentions("was Xiaomi on any list on 20 March 2021?")["event"]["ts"]
    alice.sees("suspended by court order")
    alice.mentions("which court ended it? <@U0BOB0001>", thread=thread)
    assert "1:21-cv-00280" in said(alice.sees("Ended: its listing"))
    alice.mentions("thanks, that's all for now!", thread=thread)
    alice.mentions("<@U0BOB0001> fyi. and when was it listed?", thread=thread)
    assert "Xiaomi Corporation" in said(alice.sees("14 Jan – 25 May 2021", nth=2))
    answers = [said(arguments) for method, arguments in alice.slack.calls if method == "chat.postMessage"]
    assert not any("U0BOB0001" in one or "I answer sanctions questions" in one for one in answers)
    statuses = [arguments["status"] for method, arguments in alice.slack.calls if method.endswith("setStatus")]
    assert statuses.count("") == 1


def test_a_question_about_a_list_goes_on_with_its_other_side_and_a_name_on_it(alice: Alice) -> None:
    thread = alice.mentions("what changed on the 1260H list in January 2025?")["event"]["ts"]
    alice.sees("from 1 Jan 2025 to 31 Jan 2025")
    alice.mentions("who was taken off?", thread=thread)
    assert "from 1 Jan 2025 to 31 Jan 2025" in said(alice.sees("listings ended on DoD section 1260H list"))
    alice.mentions("is Tencent one of them?", thread=thread)
    assert "on the DoD 1260H list since 7 Jan 2025" in said(alice.sees("Tencent Holdings Limited"))


def test_one_of_several_names_is_told_by_its_place(alice: Alice) -> None:
    thread = alice.mentions("check these: Xiaomi, Hikvision, Tencent")["event"]["ts"]
    alice.sees("3 names")
    alice.mentions("when was the second one listed", thread=thread)
    assert "Hangzhou Hikvision" in said(alice.sees("NDAA s.889 since"))


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
