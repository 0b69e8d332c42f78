"""From the files of authorities, programs and clocks to the values of the domain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.law.clock import Clock
from bot.domain.law.program import Authority, Measure, Program, Stage
from data.curated.files import (
    AuthorityFile,
    ClockFile,
    ProgramFile,
)


def authority(id: str, file: AuthorityFile) -> Authority:
    """The legal instrument that a file describes."""
    return Authority(
        id=id,
        kind=file.kind,
        title=file.title,
        short=file.short,
        citation=file.citation,
        status=file.status,
        documents=file.documents,
        verification=file.verification,
        issued=file.issued,
        effective=file.effective or "",
        revoked_on=file.revoked_on,
        revoked_by=file.revoked_by,
        url=file.url,
        effects=file.effects,
        history=tuple(event.to_domain() for event in file.history),
    )


def clock(id: str, file: ClockFile) -> Clock:
    """The clock that a file describes."""
    return Clock(
        id=id,
        title=file.title,
        due=file.due,
        basis=file.basis,
        note=file.note,
        documents=file.documents,
        verification=file.verification,
        settled_on=file.settled_on,
        brief=file.brief or "",
        countries=file.countries,
        entities=file.entities,
    )


@dataclass(frozen=True, slots=True)
class _AsItIs:
    """What a program says of itself today."""

    short: str
    citation: str
    measures: tuple[Measure, ...]
    securities: str


def _as_it_is(file: ProgramFile, stages: Sequence[Stage]) -> _AsItIs:
    if stages:
        last = stages[-1]
        return _AsItIs(last.short, last.citation, last.measures, last.securities)
    measures = tuple(measure.to_domain() for measure in file.measures)
    return _AsItIs(file.short, file.citation, measures, file.securities or "")


def program(id: str, file: ProgramFile, clocks: tuple[Clock, ...] = ()) -> Program:
    """The program that a file describes, with the clocks that run for it. Of stages the last one speaks for it."""
    stages = tuple(stage.to_domain() for stage in file.stages)
    now = _as_it_is(file, stages)
    return Program(
        id=id,
        title=file.title,
        short=now.short,
        authority=None if file.authority == "none" else file.authority,
        citation=now.citation,
        measures=now.measures,
        deadlines=tuple(rule.to_domain() for rule in file.deadlines),
        documents=file.documents,
        verification=file.verification,
        classes=file.classes,
        securities=now.securities,
        renewal_due=file.renewal_due,
        renewal_note=file.renewal_note or "",
        url=file.url,
        stages=stages,
        clocks=clocks,
        subsidiaries=file.subsidiaries.to_domain() if file.subsidiaries else None,
    )
