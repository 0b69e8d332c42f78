"""An answer as it is shown to everybody."""

from __future__ import annotations

from handlers.blocks.help import notice
from handlers.blocks.parts import Block, Message, actions, button, message, section

NOT_SHARED_OUTSIDE = notice(
    "Answers are not shared where people of other organisations are, or where I cannot see whether they are. "
    "If this channel is your own and private, invite me with `/invite @screenbot` and ask again."
)


CHANGED_BY = "Changed by "
ANYWAY = "anyway_"
"""The id of the button that shares in spite of the warning begins with this."""


def shared_outside_warning(value: str, *, action: str) -> Message:
    """People of other organisations would read the answer: somebody has to say that this is meant."""
    line = "⚠️ People of other organisations are in this channel, or may be. They would read this answer."
    return message(line, [section([line]), actions(button("Share anyway", action, value))])


def shared_by(user: str, answer: Message) -> Message:
    """The message, and who shared it. A user element shows the name without a mention in the text."""
    return answer | {"blocks": [*answer["blocks"], _line("Shared by ", user)]}


def changed_by(user: str, change: str) -> Message:
    """The message to a channel about what somebody changed; `change` is mrkdwn."""
    return message(change, [section([change]), _line(CHANGED_BY, user)])


def _line(done: str, user: str) -> Block:
    words = [{"type": "text", "text": done}, {"type": "user", "user_id": user}]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": words}]}
