"""Windows sent off: the one that asks for a name, and those of following."""

from __future__ import annotations

import datetime as dt
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.screening import EARLIEST
from bot.services.wording.days import day
from handlers.blocks import windows
from handlers.blocks.card import card
from handlers.blocks.history import loading
from handlers.incoming import asker
from handlers.outgoing import in_window
from handlers.services import Services
from handlers.views import following


def register(app: App, services: Services) -> None:
    """Register the windows; the answer takes its window's place."""
    following.register(app, services)

    @app.view(windows.ASK)
    def screen(ack: Ack, view: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        name, as_of = _read(view)
        if problem := _problem(as_of, today=services.today()):
            ack(response_action="errors", errors={windows.DAY[0]: problem})
            return
        ack(response_action="update", view=loading(windows.TITLE))
        answer = services.screener.screen(name, asker=asker(context, "window"), as_of=as_of)
        in_window(client, view, windows.result(card(answer)))


def _read(view: dict[str, Any]) -> tuple[str, dt.date | None]:
    values = view["state"]["values"]
    name = values[windows.NAME[0]][windows.NAME[1]].get("value") or ""
    chosen = values[windows.DAY[0]][windows.DAY[1]].get("selected_date")
    return name.strip(), dt.date.fromisoformat(chosen) if chosen else None


def _problem(as_of: dt.date | None, *, today: dt.date) -> str:
    if as_of is None or EARLIEST <= as_of <= today:
        return ""
    return f"Choose a day from {day(EARLIEST)} to {day(today)}."
