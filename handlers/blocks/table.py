"""Two to ten answers in one message: a table of the names asked, the verdicts in six words and the next dates."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.law.answer import Answer, Outcome
from bot.services.wording.aspects.row_lines import row_line
from bot.services.wording.aspects.several import several
from bot.services.wording.brief import brief
from bot.services.wording.dates_first import key_date
from bot.services.wording.doubts import doubts
from bot.services.wording.parties import by_party
from handlers.blocks.controls import details, share_button
from handlers.blocks.footer import footer
from handlers.blocks.parts import Block, Message, actions, bold, context, cut, escape, message, section, sections

_CELL, _TITLE = 400, 700
FEEDBACK_ROW = "context_actions"  # messages alone have it, and not in every Slack
HEADINGS = ("Asked", "Verdict", "Next date")


def table(answers: Sequence[Answer], *, share: bool = False) -> Message:
    """The answers to several names asked about together; one menu shows the card of each."""
    names, said = several(answers)
    title = f"{bold(names)}: {escape(said, _TITLE)}"
    doubt = [context(f"⚠️ {escape(doubts(answers[0]), 300)}")] if doubts(answers[0]) else []
    return message(
        title, [section([title]), _table(answers), *doubt, *_controls(answers, share=share), _small(answers)]
    )


def has_table(sent: Message) -> bool:
    """Whether a table stands in the message, or buttons that not every Slack takes."""
    return any(block["type"] in ("table", FEEDBACK_ROW) for block in sent["blocks"])


def without_table(sent: Message) -> Message:
    """The same with lines for the table, where none can stand: in windows, and where Slack refuses it."""
    kept = [block for block in sent["blocks"] if block["type"] != FEEDBACK_ROW]
    blocks = [new for block in kept for new in (_as_lines(block) if block["type"] == "table" else [block])]
    return sent | {"blocks": blocks}


def _table(answers: Sequence[Answer]) -> Block:
    rows = [HEADINGS, *map(_row, by_party(answers))]
    cells = [[{"type": "raw_text", "text": cut(text, _CELL)} for text in row] for row in rows]
    return {"type": "table", "rows": cells, "column_settings": [{"is_wrapped": True}] * len(HEADINGS)}


def _row(answer: Answer) -> tuple[str, str, str]:
    found = brief(answer)
    said = " ".join(filter(None, [row_line(answer), f"{found.emoji} {found.words}"]))
    return _asked(answer), said, _next(answer)


def _asked(answer: Answer) -> str:
    """The name asked, and where what was found has another, that too."""
    if answer.outcome not in (Outcome.MATCH, Outcome.POTENTIAL_MATCH):
        return answer.query
    caption = answer.findings[0].entity.caption
    return answer.query if answer.query.casefold() in caption.casefold() else f"{answer.query}: {caption}"


def _next(answer: Answer) -> str:
    found = answer.outcome in (Outcome.MATCH, Outcome.POTENTIAL_MATCH)
    return key_date(answer.findings[0]) if found else ""


def _as_lines(block: Block) -> list[Block]:
    rows = [[cell["text"] for cell in row] for row in block["rows"][1:]]
    entries = [(asked, [escape(one, _CELL) for one in rest if one != "–"]) for asked, *rest in rows]
    return sections([f"{bold(asked)}: {' · '.join(rest)}" for asked, rest in entries])


def _controls(answers: Sequence[Answer], *, share: bool) -> list[Block]:
    kept = [answer for answer in answers if answer.record and answer.outcome is not Outcome.INVALID]
    shared = [share_button([answer.record for answer in kept])] if share else []
    return [actions(*shared, details(kept))] if kept else []


def _small(answers: Sequence[Answer]) -> Block:
    """The small print below the table: all answers share their lists."""
    return footer(*([one for one in answers if one.outcome is not Outcome.INVALID] or answers[:1]))
