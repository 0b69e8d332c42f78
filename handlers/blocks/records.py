"""A record as it was given, and a page of records."""

from __future__ import annotations

import json
from collections.abc import Sequence

from bot.services.records.about_lists import told
from bot.services.records.record import Record, RecordKind
from bot.services.screening.recalling import recorded
from bot.services.wording.days import day
from handlers.blocks.card import card
from handlers.blocks.controls import EXPORT
from handlers.blocks.list_answers import page_message
from handlers.blocks.parts import (
    LONG,
    Block,
    Message,
    actions,
    bold,
    button,
    context,
    escape,
    message,
    section,
    sections,
)

NONE_FOUND = "No record fits that."
SHOWN = 20


def record_message(record: Record) -> Message:
    """The answer as it was given then, under who asked and when; below it its place in the chain."""
    asked = f"*Record {escape(record.id)}*: asked {_when(record)}{_by(record)}{_matter(record)}"
    return message(f"Record {record.id}", [section([asked]), *_answer(record)["blocks"], *_seal(record)])


def _answer(record: Record) -> Message:
    if record.kind is RecordKind.ABOUT_LISTS:
        said = told(record)
        return page_message(said.page, record=record.id, table=said.whole is not None)
    return card(recorded(record.answer), private=True)


def decision_message(record: Record) -> Message:
    """What was decided, or happened to a decision: the pages hold all of it."""
    said = json.loads(record.answer)
    what = record.outcome.replace("_", " ")
    line = f"*Record {escape(record.id)}*: “{escape(record.query)}” and {bold(said['caption'])}: {what}"
    lines = [f"{line}, {_when(record)}{_by(record)}{_matter(record)}"]
    lines += [escape(f"Note: {said['note']}", LONG)] if said["note"] else []
    pages = actions(button("PDF", EXPORT, record.id))
    return message(f"Record {record.id}", [section(lines), pages, *_seal(record)])


def records_message(records: Sequence[Record]) -> Message:
    """Records, the newest first, a line each."""
    if not records:
        return message(NONE_FOUND, [section([NONE_FOUND])])
    lines = [
        f"`{escape(one.id)}` {_when(one)}{_by(one)}{_matter(one)}: “{escape(one.query)}” — {one.outcome}"
        for one in records[:SHOWN]
    ]
    small = context("Open one with /screen record and its id. That you looked is recorded.")
    return message("Records", [*sections(["*Records*, the newest first", *lines]), small])


def matter_message(matter: str, *, changed: bool) -> Message:
    """Which matter the questions of a channel are asked in."""
    line = matter_line(matter, changed=changed)
    more = "Set it with /screen matter and its name, or in the channel's settings; /screen matter none takes it away."
    return message(line, [section([line]), context(more)])


def matter_line(matter: str, *, changed: bool) -> str:
    """The same in one line; `changed`: from now on."""
    if not matter:
        return "Questions here belong to no matter from now on." if changed else "No matter is set for this channel."
    since = " from now on" if changed else ""
    return f"Questions in this channel belong to the matter “{escape(matter)}”{since}."


def _when(record: Record) -> str:
    return f"{day(record.asked_at.date())}, {record.asked_at:%H:%M} UTC"


def _by(record: Record) -> str:
    who = record.asker.name or record.asker.user
    return f" by {escape(who)}" if who else ""


def _matter(record: Record) -> str:
    return f", matter “{escape(record.matter)}”" if record.matter else ""


def _seal(record: Record) -> list[Block]:
    if record.place is None:
        return [context("From before records formed a chain: it cannot be verified.")]
    return [context(f"Record {record.place.position} of this workspace’s chain · hash {record.place.hash.hex()}")]
