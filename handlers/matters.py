"""The matter that the questions of a channel belong to, as its settings show and change it."""

from __future__ import annotations

from dataclasses import replace

from slack_bolt import BoltContext

from handlers.blocks.records import matter_line
from handlers.incoming import asker, is_channel
from handlers.services import Services


def matter_there(services: Services, context: BoltContext, channel: str) -> str | None:
    """The channel's matter, "" where none is set; None of a conversation, which is no channel."""
    return (
        services.archive.matter(replace(asker(context, "settings"), channel=channel)) if is_channel(channel) else None
    )


def set_there(matter: str | None, services: Services, context: BoltContext, channel: str) -> list[str]:
    """Set it, where it is asked for and another than it was; gives what is told of that, if anything."""
    before = matter_there(services, context, channel)
    if matter is None or before is None or matter == before:
        return []
    services.archive.set_matter(matter, asker=replace(asker(context, "settings"), channel=channel))
    return [matter_line(matter, changed=True)]
