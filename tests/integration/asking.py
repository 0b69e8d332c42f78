"""What the tests of answers share: asking, and reading what was answered."""

from __future__ import annotations

import datetime as dt

from bot.domain.law.answer import Answer, Finding, Outcome
from bot.domain.law.deadline import Deadline, DeadlineState
from bot.domain.law.listed import Status
from bot.domain.law.view import DesignationView
from bot.services.ports import Asker
from bot.services.screening.screener import Screener

CLI = Asker(surface="cli")
UPCOMING, PASSED = DeadlineState.UPCOMING.value, DeadlineState.PASSED.value
NEVER = DeadlineState.NEVER_TOOK_EFFECT.value

Line = tuple[str, str, str]
"""A deadline's kind, date and state."""


def ask(screener: Screener, name: str, as_of: str | None = None) -> Answer:
    return screener.screen(name, as_of=dt.date.fromisoformat(as_of) if as_of else None, asker=CLI)


def one(screener: Screener, name: str, as_of: str | None = None) -> Finding:
    answer = ask(screener, name, as_of)
    assert answer.outcome in (Outcome.MATCH, Outcome.POTENTIAL_MATCH)
    (finding,) = answer.findings
    return finding


def on(finding: Finding, dataset: str) -> DesignationView:
    (view,) = [view for view in finding.designations if view.dataset == dataset]
    return view


def lines(view: DesignationView) -> list[Line]:
    return [(d.kind.value, d.on.isoformat(), d.state.value) for d in view.deadlines]


def moments(view: DesignationView) -> list[str]:
    return [f"{d.at:%H:%M} {d.zone}" for d in view.deadlines if d.at]


def rules(view: DesignationView) -> list[str]:
    return [d.rule for d in view.deadlines]


def cited(view: DesignationView) -> dict[str, str | None]:
    return {document.id: document.link for document in view.sources}


def divestment(view: DesignationView) -> Deadline:
    (found,) = [d for d in view.deadlines if d.kind == "divest_by"]
    return found


def held(finding: Finding) -> set[str]:
    """The lists that the entity is on."""
    return {view.dataset for view in finding.designations if view.status is Status.DESIGNATED}
