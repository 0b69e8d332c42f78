"""Which entities of different lists are one and the same, so that one answer shows them together.

Joined are: reviewed links; a shared identifier that belongs to one alone; and, but for persons, the same normalised
name and country and kind. Persons need a day of birth or an identifier besides the name. Never two of the same dataset:
a publisher that lists two entries means two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.entity import Schema

_LEGAL = frozenset({Schema.COMPANY, Schema.ORGANIZATION})
_ALONE = frozenset({Schema.JURISDICTION, Schema.APP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """What merging needs to know of an entity. `own` are the keys of identifiers that belong to one alone; `papers`
    those of a person's documents. `rank` orders members: the lowest gives the group its id and caption."""

    id: str
    dataset: str
    schema: Schema
    name: str  # key of the primary name
    rank: int
    countries: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    birth_days: frozenset[str] = frozenset()


def merge(members: Iterable[Member], same: Sequence[tuple[str, str]] = ()) -> dict[str, str]:
    """For each entity's id the id of its group; `same` are pairs that a person has reviewed."""
    groups = _Groups(members)
    for first, second in same:
        groups.join(first, second)
    for key in sorted(groups.by_identifier):
        groups.join_all(groups.by_identifier[key])
    for key in sorted(groups.by_name):
        groups.join_all(groups.by_name[key], if_alike=True)
    return groups.leaders()


class _Groups:
    def __init__(self, members: Iterable[Member]) -> None:
        self._members = {m.id: m for m in sorted(members, key=lambda m: (m.rank, m.id)) if m.schema not in _ALONE}
        self._leader = {id: id for id in self._members}
        self._datasets = {id: {m.dataset} for id, m in self._members.items()}
        self.by_identifier: dict[str, list[str]] = defaultdict(list)
        self.by_name: dict[str, list[str]] = defaultdict(list)
        for member in self._members.values():
            self.by_name[_name_key(member)].append(member.id)
            for key in member.own:
                self.by_identifier[key].append(member.id)

    def join(self, first: str, second: str) -> None:
        """Put two groups together, unless that would put two entries of one dataset into one."""
        if first not in self._members or second not in self._members:
            return
        one, other = sorted((self._find(first), self._find(second)), key=self._order)
        if one != other and not self._datasets[one] & self._datasets[other]:
            self._leader[other] = one
            self._datasets[one] |= self._datasets[other]

    def join_all(self, ids: Sequence[str], *, if_alike: bool = False) -> None:
        for n, first in enumerate(ids):
            for second in ids[n + 1 :]:
                if not if_alike or _alike(self._members[first], self._members[second]):
                    self.join(first, second)

    def leaders(self) -> dict[str, str]:
        return {id: self._find(id) for id in self._members}

    def _find(self, id: str) -> str:
        while self._leader[id] != id:
            id = self._leader[id]
        return id

    def _order(self, id: str) -> tuple[int, str]:
        return self._members[id].rank, id


def _name_key(member: Member) -> str:
    """Names of persons come with the family name first or last."""
    words = member.name.split()
    return f"{_kind(member.schema)} {' '.join(sorted(words) if member.schema is Schema.PERSON else words)}"


def _kind(schema: Schema) -> str:
    """Lists differ in whether a company is told from another organisation."""
    return "legal" if schema in _LEGAL else schema.value


def _alike(one: Member, other: Member) -> bool:
    """Whether two of the same name and kind are the same."""
    if one.schema is Schema.PERSON:
        return bool(one.birth_days & other.birth_days or one.papers & other.papers)
    return bool(one.countries & other.countries) and one.schema not in (Schema.VESSEL, Schema.AIRCRAFT)


def changed(now: Mapping[str, str], stored: Mapping[str, str]) -> dict[str, str]:
    """The ids whose group differs from the stored one."""
    return {id: leader for id, leader in now.items() if stored.get(id) != leader}
