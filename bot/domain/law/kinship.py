"""Who is related to whom: the relatives shown beside an entity, and those that a follow of it covers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from bot.domain.law.entity import Entity, Link, Relation

DEPTH = 3
"""How far owners of owners, and subsidiaries of subsidiaries, are followed."""
_OWNING = frozenset({Relation.OWNER, Relation.PARENT})
_UP = {
    Relation.LINKED: "linked to",
    Relation.CONTROLLED: "owner or controller of",
    Relation.PREDECESSOR: "predecessor of",
    Relation.TARGET: "target of an order against",
    Relation.ADDRESSEE: "addressee of an order on",
}
_DOWN = {
    Relation.LINKED: "linked to",
    Relation.CONTROLLED: "owned or controlled by",
    Relation.PREDECESSOR: "successor of",
    Relation.TARGET: "addressee of an order on",
    Relation.ADDRESSEE: "target of an order against",
}
_ONE_STEP = frozenset({Relation.LINKED, Relation.TARGET, Relation.ADDRESSEE})
"""Relations of relatives that are not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A relation from one entity to another: `other` is the `relation` (owner, parent …) of `one`."""

    one: str
    relation: Relation
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """A relative of a followed entity, and in words what it is to it."""

    followed: str
    words: str


def relatives(ties: Iterable[Tie], followed: Collection[str]) -> Mapping[str, tuple[Kin, ...]]:
    """For each relative of the followed entities whose it is. An entity is no relative of itself.

    Ownership is followed up and down to DEPTH, links and predecessors one step either way.
    """
    steps: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for tie in ties:
        owning = tie.relation in _OWNING
        steps[tie.one].append((tie.other, _up(tie.relation), owning))
        steps[tie.other].append((tie.one, _down(tie.relation), owning))
    found: dict[str, list[Kin]] = defaultdict(list)
    for one in sorted(followed):
        for id, words in _around(one, steps):
            found[id].append(Kin(followed=one, words=words))
    return {id: tuple(kin) for id, kin in found.items()}


def _around(start: str, steps: Mapping[str, list[tuple[str, str, bool]]]) -> Iterable[tuple[str, str]]:
    """The relatives of one entity, nearest first, each once. Up stays up and down stays down: no sister companies."""
    seen = {start}
    edge = [(start, "")]
    for depth in range(DEPTH):
        further = []
        for id, way in edge:
            for other, words, owning in steps.get(id, ()):
                if other in seen or (depth and (not owning or words != way)):
                    continue
                seen.add(other)
                yield other, words
                if owning:
                    further.append((other, words))
        edge = further


def _up(relation: Relation) -> str:
    return _UP.get(relation, "owner of")


def _down(relation: Relation) -> str:
    return _DOWN.get(relation, "owned by")


def lineage(entity: Entity, family: Mapping[str, Entity], *, ties: Callable[[Entity, Link], bool]) -> Iterable[Link]:
    """The entity's links, then its relatives' owners and parents; each relative once, never the entity itself.

    `family` are the entities that may be told, by id; the note of an owner's owner says of whom. `ties` says whether a
    link of an entity held on the day asked about: nothing is reached through one that did not.
    """
    seen = {entity.id}
    queue = [(entity, link, "") for link in entity.links]
    while queue:
        of, link, through = queue.pop(0)
        if link.entity_id in seen or link.entity_id not in family or not ties(of, link):
            continue
        seen.add(link.entity_id)
        yield replace(link, note="; ".join(filter(None, [through, link.note])))
        relative = family[link.entity_id]
        further = (up for up in relative.links if up.relation not in _ONE_STEP)
        queue += [(relative, up, f"of {relative.caption}") for up in further]
