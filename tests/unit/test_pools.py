"""Files are screened by threads of their own: whoever asks a question waits for none of them."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Event, Semaphore
from typing import Any

import pytest

from bot.demo.payloads import Payload, Person
from bot.demo.workspace import Workspace
from bot.runtime.desk import Desk
from bot.runtime.pools import Pools
from handlers.blocks import files, watching
from handlers.files.brought import brings_files
from handlers.sending import Handed
from tests.fakes import FakeClock, FakeInbox

ME = Person(Workspace())
WAY = {"response_url": "http://slack/1", "trigger": "1.2"}


def clicked(action: str) -> Payload:
    return ME.clicks({"type": "static_select", "action_id": action}, on={"id": "V1"}, **WAY)


def sent_off(window: str) -> Payload:
    return ME.submits({"id": "V1", "callback_id": window}, {}, trigger="1.2")


def on_a_message(*sent: str) -> Payload:
    payload = ME.message_shortcut("screen_message", "Xiaomi", **WAY)
    return payload | {"message": payload["message"] | {"files": [{"id": id} for id in sent]}}


@pytest.mark.parametrize(
    ("payload", "brings"),
    [
        (ME.sends("F1"), True),
        (ME.sends("F1", mention=True), True),
        (on_a_message("F1"), True),
        (sent_off(files.WINDOW), True),
        (clicked(files.CHOOSE), True),
        (ME.direct("Xiaomi"), False),
        (ME.command("/screen", "Xiaomi", **WAY), False),
        (on_a_message(), False),
        (sent_off(watching.WINDOW), False),
        (clicked(files.CANCEL), False),
        ({"event": "files", "type": "event_callback"}, False),
    ],
)
def test_files_are_told_from_questions_however_they_come(payload: Payload, brings: bool) -> None:
    assert brings_files(payload) is brings


def test_a_question_is_answered_while_more_files_are_under_way_than_there_are_threads_for_answers() -> None:
    begun, go, answered = Semaphore(0), Event(), Event()

    def answer(payload: Mapping[str, Any], _handed: Handed) -> None:
        if brings_files(payload):
            begun.release()
            assert go.wait(20)
        else:
            answered.set()

    desk = Desk(FakeInbox(), FakeClock(), pools=Pools(threads=2, files=2))
    desk.start(answer)
    for number in range(4):
        desk.take(f"file {number}", ME.sends("F1"))
    assert all(begun.acquire(timeout=20) for _ in range(2))
    desk.take("question", ME.direct("Xiaomi"))
    assert answered.wait(20)
    go.set()
    desk.stop()
    assert desk.under_way() == 0
