"""The kinds of reviewed file. A file's name (without .toml), or its folder's, is the id of what it holds."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from bot.domain.law.designation import EndReason
from bot.domain.law.document import DocumentKind, Mark
from bot.domain.lists.dataset import Coverage
from data.curated.clauses import ClauseTable, NotEnforcedTable, OutcomeTable, RuleTable, StageTable
from data.curated.notices import NoticesTable
from data.curated.parts import (
    Checked,
    Country,
    DateTable,
    DayOrMonth,
    Days,
    EventTable,
    Id,
    IdentifierTable,
    Ids,
    LinkTable,
    ListingDay,
    MeasureTable,
    NameTable,
    Strict,
    Text,
    Texts,
    Url,
)


class DocumentFile(Checked):
    """documents/<id>.toml"""

    kind: Annotated[DocumentKind, Field(strict=False)]
    title: Text
    citation: Text
    date: DayOrMonth
    url: Url | None = None
    seen_at: Annotated[Texts, Field(min_length=1)]
    note: Text | None = None


class AuthorityFile(Checked):
    """authorities/<id>.toml"""

    kind: Text
    title: Text
    short: Text
    citation: Text
    status: Text
    issued: dt.date | None = None
    effective: Text | None = None
    revoked_on: dt.date | None = None
    revoked_by: Id | None = None
    url: Url | None = None
    effects: Texts = ()
    documents: Annotated[Ids, Field(min_length=1)]
    history: Annotated[tuple[EventTable, ...], Field(strict=False)] = ()


class ProgramFile(Checked):
    """programs/<id>.toml. An authority of "none" is one that no file describes; the citation then says the base.

    What it forbids stands in `measures` and `securities`, or where that changed over time in `stages`, oldest first.
    """

    title: Text
    short: Text
    authority: Id | Literal["none"]
    citation: Text
    url: Url | None = None
    classes: Texts = ()
    securities: Text | None = None
    documents: Ids
    renewal_due: dt.date | None = None
    renewal_note: Text | None = None
    measures: Annotated[tuple[MeasureTable, ...], Field(strict=False)] = ()
    stages: Annotated[tuple[StageTable, ...], Field(strict=False)] = ()
    deadlines: Annotated[tuple[RuleTable, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _says_what_it_forbids_once(self) -> Self:
        if bool(self.measures) == bool(self.stages) or bool(self.securities) == bool(self.stages):
            raise ValueError("give measures and securities, or stages with theirs")
        return self

    @model_validator(mode="after")
    def _rests_on_a_document(self) -> Self:
        if not self.documents and (self.mark is not Mark.UNVERIFIED or self.deadlines):
            raise ValueError("a program without a document is unverified, and gives no dates")
        return self


class ClockFile(Checked):
    """clocks/<id>.toml (bot/domain/law/program.py says what each key means). `programs` are those it touches."""

    title: Text
    due: dt.date
    basis: Text
    note: Text
    documents: Annotated[Ids, Field(min_length=1)]
    programs: Annotated[Ids, Field(min_length=1)]
    settled_on: dt.date | None = None
    brief: Text | None = None
    countries: Texts = ()
    entities: Texts = ()


class NamedFile(Strict):
    """What entities, jurisdictions and apps have in common."""

    caption: Text
    names: Annotated[tuple[NameTable, ...], Field(strict=False, min_length=1)]
    links: Annotated[tuple[LinkTable, ...], Field(strict=False)] = ()
    remarks: Texts = ()


class EntityFile(NamedFile):
    """entities/<id>.toml"""

    schema_: Literal["Company", "Organization", "Person"] = Field(alias="schema")
    countries: Annotated[tuple[Country, ...], Field(strict=False)] = ()
    sector: Text
    identifiers: Annotated[tuple[IdentifierTable, ...], Field(strict=False)] = ()
    summary: Text | None = None


class JurisdictionFile(NamedFile):
    """jurisdictions/<id>.toml. `iso` (ISO 3166-1 alpha-2) brings the country's names in other languages with it."""

    iso: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = None
    summary: Text


class AppFile(NamedFile):
    """apps/<id>.toml"""

    summary: Text


class ExcerptTable(Strict):
    """[excerpt_of] of a dataset that holds some entries of another's list, and yields to that once it is loaded."""

    program: Id
    dataset: Text


class DatasetFile(Strict):
    """sources/<id>/dataset.toml of a list whose rows are reviewed by hand."""

    title: Text
    publisher: Text
    url: Url
    stale_after_days: Annotated[int, Field(gt=0)]
    coverage: Annotated[Coverage, Field(strict=False)]
    coverage_note: Text | None = None
    closed: bool = False
    speaks_from: dt.date | None = None
    excerpt_of: ExcerptTable | None = None
    notices: Annotated[tuple[NoticesTable, ...], Field(strict=False)] = ()


class Row(Checked):
    """A designation of sources/<dataset>/rows.toml."""

    id: Id
    entity: Id
    program: Id
    listed_as: Text
    listed_on: ListingDay
    documents: Annotated[Ids, Field(min_length=1)]
    class_: Text | None = Field(default=None, alias="class")
    edition: Text | None = None
    editions: Days = ()
    grounds: Text | None = None
    published_on: dt.date | None = None
    effective_on: dt.date | None = None
    suspended_on: dt.date | None = None
    suspension_note: Text | None = None
    ended_on: dt.date | None = None
    end_reason: Annotated[EndReason, Field(strict=False)] | None = None
    end_note: Text | None = None
    stated: Annotated[tuple[DateTable, ...], Field(strict=False)] = ()
    reported: Annotated[tuple[DateTable, ...], Field(strict=False)] = ()
    history: Annotated[tuple[EventTable, ...], Field(strict=False)] = ()
    caveats: Texts = ()
    orders: Text | None = None
    target: Id | Literal["none"] | None = None
    clauses: Annotated[tuple[ClauseTable, ...], Field(strict=False)] = ()
    outcomes: Annotated[tuple[OutcomeTable, ...], Field(strict=False)] = ()
    not_enforced: Annotated[tuple[NotEnforcedTable, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _orders_have_a_target(self) -> Self:
        if (self.orders is None) != (self.target is None):
            raise ValueError("an order says what it is about: a target, or “none” where that is no entity")
        return self
