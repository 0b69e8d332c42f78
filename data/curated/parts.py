"""What the reviewed files are made of: strict values, and tables within tables."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from bot.domain.law.deadline import DeadlineKind, StatedDate
from bot.domain.law.document import Mark, Verification
from bot.domain.law.entity import Identifier, IdentifierType, Link, Name, NameType, Relation
from bot.domain.law.program import Bar, DatedFact, Measure, SubsidiariesRule

BEFORE_2018 = "before 2018"
"""What a row says for its listing day where that is older than the days one may ask about."""

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def _day_or_month(value: object) -> str:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    if isinstance(value, str) and _MONTH.fullmatch(value):
        return value
    raise ValueError("give a day (2021-01-14) or a month in quotes (“2021-01”)")


def _day_or_before_2018(value: object) -> object:
    return None if value == BEFORE_2018 else value


def _zone(value: str) -> str:
    if value not in available_timezones():
        raise ValueError("is no time zone (like America/New_York)")
    return ZoneInfo(value).key


Text = Annotated[str, StringConstraints(pattern=r"^\S(?s:.*\S)?$")]
"""At least one character, no blank at either end."""
Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$")]
Ids = Annotated[tuple[Id, ...], Field(strict=False)]
Texts = Annotated[tuple[Text, ...], Field(strict=False)]
Days = Annotated[tuple[dt.date, ...], Field(strict=False)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>|]+$")]
Country = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
DayOrMonth = Annotated[str, BeforeValidator(_day_or_month)]
ListingDay = Annotated[dt.date | None, BeforeValidator(_day_or_before_2018)]
Zone = Annotated[str, AfterValidator(_zone)]


class Strict(BaseModel):
    """A table of a file: every key is known, no value is bent to fit."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Checked(Strict):
    """What a reviewed fact says of itself. `doubt` is what was not seen; only a verified fact goes without."""

    checked_on: dt.date
    mark: Annotated[Mark, Field(strict=False)]
    confidence: Literal["high", "medium", "low"] = "high"
    doubt: Text | None = None

    @model_validator(mode="after")
    def _doubts_fit_the_mark(self) -> Self:
        if (self.mark is Mark.VERIFIED) != (self.doubt is None):
            raise ValueError("a doubt goes with “partly verified” or “unverified”, and those with a doubt")
        return self

    @property
    def verification(self) -> Verification:
        """The mark as the domain knows it."""
        return Verification(
            mark=self.mark, checked_on=self.checked_on, confidence=self.confidence, note=self.doubt or ""
        )


class NameTable(Strict):
    """A name; `script` (ISO 15924) goes with names in a native script, and only with them."""

    text: Text
    type: Annotated[NameType, Field(strict=False)]
    script: Annotated[str, StringConstraints(pattern=r"^[A-Z][a-z]{3}$")] | None = None
    caveat: Text | None = None

    @model_validator(mode="after")
    def _native_names_have_a_script(self) -> Self:
        if (self.type is NameType.NATIVE) != (self.script is not None):
            raise ValueError(f"“{self.text}”: a script goes with a native name, and only with one")
        return self

    def to_domain(self) -> Name:
        """The name as the domain knows it."""
        return Name(text=self.text, type=self.type, script=self.script, caveat=self.caveat or "")


class IdentifierTable(Strict):
    """A ticker, ISIN, LEI, USCC or OFAC uid."""

    type: Annotated[IdentifierType, Field(strict=False)]
    value: Text
    note: Text | None = None
    caveat: Text | None = None

    def to_domain(self) -> Identifier:
        """The identifier as the domain knows it."""
        return Identifier(type=self.type, value=self.value, note=self.note or "", caveat=self.caveat or "")


class LinkTable(Strict):
    """A relation to another entity."""

    relation: Annotated[Relation, Field(strict=False)]
    entity: Id
    note: Text | None = None
    since: dt.date | None = None

    def to_domain(self) -> Link:
        """The link as the domain knows it."""
        return Link(relation=self.relation, entity_id=self.entity, note=self.note or "", since=self.since)


class EventTable(Strict):
    """Something that happened, and the documents that say so."""

    on: DayOrMonth
    text: Text
    documents: Ids = ()
    open: Text | None = None
    until: dt.date | None = None

    @model_validator(mode="after")
    def _what_is_settled_was_open(self) -> Self:
        if self.until and (self.open is None or self.until.isoformat() <= self.on):
            raise ValueError("until goes with what is open, and is a later day")
        return self

    def to_domain(self) -> DatedFact:
        """The event as the domain knows it."""
        return DatedFact(on=self.on, text=self.text, documents=self.documents, open=self.open or "", until=self.until)


class DateTable(Strict):
    """A date that a document gives for one company."""

    kind: Annotated[DeadlineKind, Field(strict=False)]
    on: dt.date
    document: Id

    def to_domain(self) -> StatedDate:
        """The date as the domain knows it."""
        return StatedDate(kind=self.kind, on=self.on, document=self.document)


class MeasureTable(Strict):
    """What a program forbids, and whether it bars trading in securities and trade in goods, where that is sure."""

    name: Text
    effect: Text
    since: dt.date | None = None
    until: dt.date | None = None
    documents: Ids = ()
    applies_to: Text = "*"
    shares: Annotated[Bar | None, Field(strict=False)] = None
    goods: Annotated[Bar | None, Field(strict=False)] = None

    def to_domain(self) -> Measure:
        """The measure as the domain knows it."""
        return Measure(**dict(self))


class SubsidiariesTable(Checked):
    """What a program says of those that its parties own."""

    says: Text
    documents: Ids
    since: dt.date | None = None

    @model_validator(mode="after")
    def _rests_on_a_document(self) -> Self:
        if not self.documents and self.mark is not Mark.UNVERIFIED:
            raise ValueError("what no document says is unverified")
        return self

    @model_validator(mode="after")
    def _has_the_day_of_its_document(self) -> Self:
        if bool(self.documents) != (self.since is not None):
            raise ValueError("the day since when goes with a document that gives it")
        return self

    def to_domain(self) -> SubsidiariesRule:
        """The rule as the domain knows it."""
        return SubsidiariesRule(
            says=self.says, documents=self.documents, verification=self.verification, since=self.since
        )
