"""Files that people send: fetched from Slack, screened in a process apart, answered in one message that is updated."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from handlers.blocks import files as shown
from handlers.blocks.file_results import ROW
from handlers.decisions import decided_card
from handlers.files.choosing import chosen_of
from handlers.files.running import Screening
from handlers.incoming import asker, sender
from handlers.outgoing import privately
from handlers.sending import key_now
from handlers.services import Services
from handlers.threads import clicked as clicked_thread
from handlers.values import clicked


def register(app: App, services: Services) -> None:
    """Register the buttons of files, and the shortcut and button that ask for one."""

    @app.action(shown.CANCEL)
    def cancel(ack: Ack, action: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        run = services.files.of(clicked(action, int), asker=asker(context, "file"))
        if services.files.cancel(run) and run.posted:
            client.chat_update(channel=run.channel, ts=run.posted, **shown.cancelled(run))

    @app.action(shown.CHOOSE)
    def choose(ack: Ack, action: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        who = asker(context, "file")
        number, which, place, mark = clicked(action, shown.choice)
        run = services.files.of(number, asker=who)
        chosen = chosen_of(run, which, place, mark)
        run = services.files.choose(run, by=key_now())
        Screening(services, client, asker=who).of_run(run, chosen=chosen)

    @app.action(ROW)
    def row(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        who = asker(context, "row of a file")
        answer = services.screener.screen(clicked(action, str), asker=who)
        outgoing = decided_card(answer, services, asker=who, private=True, share=services.may_share(who))
        privately(respond, outgoing, thread=clicked_thread(body))

    @app.action(shown.ASK)
    def ask(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        sender(context)
        client.views_open(trigger_id=body["trigger_id"], view=shown.window())

    @app.shortcut(shown.SHORTCUT)
    def shortcut(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        sender(context)
        client.views_open(trigger_id=body["trigger_id"], view=shown.window())
