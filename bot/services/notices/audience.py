"""Who gets a notice of a publication: one for each place, decided in the transaction that stores the edition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import TypeAdapter

from bot.domain.law.answer import Outcome
from bot.domain.law.kinship import Kin, relatives
from bot.domain.notices.edition_changes import Op
from bot.domain.notices.following import Follow, Place, TargetKind
from bot.domain.notices.publication import ChangeSummary, Followed, Publication, Relevance
from bot.services.notices.follows import Surroundings
from bot.services.ports import NameIndex
from bot.services.screening.resolving import resolve

CONCERN: TypeAdapter[Relevance] = TypeAdapter(Relevance)
"""How a concern is kept in what is owed."""
_ORDER = {TargetKind.ENTITY: 0, TargetKind.WATCH: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowGraph:
    """Which entities the followed names stand for: by the entity's id that of its group, and the groups' relatives."""

    groups: Mapping[str, str] = field(default_factory=dict)
    kin: Mapping[str, Sequence[Kin]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchHit:
    """A watched name that matches a publication: `entity` is the group; `sure`: the name is the same."""

    follow: Follow
    entity: str
    sure: bool
    why: str


def follow_graph(stored: Surroundings, follows: Iterable[Follow], changes: Iterable[ChangeSummary]) -> FollowGraph:
    """The groups of the followed and of the changed entities, and whose relatives the latter are."""
    followed = {f.target.id for f in follows if f.target.kind is TargetKind.ENTITY}
    groups = stored.groups(followed | {told.entity for told in changes})
    if not followed:
        return FollowGraph(groups=groups)
    return FollowGraph(groups=groups, kin=relatives(stored.ties(), {groups.get(id, id) for id in followed}))


def watch_hits(stored: Surroundings, follows: Iterable[Follow], changes: Iterable[ChangeSummary]) -> list[WatchHit]:
    """The watches whose name is among the entries that are new or go by other names, or like one of them."""
    watches = [f for f in follows if f.target.kind is TargetKind.WATCH]
    fresh = [told.entity for told in changes if told.op is Op.ADDED or told.what]
    return list(watches_hit(watches, stored.names_of(fresh))) if watches else []


def watches_hit(watches: Iterable[Follow], index: NameIndex) -> Iterator[WatchHit]:
    """The watches whose name is among the new names, or like one of them: every one that an answer would tell."""
    for watch in watches:
        found = resolve(watch.target.label, index, team=watch.place.team)
        for candidate in (*found.chosen, *found.also):
            sure = found.outcome is Outcome.MATCH and candidate in found.chosen
            yield WatchHit(follow=watch, entity=candidate.hit.entity_id, sure=sure, why=candidate.why)


def audience(
    publication: Publication,
    changes: Sequence[ChangeSummary],
    follows: Iterable[Follow],
    *,
    circle: FollowGraph,
    met: Sequence[WatchHit] = (),
) -> Mapping[Place, Relevance]:
    """What of the publication concerns each place; places that it does not concern are not there."""
    where = _Where(changes, circle, met)
    by_place: dict[Place, list[Follow]] = defaultdict(list)
    for follow in follows:
        if publication.team in ("", follow.place.team):
            by_place[follow.place].append(follow)
    programs = {program for told in changes for program in told.programs}
    found = {}
    for place, of_place in by_place.items():
        concern = _concern(publication, programs, of_place, followed=where.followed(of_place))
        if concern.whole or concern.programs or concern.followed:
            found[place] = concern
    return found


def _concern(
    publication: Publication, programs: Collection[str], follows: Iterable[Follow], *, followed: tuple[Followed, ...]
) -> Relevance:
    targets = {(follow.target.kind, follow.target.id) for follow in follows}
    whole = (TargetKind.ALL, "") in targets or (TargetKind.DATASET, publication.dataset) in targets
    named = sorted(id for kind, id in targets if kind is TargetKind.PROGRAM and id in programs)
    return Relevance(whole=whole, programs=tuple(named), followed=followed)


class _Where:
    """At which positions the changes stand that a follow names: its entity's own, its relatives', its watch's."""

    def __init__(self, changes: Sequence[ChangeSummary], circle: FollowGraph, met: Iterable[WatchHit]) -> None:
        self._groups = circle.groups
        self._own: dict[str, list[int]] = defaultdict(list)
        for position, told in enumerate(changes):
            self._own[circle.groups.get(told.entity, told.entity)].append(position)
        self._related: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for group, positions in self._own.items():
            for kin in circle.kin.get(group, ()):
                self._related[kin.followed] += [(position, kin.words) for position in positions]
        self._met: dict[int, list[WatchHit]] = defaultdict(list)
        for one in met:
            self._met[one.follow.number].append(one)

    def followed(self, follows: Iterable[Follow]) -> tuple[Followed, ...]:
        """The changes that these follows name, each once: as the followed one itself rather than as its relative."""
        best: dict[int, Followed] = {}
        for follow in sorted(follows, key=lambda f: (_ORDER.get(f.target.kind, 9), f.number)):
            for one in self._of(follow):
                if one.position not in best or (best[one.position].relation and not one.relation):
                    best[one.position] = one
        return tuple(best[position] for position in sorted(best, key=lambda p: (bool(best[p].relation), p)))

    def _of(self, follow: Follow) -> Iterator[Followed]:
        label = follow.target.label
        if follow.target.kind is TargetKind.WATCH:
            for met in self._met.get(follow.number, ()):
                for position in self._own.get(met.entity, ()):
                    yield Followed(position=position, label=label, watch=met.why)
        elif follow.target.kind is TargetKind.ENTITY:
            group = self._groups.get(follow.target.id, follow.target.id)
            for position in self._own.get(group, ()):
                yield Followed(position=position, label=label)
            for position, words in self._related.get(group, ()):
                yield Followed(position=position, label=label, relation=words)
