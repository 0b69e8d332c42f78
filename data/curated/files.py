"""The kinds of reviewed file. A file's name (without .toml), or its folder's, is the id of what it holds."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bot.domain.dataset import Coverage
from bot.domain.designation import EndReason
from bot.domain.document import DocumentKind
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
    RuleTable,
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
    """programs/<id>.toml. An authority of "none" is one that no file describes; the citation then says the base."""

    title: Text
    short: Text
    authority: Id | Literal["none"]
    citation: Text
    url: Url | None = None
    classes: Texts = ()
    securities: Text
    documents: Annotated[Ids, Field(min_length=1)]
    renewal_due: dt.date | None = None
    renewal_note: Text | None = None
    measures: Annotated[tuple[MeasureTable, ...], Field(strict=False, min_length=1)]
    deadlines: Annotated[tuple[RuleTable, ...], Field(strict=False)] = ()


class NamedFile(Strict):
    """What entities, jurisdictions and apps have in common."""

    caption: Text
    names: Annotated[tuple[NameTable, ...], Field(strict=False, min_length=1)]
    links: Annotated[tuple[LinkTable, ...], Field(strict=False)] = ()
    remarks: Texts = ()


class EntityFile(NamedFile):
    """entities/<id>.toml"""

    schema_: Literal["Company", "Organization"] = Field(alias="schema")
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


class DatasetFile(Strict):
    """sources/<id>/dataset.toml of a list whose rows are reviewed by hand."""

    title: Text
    publisher: Text
    url: Url
    stale_after_days: Annotated[int, Field(gt=0)]
    coverage: Annotated[Coverage, Field(strict=False)]
    coverage_note: Text | None = None
    closed: bool = False


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
