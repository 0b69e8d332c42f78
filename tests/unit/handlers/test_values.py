"""Values of buttons that are damaged or forged end in one clear line, and in no error."""

from __future__ import annotations

import json
from typing import Any

import pytest

from handlers.values import NO_LONGER_GOOD
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import said

BROKEN = ("", " ", None, 5, "notjson", "[]", "5", "[" * 1500)


def offered(*names: object, on: object = None, seen_by: object = "public") -> str:
    return json.dumps([seen_by, on, "", *names])


@pytest.mark.parametrize(
    ("action", "value"),
    [
        *(("asked_back_0", value) for value in BROKEN),
        *(("command_meant", value) for value in (*BROKEN, '["public", 5]')),
        *(("share_text", value) for value in ("", "notjson", "5", "[5]", '[["r"]]')),
        *((action, None) for action in ("share_answer", "full_history", "answer_details", "this_entity", "unfollow")),
        ("share_answer", ""),
        ("this_entity", "r0"),
        ("unfollow", "nothing x"),
        ("notice_page:0", "key x"),
        ("asked_back_0", offered()),
        ("asked_back_0", offered(5)),
        ("asked_back_0", offered("Xiaomi", on="x")),
        ("asked_back_0", offered("Xiaomi", on=5)),
        ("asked_back_0", offered("Xiaomi", on="1989-12-31")),
        ("asked_back_0", offered("Xiaomi", on="2999-01-01")),
        ("asked_back_0", offered("x" * 201)),
        ("asked_back_0", offered(*"abcdefghijk")),
    ],
)
def test_a_value_that_cannot_be_read_is_told_in_one_line(
    alice: Alice, log: list[Any], action: str, value: object
) -> None:
    (answer,) = alice.types("Xiaomi")
    alice.screener.askers.clear()
    used = {"type": "button", "action_id": action} | ({} if value is None else {"value": value})
    (told,) = alice.send(alice.me.clicks(used, on=answer, response_url=alice.url, trigger="t"))
    assert NO_LONGER_GOOD in said(told)
    assert (alice.screener.askers, log) == ([], [])


def test_a_menu_without_a_choice_and_an_event_without_a_number_are_no_errors(alice: Alice, log: list[Any]) -> None:
    (answer,) = alice.types("Xiaomi")
    used = {"type": "static_select", "action_id": "answer_details", "selected_option": None}
    (told,) = alice.send(alice.me.clicks(used, on=answer, response_url=alice.url, trigger="t"))
    assert NO_LONGER_GOOD in said(told)
    mention = alice.me.mention("Xiaomi")
    del mention["event_id"]
    assert (len(alice.send(mention)), log) == (1, [])
