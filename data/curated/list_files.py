"""The files of a reviewed list: dataset.toml and rows.toml."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from bot.domain.law.listed import EndReason
from bot.domain.lists.dataset import Coverage
from data.curated.clauses import ClauseTable, NotEnforcedTable, OutcomeTable
from data.curated.notices import NoticesTable
from data.curated.parts import (
    Checked,
    DateTable,
    Days,
    EventTable,
    Id,
    Ids,
    ListingDay,
    Strict,
    Text,
    Texts,
    Url,
)


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
