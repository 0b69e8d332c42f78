"""Whether a listing ended, in a sentence that nobody can take for its opposite: "is it off the list?" has no "Yes"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.listed import Status
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.on_list import STILL_NOT_KNOWN, besides_on_lists, since_known, under
from bot.services.wording.copies import with_ages
from bot.services.wording.listed import lasted, named
from bot.services.wording.words import some

_NAMED = 3


def off_line(finding: Finding, answer: Answer) -> str:
    """ "Still listed: …" or "Taken off: …" where it is asked whether it was taken off; "" where neither can be said."""
    asked = answer.read_as
    if asked is None or asked.aspect not in (Aspect.LIST, Aspect.HISTORY) or Point.ENDING not in asked.points:
        return ""
    views = under(asked.lists, finding.designations) if asked.lists else finding.designations
    told = _told(views, answer)
    besides = besides_on_lists(finding, answer, asked.lists) if told and asked.lists else ""
    return f"{told} {besides}".strip()


def _told(views: Sequence[DesignationView], answer: Answer) -> str:
    """What stands of these and what ended; "" where all that is left is suspended or not yet in effect."""
    standing = [view for view in views if view.status is Status.DESIGNATED]
    over = [view for view in views if view.ended_on and not _is_on_again(view, standing)]
    if not standing and len(over) < len(views):
        return ""
    return f"{_still(standing, answer)} {_off(over)}".strip()


def _is_on_again(view: DesignationView, standing: Sequence[DesignationView]) -> bool:
    """Whether it was put back on the same list."""
    return any(one.program_short == view.program_short for one in standing)


def _still(standing: Sequence[DesignationView], answer: Answer) -> str:
    if not standing:
        return ""
    known = with_ages(standing, answer, lambda view: f"{named([view])}{since_known(view)}")
    today = f" {STILL_NOT_KNOWN}" if (known.age or known.differ) and not answer.historical else ""
    return f"Still listed{known.age}: {some(known.told, _NAMED, between='; ')}.{today}"


def _off(over: Sequence[DesignationView]) -> str:
    """What ended, the last first."""
    ended = sorted(over, key=lambda view: str(view.ended_on), reverse=True)
    told = [f"{named([view])}, {lasted(view).strip()}" for view in ended]
    return f"Taken off: it was {some(list(dict.fromkeys(told)), _NAMED, between='; ')}." if told else ""
