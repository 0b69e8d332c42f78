"""A file is screened once, whoever clicks twice or takes it up after a process died, and however late."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from slack_bolt import BoltRequest
from slack_sdk import WebClient

from bot.demo.room import SentFile
from bot.services.files.reading import Chosen, Unclear, Which
from bot.services.files.runs import RunState
from bot.services.ports import Asker
from handlers import shortcuts
from handlers.files import message
from handlers.files.running import Screening
from handlers.outgoing import NotDelivered
from handlers.receiving import HANDED, Taken, receiving
from handlers.sending import UNSEEN, Handed, answering
from handlers.services import Services
from tests.unit.handlers import made
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.sent_files import Sent, last, put, run_of
from tests.unit.handlers.slack import menus, said

COLUMN = Unclear("--column?", Which.COLUMN, ["Left", "Right"])
SHEET = Unclear("--sheet?", Which.SHEET, ["One", "Two"])


@pytest.fixture(autouse=True)
def files(alice: Alice) -> None:
    put(alice)


def test_the_same_message_again_screens_nothing_again(alice: Alice) -> None:
    event = alice.me.sends("F1")
    alice.send(event)
    assert alice.send(event) == []
    assert len(alice.room.uploaded) == 1


def test_who_takes_a_run_up_goes_on_under_its_message_and_uploads_no_second_file(alice: Alice) -> None:
    """The process died after its upload and before it could say that it was done."""
    event = alice.me.sends("F1")
    alice.send(event)
    (number, done), *_ = alice.store.file_runs.kept.items()
    alice.store.file_runs.kept[number] = replace(done, state=RunState.RUNNING)
    sent = alice.send(event)
    assert {one["ts"] for one in sent} == {done.posted}
    assert "2 rows screened" in said(last(sent))
    assert len(alice.room.uploaded) == 1


def test_where_nothing_tells_the_column_it_is_asked_and_what_was_chosen_is_read(alice: Alice) -> None:
    alice.reader.faults.append(COLUMN)
    asked = last(alice.send(alice.me.sends("F1")))
    assert "which column holds the names" in said(asked)
    sent = alice.chooses("Right", on=asked)
    assert alice.reader.read_files[-1][2] == Chosen(column="Right")
    assert "2 rows screened" in said(last(sent))
    assert last(sent)["ts"] == asked["ts"]


def test_a_sheet_that_was_chosen_stays_so_where_a_column_is_asked_for_then(alice: Alice) -> None:
    alice.reader.faults += [SHEET, COLUMN]
    asked = last(alice.send(alice.me.sends("F1")))
    again = last(alice.chooses("Two", on=asked))
    alice.chooses("Right", on=again)
    assert alice.reader.read_files[-1][2] == Chosen(column="Right", sheet="Two")


def test_only_who_sent_a_file_cancels_it_or_chooses(alice: Alice) -> None:
    alice.reader.faults.append(COLUMN)
    asked = last(alice.send(alice.me.sends("F1")))
    bob = replace(alice, me=replace(alice.me, workspace=replace(alice.me.workspace, user="U0BOB")))
    for told in (bob.clicks("Cancel", on=asked), bob.chooses("Left", on=asked)):
        assert "Only who sent a file" in said(told[-1])
    assert run_of(alice).state is RunState.ASKED


def chosen(alice: Alice, label: str, asked: dict[str, Any], *, trigger: str) -> dict[str, Any]:
    """A click on one of the choices."""
    option = next(one for one in menus(asked)[0]["options"] if one["text"]["text"] == label)
    used = {"type": "static_select", "action_id": menus(asked)[0]["action_id"], "selected_option": option}
    return alice.me.clicks(used, on=asked, response_url=alice.url, trigger=trigger)


def by_desk(alice: Alice, payload: Mapping[str, Any], *, late: bool = True, begun: str | None = None) -> Sent:
    """What is sent for a payload that the desk took over from a process that died."""
    alice.room.sent.clear()
    given = Handed(dt.datetime(2026, 11, 24, 12, 5, tzinfo=dt.UTC), late, str(payload.get("trigger_id")), begun)
    with answering(given):
        alice.app.dispatch(BoltRequest(body=dict(payload), mode="socket_mode", context={HANDED: given}))
    return list(alice.room.sent)


@pytest.fixture
def desk(alice: Alice) -> None:
    """The app has a desk, which takes nothing: what a test gives was handed back by it."""

    class Full:
        def take(self, key: str, payload: Mapping[str, Any]) -> Taken:
            return Taken.BUSY

    alice.app.use(receiving(Full(), lambda: made.TODAY))


def test_a_second_click_on_a_choice_changes_nothing_while_the_first_is_under_way(alice: Alice) -> None:
    alice.reader.faults.append(COLUMN)
    asked = last(alice.send(alice.me.sends("F1")))
    told: Sent = []

    def again() -> None:
        alice.handed(chosen(alice, "Left", asked, trigger="2.2"))
        told.append(alice.room.sent[-1])

    alice.tables.meanwhile = again
    alice.chooses("Right", on=asked)
    assert [read[2] for read in alice.reader.read_files] == [Chosen(), Chosen(column="Right")]
    assert "as you chose first" in said(told[0])
    assert (len(alice.room.uploaded), run_of(alice).state) == (1, RunState.DONE)


def test_a_click_on_what_was_asked_before_chooses_nothing_of_what_is_asked_now(alice: Alice) -> None:
    alice.reader.faults += [SHEET, COLUMN]
    sheets = last(alice.send(alice.me.sends("F1")))
    alice.chooses("Two", on=sheets)
    assert "by now" in said(last(alice.chooses("One", on=sheets)))
    assert (len(alice.reader.read_files), run_of(alice).state) == (2, RunState.ASKED)


@pytest.mark.usefixtures("desk")
def test_a_choice_whose_process_died_is_gone_on_with_and_a_second_click_is_not(alice: Alice) -> None:
    alice.reader.faults.append(COLUMN)
    asked = last(by_desk(alice, alice.me.sends("F1")))
    (number, run), *_ = alice.store.file_runs.kept.items()
    alice.store.file_runs.kept[number] = replace(run, state=RunState.RUNNING, chosen="2.2")
    assert "as you chose first" in said(last(by_desk(alice, chosen(alice, "Left", asked, trigger="3.3"))))
    by_desk(alice, chosen(alice, "Right", asked, trigger="2.2"))
    assert [read[2] for read in alice.reader.read_files] == [Chosen(), Chosen(column="Right")]
    assert run_of(alice).state is RunState.DONE


@pytest.mark.usefixtures("desk")
def test_the_message_of_a_file_is_not_asked_about_again_once_somebody_chose(alice: Alice) -> None:
    alice.reader.faults.append(COLUMN)
    event = alice.me.sends("F1")
    by_desk(alice, event)
    (number, run), *_ = alice.store.file_runs.kept.items()
    alice.store.file_runs.kept[number] = replace(run, state=RunState.RUNNING, chosen="2.2")
    assert by_desk(alice, event) == []
    assert len(alice.reader.read_files) == 1


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("begun", [None, UNSEEN, '["D0SCREEN", null]'])
def test_files_are_screened_however_late_and_whatever_was_said_of_others_before(
    alice: Alice, begun: str | None
) -> None:
    """The process died after it had refused the first."""
    alice.room.files["F2"] = SentFile("me.png", b"\x89PNG")
    event = alice.me.sends("F2", "F1")
    told = by_desk(alice, event, begun=begun)
    assert ["picture" in one["text"] for one in told] == [True, *[False] * (len(told) - 1)]
    assert "2 rows screened" in said(last(told))
    assert by_desk(alice, event, begun=begun) == []


@pytest.mark.usefixtures("desk")
def test_a_file_of_a_message_shortcut_is_screened_after_its_response_url_is_over(
    alice: Alice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def over(*_: object, **__: object) -> None:
        raise NotDelivered

    monkeypatch.setattr(shortcuts, "privately", over)
    payload = alice.me.message_shortcut("screen_message", "", response_url=alice.url, trigger="t")
    payload["message"]["files"] = [{"id": "F1"}]
    assert "2 rows screened" in said(last(by_desk(alice, payload, begun=UNSEEN)))


@pytest.mark.parametrize("cancelled", [False, True])
def test_a_file_that_waits_says_for_how_many_and_can_be_cancelled(
    alice: Alice, monkeypatch: pytest.MonkeyPatch, *, cancelled: bool
) -> None:
    @contextmanager
    def after_others(told: Callable[[int], object]) -> Iterator[None]:
        for number in (2, 2, 1):
            told(number)
            if cancelled:
                alice.store.file_runs.cancel(run_of(alice).number)
        yield

    monkeypatch.setattr(message, "PACE_SECONDS", 0.0)
    usual = Screening.__init__

    def in_line(screening: Screening, services: Services, client: WebClient, *, asker: Asker) -> None:
        usual(screening, replace(services, file_turn=after_others), client, asker=asker)

    monkeypatch.setattr(Screening, "__init__", in_line)
    sent = [said(one) for one in alice.send(alice.me.sends("F1"))]
    waited = [line for line in sent if "waiting for" in line]
    if cancelled:
        assert ["waiting for 2 other files …" in line for line in waited] == [True]
        assert "cancelled" in sent[-1]
        assert alice.reader.read_files == []
    else:
        assert [line.partition("waiting for ")[2][:13] for line in waited] == ["2 other files", "1 other file "]
        assert "reading it" in sent[sent.index(waited[-1]) + 1]
        assert "2 rows screened" in sent[-1]
