"""Answers to questions about lists and words, and what stands in a text, at a terminal."""

from __future__ import annotations

from rich.console import Console

from bot.commands.paper import BOLD, DIM, Paper
from bot.services.texts.screening import TextAnswer
from bot.services.wording.pages import Page
from bot.services.wording.texts import limits, title, verdict_on_named, where


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


def show_text(console: Console, answer: TextAnswer) -> None:
    """The listed names of a text: a line each with where it stands, then what was not read and not judged."""
    paper = Paper(console)
    paper.say((title(answer), BOLD))
    for named in answer.named:
        found, quote = verdict_on_named(named), where(named)
        paper.say(f"{found.emoji} {found.lead}", (found.name, BOLD), f": {found.words}", indent=2)
        if quote:
            paper.say((quote, DIM), indent=4)
    paper.gap()
    for note in limits(answer):
        paper.say(note, style=DIM)
