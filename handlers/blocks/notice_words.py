"""Notices that are no list update: deadlines that come near, the weekly message, and what went wrong."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict

from bot.domain.notices.reminder import Near, falls_on
from bot.services.notices.content import OperatorNotice, Reminder, Weekly
from bot.services.notices.outbox import NoticeKind
from bot.services.wording.days import ago, ahead, day
from bot.services.wording.deadlines import title
from bot.services.wording.small_print import NOT_A_FINDING
from bot.services.wording.words import count
from handlers.blocks.lists import list_line
from handlers.blocks.parts import LONG, Message, bold, context, escape, message, section, sections

DEADLINES = 10
NAMES = 6
EVERY_DATE = "To see all of them, ask “which deadlines come in the next 90 days?” and press Show all."
MOST_LISTS = 12
_VERSION = re.compile(r"--accept-shrink ([0-9A-Za-z-]+)")


def reminder_message(reminder: Reminder) -> Message:
    """Deadlines that come near, the soonest first; those of one clause and day together."""
    together: defaultdict[tuple[object, ...], list[Near]] = defaultdict(list)
    for near in reminder.near:
        together[near.deadline.kind, near.deadline.on, near.program, near.deadline.rule].append(near)
    groups = list(together.values())
    lines = [line for group in groups[:DEADLINES] for line in _deadline(group, reminder)]
    left = len(groups) - DEADLINES
    more = [f"_… and {count(left, 'more date')}_"] if left > 0 else []
    cut_off = left > 0 or any(len(group) > NAMES for group in groups)
    small = [EVERY_DATE, NOT_A_FINDING] if cut_off else [NOT_A_FINDING]
    first = reminder.near[0]
    said = f"⏰ {first.caption}: {title(first.deadline)}, {_far(first, reminder)}"
    head = f"⏰ *{'Dates' if len(groups) > 1 else 'A date'} to watch*, as of {day(reminder.day)}"
    return message(escape(said, LONG), [section([head]), *sections([*lines, *more]), context(*small)])


def _deadline(group: list[Near], reminder: Reminder) -> list[str]:
    near = group[0]
    names = ", ".join(_name(one) for one in group[:NAMES])
    more = f" and {len(group) - NAMES} more" if len(group) > NAMES else ""
    head = f"• *{escape(title(near.deadline))}*, {_far(near, reminder)} — {escape(near.program_short)}: {names}{more}"
    meaning = f"      {escape(near.deadline.meaning, LONG)} _{escape(near.deadline.rule)}_"
    return [head, meaning]


def _name(near: Near) -> str:
    said = f" ({escape(f'{near.relation} “{near.followed}”')})" if near.relation else ""
    return f"{bold(near.caption)}{said}"


def _far(near: Near, reminder: Reminder) -> str:
    days = (falls_on(near.deadline, reminder.zone) - reminder.day).days
    return ahead(days) if days >= 0 else f"passed {ago(-days)}"


def weekly_message(weekly: Weekly) -> Message:
    """The message that nothing changed in a week. It names the lists that were checked and those that were not."""
    lists = [one for one in weekly.lists if one.as_of]
    stale = [one for one in lists if one.stale]
    checked = f"⚠️ {count(len(stale), 'list')} not checked" if stale else "every list was checked"
    line = f"🗓 *Nothing that is followed here changed* in the week to {day(weekly.day)}; {checked}."
    shown = [list_line(one, today=weekly.day) for one in (stale or lists)[:MOST_LISTS]]
    return message(line.replace("*", ""), [section([line]), *sections(shown), context(NOT_A_FINDING)])


def operators_message(word: OperatorNotice) -> Message:
    """A message to operators: what happened, why, and the command that puts it right."""
    line, *rest = _OF_KIND[word.kind](word)
    return message(line.replace("*", ""), [section([line, *rest])])


def _refused(word: OperatorNotice) -> list[str]:
    dataset = escape(str(word.said["dataset"]))
    return [
        f"⛔ *{dataset}* was not updated: {escape(str(word.said['reason']), LONG)}",
        "The stored version stays in force, and answers say that the list is stale.",
        f"To try again: `python -m bot update {dataset}`",
        *(f"To take it nevertheless, after a look: `{command}`" for command in _accepting(word)),
    ]


def _accepting(word: OperatorNotice) -> list[str]:
    """The command that takes a list which shrank, where that is why it was refused."""
    version = _VERSION.search(str(word.said["reason"]))
    if version is None:
        return []
    return [f"python -m bot update {escape(str(word.said['dataset']))} --accept-shrink {version[1]} --reason TEXT"]


def _stale(word: OperatorNotice) -> list[str]:
    lists = word.said["lists"]
    lines = [f"• {bold(one['title'])} (`{escape(one['dataset'])}`): checked {one['checked']}" for one in lists]
    return [
        f"🕰 *{count(len(lists), 'list')} grew stale*",
        *lines[:MOST_LISTS],
        "To try again: `python -m bot update DATASET`; reviewed facts, once checked: `python -m bot update --curated`",
    ]


def _parked(word: OperatorNotice) -> list[str]:
    key = escape(str(word.said["key"]), LONG)
    return [
        f"📪 *Sending a notice was given up*: `{key}` for {escape(str(word.said['place']))}",
        escape(str(word.said["reason"]), LONG),
        f"To try it again: `python -m bot outbox --retry {key}`",
    ]


def _accepted(word: OperatorNotice) -> list[str]:
    dataset, version = (escape(str(word.said[name])) for name in ("dataset", "version"))
    return [
        f"☑️ *{dataset}* version `{version}` was taken although the list shrank",
        f"Reason given: {escape(str(word.said['reason']), LONG)}",
    ]


def _not_read(word: OperatorNotice) -> list[str]:
    lists = ", ".join(escape(str(title)) for title in word.said["lists"][:MOST_LISTS])
    source = escape(str(word.said["source"]))
    return [
        f"⛔ *{source}* could not be searched for documents: {escape(str(word.said['reason']), LONG)}",
        f"Lists affected: {lists}. Nothing is lost: the next search goes back to the day each list was last checked.",
        f"To try again: `python -m bot update {source}`",
    ]


def _clock(word: OperatorNotice) -> list[str]:
    due, on = (dt.date.fromisoformat(str(word.said[name])) for name in ("due", "day"))
    days = (due - on).days
    far = ahead(days) if days >= 0 else f"{ago(-days)}, and nobody has looked since"
    programs = escape(", ".join(word.said["programs"]), LONG)
    return [
        f"⏰ *The law may change on {day(due)}*, {far}: {escape(str(word.said['title']), LONG)}",
        *filter(
            None, [escape(str(word.said["basis"]), LONG), str(word.said["note"]) and escape(word.said["note"], LONG)]
        ),
        f"Programs: {programs}. Once looked up: correct `data/clocks`. All of them: `python -m bot data clocks`",
    ]


def _not_compared(word: OperatorNotice) -> list[str]:
    watch_list, changes = bold(str(word.said["watch_list"])), f"the changes of {escape(str(word.said['list']))}"
    if word.said.get("put_off"):
        return [
            f"⚠️ {watch_list} could not be compared with {changes}, and is tried again every ten minutes",
            "You will hear then what it finds; until then ask for urgent names with `/screen`. "
            "Tell those who run this bot: its log says what went wrong.",
        ]
    names = [str(name) for name in word.said["names"]]
    named = ", ".join(f"“{escape(name)}”" for name in names)
    return [
        f"⚠️ {count(len(names), 'name')} of {watch_list} could not be compared with {changes}: {named}",
        "All others were. Ask for each by `/screen`, and tell those who run this bot: its log says what went wrong.",
    ]


def _heads(word: OperatorNotice) -> list[str]:
    lines = [f"`{escape(str(line))}`" for line in word.said["heads"]]
    on = day(dt.date.fromisoformat(str(word.said["day"])))
    return [
        f"🔏 *Records up to {on}*: the heads of the chains that have grown",
        *lines,
        "Held against a chain by `python -m bot records verify --team TEAM --head POSITION:HASH`.",
    ]


_OF_KIND = {
    NoticeKind.HEADS: _heads,
    NoticeKind.REFUSAL: _refused,
    NoticeKind.STALE: _stale,
    NoticeKind.PARKED: _parked,
    NoticeKind.ACCEPTED: _accepted,
    NoticeKind.NOT_READ: _not_read,
    NoticeKind.CLOCK: _clock,
    NoticeKind.NOT_COMPARED: _not_compared,
}
