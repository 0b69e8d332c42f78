"""A document that may change a list: the card for operators with its buttons, the message to followers, the window."""

from __future__ import annotations

import re
from typing import Any

from bot.domain.lists.announcement import Review, ReviewState, Verdict
from bot.services.announcements.announced import Announced
from bot.services.announcements.noticeboard import Kept
from bot.services.announcements.reviewing import LONGEST_REASON
from bot.services.wording.lists.announced import about, heading, reviewed, standing
from handlers.blocks.parts import (
    LONG,
    Block,
    Message,
    actions,
    bold,
    button,
    context,
    cut,
    escape,
    link,
    message,
    modal,
    plain,
    section,
)

ACKNOWLEDGE, NO_EFFECT = "announcement_acknowledged", "announcement_no_effect"
VERDICTS = {ACKNOWLEDGE: Verdict.ACKNOWLEDGED, NO_EFFECT: Verdict.NO_EFFECT}
LABELS = {ACKNOWLEDGE: "Acknowledged", NO_EFFECT: "No effect"}
WINDOW = "announcement_reason"
REASON = ("reason", "text")
"""Block id and action id of the input."""
NOT_APPLIED = "It has changed no list: people enter its changes from the document."
_USER = re.compile(r"[UW][A-Z0-9]+")


def announcement_message(announced: Announced, *, for_operators: bool) -> Message:
    """The card; operators alone have buttons, until it is reviewed."""
    one = announced.kept.announcement
    line = f"📜 *{escape(heading(announced), LONG)}*"
    details = [line, link(one.url, one.title, 600), escape(about(announced.kept), LONG)]
    small = [standing(announced), NOT_APPLIED]
    open_to_click = for_operators and not announced.outdated and announced.kept.state is ReviewState.OPEN
    buttons = [actions(*(button(LABELS[id], id, value_of(announced)) for id in VERDICTS))] if open_to_click else []
    if announced.outdated:
        small = ["There is a newer card for this document: please use that one."]
    said = escape(f"{heading(announced)}: {one.title}", LONG)
    return message(f"📜 {said}", [section(details), *_reviews(announced.kept), *buttons, context(*small)])


def reason_window(announced: Announced, action: str, *, kept: str) -> Block:
    """The window that asks why; `kept` comes back with it."""
    one = announced.kept.announcement
    field: Block = {"type": "plain_text_input", "action_id": REASON[1], "max_length": LONGEST_REASON, "multiline": True}
    asked: Block = {
        "type": "input",
        "block_id": REASON[0],
        "label": plain("Reason"),
        "element": field,
        "optional": True,
    }
    details = section([bold(one.title, LONG), escape(about(announced.kept), LONG)])
    small = context("Your name, the time and the reason are saved.")
    window = modal(LABELS[action], [details, asked, small], callback_id=WINDOW, private_metadata=kept)
    return window | {"submit": plain(LABELS[action], 24)}


def reason_in(view: dict[str, Any]) -> str:
    """The reason that was given, if one was."""
    return view["state"]["values"][REASON[0]][REASON[1]].get("value") or ""


def value_of(announced: Announced) -> str:
    """What a click brings back: the revision, the source and the number."""
    kept = announced.kept
    return f"{kept.revision} {kept.announcement.source} {kept.announcement.number}"


def meant(value: str) -> tuple[int, str, str]:
    """The revision, source and number of a click. Raises ValueError for other text."""
    revision, source, number = value.split(" ")
    return int(revision), source, number


def _reviews(kept: Kept) -> list[Block]:
    """What people found, a line each. A user element shows the name without a mention in the text."""
    lines = [{"type": "rich_text_section", "elements": _review(review)} for review in kept.reviews]
    return [{"type": "rich_text", "elements": lines}] if lines else []


def _review(review: Review) -> list[Block]:
    verdict, when = reviewed(review)
    person: Block = {"type": "text", "text": cut(review.by, 60)}
    if _USER.fullmatch(review.by):
        person = {"type": "user", "user_id": review.by}
    return [{"type": "text", "text": f"☑️ {verdict} by "}, person, {"type": "text", "text": f", {cut(when, 600)}"}]
