"""From the reviewed files to the domain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from bot.domain.law.designation import Designation
from bot.domain.law.document import Document
from bot.domain.law.entity import Entity, Link, Relation, Schema
from bot.domain.lists.dataset import Dataset, ListPart
from data.curated.files import (
    AppFile,
    DocumentFile,
    EntityFile,
    JurisdictionFile,
    NamedFile,
)
from data.curated.list_files import DatasetFile, Row


def document(id: str, file: DocumentFile) -> Document:
    """The source document that a file describes."""
    return Document(
        id=id,
        kind=file.kind,
        title=file.title,
        citation=file.citation,
        date=file.date,
        verification=file.verification,
        url=file.url,
        seen_at=file.seen_at,
        note=file.note or "",
    )


def dataset(id: str, file: DatasetFile) -> Dataset:
    """The list that a file describes."""
    of = file.excerpt_of
    part = of and ListPart(program=of.program, title=file.title, yields_to=of.dataset, excerpt=True)
    return Dataset(
        id=id,
        title=file.title,
        publisher=file.publisher,
        url=file.url,
        stale_after_days=file.stale_after_days,
        coverage=file.coverage,
        coverage_note=file.coverage_note or "",
        closed=file.closed,
        speaks_from=file.speaks_from,
        lists=(part,) if part else (),
    )


def entity(id: str, file: EntityFile) -> Entity:
    """The company or organisation that a file describes."""
    return replace(
        _named(id, file, Schema(file.schema_)),
        countries=file.countries,
        sector=file.sector,
        identifiers=tuple(identifier.to_domain() for identifier in file.identifiers),
        summary=file.summary or "",
    )


def jurisdiction(id: str, file: JurisdictionFile) -> Entity:
    """The country, region or regime that a file describes."""
    countries = (file.iso.lower(),) if file.iso else ()
    return replace(_named(id, file, Schema.JURISDICTION), countries=countries, summary=file.summary)


def app(id: str, file: AppFile) -> Entity:
    """The app that a file describes."""
    return replace(_named(id, file, Schema.APP), summary=file.summary)


def _named(id: str, file: NamedFile, schema: Schema) -> Entity:
    return Entity(
        id=id,
        schema=schema,
        caption=file.caption,
        names=tuple(name.to_domain() for name in file.names),
        links=tuple(link.to_domain() for link in file.links),
        remarks=file.remarks,
    )


def _text(given: str | None) -> str:
    return given or ""


def designation(dataset: str, row: Row) -> Designation:
    """The listing that a row describes."""
    return Designation(
        id=row.id,
        entity_id=row.entity,
        program=row.program,
        dataset=dataset,
        listed_as=row.listed_as,
        listed_on=row.listed_on,
        documents=row.documents,
        verification=row.verification,
        company_class=_text(row.class_),
        edition=_text(row.edition),
        editions=row.editions,
        grounds=_text(row.grounds),
        published_on=row.published_on,
        effective_on=row.effective_on,
        suspended_on=row.suspended_on,
        suspension_note=_text(row.suspension_note),
        ended_on=row.ended_on,
        end_reason=row.end_reason,
        end_note=_text(row.end_note),
        stated=tuple(date.to_domain() for date in row.stated),
        reported=tuple(date.to_domain() for date in row.reported),
        history=tuple(event.to_domain() for event in row.history),
        caveats=row.caveats,
        orders=_text(row.orders),
        target="" if row.target in (None, "none") else row.target,
        clauses=tuple(clause.to_domain() for clause in row.clauses),
        outcomes=tuple(outcome.to_domain() for outcome in row.outcomes),
        not_enforced=tuple(time.to_domain() for time in row.not_enforced),
    )


def with_targets(entities: Iterable[Entity], designations: Iterable[Designation]) -> tuple[Entity, ...]:
    """The entities, addressees of orders and their targets linked to each other."""
    links: defaultdict[str, dict[Link, None]] = defaultdict(dict)
    for d in designations:
        if d.target:
            links[d.entity_id][Link(relation=Relation.TARGET, entity_id=d.target)] = None
            links[d.target][Link(relation=Relation.ADDRESSEE, entity_id=d.entity_id)] = None
    return tuple(replace(e, links=(*e.links, *links[e.id])) if e.id in links else e for e in entities)
