"""People within rich text: by their id, which mentions nobody there."""

from __future__ import annotations

from handlers.blocks.parts import Block


def person(id: str) -> Block:
    """A rich-text element for somebody; in words where the id is none, as of a person who was removed: Slack would
    refuse the whole message for it."""
    if id.isascii() and id.isalnum():
        return {"type": "user", "user_id": id}
    return {"type": "text", "text": "somebody who was removed"}
