"""What people are told when something fails."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from slack_bolt import BoltContext

from bot.domain.law.answer import Answer
from bot.errors import StoreError
from bot.services.ports import Asker
from handlers import views
from handlers.errors import on_error
from handlers.views import OLD_WINDOW, acknowledgement
from tests.unit.handlers import made
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import Filled, check_window, said

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
    values: Filled = {"name": {"text": {"value": "Xiaomi"}}, "day": {"date": {"selected_date": None}}}
    (told,) = alice.send(alice.me.submits(asking, values, trigger="t"))
    assert "went wrong" in said(told)


def test_a_fault_after_a_window_was_opened_is_told_in_that_window(
    alice: Alice, log: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (answer,) = alice.types("Xiaomi")

    def gone(record: str, *, asker: Asker) -> Answer | None:
        raise StoreError("The database cannot be used now: gone")

    monkeypatch.setattr(alice.screener, "recall", gone)
    opened, told = alice.clicks("Full history", answer)
    assert ("Loading" in said(opened), "went wrong" in said(told)) == (True, True)
    assert {opened["shown"], told["shown"]} == {"modal"}


def test_a_window_that_this_version_does_not_know_is_told_to_be_closed() -> None:
    title = {"type": "plain_text", "text": "Old"}
    view = {"type": "modal", "id": "V1", "callback_id": "gone", "title": title, "state": {"values": {}}}
    told, whole = acknowledgement({"type": "view_submission", "view": view}, today=made.TODAY)
    assert (whole, OLD_WINDOW in told.body) == (True, True)
    check_window(json.loads(told.body)["view"])


def test_every_window_that_is_sent_off_is_answered_or_told_to_be_closed() -> None:
    class Registering:
        known = set[str]()

        def view(self, callback: str) -> Callable[[Any], Any]:
            self.known.add(callback)
            return lambda listener: listener

    views.register(Registering(), None)  # type: ignore[arg-type]
    assert Registering.known == views.KNOWN


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
