"""The as-of view: what was known and true of an entity on a day. What came later is not told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.law.answer import LISTS_FROM, DesignationView
from bot.domain.law.deadline import Deadline
from bot.domain.law.designation import Designation, EndReason
from bot.domain.law.document import Document
from bot.domain.law.documents import document_ids, sources_of, without_later_reports
from bot.domain.law.entity import Entity, Link, Relation
from bot.domain.law.folding import folded
from bot.domain.law.orders import AGREED, DONE, come_by, spoken
from bot.domain.law.program import Authority, Clock, Measure, Program, Stage
from bot.domain.law.standing import Stood, by_weight
from bot.domain.lists.dataset import ListState, Origin

_NO_RENEWAL = "our older copy tells of no renewal"
ORDERS_ALONE = f"before {LISTS_FROM:%-d %b %Y} only orders to divest or to give up a deal are held"


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOf:
    """Looks at designations as of `day`, asked on `today`, by the programs, authorities and lists in force.

    With `dataset` only that list counts.
    """

    day: dt.date
    today: dt.date
    programs: Mapping[str, Program]
    authorities: Mapping[str, Authority]
    lists: Mapping[str, ListState]
    dataset: str | None = None

    def tells(self, d: Designation) -> bool:
        """Whether the designation is told: it had begun, and its list speaks of the day and is among those asked about.

        Of a day before the lists begin, orders alone are told.
        """
        return d.begun(self.day) and self._asked(d) and (self._listed_days or bool(d.orders))

    def deadlines(self, d: Designation) -> tuple[Deadline, ...]:
        """The dates that follow from it, as one knew them on the day."""
        return d.deadlines_on(self.day, self.programs[d.program])

    def behind(self, told: Sequence[Designation]) -> set[str]:
        """The ids of all documents behind these designations, their dates and the stages of their programs."""
        stages = [stage for d in told if (stage := self._stage(d))]
        ids = document_ids(told, {d.id: self.deadlines(d) for d in told})
        return ids.union(*(stage.documents for stage in stages))

    def as_told(self, entity: Entity) -> Entity:
        """The entity without what speaks of today, where an earlier day is asked about."""
        return entity if self.day == self.today else replace(entity, summary="", remarks=())

    def note(self, note: str) -> str:
        """A remark that speaks of today: "" where an earlier day is asked about."""
        return note if self.day == self.today else ""

    def ties(self, entity: Entity, link: Link, stood: Mapping[str, Stood]) -> bool:
        """Whether the relation is told: not before its day, and one that an order makes only once that order is."""
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
        """How the entity stood, by all its designations and the documents behind those that are told."""
        views = [self.view(d, documents, of=entity) for d in known if self.tells(d)]
        reviewed = frozenset(id for id, state in self.lists.items() if state.dataset.origin is Origin.CURATED)
        told = folded(sorted(views, key=by_weight(entity)), reviewed)
        return Stood(designations=told, not_known=self._not_known(known), mentioned=self._mentioned(known))

    def view(self, d: Designation, documents: Mapping[str, Document], *, of: Entity) -> DesignationView:
        """One of its designations as it stood; `documents` by id, those of its deadlines and reports included."""
        program, deadlines, stage = self._program(d).of(of), self.deadlines(d), self._stage(d)
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
            measures=_measures(program, d, self.day),
            securities=program.securities,
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

    def _program(self, d: Designation) -> Program:
        """The program as it stood on the day, or when the designation last did."""
        return self.programs[d.program].on(_last_day(d, self.day))

    def _stage(self, d: Designation) -> Stage | None:
        return self.programs[d.program].stage_on(_last_day(d, self.day))

    @property
    def _listed_days(self) -> bool:
        """Whether the day is one that the lists speak of, and not orders alone."""
        return self.day >= LISTS_FROM

    @property
    def _asks_of_orders(self) -> bool:
        """Whether the list asked about speaks of days before the others do: orders are held from 1990 on."""
        state = self.lists.get(self.dataset or "")
        return state is not None and state.dataset.speaks_from is not None

    @property
    def _lists_asked(self) -> list[ListState]:
        return [state for id, state in self.lists.items() if self.dataset in (None, id)]

    def _asked(self, d: Designation) -> bool:
        return self.dataset in (None, d.dataset)

    def _not_known(self, known: Collection[Designation]) -> tuple[str, ...]:
        """What our copies cannot tell of that day: whether it had begun, or whether it was renewed."""
        if not self._listed_days:
            return () if self._asks_of_orders else (ORDERS_ALONE,)
        asked = list(filter(self._asked, known))
        return self._unsure(asked) if asked else self._silent()

    def _unsure(self, asked: Sequence[Designation]) -> tuple[str, ...]:
        began = [d for d in asked if d.unknown_on(self.day)]
        ended = [d for d in asked if self._perhaps_renewed(d)]
        return (
            *(f"{self._short(d)}: in our copies from {d.seen_from:%-d %b %Y}, not known before" for d in began),
            *(f"{self._short(d)}: printed to end on {d.ended_on:%-d %b %Y}; {_NO_RENEWAL}" for d in ended),
        )

    def _mentioned(self, known: Collection[Designation]) -> tuple[str, ...]:
        """What had happened of a listing yet to begin: it was made public, or a text that named it was withdrawn."""
        coming = [d for d in known if self._asked(d) and self._listed_days and not d.begun(self.day)]
        told = [(fact.on, f"{self._short(d)}, {spoken(fact.on)}: {fact.text}") for d in coming for fact in d.history]
        return tuple(dict.fromkeys(text for on, text in sorted(told) if come_by(on, self.day)))

    def _perhaps_renewed(self, d: Designation) -> bool:
        return self.tells(d) and d.end_reason is EndReason.EXPIRED and self._ends_unseen(d)

    def _silent(self) -> tuple[str, ...]:
        """Of an entity that no list searched carries: that none of them could tell, not loaded or begun later."""
        searched = [s for s in self._lists_asked if s.version is not None]
        if any(state.reaches(self.day) for state in searched):
            return ()
        begins = min(filter(None, (state.first_day for state in searched)), default=None)
        title = next((s.dataset.title for s in self.lists.values() if s.dataset.id == self.dataset), "")
        return (f"our copies of {title} begin {begins:%-d %b %Y}" if begins else f"{title} is not loaded",)

    def _short(self, d: Designation) -> str:
        return self._program(d).short

    def _ends_unseen(self, d: Designation) -> bool:
        """Whether its printed end lies behind the day asked about, and our last copy of the list before that end."""
        ended, checked = d.ended_on, self.lists[d.dataset].checked_on
        return ended is not None and ended <= self.day and checked is not None and checked < ended

    def _stale_copy(self, d: Designation) -> dt.date | None:
        """Of a listing that rests on a publisher's stale file, older than the day asked about: the file's day."""
        state = self.lists.get(d.dataset)
        if state is None or state.dataset.origin is not Origin.OFFICIAL or not state.stale_on(self.today):
            return None
        return state.checked_on if state.checked_on and state.checked_on < self.day else None

    def _age(self, d: Designation) -> str:
        """How old the stale copy is that a listing rests on; "" where it rests on none."""
        copied = self._stale_copy(d)
        return f"rests on a copy last checked on {copied:%-d %b %Y}" if copied else ""

    def _caveats(self, d: Designation, program: Program) -> tuple[str, ...]:
        missed = program.renewal_missed(self.day)
        caveats = [*d.caveats, d.verification.caveat, self._age(d), program.renewal_note if missed else ""]
        caveats += [_unrenewed(program, missed)] if missed else []
        caveats += [clock.caveat() for clock in program.clocks if clock.runs_out_unchecked(self.day)]
        return tuple(caveat for caveat in caveats if caveat)

    def _derived(self, d: Designation, program: Program) -> tuple[str, ...]:
        missed = program.renewal_missed(self.day)
        renewal = [_unrenewed(program, missed), program.renewal_note] if missed else []
        return tuple(filter(None, [self._age(d), *renewal, *(clock.caveat() for clock in self._ran_out(program))]))

    def _ran_out(self, program: Program) -> tuple[Clock, ...]:
        return tuple(one for one in program.clocks if one.brief and one.runs_out_unchecked(self.day))


def _unrenewed(program: Program, due: dt.date) -> str:
    checked = program.verification.checked_on
    return f"The legal base was due for renewal on {due:%-d %b %Y}; not checked since {checked:%-d %b %Y}."


def _orders_on(target: str, stood: Stood) -> bool:
    return any(view.target == target for view in stood.designations)


def _measures(program: Program, d: Designation, day: dt.date) -> tuple[Measure, ...]:
    """The measures in force on the day, or of an ended designation those that stood while it lasted.

    Under an order that was carried out, or whose deal was given up, nothing stands any more.
    """
    outcome = d.outcome_on(day)
    if outcome and outcome.kind in DONE:
        return ()
    last = _last_day(d, day)
    found = [m for m in program.measures if m.in_force(last) and m.applies_to in ("*", d.company_class)]
    return tuple(_until(replace(m, effect=f"Ordered {d.orders}.") if d.orders else m, day) for m in found)


def _last_day(d: Designation, day: dt.date) -> dt.date:
    """The day asked about, or the last one on which the designation stood."""
    return min(day, d.ended_on - dt.timedelta(days=1)) if d.ended_on else day


def _until(measure: Measure, day: dt.date) -> Measure:
    """The measure without an end that had not come."""
    return replace(measure, until=measure.until if measure.until and measure.until <= day else None)
