"""One row of the list in its own terms, the same whether it comes as CSV or as JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.errors import ListRefused
from data.sources.formats.strict import Record
from data.sources.formats.text import clean, quoted
from data.sources.us_trade_csl.identifiers import Paper, papers_of
from data.sources.us_trade_csl.sources import Source, source_of

TEXTS = tuple(
    """
    entity_number type name title federal_register_notice start_date end_date standard_order license_requirement
    license_policy call_sign vessel_type gross_tonnage gross_registered_tonnage vessel_flag vessel_owner remarks
    """.split()
)
LISTS = ("programs", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth")
VOLATILE = ("source_list_url", "source_information_url")
"""Respelt from edition to edition, and the same for every row of a list: no part of an entry."""

COLUMNS = ("_id", "source", *TEXTS, *LISTS, "addresses", "ids", *VOLATILE)
KEYS = frozenset(("id", "country", *COLUMNS[1:]))  # of a JSON record; `country` only in some

_ADDRESS = ("address", "city", "state", "postal_code", "country")
_PAPER = ("type", "number", "country", "issue_date", "expiration_date")
_EMPTY_PARTS = re.compile(r"(?: ?,)+")  # the CSV file joins parts that are empty or end in a blank
_ENDS_IN_COUNTRY = re.compile(r"(?:^|, )[A-Z]{2}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row, cleaned. `texts` are the columns with one value, `lists` those with several."""

    place: str
    source: Source
    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    addresses: tuple[str, ...]
    papers: tuple[Paper, ...]
    country: str = ""


def row_of_csv(record: Record, *, sort_first: bool) -> Row | None:
    """A row of the CSV file, whose lists are joined with "; "; None for one that says nothing of anybody.

    Raises ListRefused for a source not known.
    """
    record.ignore("_id", *VOLATILE)  # the list's own id is neither unique nor stable: see the README
    label = record.take("source")
    texts = {name: clean(record.take(name)) for name in TEXTS}
    lists = {name: _split(clean(record.take(name))) for name in LISTS}
    addresses = _addresses(clean(record.take("addresses")))
    papers = papers_of(clean(record.take("ids")), sort_first=sort_first)
    record.finish()
    if not any((*texts.values(), *lists.values(), addresses, papers)):
        return None
    source = _source(label, record.place)
    return Row(place=record.place, source=source, texts=texts, lists=lists, addresses=addresses, papers=papers)


def row_of_json(values: Mapping[str, Any], *, place: str) -> Row | None:
    """A record of the JSON file. Lists without such a property leave its key out, or give null; so do empty records.

    Raises ListRefused for a source or a key not known, and for a value of another shape.
    """
    if unknown := values.keys() - KEYS:
        raise ListRefused(f"{place}: unknown field {quoted(*sorted(unknown))}")
    if not any(values[key] for key in values.keys() - {"id", "source", *VOLATILE}):
        return None
    return Row(
        place=place,
        source=_source(_text(values, "source", place), place),
        texts={name: _text(values, name, place) for name in TEXTS},
        lists={name: _texts(values, name, place) for name in LISTS},
        addresses=_addresses("; ".join(_address(part, place) for part in _parts(values, "addresses", place))),
        papers=tuple(_paper(part, place) for part in _parts(values, "ids", place)),
        country=_text(values, "country", place),
    )


def _source(label: str, place: str) -> Source:
    if source := source_of(label):
        return source
    raise ListRefused(f"{place}: {quoted(label)} is none of the thirteen lists known")


def _split(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in cell.split("; "))))


def _addresses(cell: str) -> tuple[str, ...]:
    """The addresses in a cell: each ends in its country's code, since some hold "; and ..." themselves."""
    found: list[str] = []
    open_part = False
    for part in _split(cell):
        found[-1:] = [f"{found[-1]}; {part}"] if open_part else [*found[-1:], part]
        open_part = _ENDS_IN_COUNTRY.search(part) is None
    return tuple(_EMPTY_PARTS.sub(",", address) for address in found)


def _text(values: Mapping[str, Any], name: str, place: str) -> str:
    value = values.get(name)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ListRefused(f"{place}: {quoted(name)} is no text")
    return clean(str(value))


def _texts(values: Mapping[str, Any], name: str, place: str) -> tuple[str, ...]:
    value = values.get(name) or []
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise ListRefused(f"{place}: {quoted(name)} is no list of texts")
    return _split("; ".join(map(clean, value)))


def _parts(values: Mapping[str, Any], name: str, place: str) -> list[dict[str, Any]]:
    value = values.get(name) or []
    if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
        raise ListRefused(f"{place}: {quoted(name)} is no list of records")
    return value


def _fields(part: Mapping[str, Any], names: tuple[str, ...], place: str) -> list[str]:
    if unknown := part.keys() - set(names):
        raise ListRefused(f"{place}: unknown field {quoted(*sorted(unknown))}")
    return [_text(part, name, place) for name in names]


def _address(part: Mapping[str, Any], place: str) -> str:
    return ", ".join(filter(None, _fields(part, _ADDRESS, place)))


def _paper(part: Mapping[str, Any], place: str) -> Paper:
    sort, number, country, issued, expires = _fields(part, _PAPER, place)
    dated = ", ".join(f"{word} {day}" for word, day in (("issued", issued), ("expires", expires)) if day)
    return Paper(sort=sort.rstrip(" :-"), value=number, country=country, dated=dated)
