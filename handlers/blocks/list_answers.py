"""Answers to questions about lists and words, as messages."""

from __future__ import annotations

from bot.services.wording.pages import Line, Page
from handlers.blocks.controls import ALL_NAMED, AS_TABLE
from handlers.blocks.parts import (
    Block,
    Message,
    actions,
    bold,
    button,
    context,
    escape,
    link,
    message,
    modal,
    section,
    sections,
)

LONGEST_HEAD, LONGEST_BOLD, LONGEST_LINE = 600, 160, 700


TITLE = "All of them"
MOST_TEXT = 60_000
"""Characters of names in one window, some thirty blocks; Slack takes 100 blocks and 250 KB."""


def page_message(page: Page, *, record: str = "", table: bool = False) -> Message:
    """The page as a message: every word of it is outside text, and escaped.

    `record`: the number that it is kept under; where it leaves names out, a button opens all of them. `table`: there is
    one of everybody, and a button sends it.
    """
    head = bold(page.head, LONGEST_HEAD)
    lines = sections([_line(line) for line in page.lines])
    notes = [context(*(escape(note, LONGEST_LINE) for note in page.notes))] if page.notes else []
    more = _more(page, record, table=table)
    return message(escape(page.head, LONGEST_HEAD), [section([head]), *lines, *more, *notes])


def _more(page: Page, record: str, *, table: bool) -> list[Block]:
    """The buttons for those whom the page leaves out."""
    shown = [button("Show all", ALL_NAMED, record)] if record and page.behind else []
    sent = [button("As CSV", AS_TABLE, record)] if record and table else []
    return [actions(*shown, *sent)] if shown or sent else []


def names_window(page: Page) -> Block:
    """Everybody whom the page leaves out, with those that it names."""
    blocks: list[Block] = []
    for block in sections([_line(line) for line in page.behind]):
        if sum(len(one["text"]["text"]) for one in blocks) > MOST_TEXT:
            return modal(
                TITLE, [*blocks, context("… There is more than a window holds: ask for one of them by its name.")]
            )
        blocks.append(block)
    return modal(TITLE, [section([bold(page.head, LONGEST_HEAD)]), *blocks])


def _line(line: Line) -> str:
    margin = "      " * line.indent
    mark = "• " if line.bold and line.indent == 0 else ""
    stands_out = bold if line.indent == 0 else escape
    said = stands_out(line.bold, LONGEST_BOLD) if line.bold else ""
    rest = escape(line.rest, LONGEST_LINE) if line.rest else ""
    apart = " " if line.rest.startswith(" ") else ""
    source = f" {link(line.url, 'source')}" if line.url else ""
    return f"{margin}{mark}{said}{apart}{rest}{source}"
