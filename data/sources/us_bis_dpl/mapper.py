"""From a row of the Denied Persons List to an entry."""

from __future__ import annotations

import datetime as dt

from bot.domain.law.entity import Schema
from bot.domain.lists.entry import Detail, Entry, Listing
from bot.errors import ListRefused
from data.sources.countries import country_code
from data.sources.federal_register import after_earlier_notice, citation, first_cited, says_more
from data.sources.formats.days import printed_date
from data.sources.formats.strict import Record, Tally
from data.sources.formats.text import clean, fingerprint, quoted
from data.sources.kinds import kind_of
from data.sources.packed import unpack

PROGRAM = "US-BIS-DPL"
_ORDERS = {"": "", "y": "standard", "n": "not standard"}


def entry_of(record: Record, tally: Tally) -> Entry:
    """The row as an entry: one person under one order, at one of their addresses. Raises ListRefused."""
    printed, notice = clean(record.need("Name")), clean(record.take("FR_Citation"))
    unpacked = unpack(printed)
    if not unpacked.names:
        raise ListRefused(f"{record.place}: 'Name' is empty")
    country = clean(record.take("Country"))
    parts = [clean(record.take(name)) for name in ("Street_Address", "City", "State", "Postal_Code")]
    listing, dates = _listing(record, notice, tally)
    texts = {
        "address": ", ".join(filter(None, (*parts, country))),
        "order": _order(record),
        "last update": _date(record, "Last_Update", tally)[0],
        "Federal Register as printed": notice if says_more(notice) else "",
        **dates,
    }
    action = clean(record.take("Action"))
    record.finish()
    return Entry(
        id=f"dpl-{fingerprint(printed, '', first_cited(notice))}",
        schema=Schema.PERSON if unpacked.is_person else kind_of(unpacked.names[0].text),
        names=tuple(unpacked.names),
        listings=(listing,),
        countries=_countries(country, record, tally),
        links=tuple(unpacked.links),
        remarks=action,
        details=(*unpacked.details, *(Detail(label=label, text=text) for label, text in texts.items() if text)),
    )


def _listing(record: Record, notice: str, tally: Tally) -> tuple[Listing, dict[str, str]]:
    """The order, and its dates as printed where the listing carries another day, or none."""
    start, effective_on = _date(record, "Effective_Date", tally)
    end, expires_on = _date(record, "Expiration_Date", tally)
    renewed = effective_on is not None and after_earlier_notice(effective_on.year, notice)
    listing = Listing(
        program=PROGRAM,
        listed_on=None if renewed else effective_on,
        ends_on=expires_on and expires_on + dt.timedelta(days=1),  # the order still holds on the day that is printed
        citation=citation(notice),
    )
    shown = start if renewed or effective_on is None else ""
    return listing, {"effective date as printed": shown, "expiration date as printed": end}


def _date(record: Record, column: str, tally: Tally) -> tuple[str, dt.date | None]:
    text = clean(record.take(column))
    day = printed_date(text)
    if text and day is None:
        tally.warn(f"{record.place}: {column} {quoted(text)} is no possible date")
    return text, day


def _order(record: Record) -> str:
    printed = clean(record.take("Standard_Order"))
    if printed.casefold() not in _ORDERS:
        raise ListRefused(f"{record.place}: {quoted(printed)} is no Standard_Order known")
    return _ORDERS[printed.casefold()]


def _countries(printed: str, record: Record, tally: Tally) -> tuple[str, ...]:
    code = country_code(printed) if printed else ""
    if code is None:
        tally.warn(f"{record.place}: {quoted(printed)} is no country known")
    return (code,) if code else ()
