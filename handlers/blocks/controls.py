"""The buttons under an answer, and the ids their clicks come back with."""

from __future__ import annotations

from typing import NamedTuple

from bot.domain.screening import Answer, Finding, Outcome
from bot.services.targets import LONGEST_NAME
from handlers.blocks.following import FOLLOW, WATCH
from handlers.blocks.parts import Block, actions, button, confirm

SHARE = "share_answer"
HISTORY = "full_history"
DETAILS = "answer_details"
BESIDE = "names_beside"
PICK = "this_entity"
PRIVATE, PUBLIC = "private", "public"

_CONFIRM = confirm(
    "Share in channel?",
    "Everybody in this channel will see it.",
    yes="Share",
    no="Cancel",
)


def answer_buttons(answer: Answer, *, private: bool, share: bool) -> list[Block]:
    """The row under an answer: share it, see all of it, confirm a possible match. None where there is no record."""
    shown = share and answer.outcome is not Outcome.INVALID
    offered = [button("Share in channel", SHARE, answer.record, confirm=_CONFIRM)] if shown else []
    if answer.findings:
        offered.append(button("Full history", HISTORY, answer.record))
    if answer.outcome is Outcome.MATCH:
        offered.append(button("Follow", FOLLOW, answer.findings[0].entity.id))
    if answer.outcome is Outcome.NO_MATCH:
        offered.append(button("Watch for this name", WATCH, answer.query[:LONGEST_NAME]))
    if answer.outcome is Outcome.POTENTIAL_MATCH:
        offered.insert(0, this_one(answer, answer.findings[0], label="Yes, this is the one", private=private))
    return [actions(*offered)] if offered and answer.record else []


def this_one(answer: Answer, finding: Finding, *, label: str = "This one", private: bool) -> Block:
    """The button that chooses one of the findings of an answer; `private` where one person alone sees it."""
    seen_by = PRIVATE if private else PUBLIC
    return button(label, PICK, f"{answer.record} {seen_by} {finding.entity.id}")


class Choice(NamedTuple):
    """What a choice's value says: the record, the entity, and whether the answer is one person's alone."""

    record: str
    entity: str
    private: bool


def chosen(value: str) -> Choice:
    """What a click on a choice means; only one that says it stood in public is answered there."""
    record, seen_by, entity = value.split(" ", 2)
    return Choice(record, entity, private=seen_by != PUBLIC)


def details(answer: Answer) -> Block:
    """The button that shows one answer of several."""
    return button("Details", DETAILS, answer.record)
