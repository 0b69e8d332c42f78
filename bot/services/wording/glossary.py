"""Entries of the glossary in words, each with its source and what of it is not verified."""

from __future__ import annotations

from collections.abc import Iterator

from bot.services.questions.glossary import Explained, Term
from bot.services.wording.days import day
from bot.services.wording.pages import Line, Page

_NOT_ADVICE = "Reviewed entries in plain words, not legal advice."


def glossary_page(answer: Explained) -> Page:
    """The entries that were asked for; where there is none, it says so and names those that exist."""
    if not answer.terms:
        said = "The glossary has no entry for that, and this bot does not guess what words mean."
        return Page(said, (Line("Entries", f": {', '.join(answer.known)}"),), ())
    names = [term.term for term in answer.terms]
    head = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    alone = len(names) == 1
    return Page(head, tuple(line for term in answer.terms for line in _lines(term, alone=alone)), (_NOT_ADVICE,))


def _lines(term: Term, *, alone: bool) -> Iterator[Line]:
    yield Line("", term.text) if alone else Line(term.term, f": {term.text}")
    seen = term.verification
    yield Line("", f"{term.title}, {term.citation}; checked {day(seen.checked_on)}", indent=1, url=term.url)
    if seen.note:
        yield Line("", f"⚠️ {seen.mark.value.capitalize()}: {seen.note}", indent=1)
