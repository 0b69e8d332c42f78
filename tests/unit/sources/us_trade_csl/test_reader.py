"""Reading the Consolidated Screening List: what is taken, what is refused, what breaks nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import ListRefused
from data.sources.definition import definitions
from data.sources.formats.files import SourceFile
from data.sources.us_trade_csl.reader import FORMATS
from data.sources.us_trade_csl.results import records
from data.sources.us_trade_csl.sources import SOURCES
from tests.unit.sources.us_trade_csl.editions import (
    CAPTAIN,
    DENIED,
    EDITION,
    EL,
    HEADER,
    LABELS,
    WIDGETS,
    as_csv,
    as_json,
    read,
    rows,
)
from tests.unit.sources.us_trade_csl.mangling import mangled, read_or_refuse, reading_of

JSON_RECORDS: list[dict[str, Any]] = [
    {
        "id": "aa01",
        "source": EL,
        "name": WIDGETS["name"],
        "addresses": [
            {
                "address": "1 West Lake Road, Hangzhou, CN; and 2 East Lake Road",
                "city": "Hangzhou",
                "state": None,
                "postal_code": "",
                "country": "CN",
            }
        ],
        "federal_register_notice": WIDGETS["federal_register_notice"],
        "start_date": WIDGETS["start_date"],
        "license_requirement": WIDGETS["license_requirement"],
        "license_policy": WIDGETS["license_policy"],
        "alt_names": ["Widget Works", "and HW Factory"],
        "source_list_url": "https://www.bis.gov/entity-list",
    },
    {
        "id": 4711,
        "source": CAPTAIN["source"],
        "entity_number": 4711,
        "type": "Individual",
        "programs": ["SDGT", "IFSR"],
        "name": CAPTAIN["name"],
        "title": "Captain",
        "addresses": [{"city": "Basrah", "country": "IQ"}],
        "alt_names": ["MARINER, S.", "THE SAILOR"],
        "dates_of_birth": ["1970-03-25", "circa 1971"],
        "nationalities": ["IQ"],
        "citizenships": ["OM"],
        "places_of_birth": ["Basrah, Iraq"],
        "remarks": CAPTAIN["remarks"],
        "ids": [
            {"type": "Passport", "number": "K475", "country": "OM", "issue_date": "2019-01-31",
             "expiration_date": "2029-01-31"},
            {"type": "Gender", "number": "Male", "country": None, "issue_date": None, "expiration_date": None},
        ],
    },
]  # fmt: skip


def test_every_row_is_taken_and_counted_for_its_list(tmp_path: Path) -> None:
    reading = read(tmp_path / "csl.csv", as_csv(EDITION))
    assert (reading.tally.rows, reading.tally.taken) == (3, 3)
    assert dict(reading.tally.lists) == {"el": 1, "dpl": 1, "sdn": 1}
    assert reading.tally.warnings == []


def test_all_thirteen_lists_are_known_and_each_has_its_bounds(tmp_path: Path) -> None:
    edition = rows(*({"source": label, "name": "ACME", "entity_number": "1"} for label in LABELS))
    reading = read(tmp_path / "csl.csv", as_csv(edition))
    programs = [entry.listings[0].program for entry in reading.entries]
    assert programs == [source.program for source in SOURCES]
    assert {bound.program for bound in definitions()["us_trade_csl"].lists} == set(programs)


def test_treasury_rows_yield_to_the_files_of_ofac_and_denied_persons_to_those_of_bis() -> None:
    yielding = {bound.program: bound.yields_to for bound in definitions()["us_trade_csl"].lists if bound.yields_to}
    treasury = {source.program for source in SOURCES if source.is_treasury}
    assert set(yielding) == treasury | {"US-BIS-DPL"}
    assert yielding["US-SDN"] == "us_ofac_sdn"
    assert yielding["US-BIS-DPL"] == "us_bis_dpl"
    assert {yielding[program] for program in treasury - {"US-SDN"}} == {"us_ofac_cons"}


def test_the_layouts_of_2022_and_2025_and_json_give_the_same_entries(tmp_path: Path) -> None:
    edition = rows(WIDGETS, CAPTAIN)
    edition[0]["addresses"] = "1 West Lake Road, Hangzhou, CN; and 2 East Lake Road, Hangzhou, CN"
    old = read(tmp_path / "2022.csv", as_csv(edition))
    edition[1]["ids"] = "Passport, K475, 2019-01-31, 2029-01-31, OM; Gender, Male"
    new = read(tmp_path / "2025.csv", as_csv(edition, quoted=True))
    from_json = read(tmp_path / "csl.json", as_json(JSON_RECORDS))
    assert old.entries == new.entries == from_json.entries
    assert (old.format, from_json.format) == ("CSL CSV file", "CSL JSON file")


def test_own_ids_addresses_of_pages_and_the_order_of_rows_are_no_change(tmp_path: Path) -> None:
    before = read(tmp_path / "before.csv", as_csv(EDITION))
    churned = [
        row | {"_id": f"{n}f" * 20, "source_list_url": "https://www.bis.gov/x", "source_information_url": "y"}
        for n, row in enumerate(reversed(EDITION))
    ]
    after = read(tmp_path / "after.csv", as_csv(churned))
    assert sorted(before.entries, key=repr) == sorted(after.entries, key=repr)


@pytest.mark.parametrize("column", [c for c in HEADER if c not in ("_id", "source_list_url", "source_information_url")])
def test_a_change_of_any_published_field_changes_the_entry(tmp_path: Path, column: str) -> None:
    other = {
        "source": LABELS[9], "type": "Vessel", "standard_order": "N", "start_date": "2018-01-02",
        "end_date": "2031-01-02", "dates_of_birth": "1980", "ids": "X99, Tax ID No.", "vessel_flag": "Panama",
    }  # fmt: skip
    for row in EDITION:
        changed = row | {column: other.get(column, "Something 7")}
        before = read(tmp_path / "before.csv", as_csv([row]))
        after = read(tmp_path / "after.csv", as_csv([changed]))
        assert before.entries != after.entries, row["name"]


def test_a_row_that_says_nothing_is_ignored_by_name(tmp_path: Path) -> None:
    reading = read(tmp_path / "csl.csv", as_csv([*EDITION, *rows({"_id": "x", "source": EL})]))
    assert dict(reading.tally.ignored) == {"row that says nothing": 1}
    assert reading.tally.rows == 4
    from_json = read(tmp_path / "csl.json", as_json([*JSON_RECORDS, {"id": "x", "source": EL, "alt_names": None}]))
    assert dict(from_json.tally.ignored) == {"row that says nothing": 1}


def test_a_cell_may_hold_line_ends_and_a_byte_order_mark_may_come_first(tmp_path: Path) -> None:
    edition = rows(WIDGETS | {"name": "Gaobei Instrument\nCo. Ltd "})
    reading = read(tmp_path / "csl.csv", b"\xef\xbb\xbf" + as_csv(edition))
    assert reading.entries[0].caption == "Gaobei Instrument Co. Ltd"


def _with(column: str, value: str) -> bytes:
    return as_csv(rows(WIDGETS, DENIED | {column: value}))


CSV = as_csv(EDITION)
REFUSED = {
    "a source not known": (_with("source", "Black List (BL) - Treasury Department"), "none of the thirteen lists"),
    "a type not known": (_with("type", "Robot"), "'Robot' is no type known"),
    "an order not known": (_with("standard_order", "Maybe"), "'Maybe' is no standard_order known"),
    "an empty name": (_with("name", "  "), "row 3: 'name' is empty"),
    "no OFAC number": (as_csv(rows(CAPTAIN | {"entity_number": ""})), "row 2: 'entity_number' is empty"),
    "a new column": (CSV.replace(b"ids\n", b"ids,score\n", 1), "unknown column 'score'"),
    "a column less": (CSV.replace(b",title", b"", 1), "there is no column 'title'"),
    "a column twice": (CSV.replace(b"ids\n", b"ids,ids\n", 1), "a column comes twice"),
    "the header again": (CSV + CSV.partition(b"\n")[0] + b"\n", "row 5: the header comes again"),
    "a row cut short": (CSV[: CSV.rindex(b"Basrah, Iraq")], "cut"),
    "a last cell cut short": (CSV[:-9], "ends in the middle of a row"),
    "a cell never closed": (as_csv(EDITION, quoted=True)[:-5], "cut"),
    "a cell too many": (CSV + b"x," * 29 + b"x\n", "row 5 has 30 cells instead of 29"),
    "no rows": (CSV.partition(b"\n")[0] + b"\n", "holds no rows"),
    "another encoding": (_with("name", "ESPAÑA").decode().encode("cp1252"), "is not utf-8-sig text"),
    "a field not known": (as_json([JSON_RECORDS[0] | {"color": "red"}]), "record 1: unknown field 'color'"),
    "a list that is none": (as_json([JSON_RECORDS[0] | {"alt_names": "A; B"}]), "'alt_names' is no list of texts"),
    "a part not known": (as_json([JSON_RECORDS[0] | {"ids": [{"kind": "x"}]}]), "unknown field 'kind'"),
    "another count": (as_json(JSON_RECORDS, total=3), "declares 3 records and holds 2"),
    "JSON cut": (as_json(JSON_RECORDS)[:-30], "cut or malformed"),
    "JSON that goes on": (as_json(JSON_RECORDS) + b"{}", "goes on after its end"),
    "JSON with a field twice": (as_json(JSON_RECORDS).replace(b'"title"', b'"name"'), "gives a field twice"),
    "JSON without end": (b'{"results": [{"alt_names": ' + b"[" * 100_000, "cut or malformed"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "why"), REFUSED.values(), ids=REFUSED)
def test_a_file_not_understood_is_refused_in_one_line_that_says_where(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(ListRefused) as refusal:
        read(tmp_path / "csl.file", content)
    assert why in str(refusal.value)
    assert str(refusal.value).startswith("csl.file")
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("content", [b"<!DOCTYPE html><html><body>busy</body></html>", b"a\tb\n", b"{}", b"\x00\xff"])
def test_other_files_are_not_taken_for_the_list(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    assert reading_of(FORMATS, path) is None


FUZZ = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
CONTENTS = (CSV, as_csv(EDITION, quoted=True), as_json(JSON_RECORDS))


@FUZZ
@given(content=st.sampled_from(CONTENTS).flatmap(mangled))
def test_a_broken_file_is_read_or_refused_and_nothing_else(tmp_path: Path, content: bytes) -> None:
    reading = read_or_refuse(lambda path: reading_of(FORMATS, path), tmp_path / "broken", content)
    if reading is not None:
        assert reading.tally.rows == reading.tally.taken + reading.tally.ignored.total()
        assert len({entry.id for entry in reading.entries}) == len(reading.entries)


@FUZZ
@given(cells=st.dictionaries(st.sampled_from(HEADER), st.text(max_size=30)), row=st.sampled_from(EDITION))
def test_whatever_stands_in_the_cells_the_file_is_read_or_refused(
    tmp_path: Path, cells: dict[str, str], row: dict[str, str]
) -> None:
    content = as_csv([row | {name: text.encode(errors="ignore").decode() for name, text in cells.items()}])
    read_or_refuse(lambda path: reading_of(FORMATS, path), tmp_path / "odd.csv", content)


@pytest.mark.parametrize("content", ['{"results": [], "total": 0}', '{"total": 0, "results": []}', '{"results":[]}'])
def test_no_records_are_none_wherever_they_stand(tmp_path: Path, content: str) -> None:
    path = tmp_path / "csl.json"
    path.write_text(content, encoding="utf-8")
    assert list(records(SourceFile.at(path))) == []
