"""What changed of a list, and to whom a notice of it is due: written in the transaction that stores the change.

Publishers' lists and reviewed facts take the same way: their changes become summaries, and `publish` does the rest.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.law.designation import Designation
from bot.domain.lists.dataset import Snapshot
from bot.domain.lists.succession import entity_id
from bot.domain.lists.yielding import yielding
from bot.domain.notices.edition_changes import Op
from bot.domain.notices.following import OPERATORS, Place
from bot.domain.notices.publication import ChangeSummary, Publication, Relevance, Sizes, digested, with_age
from bot.domain.notices.summaries import summary_of, summary_of_designation, worth_telling
from bot.services.lists.editions import NewEdition
from bot.services.lists.facts import FactsBefore
from bot.services.notices.audience import CONCERN, WatchHit, audience, follow_graph, watch_hits
from bot.services.notices.outbox import NewItem, NoticeKind
from bot.services.ports import UnitOfWork

AGAIN_AFTER = dt.timedelta(days=1)
"""Operators hear of the same refusal again after this time."""


def publish_edition(uow: UnitOfWork, edition: NewEdition, *, number: int, previous_on: dt.date | None) -> int:
    """Publish what changed of a publisher's list; changes of remarks or details alone are only counted.

    `number` is the stored version's, `previous_on` the day of the edition before it. Gives how many places hear of it.
    """
    told = [
        summary_of(change, entity=entity_id(edition.dataset.id, change.entry))
        for change in edition.changes
        if worth_telling(change)
    ]
    publication = Publication.of(
        edition.dataset,
        number=number,
        version=edition.version,
        edition_on=edition.edition_at.date(),
        previous_on=previous_on,
    )
    return publish(uow, replace(publication, quiet=len(edition.changes) - len(told)), told, at=edition.loaded_at)


def publish_facts(uow: UnitOfWork, snapshot: Snapshot, before: FactsBefore, *, at: dt.datetime) -> None:
    """Publish what a load of reviewed facts changed, list by list, once the facts are written.

    What a publisher's own list carries already is not published as new: whoever follows it has heard.
    """
    known = uow.surroundings.listed_by_publishers()
    by_dataset: defaultdict[str, list[ChangeSummary]] = defaultdict(list)
    for dataset, told in changes_of_facts(snapshot, before):
        if told.op is not Op.ADDED or (told.entity, told.programs[0]) not in known:
            by_dataset[dataset].append(told)
    datasets = {dataset.id: dataset for dataset in snapshot.datasets}
    for dataset, changes in sorted(by_dataset.items()):
        version = uow.editions.in_force(dataset)
        if version is None:
            raise ValueError(f"{dataset} was written and has no version")
        publication = Publication.of(
            datasets[dataset],
            number=version.number,
            version=snapshot.version,
            edition_on=snapshot.checked_on[dataset],
            previous_on=before.days.get(dataset),
        )
        publish(uow, publication, changes, at=at)


def publish(uow: UnitOfWork, publication: Publication, changes: Sequence[ChangeSummary], *, at: dt.datetime) -> int:
    """Store the changes once, and a notice for each place that they concern; gives how many places."""
    if not changes:  # most lists, most days
        return 0
    changes = [with_age(told, publication) for told in _not_told_elsewhere(uow, publication, changes)]
    if not changes:
        return 0
    changes = _with_deadlines(uow, changes, at.date())
    uow.publications.save(publication, changes, at=at)
    follows = uow.follows.standing()
    if not follows:
        return 0
    circle = follow_graph(uow.surroundings, follows, changes)
    met = watch_hits(uow.surroundings, follows, changes)
    found = audience(publication, changes, follows, circle=circle, met=met)
    _settle(uow, met, at)
    uow.outbox.add(_notices(uow, publication, changes, found), at=at)
    return len(found)


def publish_refusal(uow: UnitOfWork, dataset: str, reason: str, *, number: int, at: dt.datetime) -> None:
    """Have operators hear of an edition that was not taken; of the same list and reason again after a day."""
    lately = uow.outbox.payloads_since(NoticeKind.REFUSAL, at - AGAIN_AFTER)
    if any((one["dataset"], one["reason"]) == (dataset, reason) for one in lately):
        return
    payload = {"dataset": dataset, "reason": reason, "refusal": number}
    key = f"refused:{dataset}:{number}"
    uow.outbox.add([NewItem(key=key, kind=NoticeKind.REFUSAL, place=OPERATORS, payload=payload)], at=at)


def publish_acceptance(uow: UnitOfWork, dataset: str, version: str, *, reason: str, at: dt.datetime) -> None:
    """Have operators hear that a list which shrank was taken on somebody's word, and why."""
    payload = {"dataset": dataset, "version": version, "reason": reason}
    key = f"accepted:{dataset}:{version}"
    uow.outbox.add([NewItem(key=key, kind=NoticeKind.ACCEPTED, place=OPERATORS, payload=payload)], at=at)


