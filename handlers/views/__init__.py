"""Windows sent off: the one that asks for a name, those of following, and of reviews."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltContext, BoltResponse
from slack_sdk import WebClient

from bot.domain.law.searched import EARLIEST
from bot.errors import BadInput
from bot.services.questions.asked import AskBack, Asked, Follow, Followed, Screen, Unfollow
from bot.services.questions.reading import DayRead, Precision
from bot.services.wording.days import day
from handlers.blocks import announcement, decision_window, files, following_windows, windows
from handlers.blocks import watching as watching_blocks
from handlers.blocks.history import loading
from handlers.blocks.parts import modal, section
from handlers.incoming import asker
from handlers.outgoing import in_window
from handlers.replies import Question, reply
from handlers.services import Services
from handlers.views import announcements, deciding, following, sent_files, watching

KNOWN = frozenset(
    {
        decision_window.WINDOW,
        files.WINDOW,
        windows.ASK,
        following_windows.ASK,
        following_windows.SETTINGS,
        announcement.WINDOW,
        watching_blocks.WINDOW,
    }
)
OLD_WINDOW = "This window is of another version of the bot and was not read. Close it and begin again."


def register(app: App, services: Services) -> None:
    """Register the windows; the answer takes its window's place."""
    following.register(app, services)
    announcements.register(app, services)
    sent_files.register(app, services)
    deciding.register(app, services)
    watching.register(app, services)

    @app.view(windows.ASK)
    def screen(ack: Ack, view: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        name, as_of = windows.asked(view)
        outgoing, answered = sent_off(view, today=services.today())
        ack(**outgoing)
        if answered:
            return
        who = asker(context, "window")
        with services.turn():
            asked = _on(services.questions.command(name, asker=who), as_of, today=services.today())
        in_window(client, view, windows.result(reply(asked, services, asker=who)))


def acknowledgement(body: Mapping[str, Any], *, today: dt.date) -> tuple[BoltResponse, bool]:
    """What Slack is told at once of anything it hands over, and whether that is the whole answer."""
    if body.get("type") != "view_submission":
        return BoltResponse(status=200, body=""), False
    outgoing, answered = sent_off(body["view"], today=today)
    return BoltResponse(status=200, body=outgoing), answered


def sent_off(view: Mapping[str, Any], *, today: dt.date) -> tuple[dict[str, Any], bool]:
    """What a window shows once it was sent off, and whether that is all: what is wrong with it, beside its field."""
    if view["callback_id"] not in KNOWN:
        return {"response_action": "update", "view": modal(view["title"]["text"], [section([OLD_WINDOW])])}, True
    if view["callback_id"] == windows.ASK and (problems := _problems(view, today=today)):
        return {"response_action": "errors", "errors": problems}, True
    if view["callback_id"] == files.WINDOW:
        return {"response_action": "update", "view": files.taken()}, False
    return {"response_action": "update", "view": loading(view["title"]["text"])}, False


def _on(asked: Asked, as_of: dt.date | None, *, today: dt.date) -> Question:
    """What was typed, as of the day that was chosen. Raises BadInput for two days, and for what is not asked here."""
    match asked:
        case Screen():
            if asked.as_of and as_of not in (None, today, asked.as_of):
                raise BadInput("Two dates were given: give one in the text, or choose one.")
            return replace(asked, as_of=asked.as_of or as_of)
        case Follow() | Unfollow() | Followed():
            raise BadInput("This window screens names: use /screen follow.")
        case AskBack(reading) if as_of not in (None, today) and reading.day is None:
            chosen = DayRead(day(as_of), as_of, Precision.DAY)
            return AskBack(replace(reading, day=chosen))
        case _ if as_of not in (None, today):
            raise BadInput("That is answered as of today: leave the day as it is, or give a name alone.")
        case _:
            return asked


def _problems(view: Mapping[str, Any], *, today: dt.date) -> dict[str, str]:
    """What is wrong, by its field."""
    as_of = windows.asked(view)[1]
    wrong = windows.problems(view)
    if as_of is not None and not EARLIEST <= as_of <= today:
        wrong[windows.DAY[0]] = f"Choose a day from {day(EARLIEST)} to {day(today)}."
    return wrong
