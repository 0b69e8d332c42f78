"""Export PDF: a record goes as a file to whoever may have it, and that is recorded."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer
from bot.services.asker import Asker
from bot.services.records.record import Record, RecordKind
from bot.services.screening.recalling import answer_adapter
from handlers.blocks.help import GONE
from tests.unit.handlers import answers
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import said

XIAOMI = answers.xiaomi_today()


def recorded_for(alice: Alice, user: str, *, answer: Answer = XIAOMI) -> Record:
    """The record of her first answer, as if `user` had asked."""
    at = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
    answer = replace(answer, record="r0")
    record = Record(
        id="r0", asked_at=at, asker=Asker(surface="command", user=user, team=alice.me.workspace.team),
        query=answer.query, as_of=at.date(), outcome="match", lists={}, candidates=[],
        answer=answer_adapter().dump_json(answer).decode(),
    )  # fmt: skip
    alice.store.records.add(record)
    return record


def test_who_asked_gets_the_record_as_a_file_and_that_is_recorded(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi")
    recorded_for(alice, alice.me.workspace.user)
    posted, told = alice.clicks("PDF", answer)
    assert (posted["channel"], posted["text"]) == (alice.me.workspace.user, "Record r0 as PDF:")
    (file,) = alice.room.uploaded
    assert (file["name"], file["channel"]) == ("record-r0.pdf", posted["channel"])
    assert b"%PDF-r0" in file["content"]
    assert told["private"]
    assert "in your messages" in said(told)
    exported = alice.store.records.kept[-1]
    assert (exported.kind, exported.asker.user) == (RecordKind.EXPORT, alice.me.workspace.user)
    assert '"records": ["r0"]' in exported.answer
    (sheet,) = alice.printer.sheets
    assert "Xiaomi Corporation: not designated" in sheet["verdict"]


@pytest.mark.parametrize("whose", ["U0ANOTHER", ""])
def test_the_record_of_somebody_else_is_nobody_elses(alice: Alice, whose: str) -> None:
    (answer,) = alice.types("Xiaomi")
    recorded_for(alice, whose)
    (told,) = alice.clicks("PDF", answer)
    assert told["private"]
    assert "There is no record “r0” that you may open" in said(told)
    assert (alice.room.uploaded, len(alice.store.records.kept)) == ([], 1)


def test_the_compliance_role_may_have_the_record_of_anybody_in_its_workspace(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi")
    record = recorded_for(alice, alice.me.workspace.user)
    alice.me = replace(alice.me, workspace=replace(alice.me.workspace, user="U0CHIEF"))
    alice.clicks("PDF", answer)
    assert [file["name"] for file in alice.room.uploaded] == ["record-r0.pdf"]
    alice.store.records.kept = [replace(record, asker=replace(record.asker, team="T0OTHER"))]
    (told,) = alice.clicks("PDF", answer)
    assert "There is no record" in said(told)


def test_full_history_sends_its_timeline_as_a_picture(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi")
    history = alice.clicks("Full history", answer)[-1]
    posted, told = alice.clicks("Timeline as a picture", history)
    assert (posted["channel"], posted["text"]) == (alice.me.workspace.user, "Timeline of record r0:")
    (file,) = alice.room.uploaded
    assert (file["name"], file["content"]) == ("timeline-r0.png", b"\x89PNG")
    assert "in your messages" in said(told)
    (sheet,) = alice.printer.sheets
    assert "Xiaomi Corporation: not designated" in sheet["verdict"]
    ((row,),) = [one["chart"]["rows"] for one in sheet["findings"]]
    assert [kind for _, _, kind in row["bars"]] == ["listed", "suspended"]


def test_a_timeline_of_a_record_that_is_gone_says_so_in_the_window_and_sends_nothing(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi")
    history = alice.clicks("Full history", answer)[-1]
    alice.screener.kept.clear()
    (told,) = alice.clicks("Timeline as a picture", history)
    assert GONE["text"] in said(told)
    assert alice.room.uploaded == []


def test_a_record_that_cannot_be_asked_again_is_printed_with_the_reason(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi")
    lists = (replace(XIAOMI.lists[0], dataset="nowhere"),)
    recorded_for(alice, alice.me.workspace.user, answer=replace(XIAOMI, lists=lists))
    told = alice.clicks("PDF", answer)[-1]
    assert "in your messages" in said(told)
    (sheet,) = alice.printer.sheets
    assert list(sheet["since"]) == ["It could not be asked again: There is no list “nowhere”."]
