"""How much a measure forbids: the colour of a listing, and which of two listings weighs more.

One table says both. It names measures, never programs: a program's reviewed file says which measures it carries.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from bot.domain.law.answer import Finding, Standing
from bot.domain.law.listed import Status
from bot.domain.law.program import Measure, Program
from bot.domain.law.view import DesignationView


class Colour(StrEnum):
    """The colour that an answer gives a listing, an entity or a whole question."""

    RED = "red"  # dealings, or trading in its securities, are barred
    ORANGE = "orange"  # listed without either, or suspended
    YELLOW = "yellow"  # to be asked back, or not known
    WHITE = "white"  # nothing stands; never "clear"
    BLUE = "blue"  # no company: a jurisdiction or an app


BLOCKED = "asset freeze"
"""Property is blocked: beside it no other measure needs to be told first."""

EMBARGO = "comprehensive embargo"
"""Nearly all dealings with a place are barred, whoever is at the other end."""

MEASURES: Mapping[str, Colour] = {
    BLOCKED: Colour.RED,
    "as the regime says": Colour.RED,  # the UN's: nearly always an asset freeze
    "as the entry says": Colour.RED,  # the UK's: nearly always an asset freeze, else a ban on services or on its ships
    EMBARGO: Colour.RED,
    "wide sanctions": Colour.RED,
    "transactions rejected": Colour.RED,
    "transaction ban": Colour.RED,
    "trading ban": Colour.RED,
    "investment ban": Colour.RED,
    "divestiture order": Colour.RED,
    "deal prohibition": Colour.RED,
    "debt and equity restrictions": Colour.RED,
    "menu-based restrictions": Colour.RED,  # new debt and equity, or dealings, as the entry says
    "correspondent account ban": Colour.RED,
    "export privileges denied": Colour.RED,
    "export licence": Colour.ORANGE,
    "export conditions": Colour.ORANGE,
    "nonproliferation measures": Colour.ORANGE,
    "conduct order": Colour.ORANGE,
    "distribution ban": Colour.ORANGE,
    "product ban": Colour.ORANGE,
    "outbound investment rule": Colour.ORANGE,
    "debarment": Colour.ORANGE,
    "procurement bar": Colour.ORANGE,
    "equipment authorisation bar": Colour.ORANGE,
    "subsidy bar": Colour.ORANGE,
    "ICTS transaction review": Colour.ORANGE,
    "list-based sanctions": Colour.ORANGE,
    "general licences": Colour.ORANGE,
    "public listing": Colour.ORANGE,
    "internal policy": Colour.ORANGE,
}
"""Every measure that reviewed facts may name, from what forbids most to what forbids least.

Red: property is blocked, dealings are barred, or trading, buying or new debt and equity; banks may keep no account;
export privileges are denied; an order to divest stands. Orange: what needs a licence, and what only bars public
contracts, equipment or subsidies.
"""

SEVEREST_FIRST = (Colour.RED, Colour.ORANGE, Colour.BLUE, Colour.YELLOW, Colour.WHITE)
_RANKS = {name: rank for rank, name in enumerate(MEASURES)}
_LAST = len(MEASURES)
_STANDINGS = tuple(Standing)
_STATUSES = {Status.SUSPENDED: Colour.ORANGE, Status.ENDED: Colour.WHITE, Status.NOT_YET: Colour.YELLOW}
_ENTITIES = {
    Standing.SUSPENDED: Colour.ORANGE,
    Standing.FORMERLY_DESIGNATED: Colour.WHITE,
    Standing.UNKNOWN: Colour.YELLOW,
    Standing.NOT_DESIGNATED: Colour.WHITE,
}


def colour_of(measures: Iterable[Measure]) -> Colour:
    """The colour of measures in force together: that of the strictest. Orange where there is none.

    A measure that is not in the table was reviewed after this program was made: it counts as the strictest.
    """
    red = any(MEASURES.get(measure.name, Colour.RED) is Colour.RED for measure in measures)
    return Colour.RED if red else Colour.ORANGE


def colours_of_programs(programs: Iterable[Program], day: dt.date) -> Mapping[str, Colour]:
    """The colour of a listing under each of these programs, by what they carry on `day`."""
    return {one.id: colour_of(measure for measure in one.measures if measure.in_force(day)) for one in programs}


def colour_of_listing(view: DesignationView) -> Colour:
    """The colour of one designation on the day asked about."""
    return colour_of(view.measures) if view.status is Status.DESIGNATED else _STATUSES[view.status]


def colour_of_standing(standing: Standing, views: Sequence[DesignationView]) -> Colour:
    """The colour of an entity on which these designations are: that of the strictest one in force."""
    if standing is not Standing.DESIGNATED:
        return _ENTITIES[standing]
    return colour_of(measure for view in views if view.status is Status.DESIGNATED for measure in view.measures)


def severest(colours: Iterable[Colour]) -> Colour:
    """The colour that weighs most. Raises ValueError for none."""
    return min(colours, key=SEVEREST_FIRST.index)


def rank(measures: Iterable[Measure]) -> int:
    """The place of the strictest measure in the table, the strictest first; after all others where there is none."""
    return min((_RANKS.get(measure.name, 0) for measure in measures), default=_LAST)


def by_weight(finding: Finding) -> tuple[int, int, float, int]:
    """A key to sort findings by: what stands, the severest measure, the better score, the newest listing."""
    score, standing, severest, newest = by_severity(finding)
    return standing, severest, score, newest


def weighs_more(one: Finding, other: Finding) -> bool:
    """Whether what stands against one is stricter than what stands against the other."""
    return by_weight(one)[:2] < by_weight(other)[:2]


def by_severity(finding: Finding) -> tuple[float, int, int, int]:
    """A key to sort findings by: better score, then what stands, the severest measure, the newest listing.

    Only what stands on the day asked about counts; a finding of which nothing stands counts by what it was.
    """
    standing = [view for view in finding.designations if view.status is Status.DESIGNATED] or finding.designations
    severest = rank(measure for view in standing for measure in view.measures)
    newest = max((view.listed_on.toordinal() for view in standing if view.listed_on), default=0)
    return -finding.match.score, _STANDINGS.index(finding.status), severest, -newest
