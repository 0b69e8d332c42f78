"""Fakes of the ports: small, honest implementations in memory."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Any, Self

from bot.domain.law.designation import Designation
from bot.domain.law.document import Document
from bot.domain.law.entity import Entity
from bot.domain.law.kinship import Tie
from bot.domain.law.program import Authority, Program
from bot.domain.lists.announcement import Announcement, Review, ReviewState
from bot.domain.lists.dataset import DatasetVersion, ListState, Snapshot
from bot.domain.names.identifiers import stored_key
from bot.domain.names.keys import has_han, name_key, plain_key
from bot.domain.names.matching import IDENTIFIER, NameHit
from bot.domain.notices.following import Follow, Habits, Place, Target, TargetKind
from bot.domain.notices.publication import Publication, Told
from bot.errors import StoreError
from bot.services.announcements.noticeboard import Kept
from bot.services.files.runs import FileRun, RunState
from bot.services.inbox import Lease
from bot.services.inbox import Owed as InboxOwed
from bot.services.lists.facts import FactsBefore, FactsLoad
from bot.services.notices.follows import Dated
from bot.services.notices.newnames import NewNames
from bot.services.notices.outbox import NewOwed, Owed, OwedKind
from bot.services.notices.sending import Delivered, NotSent
from bot.services.ports import Asker, Entered, Record
from bot.services.questions.said import Said
from bot.services.records.chain import Head
from bot.services.records.ports import Sealed, Wanted
from bot.services.records.record import FileDigest, Provenance, RecordKind


@dataclass
class FakeClock:
    """A clock that stands still until told."""

    time: dt.datetime = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        return self.time


@dataclass
class FakeInbox:
    """An inbox in memory; `down` while nothing can be written."""

    owed: dict[str, tuple[InboxOwed, Lease]] = field(default_factory=dict)
    done: dict[str, dt.datetime] = field(default_factory=dict)
    by: dict[str, str] = field(default_factory=dict)
    down: bool = False

    def take(self, owed: InboxOwed, lease: Lease) -> bool:
        self._check()
        if owed.key in self.owed or owed.key in self.done:
            return False
        self.owed[owed.key] = owed, lease
        return True

    def answered(self, key: str, *, at: dt.datetime) -> None:
        self._check()
        self.owed.pop(key, None)
        self.done[key] = at

    def renew(self, lease: Lease) -> None:
        self._check()
        self.owed |= {key: (owed, lease) for key, (owed, was) in self.owed.items() if was.by == lease.by}

    def take_over(self, lease: Lease, *, now: dt.datetime, most: int) -> Sequence[InboxOwed]:
        self._check()
        lapsed = [owed for owed, was in self.owed.values() if was.until < now][:most]
        self.owed |= {owed.key: (owed, lease) for owed in lapsed}
        return lapsed

    def prune(self, before: dt.datetime) -> None:
        self.done = {key: at for key, at in self.done.items() if at >= before}

    def first(self, key: str, *, at: dt.datetime, by: str = "") -> bool:
        self._check()
        if by and self.by.get(key) == by:
            return True
        new = key not in self.done
        self.done.setdefault(key, at)
        self.by.setdefault(key, by)
        return new

    def sending(self, key: str, *, by: str, where: str) -> bool:
        self._check()
        owed, lease = self.owed.get(key, (None, None))
        if owed is None or lease is None or lease.by != by:
            return False
        self.owed[key] = replace(owed, sending=where), lease
        return True

    def forget(self, key: str) -> None:
        self.done.pop(key, None)
        self.by.pop(key, None)

    def _check(self) -> None:
        if self.down:
            raise StoreError("The inbox cannot be used now: gone")


class FakeLibrary:
    """A library over a snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def entities(self, ids: Collection[str], *, team: str = "") -> Mapping[str, Entity]:
        return {entity.id: entity for entity in self._snapshot.entities if entity.id in ids}

    def designations(self, entity_ids: Collection[str], *, team: str = "") -> Sequence[Designation]:
        return [d for d in self._snapshot.designations if d.entity_id in entity_ids]

    def programs(self) -> Mapping[str, Program]:
        return {program.id: program for program in self._snapshot.programs}

    def authorities(self) -> Mapping[str, Authority]:
        return {authority.id: authority for authority in self._snapshot.authorities}

    def documents(self, ids: Collection[str]) -> Mapping[str, Document]:
        return {document.id: document for document in self._snapshot.documents if document.id in ids}

    def listed(self, dataset: str, program: str) -> Sequence[Entered]:
        captions = {entity.id: entity.caption for entity in self._snapshot.entities}
        return [
            Entered(captions[d.entity_id], d)
            for d in self._snapshot.designations
            if (d.dataset, d.program) == (dataset, program)
        ]

    def lists(self, *, team: str | None = "") -> Sequence[ListState]:
        return [ListState(dataset=d, version=self._version(d.id)) for d in self._snapshot.datasets]

    def provenance(self) -> Provenance:
        file = FileDigest(name="list.xml", sha256="ab" * 32, size=3)
        return Provenance(facts=self._snapshot.revision, files={d.id: [file] for d in self._snapshot.datasets})

    def _version(self, dataset: str) -> DatasetVersion:
        return DatasetVersion(
            dataset=dataset,
            version=self._snapshot.version,
            as_of=self._snapshot.checked_on[dataset],
            designations=sum(d.dataset == dataset for d in self._snapshot.designations),
            entities=len({d.entity_id for d in self._snapshot.designations if d.dataset == dataset}),
            loaded_at=dt.datetime(2026, 11, 24, tzinfo=dt.UTC),
            counts=Counter(d.program for d in self._snapshot.designations if d.dataset == dataset),
        )


