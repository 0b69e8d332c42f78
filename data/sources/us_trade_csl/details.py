"""Everything a row says besides: its details."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from bot.domain.lists.entry import Detail
from bot.errors import ListRefused
from data.sources.federal_register import after_earlier_notice, says_more
from data.sources.formats.days import printed_date
from data.sources.formats.text import quoted
from data.sources.us_trade_csl.record import Row

_ORDERS = {"": "", "y": "standard", "n": "not standard"}


_DETAILS = {
    "title": "title", "license_requirement": "license requirement", "license_policy": "license policy",
    "call_sign": "call sign", "vessel_type": "vessel type", "gross_tonnage": "gross tonnage",
    "gross_registered_tonnage": "gross registered tonnage", "vessel_flag": "flag", "vessel_owner": "owner",
}  # fmt: skip


_BORN = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def born(text: str) -> str:
    """The birthday, month or year in ISO form; "" for one that is not exact ("circa 1962", "1959 to 1961")."""
    if _BORN.fullmatch(text):
        return text
    day = printed_in_words(text)
    return day.isoformat() if day else ""


def details(row: Row) -> tuple[Detail, ...]:
    """Everything else the row says. Dates are repeated as printed where the listing carries another, or none."""
    papers = tuple(paper.as_detail() for paper in row.papers if paper.as_identifier() is None)
    given = [*_texts(row).items(), *_several(row)]
    return (*(Detail(label=label, text=text) for label, text in given if text), *papers)


def _several(row: Row) -> Iterator[tuple[str, str]]:
    yield from (("address", address) for address in row.addresses)
    yield from (("place of birth", place) for place in row.lists["places_of_birth"])
    yield from (("date of birth", day) for day in row.lists["dates_of_birth"] if not born(day))
    yield from (("nationality", country) for country in row.lists["nationalities"])
    yield from (("citizenship", country) for country in row.lists["citizenships"])


def _texts(row: Row) -> dict[str, str]:
    texts = {label: row.texts[column] for column, label in _DETAILS.items()}
    order = row.texts["standard_order"].casefold()
    if order not in _ORDERS:
        raise ListRefused(f"{row.place}: {quoted(row.texts['standard_order'])} is no standard_order known")
    texts["country"] = row.country
    texts["entity number"] = "" if row.source.is_treasury else row.texts["entity_number"]
    texts["order"] = _ORDERS[order]
    start, notice = row.texts["start_date"], row.texts["federal_register_notice"]
    day = printed_date(start)
    texts["start date as printed"] = start if day is None or after_earlier_notice(day.year, notice) else ""
    texts["end date as printed"] = row.texts["end_date"]
    texts["Federal Register as printed"] = notice if says_more(notice) else ""
    return texts


def printed_in_words(text: str) -> dt.date | None:
    """The date in "03 Jun 2021", as identifiers print it."""
    try:
        return dt.datetime.strptime(text, "%d %b %Y").replace(tzinfo=dt.UTC).date()
    except ValueError:
        return None
