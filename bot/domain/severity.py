"""Which of two listings weighs more: names that fit equally well are told in this order."""

from __future__ import annotations

from bot.domain.designation import Status
from bot.domain.screening import Finding, Standing

_STANDINGS = tuple(Standing)
_MEASURES = (
    "asset freeze", "comprehensive embargo", "transactions rejected", "transaction ban", "trading ban",
    "investment ban", "divestiture order", "debt and equity restrictions", "correspondent account ban",
    "export privileges denied", "export licence", "distribution ban", "debarment", "procurement bar",
)  # fmt: skip
"""From what forbids most: all dealings, dealings of a kind, goods, public contracts. Others come last."""


def by_severity(finding: Finding) -> tuple[float, int, int, int]:
    """A key to sort findings by: better score, then what stands, the severest measure, the newest listing.

    Only what stands on the day asked about counts; a finding of which nothing stands counts by what it was.
    """
    standing = [view for view in finding.designations if view.status is Status.DESIGNATED] or finding.designations
    measures = [measure.name for view in standing for measure in view.measures]
    severest = min((_MEASURES.index(name) for name in measures if name in _MEASURES), default=len(_MEASURES))
    newest = max((view.listed_on.toordinal() for view in standing if view.listed_on), default=0)
    return -finding.match.score, _STANDINGS.index(finding.status), severest, -newest
