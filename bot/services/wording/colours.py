"""The colours of answers as emoji. Which colour it is, the domain says (bot/domain/law/severity.py); never green."""

from __future__ import annotations

from bot.domain.law.answer import Finding, Related
from bot.domain.law.entity import Schema
from bot.domain.law.listed import Status
from bot.domain.law.severity import Colour, colour_of_listing, colour_of_standing
from bot.domain.law.view import DesignationView

EMOJI = {Colour.RED: "🔴", Colour.ORANGE: "🟠", Colour.YELLOW: "🟡", Colour.WHITE: "⚪", Colour.BLUE: "🔵"}
NOT_COMPANIES = {Schema.JURISDICTION: "not a company", Schema.APP: "an app, not a company"}


def of_finding(finding: Finding) -> str:
    """The colour of what was found: blue for a jurisdiction or an app, whatever stands against it."""
    if finding.entity.schema in NOT_COMPANIES:
        return EMOJI[Colour.BLUE]
    return EMOJI[colour_of_standing(finding.status, finding.designations)]


def of_listing(view: DesignationView, *, company: bool = True) -> str:
    """The colour of a designation; blue for one in force against an app or a jurisdiction."""
    against = view.status is Status.DESIGNATED and not company
    return EMOJI[Colour.BLUE if against else colour_of_listing(view)]


def of_relative(related: Related) -> str:
    """The colour of a relative's standing; blue for what stands against an app or a jurisdiction."""
    stands = related.status.stands
    if stands and related.entity.schema in NOT_COMPANIES:
        return EMOJI[Colour.BLUE]
    return EMOJI[colour_of_standing(related.status, related.designations)]
