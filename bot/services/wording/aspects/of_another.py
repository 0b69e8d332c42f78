"""What is asked of another than the one named: of a relative, or of a company of which it holds a share.

What stands against the one named is never told as if it stood against the other, who was not looked up.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.law.answer import Answer, Finding, Outcome
from bot.services.questions.reading import Point
from bot.services.wording.listed import in_force, programs

RULE = (
    "50 Percent Rule (OFAC): The rule begins at 50 percent, and the shares of all blocked owners are added up: "
    "30 and 30 percent are caught, 49 percent alone is not."
)
"""What the glossary's entry says of a share in per cent; tests/unit/services/test_stakes.py holds them together."""
OTHERS_NOT_LOOKED_UP = "What is owned, and who else owns it, was not looked up."
_SDN = "US-SDN"
"""The list that the rule is of."""


def is_of_another(answer: Answer) -> bool:
    """Whether a relative of the one named is asked about, or a company of which it holds a share."""
    return _relative(answer) != "" or _is_of_stake(answer)


def of_another(answer: Answer) -> str:
    """What can be said of the other: that it was not looked up, and of a share which rule decides."""
    if relative := _relative(answer):
        return f"This is about “{answer.query}”. The “{relative}” was not looked up: ask again by name."
    found = answer.findings[0] if answer.outcome is Outcome.MATCH else None
    return " ".join([RULE, OTHERS_NOT_LOOKED_UP, *(_of_owner(found) if found else ())])


def _relative(answer: Answer) -> str:
    return answer.read_as.relative if answer.read_as else ""


def _is_of_stake(answer: Answer) -> bool:
    return bool(answer.read_as and Point.STAKE in answer.read_as.points)


def _of_owner(finding: Finding) -> Iterator[str]:
    """The lists that the owner is on; where the rule is of none, what they say of companies it owns comes first."""
    standing = in_force(finding.designations)
    rules = {view.program_short: view.subsidiaries for view in standing if view.subsidiaries}
    if all(view.program != _SDN for view in standing):
        yield from (f"{short}, of what it owns: {rule}." for short, rule in rules.items())
    owner = finding.entity.caption
    yield f"{owner} itself is listed: {programs(standing)}." if standing else f"No listing of {owner} stands here."
