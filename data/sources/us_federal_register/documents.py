"""A page of the documents interface, read strictly: every key is known, every address is the Register's own."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

import httpx
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.domain.lists.announcement import Announcement, corrected_by, kind_of, title_of
from bot.errors import ListRefused

SOURCE = "us_federal_register"
HOST = "www.federalregister.gov"
FIELDS = (
    "document_number",
    "title",
    "action",
    "publication_date",
    "agencies",
    "html_url",
    "citation",
    "correction_of",
)
"""What is asked for of each document."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Agency(BaseModel):
    """Of an agency the interface tells ten things; a document may name one that it does not know (`raw_name` alone)."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    raw_name: str = ""
    name: str | None = None


class _Document(_Strict):
    document_number: Annotated[str, Field(pattern=r"^[A-Z0-9]{1,4}(?:-[A-Z0-9]{1,6}){1,3}$")]
    title: Annotated[str, Field(min_length=1, max_length=3000)]
    action: str | None
    publication_date: dt.date
    agencies: tuple[_Agency, ...]
    html_url: str
    citation: str | None
    correction_of: str | None


class _Page(_Strict):
    """`results` is missing where nothing was found; the next page's address is computed, not read."""

    count: Annotated[int, Field(ge=0)]
    description: str = ""
    total_pages: int | None = None
    next_page_url: str | None = None
    previous_page_url: str | None = None
    results: tuple[_Document, ...] = ()


def read_page(body: bytes, *, place: str) -> tuple[int, tuple[Announcement, ...]]:
    """How many documents there are in all, and those of this page. Raises ListRefused, one clear line."""
    try:
        page = _Page.model_validate_json(body)
    except ValidationError as error:
        raise ListRefused(f"{place}: {_reason(error)}") from None
    return page.count, tuple(_announcement(document, place=place) for document in page.results)


def _announcement(document: _Document, *, place: str) -> Announcement:
    number = document.document_number
    url = httpx.URL(document.html_url)
    if (url.scheme, url.host, url.userinfo) != ("https", HOST, b""):
        raise ListRefused(f"{place}: document {number} has an address that is not on {HOST}")
    corrects = (document.correction_of or "").rstrip("/").rpartition("/")[2] or corrected_by(number)
    title = title_of(document.title)
    return Announcement(
        source=SOURCE,
        number=number,
        title=title,
        published_on=document.publication_date,
        url=document.html_url,
        agencies=tuple(agency.name or agency.raw_name for agency in document.agencies),
        citation=document.citation or "",
        kind=kind_of(title, number=number, action=document.action or "", corrects=corrects),
        corrects=corrects,
    )


def _reason(error: ValidationError) -> str:
    """The first fault, in words; the value itself may be anything, and is left out."""
    fault: Any = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(part) for part in fault["loc"])
    if fault["type"] == "json_invalid":
        return "the answer is cut, or is no JSON"
    said = "there is no such key known" if fault["type"] == "extra_forbidden" else fault["msg"]
    return f"{where}: {said}" if where else said
