"""Fakes of what a question needs: stored facts, an index, records."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.law.designation import Designation
from bot.domain.law.document import Document
from bot.domain.law.entity import Entity
from bot.domain.law.program import Authority, Program
from bot.domain.lists.dataset import DatasetVersion, ListState, Snapshot
from bot.domain.names.identifiers import stored_key
from bot.domain.names.keys import has_han, name_key, plain_key
from bot.domain.names.matching import IDENTIFIER, NameHit
from bot.services.ports import Asker, Entered, Record
from bot.services.questions.threads.said import Said
from bot.services.records.chain import Head
from bot.services.records.ports import Sealed, Wanted
from bot.services.records.record import FileDigest, Provenance, RecordKind


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
        entities = {entity.id: entity for entity in self._snapshot.entities}
        return [
            Entered(one.caption, d, one.schema, one.countries)
            for d in self._snapshot.designations
            if (d.dataset, d.program) == (dataset, program) and (one := entities[d.entity_id])
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

    @property
    def is_behind(self) -> bool:
        """Whether stored names are still to be read: never here."""
        return False

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
class FakeThreads:
    """What was answered last, by team, channel, thread and person."""

    kept: dict[tuple[str, str, str, str], Said] = field(default_factory=dict)

    def last(self, asker: Asker) -> Said | None:
        return self.kept.get((asker.team, asker.channel, asker.thread, asker.user))

    def keep(self, asker: Asker, said: Said) -> None:
        self.kept[asker.team, asker.channel, asker.thread, asker.user] = said

    def forget(self, team: str) -> None:
        self.kept = {key: said for key, said in self.kept.items() if key[0] != team}
