"""Fakes of what following and notices need: small, honest implementations in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.law.designation import Designation
from bot.domain.law.kinship import Tie
from bot.domain.lists.announcement import Announcement, Review, ReviewState
from bot.domain.names.matching import NameHit
from bot.domain.notices.following import Follow, Habits, Place, Target, TargetKind
from bot.domain.notices.publication import ChangeSummary, Publication
from bot.services.announcements.noticeboard import Kept, Progress
from bot.services.notices.names_in_memory import InMemoryNameIndex
from bot.services.notices.outbox import OutboxItem
from bot.services.notices.sending import Delivered, NotSent
from tests.fake_outbox import not_faked


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
class FakePublications:
    """Editions that changed something, in a list."""

    kept: list[Publication] = field(default_factory=list)
    told: dict[int, Sequence[ChangeSummary]] = field(default_factory=dict)

    def save(self, publication: Publication, changes: Sequence[ChangeSummary], *, at: dt.datetime) -> None:
        self.kept.append(publication)
        self.told[publication.number] = changes

    def publication(self, number: int) -> Publication | None:
        return next((one for one in self.kept if one.number == number), None)

    def changes(self, number: int) -> Sequence[ChangeSummary]:
        return self.told[number]

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

    def names_of(self, entities: Collection[str]) -> InMemoryNameIndex:
        groups = set(self.groups(entities).values())
        return InMemoryNameIndex([hit for hit in self.hits if hit.entity_id in groups], lambda word: 1.0)

    def size_of(self, groups: Collection[str]) -> int:
        return len(self.borne_by(groups))

    def borne_by(self, groups: Collection[str]) -> Sequence[NameHit]:
        return [hit for hit in self.hits if hit.entity_id in groups]

    def dated_listings(self, entities: Collection[str]) -> Sequence[Designation]:
        return [one for one in self.listings if one.entity_id in entities]

    def listed_by_publishers(self) -> Collection[tuple[str, str]]:
        return self.by_publishers


@dataclass
class FakeNoticeboard:
    """Documents by number; what was told anew takes the place of what was told before."""

    kept: dict[str, Kept] = field(default_factory=dict)

    def lock(self) -> None:
        return None

    def get(self, number: str, *, source: str = "") -> Kept | None:
        return self.kept.get(number)

    def found_by(self, digest: str, *, since: dt.date) -> Mapping[tuple[str, str], frozenset[str]]:
        not_faked()

    def finds(self, digest: str, found: Collection[tuple[str, str]]) -> None:
        not_faked()

    def progress(self, key: str) -> Progress:
        not_faked()

    def note(self, key: str, progress: Progress) -> None:
        not_faked()

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
class FakeNotifier:
    """A Slack that keeps what arrives. `faults` are raised in turn; one that is in doubt happens after it arrived."""

    sent: list[tuple[str, str]] = field(default_factory=list)  # channel, key
    faults: list[NotSent | None] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)

    def send(self, owed: OutboxItem) -> Delivered:
        fault = self.faults.pop(0) if self.faults else None
        if fault is None or fault.doubt:
            self.sent.append((owed.place.channel, owed.key))
        if fault is not None:
            raise fault
        return Delivered(ts=f"{len(self.sent)}.0", channel=owed.place.channel)

    def find(self, owed: OutboxItem) -> Delivered | None:
        self.looked_up.append(owed.key)
        there = (owed.place.channel, owed.key) in self.sent
        return Delivered(ts="found", channel=owed.place.channel) if there else None
