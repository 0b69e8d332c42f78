"""Same, Not the same, Escalate: from the button through the window to what the next answer shows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.decisions.decision import Standing
from bot.services.notices.content import OperatorNotice
from bot.services.notices.outbox import NoticeKind
from bot.services.records.record import RecordKind
from bot.services.records.sheet import Sheet
from handlers.blocks.decision_notices import decision_notice
from handlers.outside import Outside
from handlers.values import NO_LONGER_GOOD
from tests.unit.handlers import answers
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import Filled, check_message, labels, menus, said
from tests.unit.handlers.strangers import by_stranger
from tests.unit.handlers.test_printing import recorded_for


def somebody_else(alice: Alice, user: str = "U0BOB") -> Alice:
    return replace(alice, me=replace(alice.me, workspace=replace(alice.me.workspace, user=user)))


def decide(alice: Alice, label: str = "Not the same", *, reason: str = "country", note: str = "a shop") -> Any:
    (answer,) = alice.types("Huawei")
    opening, window = alice.chooses(label, on=answer)
    assert said(opening) == "Loading…"  # a trigger is good for three seconds: what is read comes afterwards
    chosen: dict[str, Any] = {"type": "static_select", "selected_option": {"value": reason}}
    typed: dict[str, Any] = {"type": "plain_text_input", "value": note}
    inputs = [block for block in window["blocks"] if block["type"] == "input"]
    values: Filled = {
        block["block_id"]: {block["element"]["action_id"]: state}
        for block, state in zip(inputs, (chosen, typed), strict=True)
    }
    return alice.send(alice.me.submits(window, values, trigger="t"))[-1]


def line_of(message: dict[str, Any]) -> str:
    """The words of the lines on decisions."""
    parts = [b["elements"][0]["elements"] for b in message["blocks"] if b["type"] == "rich_text"]
    return " ".join(one.get("text") or f"<{one['user_id']}>" for line in parts for one in line)


def test_a_decision_is_kept_with_its_grounds_and_the_next_answer_shows_it(alice: Alice) -> None:
    assert "judged not the same by" in line_of(decide(alice))
    (answer,) = alice.types("Huawei")
    told = line_of(answer)
    assert f"judged not the same by  <{alice.me.workspace.user}>  on 24 Nov 2026: other country — “a shop”" in told
    assert "waits for a second person" in told
    assert "Huawei" in said(answer).splitlines()[0]


def test_the_compliance_channels_buttons_are_good_for_another_person_alone(alice: Alice) -> None:
    decide(alice)
    ((owed, _),) = alice.store.outbox.written
    queue = decision_notice(OperatorNotice(kind=NoticeKind.DECISION, said=owed.payload))
    check_message(queue)
    shown = {**queue, "ts": "1.0", "channel": "C0COMPLY", "private": False}
    assert "second person has to" in said(alice.clicks("Confirm", on=shown)[-1])
    assert "Confirmed" in said(somebody_else(alice).clicks("Confirm", on=shown)[-1])
    assert alice.store.decisions.kept[0].standing is Standing.STANDS


@pytest.mark.parametrize("value", ["99", "-1", "1 2", "x", "1; DROP"])
def test_a_forged_value_confirms_nothing(alice: Alice, value: str) -> None:
    decide(alice)
    ((owed, _),) = alice.store.outbox.written
    queue = decision_notice(OperatorNotice(kind=NoticeKind.DECISION, said={**owed.payload, "decision": value}))
    somebody_else(alice).clicks("Confirm", on={**queue, "ts": "1.0", "channel": "C0COMPLY", "private": False})
    assert alice.store.decisions.kept[0].standing is Standing.WAITS


def test_another_workspace_confirms_nothing(alice: Alice) -> None:
    decide(alice)
    alice.store.decisions.kept[0] = replace(alice.store.decisions.kept[0], team="T0OTHER")
    ((owed, _),) = alice.store.outbox.written
    queue = decision_notice(OperatorNotice(kind=NoticeKind.DECISION, said=owed.payload))
    told = somebody_else(alice).clicks("Confirm", on={**queue, "ts": "1.0", "channel": "C0COMPLY", "private": False})
    assert "not there" in said(told[-1])
    assert alice.store.decisions.kept[0].standing is Standing.WAITS


def test_an_escalated_one_and_one_to_be_judged_again_are_told_without_buttons(alice: Alice) -> None:
    decide(alice, "Escalate", reason="other", note="")
    ((owed, _),) = alice.store.outbox.written
    queue = decision_notice(OperatorNotice(kind=NoticeKind.DECISION, said=owed.payload))
    check_message(queue)
    assert labels(queue) == []
    again = decision_notice(
        OperatorNotice(kind=NoticeKind.REOPENED, said={**owed.payload, "changed": "country: now by"})
    )
    check_message(again)
    assert "country: now by" in said(again)


def test_slacks_feedback_is_kept_with_the_record(alice: Alice) -> None:
    (answer,) = alice.types("xaiomi")
    (row,) = [block for block in answer["blocks"] if block["type"] == "context_actions"]
    value = row["elements"][0]["negative_button"]["value"]
    used = {"type": "feedback_buttons", "action_id": "match_feedback", "value": value}
    alice.send(alice.me.clicks(used, on=answer, response_url=alice.url, trigger="t"))
    (kept,) = alice.store.decisions.said
    assert (kept.right, kept.entity, kept.record) == (False, "xiaomi", "r0")


def test_where_people_of_other_organisations_read_nothing_of_it_is_told(alice: Alice) -> None:
    decide(alice)
    alice.room.shared.add(alice.room.workspace.channel)
    alice.minute_goes_by()
    (answer,) = alice.send(alice.me.mention("is Huawei sanctioned?"))
    assert line_of(answer) == ""
    assert "Not the same" not in labels(answer)
    assert not menus(answer)


def printed(alice: Alice) -> Sheet:
    """The one sheet that was printed."""
    (sheet,) = alice.printer.sheets
    return sheet


def with_its_record(alice: Alice) -> Any:
    """Anna's decision in its window, and the record of the answer that it is of."""
    window = decide(alice)
    recorded_for(alice, alice.me.workspace.user, answer=answers.huawei_today())
    return window


