"""The windows of the shortcut: the one that asks for a name and what is known beside it, and the one that answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from bot.services.limits import MAX_NAME_LENGTH
from bot.services.screening.particulars_read import birth_date
from bot.services.screening.particulars_typed import country, is_number, written
from handlers.blocks.parts import Block, Message, context, modal, plain
from handlers.blocks.table import without_table

ASK = "screen_name"
NAME = ("name", "text")
DAY = ("day", "date")
BORN, COUNTRY, KIND = ("born", "text"), ("country", "text"), ("kind", "choice")
IDENTIFIER = ("identifier", "text")
"""Block id and action id of each input."""

TITLE = "Screen a name"


def ask(today: dt.date) -> Block:
    """The window that asks for a name, a day, and what is known of who is meant."""
    beside = [
        _text(BORN, "Born", "A year or a day, like 1970 or 1970-03-02"),
        _text(COUNTRY, "Country", "Its name or code, like Russia or RU"),
        _kind(),
        _text(IDENTIFIER, "Identifier", "A passport, tax or company number"),
    ]
    known = context("Whatever else you know helps to tell namesakes apart. It never hides a match.")
    return modal(TITLE, [_name(), _day(today), known, *beside], callback_id=ASK, submit=plain("Screen"))


def asked(view: Mapping[str, Any]) -> tuple[str, dt.date | None]:
    """What was typed for a name, with what is known beside it, and the day that was chosen."""
    values = view["state"]["values"]
    chosen = values[DAY[0]][DAY[1]].get("selected_date")
    name = (_typed(values, NAME) or "").strip()
    beside = {label: _typed(values, field) for label, field in _LABELLED.items()}
    kind = values.get(KIND[0], {}).get(KIND[1], {}).get("selected_option") or {}
    said = beside | {"kind": kind.get("value", "")}
    return written(name, said), dt.date.fromisoformat(chosen) if chosen else None


def problems(view: Mapping[str, Any]) -> dict[str, str]:
    """What cannot be read of what is known beside the name, by its field."""
    values = view["state"]["values"]
    born, where, number = (_typed(values, field) for field in (BORN, COUNTRY, IDENTIFIER))
    wrong = {
        BORN[0]: born and not _is_birth_date(born) and "A year or a day, please: 1970, 1970-03-02 or 2 Mar 1970.",
        COUNTRY[0]: where and not country(where) and "That is no country I know by its English name or its code.",
        IDENTIFIER[0]: number and not is_number(number) and "A number has letters or digits, and no comma or colon.",
    }
    return {field: line for field, line in wrong.items() if line}


def _is_birth_date(text: str) -> bool:
    """Whether it is read whole: of “02/03/1970” the year alone would be."""
    return len(birth_date(text)) > 4 or text == birth_date(text)


_LABELLED = {"born": BORN, "country": COUNTRY, "identifier": IDENTIFIER}


def _typed(values: Mapping[str, Any], field: tuple[str, str]) -> str:
    return (values.get(field[0], {}).get(field[1], {}).get("value") or "").strip()


def _text(field: tuple[str, str], label: str, hint: str) -> Block:
    element: Block = {"type": "plain_text_input", "action_id": field[1], "max_length": 60}
    element |= {"placeholder": plain(hint)}
    return {"type": "input", "block_id": field[0], "label": plain(label), "element": element, "optional": True}


def _kind() -> Block:
    kinds = {"person": "A person", "company": "A company", "organisation": "An organisation", "vessel": "A vessel"}
    options = [{"text": plain(words), "value": value} for value, words in (kinds | {"aircraft": "An aircraft"}).items()]
    element: Block = {"type": "static_select", "action_id": KIND[1], "options": options}
    return {"type": "input", "block_id": KIND[0], "label": plain("Kind"), "element": element, "optional": True}


def result(message: Message) -> Block:
    """The window with an answer in it."""
    return modal(TITLE, without_table(message)["blocks"])


def _name() -> Block:
    field: Block = {
        "type": "plain_text_input",
        "action_id": NAME[1],
        "max_length": MAX_NAME_LENGTH,
        "placeholder": plain("A company, app, country, ticker or ISIN"),
    }
    return {"type": "input", "block_id": NAME[0], "label": plain("Name"), "element": field}


def _day(today: dt.date) -> Block:
    field: Block = {"type": "datepicker", "action_id": DAY[1], "initial_date": today.isoformat()}
    return {"type": "input", "block_id": DAY[0], "label": plain("As of"), "element": field, "optional": True}
