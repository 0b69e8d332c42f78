"""Full history, what was searched, and who else may be meant."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from handlers.blocks import controls, searched
from handlers.blocks.beside import TITLE, beside_window
from handlers.blocks.history import gone, history, loading
from handlers.blocks.parts import Block
from handlers.incoming import asker
from handlers.outgoing import in_window
from handlers.services import Services
from handlers.values import clicked


def register(app: App, services: Services) -> None:
    """Register the buttons."""

    @app.action(controls.HISTORY)
    def full_history(
        ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        who = asker(context, "history")
        record = clicked(action, str)
        opened = _opened(body, client, loading())
        answer = services.screener.recall(record, asker=who)
        in_window(client, opened, history(answer) if answer else gone())

    @app.action(controls.SEARCHED)
    def what_was_searched(
        ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        who = asker(context, "what was searched")
        record = clicked(action, str)
        opened = _opened(body, client, loading(searched.TITLE))
        answer = services.screener.recall(record, asker=who)
        in_window(client, opened, searched.searched_window(answer) if answer else gone())

    @app.action(controls.BESIDE)
    def names_beside(
        ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        who = asker(context, "names beside")
        record = clicked(action, str)
        opened = _opened(body, client, loading(TITLE))
        answer = services.screener.recall(record, asker=who)
        in_window(client, opened, beside_window(answer) if answer else gone())


def _opened(body: dict[str, Any], client: WebClient, view: Block) -> dict[str, Any]:
    """The window, open at once: a trigger lasts three seconds."""
    on_window = body.get("view", {}).get("type") == "modal"
    show = client.views_push if on_window else client.views_open
    opened: dict[str, Any] = show(trigger_id=body["trigger_id"], view=view)["view"]
    return opened
