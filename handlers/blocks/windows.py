"""The windows of the shortcut: the one that asks for a name, and the one that shows the answer."""

from __future__ import annotations

import datetime as dt

from handlers.blocks.parts import Block, Message, modal, plain
from handlers.blocks.table import without_table

ASK = "screen_name"
NAME = ("name", "text")
DAY = ("day", "date")
"""Block id and action id of each input."""

TITLE = "Screen a name"
LONGEST_NAME = 200


def ask(today: dt.date) -> Block:
    """The window that asks for a name and a day."""
    return modal(TITLE, [_name(), _day(today)], callback_id=ASK, submit=plain("Screen", 24))


def result(message: Message) -> Block:
    """The window with an answer in it."""
    return modal(TITLE, without_table(message)["blocks"])


def _name() -> Block:
    field: Block = {
        "type": "plain_text_input",
        "action_id": NAME[1],
        "max_length": LONGEST_NAME,
        "placeholder": plain("A company, app, country, ticker or ISIN", 150),
    }
    return {"type": "input", "block_id": NAME[0], "label": plain("Name", 150), "element": field}


def _day(today: dt.date) -> Block:
    field: Block = {"type": "datepicker", "action_id": DAY[1], "initial_date": today.isoformat()}
    return {"type": "input", "block_id": DAY[0], "label": plain("As of", 150), "element": field, "optional": True}
