"""The small print: how the name was matched, what was searched and how old it is, what a match is worth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.law.answer import Answer, Finding, Outcome
from bot.domain.law.entity import IdentifierType, Schema
from bot.domain.law.searched import Gap, ListSearched
from bot.domain.names.candidates import IDENTIFIER
from bot.services.wording.colours import NOT_COMPANIES
from bot.services.wording.dates_first import that_matter
from bot.services.wording.days import ago, day
from bot.services.wording.designations import caveats
from bot.services.wording.doubts import sdn_not_loaded
from bot.services.wording.words import count, some

OWN_LEFT_OUT = "your own lists left out"
MORE_AS_NEAR = "more names match as closely, and not all can be shown"
NOT_A_FINDING = "A name match is a lead, not a finding; no match is not clearance. Not legal advice."
_WORTH = {Outcome.NO_MATCH: "no match is not clearance", Outcome.NOT_HELD: "no match is not clearance"}
_LISTS_NAMED = 3
_BODIES = {"eu_fsf": "EU", "gb_fcdo": "UK", "un_sc": "UN"}
"""The lists beside the SDN List that a reader takes to have been searched."""


def as_of(answer: Answer) -> str:
    """Says that another day was asked about; "" where it was today."""
    return f"As of {day(answer.as_of)}; what came later is left out." if answer.historical else ""


def summary(finding: Finding, answer: Answer) -> str:
    """What must be added for an app or a jurisdiction (today only), and what tells persons and vessels apart."""
    entity = finding.entity
    if entity.schema in NOT_COMPANIES:
        return "" if answer.historical else entity.summary
    if entity.schema is Schema.PERSON:
        return f"Born {some(entity.birth_dates, 4)}" if entity.birth_dates else "The lists give no date of birth."
    numbers = [f"IMO {i.value}" for i in entity.identifiers if i.type is IdentifierType.IMO]
    return some(numbers, 3) if entity.schema is Schema.VESSEL else ""


def matched(finding: Finding, answer: Answer) -> str:
    """How the name that was asked about matches the entity; the query itself is left to the caller."""
    if finding.match.name_type == "choice":
        return "chosen by the person who asked."
    how = finding.match.explanation.replace(f" “{answer.query}”", "", 1)  # which its reader has just read
    return f"matched by {how} ({percent(finding.match.score)}).{_how_near(finding, answer)}"


class Shown(NamedTuple):
    """How much of each a short answer shows."""

    dates: int
    listings: int
    related: int
    notes: int


def left_out(finding: Finding, shown: Shown, *, where: str) -> str:
    """ " 9 more in Full history.": dates, listings, relatives and notes that are not shown; "" where all are."""
    dated = that_matter(finding)
    held = (len(dated), len(finding.designations), len(finding.related), len(caveats(finding)))
    most = (shown.dates, shown.listings, shown.related, shown.notes)
    left = sum(max(0, number - few) for number, few in zip(held, most, strict=True))
    return f" {left} more {where}." if left else ""


def _how_near(finding: Finding, answer: Answer) -> str:
    """How much a potential match proves."""
    if answer.outcome is not Outcome.POTENTIAL_MATCH or finding.match.name_type == IDENTIFIER:
        return ""
    if finding.match.differs:
        return " That speaks against it and settles nothing: lists err, and people have two birth dates on paper."
    if finding.match.lacks:
        return f" Very likely the same person: only the {finding.match.lacks} is not in the question."
    return " This is the nearest name, not the same one."


def edition(searched: ListSearched) -> str:
    """Which edition is held: the publisher's by its day, reviewed facts by the beginning of their version."""
    if searched.edition_on:
        return f"edition of {day(searched.edition_on)}"
    return f"version {searched.version[:7]}" if searched.version else ""


def percent(score: float) -> str:
    """Never 100 % but for the very name."""
    return f"{score:.0%}" if score in (0.0, 1.0) else f"{min(score, 0.99):.0%}"


def small_line(answer: Answer, *others: Answer) -> str:
    """The last line of an answer: how many lists, the oldest of them, ownership, and what the answer is worth.

    `others` were asked for with it, and share its lists.
    """
    owners = "" if answer.ownership.checked else "ownership not checked"
    more = MORE_AS_NEAR if any(one.also_more for one in (answer, *others)) else ""
    own = OWN_LEFT_OUT if any(gap.reason is Gap.WITHHELD for gap in answer.unsearched) else ""
    worth = dict.fromkeys(_WORTH.get(one.outcome, "a lead, not a finding") for one in (answer, *others))
    return " · ".join(filter(None, [lists_and_age(answer.lists), _not_loaded(answer), more, own, owners, *worth]))


def _not_loaded(answer: Answer) -> str:
    """ "SDN, EU, UK not loaded"; "" where all of these are."""
    gaps = {gap.dataset for gap in answer.unsearched if gap.reason is Gap.NOT_LOADED}
    bodies = [name for dataset, name in _BODIES.items() if dataset in gaps]
    if sdn_not_loaded(answer) and answer.outcome is not Outcome.NO_MATCH:  # whose first line says so
        bodies.insert(0, "SDN")
    return f"{', '.join(bodies)} not loaded" if bodies else ""


def how_many(lists: Sequence[ListSearched]) -> str:
    """ "31 lists, 23 of them stale; 2 not loaded"."""
    loaded = [one for one in lists if one.version]
    stale = sum(one.stale for one in loaded)
    empty = len(lists) - len(loaded)
    told = f"{count(len(loaded), 'list')}, {stale or 'none'} of them stale"
    return f"{told}; {empty} not loaded" if empty else told


def lists_and_age(lists: Sequence[ListSearched]) -> str:
    """ "31 lists, oldest 6 May 2022", marked where one of them is stale."""
    if not lists:
        return "⚠️ no list was searched"
    days = [one.as_of for one in lists if one.as_of]
    mark = "⚠️ " if any(one.stale for one in lists) else ""
    return f"{mark}{count(len(lists), 'list')}{f', oldest {day(min(days))}' if days else ''}"


def searched(lists: Sequence[ListSearched], *, today: dt.date) -> str:
    """How many lists were searched and how old they are; the stale ones by name."""
    if not lists:
        return "⚠️ No list was searched."
    stale = [one.title for one in lists if one.stale]
    warning = f" ⚠️ Stale: {_stale(stale, of=len(lists))}" if stale else ""
    return f"{count(len(lists), 'list')} searched, {_checked(lists, today)}.{warning}"


def _stale(titles: Sequence[str], *, of: int) -> str:
    """How many, or which; two that carry one list bear one title."""
    return f"all {of} lists" if len(titles) == of > _LISTS_NAMED else some(list(dict.fromkeys(titles)), _LISTS_NAMED)


def _checked(lists: Sequence[ListSearched], today: dt.date) -> str:
    days = sorted(one.as_of for one in lists if one.as_of)
    if not days:
        return "none of them loaded yet"
    first, last = days[0], days[-1]
    if first == last:
        return f"last checked {day(last)} ({ago((today - last).days)})"
    return f"last checked between {day(first)} ({ago((today - first).days)}) and {day(last)}"
