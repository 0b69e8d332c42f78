"""The window that asks what a decision rests on."""

from __future__ import annotations

import json

from bot.domain.decisions.decision import Reason, Verdict
from bot.services.decisions.deciding import LONGEST_NOTE
from bot.services.wording.decisions import REASONS, VERDICTS
from handlers.blocks.decisions import TITLE, Hit
from handlers.blocks.parts import Block, bold, context, escape, modal, plain, section

WINDOW = "decide"
REASON, NOTE = ("reason", "choice"), ("note", "text")
"""Block id and action id of each input."""


def window(hit: Hit, *, asked: str, caption: str) -> Block:
    """The window that asks what a decision rests on."""
    options = [{"text": plain(words), "value": reason.value} for reason, words in REASONS.items()]
    choice: Block = {"type": "static_select", "action_id": REASON[1], "options": options}
    text: Block = {
        "type": "plain_text_input", "action_id": NOTE[1], "multiline": True, "max_length": LONGEST_NOTE,
    }  # fmt: skip
    kept = json.dumps([hit.verdict.value, hit.record, hit.entity, hit.channel])
    return modal(
        TITLE,
        [
            section([f"“{escape(asked, 100)}” and {bold(caption, 100)}: *{VERDICTS[hit.verdict]}*"]),
            {"type": "input", "block_id": REASON[0], "label": plain("It rests on"), "element": choice},
            {"type": "input", "block_id": NOTE[0], "label": plain("Note"), "element": text, "optional": True},
            context("Kept with your name. The hit stays in every answer; the decision is shown beside it."),
        ],
        callback_id=WINDOW,
        submit=plain("Keep"),
        private_metadata=kept,
    )


def sent_off(view: Block) -> tuple[Hit, Reason, str]:
    """What was filled in. Raises ValueError for what is no such window."""
    verdict, record, entity, channel = json.loads(view["private_metadata"])
    values = view["state"]["values"]
    chosen = values[REASON[0]][REASON[1]]["selected_option"]
    note = values[NOTE[0]][NOTE[1]].get("value") or ""
    return Hit(Verdict(verdict), record, entity, channel), Reason(chosen["value"]), note.strip()
