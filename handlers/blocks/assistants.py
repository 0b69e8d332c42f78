"""The same cards for Slack's own assistant, which shows a part of Block Kit and takes clicks as calls of tools.

One block that it does not take has it drop all of them: what is not certain to be taken is left out, and the words of
the answer stay. Kinds and rules as of Sept 2026: docs.slack.dev/ai/slackbot-mcp-client/returning-rich-responses.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from bot.domain.decisions.decision import Decision
from bot.domain.law.answer import Answer
from bot.services.questions.lists.answers import ListAnswer
from bot.services.texts.screening import TextAnswer
from bot.services.wording.lists.answers import page_of
from handlers.blocks.card import card
from handlers.blocks.decisions import decided_lines
from handlers.blocks.list_answers import page_message
from handlers.blocks.parts import Block, actions, button
from handlers.blocks.table import table
from handlers.blocks.texts import text_message

MOST_BLOCKS = 50
LONGEST_VALUE = 2000
ALLOWED = frozenset({"context", "divider", "header", "markdown", "rich_text", "section", "table"})
"""The kinds that our cards are made of and the assistant takes. It takes more; we make none of those for it."""
SHOWN_IN_FULL = "full_record"
"""The tool behind the button of a card."""


def assistant_blocks(
    shown: tuple[Answer, ...] | TextAnswer | ListAnswer | None, decided: Mapping[str, Decision]
) -> list[Block]:
    """The blocks of an answer, and of what was decided of its hits; none where there is nothing but words, or too much.

    One block that is not taken has all of them dropped.
    """
    judged = decided_lines(shown[0], decided) if isinstance(shown, tuple) and len(shown) == 1 else []
    blocks = [_without_clicks(block) for block in (*_blocks(shown), *judged) if block["type"] in ALLOWED]
    more = _in_full(shown) if isinstance(shown, tuple) else []
    return [*blocks, *more] if len(blocks) + len(more) <= MOST_BLOCKS else []


def _blocks(shown: tuple[Answer, ...] | TextAnswer | ListAnswer | None) -> list[Block]:
    if shown is None:
        return []
    if isinstance(shown, TextAnswer):
        found: list[Block] = text_message(shown)["blocks"]
    elif isinstance(shown, tuple):
        found = (card(shown[0]) if len(shown) == 1 else table(shown))["blocks"]
    else:
        found = page_message(page_of(shown))["blocks"]
    return found


def _without_clicks(block: Block) -> Block:
    """A section without its button: it would do nothing there."""
    return {key: value for key, value in block.items() if key != "accessory"}


def _in_full(answers: Sequence[Answer]) -> list[Block]:
    """The button that calls for the whole record, for one answer that has more than a card shows."""
    if len(answers) != 1 or not (answers[0].record and answers[0].findings):
        return []
    value = json.dumps({"record": answers[0].record})
    return [actions(button("Full history", f"tool:{SHOWN_IN_FULL}", value))]
