"""Screens many names, a chunk in one transaction. The file of results is the record; there is none for each name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.domain.deadline import Deadline
from bot.domain.matching import NameHit
from bot.domain.screening import DesignationView, Finding, Match, Outcome
from bot.errors import BadInput
from bot.services.parsing import parse_name
from bot.services.ports import Library, NameIndex, UnitOfWork
from bot.services.screening.findings import Findings
from bot.services.screening.resolving import Resolution, exact_keys, resolve
from bot.services.screening.screener import match_of, problem_with

COLUMNS = (
    "row", "name", "outcome", "score", "matched name", "name type", "entity", "caption", "kind", "countries", "status",
    "lists", "programs", "listed on", "ended on", "deadlines", "sources", "explanation", "nearest", "as of",
    "list versions",
)  # fmt: skip

NEAR = 0.65
"""From here on a name that is no match stands in the results as the nearest: scoring those further off costs time."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A name and the number of its row in the file."""

    row: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One finding for one name; a name without finding has one result without."""

    asked: Asked
    outcome: Outcome
    finding: Finding | None
    problem: str
    nearest: str  # the name that came nearest where none was near enough
    as_of: dt.date
    versions: str

    def cells(self) -> tuple[object, ...]:
        """The cells of its line, in the order of COLUMNS."""
        head = (self.asked.row, self.asked.name, self.outcome.value)
        found = _cells(self.finding) if self.finding else ("",) * 14 + (self.problem,)
        return (*head, *found, self.nearest, self.as_of.isoformat(), self.versions)


class Ahead:
    """A names index that has looked up the exact keys of many names in one query (ports.NameIndex)."""

    def __init__(self, index: NameIndex, names: Iterable[str]) -> None:
        self._index = index
        self.rarity = cache(index.rarity)
        """How rare a word is among the stored names: 0 in every name, 1 in none."""
        self._asked = {key for name in names for key in exact_keys(name)}
        self._found: dict[str, list[tuple[int, NameHit]]] = {}
        for place, hit in enumerate(index.exact(self._asked)):
            self._found.setdefault(hit.key, []).append((place, hit))

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """The names and identifiers with one of these keys, in the order in which the index gives them."""
        if not self._asked.issuperset(keys):
            return self._index.exact(keys)
        found = [placed for key in dict.fromkeys(keys) for placed in self._found.get(key, ())]
        return [hit for _, hit in sorted(found, key=lambda placed: placed[0])]

    def similar(self, text: str, *, limit: int) -> Sequence[NameHit]:
        """At most `limit` names that may be meant by `text`."""
        return self._index.similar(text, limit=limit)


class Bulk:
    """Screens chunks of names as of a day."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], *, day: dt.date, today: dt.date) -> None:
        self._unit_of_work = unit_of_work
        self._day = day
        self._today = today

    def screen(self, chunk: Sequence[Asked]) -> list[Result]:
        """The results of these names, in their order."""
        with self._unit_of_work() as uow:
            problems = {asked: problem_with(asked.name) or self._day_in(asked.name) for asked in chunk}
            index = Ahead(uow.index, [asked.name for asked in chunk if not problems[asked]])
            resolved = {asked: resolve(asked.name, index, told_from=NEAR) for asked in chunk if not problems[asked]}
            found = self._findings(uow.library, resolved.values())
            versions = list_versions(uow.library)
        return [
            result
            for asked in chunk
            for result in self._results(asked, resolved.get(asked), found, problems[asked], versions)
        ]

    def _findings(self, library: Library, resolved: Iterable[Resolution]) -> dict[str, Finding]:
        """What is known of every entity that any name of the chunk means, read once."""
        ids = {c.hit.entity_id for resolution in resolved for c in resolution.chosen}
        if not ids:
            return {}
        blank = Match(score=0.0, name="", name_type="", explanation="")
        built = Findings(library, day=self._day, today=self._today).build(dict.fromkeys(sorted(ids), blank))
        return {finding.entity.id: finding for finding in built}

    def _results(
        self,
        asked: Asked,
        resolution: Resolution | None,
        found: dict[str, Finding],
        problem: str,
        versions: str,
    ) -> list[Result]:
        outcome = resolution.outcome if resolution else Outcome.INVALID
        findings: list[Finding | None] = [
            _as_matched(found[c.hit.entity_id], match_of(c)) for c in (resolution.chosen if resolution else ())
        ]
        return [
            Result(
                asked=asked,
                outcome=outcome,
                finding=finding,
                problem=problem,
                nearest=_nearest(resolution),
                as_of=self._day,
                versions=versions,
            )
            for finding in findings or [None]
        ]

    def _day_in(self, name: str) -> str:
        """What is wrong with a name that holds a day; one day is asked about for all names."""
        try:
            _, day = parse_name(name, today=self._today)
        except BadInput as problem:
            return str(problem)
        return "A day stands in the name: give it with --as-of, for the whole file." if day else ""


def _nearest(resolution: Resolution | None) -> str:
    near = resolution.nearest[0] if resolution and resolution.nearest else None
    return f"{near.hit.text} ({near.score:.2f})" if near else ""


def _as_matched(finding: Finding, match: Match) -> Finding:
    return replace(finding, match=match)


def list_versions(library: Library) -> str:
    """The version of each list that is held, as results name them."""
    held = [state.version for state in library.lists() if state.version]
    return "; ".join(f"{version.dataset} {version.as_of.isoformat()}" for version in held)


def _cells(finding: Finding) -> tuple[object, ...]:
    entity, match, views = finding.entity, finding.match, finding.designations
    return (
        f"{match.score:.4f}",
        match.name,
        match.name_type,
        entity.id,
        entity.caption,
        entity.schema.value,
        " ".join(entity.countries),
        finding.status.value,
        _joined([view.dataset for view in views]),
        _joined([view.program for view in views]),
        _joined([f"{view.dataset} {view.listed_on.isoformat()}" if view.listed_on else "" for view in views]),
        _joined([f"{view.dataset} {view.ended_on.isoformat()}" if view.ended_on else "" for view in views]),
        _joined([deadline for view in views for deadline in _deadlines(view)]),
        _joined([source.url or source.citation for view in views for source in view.sources]),
        "; ".join((match.explanation, *finding.not_known)),
    )


def _deadlines(view: DesignationView) -> list[str]:
    """Each deadline with its hour, zone, state and basis: a date without them may be read a day wrong."""
    return [
        f"{d.kind.value} {d.on.isoformat()}{_hour(d)} ({d.state.value}; {d.basis.value}: {d.rule})"
        for d in view.deadlines
    ]


def _hour(deadline: Deadline) -> str:
    return f" {deadline.at:%H:%M} {deadline.zone}" if deadline.at else ""


def _joined(parts: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, parts)))
