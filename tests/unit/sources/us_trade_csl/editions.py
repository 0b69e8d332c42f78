"""Small editions of the Consolidated Screening List, written by hand in its formats."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from data.sources.formats.reading import Reading
from data.sources.us_trade_csl.reader import FORMATS
from tests.unit.sources.us_trade_csl.mangling import reading_of

HEADER = (
    "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,"
    "standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,"
    "vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,"
    "places_of_birth,source_information_url,ids"
).split(",")

EL = "Entity List (EL) - Bureau of Industry and Security"
DPL = "Denied Persons List (DPL) - Bureau of Industry and Security"
SDN = "Specially Designated Nationals (SDN) - Treasury Department"
CMIC = "Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department"
ISN = "Nonproliferation Sanctions (ISN) - State Department"

LABELS = (
    SDN,
    "Sectoral Sanctions Identifications List (SSI) - Treasury Department",
    "Foreign Sanctions Evaders (FSE) - Treasury Department",
    "Palestinian Legislative Council List (PLC) - Treasury Department",
    "Capta List (CAP) - Treasury Department",
    "Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department",
    CMIC,
    EL,
    DPL,
    "Unverified List (UVL) - Bureau of Industry and Security",
    "Military End User (MEU) List - Bureau of Industry and Security",
    ISN,
    "ITAR Debarred (DTC) - State Department",
)

WIDGETS = {
    "_id": "aa01", "source": EL, "name": "Hangzhou Widget Works Co., Ltd. (HWW)",
    "addresses": "1 West Lake Road, Hangzhou, CN; and 2 East Lake Road, Hangzhou, CN", "start_date": "2021-07-12",
    "federal_register_notice": "86 FR 36496", "license_requirement": "For all items subject to the EAR.",
    "license_policy": "Presumption of denial.", "alt_names": "Widget Works; and HW Factory",
    "source_list_url": "http://bit.ly/el", "source_information_url": "http://bit.ly/el",
}  # fmt: skip
DENIED = {
    "_id": "bb02", "source": DPL, "name": " JOHN Q. EXPORTER", "addresses": "12 MAIN STREET, DALLAS, TX, 75001, US",
    "federal_register_notice": "84 F.R. 1424 2/4/2019", "start_date": "2019-01-28", "end_date": "2026-06-29",
    "standard_order": "Y", "remarks": "FR NOTICE ADDED",
}  # fmt: skip
CAPTAIN = {
    "_id": "4711", "source": SDN, "entity_number": "4711", "type": "Individual", "programs": "SDGT; IFSR",
    "name": "MARINER, Sindbad", "title": "Captain", "addresses": "Basrah, IQ", "alt_names": "MARINER, S.; THE SAILOR",
    "dates_of_birth": "1970-03-25; circa 1971", "nationalities": "IQ", "citizenships": "OM",
    "places_of_birth": "Basrah, Iraq", "remarks": "(Linked To: SEVENTH VOYAGE LINES (SVL))",
    "ids": "OM, 2029-01-31, 2019-01-31, K475, Passport; Male, Gender",
}  # fmt: skip


def rows(*given: dict[str, str]) -> list[dict[str, str]]:
    """Rows with every column."""
    return [dict.fromkeys(HEADER, "") | row for row in given]


EDITION = rows(WIDGETS, DENIED, CAPTAIN)


def as_csv(edition: list[dict[str, str]], *, quoted: bool = False) -> bytes:
    """The CSV file: as in 2022, or with every cell quoted and no last line end, as in 2025."""
    out = io.StringIO()
    plain = csv.writer(out, lineterminator="\n")
    plain.writerow(HEADER)
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    writer.writerows([row[column] for column in HEADER] for row in edition)
    return (out.getvalue().rstrip("\n") if quoted else out.getvalue()).encode()


def as_json(records: list[dict[str, Any]], **others: Any) -> bytes:
    """The JSON file."""
    return json.dumps({**others, "results": records}).encode()


def read(path: Path, content: bytes) -> Reading:
    """The edition, read; the file must be recognised."""
    path.write_bytes(content)
    reading = reading_of(FORMATS, path)
    assert reading is not None
    return reading
