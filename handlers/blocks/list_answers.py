"""Answers to questions about lists and words, as messages."""

from __future__ import annotations

from bot.services.wording.pages import Line, Page
from handlers.blocks.parts import Message, bold, context, escape, link, message, section, sections

LONGEST_HEAD, LONGEST_BOLD, LONGEST_LINE = 600, 160, 700


def page_message(page: Page) -> Message:
    """The page as a message: every word of it is outside text, and escaped."""
    head = bold(page.head, LONGEST_HEAD)
    lines = sections([_line(line) for line in page.lines])
    notes = [context(*(escape(note, LONGEST_LINE) for note in page.notes))] if page.notes else []
    return message(escape(page.head, LONGEST_HEAD), [section([head]), *lines, *notes])


def _line(line: Line) -> str:
    margin = "      " * line.indent
    mark = "• " if line.bold and line.indent == 0 else ""
    stands_out = bold if line.indent == 0 else escape
    said = stands_out(line.bold, LONGEST_BOLD) if line.bold else ""
    rest = escape(line.rest, LONGEST_LINE) if line.rest else ""
    apart = " " if line.rest.startswith(" ") else ""
    source = f" {link(line.url, 'source')}" if line.url else ""
    return f"{margin}{mark}{said}{apart}{rest}{source}"
