"""Whether a person has to look at an answer before anything goes on by itself."""

from __future__ import annotations

from bot.domain.law.answer import Answer, Outcome


def needs_review(answer: Answer) -> bool:
    """False alone where no name reaches the threshold, on lists of that day of which none is stale.

    It is no clearance either: ownership was not looked up, and some lists were not searched.
    """
    if answer.outcome is not Outcome.NO_MATCH or answer.also or answer.also_more:
        return True
    of_that_day = [one for one in answer.lists if one.covers(answer.as_of)]
    return not of_that_day or len(of_that_day) < len(answer.lists) or any(one.stale for one in answer.lists)
