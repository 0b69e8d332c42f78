"""Whether property is blocked, and since when a ban holds, where the question asks by these words.

"Blocked" is said of property alone. Of one under another measure it is said how the SDN List stands and what is barred.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.law.answer import Answer, Finding, ReadAs, Standing
from bot.domain.law.deadline import Deadline, DeadlineKind
from bot.domain.law.entity import Schema
from bot.domain.law.listed import Status
from bot.domain.law.severity import BLOCKED, EMBARGO, rank
from bot.domain.law.view import DesignationView
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.lines import LINES
from bot.services.wording.aspects.on_list import STILL_NOT_KNOWN, on_each, since_known, under
from bot.services.wording.aspects.trading import copy, hold_or_buy_line
from bot.services.wording.copies import with_ages
from bot.services.wording.deadlines import brief_date
from bot.services.wording.designations import since
from bot.services.wording.listed import in_force, listed_only, named, programs, when
from bot.services.wording.words import some

_SDN = ListMeant(
    key="sdn", label="OFAC SDN List", name="OFAC’s SDN List", programs=("US-SDN",), copies=("us_ofac_sdn",)
)
_PERHAPS = frozenset({EMBARGO, "as the regime says", "as the entry says", "wide sanctions", "menu-based restrictions"})
"""Measures that block property of some: then neither yes nor no is said."""
_BANS = (DeadlineKind.PURCHASE_BAN, DeadlineKind.TRANSACTION_BAN, DeadlineKind.DISTRIBUTION_BAN)
_NO_OWNERS = (Schema.JURISDICTION, Schema.APP)
_TOLD = 3


def blocked_line(finding: Finding, answer: Answer) -> str:
    """The answer to "is X blocked?"; "" where that is not asked, or cannot be said in a line."""
    asked = answer.read_as
    if asked and _asks(asked, Aspect.LIST, Point.BLOCKED):
        return _which_of_both(finding, answer, asked.lists)
    if asked is None or not _asks(asked, Aspect.STATUS, Point.BLOCKED) or asked.lists:
        return ""
    return _is_blocked(finding, answer)


def _is_blocked(finding: Finding, answer: Answer) -> str:
    """Whether property is blocked; else how the SDN List stands, and what is barred."""
    standing = _standing(finding)
    if blocking := _carrying(standing, {BLOCKED}):
        return _blocked_by(blocking, answer)
    if _carrying(standing, _PERHAPS) or finding.entity.schema in _NO_OWNERS:
        return ""
    said = on_each(finding, answer, (_SDN,))
    if not standing and under((_SDN,), finding.designations):
        return said  # "No longer: …"
    return f"{said} {hold_or_buy_line(finding, answer)}".strip()


def still_line(finding: Finding, answer: Answer) -> str:
    """The answer to "is X still sanctioned?": as of when it is known, since no copy can tell of today."""
    asked = answer.read_as
    if asked is None or not _asks(asked, Aspect.STATUS, Point.STILL) or asked.lists:
        return ""
    standing = _standing(finding)
    if not standing or finding.entity.schema in _NO_OWNERS or any(view.orders for view in standing):
        return ""
    first = _severest(standing)
    return f"{_still(first, answer, listed=listed_only(standing))}{_beside(first, standing)}"


def _severest(views: Sequence[DesignationView]) -> list[DesignationView]:
    """Those whose measures weigh most, each as much as the others."""
    ranks = [rank(view.measures) for view in views]
    return [view for view, weight in zip(views, ranks, strict=True) if weight == min(ranks)]


def _beside(first: Sequence[DesignationView], standing: Sequence[DesignationView]) -> str:
    others = [view for view in standing if view.program_short not in _names(first)]
    return f" Listed too: {programs(others)}." if others else ""


def _still(views: Sequence[DesignationView], answer: Answer, *, listed: bool) -> str:
    """On what it stands; never "yes", which would be wrong where it was asked whether it is clean, or not listed.

    Of one that is merely listed it says so, which is no sanction and no ban.
    """
    known = with_ages(views, answer, lambda view: view.program_short)
    if answer.historical:
        return _sentence(_on_which(views, known.told, known.age or f" {when(answer)}", listed=listed))
    if known.age or known.differ:
        told = _sentence(_on_which(views, known.told, known.age, listed=listed))
        return f"{told} {STILL_NOT_KNOWN}"
    return _sentence(f"still {_on_which(views, known.told, '', listed=listed)}")


def _names(views: Sequence[DesignationView]) -> set[str]:
    return {view.program_short for view in views}


def _on_which(views: Sequence[DesignationView], stands: Sequence[str], age: str, *, listed: bool) -> str:
    """ "on the OFAC SDN List, in our copy of …"; "listed, …: on the DoD 1260H list"; of several "listed, …: A; B"."""
    if len(stands) > 1:
        return f"listed{age}: {some(stands, _TOLD, between='; ')}"
    return f"listed{age}: {named(views)}" if listed else f"{named(views)}{age}"


def _sentence(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}."


def _which_of_both(finding: Finding, answer: Answer, lists: Sequence[ListMeant]) -> str:
    """The answer to "is X blocked or just SSI?": how it stands on the SDN List, then on the lists named.

    Of one that is not on it nobody can say that it is not blocked: by the 50 Percent Rule its owners may be why.
    """
    standing = _standing(finding)
    others = [view for view in under(lists, standing) if not _carrying([view], {BLOCKED})]
    stands = [
        f"{named([view])} {since(view, 'since')}{copy(view, answer) if view.listed_on else ''}" for view in others
    ]
    told = f" Listed: {some(stands, _TOLD, between='; ')}." if others else ""
    if blocking := _carrying(standing, {BLOCKED}):
        return f"{_blocked_by(blocking, answer)}{told}"
    if not others or _carrying(standing, _PERHAPS) or finding.entity.schema in _NO_OWNERS:
        return ""
    return f"{on_each(finding, answer, (_SDN,))}{told}"


def banned_line(finding: Finding, answer: Answer) -> str:
    """The answer to "when was X banned?": the bans' own days, then since when it is listed; "" where it has none."""
    asked = answer.read_as
    if asked is None or not _asks(asked, Aspect.SINCE, Point.BANNED):
        return ""
    views = under(asked.lists, finding.designations) or finding.designations
    bans = _bans(in_force(views) or views)
    if not bans or finding.status in (Standing.UNKNOWN, Standing.NOT_DESIGNATED):
        return ""
    told = [_told(one, answer) for one in bans]
    listed = "Listed, or named by law: " if in_force(views) else ""
    return f"{some(told, _TOLD, between='; ')}. {listed}{LINES[Aspect.SINCE](finding, answer)}"


