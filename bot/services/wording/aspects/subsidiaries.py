"""What a list's own rule says of the subsidiaries of those on it. Which companies these are is not looked up here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.on_list import on_lists, under
from bot.services.wording.gaps import ownership_words
from bot.services.wording.listed import in_force, programs

NOT_LOOKED_UP = "Subsidiaries were not looked up."
_ASPECTS = (Aspect.ANY, Aspect.STATUS, Aspect.OWNER, Aspect.EFFECT, Aspect.HOLD_OR_BUY, Aspect.LIST)


def subsidiaries_line(finding: Finding, answer: Answer) -> str:
    """The rule of each listing in force, or of those on the lists that are named; "" where it was not asked for."""
    asked = answer.read_as
    if asked is None or not asks_of_subsidiaries(answer):
        return ""
    standing = in_force(finding.designations)
    rules = list(_rules(under(asked.lists, standing) or standing)) or ["No listing of it stands here."]
    told = " ".join(filter(None, [NOT_LOOKED_UP, *rules, ownership_words(answer.ownership)]))
    itself = on_lists(finding, answer, asked.lists) if asked.aspect == Aspect.LIST else ""
    return f"{told} {finding.entity.caption} itself: {itself[:1].lower()}{itself[1:]}" if itself else told


def asks_of_subsidiaries(answer: Answer) -> bool:
    """Whether the question is of those that the name owns, in words that their lists' rules answer."""
    asked = answer.read_as
    return asked is not None and asked.aspect in _ASPECTS and Point.SUBSIDIARIES in asked.points


def _rules(views: Sequence[DesignationView]) -> Iterator[str]:
    known = {view.program_short: view.subsidiaries for view in views if view.subsidiaries}
    if known:
        yield f"What its lists say of them: {'. '.join(f'{short}: {rule}' for short, rule in known.items())}."
    if unknown := [view for view in views if not view.subsidiaries]:
        yield f"What is said of them by {programs(unknown)} is not held here."
