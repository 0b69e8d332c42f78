"""The as-of view: what was known and true of an entity on a day. What came later is left out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.domain.law.clock import Clock
from bot.domain.law.designation import Designation
from bot.domain.law.document import Document
from bot.domain.law.documents import document_ids, sources_of, without_later_reports
from bot.domain.law.earlier_days import made_later, told
from bot.domain.law.entity import Entity, Link, Relation
from bot.domain.law.folding import folded
from bot.domain.law.in_force import measures_on
from bot.domain.law.moment import Moment
from bot.domain.law.not_known import mentioned, not_known
from bot.domain.law.orders import AGREED, DONE
from bot.domain.law.program import Program
from bot.domain.law.standing import Stood, by_weight
from bot.domain.law.view import DesignationView
from bot.domain.lists.dataset import Origin
from bot.domain.lists.staleness import is_stale


class AsOf(Moment):
    """Looks at designations as of the day asked about, by what was known then."""

    def behind(self, told: Sequence[Designation]) -> set[str]:
        """The ids of all documents behind these designations, their dates and the stages of their programs."""
        stages = [stage for d in told if (stage := self.stage_of(d))]
        ids = document_ids(told, {d.id: self.deadlines(d) for d in told})
        return ids.union(*(stage.documents for stage in stages))

    def as_told(self, entity: Entity) -> Entity:
        """The entity without what speaks of today, where an earlier day is asked about."""
        return entity if self.day == self.today else replace(entity, summary="", remarks=())

    def note(self, note: str) -> str:
        """A remark that speaks of today: "" where an earlier day is asked about."""
        return note if self.day == self.today else ""

    def ties(self, entity: Entity, link: Link, stood: Mapping[str, Stood]) -> bool:
        """Whether the relation is shown: not before its day, and one that an order makes only once that order is."""
        if link.since and link.since > self.day:
            return False
        match link.relation:
            case Relation.TARGET:
                return _orders_on(link.entity_id, stood[entity.id])
            case Relation.ADDRESSEE:
                return _orders_on(entity.id, stood[link.entity_id])
            case _:
                return True

    def stood(self, entity: Entity, known: Collection[Designation], documents: Mapping[str, Document]) -> Stood:
        """How the entity stood, by all its designations and the documents behind those that are shown."""
        views = [self.view(d, documents, of=entity) for d in known if self.tells(d)]
        reviewed = frozenset(id for id, state in self.lists.items() if state.dataset.origin is Origin.CURATED)
        told = folded(sorted(views, key=by_weight(entity)), reviewed)
        return Stood(designations=told, not_known=not_known(self, known), mentioned=mentioned(self, known))

    def view(self, d: Designation, documents: Mapping[str, Document], *, of: Entity) -> DesignationView:
        """One of its designations as it stood; `documents` by id, those of its deadlines and reports included."""
        program, deadlines, stage = self.program_of(d).of(of), self.deadlines(d), self.stage_of(d)
        known = d.without_what_came_after(self.day)
        return DesignationView(
            id=d.id,
            program=d.program,
            program_title=program.title,
            program_short=program.short,
            authority=self._authority(program),
            dataset=d.dataset,
            status=d.status_on(self.day),
            listed_as=d.listed_as,
            listed_on=d.listed_on,
            suspended_on=known.suspended_on,
            suspension_note=known.suspension_note,
            ended_on=known.ended_on,
            end_reason=known.end_reason,
            end_note=known.end_note,
            edition=d.edition,
            editions=known.editions,
            grounds=self.note(d.grounds),
            measures=measures_on(program, d, self.day),
            securities=program.securities,
            subsidiaries=program.subsidiaries_on(self.day, today=self.today),
            deadlines=tuple(without_later_reports(deadline, documents, self.day) for deadline in deadlines),
            sources=sources_of(d, deadlines, documents, self.day, stage=stage),
            history=known.history,
            caveats=self._caveats(d, program),
            renewal_missed=program.renewal_missed(self.day),
            derived=self._derived(d, program),
            checked_on=d.verification.checked_on,
            seen_from=d.seen_from if d.listed_on is None else None,
            tags=d.tags,
            citation=d.citation,
            reported_in=self._known([documents[reported.document] for reported in d.reported]),
            copy_on=self._stale_copy(d),
            orders=d.orders,
            agreed=d.company_class == AGREED,
            target=d.target,
            outcome=d.outcome_on(self.day),
            not_enforced=d.not_enforced_on(self.day),
            enforcement=self._enforcement(d),
            stage_since=stage.since if stage and not stage.as_seen else None,
            ran_out=self._ran_out(program),
            day_in_doubt=self._day_in_doubt(d),
        )

    def _authority(self, program: Program) -> str:
        """As it is cited: the authority, or where none is known the regulations."""
        return self.authorities[program.authority].short if program.authority else program.citation

    def _known(self, documents: Sequence[Document]) -> tuple[Document, ...]:
        return tuple(document for document in documents if document.known_on(self.day))

    def _enforcement(self, d: Designation) -> str:
        """That the law was not enforced, as of the day; "" where it was, or nothing was left to enforce."""
        outcome, left = d.outcome_on(self.day), d.not_enforced_on(self.day)
        return left.words(self.day) if left and not (outcome and outcome.kind in DONE) else ""

    def _stale_copy(self, d: Designation) -> dt.date | None:
        """Of a listing that rests on a publisher's stale file, older than the day asked about: the file's day."""
        state = self.lists.get(d.dataset)
        if state is None or state.dataset.origin is not Origin.OFFICIAL or not is_stale(state, self.today):
            return None
        return state.checked_on if state.checked_on and state.checked_on < self.day else None

    def _age(self, d: Designation) -> str:
        """How old the stale copy is that a listing rests on; "" where it rests on none."""
        copied = self._stale_copy(d)
        return f"rests on a copy last checked on {copied:%-d %b %Y}" if copied else ""

    def _day_in_doubt(self, d: Designation) -> str:
        """That its publisher's file dates it before the order that it names; "" else, and of reviewed rows."""
        state = self.lists.get(d.dataset)
        order = made_later(d.listed_on, d.tags, self.authorities.values())
        if order is None or d.listed_on is None or state is None or state.dataset.origin is Origin.CURATED:
            return ""
        return told(d.listed_on, order)

    def _caveats(self, d: Designation, program: Program) -> tuple[str, ...]:
        missed = program.renewal_missed(self.day)
        caveats = [*d.caveats, d.verification.caveat, self._age(d), program.renewal_note if missed else ""]
        caveats += [self._day_in_doubt(d)]
        caveats += [_unrenewed(program, missed)] if missed else []
        caveats += [clock.caveat() for clock in program.clocks if clock.runs_out_unchecked(self.day)]
        return tuple(caveat for caveat in caveats if caveat)

    def _derived(self, d: Designation, program: Program) -> tuple[str, ...]:
        missed = program.renewal_missed(self.day)
        renewal = [_unrenewed(program, missed), program.renewal_note] if missed else []
        doubt = self._day_in_doubt(d)
        return tuple(
            filter(None, [self._age(d), doubt, *renewal, *(clock.caveat() for clock in self._ran_out(program))])
        )

    def _ran_out(self, program: Program) -> tuple[Clock, ...]:
        return tuple(one for one in program.clocks if one.brief and one.runs_out_unchecked(self.day))


def _unrenewed(program: Program, due: dt.date) -> str:
    checked = program.verification.checked_on
    return f"The legal base was due for renewal on {due:%-d %b %Y}; not checked since {checked:%-d %b %Y}."


def _orders_on(target: str, stood: Stood) -> bool:
    return any(view.target == target for view in stood.designations)
