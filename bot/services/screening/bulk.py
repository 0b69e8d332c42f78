"""Screens many names, a chunk in one transaction. The file of results is the record; there is none for each name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.law.answer import Finding, Match, Outcome
from bot.domain.law.severity import by_severity
from bot.domain.names.as_written.no_names import NoName, no_name
from bot.domain.names.identified import unheld, unheld_beside
from bot.domain.names.matching import Candidate
from bot.errors import BadInput
from bot.services.ports import Library, NameIndex, UnitOfWork
from bot.services.questions.given_names import day_asked_about
from bot.services.screening.answers import match_of
from bot.services.screening.beside import Together, keys_of, together
from bot.services.screening.findings import Findings
from bot.services.screening.looking import exact_keys, keys_of_all
from bot.services.screening.namesakes import OF_NAMESAKES, judged
from bot.services.screening.prefetched import PrefetchedIndex
from bot.services.screening.refused import not_compared, problem_with
from bot.services.screening.resolution import Resolution
from bot.services.screening.rows import COLUMNS, NO_NAME, NOT_HELD, Asked, Result
from bot.services.screening.unsplit import resolve_whole
from bot.services.wording.identifiers import unheld_words
from bot.services.wording.small_print import MORE_AS_NEAR

__all__ = ["COLUMNS", "NO_NAME", "Asked", "Bulk", "Result"]

NEAR = 0.65
"""From here on a name that is no match stands in the results as the nearest: scoring those further off costs time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A row as it was read: what it means, or why it was not screened."""

    asked: Asked
    means: Together | None = None
    outcome: str = ""
    problem: str = ""


class Bulk:
    """Screens chunks of rows as of a day, against the lists that `team` may see."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], *, day: dt.date, today: dt.date, team: str = "") -> None:
        self._unit_of_work = unit_of_work
        self._day = day
        self._today = today
        self._team = team

    def screen(self, chunk: Sequence[Asked]) -> list[Result]:
        """The results of these rows, in their order; each row has one at least."""
        with self._unit_of_work() as uow:
            index = PrefetchedIndex(uow.index, (key for asked in chunk for key in _keys(asked)), team=self._team)
            rows = [self._read(asked, index) for asked in chunk]
            found = self._findings(uow.library, rows)
        return [result for row in rows for result in self._results(row, found)]

    def _read(self, asked: Asked, index: NameIndex) -> _Read:
        if asked.problem:
            return _Read(asked=asked, outcome=Outcome.INVALID, problem=asked.problem)
        reason = asked.no_name or _no_name(asked.name, index)
        if reason and not asked.identifiers:
            return _Read(asked=asked, outcome=NO_NAME, problem=str(reason))
        if reason:
            return self._resolved(asked, None, index)
        if problem := problem_with(asked.name) or self._day_in(asked.name):
            return _Read(asked=asked, outcome=Outcome.INVALID, problem=problem)
        return self._resolved(asked, resolve_whole(asked.name, index, team=self._team, told_from=NEAR), index)

    def _resolved(self, asked: Asked, by_name: Resolution | None, index: NameIndex) -> _Read:
        """The row as its identifiers and its name mean; `by_name` is None where it holds no name."""
        means = together(by_name, asked.identifiers, index, team=self._team)
        outcome = NOT_HELD if means.not_held else means.resolution.outcome
        if outcome == Outcome.NO_MATCH and (
            problem := not_compared(asked.name, index, told=bool(means.resolution.also))
        ):
            return _Read(asked=asked, means=means, outcome=Outcome.INVALID, problem=problem)
        return _Read(asked=asked, means=means, outcome=outcome)

    def _findings(self, library: Library, rows: Iterable[_Read]) -> Mapping[str, Finding]:
        """What is known of every entity that any row of the chunk means, read once."""
        ids = {
            c.hit.entity_id
            for row in rows
            if row.means
            for c in (*row.means.resolution.chosen, *(row.means.resolution.also if row.asked.known else ()))
        }
        if not ids:
            return {}
        blank = Match(score=0.0, name="", name_type="", explanation="")
        findings = Findings(library, day=self._day, today=self._today, team=self._team)
        built = findings.build(dict.fromkeys(sorted(ids), blank))
        return {finding.entity.id: finding for finding in built}

    def _results(self, row: _Read, found: Mapping[str, Finding]) -> list[Result]:
        result = Result(asked=row.asked, outcome=row.outcome, problem=row.problem or _unheld(row), as_of=self._day)
        if row.means is None:
            return [result]
        means = row.means.resolution
        note = "; ".join(filter(None, [row.means.note, _unheld_beside(row)]))
        result = replace(result, nearest=_nearest(means), also=_also(means), note=note)
        findings = sorted((_as_matched(found[c.hit.entity_id], c) for c in means.chosen), key=by_severity)
        found_by = row.means.found_by
        if row.asked.known and row.outcome in OF_NAMESAKES:
            beside = [_as_matched(found[c.hit.entity_id], c) for c in means.also]
            outcome, told, also = judged(Outcome(row.outcome), tuple(findings), tuple(beside), row.asked.known)
            findings = list(told)
            result = replace(result, outcome=outcome, also=_told_beside(also, more=means.also_more))
        return [replace(result, finding=one, found_by=found_by.get(one.entity.id, "")) for one in findings] or [result]

    def _day_in(self, name: str) -> str:
        """What is wrong with a name that says a day; one day is asked about for all names."""
        try:
            day = day_asked_about(name, today=self._today)
        except BadInput as problem:
            return str(problem)
        return "A day stands in the name: give it with --as-of, for the whole file." if day else ""


def _unheld(row: _Read) -> str:
    """What an identifier is that stands for a name and that no list holds."""
    found = unheld(row.asked.name) if row.outcome == Outcome.NOT_HELD and row.asked.name else None
    return unheld_words(found) if found else ""


def _unheld_beside(row: _Read) -> str:
    """That no list holds the number beside a name that nobody has."""
    found = unheld_beside(row.asked.name) if row.outcome == Outcome.NO_MATCH and row.asked.name else None
    return f"no list here holds {found.number}" if found else ""


def _keys(asked: Asked) -> Iterable[str]:
    name = asked.name if not asked.problem and not problem_with(asked.name) else ""
    return (*(keys_of_all(name) if name else ()), *keys_of(asked.identifiers))


def _no_name(name: str, index: NameIndex) -> NoName | None:
    """Why the cell holds no name; None too for what a list holds, whatever it looks like."""
    reason = no_name(name)
    if reason is None or problem_with(name):
        return reason
    return None if index.exact(exact_keys(name)) else reason


def _nearest(resolution: Resolution) -> str:
    near = resolution.nearest[0] if resolution.nearest else None
    return f"{near.hit.text} ({near.score:.2f})" if near else ""


def _also(resolution: Resolution) -> str:
    """Who else reaches the threshold: name, id and score of each."""
    told = [f"{one.hit.text} ({one.hit.entity_id}, {one.score:.2f})" for one in resolution.also]
    return "; ".join([*told, MORE_AS_NEAR] if resolution.also_more else told)


def _told_beside(also: Sequence[Finding], *, more: bool) -> str:
    """The same of those of whom more is known: with what agrees and what differs."""
    told = [f"{f.match.name} ({f.entity.id}, {f.match.score:.2f}: {f.match.explanation})" for f in also]
    return "; ".join([*told, MORE_AS_NEAR] if more else told)


def _as_matched(finding: Finding, candidate: Candidate) -> Finding:
    return replace(finding, match=match_of(candidate))
