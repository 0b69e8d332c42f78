"""The thirteen lists of the file, and how their labels are spelt."""

from __future__ import annotations

from dataclasses import dataclass

from data.sources.formats.text import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One of the lists. `code` begins the ids of its entries and names it in the tally.

    `by_country` tells that a party is listed once for each country, so that the country is part of what identifies it.
    """

    code: str
    program: str
    is_treasury: bool = False
    by_country: bool = False


SOURCES = (
    Source(code="sdn", program="US-SDN", is_treasury=True),
    Source(code="ssi", program="US-SSI", is_treasury=True),
    Source(code="fse", program="US-FSE", is_treasury=True),
    Source(code="plc", program="US-NS-PLC", is_treasury=True),
    Source(code="cap", program="US-CAPTA", is_treasury=True),
    Source(code="mbs", program="US-NS-MBS", is_treasury=True),
    Source(code="cmic", program="US-NS-CMIC", is_treasury=True),
    Source(code="el", program="US-BIS-EL", by_country=True),
    Source(code="dpl", program="US-BIS-DPL"),
    Source(code="uvl", program="US-BIS-UVL", by_country=True),
    Source(code="meu", program="US-BIS-MEU", by_country=True),
    Source(code="isn", program="US-STATE-ISN"),
    Source(code="dtc", program="US-DDTC-DEBARRED"),
)

_LABELS = {
    "specially designated nationals (sdn)": "sdn",
    "specially designated nationals list (sdn)": "sdn",
    "sectoral sanctions identifications list (ssi)": "ssi",
    "sectoral sanctions identifications (ssi)": "ssi",
    "foreign sanctions evaders (fse)": "fse",
    "foreign sanctions evaders list (fse)": "fse",
    "palestinian legislative council list (plc)": "plc",
    "non-sdn palestinian legislative council list (plc)": "plc",
    "non-sdn palestinian legislative council list (ns-plc)": "plc",
    "capta list (cap)": "cap",
    "capta list (capta)": "cap",
    "non-sdn menu-based sanctions list (ns-mbs list)": "mbs",
    "non-sdn menu-based sanctions list (ns-mbs)": "mbs",
    "non-sdn menu-based sanctions list (mbs)": "mbs",
    "non-sdn chinese military-industrial complex companies list (cmic)": "cmic",
    "non-sdn chinese military-industrial complex companies list (ns-cmic)": "cmic",
    "non-sdn chinese military-industrial complex companies list (ns-cmic list)": "cmic",
    "entity list (el)": "el",
    "denied persons list (dpl)": "dpl",
    "unverified list (uvl)": "uvl",
    "military end user (meu) list": "meu",
    "military end user list (meu)": "meu",
    "nonproliferation sanctions (isn)": "isn",
    "itar debarred (dtc)": "dtc",
    "aeca debarred list (dtc)": "dtc",
    "aeca debarred (dtc)": "dtc",
}
"""Reviewed: the text before the dash, in lower case. The first of each list is that of the files of 2022 and 2025."""

_BY_CODE = {source.code: source for source in SOURCES}


def source_of(label: str) -> Source | None:
    """The list of a label such as "Entity List (EL) - Bureau of Industry and Security"; None for one not known."""
    return _BY_CODE.get(_LABELS.get(clean(label).casefold().partition(" - ")[0].strip(), ""))
