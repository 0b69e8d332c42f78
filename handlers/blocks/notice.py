"""Notices of list updates as messages: the followed names first, what changed before and after, the dates."""

from __future__ import annotations

from bot.domain.notices.publication import ChangeSummary, Followed, digested
from bot.services.notices.content import Daily, Update
from bot.services.wording.lists.notices import (
    because,
    by_list,
    compared,
    counted,
    dated,
    difference,
    emoji,
    happened,
    met,
    quietly,
    where,
)
from bot.services.wording.small_print import NOT_A_FINDING
from bot.services.wording.words import count
from handlers.blocks.parts import (
    LONG,
    Block,
    Message,
    actions,
    bold,
    button,
    context,
    divider,
    escape,
    link,
    message,
    section,
    sections,
)

SHOW_ALL = "notice_show_all"
FOLLOWED = 8  # names told with all that changed
FOLLOWED_DAILY = 2
BRIEF = 10  # others, a line each
DATES = 3
DIFFERENCES = 5
LISTS = 8
_LONGEST = 2600  # characters of followed names in one message


def update_message(update: Update) -> Message:
    """A publication for one place."""
    blocks = [section([_title(update), _numbers(update)]), *_followed(update), *_others(update)]
    return message(_summary(update), [*blocks, actions(_show_all(update)), _small_print(update)])


def daily_message(daily: Daily) -> Message:
    """A day's publications in one message."""
    title = f"📋 *Daily digest*: {count(len(daily.updates), 'list update')}"
    blocks = [section([title])]
    for number, update in enumerate(daily.updates[:MOST_UPDATES]):
        names = [_head(summary, update, one) for one, summary in update.followed[:FOLLOWED_DAILY]]
        left = len(update.followed) - len(names)
        names += [f"_{count(left, 'more followed name')} under Show all_"] if left else []
        button = _show_all(update, number=number)
        blocks += [divider(), section([_title(update), _numbers(update), *names], accessory=button)]
    if len(daily.updates) > MOST_UPDATES:
        blocks.append(section([f"… and {count(len(daily.updates) - MOST_UPDATES, 'more update')}."]))
    return message(title, [*blocks, context(NOT_A_FINDING)])


MOST_UPDATES = 6


def _title(update: Update) -> str:
    return f"📋 {bold(update.publication.title)}, {escape(compared(update.publication))}"


def _numbers(update: Update) -> str:
    scope = "" if update.concern.whole else " among what is followed here"
    return f"{counted(update.changes.values())}{scope}"


def _summary(update: Update) -> str:
    """The line that notifications show: the followed names, then the numbers."""
    names = [f"{summary.caption}: {happened(summary)}" for _, summary in update.followed[:3]]
    return escape(f"{update.publication.title}: {'; '.join([*names, counted(update.changes.values())])}", LONG)


def _followed(update: Update) -> list[Block]:
    """The followed names with all that changed, as many as fit."""
    blocks: list[Block] = []
    for one, summary in update.followed[:FOLLOWED]:
        block = section(change_lines(summary, update, one))
        if sum(len(b["text"]["text"]) for b in [*blocks, block]) > _LONGEST and blocks:
            break
        blocks.append(block)
    left = len(update.followed) - len(blocks)
    return [*blocks, section([f"_{count(left, 'more followed name')} under Show all_"])] if left else blocks


def _others(update: Update) -> list[Block]:
    others = update.others
    if not others:
        return []
    if digested(update.publication, update.concern, len(update.changes)):
        lines = [f"• {escape(line)}" for line in by_list(others, update.programs)[:LISTS]]
        return [divider(), section([*lines, "_Every change is in the table under this message and under Show all._"])]
    lines = [_head(summary, update) for summary in others[:BRIEF]]
    left = len(others) - len(lines)
    return [divider(), *sections([*lines, f"_{left} more under Show all_"] if left else lines)]


def change_lines(summary: ChangeSummary, update: Update, one: Followed | None = None) -> list[str]:
    """One change whole: what happened, before and after, the dates that follow."""
    lines = [_head(summary, update, one)]
    lines += [f"      {escape(met(name), LONG)}" for name in (one.names if one else ())]
    lines += [f"      {escape(difference(d, update.programs), LONG)}" for d in summary.differences[:DIFFERENCES]]
    lines += [f"      ⏱ {escape(dated(d, update.today))} _{escape(d.rule)}_" for d in summary.deadlines[:DATES]]
    return lines


def _head(summary: ChangeSummary, update: Update, one: Followed | None = None) -> str:
    said = f" — _{escape(because(one, summary))}_" if one else ""
    listed = escape(where(summary, update.programs))
    what = escape(happened(summary))
    return f"{emoji(summary, update.colours)} {bold(summary.caption)}: {what} · {listed}{said}"


def _show_all(update: Update, *, number: int = 0) -> Block:
    return button("Show all", f"{SHOW_ALL}:{number}", f"{update.key} 0")


def _small_print(update: Update) -> Block:
    publication = update.publication
    source = link(publication.url, publication.title, 120)
    quiet = [escape(quietly(publication))] if publication.quiet else []
    return context(f"Source: {source}", *quiet, NOT_A_FINDING)
