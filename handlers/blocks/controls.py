"""The buttons under an answer, and the ids their clicks come back with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.law.answer import Answer, Finding, Outcome
from bot.services.limits import MAX_NAME_LENGTH
from handlers.blocks.following import FOLLOW, WATCH
from handlers.blocks.parts import Block, actions, button, confirm, menu

SHARE = "share_answer"
HISTORY = "full_history"
SEARCHED = "what_was_searched"
DETAILS = "answer_details"
BESIDE = "names_beside"
ALL_NAMED = "all_that_are_named"
AS_TABLE = "all_as_a_table"
PICK = "this_entity"
EXPORT = "export_pdf"
TIMELINE = "timeline_picture"
PRIVATE, PUBLIC = "private", "public"

SHARED_WITH_ALL = confirm(
    "Share in channel?",
    "Everybody in this channel will see it.",
    yes="Share",
    no="Cancel",
)


def answer_buttons(answer: Answer, *, private: bool, share: bool, more: Block | None = None) -> list[Block]:
    """The row under an answer: confirm a possible match, share it, see all of it, what was searched, follow, print it.

    None where there is no record, and under what was not read as a name. `more` is a menu that ends the row.
    """
    if not answer.record or answer.outcome in (Outcome.INVALID, Outcome.ASKED):
        return []
    offered = [share_button([answer.record])] if share else []
    if answer.findings:
        offered.append(button("Full history", HISTORY, answer.record))
    offered.append(button("What was searched", SEARCHED, answer.record))
    if answer.outcome is Outcome.MATCH:
        offered.append(button("Follow", FOLLOW, answer.findings[0].entity.id))
    if answer.outcome is Outcome.NO_MATCH:
        offered.append(button("Watch for this name", WATCH, answer.query[:MAX_NAME_LENGTH]))
    offered.append(button("PDF", EXPORT, answer.record))
    if answer.outcome is Outcome.POTENTIAL_MATCH:
        offered.insert(0, this_one(answer, answer.findings[0], label="Yes, this one", private=private))
    return [actions(*offered, *([more] if more else []))]


def share_button(records: Sequence[str]) -> Block:
    """The button that posts the answers of these records anew, for everybody."""
    return button("Share in channel", SHARE, " ".join(records), confirm=SHARED_WITH_ALL)


def this_one(answer: Answer, finding: Finding, *, label: str = "This one", private: bool) -> Block:
    """The button that chooses one of the findings of an answer; `private` where one person alone sees it."""
    seen_by = PRIVATE if private else PUBLIC
    return button(label, PICK, f"{answer.record} {seen_by} {finding.entity.id}")


def another_one(answer: Answer, findings: Sequence[Finding], *, private: bool) -> Block:
    """The same as a menu, of several of the findings."""
    seen_by = PRIVATE if private else PUBLIC
    shown = [(one.entity.caption, f"{answer.record} {seen_by} {one.entity.id}") for one in findings]
    return menu(f"{len(shown)} more", PICK, shown)


class Choice(NamedTuple):
    """What a choice's value says: the record, the entity, and whether the answer is one person's alone."""

    record: str
    entity: str
    private: bool


def chosen(value: str) -> Choice:
    """What a click on a choice means; only one that says it stood in public is answered there. Raises ValueError."""
    record, seen_by, entity = value.split(" ", 2)
    return Choice(record, entity, private=seen_by != PUBLIC)


def details(answers: Sequence[Answer]) -> Block:
    """The menu that shows one answer of several."""
    return menu("Details", DETAILS, [(answer.query, answer.record) for answer in answers])
