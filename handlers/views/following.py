"""The windows of following, sent off."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from handlers.blocks import following as shown
from handlers.blocks import following_windows as windows
from handlers.blocks.history import loading
from handlers.blocks.parts import modal
from handlers.changes import post_change
from handlers.following import begun
from handlers.matters import set_there
from handlers.outgoing import in_window
from handlers.places import at, check_member
from handlers.services import Services


def register(app: App, services: Services) -> None:
    """Register both; the answer takes the window's place."""

    @app.view(windows.ASK)
    def follow(ack: Ack, view: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack(response_action="update", view=loading(windows.TITLE))
        text, channel = windows.asked(view)
        who = at(context, channel)
        check_member(client, who)
        outgoing = begun("text", text, services, client, who)
        in_window(client, view, modal(windows.TITLE, outgoing["blocks"], private_metadata=channel))

    @app.view(windows.SETTINGS)
    def settings(ack: Ack, view: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack(response_action="update", view=loading(windows.SETTINGS_TITLE))
        who = at(context, view["private_metadata"])
        check_member(client, who)
        services.following.set_habits(habits := windows.habits_in(view), who)
        changed = set_there(windows.matter_in(view), services, context, view["private_metadata"])
        post_change(client, who, " ".join([shown.change_of(habits), *changed]))
        outgoing = shown.following(*services.following.of_place(who), who, services.watching.of_place(who))
        kept = view["private_metadata"]
        in_window(client, view, modal(windows.SETTINGS_TITLE, outgoing["blocks"], private_metadata=kept))
