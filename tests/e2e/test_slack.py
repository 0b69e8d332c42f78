"""The bot in each of its two modes, before a stand-in for Slack that objects to what Slack objects to."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.demo.children import environment
from bot.demo.text import plain
from tests.e2e.standin.delivery import Http
from tests.e2e.standin.person import Alice, said
from tests.e2e.standin.slack import CLOSED_CHANNEL


def test_a_command_is_answered_privately_verdict_first(alice: Alice) -> None:
    assert alice.types("/screen Xiaomi as of 2021-01-15").in_time
    answer = alice.sees("Xiaomi Corporation")
    assert answer["private"]
    assert "designated on 15 Jan 2021" in said(answer).splitlines()[0]
    assert "15 Mar 2021" in said(answer)
    assert "14 Jan 2022" in said(answer)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Nobody Ltd KYG9830T1067", ["Xiaomi Corporation"]),
        ("Хiaomi", ["Xiaomi Corporation", "mixes Cyrillic and Latin letters"]),
        ("Huawei und ZTE", ["2 names", "🔴 designated — OFAC NS-CMIC List"]),
        ("SMIC REGS GDR", ["read as a security of “SMIC”"]),
        ("DJI Innovations", ["Possible match", "SZ DJI Technology"]),
        ("HKG:1810", ["ticker 1810.HK"]),
        ("688981", ["no market was named"]),
        ("ISIN DE0005557508", ["an ISIN (Germany) that no list here holds"]),
    ],
)
def test_each_kind_of_question_is_answered_in_slack(alice: Alice, asked: str, told: list[str]) -> None:
    assert alice.types(f"/screen {asked}").in_time
    for words in told:
        alice.sees(words)


def test_share_in_channel_posts_the_answer_once_for_all_to_see(alice: Alice) -> None:
    alice.types("/screen Xiaomi")
    assert alice.clicks("Share in channel", on=alice.sees("Xiaomi Corporation")).in_time
    alice.slack.wait_for(lambda: shared(alice), "public message")
    assert [message["channel"] for message in shared(alice)] == [alice.workspace.channel]


def test_full_history_opens_a_window(alice: Alice) -> None:
    alice.types("/screen Xiaomi")
    assert alice.clicks("Full history", on=alice.sees("Xiaomi Corporation")).in_time
    assert alice.sees_view("Xiaomi")["type"] == "modal"


def test_a_mention_is_answered_in_a_thread_of_its_own(alice: Alice) -> None:
    event = alice.mentions("is Hikvision sanctioned?")["event"]
    assert alice.sees("Hikvision")["thread_ts"] == event["ts"]


def test_a_mention_in_a_thread_is_answered_there(alice: Alice) -> None:
    alice.mentions("is Hikvision sanctioned?", thread="1700000000.000001")
    assert alice.sees("Hikvision")["thread_ts"] == "1700000000.000001"


def test_a_direct_message_is_answered(alice: Alice) -> None:
    alice.writes("what about WeChat Pay?")
    assert alice.sees("WeChat Pay")["channel"] == alice.workspace.direct


def test_the_home_page_is_published(alice: Alice) -> None:
    assert alice.opens_home().in_time
    assert alice.sees_view()["type"] == "home"


def test_a_shortcut_asks_for_a_name(alice: Alice) -> None:
    assert alice.chooses("screen_name").in_time
    assert alice.sees_view()["type"] == "modal"


def test_a_message_is_screened_from_its_menu(alice: Alice) -> None:
    assert alice.chooses_on_message("screen_message", "Xiaomi").in_time
    assert "Xiaomi" in said(alice.sees("Xiaomi"))


@pytest.mark.parametrize(
    "typed", ["/screen", "/screen help", "/screen " + "long name " * 500, "/screen <!channel> & <@U1>"]
)
def test_whatever_is_typed_gets_one_private_answer(alice: Alice, typed: str) -> None:
    assert alice.types(typed).in_time
    assert alice.sees()["private"]


def test_an_ampersand_comes_back_as_it_was_typed(alice: Alice) -> None:
    alice.types("/screen Johnson & Johnson")
    assert "Johnson & Johnson" in plain(said(alice.sees("Johnson")))


def test_an_event_that_slack_repeats_is_answered_once(alice: Alice) -> None:
    event = alice.writes("is Hikvision sanctioned?")
    alice.sees("Hikvision")
    assert alice.repeats(event).in_time
    alice.writes("is Cuba a foreign adversary?")
    alice.sees("Cuba")
    assert len([message for message in alice.slack.messages if "Hangzhou Hikvision" in message["text"]]) == 1


def test_a_wrong_signature_is_turned_away(http_bot: Alice) -> None:
    assert isinstance(http_bot.delivery, Http)
    stranger = dataclasses.replace(http_bot, delivery=dataclasses.replace(http_bot.delivery, secret="not ours"))
    assert stranger.types("/screen Xiaomi").status == 401


def test_no_token_and_no_secret_is_logged_not_even_with_a_failure(alice: Alice) -> None:
    elsewhere = dataclasses.replace(alice.workspace, channel=CLOSED_CHANNEL)
    dataclasses.replace(alice, workspace=elsewhere).mentions("Xiaomi")
    alice.slack.wait_for(lambda: "listener_failed" in alice.log.read_text(), "line of the failure")
    assert "not_in_channel" in alice.log.read_text()
    for secret in (elsewhere.bot_token, elsewhere.app_token, elsewhere.signing_secret):
        assert secret not in alice.log.read_text()


def test_a_stranger_in_a_shared_channel_is_refused_and_a_member_is_told_nothing_of_their_own_list(
    alice: Alice, tmp_path: Path
) -> None:
    own = tmp_path / "own.csv"
    own.write_text("name\nQuillfeather Trading\n")
    command = [sys.executable, "-m", "bot", "update", "--custom", str(own), "--name", "acme"]
    database = f"sqlite:///{alice.log.parent / 'bot.db'}"
    subprocess.run(command, check=True, cwd=tmp_path, env=environment(DATABASE_URL=database), timeout=120)
    alice.types("/screen Quillfeather Trading")
    private = alice.sees("Quillfeather")
    assert "nothing on" not in said(private)
    together = dataclasses.replace(alice.workspace, channel="C0TOGETHER")
    alice.slack.outside.add(together.channel)
    member, stranger = (dataclasses.replace(alice, workspace=together, of=of) for of in ("", "T0OTHER"))
    member.mentions("what about Quillfeather Trading?")
    assert "nothing on" in said(member.sees("your own lists"))
    member.types("/screen Xiaomi")
    assert "Share in channel" not in json.dumps(member.sees("Xiaomi Corporation"))
    stranger.mentions("what about Hikvision?")
    stranger.clicks("Share in channel", on=private)
    assert stranger.sees("I answer only people of the organisation that added me", nth=2)
    assert "Hikvision" not in str(alice.slack.messages)


def shared(alice: Alice) -> list[dict[str, object]]:
    return [message for message in alice.slack.messages if not message["private"]]