def test_a_decision_is_printed_from_its_window_with_the_answer_it_rests_on(alice: Alice) -> None:
    window = with_its_record(alice)
    *_, told = alice.clicks("PDF", on=window)
    assert "in your messages" in said(told)
    assert "judged not the same by" in line_of(told)
    sheet = printed(alice)
    ((title, about),) = [(one["title"], dict(one["told"])) for one in sheet["decisions"]]
    assert sheet["title"].startswith("Decision on a hit")
    assert title == "“Huawei” and Huawei Technologies Co., Ltd.: judged not the same"
    assert about["Decided by"].startswith(f"{alice.me.workspace.user} on 24 Nov 2026")
    assert (about["It rests on"], about["Note"]) == ("other country", "a shop")
    assert about["Second person"] == "none yet: one is asked for"
    (upload,) = alice.room.uploaded
    assert upload["name"] == f"record-{sheet['id']}.pdf"


def test_the_second_person_has_the_pages_too_with_their_own_word_on_them(alice: Alice) -> None:
    with_its_record(alice)
    ((owed, _),) = alice.store.outbox.written
    queue = decision_notice(OperatorNotice(kind=NoticeKind.DECISION, said=owed.payload))
    bob = somebody_else(alice)
    told = bob.clicks("Confirm", on={**queue, "ts": "1.0", "channel": "C0COMPLY", "private": False})[-1]
    bob.clicks("PDF", on=told)
    (decided,) = printed(alice)["decisions"]
    assert dict(decided["told"])["Confirmed by a second person"] == "U0BOB on 24 Nov 2026, 09:00 UTC"
    assert dict(decided["told"])["Where it stands"] == "it stands"


def test_the_record_of_a_decision_is_opened_by_who_made_it_and_by_nobody_else(alice: Alice) -> None:
    decide(alice)
    (record,) = [one for one in alice.store.records.kept if one.kind is RecordKind.DECISION]
    (told,) = alice.types(f"record {record.id}")
    assert "“Huawei” and *Huawei Technologies Co., Ltd.*: not same" in said(told)
    assert "Note: a shop" in said(told)
    (told,) = somebody_else(alice).types(f"record {record.id}")
    assert "There is no record" in said(told)


def test_a_notice_of_a_decision_cuts_a_name_that_is_very_long(alice: Alice) -> None:
    decide(alice)
    ((owed, _),) = alice.store.outbox.written
    long = {**owed.payload, "asked": "X" * 300}
    words = said(decision_notice(OperatorNotice(kind=NoticeKind.DECISION, said=long)))
    assert "X" * 99 + "…" in words
    assert "X" * 100 not in words


@pytest.mark.parametrize("outside", [Outside(strangers=True)])
@pytest.mark.parametrize(
    ("action", "value"), [("decision_confirm", "1"), ("decision_return", "1"), ("match_feedback", "wrong r0 huawei")]
)
def test_a_stranger_who_may_ask_decides_and_confirms_nothing(alice: Alice, action: str, value: str) -> None:
    decide(alice)
    kept = list(alice.store.decisions.kept)
    used = {"type": "button", "action_id": action, "value": value}
    shown = {"ts": "1.0", "channel": "C0COMPLY", "private": False}
    told = alice.send(by_stranger(alice.me.clicks(used, on=shown, response_url=alice.url, trigger="t")))[-1]
    assert "people of other organisations" in said(told)
    assert (alice.store.decisions.kept, alice.store.decisions.said) == (kept, [])


def test_whoever_decides_alike_is_told_that_it_confirms_and_prints_their_own_word(alice: Alice) -> None:
    with_its_record(alice)
    bob = somebody_else(alice)
    window = decide(bob)
    assert "Confirmed: it counts now." in said(window)
    told = bob.clicks("PDF", on=window)[-1]
    assert "in your messages" in said(told)
    assert printed(alice)["id"] == alice.store.records.kept[-2].id


@pytest.mark.parametrize("forged", ["", "[]", '["not_same", "r0"]', '["never", "r0", "huawei", "C1"]', "7"])
def test_a_window_that_is_none_of_ours_decides_nothing_and_is_told_so(alice: Alice, forged: str) -> None:
    (answer,) = alice.types("Huawei")
    _, window = alice.chooses("Not the same", on=answer)
    chosen = {"type": "static_select", "selected_option": {"value": "country"}}
    values: Filled = {"reason": {"choice": chosen}, "note": {"text": {"type": "plain_text_input", "value": ""}}}
    told = alice.send(alice.me.submits(window | {"private_metadata": forged}, values, trigger="t"))[-1]
    assert NO_LONGER_GOOD in said(told)
    assert alice.store.decisions.kept == []
