"""App Home, for one person: ask first, then what comes and what changed, what they follow and screened; help folded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.searched import ListSearched
from bot.domain.notices.following import Follow, Habits
from bot.domain.notices.watch_lists import WatchList
from bot.services.questions.lists.answers import Changes, Due, DueDates, ListChanges, RuleDue
from bot.services.wording.brief import brief
from bot.services.wording.days import day
from bot.services.wording.lists.changes_head import unchecked_since
from bot.services.wording.lists.dates_to_come import due_by, soonest_first
from bot.services.wording.lists.notices import counted, dated
from bot.services.wording.small_print import NOT_A_FINDING
from bot.services.wording.words import some
from handlers.blocks.controls import HISTORY, SEARCHED
from handlers.blocks.files import ASK as SCREEN_FILE
from handlers.blocks.following import follow_rows, settings_row, when
from handlers.blocks.help import WHAT, help_blocks
from handlers.blocks.lists import LISTS, lists_message
from handlers.blocks.parts import Block, actions, bold, button, context, divider, escape, header, modal, section
from handlers.blocks.watching import rows

ASK, HELP = "home_ask", "home_help"
SCREENINGS = 5
FOLLOWS = 5
DATES, CHANGED, EDITIONS, NAMES = 3, 4, 2, 3
_WITHOUT_HISTORY = (Outcome.ASKED, Outcome.INVALID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What stands on the page: all of it this person's, or of lists that their workspace may see.

    `lacking`: scopes that were not granted, with what is missing for it.
    """

    lists: Sequence[ListSearched]
    due: DueDates
    changes: Changes
    follows: Sequence[Follow]
    habits: Habits
    screenings: Sequence[Answer]
    lacking: Mapping[str, str]
    watched: Sequence[WatchList] = ()


def home(shown: Shown, *, today: dt.date) -> Block:
    """The view to publish."""
    blocks = [
        header("Screenbot"),
        section([WHAT]),
        actions(
            button("Screen a name …", ASK, "window") | {"style": "primary"},
            button("Screen a file …", SCREEN_FILE, "window"),
        ),
        header("Due next"),
        section(_due(shown.due)),
        header("Changed in the last week"),
        section(_changed(shown.changes)),
        header("You follow"),
        *(_followed(shown) or [section(["Nothing yet: try `/screen follow Huawei`."])]),
        context(when(shown.habits)),
        settings_row(ask=True),
        header("Your last screenings"),
        *(_screenings(shown.screenings) or [section(["None yet: try `/screen Xiaomi`."])]),
        divider(),
        context(escape(lists_message(shown.lists, today=today)["text"], 300), *_lacking(shown.lacking), NOT_A_FINDING),
        actions(button("How to ask", HELP, "window"), button("The lists", LISTS, "window")),
    ]
    return {"type": "home", "blocks": blocks}


def _followed(shown: Shown) -> list[Block]:
    return [*follow_rows(shown.follows, FOLLOWS), *rows(shown.watched)]


def closed(why: str) -> Block:
    """The view for somebody whose page it is not; `why` is ours, and one line."""
    return {"type": "home", "blocks": [header("Screenbot"), section([why])]}


def help_window() -> Block:
    """The window that says how to ask."""
    return modal("How to ask", [*help_blocks(), context(NOT_A_FINDING)])


def _due(due: DueDates) -> list[str]:
    """The soonest dates of listings and of rules, each with its program and some of the names."""
    every = soonest_first(due)
    if not every:
        return [f"No date of a listing in force falls before {day(due.period.last)}."]
    lines = [_due_line(one, due.today) for one in every[:DATES]]
    left = len(every) - len(lines)
    return [*lines, *([f"… and {left} more: ask “which deadlines come in the next 365 days?”"] if left > 0 else [])]


def _due_line(one: Due | RuleDue, today: dt.date) -> str:
    if isinstance(one, RuleDue):
        told = f"{some(one.programs, NAMES)}: {one.clock.title}"
        return f"• {bold(due_by(one.clock, today), 100)} — {escape(told, 200)}"
    return f"• {bold(dated(one.deadline, today), 100)} — {escape(f'{one.program}: {some(one.names, NAMES)}', 200)}"


def _changed(changes: Changes) -> list[str]:
    """What editions changed, a line a list."""
    changed = [one for one in changes.lists if one.changes]
    if not changed:
        unchecked = unchecked_since(changes)
        return [f"Not known: {unchecked}." if unchecked else "No edition that we stored changed anything."]
    lines = [f"• {bold(one.title, 80)}: {counted(one.changes)} ({_editions(one)})" for one in changed[:CHANGED]]
    left = len(changed) - len(lines)
    return [*lines, *([f"… and {left} more lists: ask “what changed this week?”"] if left > 0 else [])]


def _editions(one: ListChanges) -> str:
    """Of which days they are: an edition may be stored long after its day."""
    days = list(dict.fromkeys(one.editions))
    return f"{'editions' if len(days) > 1 else 'edition'} of {some([day(on) for on in days], EDITIONS)}"


def _screenings(answers: Sequence[Answer]) -> list[Block]:
    return [_screening(answer) for answer in answers[:SCREENINGS]]


def _screening(answer: Answer) -> Block:
    """A verdict on one line, as it was given then."""
    found = brief(answer)
    asked = "" if answer.query.casefold() in found.name.casefold() else f" (asked: “{escape(answer.query, 40)}”)"
    line = f"{found.emoji} {bold(found.name, 60)}{asked}: {escape(found.words, 110)}"
    label, action = ("Full history", HISTORY) if answer.findings else ("What was searched", SEARCHED)
    with_more = answer.outcome not in _WITHOUT_HISTORY and bool(answer.record)
    more = button(label, action, answer.record) if with_more else None
    as_of = f", as of {day(answer.as_of)}" if answer.historical else ""
    return section([f"{line}{as_of} · _asked {day(answer.asked_on)}_"], accessory=more)


def _lacking(scopes: Mapping[str, str]) -> list[str]:
    if not scopes:
        return []
    named = "; ".join(f"{what} (`{scope}`)" for scope, what in scopes.items())
    return [f"Not granted in this workspace: {named}. Installing me again asks for it."]
