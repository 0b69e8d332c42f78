"""Whether a licence covers a dealing: none is held, but for those that reviewed facts tell of."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.law.answer import Answer
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.listed import in_force

_TOLD_BY_DATES = Aspect.DEADLINE
"""When a licence ends is told with the dates."""
_MEASURE, _CAVEAT = "general licences", "General License"
"""What a measure of licences is called, and how a caveat names them."""


def licences_line(answer: Answer) -> str:
    """What is known here of licences for the one entity that was found; "" where none was asked about."""
    asked = answer.read_as
    if asked is None or Point.LICENCE not in asked.points or asked.aspect == _TOLD_BY_DATES:
        return ""
    views = in_force(answer.findings[0].designations) if len(answer.findings) == 1 else []
    told = list(dict.fromkeys(said for view in views for said in _told(view)))
    if told:
        return f"Licences are not held here but for this: {' '.join(told)}"
    return "Licences are not held here, so whether one covers this is not known."


def _told(view: DesignationView) -> Iterator[str]:
    yield from (measure.effect for measure in view.measures if measure.name == _MEASURE)
    caveats = [caveat for caveat in view.caveats if _CAVEAT in caveat]
    yield from [caveat for caveat in caveats if caveat not in view.derived] or caveats
