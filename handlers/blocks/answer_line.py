"""What was asked in plain words, answered in bold before the verdict."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.law.answer import Answer, Outcome
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects.besides import Part
from bot.services.wording.aspects.first_line import answer_parts, lead
from bot.services.wording.aspects.lines import DOCUMENTS, documents
from bot.services.wording.aspects.row_lines import shorter
from bot.services.wording.words import first_sentences, sentences, whole_sentences
from handlers.blocks.parts import bold, escape
from handlers.blocks.sources import source

LONGEST, MOST = 700, 420
"""Letters of the line at the most, and from where on it ends with a whole sentence: the rest stands in Full history."""
MOST_OF_EACH, LINKS = 200, 2
"""Where more was asked than one thing: letters of a line that may be shortened, and how many documents are linked."""
_SHORTENED = (Aspect.SINCE, Aspect.WHY, Aspect.DOCUMENT)
"""Days, reasons and documents: of what is barred, or due, a sentence less would say something else."""
_LEFT = "What else was asked is told in Full history."
_OF_EACH = "Not all of it is told here: choose one to see what is barred of it."


def answer_lines(answer: Answer, *, each: int = MOST_OF_EACH, lines: int | None = None) -> list[str]:
    """The lines as mrkdwn, documents as links; empty where nothing is to be said before the verdict.

    Where there are several, `each` is the letters of one that may be shortened, and `lines` how many are told if
    the others are such; wherever a sentence is left out, that is said.
    """
    every = answer_parts(answer)
    if len(every) < 2:
        return [line for part in every for line in _alone(part, answer)]
    parts = every if lines is None else _first(every, lines)
    said = [_said(part, each, lead(answer)) for part in parts]
    links = _links(answer, LINKS)
    told = [_line(part, one, links, answer, n) for n, (part, one) in enumerate(zip(parts, said, strict=True))]
    cut = len(parts) < len(every) or any(map(_is_cut, parts, said))
    return [*told, *([_LEFT] if cut else [])]


def _alone(part: Part, answer: Answer) -> list[str]:
    """The only thing that was asked; of several that may be meant all that is barred, or that more is told of each."""
    several = answer.outcome is Outcome.AMBIGUOUS
    said = whole_sentences(part.said, LONGEST if several else MOST)
    more = [_OF_EACH] if several and said != part.said else []
    return [_line(part, said, _links(answer), answer, 0), *more]


def _line(part: Part, said: str, links: str, answer: Answer, place: int) -> str:
    """In bold; documents as links, if they come first with whom they are of."""
    if not (links and part.aspect is Aspect.DOCUMENT):
        return bold(said, LONGEST)
    return f"{escape(lead(answer), 150)} {links}" if place == 0 and lead(answer) else links


def _first(parts: Sequence[Part], most: int) -> list[Part]:
    """What was asked in the first place and so many parts in all: the last are left out that may be."""
    left = len(parts) - most
    kept = list(parts)
    for part in reversed(parts[1:]):
        if left > 0 and _may_be_shortened(part):
            kept.remove(part)
            left -= 1
    return kept


def _links(answer: Answer, most: int | None = None) -> str:
    found = documents(answer)
    links = [source(document, 80) for document in found[:most]]
    more = [f"+{len(found) - len(links)} more."] if len(links) < len(found) else []
    return f"{DOCUMENTS}{' · '.join([*links, *more])}" if links else ""


def _may_be_shortened(part: Part) -> bool:
    return part.rows or part.aspect in _SHORTENED


def _said(part: Part, most: int, meant: str) -> str:
    """As many whole sentences as fit; of a row of listings that is one of several lines the first.

    `meant` is whom it is of, which is no sentence though a name ends with "Co.".
    """
    if not _may_be_shortened(part) or len(part.said) <= most:
        return whole_sentences(part.said, MOST)
    before = meant if part.said.startswith(meant) else ""
    room = most - len(before)
    kept = first_sentences(part.said.removeprefix(before), room)
    short = shorter(kept, room) if part.rows and len(kept) > room else ""
    return f"{before}{short or kept}"


def _is_cut(part: Part, said: str) -> bool:
    """Whether a sentence was left out; documents are counted where they are linked."""
    return part.aspect is not Aspect.DOCUMENT and len(sentences(said)) < len(sentences(part.said))
