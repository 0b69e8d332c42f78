"""/screen."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.services.questions.asked import FindRecords, Follow, Followed, OfMatter, OpenRecord, Unfollow
from handlers.following import answered
from handlers.incoming import asker, question_of, typed
from handlers.outgoing import privately
from handlers.places import here
from handlers.records import about_records
from handlers.replies import reply
from handlers.services import Services
from handlers.waiting import working_on_command


def register(app: App, services: Services) -> None:
    """Register the command."""

    @app.command("/screen")
    def screen(ack: Ack, command: dict[str, Any], context: BoltContext, client: WebClient, respond: Respond) -> None:
        ack()
        who = asker(context, "command")
        with working_on_command(respond, context):
            text = typed(command.get("text") or "")
            with services.turn():
                asked = services.questions.of_records(text, asker=who) or services.questions.command(
                    question_of(command.get("text") or ""), asker=who
                )
            if isinstance(asked, Follow | Unfollow | Followed):
                outgoing = answered(asked, services, client, here(context))
            elif isinstance(asked, OpenRecord | FindRecords | OfMatter):
                outgoing = about_records(asked, services, asker=who)
            else:
                outgoing = reply(asked, services, asker=who, private=True)
        privately(respond, outgoing)