def changes_of_facts(snapshot: Snapshot, before: FactsBefore) -> Iterator[tuple[str, ChangeSummary]]:
    """What is worth a notice of the reviewed designations that are new or differ, each with its dataset."""
    captions = {entity.id: entity.caption for entity in snapshot.entities}
    for now in snapshot.designations:
        caption = captions[now.entity_id]
        former = before.captions.get(now.entity_id, caption)
        was = before.designations.get(now.id)
        told = summary_of_designation(was, now, caption=caption, was=former if former != caption else "")
        if told is not None:
            yield now.dataset, told


def _not_told_elsewhere(
    uow: UnitOfWork, publication: Publication, changes: Sequence[ChangeSummary]
) -> Sequence[ChangeSummary]:
    """Without what the publisher's own list, where it is loaded, tells itself: the CSL repeats OFAC's lists."""
    states = uow.library.lists(team=None)
    programs = {program for dataset, program in yielding(states) if dataset == publication.dataset}
    return [told for told in changes if not told.programs or not programs.issuperset(told.programs)]


def _with_deadlines(uow: UnitOfWork, changes: Sequence[ChangeSummary], day: dt.date) -> list[ChangeSummary]:
    """The dates that follow from what was listed or altered, by the clauses as they read on `day`."""
    found: defaultdict[str, list[Designation]] = defaultdict(list)
    for one in uow.surroundings.dated_listings({told.entity for told in changes if told.op is not Op.ENDED}):
        found[one.entity_id].append(one)
    known = uow.library.programs() if found else {}

    def with_dates(told: ChangeSummary) -> ChangeSummary:
        ours = [d for d in found[told.entity] if d.program in told.programs and d.ended_on is None]
        deadlines = {(x.kind, x.on, x.rule): x for d in ours for x in d.deadlines_on(day, known[d.program])}
        return replace(told, deadlines=tuple(sorted(deadlines.values(), key=lambda d: d.on)))

    return [with_dates(told) if told.entity in found else told for told in changes]


def _settle(uow: UnitOfWork, met: Iterable[WatchHit], at: dt.datetime) -> None:
    """A watch whose very name is listed now becomes a follow of that entity; one that is only like it stays."""
    for one in met:
        if one.sure:
            uow.follows.fulfil(one.follow, entity=one.entity, at=at)


def _notices(
    uow: UnitOfWork, publication: Publication, changes: Sequence[ChangeSummary], found: Mapping[Place, Relevance]
) -> Iterator[NewItem]:
    """A notice for each place; held where it waits for the day's digest, or for the names that are watched there."""
    held = {place for place, habits in uow.follows.places() if habits.daily_at is not None}
    held.update(uow.watch_lists.places())
    sizes = Sizes(changes)
    for place, concern in found.items():
        update = update_for(publication, place, concern, held=place in held)
        yield update
        if not update.held and digested(publication, concern, sizes.of(concern)):
            yield table_under(update)


def key_of(publication: Publication, place: Place) -> str:
    """The key of a place's notice of a publication."""
    return f"list:{publication.dataset}:{publication.number}:{place.team}:{place.channel}"


def update_for(publication: Publication, place: Place, concern: Relevance, *, held: bool, key: str = "") -> NewItem:
    """A place's notice of a publication."""
    payload = {"publication": publication.number, "concern": CONCERN.dump_python(concern, mode="json")}
    key = key or key_of(publication, place)
    return NewItem(key=key, kind=NoticeKind.UPDATE, place=place, payload=payload, held=held)


def table_under(update: NewItem) -> NewItem:
    """The table under a notice that is not held."""
    payload = {**update.payload, "under": update.key}
    return NewItem(key=f"{update.key}:table", kind=NoticeKind.TABLE, place=update.place, payload=payload)
