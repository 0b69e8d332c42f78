"""The kinds of reviewed file. A file's name (without .toml), or its folder's, is the id of what it holds."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from bot.domain.law.document import DocumentKind, Mark
from data.curated.clauses import RuleTable, StageTable
from data.curated.parts import (
    Checked,
    Country,
    DayOrMonth,
    EventTable,
    Id,
    IdentifierTable,
    Ids,
    LinkTable,
    MeasureTable,
    NameTable,
    Strict,
    SubsidiariesTable,
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
    subsidiaries: SubsidiariesTable | None = None

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
