"""Notices about decisions: to those who look after them, and to the person who decided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from bot.domain.decisions.decision import Reason, Verdict
from bot.services.notices.content import OperatorNotice
from bot.services.notices.outbox import NoticeKind
from bot.services.wording.days import day
from bot.services.wording.decisions import done, grounds
from handlers.blocks.decisions import CONFIRM, RETURN
from handlers.blocks.parts import Block, Message, actions, bold, button, context, cut, escape, message, section
from handlers.blocks.people import person

KINDS = (NoticeKind.DECISION, NoticeKind.REOPENED)


def decision_notice(word: OperatorNotice) -> Message:
    """The notice of a decision that waits for a second person, was escalated, or rests on grounds that have changed."""
    said = word.said
    verdict, reason = Verdict(said["verdict"]), Reason(said["reason"])
    hit = f"“{escape(str(said['asked']), 100)}” and {bold(str(said['caption']), 100)}"
    if word.kind is NoticeKind.REOPENED:
        line = f"⚖️ {hit}: {done(verdict)} on {_on(said)}, to be judged again: the entry changed"
        changed = section([escape(str(said["changed"]), 600)])
        return message(_plain(line), [section([line]), changed, context("Ask again to see it and to decide anew.")])
    line = f"⚖️ {hit}: {done(verdict)}, {escape(grounds(verdict, reason), 80)}"
    note = [section([f"Note: {escape(str(said['note']), 900)}"])] if said["note"] else []
    asks = "It was escalated: ask for the name here and decide." if verdict is Verdict.ESCALATED else ""
    buttons = [] if asks else [actions(_button("Confirm", CONFIRM, said), _button("Return", RETURN, said))]
    end = context(asks or "It counts once a second person confirms it.")
    return message(_plain(line), [section([line]), _by(said), *note, *buttons, end])


def _button(label: str, action: str, said: Mapping[str, Any]) -> Block:
    return button(label, action, str(said["decision"]))


def _on(said: Mapping[str, Any]) -> str:
    return day(dt.date.fromisoformat(said["on"]))


def _by(said: Mapping[str, Any]) -> Block:
    elements = [
        {"type": "text", "text": "Decided by "},
        person(str(said["by"])),
        {"type": "text", "text": f" {cut(f'on {_on(said)}', 60)}"},
    ]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}


def _plain(line: str) -> str:
    return line.replace("*", "")
