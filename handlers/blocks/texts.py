"""The listed names of a text in one message: a line each, the strictest first, and where it stands."""

from __future__ import annotations

import json
from collections.abc import Sequence

from bot.services.texts.screening import Named, TextAnswer
from bot.services.wording.texts import limits, title, verdict_on_named, where
from handlers.blocks.controls import SHARED_WITH_ALL, details
from handlers.blocks.footer import footer
from handlers.blocks.parts import Block, Message, actions, bold, button, context, escape, message, sections

SHARE_TEXT = "share_text"
_ROOM, _FEW = 3_000, 15
"""Letters for the verdicts of all names, and as many for the words around them: a message takes some 10,000."""


def text_message(answer: TextAnswer, *, share: bool = False) -> Message:
    """What was found in a text; `share`: the asker alone sees it, and may show it to the channel."""
    said = f"*{title(answer)}*" if answer.named else title(answer)
    small = context(*(escape(line, 900) for line in limits(answer)))
    room = _ROOM // max(len(answer.named), _FEW)
    lines = [_line(named, room) for named in answer.named]
    last = [footer(answer.named[0].answer)] if answer.named else []
    return message(said, [*sections([said, *lines]), *_buttons(answer.named, share=share), small, *last])


def _line(named: Named, room: int) -> str:
    found, quote = verdict_on_named(named), where(named)
    said = f"{found.emoji} {found.lead}{bold(found.name, 60)}: {escape(found.words, room)}"
    return f"{said}  _{escape(quote, room)}_" if quote else said


def _buttons(named: Sequence[Named], *, share: bool) -> list[Block]:
    kept = [one for one in named if one.answer.record]
    if not kept:
        return []
    shared = [button("Share in channel", SHARE_TEXT, _value(kept), confirm=SHARED_WITH_ALL)] if share else []
    return [actions(details([one.answer for one in kept]), *shared)]


def _value(named: Sequence[Named]) -> str:
    """The records of the names, with 1 for one that is possible alone."""
    return json.dumps([[one.answer.record, int(one.possible)] for one in named], separators=(",", ":"))


def records_in(value: str) -> list[tuple[str, bool]]:
    """What a click on Share shares. Raises ValueError for other text."""
    return [(str(record), bool(possible)) for record, possible in [tuple(one) for one in json.loads(value)]]
