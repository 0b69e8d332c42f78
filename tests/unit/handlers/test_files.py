"""Files sent to the bot: taken, told in one message that is updated, refused in one line each."""

from __future__ import annotations

import hashlib
import json

import pytest

from bot.demo.room import SentFile
from bot.errors import BadInput
from bot.services.files.caps import MOST_BYTES
from bot.services.files.reading import Chosen, NotInUtf8, TextRead
from bot.services.files.runs import RunState
from bot.services.records.record import RecordKind
from handlers.files.fetching import _is_slacks
from handlers.files.message import EVENT
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.sent_files import last, put, run_of
from tests.unit.handlers.slack import check_message, menus, said


@pytest.fixture(autouse=True)
def files(alice: Alice) -> None:
    put(alice)


def test_a_file_has_one_message_which_ends_as_what_came_of_it_and_its_rows_lie_below(alice: Alice) -> None:
    sent = alice.send(alice.me.sends("F1"))
    posted = [one for one in sent if "metadata" in one]
    assert [one["metadata"]["event_type"] for one in posted] == [EVENT]
    assert {one["ts"] for one in sent} == {posted[0]["ts"]}
    assert "2 rows screened" in said(last(sent))
    assert "⚪ 1 listed before, not today · ⚪ 1 nothing found" in said(last(sent))
    (file,) = alice.room.uploaded
    assert file["content"] == b"PK book"
    assert file["thread_ts"] == posted[0]["ts"]
    assert file["name"].startswith("portfolio screened ")
    assert run_of(alice).state is RunState.DONE
    assert alice.reader.read_files == [("portfolio.csv", b"Name\nXiaomi\nApple\n", Chosen())]


def test_what_stands_in_a_file_pings_nobody(alice: Alice) -> None:
    check_message(last(alice.send(alice.me.sends("F1"))))


def test_in_a_channel_it_is_answered_in_the_thread_of_the_mention(alice: Alice) -> None:
    event = alice.me.sends("F1", mention=True, text="please screen")
    sent = alice.send(event)
    assert sent[0]["thread_ts"] == event["event"]["ts"]
    assert alice.room.uploaded[0]["thread_ts"] == event["event"]["ts"]
    assert "The text sent with the file was not read" in said(last(sent))


def test_it_is_asked_for_the_workspace_and_without_own_lists_where_others_read(alice: Alice) -> None:
    alice.room.shared.add(alice.room.workspace.channel)
    alice.send(alice.me.sends("F1", mention=True))
    (asked,) = alice.tables.asked
    assert (asked.team, asked.public_only) == (alice.room.workspace.team, True)


@pytest.mark.parametrize(
    ("file", "line"),
    [
        (SentFile("big.xlsx", b"x", size=200_000_000), "big.xlsx has 200 MB; I read up to 20 MB."),
        (SentFile("me.png", b"\x89PNG"), "me.png is a picture, and I read no text in pictures: send the text."),
        (SentFile("none.csv", b""), "none.csv is empty."),
        (SentFile("old.xls", b"x"), "old.xls is an old Excel file (.xls): save it as XLSX."),
        (SentFile("tool.exe", b"x"), "tool.exe is of a kind that I don't read"),
    ],
)
def test_what_is_not_taken_is_told_in_one_line_and_not_fetched(alice: Alice, file: SentFile, line: str) -> None:
    alice.room.files["F1"] = file
    (told,) = alice.send(alice.me.sends("F1"))
    assert line in told["text"]
    assert "\n" not in told["text"]
    assert alice.reader.read_files == []


def test_a_page_to_sign_in_is_no_file(alice: Alice) -> None:
    alice.room.files["F1"] = SentFile("p.csv", b"<!DOCTYPE html><html>Sign in</html>", "text/html", size=35)
    told = last(alice.send(alice.me.sends("F1")))
    assert "sign-in page" in told["text"]
    assert "files:read" in told["text"]
    assert run_of(alice).state is RunState.REFUSED


def test_a_file_larger_than_slack_said_is_let_go_of(alice: Alice) -> None:
    alice.room.files["F1"] = SentFile("p.csv", b"x" * (MOST_BYTES + 1), size=10)
    assert "larger than Slack said" in last(alice.send(alice.me.sends("F1")))["text"]


def test_one_that_is_gone_is_told_as_gone(alice: Alice) -> None:
    assert "not there any more" in last(alice.send(alice.me.sends("F9")))["text"]


@pytest.mark.parametrize(
    ("url", "base", "slacks"),
    [
        ("https://files.slack.com/files-pri/T1-F1/download/a.csv", "https://slack.com/api/", True),
        ("https://acme.enterprise.slack.com/files/a", "https://slack.com/api/", True),
        ("http://files.slack.com/a", "https://slack.com/api/", False),
        ("https://files.slack.com.evil.example/a", "https://slack.com/api/", False),
        ("https://evilslack.com/a", "https://slack.com/api/", False),
        ("https://files.slack.com:8443/a", "https://slack.com/api/", False),
        ("http://127.0.0.1:80/a", "https://slack.com/api/", False),
        ("http://127.0.0.1:4040/a", "http://127.0.0.1:4040/api/", True),
        ("http://127.0.0.1:4041/a", "http://127.0.0.1:4040/api/", False),
        ("https://files.slack.com/a", "http://127.0.0.1:4040/api/", False),
    ],
)
def test_the_token_goes_to_slacks_hosts_alone(url: str, base: str, slacks: bool) -> None:
    assert _is_slacks(url, base) is slacks


