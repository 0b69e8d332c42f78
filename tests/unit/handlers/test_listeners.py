"""What is asked in Slack, and where the answer goes."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.answer import Answer, Outcome
from bot.services.ports import Asker
from bot.services.questions.reading import Kind, Reading
from handlers.blocks.asking import ask_back
from tests.unit.handlers import made
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import labels, said

THREAD = "1700000000.000001"


def test_a_command_is_answered_to_the_asker_alone(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi as of 2021-01-15")
    assert answer["private"]
    assert "Xiaomi Corporation" in answer["text"]
    assert alice.screener.asked == [("Xiaomi", dt.date(2021, 1, 15), None)]
    at = alice.me.workspace
    assert alice.screener.askers == [Asker(surface="command", user=at.user, team=at.team, channel=at.channel)]


@pytest.mark.parametrize("text", ["", "help"])
def test_no_text_and_help_say_how_to_ask(alice: Alice, text: str) -> None:
    (answer,) = alice.types(text)
    assert "How to ask" in said(answer)


def test_lists_are_shown(alice: Alice) -> None:
    (answer,) = alice.types("lists")
    assert "11 lists, 564 designations, checked 22 Aug 2026" in said(answer)


def test_several_names_are_answered_together_each_with_its_details(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi, Huawei")
    assert "*2 names*" in answer["text"]
    (details,) = alice.chooses("Xiaomi", answer)
    assert details["private"]
    assert details["text"].startswith("⚪ *Xiaomi Corporation*")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Xiaomi as of Febtober", "can't read the date “Febtober”"),
        ("Xiaomi --list nowhere", "no list “nowhere”"),
        ("a,b,c,d,e,f,g,h,i,j,k", "11 names"),
        ("x" * 5000, "5,000 characters"),
    ],
)
def test_what_cannot_be_read_gets_one_clear_line_and_examples(alice: Alice, text: str, line: str) -> None:
    (answer,) = alice.types(text)
    assert answer["private"]
    assert line in answer["text"]
    assert "/screen Huawei" in said(answer)


@pytest.mark.parametrize("typed", ["Johnson &amp; Johnson", "Johnson & Johnson"])
def test_an_ampersand_is_unescaped_once_and_escaped_once(alice: Alice, typed: str) -> None:
    (answer,) = alice.types(typed)
    assert alice.screener.asked[0][0] == "Johnson & Johnson"
    assert "*Johnson &amp; Johnson*" in answer["text"]


def test_a_birth_date_stays_with_its_own_name_of_several(alice: Alice) -> None:
    alice.send(alice.me.mention("is Huawei or Merlyn Trading Ltd, born 1957, on any list?"))
    assert [name for name, *_ in alice.screener.asked] == ["Huawei", "Merlyn Trading Ltd; born: 1957"]


@pytest.mark.parametrize("typed", ["<!channel>", "&lt;!channel&gt;", "<!here|here>", "@channel", "<@U1|bob>"])
def test_nothing_typed_pings_anybody(alice: Alice, typed: str) -> None:
    (answer,) = alice.types(typed)  # send() holds the answer to that
    assert answer["private"]


def test_a_mention_is_answered_in_a_thread_under_it(alice: Alice) -> None:
    payload = alice.me.mention("is Xiaomi sanctioned?")
    (answer,) = alice.send(payload)
    assert answer["thread_ts"] == payload["event"]["ts"]
    assert alice.screener.asked == [("Xiaomi", None, None)]
    assert "Share in channel" not in said(answer)


def test_a_mention_in_a_thread_is_answered_there(alice: Alice) -> None:
    (answer,) = alice.send(alice.me.mention("is Xiaomi sanctioned?", thread=THREAD))
    assert answer["thread_ts"] == THREAD


@pytest.mark.parametrize("thread", ["", THREAD])
def test_a_direct_message_is_answered_where_it_was_written(alice: Alice, thread: str) -> None:
    (answer,) = alice.send(alice.me.direct("what about WeChat Pay?", thread=thread))
    assert answer.get("thread_ts", "") == thread
    assert answer["channel"] == alice.me.workspace.direct


def test_what_is_no_question_is_said_with_examples(alice: Alice) -> None:
    payload = alice.me.mention("thanks for that")
    (answer,) = alice.send(payload)
    assert answer["thread_ts"] == payload["event"]["ts"]
    assert "I answer sanctions questions" in answer["text"]
    assert "is Hikvision sanctioned?" in said(answer)


@pytest.mark.parametrize(
    "of_a_bot_or_slack",
    [
        {"bot_id": "B1"},
        {"subtype": "message_changed"},
        {"subtype": "channel_join"},
        {"edited": {"user": "U1", "ts": "1"}},
        {"user": "U0SCREENBOT"},
        {"user": None},
    ],
)
def test_bots_edits_and_notices_are_not_answered(alice: Alice, of_a_bot_or_slack: dict[str, object]) -> None:
    for payload in (alice.me.direct("Xiaomi"), alice.me.mention("Xiaomi")):
        payload["event"] |= of_a_bot_or_slack
        assert alice.send(payload) == []


def test_words_in_a_channel_that_do_not_mention_the_bot_are_not_answered(alice: Alice) -> None:
    payload = alice.me.direct("Xiaomi")
    payload["event"]["channel_type"] = "channel"
    assert alice.send(payload) == []


def test_a_link_slack_made_of_plain_words_is_read_as_the_words(alice: Alice) -> None:
    alice.send(alice.me.mention("what about <https://nio.com|nio.com>?"))
    assert alice.screener.asked == [("nio.com", None, None)]


def test_home_is_published_for_the_one_who_opens_it(alice: Alice) -> None:
    (view,) = alice.send(alice.me.opens_home())
    assert view["shown"] == "home"
    assert alice.screener.askers[0].user == alice.me.workspace.user
    assert alice.send(alice.me.opens_home("messages")) == []


def test_a_message_is_screened_for_the_one_who_asks(alice: Alice) -> None:
    asked = alice.me.message_shortcut("screen_message", "is Xiaomi sanctioned?", response_url=alice.url, trigger="t")
    asked["message"]["thread_ts"] = THREAD
    (answer,) = alice.send(asked)
    assert answer["private"]
    assert answer["thread_ts"] == THREAD
    assert alice.screener.asked == [("Xiaomi", None, None)]


def test_every_outcome_can_be_asked_for_in_one_command(alice: Alice) -> None:
    of_each = {outcome.value: _answer(outcome) for outcome in Outcome}
    alice.screener.known |= of_each
    (answer,) = alice.types(", ".join(of_each))
    assert f"*{len(of_each)} names*" in answer["text"]


def _answer(outcome: Outcome) -> Answer:
    found = [made.a_finding(made.a_designation())] * 2
    return made.an_answer(outcome, *found, problem="unreadable")


def test_a_name_that_may_be_two_is_offered_as_one_and_as_two(alice: Alice) -> None:
    (asked,) = alice.send(alice.me.mention("Tamrock and Vellum, ok?"))
    assert "Which is meant" in asked["text"]
    assert labels(asked) == ["2 names: Tamrock, Vellum", "Tamrock and Vellum", "Something else"]
    alice.clicks("2 names: Tamrock, Vellum", asked)
    assert [name for name, *_ in alice.screener.asked] == ["Tamrock", "Vellum"]


def test_a_name_that_is_only_mentioned_is_told_and_may_be_screened(alice: Alice) -> None:
    (answer,) = alice.send(alice.me.mention("My colleague Ann at Heron Capital asked me about Xiaomi."))
    assert "Also mentioned, not screened: Ann, Heron Capital" in said(answer)
    alice.clicks("Screen Heron Capital", answer)
    assert [name for name, *_ in alice.screener.asked] == ["Xiaomi", "Heron Capital"]


def test_a_name_that_is_only_mentioned_is_screened_as_of_the_day_that_was_asked_about(alice: Alice) -> None:
    text = "My colleague Ann at Heron Capital asked me about Xiaomi as of 15 January 2021."
    (answer,) = alice.send(alice.me.mention(text))
    alice.clicks("Screen Heron Capital", answer)
    on = dt.date(2021, 1, 15)
    assert [one[:2] for one in alice.screener.asked] == [("Xiaomi", on), ("Heron Capital", on)]


def test_a_name_asked_back_about_a_day_to_come_is_answered_as_of_today_with_that_day(alice: Alice) -> None:
    """Each button of such a question was no longer good."""
    (asked,) = alice.send(alice.me.mention("will Tamrock and Vellum be listed on 2027-03-01?"))
    alice.clicks("2 names: Tamrock, Vellum", asked)
    assert [one[:2] for one in alice.screener.asked] == [("Tamrock", None), ("Vellum", None)]
    read_as = [one.read_as for one in alice.screener.kept.values()][-1]
    assert read_as is not None
    assert read_as.ahead == dt.date(2027, 3, 1)


def test_more_names_than_one_question_takes_are_not_offered_together() -> None:
    names = tuple(f"Tamrock {letter}" for letter in "abcdefghijk")
    reading = Reading(text="x", kind=Kind.SCREEN, names=names[:10], doubts=("Which?",), either=(names, names[:10]))
    told = ask_back(reading, private=True, record="r0")
    assert [label[:8] for label in labels(told)] == ["10 names", "Somethin"]


@pytest.mark.parametrize(
    "text",
    [
        "<@U0ANNA> asked if Huawei is sanctioned",
        "ask <@U0ANNA|zte> about Huawei",
        "is Huawei sanctioned <@U0ANNA|Osprey>?",
        "Huawei <@U0ANNA|Kestrel>",
    ],
)
def test_another_person_who_is_mentioned_is_never_screened(alice: Alice, text: str) -> None:
    alice.send(alice.me.mention(text))
    alice.send(alice.me.direct(text))
    alice.types(text)
    assert [asked[0] for asked in alice.screener.asked] == ["Huawei"] * 3
