"""Builds findings: an entity with its designations and relatives as they stood on a day, nothing later told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from bot.domain.dataset import Origin
from bot.domain.deadline import Deadline
from bot.domain.designation import Designation, EndReason, Status
from bot.domain.document import Document
from bot.domain.entity import Entity, Link, Relation, Schema
from bot.domain.program import Authority, Measure, Program
from bot.domain.screening import DesignationView, Finding, Match, Related, Standing
from bot.domain.severity import Colour, colour_of_listing
from bot.services.folding import folded
from bot.services.ports import Library
from bot.services.screening.documents import document_ids, happened, sources_of, without_later_reports

RELATION_DEPTH = 3
"""How far owners of owners are followed: VMate, UCWeb, Alibaba."""

MOST_RELATIVES = 200
"""Where a family is larger, relatives of relatives are left out: OFAC links hundreds to one parent."""

_STATUS_ORDER = (Status.DESIGNATED, Status.SUSPENDED, Status.NOT_YET, Status.ENDED)


class Findings:
    """Everything needed to build findings for one question, read once."""

    def __init__(
        self, library: Library, *, day: dt.date, today: dt.date, dataset: str | None = None, team: str = ""
    ) -> None:
        self._library = library
        self._day = day
        self._today = today
        self._dataset = dataset
        self._team = team
        self._lists = {state.dataset.id: state for state in library.lists(team=team)}
        self._programs: Mapping[str, Program] = library.programs()
        self._authorities: Mapping[str, Authority] = library.authorities()

    def build(self, matches: Mapping[str, Match]) -> tuple[Finding, ...]:
        """Findings for the matched entities (entity id to match), in the given order."""
        family = self._family(matches)
        views = self._views(family)
        return tuple(
            Finding(
                entity=family[entity_id],
                match=match,
                status=standing(views[entity_id], unknown=bool(not_known)),
                designations=views[entity_id],
                related=tuple(self._related(family[entity_id], family, views)),
                not_known=not_known,
            )
            for entity_id, match in matches.items()
            for not_known in (self._unknown(entity_id),)
        )

    def captions(self, ids: Collection[str]) -> Mapping[str, str]:
        """What the entities of these ids are called."""
        return {id: entity.caption for id, entity in self._library.entities(ids, team=self._team).items()}

    def _family(self, ids: Iterable[str]) -> dict[str, Entity]:
        """The entities and those they are linked to, to a fixed depth."""
        family: dict[str, Entity] = {}
        wanted = set(ids)
        for _ in range(RELATION_DEPTH + 1):
            if not wanted:
                break
            found = self._library.entities(wanted, team=self._team)
            family.update({id: self._as_told(entity) for id, entity in found.items()})
            linked = {link.entity_id for entity in family.values() for link in entity.links}
            wanted = linked - family.keys() if len(family) < MOST_RELATIVES else set()
        return family

    def _as_told(self, entity: Entity) -> Entity:
        """The entity without what speaks of today, where an earlier day is asked about."""
        return entity if self._day == self._today else replace(entity, summary="", remarks=())

    def _related(
        self, entity: Entity, family: Mapping[str, Entity], views: Mapping[str, tuple[DesignationView, ...]]
    ) -> Iterable[Related]:
        for link in _links(entity, family):
            found = views[link.entity_id]
            yield Related(
                relation=link.relation,
                note=link.note if self._day == self._today else "",
                entity=family[link.entity_id],
                status=standing(found, unknown=bool(self._unknown(link.entity_id))),
                designations=found,
            )

    def _views(self, family: Mapping[str, Entity]) -> dict[str, tuple[DesignationView, ...]]:
        known = self._library.designations(family.keys(), team=self._team)
        self._carried = {d.entity_id for d in known if self._dataset in (None, d.dataset)}
        told = [d for d in known if self._is_told(d)]
        self._not_known = [d for d in known if d.unknown_on(self._day) and self._dataset in (None, d.dataset)]
        self._perhaps_renewed = [d for d in told if d.end_reason is EndReason.EXPIRED and self._ends_unseen(d)]
        deadlines = {d.id: d.deadlines_on(self._day, self._programs[d.program]) for d in told}
        documents = self._library.documents(document_ids(told, deadlines))
        views: dict[str, list[DesignationView]] = {entity_id: [] for entity_id in family}
        for designation in told:
            view = self._view(designation, deadlines[designation.id], documents)
            views[designation.entity_id].append(view)
        reviewed = frozenset(id for id, state in self._lists.items() if state.dataset.origin is Origin.CURATED)
        return {id: folded(sorted(found, key=_order(family[id])), reviewed) for id, found in views.items()}

    def _unknown(self, entity_id: str) -> tuple[str, ...]:
        """What our copies cannot tell of that day: whether it had begun, or whether it was renewed."""
        began = [
            f"{self._short(d)}: in our copies from {d.seen_from:%-d %b %Y}, not known before"
            for d in self._not_known
            if d.entity_id == entity_id
        ]
        ended = [
            f"{self._short(d)}: printed to end on {d.ended_on:%-d %b %Y}; our older copy tells of no renewal"
            for d in self._perhaps_renewed
            if d.entity_id == entity_id
        ]
        return (*began, *ended) or self._silent_of(entity_id)

    def _silent_of(self, entity_id: str) -> tuple[str, ...]:
        """Of an entity that no list searched carries: that none of them could tell, not loaded or begun later."""
        searched = [s for s in self._lists.values() if self._dataset in (None, s.dataset.id) and s.version is not None]
        if entity_id in self._carried or any(state.reaches(self._day) for state in searched):
            return ()
        begins = min((state.first_day for state in searched if state.first_day), default=None)
        title = self._lists[self._dataset].dataset.title if self._dataset in self._lists else ""
        return (f"our copies of {title} begin {begins:%-d %b %Y}" if begins else f"{title} is not loaded",)

    def _short(self, designation: Designation) -> str:
        return self._programs[designation.program].short

    def _ends_unseen(self, designation: Designation) -> bool:
        """Whether its printed end lies behind the day asked about, and our last copy of the list before that end."""
        ended, checked = designation.ended_on, self._lists[designation.dataset].checked_on
        return ended is not None and ended <= self._day and checked is not None and checked < ended

    def _is_told(self, designation: Designation) -> bool:
        return designation.begun(self._day) and self._dataset in (None, designation.dataset)

    def _view(
        self, d: Designation, deadlines: tuple[Deadline, ...], documents: Mapping[str, Document]
    ) -> DesignationView:
        program = self._programs[d.program]
        ended = d.ended_on is not None and d.ended_on <= self._day
        suspended = d.suspended_on is not None and d.suspended_on <= self._day
        return DesignationView(
            id=d.id,
            program=d.program,
            program_title=program.title,
            program_short=program.short,
            authority=self._authorities[program.authority].short if program.authority else program.citation,
            dataset=d.dataset,
            status=d.status_on(self._day),
            listed_as=d.listed_as,
            listed_on=d.listed_on,
            suspended_on=d.suspended_on if suspended else None,
            suspension_note=d.suspension_note if suspended else "",
            ended_on=d.ended_on if ended else None,
            end_reason=d.end_reason if ended else None,
            end_note=d.end_note if ended else "",
            edition=d.edition,
            editions=tuple(e for e in d.editions if e <= self._day),
            grounds=d.grounds if self._day == self._today else "",
            measures=_measures(program, d, self._day),
            securities=program.securities,
            deadlines=tuple(without_later_reports(deadline, documents, self._day) for deadline in deadlines),
            sources=sources_of(d, deadlines, documents, self._day),
            history=tuple(fact for fact in d.history if happened(fact, self._day)),
            caveats=self._caveats(d, program),
            checked_on=d.verification.checked_on,
            seen_from=d.seen_from if d.listed_on is None else None,
            tags=d.tags,
            citation=d.citation,
            reported_in=tuple(documents[r.document] for r in d.reported if documents[r.document].known_on(self._day)),
            copy_on=self._stale_copy(d),
        )

    def _stale_copy(self, d: Designation) -> dt.date | None:
        """Of a listing that rests on a publisher's stale file, older than the day asked about: the file's day."""
        state = self._lists.get(d.dataset)
        if state is None or state.dataset.origin is not Origin.OFFICIAL or not state.stale_on(self._today):
            return None
        return state.checked_on if state.checked_on and state.checked_on < self._day else None

    def _age(self, d: Designation) -> str:
        """How old the stale copy is that a listing rests on; "" where it rests on none."""
        copied = self._stale_copy(d)
        return f"rests on a copy last checked on {copied:%-d %b %Y}" if copied else ""

    def _caveats(self, d: Designation, program: Program) -> tuple[str, ...]:
        caveats = [*d.caveats, d.verification.caveat, self._age(d)]
        due = program.renewal_due
        if due is not None and due <= self._day and program.verification.checked_on < due:
            caveats.append(
                f"The legal base was due for renewal on {due:%-d %b %Y}; not checked since "
                f"{program.verification.checked_on:%-d %b %Y}. {program.renewal_note}".strip()
            )
        return tuple(caveat for caveat in caveats if caveat)


def standing(views: Sequence[DesignationView], *, unknown: bool = False) -> Standing:
    """An entity's standing over all its designations: the strictest one counts.

    `unknown`: our copies of a list cannot tell of the day; then nothing less than what stands is sure.
    """
    statuses = {view.status for view in views}
    if Status.DESIGNATED in statuses:
        return Standing.DESIGNATED
    if Status.SUSPENDED in statuses:
        return Standing.SUSPENDED
    if unknown and Status.NOT_YET not in statuses:
        return Standing.UNKNOWN
    return Standing.FORMERLY_DESIGNATED if Status.ENDED in statuses else Standing.NOT_DESIGNATED


def _order(entity: Entity) -> Callable[[DesignationView], tuple[int, bool, bool, int, str]]:
    """Order within a finding: in force first, then (of companies) what bars dealings, dates to divest, the newest."""
    blue = entity.schema in (Schema.JURISDICTION, Schema.APP)

    def weight(view: DesignationView) -> tuple[int, bool, bool, int, str]:
        listed = -view.listed_on.toordinal() if view.listed_on else 0
        milder = not blue and colour_of_listing(view) is not Colour.RED
        undated = not any(d.kind == "divest_by" for d in view.deadlines)
        return _STATUS_ORDER.index(view.status), milder, undated, listed, view.id

    return weight


def _links(entity: Entity, family: Mapping[str, Entity]) -> Iterable[Link]:
    """The entity's links, then its relatives' owners and parents; each relative once, never the entity itself."""
    seen = {entity.id}
    queue = [(link, "") for link in entity.links]
    while queue:
        link, through = queue.pop(0)
        if link.entity_id in seen or link.entity_id not in family:
            continue
        seen.add(link.entity_id)
        yield replace(link, note="; ".join(filter(None, [through, link.note])))
        relative = family[link.entity_id]
        queue += [(up, f"of {relative.caption}") for up in relative.links if up.relation is not Relation.LINKED]


def _measures(program: Program, d: Designation, day: dt.date) -> tuple[Measure, ...]:
    """The measures in force on the day, or of an ended designation those that stood while it lasted."""
    last = min(day, d.ended_on - dt.timedelta(days=1)) if d.ended_on else day
    return tuple(
        replace(m, until=m.until if m.until and m.until <= day else None) for m in program.measures if m.in_force(last)
    )
