"""A sanctionEntity in the EU's own terms, and the attributes of its parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

_COUNTRY = ("countryIso2Code", "countryDescription")

PARTS: Mapping[str, tuple[str, ...]] = {
    "regulation": ("regulationType", "organisationType", "publicationDate", "entryIntoForceDate", "numberTitle",
                   "programme"),
    "nameAlias": ("firstName", "middleName", "lastName", "wholeName", "function", "gender", "title", "nameLanguage",
                  "strong"),
    "citizenship": ("region", *_COUNTRY, "acquisitionDate", "disenfranchisementDate"),
    "birthdate": ("circa", "calendarType", "birthdate", "dayOfMonth", "monthOfYear", "year", "yearRangeFrom",
                  "yearRangeTo", "place", "city", "zipCode", "region", *_COUNTRY),
    "address": ("street", "poBox", "place", "zipCode", "city", "region", "asAtListingTime", *_COUNTRY),
    "identification": ("identificationTypeCode", "identificationTypeDescription", "number", "latinNumber",
                       "nameOnDocument", "issuedBy", "issueDate", "validFrom", "validTo", "region", "diplomatic",
                       "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer", *_COUNTRY),
}  # fmt: skip
"""The elements that an entity repeats, and the attributes each may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A name, an address and so on: its attributes by the EU's names, "" where left out; the lines of its remarks."""

    place: str
    is_: Mapping[str, str]
    remarks: tuple[str, ...] = ()
    more: tuple[str, ...] = ()  # additional and contact information: "PHONE: +7 …"

    def __getitem__(self, attribute: str) -> str:
        return self.is_[attribute]


@dataclass(frozen=True, slots=True, kw_only=True)
class EuRecord:
    """A sanctionEntity as the EU prints it."""

    place: str
    logical_id: str
    eu_reference: str
    un_id: str
    subject: str
    designated_on: dt.date | None
    delisted_on: dt.date | None
    designation_details: str
    remarks: tuple[str, ...]
    more: tuple[str, ...]
    parts: Mapping[str, tuple[Part, ...]]
