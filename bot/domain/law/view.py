"""A designation as an answer shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.law.clock import Clock
from bot.domain.law.deadline import Deadline
from bot.domain.law.document import Document
from bot.domain.law.listed import EndReason, Status
from bot.domain.law.orders import NotEnforced, OrderOutcome
from bot.domain.law.program import DatedFact, Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignationView:
    """A designation as it stood on the day asked about; what came later is left out."""

    id: str
    program: str
    program_title: str
    program_short: str
    authority: str  # the instrument, as cited: "E.O. 14032"
    dataset: str
    status: Status
    listed_as: str
    listed_on: dt.date | None
    suspended_on: dt.date | None
    suspension_note: str
    ended_on: dt.date | None
    end_reason: EndReason | None
    end_note: str
    edition: str
    editions: tuple[dt.date, ...]
    grounds: str
    measures: tuple[Measure, ...]
    securities: str
    deadlines: tuple[Deadline, ...]
    sources: tuple[Document, ...]
    history: tuple[DatedFact, ...]
    caveats: tuple[str, ...]
    checked_on: dt.date
    reported_in: tuple[Document, ...] = ()  # the press behind the deadlines' reported dates
    seen_from: dt.date | None = None  # where the list gives no date: the day of our first copy that carries it
    tags: tuple[str, ...] = ()  # the publisher's own words for the grounds
    citation: str = ""  # of the act that listed it
    also_in: tuple[str, ...] = ()  # other datasets that tell this very listing
    copy_on: dt.date | None = None  # the day of the copy it rests on, where that is stale on the day asked about
    renewal_missed: dt.date | None = None  # when its legal base was due for renewal, where nobody looked here since
    derived: tuple[str, ...] = ()  # those of the caveats that say no more than copy_on, renewal_missed and ran_out
    orders: str = ""  # of an order: what its addressee must do
    agreed: bool = False  # what its addressee must do was agreed, and nobody was ordered
    target: str = ""  # of an order: the id of the entity it is about
    outcome: OrderOutcome | None = None
    not_enforced: NotEnforced | None = None  # the last time begun in which the law was not enforced
    stage_since: dt.date | None = None  # of a program with stages: since when it is as described
    enforcement: str = ""  # that in words, as of the day asked about
    ran_out: tuple[Clock, ...] = ()  # the clocks that a card tells: due by the day, and nobody here knows what came
    day_in_doubt: str = ""  # why the day of its listing may be an earlier programme's
    subsidiaries: str = ""  # what the program says of those that its parties own; "" where nothing was read
