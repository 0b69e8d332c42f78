"""An answer as it is shown to everybody."""

from __future__ import annotations

from handlers.blocks.help import notice
from handlers.blocks.parts import Block, Message

NOT_SHARED_OUTSIDE = notice(
    "Answers are not shared where people of other organisations are, or where I cannot see whether they are. "
    "If this channel is your own and private, invite me with `/invite @screenbot` and ask again."
)


def shared_by(user: str, message: Message) -> Message:
    """The message, and who shared it. A user element shows the name without a mention in the text."""
    return message | {"blocks": [*message["blocks"], _line(user)]}


def _line(user: str) -> Block:
    words = [{"type": "text", "text": "Shared by "}, {"type": "user", "user_id": user}]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": words}]}
