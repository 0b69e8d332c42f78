"""What was asked in plain words, answered in bold before the verdict."""

from __future__ import annotations

from bot.domain.law.answer import Answer
from bot.services.questions.reading import Aspect
from bot.services.wording.aspect_lines import DOCUMENTS, documents
from bot.services.wording.aspects import answer_parts, lead, shorter
from bot.services.wording.words import first_sentences, whole_sentences
from handlers.blocks.parts import bold, escape
from handlers.blocks.sources import source

LONGEST, MOST = 700, 420
"""Letters of the line at the most, and from where on it ends with a whole sentence: the rest stands in Full history."""
MOST_OF_EACH, LINKS = 200, 2
"""The same of each line where more was asked than one thing, and how many documents are linked then."""


_LEFT = "What else was asked is told in Full history."


def answer_lines(answer: Answer, *, each: int = MOST_OF_EACH, lines: int | None = None) -> list[str]:
    """The lines as mrkdwn, documents as links; empty where nothing is to be said before the verdict.

    Where there are several, `each` is the letters of one, and `lines` how many are told; the rest is said to be left.
    """
    every = answer_parts(answer)
    parts = every[:lines]
    most, links = (MOST, _links(answer)) if len(every) == 1 else (each, _links(answer, LINKS))
    told = [links if links and one.aspect is Aspect.DOCUMENT else _said(one.said, most) for one in parts]
    doubt = f"{escape(lead(answer), 150)} " if told[:1] == [links] and lead(answer) else ""
    left = [_LEFT] if len(parts) < len(every) else []
    return [f"{doubt}{told[0]}", *told[1:], *left] if told else []


def _links(answer: Answer, most: int | None = None) -> str:
    links = " · ".join(source(document, 80) for document in documents(answer)[:most])
    return f"{DOCUMENTS}{links}" if links else ""


def _said(said: str, most: int) -> str:
    """In bold: as many whole sentences as fit; of a row of listings that is one of several lines the first."""
    if most == MOST:
        return bold(whole_sentences(said, most), LONGEST)
    kept = first_sentences(said, most)
    return bold(shorter(kept, most) or kept, LONGEST)
