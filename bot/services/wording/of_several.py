"""What is true of each entity that a name may mean, so that a question of its status is answered before the choice."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.severity import Colour
from bot.services.wording.brief import brief_on
from bot.services.wording.colours import EMOJI, of_finding


def of_several(answer: Answer, *, asked: bool = True) -> str:
    """The standing of all of them where it is the same, else against how many something stands; "" where nothing does.

    Where the status was not `asked` only what holds for all of them is said.
    """
    said = {brief_on(finding, answer).words for finding in answer.findings}
    standing = [finding for finding in answer.findings if finding.status.stands]
    every = len(answer.findings)
    if len(standing) == every:
        return f"Whichever is meant: {said.pop()}." if len(said) == 1 else _of_all(standing)
    if not standing or not asked:
        return ""
    verb = "is" if len(standing) == 1 else "are"
    return f"It depends on which is meant: {len(standing)} of the {every} {verb} on a list."


def _of_all(standing: Sequence[Finding]) -> str:
    """ "Whichever is meant: designated, both of them." where each one's dealings or securities are barred."""
    every = "both" if len(standing) == 2 else f"all {len(standing)}"
    if all(of_finding(finding) == EMOJI[Colour.RED] for finding in standing):
        return f"Whichever is meant: designated, {every} of them."
    return f"Whichever is meant, it is on a list: {every} are."
