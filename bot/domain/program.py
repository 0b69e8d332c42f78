"""Authorities (orders, statutes, rules) and the programs run under them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.deadline import DeadlineRule
from bot.domain.document import Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedFact:
    """Something that happened on a day (ISO, or to the month), and the documents that say so."""

    on: str
    text: str
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A legal instrument: executive order, statute, regulation, licence, court case or list."""

    id: str
    kind: str
    title: str
    short: str  # as an answer cites it: "E.O. 14032"
    citation: str
    status: str
    documents: tuple[str, ...]
    verification: Verification
    issued: dt.date | None = None
    effective: str = ""
    revoked_on: dt.date | None = None
    revoked_by: str | None = None
    url: str | None = None
    effects: tuple[str, ...] = ()
    history: tuple[DatedFact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a program forbids, from when until when. `name` is the glossary's word: "investment ban"."""

    name: str
    effect: str
    since: dt.date | None = None
    until: dt.date | None = None
    documents: tuple[str, ...] = ()

    def in_force(self, day: dt.date) -> bool:
        """Whether the measure stood on `day`."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A sanctions program: one list under one authority, what it forbids, and the clauses that give its dates."""

    id: str
    title: str
    short: str  # as an answer names it: 'DoD "CCMC" list'
    authority: str | None  # id of the Authority; None where only the regulations are known
    citation: str  # of the legal base: "86 FR 30145; 31 CFR part 586"
    measures: tuple[Measure, ...]
    deadlines: tuple[DeadlineRule, ...]
    documents: tuple[str, ...]
    verification: Verification
    classes: tuple[str, ...] = ()  # the classes of company its clauses tell apart
    securities: str = ""  # in plain words, what it means for holders of securities
    renewal_due: dt.date | None = None  # the legal base lapses that day unless renewed
    renewal_note: str = ""
    url: str | None = None