def _standing(finding: Finding) -> list[DesignationView]:
    return [view for view in finding.designations if view.status is Status.DESIGNATED]


def _blocked_by(views: Sequence[DesignationView], answer: Answer) -> str:
    known = with_ages(views, answer, _under)
    return f"Yes{known.age}: property is blocked, {some(known.told, _TOLD, between='; ')}."


def _asks(asked: ReadAs, aspect: Aspect, point: Point) -> bool:
    return asked.aspect == aspect and point in asked.points


def _under(view: DesignationView) -> str:
    """ "OFAC SDN List since 22 Oct 2025"."""
    return f"{view.program_short}{since_known(view)}"


def _bans(views: Sequence[DesignationView]) -> list[Deadline]:
    """The bans of these listings, one of each rule, the earliest first."""
    bans = {one.rule: one for view in views for one in view.deadlines if one.kind in _BANS}
    return sorted(bans.values(), key=lambda one: one.on)


def _told(ban: Deadline, answer: Answer) -> str:
    on, far = brief_date(ban, answer)
    return f"{on} ({ban.rule}), {far}"


def _carrying(views: Sequence[DesignationView], names: set[str] | frozenset[str]) -> list[DesignationView]:
    found = [view for view in views if any(measure.name in names for measure in view.measures)]
    return sorted(found, key=lambda view: rank(view.measures))
