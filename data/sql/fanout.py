"""Writes, in the transaction of a list change, what changed and to whom a notice of it is owed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.domain.law.designation import Designation
from bot.domain.lists.delta import Change, Op
from bot.domain.lists.succession import entity_id
from bot.domain.notices.following import OPERATORS, Place, TargetKind
from bot.domain.notices.publication import Concern, Publication, Sizes, Told, digested, with_age
from bot.domain.notices.telling import told_of, worth_telling
from bot.services.notices.notifying import CONCERN, Met, concerns, watches_met
from bot.services.notices.outbox import NewOwed, OwedKind
from data.sql.chunks import chunks
from data.sql.circles import circle_of, dated, new_names
from data.sql.following_tables import OutboxRow
from data.sql.follows import SqlFollows
from data.sql.library import SqlLibrary
from data.sql.mapping import to_domain
from data.sql.outbox import SqlOutbox
from data.sql.publications import SqlPublications
from data.sql.tables import DesignationRow

AGAIN_AFTER = dt.timedelta(days=1)


class FanOut:
    """Owes notices within the session of a list change."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._follows = SqlFollows(session)
        self._outbox = SqlOutbox(session)

    def publish(self, publication: Publication, changes: Sequence[Told], *, at: dt.datetime) -> int:
        """Store the changes once and owe a notice to each place that they concern; gives how many places."""
        changes = [with_age(told, publication) for told in self._not_told_elsewhere(publication, changes)]
        if not changes:
            return 0
        changes = self._with_deadlines(changes, at.date())
        SqlPublications(self._session).save(publication, changes, at=at)
        follows = self._follows.standing()
        if not follows:
            return 0
        circle = circle_of(self._session, follows, changes)
        watches = [f for f in follows if f.target.kind is TargetKind.WATCH]
        met = list(watches_met(watches, new_names(self._session, changes, circle))) if watches else []
        found = concerns(publication, changes, follows, circle=circle, met=met)
        self._settle(met, at)
        self._outbox.owe(self._notices(publication, changes, found), at=at)
        return len(found)

    def changed(self, publication: Publication, changes: Iterable[Change], *, at: dt.datetime) -> int:
        """Publish what changed of a publisher's entries; remarks and details alone are only counted."""
        changes = list(changes)
        told = [
            told_of(change, entity=entity_id(publication.dataset, change.entry))
            for change in changes
            if worth_telling(change)
        ]
        return self.publish(replace(publication, quiet=len(changes) - len(told)), told, at=at)

    def refused(self, dataset: str, reason: str, *, number: int, at: dt.datetime) -> None:
        """Owe operators a word about an edition that was not taken; of the same one again after a day."""
        payload = {"dataset": dataset, "reason": reason, "refusal": number}
        lately = (OutboxRow.kind == OwedKind.REFUSAL, OutboxRow.created_at > at - AGAIN_AFTER)
        told = self._session.scalars(select(OutboxRow.payload).where(*lately))
        if any((one["dataset"], one["reason"]) == (dataset, reason) for one in told):
            return
        key = f"refused:{dataset}:{number}"
        self._outbox.owe([NewOwed(key=key, kind=OwedKind.REFUSAL, place=OPERATORS, payload=payload)], at=at)

    def accepted(self, dataset: str, version: str, reason: str, *, at: dt.datetime) -> None:
        """Owe operators a word that a list which shrank was taken, and why."""
        payload = {"dataset": dataset, "version": version, "reason": reason}
        key = f"accepted:{dataset}:{version}"
        self._outbox.owe([NewOwed(key=key, kind=OwedKind.ACCEPTED, place=OPERATORS, payload=payload)], at=at)

    def _not_told_elsewhere(self, publication: Publication, changes: Sequence[Told]) -> list[Told]:
        """Without what the publisher's own list, where it is loaded, tells itself: the CSL repeats OFAC's lists."""
        yielding = {
            program for dataset, program in SqlLibrary(self._session).yielding() if dataset == publication.dataset
        }
        return [told for told in changes if not told.programs or not yielding.issuperset(told.programs)]

    def _with_deadlines(self, changes: Sequence[Told], day: dt.date) -> list[Told]:
        """The dates that follow from what was listed or altered, by the clauses as they read on `day`."""
        found: dict[str, list[Designation]] = {}
        for some in chunks({told.entity for told in changes if told.op is not Op.ENDED}):
            wanted = select(DesignationRow).where(DesignationRow.entity_id.in_(some), dated(self._session))
            for row in self._session.scalars(wanted):
                found.setdefault(row.entity_id, []).append(to_domain(Designation, row))
        known = SqlLibrary(self._session).programs() if found else {}

        def with_dates(told: Told) -> Told:
            ours = [d for d in found.get(told.entity, ()) if d.program in told.programs and d.ended_on is None]
            deadlines = {(x.kind, x.on, x.rule): x for d in ours for x in d.deadlines_on(day, known[d.program])}
            return replace(told, deadlines=tuple(sorted(deadlines.values(), key=lambda d: d.on)))

        return [with_dates(told) if told.entity in found else told for told in changes]

    def _settle(self, met: Iterable[Met], at: dt.datetime) -> None:
        """A watch whose very name is listed now becomes a follow of that entity; one that is only like it stays."""
        for one in met:
            if one.sure:
                self._follows.fulfil(one.follow, entity=one.entity, at=at)

    def _notices(
        self, publication: Publication, changes: Sequence[Told], found: Mapping[Place, Concern]
    ) -> Iterable[NewOwed]:
        daily = {place for place, habits in self._follows.places() if habits.daily_at is not None}
        sizes = Sizes(changes)
        for place, concern in found.items():
            key = f"list:{publication.dataset}:{publication.number}:{place.team}:{place.channel}"
            payload = {"publication": publication.number, "concern": CONCERN.dump_python(concern, mode="json")}
            yield NewOwed(key=key, kind=OwedKind.UPDATE, place=place, payload=payload, held=place in daily)
            if place not in daily and digested(publication, concern, sizes.of(concern)):
                under = payload | {"under": key}
                yield NewOwed(key=f"{key}:table", kind=OwedKind.TABLE, place=place, payload=under)
