"""What was asked in plain words, answered in bold before the verdict."""

from __future__ import annotations

from bot.domain.law.answer import Answer
from bot.services.wording.aspect_lines import DOCUMENTS, documents
from bot.services.wording.aspects import answer_line, lead
from bot.services.wording.words import whole_sentences
from handlers.blocks.parts import bold, escape
from handlers.blocks.sources import source

LONGEST, MOST = 700, 420
"""Letters of the line at the most, and from where on it ends with a whole sentence: the rest stands in Full history."""


def answer_lines(answer: Answer) -> list[str]:
    """The line as mrkdwn, documents as links; empty where nothing is to be said before the verdict."""
    if asked_for := documents(answer):
        links = " · ".join(source(document, 80) for document in asked_for)
        doubt = f"{escape(lead(answer), 150)} " if lead(answer) else ""
        return [f"{doubt}{DOCUMENTS}{links}"]
    said = whole_sentences(answer_line(answer), MOST)
    return [bold(said, LONGEST)] if said else []
