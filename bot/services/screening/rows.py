"""What came of a row of a file of names, as cells: one line for each finding, one where there is none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.domain.law.answer import Finding, Outcome
from bot.domain.law.deadline import Deadline
from bot.domain.law.severity import Colour
from bot.domain.law.view import DesignationView
from bot.domain.names.as_written.no_names import NoName
from bot.domain.names.particulars import Particulars
from bot.services.wording.colours import EMOJI, of_finding

NO_NAME, NOT_HELD = "no_name", Outcome.NOT_HELD.value
"""The outcomes of a row that holds no name, and of one that holds only identifiers which no list has; the others are
those of a question (domain.law.answer.Outcome)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A row of a file: its number, its name, and its identifiers, each with its label (("ISIN", "US…"), …).

    `no_name` and `problem` say why the row is not screened; `note` how its name was read, where that is not plain.
    `known` is what the row says beside the name.
    """

    row: int
    name: str
    identifiers: tuple[tuple[str, str], ...] = ()
    no_name: NoName | None = None
    problem: str = ""
    note: str = ""
    known: Particulars = Particulars()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One finding for one row; a row without finding has one result without.

    `found_by` says whether the name or an identifier found it.
    """

    asked: Asked
    outcome: str
    as_of: dt.date
    finding: Finding | None = None
    found_by: str = ""
    problem: str = ""
    nearest: str = ""  # the name that came nearest where none was near enough
    also: str = ""  # who else reaches the threshold
    note: str = ""

    def cells(self) -> tuple[object, ...]:
        """The cells of its line, in the order of COLUMNS."""
        found = [read(self.finding) if self.finding else "" for read in _OF_FINDING.values()]
        return (*(read(self) for read in _OF_ROW.values()), *found, *(read(self) for read in _REST.values()))


def _colour(result: Result) -> str:
    """As the first line of an answer has it; none for a row that was not screened."""
    if result.outcome in (NO_NAME, Outcome.INVALID):
        return ""
    if result.finding is None:
        nobody = result.outcome == Outcome.NO_MATCH and not result.also
        return EMOJI[Colour.WHITE if nobody else Colour.YELLOW]
    return of_finding(result.finding) if result.outcome == Outcome.MATCH else EMOJI[Colour.YELLOW]


def _explanation(result: Result) -> str:
    found = result.finding
    return "; ".join((found.match.explanation, *found.not_known)) if found else result.problem


def _of_views(read: Callable[[DesignationView], Sequence[str]]) -> Callable[[Finding], object]:
    return lambda finding: _joined([text for view in finding.designations for text in read(view)])


def _dated(dataset: str, day: dt.date | None) -> list[str]:
    return [f"{dataset} {day.isoformat()}"] if day else []


def _deadline(one: Deadline) -> str:
    """With its hour, zone, state and basis: a date without them may be read a day wrong."""
    hour = f" {one.at:%H:%M} {one.zone}" if one.at else ""
    return f"{one.kind.value} {one.on.isoformat()}{hour} ({one.state.value}; {one.basis.value}: {one.rule})"


def _joined(parts: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, parts)))


_OF_ROW: dict[str, Callable[[Result], object]] = {
    "row": lambda result: result.asked.row,
    "name": lambda result: result.asked.name,
    "outcome": lambda result: result.outcome,
    "colour": _colour,
}
_OF_FINDING: dict[str, Callable[[Finding], object]] = {
    "score": lambda finding: f"{finding.match.score:.4f}",
    "matched name": lambda finding: finding.match.name,
    "name type": lambda finding: finding.match.name_type,
    "entity": lambda finding: finding.entity.id,
    "caption": lambda finding: finding.entity.caption,
    "kind": lambda finding: finding.entity.schema.value,
    "countries": lambda finding: " ".join(finding.entity.countries),
    "status": lambda finding: finding.status.value,
    "lists": _of_views(lambda view: [view.dataset]),
    "programs": _of_views(lambda view: [view.program]),
    "listed on": _of_views(lambda view: _dated(view.dataset, view.listed_on)),
    "ended on": _of_views(lambda view: _dated(view.dataset, view.ended_on)),
    "deadlines": _of_views(lambda view: list(map(_deadline, view.deadlines))),
    "sources": _of_views(lambda view: [source.url or source.citation for source in view.sources]),
}
_REST: dict[str, Callable[[Result], object]] = {
    "explanation": _explanation,
    "nearest": lambda result: result.nearest,
    "also": lambda result: result.also,
    "found by": lambda result: result.found_by,
    "note": lambda result: "; ".join(filter(None, (result.asked.note, result.note))),
    "as of": lambda result: result.as_of.isoformat(),
}
COLUMNS = (*_OF_ROW, *_OF_FINDING, *_REST)
"""The headings of results, in order."""
