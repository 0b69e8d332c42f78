"""Full history, what was searched, and who else may be meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.law.answer import Answer
from bot.services.records.about_lists import told
from handlers.blocks import controls, searched
from handlers.blocks.beside import TITLE as BESIDE
from handlers.blocks.beside import beside_window
from handlers.blocks.history import TITLE as HISTORY
from handlers.blocks.history import gone, history, loading
from handlers.blocks.list_answers import TITLE as EVERYONE
from handlers.blocks.list_answers import names_window
from handlers.blocks.parts import Block
from handlers.incoming import asker
from handlers.outgoing import in_window, open_window
from handlers.services import Services
from handlers.values import clicked


class _Window(NamedTuple):
    """What a button opens; `surface` is what the records say of the click."""

    button: str
    surface: str
    title: str
    of: Callable[[Answer], Block]


_WINDOWS = (
    _Window(controls.HISTORY, "history", HISTORY, history),
    _Window(controls.SEARCHED, "what was searched", searched.TITLE, searched.searched_window),
    _Window(controls.BESIDE, "names beside", BESIDE, beside_window),
)


def register(app: App, services: Services) -> None:
    """Register the buttons."""
    for window in _WINDOWS:
        app.action(window.button)(_opening(window, services))

    @app.action(controls.ALL_NAMED)
    def everyone(
        ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        who = asker(context, "all of a list")
        record = clicked(action, str)
        opened = open_window(context, body, loading(EVERYONE))
        found = services.list_questions.recall(record, asker=who)
        in_window(client, opened, names_window(told(found).page) if found else gone())


def _opening(window: _Window, services: Services) -> Callable[..., None]:
    def clicked_on(
        ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        who = asker(context, window.surface)
        record = clicked(action, str)
        opened = open_window(context, body, loading(window.title))
        answer = services.screener.recall(record, asker=who)
        in_window(client, opened, window.of(answer) if answer else gone())

    return clicked_on
