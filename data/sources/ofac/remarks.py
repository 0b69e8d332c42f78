"""OFAC's Remarks of the CSV files: names, identifiers, countries and links among the prose, told by strict patterns.

Items are separated by "; ". An item that is none of these stays where it is: the remarks are kept whole in any case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.domain.lists.entry import EntryLink
from data.sources import cmic_dates
from data.sources.countries import country_code
from data.sources.formats.text import joined
from data.sources.ofac.periods import PERIOD, read_period
from data.sources.ofac.record import Fact, PartyName
from data.sources.ofac.vocabulary import BIRTH_DATE, COUNTRIES, CRYPTO_PREFIX, IDENTIFIERS

LINKED_TO = "Linked To"

_ALIAS = re.compile(r"([afn]\.k\.a\.) '(.+)'")
_LINK = re.compile(r"\(?Linked To: (.+?)\)?")
_INITIALS = re.compile(r"\w\.\w$")  # "S.A" of "S.A.": its last point belongs to it
_NUMBER = re.compile(r"(?=.*\d)[A-Z0-9+][A-Z0-9 ./#*&()',:_-]{0,79}[a-z]?")
_WORD = re.compile(r"\S{1,200}")  # an address of the web or of digital currency, a BIC
_QUALIFIED = re.compile(rf"(?P<value>.+?)(?: \((?P<area>[^()]+)\))?(?: \((?P<by>[^()]+)\))?"
                        rf"(?: issued (?P<issued>{PERIOD}))?(?: expires (?P<expires>{PERIOD}))?")  # fmt: skip
_SHAPES = {
    "Website": _WORD,
    "Email Address": _WORD,
    "SWIFT/BIC": _WORD,
    "Equity Ticker": re.compile(r"[A-Z0-9]{1,10}( {1,2}[A-Z]{2})?"),
    "Aircraft Tail Number": re.compile(r"[A-Z0-9-]{2,10}"),
}
_DATED = (cmic_dates.LISTED, *cmic_dates.STATED)
_PLAIN = {
    "POB": "Place of Birth",
    "nationality": "Nationality Country",
    "citizen": "Citizenship Country",
    "Nationality of Registration": "Nationality of Registration",
}


def _by_first_word() -> dict[str, list[str]]:
    labels: dict[str, list[str]] = {}
    for label in sorted(IDENTIFIERS, key=len, reverse=True):
        labels.setdefault(label.split()[0], []).append(label)
    return labels


_LABELS = _by_first_word()
"""Types of identifiers by their first word, the longest first."""


@dataclass(slots=True)
class Remarks:
    """What was told apart."""

    names: list[PartyName] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    links: list[EntryLink] = field(default_factory=list)


def read_remarks(text: str, *, cut: bool = False) -> Remarks:
    """Take the remarks of one entry apart; of remarks that are cut, the last item is left out, being no whole one."""
    found = Remarks()
    items = _without_last_point(text).split("; ")
    for item in items[:-1] if cut else items:
        _read_item(item.strip().removeprefix("alt. "), into=found)
    return found


def _without_last_point(text: str) -> str:
    without = text.removesuffix(".")
    return text if _INITIALS.search(without) else without


def _read_item(item: str, *, into: Remarks) -> None:
    if alias := _ALIAS.fullmatch(item):
        into.names.append(PartyName(text=alias.group(2).strip(), kind=alias.group(1), weak=True))
    elif link := _LINK.fullmatch(item):
        into.links.append(EntryLink(relation=LINKED_TO, name=link.group(1)))
    elif fact := _dated(item) or _plain(item) or _identifier(item):
        into.facts.append(fact)


def _dated(item: str) -> Fact | None:
    if item.startswith("DOB ") and read_period(item.removeprefix("DOB ")):
        return Fact(type=BIRTH_DATE, value=item.removeprefix("DOB "))
    for label in _DATED:
        if item.startswith(f"{label} ") and read_period(item.removeprefix(f"{label} ")):
            return Fact(type=label, value=item.removeprefix(f"{label} "))
    return None


def _plain(item: str) -> Fact | None:
    for label, type_ in _PLAIN.items():
        value = item.removeprefix(f"{label} ")
        if value != item and (label == "POB" or (value in COUNTRIES or country_code(value) is not None)):
            return Fact(type=type_, value=value)
    return None


def _identifier(item: str) -> Fact | None:
    label = _label(item)
    found = _QUALIFIED.fullmatch(item.removeprefix(f"{label} ")) if label else None
    if not label or not found:
        return None
    shape = _WORD if label.startswith(CRYPTO_PREFIX) else _SHAPES.get(label, _NUMBER)
    if not shape.fullmatch(found["value"]):
        return None
    days = [f"{what} {found[what]}" for what in ("issued", "expires") if found[what]]
    return Fact(type=label, value=found["value"], note=joined(found["area"] or "", found["by"] or "", *days))


def _label(item: str) -> str:
    if item.startswith(CRYPTO_PREFIX):
        return " ".join(item.split(" ", 5)[:5])
    return next((label for label in _LABELS.get(item.split(" ", 1)[0], ()) if item.startswith(f"{label} ")), "")
