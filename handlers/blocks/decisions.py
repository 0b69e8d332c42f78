"""What people decide of a hit: the buttons, the window that asks for the grounds, and how it is shown later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.decisions.decision import Decision, Verdict
from bot.domain.law.answer import Answer, Finding, Outcome
from bot.services.records.decided import id_of
from bot.services.wording.decisions import VERDICTS, done, rest
from handlers.blocks.controls import EXPORT
from handlers.blocks.parts import (
    Block,
    Message,
    actions,
    bold,
    button,
    context,
    cut,
    escape,
    menu,
    message,
    modal,
    plain,
    section,
)
from handlers.blocks.people import person

DECIDE = "decide_hit"
ANOTHER = "decide_another_hit"
FEEDBACK = "match_feedback"
CONFIRM, RETURN = "decision_confirm", "decision_return"
TITLE = "Is it who was meant?"
CONFIRMED = "Confirmed: it counts now."
_MOST_HITS = 12
_MOST_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """What a click is about: the verdict, the answer's record and the entry; `channel` is where it was asked."""

    verdict: Verdict
    record: str
    entity: str
    channel: str = ""


def hit_of(value: str) -> Hit:
    """What a click says. Raises ValueError."""
    verdict, record, entity = value.split(" ", 2)
    return Hit(Verdict(verdict), record, entity)


def feedback_of(value: str) -> tuple[bool, str, str]:
    """Whether the match is right, the record and the entry. Raises ValueError."""
    said, record, entity = value.split(" ", 2)
    return {"right": True, "wrong": False}[said], record, entity


def decision_blocks(answer: Answer, decided: Mapping[str, Decision]) -> list[Block]:
    """What was decided of its hits, and the buttons to decide: the hits themselves stand as they would without.

    Under a match they are a menu in the row of its other buttons (decide_menu), so that what it answers has the room.
    """
    hits, shown = _hits(answer), decided_lines(answer, decided)
    if not hits or answer.outcome is Outcome.MATCH:
        return shown
    if answer.outcome is not Outcome.POTENTIAL_MATCH:
        return [*shown, actions(_menu(answer, hits))]
    others = [actions(_menu(answer, hits[1:]))] if hits[1:] else []
    return [*shown, actions(*_buttons(answer, hits[0])), *others, _feedback(answer, hits[0])]


def decided_lines(answer: Answer, decided: Mapping[str, Decision]) -> list[Block]:
    """What was decided of the hits of an answer, a line each."""
    hits = _hits(answer)
    return [_line(decided[hit.entity.id], len(hits) > 1) for hit in hits if hit.entity.id in decided][:_MOST_SHOWN]


def decide_menu(answer: Answer) -> Block | None:
    """The menu that decides on the hits of a match; None under all else."""
    hits = _hits(answer)
    if not hits or answer.outcome is not Outcome.MATCH:
        return None
    if hits[1:]:
        return _menu(answer, hits)
    return menu("Decide", ANOTHER, [(label, _value(verdict, answer, hits[0])) for verdict, label in VERDICTS.items()])


def _hits(answer: Answer) -> Sequence[Finding]:
    return [*answer.findings, *answer.also] if answer.record else []


def _buttons(answer: Answer, hit: Finding) -> list[Block]:
    return [
        button(label, f"{DECIDE}_{verdict.value}", _value(verdict, answer, hit)) for verdict, label in VERDICTS.items()
    ]


def _menu(answer: Answer, hits: Sequence[Finding]) -> Block:
    offered = [
        (f"{label}: {hit.entity.caption}", _value(verdict, answer, hit))
        for hit in hits[:_MOST_HITS]
        for verdict, label in VERDICTS.items()
    ]
    return menu("Decide", ANOTHER, offered)


def _value(verdict: Verdict, answer: Answer, hit: Finding) -> str:
    return f"{verdict.value} {answer.record} {hit.entity.id}"


def _feedback(answer: Answer, hit: Finding) -> Block:
    """Slack's own buttons for it."""
    choices = {
        key: {"text": plain(label, 75), "value": f"{said} {answer.record} {hit.entity.id}"}
        for key, label, said in (
            ("positive_button", "Right match", "right"),
            ("negative_button", "Wrong match", "wrong"),
        )
    }
    return {"type": "context_actions", "elements": [{"type": "feedback_buttons", "action_id": FEEDBACK} | choices]}


def _line(decision: Decision, several: bool) -> Block:
    """ "⚖️ Xiaomi: judged not the same by @anna on 3 Nov 2026: other country"."""
    named = f"{cut(decision.caption, 60)}: " if several else ""
    return {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [
                    {"type": "text", "text": f"⚖️ {named}{done(decision.verdict)} by "},
                    person(decision.by),
                    {"type": "text", "text": f" {cut(rest(decision), 500)}"},
                ],
            }
        ],
    }


def kept(decision: Decision) -> Block:
    """What the window shows once it is kept; where it confirmed another's decision that is said, and printed."""
    step = decision.steps[-1] if decision.steps else None
    confirmed = [section([CONFIRMED])] if step else []
    pages = button("PDF", EXPORT, id_of(decision, step))
    return modal(TITLE, [*confirmed, *_shown(decision), actions(pages)])


def told(view: Block, line: str) -> Block:
    """The window of a decision, with a line of ours below."""
    return modal(TITLE, [*view["blocks"], context(line)])


def seconded(decision: Decision, *, agree: bool) -> Message:
    """What the second person is told, with the pages that say so."""
    line = CONFIRMED if agree else "Returned: whoever decided has to look again."
    said = f"{line} {title_of(decision)}"
    pages = button("PDF", EXPORT, id_of(decision, decision.steps[-1]))
    return message(said, [section([said]), actions(pages)])


def title_of(decision: Decision) -> str:
    """What a decision is about, in finished mrkdwn."""
    return f"“{escape(decision.asked, 100)}” and {bold(decision.caption, 100)}"


def _shown(decision: Decision) -> Iterator[Block]:
    yield section([title_of(decision)])
    yield _line(decision, several=False)
