"""The tables of lists and reviewed facts. Columns bear the names of the domain's fields (see mapping.py)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import ForeignKey, Index, MetaData, text, true
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bot.domain.law.clock import Clock
from bot.domain.law.deadline import DateStated, DeadlineRule, StatedDate
from bot.domain.law.document import DocumentKind, Verification
from bot.domain.law.entity import IdentifierType, NameType, Relation, Schema
from bot.domain.law.listed import EndReason
from bot.domain.law.orders import NotEnforced, OrderOutcome
from bot.domain.law.program import DatedFact, Measure, Stage, SubsidiariesRule
from bot.domain.lists.dataset import LAST_RANK, Coverage, ListPart, Origin
from data.sql.tables.columns import AsJson, AsWord, UtcDateTime

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Every table. Constraints are named by rule, so that a migration can name them on any database."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {
        dt.datetime: UtcDateTime(),
        Coverage: AsWord(Coverage),
        Origin: AsWord(Origin),
        DocumentKind: AsWord(DocumentKind),
        EndReason: AsWord(EndReason),
        IdentifierType: AsWord(IdentifierType),
        NameType: AsWord(NameType),
        Relation: AsWord(Relation),
        Schema: AsWord(Schema),
        SubsidiariesRule: AsJson(SubsidiariesRule),
        Verification: AsJson(Verification),
        tuple[str, ...]: AsJson(tuple[str, ...]),
        tuple[dt.date, ...]: AsJson(tuple[dt.date, ...]),
        Mapping[str, int]: AsJson(Mapping[str, int]),
        tuple[Clock, ...]: AsJson(tuple[Clock, ...]),
        tuple[DateStated, ...]: AsJson(tuple[DateStated, ...]),
        tuple[DatedFact, ...]: AsJson(tuple[DatedFact, ...]),
        tuple[DeadlineRule, ...]: AsJson(tuple[DeadlineRule, ...]),
        tuple[ListPart, ...]: AsJson(tuple[ListPart, ...]),
        tuple[Measure, ...]: AsJson(tuple[Measure, ...]),
        tuple[NotEnforced, ...]: AsJson(tuple[NotEnforced, ...]),
        tuple[OrderOutcome, ...]: AsJson(tuple[OrderOutcome, ...]),
        tuple[Stage, ...]: AsJson(tuple[Stage, ...]),
        tuple[StatedDate, ...]: AsJson(tuple[StatedDate, ...]),
    }


class MarkRow(Base):
    """What the program notes of its own about the store, by name."""

    __tablename__ = "marks"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class AuthorityRow(Base):
    __tablename__ = "authorities"

    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    title: Mapped[str]
    short: Mapped[str]
    citation: Mapped[str]
    status: Mapped[str]
    documents: Mapped[tuple[str, ...]]
    verification: Mapped[Verification]
    issued: Mapped[dt.date | None]
    effective: Mapped[str]
    revoked_on: Mapped[dt.date | None]
    revoked_by: Mapped[str | None]
    url: Mapped[str | None]
    effects: Mapped[tuple[str, ...]]
    history: Mapped[tuple[DatedFact, ...]]


class DocumentRow(Base):
    __tablename__ = "documents"

    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[DocumentKind]
    title: Mapped[str]
    citation: Mapped[str]
    date: Mapped[str]
    verification: Mapped[Verification]
    url: Mapped[str | None]
    seen_at: Mapped[tuple[str, ...]]
    note: Mapped[str]


class DatasetRow(Base):
    __tablename__ = "datasets"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    publisher: Mapped[str]
    url: Mapped[str]
    stale_after_days: Mapped[int]
    coverage: Mapped[Coverage]
    coverage_note: Mapped[str]
    closed: Mapped[bool]
    origin: Mapped[Origin]
    lists: Mapped[tuple[ListPart, ...]]
    team: Mapped[str]
    own_ids: Mapped[bool] = mapped_column(server_default=true())
    rank: Mapped[int] = mapped_column(server_default=str(LAST_RANK))
    speaks_from: Mapped[dt.date | None]


class DatasetVersionRow(Base):
    """One loading of one list. Rows are only ever added; at most one of a list is in force."""

    __tablename__ = "dataset_versions"
    # PostgreSQL's index has the same condition, by its migration: said here, each start would load its dialect
    __table_args__ = (
        Index(
            "uq_dataset_versions_in_force",
            "dataset",
            unique=True,
            sqlite_where=text("in_force"),
        ),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    dataset: Mapped[str] = mapped_column(ForeignKey("datasets.id"), index=True)
    version: Mapped[str]
    as_of: Mapped[dt.date]
    designations: Mapped[int]
    entities: Mapped[int]
    counts: Mapped[Mapping[str, int]]
    loaded_at: Mapped[dt.datetime]
    confirmed_at: Mapped[dt.datetime]  # when a load last found this version unchanged
    in_force: Mapped[bool]
    format: Mapped[str] = mapped_column(default="")  # of the publisher's file; "" for reviewed facts
    edition_at: Mapped[dt.datetime | None]  # orders the editions of a publisher's list


class ProgramRow(Base):
    __tablename__ = "programs"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    short: Mapped[str]
    authority: Mapped[str | None] = mapped_column(ForeignKey("authorities.id"))
    citation: Mapped[str]
    measures: Mapped[tuple[Measure, ...]]
    deadlines: Mapped[tuple[DeadlineRule, ...]]
    documents: Mapped[tuple[str, ...]]
    verification: Mapped[Verification]
    classes: Mapped[tuple[str, ...]]
    securities: Mapped[str]
    renewal_due: Mapped[dt.date | None]
    renewal_note: Mapped[str]
    url: Mapped[str | None]
    stages: Mapped[tuple[Stage, ...]]
    clocks: Mapped[tuple[Clock, ...]]
    subsidiaries: Mapped[SubsidiariesRule | None]


def _own_id(context: Any) -> str:
    own: str = context.get_current_parameters()["id"]
    return own


class EntityRow(Base):
    """An entity of the reviewed files, or of one list. Those that are the same share `canonical`."""

    __tablename__ = "entities"

    id: Mapped[str] = mapped_column(primary_key=True)
    schema: Mapped[Schema]
    caption: Mapped[str]
    countries: Mapped[tuple[str, ...]]
    sector: Mapped[str | None]
    summary: Mapped[str]
    remarks: Mapped[tuple[str, ...]]
    birth_dates: Mapped[tuple[str, ...]]
    dataset: Mapped[str | None] = mapped_column(ForeignKey("datasets.id"))  # None: reviewed
    canonical: Mapped[str] = mapped_column(index=True, default=_own_id)  # the one of its group that gives the answer
    team: Mapped[str] = mapped_column(default="")  # the only workspace that may see it; "" for all


class PartRow(Base):
    """A name, identifier or link of the entity `owner`, in their order."""

    __abstract__ = True

    owner: Mapped[str] = mapped_column(ForeignKey("entities.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)


class KeyedRow(PartRow):
    """A part that an entity is found by."""

    __abstract__ = True

    key: Mapped[str] = mapped_column(index=True)


class NameRow(KeyedRow):
    __tablename__ = "names"

    text: Mapped[str]
    type: Mapped[NameType]
    script: Mapped[str | None]
    caveat: Mapped[str]


class IdentifierRow(KeyedRow):
    __tablename__ = "identifiers"

    type: Mapped[IdentifierType]
    value: Mapped[str]
    note: Mapped[str]
    caveat: Mapped[str]


class LinkRow(PartRow):
    """`entity_id` is the entity that the link leads to."""

    __tablename__ = "links"

    relation: Mapped[Relation]
    entity_id: Mapped[str] = mapped_column(ForeignKey("entities.id"))
    note: Mapped[str]
    since: Mapped[dt.date | None]


class DesignationRow(Base):
    __tablename__ = "designations"

    id: Mapped[str] = mapped_column(primary_key=True)
    entity_id: Mapped[str] = mapped_column(ForeignKey("entities.id"), index=True)
    program: Mapped[str] = mapped_column(ForeignKey("programs.id"))
    dataset: Mapped[str] = mapped_column(ForeignKey("datasets.id"))
    listed_as: Mapped[str]
    listed_on: Mapped[dt.date | None]
    documents: Mapped[tuple[str, ...]]
    verification: Mapped[Verification]
    company_class: Mapped[str]
    edition: Mapped[str]
    editions: Mapped[tuple[dt.date, ...]]
    grounds: Mapped[str]
    published_on: Mapped[dt.date | None]
    effective_on: Mapped[dt.date | None]
    suspended_on: Mapped[dt.date | None]
    suspension_note: Mapped[str]
    ended_on: Mapped[dt.date | None]
    end_reason: Mapped[EndReason | None]
    end_note: Mapped[str]
    stated: Mapped[tuple[StatedDate, ...]]
    reported: Mapped[tuple[StatedDate, ...]]
    history: Mapped[tuple[DatedFact, ...]]
    caveats: Mapped[tuple[str, ...]]
    seen_from: Mapped[dt.date | None]
    printed: Mapped[tuple[DateStated, ...]]
    tags: Mapped[tuple[str, ...]]
    citation: Mapped[str]
    page: Mapped[str]
    orders: Mapped[str] = mapped_column(default="")
    target: Mapped[str] = mapped_column(default="")
    clauses: Mapped[tuple[DeadlineRule, ...]] = mapped_column(default=())
    outcomes: Mapped[tuple[OrderOutcome, ...]] = mapped_column(default=())
    not_enforced: Mapped[tuple[NotEnforced, ...]] = mapped_column(default=())
    carried: Mapped[bool] = mapped_column(default=False)  # by the edition in force of a publisher's list
