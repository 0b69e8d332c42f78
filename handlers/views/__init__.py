"""Windows sent off: the one that asks for a name, and those of following."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.law.answer import EARLIEST
from bot.errors import BadInput
from bot.services.questions.asked import Asked, Follow, Followed, Screen, Unfollow
from bot.services.wording.days import day
from handlers.blocks import windows
from handlers.blocks.history import loading
from handlers.incoming import asker
from handlers.outgoing import in_window
from handlers.replies import Question, reply
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
        who = asker(context, "window")
        asked = _on(services.questions.command(name, asker=who), as_of, today=services.today())
        in_window(client, view, windows.result(reply(asked, services, asker=who)))


def _on(asked: Asked, as_of: dt.date | None, *, today: dt.date) -> Question:
    """What was typed, as of the day that was chosen. Raises BadInput for two days, and for what is not asked here."""
    match asked:
        case Screen():
            if asked.as_of and as_of not in (None, today, asked.as_of):
                raise BadInput("Two days: give one in the text, or choose one.")
            return replace(asked, as_of=asked.as_of or as_of)
        case Follow() | Unfollow() | Followed():
            raise BadInput("This window screens names: use /screen follow.")
        case _:
            return asked


def _read(view: dict[str, Any]) -> tuple[str, dt.date | None]:
    values = view["state"]["values"]
    name = values[windows.NAME[0]][windows.NAME[1]].get("value") or ""
    chosen = values[windows.DAY[0]][windows.DAY[1]].get("selected_date")
    return name.strip(), dt.date.fromisoformat(chosen) if chosen else None


def _problem(as_of: dt.date | None, *, today: dt.date) -> str:
    if as_of is None or EARLIEST <= as_of <= today:
        return ""
    return f"Choose a day from {day(EARLIEST)} to {day(today)}."
