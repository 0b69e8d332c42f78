"""Clicks on Follow, Watch, Unfollow, Remove and Settings. Only members of a channel change what it follows."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.services.notices.follower import Follower
from handlers.blocks import following as shown
from handlers.blocks import following_windows as windows
from handlers.blocks import watching
from handlers.blocks.history import loading
from handlers.blocks.parts import Message, modal
from handlers.following import begun, ended
from handlers.home import publish
from handlers.incoming import sender
from handlers.matters import matter_there
from handlers.outgoing import in_thread, in_window, open_window, privately
from handlers.places import at, check_member, here
from handlers.services import Services
from handlers.values import clicked
from handlers.watching import ended as list_ended


def register(app: App, services: Services) -> None:
    """Register the buttons."""

    def tell(outgoing: Message, body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        view = body.get("view", {})
        if view.get("type") == "modal":
            kept = view.get("private_metadata", "")
            in_window(context.client, view, modal(windows.TITLE, outgoing["blocks"], private_metadata=kept))
        elif view:
            publish(services, context, context.client)
            in_thread(context.client, sender(context).user, outgoing, thread=None)
        else:
            privately(respond, outgoing)

    @app.action(shown.FOLLOW)
    @app.action(shown.WATCH)
    @app.action(shown.ANYWAY)
    def follow(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        who = _who(body, context)
        check_member(context.client, who)
        wish = action["action_id"], clicked(action, str)
        if action["action_id"] == shown.ANYWAY:
            services.following.accept_shared(who)
            wish = clicked(action, shown.meant_anyway)
        tell(begun(*wish, services, context.client, who), body, context, respond)

    @app.action(shown.OFFERED_HERE)
    @app.action(shown.OFFERED_MINE)
    def offered(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        who = _offered_to(action, body, context)
        check_member(context.client, who)
        tell(begun("text", clicked(action, str), services, context.client, who), body, context, respond)

    @app.action(shown.UNFOLLOW)
    def unfollow(
        ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, respond: Respond
    ) -> None:
        ack()
        who = _who(body, context)
        check_member(context.client, who)
        target = services.following.unfollow_target(*clicked(action, shown.target_of), who)
        tell(ended(target, context.client, who), body, context, respond)

    @app.action(watching.END)
    def end(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        who = _who(body, context)
        check_member(context.client, who)
        tell(list_ended(clicked(action, int), services, context.client, who), body, context, respond)

    _register_windows(app, services)


def _register_windows(app: App, services: Services) -> None:
    """The buttons that open a window."""

    @app.action(shown.ASK)
    def ask(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        sender(context)
        client.views_open(trigger_id=body["trigger_id"], view=windows.ask())

    @app.action(shown.SETTINGS)
    def settings(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        channel = body["view"].get("private_metadata", "") if "view" in body else sender(context).channel
        who = at(context, channel)
        opened = open_window(context, body, loading(windows.SETTINGS_TITLE))
        _, habits = services.following.of_place(who)
        matter = matter_there(services, context, channel)
        in_window(client, opened, windows.settings(habits, channel=channel, matter=matter))


def _offered_to(action: dict[str, Any], body: dict[str, Any], context: BoltContext) -> Follower:
    """For whom what is offered is to be followed: the channel, or who clicked."""
    return _who(body, context) if action["action_id"] == shown.OFFERED_HERE else at(context, "")


def _who(body: dict[str, Any], context: BoltContext) -> Follower:
    """Who clicked, and for which channel: a window remembers the one that it is about."""
    return at(context, body["view"].get("private_metadata", "")) if "view" in body else here(context)
