"""Which names of watch lists a publication concerns: those that an answer would tell one of its entities for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Schema
from bot.domain.names.comparing.glance import roughly_alike
from bot.domain.names.identifiers import stored_key
from bot.domain.names.keys import name_key
from bot.domain.names.matching import IDENTIFIER, POLICY, NameHit
from bot.domain.notices.publication import ChangeSummary, Publication
from bot.domain.notices.watch_lists import Watched
from bot.errors import StoreError
from bot.services.notices.names_in_memory import InMemoryNameIndex
from bot.services.ports import NameIndex, UnitOfWork
from bot.services.screening.beside import keys_of, together
from bot.services.screening.looking import keys_of_all
from bot.services.screening.prefetched import PrefetchedIndex
from bot.services.screening.resolving import resolve

MOST_IN_MEMORY = 4_000
"""Names of changed entities that are held in memory; where there are more, as with a new list, the index is asked."""
CHUNK = 100
MOST_ASIDE = 10
"""Names of one list whose comparing may fail: more are no matter of a name."""


class GlancedNames(InMemoryNameIndex):
    """Names in memory of which those that cannot reach the threshold are passed over: comparing them costs most."""

    def similar(self, text: str, *, limit: int, team: str = "", thorough: bool = False) -> Sequence[NameHit]:
        """At most `limit` names, those that share most letters with the text and may reach the threshold."""
        return roughly_alike(text, super().similar(text, limit=limit, team=team, thorough=thorough))


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A publication whose changes names are compared with. `positions` are those of its changes, by their group.

    `names` holds what the changed entities are called, or were; None where they are too many. `former` holds the names
    and identifiers alone that they had.
    """

    publication: Publication
    changes: Sequence[ChangeSummary]
    positions: Mapping[str, Sequence[int]]
    names: GlancedNames | None
    former: GlancedNames


@dataclass(frozen=True, slots=True)
class Met:
    """A watched name that matches a changed group: how, and whether the name is the same."""

    watched: Watched
    group: str
    why: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """Which names of a list match a change, and those whose comparing failed, each with what went wrong.

    `too_many`: more failed than is a matter of names, and the list is not compared.
    """

    met: Sequence[Met]
    failed: Sequence[tuple[Watched, Exception]]
    too_many: bool = False


def changed_by(uow: UnitOfWork, number: int) -> Changed | None:
    """The publication of this number with all that its entities are called; None where it is not there any more."""
    publication = uow.publications.publication(number)
    if publication is None:
        return None
    changes = uow.publications.changes(number)
    groups = uow.surroundings.groups({told.entity for told in changes})
    positions: defaultdict[str, list[int]] = defaultdict(list)
    for position, told in enumerate(changes):
        positions[groups.get(told.entity, told.entity)].append(position)
    few = uow.surroundings.size_of(positions.keys()) <= MOST_IN_MEMORY
    borne = uow.surroundings.borne_by(positions.keys() if few else _altered(positions, changes))
    schemas = {hit.entity_id: hit.schema for hit in borne}
    former = [
        hit
        for group, places in positions.items()
        for place in places
        for hit in _borne_before(changes[place], group, schemas.get(group, Schema.LEGAL_ENTITY))
    ]
    names = GlancedNames([*borne, *former], uow.index.rarity) if few else None
    return Changed(
        publication=publication, changes=changes, positions=positions, names=names,
        former=GlancedNames(former, uow.index.rarity),
    )  # fmt: skip


def _altered(positions: Mapping[str, Sequence[int]], changes: Sequence[ChangeSummary]) -> Collection[str]:
    """The groups that have lost a name or an identifier."""
    return [group for group, places in positions.items() if any(_lost(changes[place]) for place in places)]


def _lost(told: ChangeSummary) -> bool:
    return bool(told.former or told.former_identifiers)


def _borne_before(told: ChangeSummary, group: str, schema: Schema) -> Iterator[NameHit]:
    """The names and identifiers that an entry had, and has no longer."""
    for name in told.former:
        yield NameHit(entity_id=group, schema=schema, text=name.text, name_type=name.type, key=name_key(name.text))
    for one in told.former_identifiers:
        yield NameHit(entity_id=group, schema=schema, text=one.value, name_type=IDENTIFIER, key=stored_key(one))


def compare(
    names: Sequence[Watched], changed: Changed, unit_of_work: Callable[[], UnitOfWork], *, team: str
) -> Compared:
    """Those of the names that meet a changed entity, as `team` may see it; a few that fail keep nobody from the rest.

    Where more than a few fail it is no matter of the names, and the list is not compared. Raises StoreError.
    """
    met: list[Met] = []
    failed: list[tuple[Watched, Exception]] = []
    seen = names if changed.publication.team in ("", team) else ()
    for start in range(0, len(seen), CHUNK):
        _compare(seen[start : start + CHUNK], changed, unit_of_work, team, met, failed)
        if len(failed) > MOST_ASIDE:
            return Compared((), failed, too_many=True)
    return Compared(met, failed)


def _compare(
    some: Sequence[Watched], changed: Changed, unit_of_work: Callable[[], UnitOfWork], team: str,
    met: list[Met], failed: list[tuple[Watched, Exception]],
) -> None:  # fmt: skip
    """All of these together; where that fails each by itself."""
    try:
        met += _met_of(some, changed, unit_of_work, team)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever a name does to what reads it: told of by whoever compares
        if len(some) == 1:
            failed.append((some[0], error))
            return
        for one in some:
            _compare([one], changed, unit_of_work, team, met, failed)


def _met_of(
    some: Sequence[Watched], changed: Changed, unit_of_work: Callable[[], UnitOfWork], team: str
) -> Sequence[Met]:
    if changed.names is not None:
        return list(_meeting(some, changed.names, changed, team))
    with unit_of_work() as uow:
        index = PrefetchedIndex(uow.index, (key for one in some for key in _keys(one)), team=team)
        met = [*_meeting(some, index, changed, team), *_meeting(some, changed.former, changed, team)]
    return list({(one.watched, one.group): one for one in reversed(met)}.values())[::-1]


def _keys(watched: Watched) -> Iterable[str]:
    return (*(keys_of_all(watched.name) if watched.name else ()), *keys_of(watched.identifiers))


def _meeting(names: Iterable[Watched], index: NameIndex, changed: Changed, team: str) -> Iterator[Met]:
    for watched in names:
        by_name = resolve(watched.name, index, team=team, told_from=POLICY.threshold) if watched.name else None
        found = together(by_name, watched.identifiers, index, team=team).resolution if watched.identifiers else by_name
        for candidate in (*found.chosen, *found.also) if found else ():
            if candidate.hit.entity_id in changed.positions:
                sure = found is not None and found.outcome is Outcome.MATCH and candidate in found.chosen
                yield Met(watched, candidate.hit.entity_id, candidate.why, sure)
