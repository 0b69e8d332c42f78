"""Which entities of different lists are one and the same, so that one answer shows them together.

Joined are: reviewed links; a shared identifier that belongs to one alone (OWN); and, but for persons, the primary name
of one that is a name of the other, normalised, of the same country and kind. Persons need the same name and a day of
birth or a document (PAPERS). Never joined are two to which one publisher gave ids of its own: it means two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.law.entity import IdentifierType, Schema

OWN = frozenset({IdentifierType.OFAC_UID, IdentifierType.LEI, IdentifierType.USCC, IdentifierType.IMO})
"""Identifiers that belong to one alone, whoever lists it."""
PAPERS = frozenset({IdentifierType.PASSPORT, IdentifierType.NATIONAL_ID, IdentifierType.TAX_ID})
"""Documents of a person: with the same name they make two one."""
_LEGAL = frozenset({Schema.COMPANY, Schema.ORGANIZATION, Schema.LEGAL_ENTITY})
_ALONE = frozenset({Schema.JURISDICTION, Schema.APP})
_BY_NUMBER_ONLY = frozenset({Schema.VESSEL, Schema.AIRCRAFT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """What merging needs to know of an entity.

    `rank` orders members: the lowest gives the group its id and caption. `name` is the key of the primary name, `names`
    those of all that count. `own` are keys of identifiers that belong to one alone, `papers` those of a person's
    documents. `ids` are the ids that publishers gave it, by whose they are: {"ofac": "306"}.
    """

    id: str
    schema: Schema
    name: str
    rank: int
    names: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    birth_days: frozenset[str] = frozenset()
    ids: Mapping[str, str] = field(default_factory=dict)
    private: bool = False  # of a firm's own list: it may join a group, never lead or bridge one


def merge(members: Iterable[Member], same: Sequence[tuple[str, str]] = ()) -> dict[str, str]:
    """For each entity's id the id of its group; `same` are pairs that a person has reviewed."""
    everybody = sorted(members, key=_order)
    public = [member for member in everybody if not member.private and member.schema not in _ALONE]
    found = _merge(public, same)
    known = _by_key(public)
    for member in everybody:
        if member.private:
            found[member.id] = next((found[one.id] for one in _the_same(member, known)), member.id)
    return found


def _order(member: Member) -> tuple[int, str]:
    return member.rank, member.id


def _by_key(members: Iterable[Member]) -> Mapping[str, list[Member]]:
    found: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        for key in {*member.own, *(_name_key(member, name) for name in {member.name, *member.names})}:
            found[key].append(member)
    return found


def _the_same(member: Member, known: Mapping[str, Sequence[Member]]) -> Iterator[Member]:
    """The public entities that an entry of a firm's own list is."""
    for key in sorted(member.own):
        yield from known.get(key, ())
    for one in known.get(_name_key(member, member.name), ()):
        if _alike(member, one):
            yield one


def _merge(members: Sequence[Member], same: Sequence[tuple[str, str]]) -> dict[str, str]:
    groups = _Groups(members)
    for first, second in same:
        groups.join(first, second)
    for ids in groups.by_identifier():
        for second in ids[1:]:
            groups.join(ids[0], second)
    for key, ids in groups.by_name():
        groups.join_alike(key, ids)
    return groups.leaders()


def changed(now: Mapping[str, str], stored: Mapping[str, str]) -> dict[str, str]:
    """The ids whose group differs from the stored one."""
    return {id: leader for id, leader in now.items() if stored.get(id) != leader}


class _Groups:
    def __init__(self, members: Iterable[Member]) -> None:
        self._members = {m.id: m for m in sorted(members, key=_order) if m.schema not in _ALONE}
        self._leader = {id: id for id in self._members}
        self._ids = {id: dict(m.ids) for id, m in self._members.items()}

    def by_identifier(self) -> list[list[str]]:
        """The ids that share an identifier."""
        found: dict[str, list[str]] = defaultdict(list)
        for member in self._members.values():
            for key in member.own:
                found[key].append(member.id)
        return [found[key] for key in sorted(found)]

    def by_name(self) -> list[tuple[str, list[str]]]:
        """The ids that bear a name, of one kind, each with others."""
        found: dict[str, list[str]] = defaultdict(list)
        for member in self._members.values():
            for key in {member.name, *member.names} - {""}:
                found[_name_key(member, key)].append(member.id)
        return [(key, found[key]) for key in sorted(found) if len(found[key]) > 1]

    def join(self, first: str, second: str) -> None:
        """Put two groups together, unless one publisher gave them different ids."""
        if first not in self._members or second not in self._members:
            return
        one, other = sorted((self._find(first), self._find(second)), key=lambda id: (self._members[id].rank, id))
        theirs = self._ids[other]
        if one == other or any(self._ids[one].get(whose, value) != value for whose, value in theirs.items()):
            return
        self._leader[other] = one
        self._ids[one] |= theirs

    def join_alike(self, key: str, ids: Sequence[str]) -> None:
        """Join those of one name that are the same; the name is the primary one of at least one of each two."""
        members = [self._members[id] for id in ids]
        for one in (member for member in members if _name_key(member, member.name) == key):
            for other in members:
                if one is not other and _alike(one, other):
                    self.join(one.id, other.id)

    def leaders(self) -> dict[str, str]:
        return {id: self._find(id) for id in self._members}

    def _find(self, id: str) -> str:
        while self._leader[id] != id:
            id = self._leader[id]
        return id


def _name_key(member: Member, name: str) -> str:
    """Names of persons come with the family name first or last."""
    words = sorted(name.split()) if member.schema is Schema.PERSON else [name]
    return f"{_kind(member.schema)} {' '.join(words)}"


def _kind(schema: Schema) -> str:
    """Lists differ in whether a company is told from another organisation."""
    return "legal" if schema in _LEGAL else schema.value


def _alike(one: Member, other: Member) -> bool:
    """Whether two of the same name and kind are the same."""
    if one.schema is Schema.PERSON:
        return bool(one.birth_days & other.birth_days or one.papers & other.papers)
    return bool(one.countries & other.countries) and one.schema not in _BY_NUMBER_ONLY
