"""Which lists a party is on, where a file prints program codes only."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import ListRefused
from data.sources.ofac.lists import grounds
from tests.unit.sources.ofac.made import csv_file, legacy_entry, legacy_file, main_row, only, read

SECTION_11 = "Secondary sanctions risk: See Section 11 of Executive Order 14024."


@pytest.mark.parametrize(
    ("programs", "remarks", "lists"),
    [
        ("UKRAINE-EO13662", "", {"US-SSI": ("UKRAINE-EO13662",)}),
        ("NS-PLC", "", {"US-NS-PLC": ("NS-PLC",)}),
        ("CMIC-EO13959", "", {"US-NS-CMIC": ("CMIC-EO13959",)}),
        ("561-Related", "", {"US-CAPTA": ("561-Related",)}),
        ("FSE-SY] [SYRIA", "", {"US-FSE": ("FSE-SY",), "US-SDN": ("SYRIA",)}),
        ("SDGT] [NS-PLC", "", {"US-NS-PLC": ("NS-PLC",), "US-SDN": ("SDGT",)}),
        ("UKRAINE-EO13662] [RUSSIA-EO14024", SECTION_11,
         {"US-SSI": ("UKRAINE-EO13662",), "US-SDN": ("RUSSIA-EO14024",)}),
        ("UKRAINE-EO13662] [RUSSIA-EO14024", "Listing Date (EO 14024 Directive 3): 24 Feb 2022",
         {"US-SSI": ("UKRAINE-EO13662",), "US-NS-MBS": ("RUSSIA-EO14024",)}),
        ("UKRAINE-EO13662] [RUSSIA-EO14024", f"Listing Date (EO 14024 Directive 3): 24 Feb 2022; {SECTION_11}",
         {"US-SSI": ("UKRAINE-EO13662",), "US-SDN": ("RUSSIA-EO14024",)}),
        ("RUSSIA-EO14024", "Listing Date (EO 14024 Directive 1a): 22 Feb 2022", {"US-NS-MBS": ("RUSSIA-EO14024",)}),
        ("RUSSIA-EO14024", "Listing Date (EO 14024 Directive 2): 24 Feb 2022", {"US-CAPTA": ("RUSSIA-EO14024",)}),
        ("CAATSA - RUSSIA", "CAATSA Section 235 Information: EXPORT SANCTIONS Sec. 235(a)(2)",
         {"US-NS-MBS": ("CAATSA - RUSSIA",)}),
    ],
)  # fmt: skip
def test_programs_tell_the_lists_in_either_format(
    tmp_path: Path, programs: str, remarks: str, lists: dict[str, tuple[str, ...]]
) -> None:
    others = [main_row(uid, programs="NS-PLC") for uid in (201, 202)]
    as_csv = read(csv_file(tmp_path / "CONS_PRIM.CSV", main_row(programs=programs, remarks=remarks), *others))
    more = (
        f"<idList><id><uid>1</uid><idType>{remarks.split(':')[0]}:</idType><idNumber>{remarks}</idNumber></id></idList>"
    )
    codes = programs.split("] [")
    as_xml = read(
        legacy_file(
            tmp_path / "CONSOLIDATED.XML",
            legacy_entry(programs=codes, more=more if remarks else ""),
            *(legacy_entry(uid, programs=["NS-PLC"]) for uid in (201, 202)),
        )
    )
    for reading in (as_csv, as_xml):
        assert reading.dataset == "us_ofac_cons"
        assert {listing.program: listing.tags for listing in reading.entries[0].listings} == lists


def test_a_program_that_nobody_has_looked_at_refuses_the_non_sdn_file(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "CONS_PRIM.CSV", main_row(programs="NS-PLC] [MOON-EO99999"))
    with pytest.raises(ListRefused) as refused:
        read(path)
    assert str(refused.value) == (
        "CONS_PRIM.CSV, row 1: unknown program 'MOON-EO99999': add it to data/sources/ofac/lists.py"
    )


def test_a_new_program_of_the_sdn_list_is_taken(tmp_path: Path) -> None:
    entry = only(read(csv_file(tmp_path / "SDN.CSV", main_row(programs="MOON-EO99999"))))
    assert entry.listings[0].tags == ("MOON-EO99999",)


def test_an_entry_whose_programs_tell_no_non_sdn_list_refuses_the_file(tmp_path: Path) -> None:
    rows = [main_row(201, programs="NS-PLC"), main_row(202, programs="NS-PLC"), main_row(programs="RUSSIA-EO14024")]
    with pytest.raises(ListRefused, match=r"row 3: nothing says which non-SDN list it is on \(RUSSIA-EO14024\)"):
        read(csv_file(tmp_path / "CONS_PRIM.CSV", *rows))


def test_a_list_that_cut_remarks_hide_is_not_guessed(tmp_path: Path) -> None:
    row = main_row(programs="UKRAINE-EO13662] [RUSSIA-EO14024", remarks="x" * 1000)
    reading = read(csv_file(tmp_path / "CONS_PRIM.CSV", row))
    (listing,) = only(reading).listings
    assert (listing.program, listing.tags) == ("US-SSI", ("UKRAINE-EO13662", "RUSSIA-EO14024"))
    assert "uid 101: its remarks are cut before they say which list RUSSIA-EO14024 stands for" in reading.tally.warnings


@pytest.mark.parametrize(
    ("lists", "programs", "told"),
    [
        (["US-SDN"], ["UKRAINE-EO13662", "SDGT"], {"US-SDN": ("UKRAINE-EO13662", "SDGT")}),
        (["US-SDN", "US-SSI"], ["UKRAINE-EO13662"], {"US-SDN": ("UKRAINE-EO13662",), "US-SSI": ("UKRAINE-EO13662",)}),
        (["US-NS-PLC"], ["NS-PLC", "SDGT"], {"US-NS-PLC": ("NS-PLC", "SDGT")}),
        (["US-SDN", "US-NS-MBS", "US-SSI"], ["RUSSIA-EO14024", "UKRAINE-EO13662"],
         {"US-SDN": ("RUSSIA-EO14024",), "US-NS-MBS": ("RUSSIA-EO14024",), "US-SSI": ("UKRAINE-EO13662",)}),
    ],
)  # fmt: skip
def test_every_list_has_grounds_and_every_program_is_told(
    lists: list[str], programs: list[str], told: dict[str, tuple[str, ...]]
) -> None:
    assert grounds(lists, programs) == told