def test_a_file_that_cannot_be_read_ends_as_the_line_that_says_why(alice: Alice) -> None:
    alice.reader.faults.append(BadInput("portfolio.csv is locked with a password <!here>."))
    told = last(alice.send(alice.me.sends("F1")))
    assert told["text"] == "portfolio.csv is locked with a password &lt;!here&gt;."
    alice.reader.faults.append(NotInUtf8("say its --encoding"))
    alice.room.files["F2"] = alice.room.files["F1"]
    again = last(alice.send(alice.me.sends("F2")))
    assert "save it as UTF-8" in again["text"]
    assert "--" not in again["text"]


def test_cancelled_in_the_middle_nothing_is_uploaded_and_it_says_so(alice: Alice) -> None:
    def cancel() -> None:
        shown = alice.room.sent[0]
        button = shown["blocks"][1]["elements"][0]
        payload = alice.me.clicks(button, on=shown, response_url=alice.url, trigger="t")
        assert alice.handed(payload).status == 200

    alice.tables.meanwhile = cancel
    sent = alice.send(alice.me.sends("F1"))
    assert "cancelled" in last(sent)["text"]
    assert alice.room.uploaded == []
    assert run_of(alice).state is RunState.CANCELLED


def test_what_fails_is_told_in_the_message_and_with_a_reference(alice: Alice) -> None:
    alice.reader.faults.append(RuntimeError("the disk is gone"))
    sent = alice.send(alice.me.sends("F1"))
    assert "not screened, that went wrong on our side" in sent[-2]["text"]
    assert "reference" in said(sent[-1])
    assert run_of(alice).state is RunState.FAILED


def test_a_text_is_told_by_the_names_in_it(alice: Alice) -> None:
    alice.room.files["F1"] = SentFile("contract.txt", b"text")
    alice.reader.found = TextRead(text="We sold it to Hikvision in May.", reading="running text", cut=True)
    told = said(last(alice.send(alice.me.sends("F1"))))
    assert "contract.txt" in told
    assert "None of the names" in told
    assert "longer than I can read" in told


def test_the_window_takes_a_file_and_answers_in_the_conversation(alice: Alice) -> None:
    (window,) = alice.send(alice.me.shortcut("screen_file", trigger="t"))
    assert "CSV, XLSX, TXT, PDF or DOCX, up to 20 MB" in said(window)
    values = {"file": {"upload": {"type": "file_input", "files": [{"id": "F1"}]}}}
    sent = alice.send(alice.me.submits(window, values, trigger="t"))
    assert sent[0]["channel"] == alice.room.workspace.user
    assert "2 rows screened" in said(last(sent))


def test_a_message_with_a_file_is_screened_by_its_shortcut(alice: Alice) -> None:
    payload = alice.me.message_shortcut("screen_message", "", response_url=alice.url, trigger="t")
    payload["message"]["files"] = [{"id": "F1"}]
    sent = alice.send(payload)
    assert "2 rows screened" in said(last(sent))
    assert sent[0]["private"]


def test_a_row_can_be_looked_at_by_itself(alice: Alice) -> None:
    told = last(alice.send(alice.me.sends("F1")))
    assert [one["text"]["text"] for one in menus(told)[0]["options"]] == ["2. Xiaomi <@U1>"]
    alice.chooses("2. Xiaomi <@U1>", on=told)
    assert alice.screener.asked[-1][0] == "Xiaomi <@U1>"


def test_of_more_files_than_are_taken_the_rest_is_named(alice: Alice) -> None:
    sent = alice.send(alice.me.sends(*["F1"] * 7))
    assert "send the other 2" in last(sent)["text"]


def test_a_table_has_one_record_with_a_row_for_each_hit_and_it_can_be_exported(alice: Alice) -> None:
    told = last(alice.send(alice.me.sends("F1")))
    (record,) = alice.store.records.kept
    answer = json.loads(record.answer)
    assert (record.kind, record.query) == (RecordKind.BATCH, "portfolio.csv")
    assert answer["input"] == hashlib.sha256(b"Name\nXiaomi\nApple\n").hexdigest()
    assert answer["results"] == hashlib.sha256(b"PK book").hexdigest()
    assert [hit["name"] for hit in answer["hits"]] == ["Xiaomi <@U1>"]
    alice.clicks("Export PDF", told)
    (sheet,) = alice.printer.sheets
    assert sheet["verdict"].startswith("2 rows: ")
    assert [one[0] for one in sheet["candidates"]] == ["Xiaomi <@U1>"]
    assert alice.room.uploaded[-1]["name"] == f"record-{record.id}.pdf"
