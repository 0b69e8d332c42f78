"""What is true of each entity that a name may mean, so that a question of its status is answered before the choice."""

from __future__ import annotations

from bot.domain.law.answer import Answer
from bot.services.wording.brief import brief_on


def of_several(answer: Answer) -> str:
    """The standing of all of them where it is the same, else of how many something stands; "" where nothing does."""
    said = {brief_on(finding, answer).words for finding in answer.findings}
    standing = [finding for finding in answer.findings if finding.status.stands]
    if not standing:
        return ""
    if len(said) == 1:
        return f"Whichever is meant: {said.pop()}."
    every = len(answer.findings)
    if len(standing) == every:
        return f"Whichever is meant, it is on a list: all {every} are."
    verb = "is" if len(standing) == 1 else "are"
    return f"It depends on which is meant: {len(standing)} of the {every} {verb} on a list."
