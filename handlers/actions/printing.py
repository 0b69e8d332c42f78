"""Export PDF: a record as a document, sent to whoever asked for it."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.services.records.record import RecordKind
from handlers.blocks import controls
from handlers.blocks import decisions as shown
from handlers.blocks.help import notice
from handlers.incoming import asker
from handlers.outgoing import in_window, privately
from handlers.services import Services
from handlers.values import clicked

SENT = "The PDF is in your messages with me."


def register(app: App, services: Services) -> None:
    """Register the button."""

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
        outgoing = client.chat_postMessage(channel=who.user, **notice(f"Record {record.id} as PDF:"))
        name = f"record-{record.id}.pdf"
        client.files_upload_v2(
            channel=outgoing["channel"], thread_ts=outgoing["ts"], content=pages, filename=name, title=name
        )
        if "view" in body:
            in_window(client, body["view"], shown.told(body["view"], SENT))
        else:
            privately(respond, notice(SENT))
