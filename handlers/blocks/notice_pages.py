"""Show all: every change of a notice in a window, page by page."""

from __future__ import annotations

from bot.domain.notices.publication import ChangeSummary, Followed
from bot.services.notices.content import Update
from bot.services.wording.lists.notices import compared, counted
from bot.services.wording.small_print import NOT_A_FINDING
from handlers.blocks.notice import change_lines
from handlers.blocks.parts import Block, actions, bold, button, context, escape, modal, section

TITLE = "All changes"
PAGE = "notice_page"
PER_PAGE = 20
GONE = modal(TITLE, [section(["That notice is no longer there."])])


def page(update: Update, number: int) -> Block:
    """The page of this number, counted from 0; the nearest one there is."""
    rows = _rows(update)
    pages = max(1, -(-len(rows) // PER_PAGE))
    at = min(max(number, 0), pages - 1)
    publication = update.publication
    head = [f"{bold(publication.title)}, {escape(compared(publication))}", counted(update.changes.values())]
    shown = [section(change_lines(summary, update, one)) for summary, one in rows[at * PER_PAGE : (at + 1) * PER_PAGE]]
    turn = _turn(update.key, at, pages)
    return modal(TITLE, [section(head), *shown, *turn, context(f"Page {at + 1} of {pages}. {NOT_A_FINDING}")])


def asked_for(value: str) -> tuple[str, int]:
    """The notice's key and the page that a button's value names."""
    key, _, number = value.rpartition(" ")
    return key, int(number)


def _rows(update: Update) -> list[tuple[ChangeSummary, Followed | None]]:
    """The followed names first, then the others in the list's order."""
    return [*((summary, one) for one, summary in update.followed), *((summary, None) for summary in update.others)]


def _turn(key: str, at: int, pages: int) -> list[Block]:
    turns = [("Previous page", at - 1), ("Next page", at + 1)]
    buttons = [button(label, f"{PAGE}:{to}", f"{key} {to}") for label, to in turns if 0 <= to < pages]
    return [actions(*buttons)] if buttons else []
