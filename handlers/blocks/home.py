"""App Home: what it does, the lists and how fresh they are, the person's last screenings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.domain.following import Follow, Habits
from bot.domain.screening import ListSearched, Outcome
from bot.services.ports import Record
from bot.services.wording.days import day
from bot.services.wording.small_print import NOT_A_FINDING
from handlers.blocks.controls import HISTORY
from handlers.blocks.following import follow_rows, settings_row, when
from handlers.blocks.help import help_blocks
from handlers.blocks.lists import list_blocks
from handlers.blocks.parts import Block, bold, button, context, divider, header, section

SCREENINGS = 10
FOLLOWS = 15
_OUTCOMES = {
    Outcome.MATCH: "matched",
    Outcome.POTENTIAL_MATCH: "possible match",
    Outcome.AMBIGUOUS: "several entries",
    Outcome.NO_MATCH: "no match",
    Outcome.NOT_HELD: "a number that no list holds",
    Outcome.INVALID: "not readable",
}


def home(
    lists: Sequence[ListSearched],
    records: Sequence[Record],
    followed: tuple[Sequence[Follow], Habits],
    *,
    today: dt.date,
) -> Block:
    """The view to publish."""
    blocks = [
        header("Screenbot"),
        *help_blocks(),
        divider(),
        header("You follow"),
        *(follow_rows(followed[0], FOLLOWS) or [section(["Nothing yet: try `/screen follow Huawei`."])]),
        context(when(followed[1])),
        settings_row(ask=True),
        divider(),
        header("Your last screenings"),
        *(_screenings(records) or [section(["None yet: try `/screen Xiaomi`."])]),
        divider(),
        header("The lists"),
        *list_blocks(lists, today=today),
        context(NOT_A_FINDING),
    ]
    return {"type": "home", "blocks": blocks[:100]}


def closed(why: str) -> Block:
    """The view for somebody whose page it is not; `why` is ours, and one line."""
    return {"type": "home", "blocks": [header("Screenbot"), section([why])]}


def _screenings(records: Sequence[Record]) -> list[Block]:
    return [_screening(record) for record in records[:SCREENINGS]]


def _screening(record: Record) -> Block:
    asked = f"{record.asked_at:%-d %b %Y, %H:%M} UTC"
    line = f"{bold(record.query)} as of {day(record.as_of)}: {_OUTCOMES[Outcome(record.outcome)]} · asked {asked}"
    return section([line], accessory=button("Full history", HISTORY, record.id))
