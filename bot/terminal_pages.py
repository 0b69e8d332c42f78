"""Answers to questions about lists and words at a terminal."""

from __future__ import annotations

from rich.console import Console

from bot.services.wording.pages import Page
from bot.terminal import BOLD, DIM, Paper


def show_page(console: Console, page: Page) -> None:
    """Print the page: the head, the lines, the small print."""
    paper = Paper(console)
    paper.say((page.head, BOLD))
    for line in page.lines:
        paper.say((line.bold, BOLD), line.rest, indent=2 + 2 * line.indent)
        if line.url:
            paper.say((line.url, DIM), indent=4 + 2 * line.indent)
    paper.gap()
    for note in page.notes:
        paper.say(note, style=DIM)
