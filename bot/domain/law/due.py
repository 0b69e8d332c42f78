"""Which clauses give a designation dates, and whether a date was reached on a day."""

from __future__ import annotations

import datetime as dt

from bot.domain.law.deadline import (
    CLOSE_OF_BUSINESS,
    RUNS_TO_THE_END,
    DeadlineKind,
    DeadlineRule,
)


def reached(kind: DeadlineKind, on: dt.date, at: dt.time | None, day: dt.date) -> bool:
    hour = at or (dt.time.max if kind in RUNS_TO_THE_END else dt.time())
    return on < day or (on == day and hour <= CLOSE_OF_BUSINESS)


def clauses_on(day: dt.date, rules: tuple[DeadlineRule, ...], company_class: str) -> list[DeadlineRule]:
    """Of each clause its newest wording on `day`; wordings that came later are left out."""
    newest: dict[tuple[str, str], DeadlineRule] = {}
    for rule in sorted(rules, key=lambda r: r.since):
        if rule.since <= day and rule.covers(company_class):
            newest[rule.kind, rule.clause] = rule
    return list(newest.values())
