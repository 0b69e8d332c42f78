"""Builds findings: an entity with its designations and relatives as they stood on a day, without anything later."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from bot.domain.law.answer import Finding, Match, Related
from bot.domain.law.as_of import AsOf
from bot.domain.law.designation import Designation
from bot.domain.law.entity import Entity
from bot.domain.law.kinship import lineage
from bot.domain.law.standing import Stood
from bot.services.answering import Library

RELATION_DEPTH = 3
"""How far owners of owners are followed: VMate, UCWeb, Alibaba."""

MOST_RELATIVES = 200
"""Where a family is larger, relatives of relatives are left out: OFAC links hundreds to one parent."""


class Findings:
    """Everything needed to build findings for one question, read once."""

    def __init__(
        self, library: Library, *, day: dt.date, today: dt.date, dataset: str | None = None, team: str = ""
    ) -> None:
        self._library = library
        self._team = team
        self._as_of = AsOf(
            day=day,
            today=today,
            programs=library.programs(),
            authorities=library.authorities(),
            lists={state.dataset.id: state for state in library.lists(team=team)},
            dataset=dataset,
        )

    def build(self, matches: Mapping[str, Match]) -> tuple[Finding, ...]:
        """Findings for the matched entities (entity id to match), in the given order."""
        family = self._family(matches)
        stood = self._stood(family)
        return tuple(
            Finding(
                entity=family[entity_id],
                match=match,
                status=stood[entity_id].status,
                designations=stood[entity_id].designations,
                related=tuple(self._related(family[entity_id], family, stood)),
                not_known=stood[entity_id].not_known,
                mentioned=stood[entity_id].mentioned,
            )
            for entity_id, match in matches.items()
        )

    def captions(self, ids: Collection[str]) -> Mapping[str, str]:
        """What the entities of these ids are called."""
        return {id: entity.caption for id, entity in self._library.entities(ids, team=self._team).items()}

    def _family(self, ids: Iterable[str]) -> dict[str, Entity]:
        """The entities and those they are linked to, to a fixed depth."""
        family: dict[str, Entity] = {}
        wanted = set(ids)
        for _ in range(RELATION_DEPTH + 1):
            if not wanted:
                break
            found = self._library.entities(wanted, team=self._team)
            family.update({id: self._as_of.as_told(entity) for id, entity in found.items()})
            linked = {link.entity_id for entity in family.values() for link in entity.links}
            wanted = linked - family.keys() if len(family) < MOST_RELATIVES else set()
        return family

    def _stood(self, family: Mapping[str, Entity]) -> dict[str, Stood]:
        """How each of the family stood."""
        known: dict[str, list[Designation]] = defaultdict(list)
        for designation in self._library.designations(family.keys(), team=self._team):
            known[designation.entity_id].append(designation)
        told = [d for of_one in known.values() for d in of_one if self._as_of.tells(d)]
        documents = self._library.documents(self._as_of.behind(told))
        return {id: self._as_of.stood(entity, known[id], documents) for id, entity in family.items()}

    def _related(self, entity: Entity, family: Mapping[str, Entity], stood: Mapping[str, Stood]) -> Iterable[Related]:
        for link in lineage(entity, family, ties=lambda of, link: self._as_of.ties(of, link, stood)):
            yield Related(
                relation=link.relation,
                note=self._as_of.note(link.note),
                entity=family[link.entity_id],
                status=stood[link.entity_id].status,
                designations=stood[link.entity_id].designations,
            )
