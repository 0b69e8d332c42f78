"""Records in Slack: opened, found, and the matter that a channel's questions belong to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.services.asker import Asker
from bot.services.records.record import Place, Record, RecordKind
from bot.services.screening.recalling import answer_adapter
from tests.unit.handlers import answers
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import said

ID = "0a1b2c3d4e5f"


def keep(alice: Alice, *, id: str = ID, user: str = "", matter: str = "", query: str = "Xiaomi") -> None:
    at = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
    whose = Asker(surface="command", user=user or alice.me.workspace.user, team=alice.me.workspace.team, name="bert")
    record = Record(
        id=id, asked_at=at, asker=whose, query=query, as_of=at.date(), outcome="match", lists={}, candidates=[],
        answer=answer_adapter().dump_json(replace(answers.xiaomi_today(), record=id)).decode(), matter=matter,
        place=Place(position=7, previous=bytes(32), hash=b"\x0a" * 32),
    )  # fmt: skip
    alice.store.records.add(record)


def as_chief(alice: Alice) -> None:
    alice.me = replace(alice.me, workspace=replace(alice.me.workspace, user="U0CHIEF"))


def test_a_record_of_ones_own_is_opened_as_it_was_answered_and_that_is_recorded(alice: Alice) -> None:
    keep(alice, matter="Falcon")
    (told,) = alice.types(f"record {ID}")
    assert told["private"]
    assert f"*Record {ID}*: asked 24 Nov 2026, 09:00 UTC by bert, matter “Falcon”" in said(told)
    assert "Xiaomi Corporation" in said(told)
    assert f"Record 7 of this workspace’s chain · hash {'0a' * 32}" in said(told)
    assert [one.kind for one in alice.store.records.kept] == [RecordKind.QUESTION, RecordKind.READ]


def test_what_was_told_of_lists_is_a_record_too_and_is_opened_as_it_was_told(alice: Alice) -> None:
    (answer,) = alice.types("who is on the 1260H list?")
    (record,) = alice.store.records.kept
    assert record.kind is RecordKind.ABOUT_LISTS
    (told,) = alice.types(f"record {record.id}")
    assert all(said({"blocks": [block]}) in said(told) for block in answer["blocks"])


def test_a_record_of_somebody_else_is_opened_by_the_compliance_role_alone(alice: Alice) -> None:
    keep(alice, user="U0BERT")
    (told,) = alice.types(f"record {ID}")
    assert f"There is no record “{ID}” that you may open" in said(told)
    as_chief(alice)
    (told,) = alice.types(f"record {ID.upper()}")
    assert "Xiaomi Corporation" in said(told)
    assert alice.store.records.kept[-1].asker.user == "U0CHIEF"


@pytest.mark.parametrize(
    ("text", "shown"), [("records", "ab"), ("records Falcon", "b"), ("records of U0BERT", "b"), ("records Eagle", "")]
)
def test_the_compliance_role_searches_its_workspaces_and_others_see_their_own(
    alice: Alice, text: str, shown: str
) -> None:
    keep(alice, id="aaaaaaaaaaaa")
    keep(alice, id="bbbbbbbbbbbb", user="U0BERT", matter="Falcon")
    (told,) = alice.types(text)
    assert "bbbbbbbbbbbb" not in said(told)
    as_chief(alice)
    (told,) = alice.types(text)
    assert [letter for letter in "ab" if letter * 12 in said(told)] == list(shown)
    assert alice.store.records.kept[-1].kind is RecordKind.READ


def test_a_channel_has_a_matter_from_when_it_is_set_until_it_is_taken_away(alice: Alice) -> None:
    at = (alice.me.workspace.team, alice.me.workspace.channel)
    assert "No matter is set" in said(alice.types("matter")[0])
    assert "belong to the matter “Project Falcon” from now on" in said(alice.types("matter Project Falcon")[0])
    assert alice.store.records.matters == {at: "Project Falcon"}
    assert "belong to the matter “Project Falcon”." in said(alice.types("matter")[0])
    assert "no matter from now on" in said(alice.types("matter none")[0])
    assert alice.store.records.matters == {at: ""}
    assert "at most 80" in said(alice.types(f"matter {'x' * 81}")[0])


@pytest.mark.parametrize("text", ["records", f"record {ID}"])
def test_where_people_of_other_organisations_may_be_no_record_is_opened(alice: Alice, text: str) -> None:
    keep(alice)
    alice.room.shared.add(alice.me.workspace.channel)
    (told,) = alice.types(text)
    assert "open records in a channel of your own" in said(told)
    assert len(alice.store.records.kept) == 1


def test_who_slack_says_asked_is_kept_with_the_question(alice: Alice) -> None:
    alice.types("Xiaomi")
    assert alice.screener.askers[-1].name == "alice"
