"""Entries of the glossary in words, each with its source and what of it is not verified."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.services.questions.glossary import Explained, Term
from bot.services.wording.days import day
from bot.services.wording.pages import Line, Page

_NOT_ADVICE = "Reviewed entries in plain words, not legal advice."
_NO_ENTRY = "The glossary has no entry for that, and this bot does not guess what words mean."
_NO_ANSWER = "No reviewed entry answers that, and this bot does not guess."


def glossary_page(answer: Explained) -> Page:
    """What was asked, answered in a line where an entry says it, and the entries; where there is none, it says so."""
    if not answer.terms:
        said = _NO_ANSWER if answer.asked else _NO_ENTRY
        return Page(said, (Line("Entries", f": {', '.join(answer.known)}"),), ())
    alone = len(answer.terms) == 1
    lines = tuple(line for term in answer.terms for line in _lines(term, alone=alone))
    return Page(_head(answer), lines, (_NOT_ADVICE,))


def _head(answer: Explained) -> str:
    names = _joined([term.term for term in answer.terms])
    if not answer.asked:
        return names
    said = [(term.term, term.answers[answer.asked]) for term in answer.terms if answer.asked in term.answers]
    if not said:
        return f"{_NO_ANSWER} The nearest: {names}."
    return " ".join(f"{name}: {sentence}" for name, sentence in said)


def _joined(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _lines(term: Term, *, alone: bool) -> Iterator[Line]:
    yield Line("", term.text) if alone else Line(term.term, f": {term.text}")
    seen = term.verification
    yield Line("", f"{term.title}, {term.citation}; checked {day(seen.checked_on)}", indent=1, url=term.url)
    if seen.note:
        yield Line("", f"⚠️ {seen.mark.value.capitalize()}: {seen.note}", indent=1)
