"""OFAC's CSV set, of which the first file alone is enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.law.entity import IdentifierType, NameType, Schema
from bot.errors import ListRefused
from tests.unit.sources.ofac.made import csv_file, csv_row, main_row, only, read


def test_the_main_file_alone_is_an_edition(tmp_path: Path) -> None:
    reading = read(csv_file(tmp_path / "SDN.CSV", main_row(programs="SDGT] [SYRIA"), main_row(102, "DOE, Jane")))
    first, second = reading.entries
    assert reading.dataset == "us_ofac_sdn"
    assert (first.id, first.caption, first.schema) == ("101", "NORTHWIND TRADING LLC", Schema.ORGANIZATION)
    assert [(listing.program, listing.tags) for listing in first.listings] == [("US-SDN", ("SDGT", "SYRIA"))]
    assert first.url == "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=101"
    assert second.caption == "DOE, Jane"
    assert (reading.tally.rows, reading.tally.taken) == (2, 2)
    aliases, addresses = reading.tally.warnings
    assert aliases.startswith("SDN.CSV came without ALT.CSV: none of its aliases is held")
    assert addresses.startswith("SDN.CSV came without ADD.CSV")


def test_every_row_of_the_whole_set_is_accounted_for(tmp_path: Path) -> None:
    reading = read(
        csv_file(tmp_path / "SDN.CSV", main_row(remarks="a.k.a. 'N1'.")),
        csv_file(tmp_path / "ALT.CSV", csv_row(101, 7, "aka", "NORTHWIND GROUP", None),
                 csv_row(101, 8, "fka", "OLD", None), csv_row(101, 9, "nka", "NORTHWIND PLC", None)),
        csv_file(tmp_path / "ADD.CSV", csv_row(101, 1, "1 Pine Road", "Springfield", "Russia", None),
                 csv_row(101, 2, None, None, None, None)),
        csv_file(tmp_path / "SDN_COMMENTS.CSV", csv_row(999, "Linked To: SOMEBODY.")),
    )  # fmt: skip
    entry = only(reading)
    assert [(name.text, name.type) for name in entry.names] == [
        ("NORTHWIND TRADING LLC", NameType.NAME),
        ("NORTHWIND GROUP", NameType.ALIAS),
        ("OLD", NameType.PREVIOUS_NAME),
        ("NORTHWIND PLC", NameType.ALIAS),
        ("N1", NameType.WEAK_ALIAS),
    ]
    assert entry.countries == ("ru",)
    assert ("address", "1 Pine Road, Springfield, Russia") in {(one.label, one.text) for one in entry.details}
    assert ("now known as", "NORTHWIND PLC") in {(one.label, one.text) for one in entry.details}
    assert (reading.tally.rows, reading.tally.taken) == (7, 5)
    assert dict(reading.tally.ignored) == {
        "address row without an address": 1,
        "comment on an entry that is not on the list": 1,
    }
    assert reading.tally.warnings == ["comment on 999, which is not on the list"]


def test_remarks_go_on_in_the_comments_in_mid_word(tmp_path: Path) -> None:
    start = "a.k.a. 'N1'; " + "x" * (1000 - len("a.k.a. 'N1'; ; Linked To: NORTH")) + "; Linked To: NORTH"
    assert len(start) == 1000
    main = csv_file(tmp_path / "SDN.CSV", main_row(remarks=start))
    whole = only(read(main, csv_file(tmp_path / "SDN_COMMENTS.CSV", csv_row(101, "SEA SHIPPING; a.k.a. 'N2'."))))
    assert [link.name for link in whole.links] == ["NORTHSEA SHIPPING"]
    assert [name.text for name in whole.names[1:]] == ["N1", "N2"]
    assert whole.remarks == f"{start}SEA SHIPPING; a.k.a. 'N2'."


def test_of_remarks_that_are_cut_the_last_item_is_not_believed(tmp_path: Path) -> None:
    start = "a.k.a. 'N1'; " + "x" * (1000 - len("a.k.a. 'N1'; ; Linked To: NORTH")) + "; Linked To: NORTH"
    reading = read(csv_file(tmp_path / "SDN.CSV", main_row(remarks=start)))
    assert only(reading).links == ()
    assert [name.text for name in only(reading).names[1:]] == ["N1"]
    assert "remarks cut at 1,000 characters, without comments that go on" in reading.tally.warnings


def test_a_vessel_keeps_its_number_flag_and_measures(tmp_path: Path) -> None:
    row = main_row(name="SEA BREEZE", kind="vessel", call_sign="AB12", vessel_type="Tug", tonnage="318,000",
                   grt="163,660", flag="Panama", owner="Northwind",
                   remarks="Vessel Registration Identification IMO 1234567; MMSI 123456789.")  # fmt: skip
    entry = only(read(csv_file(tmp_path / "SDN.CSV", row)))
    assert (entry.schema, entry.countries) == (Schema.VESSEL, ("pa",))
    assert {(one.type, one.value) for one in entry.identifiers} == {
        (IdentifierType.OFAC_UID, "101"), (IdentifierType.IMO, "1234567"), (IdentifierType.MMSI, "123456789"),
    }  # fmt: skip
    assert {(one.label, one.text) for one in entry.details} == {
        ("call sign", "AB12"), ("vessel type", "Tug"), ("tonnage", "318,000"), ("gross registered tonnage", "163,660"),
        ("flag", "Panama"), ("vessel owner", "Northwind"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        {"name": "NORTHWIND  TRADING LLC"},
        {"kind": "vessel"},
        {"programs": "SDGT] [IRAN"},
        {"title": "Director"},
        {"call_sign": "AB12"},
        {"vessel_type": "Tug"},
        {"tonnage": "1"},
        {"grt": "1"},
        {"flag": "Iran"},
        {"owner": "Somebody"},
        {"remarks": "Something else."},
    ],
)
def test_a_change_of_any_column_changes_the_entry(tmp_path: Path, change: dict[str, str]) -> None:
    before = only(read(csv_file(tmp_path / "old.csv", main_row(remarks="Something."))))
    after = only(read(csv_file(tmp_path / "new.csv", main_row(**{"remarks": "Something."} | change))))
    assert before != after


def test_a_missing_end_of_file_mark_is_told(tmp_path: Path) -> None:
    reading = read(csv_file(tmp_path / "SDN.CSV", main_row(), mark=False))
    assert "SDN.CSV does not end with OFAC's end-of-file mark (Ctrl-Z)" in reading.tally.warnings


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([main_row(), main_row()], "SDN.CSV, row 2: entry 101 appears twice"),
        ([main_row(), csv_row("ent_num", "name")], "SDN.CSV, row 2: 2 columns, not 12"),
        ([main_row(), main_row().replace("101", '"ent_num"')], "SDN.CSV, row 2: ent_num is not a number: 'ent_num'"),
        ([main_row(), main_row(102, kind="spaceship")], "SDN.CSV, row 2: unknown SDN_Type 'spaceship'"),
        ([main_row(), main_row(102, programs="[SDGT]")], "SDN.CSV, row 2: cannot read its programs: '[SDGT]'"),
        ([main_row(), main_row(102, programs=None)], "SDN.CSV, row 2: cannot read its programs: ''"),
        ([main_row(), main_row(102, name=" ")], "SDN.CSV, row 2: SDN_Name is empty"),
        ([main_row(), main_row(102)[:-2]], "SDN.CSV, row 2: '-0' is a null cut short"),
        ([main_row(), main_row(102)[:-40]], "SDN.CSV, row 2: 4 columns, not 12"),
        ([main_row(), '102,"NORTHW'], "SDN.CSV is cut or malformed: unexpected end of data"),
        ([main_row(), main_row(102, programs="CMIC-EO13959")],
         "SDN.CSV, row 2: an entry of non-SDN lists (CMIC-EO13959) in the SDN List"),
    ],
)  # fmt: skip
def test_a_row_that_is_not_understood_refuses_the_file(tmp_path: Path, rows: list[str], reason: str) -> None:
    with pytest.raises(ListRefused) as refused:
        read(csv_file(tmp_path / "SDN.CSV", *rows))
    assert str(refused.value) == reason


@pytest.mark.parametrize(
    ("name", "rows", "reason"),
    [
        ("ALT.CSV", [csv_row(999, 7, "aka", "X", None)],
         "row 1: SDN.CSV has no entry 999: the files are not of one edition"),
        ("ALT.CSV", [csv_row(101, 7, "aka", "X", None), csv_row(101, 8, "also", "Y", None)],
         "row 2: unknown alt_type 'also'"),
        ("ALT.CSV", [csv_row(101, 7, "aka", "X", None), csv_row(101, 7, "aka", "Y", None)],
         "row 2: '7' is not a number, or was used in an earlier row"),
        ("ADD.CSV", [csv_row(999, 1, "Street", None, None, None)],
         "row 1: SDN.CSV has no entry 999: the files are not of one edition"),
        ("SDN_COMMENTS.CSV", [csv_row(101, "x"), csv_row(101, "y")],
         "row 2: '101' is not a number, or was used in an earlier row"),
    ],
)  # fmt: skip
def test_companions_that_do_not_belong_refuse_the_set(tmp_path: Path, name: str, rows: list[str], reason: str) -> None:
    with pytest.raises(ListRefused) as refused:
        read(csv_file(tmp_path / "SDN.CSV", main_row()), csv_file(tmp_path / name, *rows))
    assert str(refused.value) == f"{name}, {reason}"


def test_the_other_files_without_the_main_one_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ListRefused, match=r"^ALT\.CSV: SDN\.CSV \(or CONS_PRIM\.CSV\) is missing"):
        read(csv_file(tmp_path / "ALT.CSV", csv_row(101, 7, "aka", "X", None)))


def test_a_file_in_utf_16_is_refused(tmp_path: Path) -> None:
    (tmp_path / "SDN.CSV").write_bytes(main_row().encode("utf-8") + b"\r\n\xff\xfe\x1a")
    with pytest.raises(ListRefused, match=r"SDN\.CSV is not utf-8-sig text"):
        read(tmp_path / "SDN.CSV")