class FakeIndex:
    """An index that knows every name and offers them all."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self.hits = [hit for entity in entities for hit in _hits(entity)]

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        return [hit for hit in self.hits if hit.key in keys]

    def similar(self, text: str, *, limit: int, team: str = "", thorough: bool = False) -> Sequence[NameHit]:
        return [hit for hit in self.hits if hit.name_type != IDENTIFIER and hit.team in ("", team)][:limit]

    def with_every_word(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        return self.similar(text, limit=limit, team=team)

    def heard(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        return self.similar(text, limit=limit, team=team)

    def rarity(self, word: str) -> float:
        names = [plain_key(hit.text).split() for hit in self.hits]
        return 1 - sum(word in words or (has_han(word) and word in "".join(words)) for words in names) / (
            len(names) + 1
        )


def _hits(entity: Entity) -> list[NameHit]:
    named = [(n.text, n.type, name_key(n.text)) for n in entity.names]
    known = [(i.value, IDENTIFIER, stored_key(i)) for i in entity.identifiers]
    return [
        NameHit(
            entity_id=entity.id, schema=entity.schema, text=text, name_type=kind, key=key, countries=entity.countries
        )
        for text, kind, key in [*named, *known]
    ]


@dataclass
class FakeRecords:
    """Records in a list."""

    kept: list[Record] = field(default_factory=list)
    matters: dict[tuple[str, str], str] = field(default_factory=dict)
    known_heads: list[Head] = field(default_factory=list)

    def add(self, record: Record) -> None:
        self.kept.append(record)

    def get(self, record_id: str, *, team: str) -> Record | None:
        return next((r for r in self.kept if r.id == record_id and r.asker.team == team), None)

    def latest(self, asker: Asker, *, limit: int) -> Sequence[Record]:
        mine = [r for r in self.kept if (r.asker.team, r.asker.user) == (asker.team, asker.user)]
        return [record for record in mine[::-1] if record.kind is RecordKind.QUESTION][:limit]

    def find(self, wanted: Wanted, *, limit: int) -> Iterator[Record]:
        return iter([record for record in self.kept[::-1] if _is_wanted(record, wanted)][:limit])

    def heads(self) -> Sequence[Head]:
        return self.known_heads

    def sealed(self, team: str) -> Iterator[Sealed]:
        return iter(())

    def outside(self, team: str) -> int:
        return 0

    def matter(self, team: str, channel: str) -> str:
        return self.matters.get((team, channel), "")

    def set_matter(self, team: str, channel: str, matter: str, *, by: str, at: dt.datetime) -> None:
        self.matters[team, channel] = matter


def _is_wanted(record: Record, wanted: Wanted) -> bool:
    asked = (
        (wanted.id, record.id),
        (wanted.team, record.asker.team),
        (wanted.user, record.asker.user),
        (wanted.outcome, record.outcome),
        (wanted.matter, record.matter),
    )
    in_time = (wanted.since is None or record.asked_at >= wanted.since) and (
        wanted.until is None or record.asked_at < wanted.until
    )
    return in_time and record.kind in wanted.kinds and all(want in (None, given) for want, given in asked)


@dataclass
class FakeFollows:
    """Follows in a list."""

    kept: list[Follow] = field(default_factory=list)
    wishes: dict[Place, Habits] = field(default_factory=dict)
    notes: list[tuple[Place, str, str]] = field(default_factory=list)

    def add(self, place: Place, target: Target, *, by: str, at: dt.datetime) -> bool:
        if self._standing(place, target):
            return False
        self.kept.append(Follow(number=len(self.kept) + 1, place=place, target=target, by=by, at=at))
        return True

    def undo(self, place: Place, target: Target, *, by: str, at: dt.datetime) -> bool:
        found = self._standing(place, target)
        if found is None:
            return False
        self.kept[self.kept.index(found)] = replace(found, undone_by=by, undone_at=at)
        return True

    def fulfil(self, watch: Follow, *, entity: str, at: dt.datetime) -> None:
        if self.undo(watch.place, watch.target, by="fulfilled", at=at):
            target = Target(kind=TargetKind.ENTITY, id=entity, label=watch.target.label)
            self.add(watch.place, target, by=watch.by, at=at)

    def teams_of(self, enterprise: str) -> Sequence[str]:
        return sorted({follow.place.team for follow in self.kept if follow.place.enterprise == enterprise})

    def undo_all(self, team: str, *, by: str, at: dt.datetime) -> int:
        mine = [f for f in self.standing() if f.place.team == team]
        return sum(self.undo(f.place, f.target, by=by, at=at) for f in mine)

    def of_place(self, place: Place) -> Sequence[Follow]:
        return [f for f in self.standing() if f.place == place]

    def standing(self) -> Sequence[Follow]:
        return [f for f in self.kept if f.undone_at is None]

    def history(self, place: Place) -> Sequence[Follow]:
        return [f for f in self.kept if f.place == place]

    def count(self, team: str) -> int:
        return sum(f.place.team == team for f in self.standing())

    def habits(self, place: Place) -> Habits:
        return self.wishes.get(place, Habits())

    def set_habits(self, place: Place, habits: Habits, *, by: str, at: dt.datetime) -> None:
        self.wishes[place] = habits
        self.note(place, f"settings: {habits}", by=by, at=at)

    def note(self, place: Place, what: str, *, by: str, at: dt.datetime) -> None:
        self.notes.append((place, what, by))

    def noted(self, place: Place, what: str) -> bool:
        return any((p, w) == (place, what) for p, w, _ in self.notes)

    def places(self) -> Sequence[tuple[Place, Habits]]:
        return [(place, self.habits(place)) for place in dict.fromkeys(f.place for f in self.standing())]

    def _standing(self, place: Place, target: Target) -> Follow | None:
        same = (f for f in self.of_place(place) if (f.target.kind, f.target.id) == (target.kind, target.id))
        return next(same, None)


@dataclass
class FakeOutbox:
    """An outbox that takes notices and digests, and holds nothing back."""

    merged: list[str] = field(default_factory=list)
    written: list[tuple[NewOwed, dt.datetime]] = field(default_factory=list)

    def owe(self, notices: Iterable[NewOwed], *, at: dt.datetime) -> int:
        known = {notice.key for notice, _ in self.written}
        new = [(notice, at) for notice in notices if notice.key not in known]
        self.written += new
        return len(new)

    def payloads_since(self, kind: OwedKind, since: dt.datetime) -> Sequence[Mapping[str, Any]]:
        return [notice.payload for notice, at in self.written if notice.kind is kind and at > since]

    def merge(self, place: Place, *, digest: NewOwed, at: dt.datetime) -> int:
        self.merged.append(digest.key)
        return 0


@dataclass
class FakeThreads:
    """What was answered last, by team, channel, thread and person."""

    kept: dict[tuple[str, str, str, str], Said] = field(default_factory=dict)

    def last(self, asker: Asker) -> Said | None:
        return self.kept.get((asker.team, asker.channel, asker.thread, asker.user))

    def keep(self, asker: Asker, said: Said) -> None:
        self.kept[asker.team, asker.channel, asker.thread, asker.user] = said

    def forget(self, team: str) -> None:
        self.kept = {key: said for key, said in self.kept.items() if key[0] != team}


@dataclass
class FakePublications:
    """Editions that changed something, in a list."""

    kept: list[Publication] = field(default_factory=list)
    told: dict[int, Sequence[Told]] = field(default_factory=dict)

    def save(self, publication: Publication, changes: Sequence[Told], *, at: dt.datetime) -> None:
        self.kept.append(publication)
        self.told[publication.number] = changes

    def between(self, first: dt.date, last: dt.date, *, datasets: Collection[str]) -> Sequence[Publication]:
        return [p for p in self.kept if first <= p.edition_on <= last and p.dataset in datasets]


@dataclass
class FakeSurroundings:
    """What is stored around entities: each is its own group unless `group_of` says otherwise."""

    group_of: dict[str, str] = field(default_factory=dict)
    related: list[Tie] = field(default_factory=list)
    hits: list[NameHit] = field(default_factory=list)
    listings: list[Designation] = field(default_factory=list)
    by_publishers: set[tuple[str, str]] = field(default_factory=set)

    def groups(self, entities: Collection[str]) -> Mapping[str, str]:
        return {entity: self.group_of.get(entity, entity) for entity in entities}

    def ties(self) -> Sequence[Tie]:
        return self.related

    def names_of(self, entities: Collection[str]) -> NewNames:
        groups = set(self.groups(entities).values())
        return NewNames([hit for hit in self.hits if hit.entity_id in groups], lambda word: 1.0)

    def dated_listings(self, entities: Collection[str]) -> Sequence[Designation]:
        return [one for one in self.listings if one.entity_id in entities]

    def listed_by_publishers(self) -> Collection[tuple[str, str]]:
        return self.by_publishers


@dataclass
class FakeTicks:
    """Designations from which dates follow, in a list."""

    kept: list[Dated] = field(default_factory=list)

    def dated(self) -> Sequence[Dated]:
        return self.kept


@dataclass
class FakeNoticeboard:
    """Documents by number; what was told anew takes the place of what was told before."""

    kept: dict[str, Kept] = field(default_factory=dict)

    def lock(self) -> None:
        return None

    def get(self, number: str, *, source: str = "") -> Kept | None:
        return self.kept.get(number)

    def standing(self) -> Sequence[Kept]:
        return [kept for kept in self.kept.values() if kept.state is not ReviewState.NO_EFFECT]

    def save(self, announcement: Announcement, *, at: dt.datetime, gone: bool = False) -> Kept:
        before = self.kept.get(announcement.number)
        revision = before.revision + 1 if before else 1
        kept = Kept(announcement=announcement, revision=revision, seen_at=at, gone=gone)
        self.kept[announcement.number] = kept
        return kept

    def review(self, kept: Kept, review: Review, state: ReviewState) -> None:
        number = kept.announcement.number
        self.kept[number] = replace(kept, reviews=(*kept.reviews, review), state=state)


@dataclass
class FakeDepartures:
    """Who removed the bot; `noted` by team, with the organisation."""

    noted: dict[str, str] = field(default_factory=dict)

    def note(self, team: str, *, enterprise: str, at: dt.datetime) -> None:
        self.noted[team] = enterprise

    def taken_back(self, *, teams: Sequence[str] = (), enterprise: str = "") -> None:
        gone = {team for team, whole in self.noted.items() if team in teams or (enterprise and whole == enterprise)}
        self.noted = {team: whole for team, whole in self.noted.items() if team not in gone}


class FakeFileRuns:
    """Files in a list."""

    def __init__(self) -> None:
        self.kept: dict[int, FileRun] = {}

    def begin(self, run: FileRun) -> FileRun:
        same = next((one for one in self.kept.values() if one.key == run.key), None)
        if same is None:
            same = replace(run, number=len(self.kept) + 1)
            self.kept[same.number] = same
        return same

    def get(self, number: int, *, team: str) -> FileRun | None:
        found = self.kept.get(number)
        return found if found and found.team == team else None

    def keep(self, run: FileRun) -> None:
        kept = self.kept[run.number]
        if not kept.over:
            self.kept[run.number] = replace(run, uploading=kept.uploading)

    def begin_upload(self, number: int) -> bool:
        begun = not self.kept[number].uploading
        self.kept[number] = replace(self.kept[number], uploading=True)
        return begun

    def cancel(self, number: int) -> bool:
        going_on = not self.kept[number].over
        if going_on:
            self.kept[number] = replace(self.kept[number], state=RunState.CANCELLED)
        return going_on


class FakeUnitOfWork:
    """A transaction over the fakes; `commits` counts them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.library = FakeLibrary(snapshot)
        self.index = FakeIndex(snapshot.entities)
        self.records = FakeRecords()
        self.threads = FakeThreads()
        self.follows = FakeFollows()
        self.outbox = FakeOutbox()
        self.publications = FakePublications()
        self.surroundings = FakeSurroundings()
        self.ticks = FakeTicks()
        self.noticeboard = FakeNoticeboard()
        self.departures = FakeDepartures()
        self.file_runs = FakeFileRuns()
        self.commits = 0
        self.public_only = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def commit(self) -> None:
        self.commits += 1

    def show_public_lists_only(self) -> None:
        self.public_only = True

    def replace_curated(self, snapshot: Snapshot, *, loaded_at: dt.datetime) -> FactsLoad:
        self.library = FakeLibrary(snapshot)
        return FactsLoad(in_force=snapshot.revision, before=FactsBefore(captions={}, designations={}, days={}))


@dataclass
class FakeNotifier:
    """A Slack that keeps what arrives. `faults` are raised in turn; one that is in doubt happens after it arrived."""

    sent: list[tuple[str, str]] = field(default_factory=list)  # channel, key
    faults: list[NotSent | None] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)

    def send(self, owed: Owed) -> Delivered:
        fault = self.faults.pop(0) if self.faults else None
        if fault is None or fault.doubt:
            self.sent.append((owed.place.channel, owed.key))
        if fault is not None:
            raise fault
        return Delivered(ts=f"{len(self.sent)}.0", channel=owed.place.channel)

    def find(self, owed: Owed) -> Delivered | None:
        self.looked_up.append(owed.key)
        there = (owed.place.channel, owed.key) in self.sent
        return Delivered(ts="found", channel=owed.place.channel) if there else None
