"""Export: a record as a document, a picture, or the table of a list, sent to whoever asked for it."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.services.records.record import RecordKind
from handlers.blocks import controls
from handlers.blocks import decisions as shown
from handlers.blocks.help import GONE, notice
from handlers.blocks.history import told as history_told
from handlers.blocks.list_answers import page_message
from handlers.blocks.parts import Message
from handlers.incoming import asker
from handlers.outgoing import in_window, privately
from handlers.services import Services
from handlers.values import clicked

SENT = "The PDF is in your messages with me."
TABULATED = "The table is in your messages with me."
DRAWN = "The picture is in your messages with me."


def register(app: App, services: Services) -> None:
    """Register the buttons."""

    @app.action(controls.EXPORT)
    def export(
        ack: Ack,
        action: dict[str, Any],
        body: dict[str, Any],
        context: BoltContext,
        client: WebClient,
        respond: Respond,
    ) -> None:
        ack()
        who = asker(context, "export")
        record = services.archive.open(clicked(action, str), asker=who, kind=RecordKind.EXPORT)
        pages = services.printing.pdf(record)
        _sent(client, who.user, notice(f"Record {record.id} as PDF:"), f"record-{record.id}.pdf", pages)
        if "view" in body:
            in_window(client, body["view"], shown.told(body["view"], SENT))
        else:
            privately(respond, notice(SENT))

    @app.action(controls.AS_TABLE)
    def tabulate(ack: Ack, action: dict[str, Any], context: BoltContext, client: WebClient, respond: Respond) -> None:
        ack()
        who = asker(context, "table of a list")
        record = clicked(action, str)
        table = services.list_questions.table(record, asker=who)
        if table is None:
            privately(respond, GONE)
            return
        _sent(client, who.user, page_message(table.told), f"list-{record}.csv", table.rows.encode())
        privately(respond, notice(TABULATED))

    @app.action(controls.TIMELINE)
    def draw(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        who = asker(context, "timeline")
        answer = services.screener.recall(clicked(action, str), asker=who)
        if answer is None:
            in_window(client, body["view"], history_told(body["view"], GONE["text"]))
            return
        picture = services.printing.picture(answer)
        _sent(
            client, who.user, notice(f"Timeline of record {answer.record}:"), f"timeline-{answer.record}.png", picture
        )
        in_window(client, body["view"], history_told(body["view"], DRAWN))


def _sent(client: WebClient, user: str, told: Message, name: str, content: bytes) -> None:
    """A file below a message of the person's conversation with the bot."""
    posted = client.chat_postMessage(channel=user, **told)
    client.files_upload_v2(
        channel=posted["channel"], thread_ts=posted["ts"], content=content, filename=name, title=name
    )
