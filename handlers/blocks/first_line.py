"""The verdict as a line of mrkdwn."""

from __future__ import annotations

from bot.services.wording.verdict import Verdict
from handlers.blocks.parts import bold, escape


def line(found: Verdict) -> str:
    """The first line of an answer: "🔴 *Xiaomi Corporation*: designated — …"."""
    return f"{found.emoji} {found.lead}{bold(found.name)}: {escape(found.words, 400)}"
