"""What people are told when something fails."""

from __future__ import annotations

from typing import Any

from slack_bolt import BoltContext

from handlers.errors import on_error
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import said

THREAD = "1700000000.000001"


def test_a_fault_gives_people_a_reference_and_the_log_the_trace(alice: Alice, log: list[Any]) -> None:
    alice.screener.broken = True
    (told,) = alice.types("Xiaomi")
    (logged,) = log
    assert told["private"]
    assert logged["reference"] in told["text"]
    assert "database" not in said(told)
    assert str(logged["exc_info"]) == "the database is gone"


def test_a_fault_in_a_window_is_told_in_the_window(alice: Alice, log: list[Any]) -> None:
    (asking,) = alice.send(alice.me.shortcut("screen_name", trigger="t"))
    alice.screener.broken = True
    values = {"name": {"text": {"value": "Xiaomi"}}, "day": {"date": {"selected_date": None}}}
    (told,) = alice.send(alice.me.submits(asking, values, trigger="t"))
    assert "went wrong" in said(told)


def test_a_fault_in_a_mention_is_told_in_its_thread(alice: Alice, log: list[Any]) -> None:
    alice.screener.broken = True
    (told,) = alice.send(alice.me.mention("Xiaomi", thread=THREAD))
    assert told["thread_ts"] == THREAD


def test_nobody_is_told_anything_by_a_request_that_failed_before_it_was_known_whose_it_is(
    log: list[Any],
) -> None:
    context = BoltContext({"client": None, "response_url": "http://slack/1", "channel_id": "C0VICTIM"})
    body = {"event": {"type": "app_mention", "channel": "C0VICTIM"}}
    assert on_error(ValueError("a signature"), body, context, None).status == 500  # type: ignore[arg-type]
    assert [entry["event"] for entry in log] == ["request_failed"]
