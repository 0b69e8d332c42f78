"""The stand-in objects to what Slack would refuse or what would ping people."""

from __future__ import annotations

import pytest

from bot.demo.payloads import Payload
from tests.e2e.standin import rules


def section(text: str) -> Payload:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def buttons(*elements: Payload) -> Payload:
    return {"type": "actions", "elements": list(elements)}


def button(**more: object) -> Payload:
    return {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "Click"}} | more


@pytest.mark.parametrize(
    ("blocks", "problem"),
    [
        ([section("x" * 3001)], "section.text: more than 3000"),
        ([section("")], "text: empty"),
        ([section("x")] * 51, "blocks: more than 50"),
        ([section("x" * 2900)] * 4, "characters in all"),
        ([section("<!channel>")], "would ping"),
        ([section("AT&T")], "not escaped"),
        ([section("AT&amp;amp;T")], "escaped twice"),
        ([buttons(button(), button())], "twice in a block"),
        ([buttons(button(value="x" * 2001))], "button.value: more than 2000"),
        ([section("x") | {"block_id": "b"}] * 2, "block_id b: used twice"),
    ],
)
def test_blocks_that_break_a_rule_are_reported(blocks: list[Payload], problem: str) -> None:
    (found,) = rules.of_message({"text": "fallback", "blocks": blocks})
    assert problem in found


def test_a_message_without_text_is_reported() -> None:
    assert rules.of_message({"blocks": [section("fine")]}) == [
        "text: missing; notifications and screen readers need it"
    ]


def test_a_window_with_a_long_title_is_reported() -> None:
    view = {"type": "modal", "title": {"type": "plain_text", "text": "x" * 25}, "blocks": [section("fine")]}
    assert rules.of_view(view) == ["modal.title: more than 24 characters"]


def test_a_sound_message_is_let_through() -> None:
    assert (
        rules.of_message({"text": "fine", "blocks": [section("*AT&amp;T*: <https://x.org|source>"), buttons(button())]})
        == []
    )
