"""Columns of identifiers beside the names of a batch, or in place of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import BadInput
from data.batches.names import NamesFile
from tests.unit.batches.tables import rows, written


def test_columns_of_identifiers_are_found_by_heading_and_by_content(tmp_path: Path) -> None:
    text = (
        "name,ISIN,Bloomberg ticker,Legal entity\nXiaomi,KYG9830T1067,1810 HK,5493006MHB84DD0ZWV18\n"
        "Apple,US0378331005,,HWUPKR0MPOU8FGXBT394\nn/a,n/a,#N/A,\n"
    )
    file = NamesFile(written(tmp_path, text))
    assert [row.asked.identifiers for row in file.rows()] == [
        (("ISIN", "KYG9830T1067"), ("ticker", "1810 HK"), ("LEI", "5493006MHB84DD0ZWV18")),
        (("ISIN", "US0378331005"), ("LEI", "HWUPKR0MPOU8FGXBT394")),
        (),
    ]
    assert "LEI from “Legal entity”" in file.reading


def test_a_table_of_identifiers_alone_is_read(tmp_path: Path) -> None:
    assert [asked.identifiers for asked in rows(written(tmp_path, "ISIN,quantity\nUS0378331005,5\n"))] == [
        (("ISIN", "US0378331005"),)
    ]


@pytest.mark.parametrize(
    "more", ["Market\nUS0378331005,XNAS", "Land\nUS0378331005,\nDE0007000002,", "Sector\nUS0378331005,Energy"]
)
def test_what_is_no_name_beside_identifiers_leaves_the_table_one_of_identifiers(tmp_path: Path, more: str) -> None:
    assert all(asked.identifiers and not asked.name for asked in rows(written(tmp_path, f"ISIN,{more}\n")))


def test_a_column_beside_identifiers_that_may_hold_names_is_asked_for_and_never_left_out(tmp_path: Path) -> None:
    file = written(tmp_path, "Institution of note,BIC\nKestrel Savings,DEUTDEFF\nWombat,CHASUS33\n")
    with pytest.raises(BadInput, match="Which column of names.csv holds the names"):
        NamesFile(file)
    found = rows(file, column="Institution of note")
    assert [(asked.name, asked.identifiers) for asked in found] == [
        ("Kestrel Savings", (("BIC", "DEUTDEFF"),)),
        ("Wombat", (("BIC", "CHASUS33"),)),
    ]


def test_a_second_column_of_names_is_told_as_not_screened(tmp_path: Path) -> None:
    file = NamesFile(written(tmp_path, "Client Name,Security Name\nAcme,Xiaomi\n"))
    assert file.reading.endswith("names from “Client Name”; not screened: “Security Name”")
    assert NamesFile(written(tmp_path, "Bank,BIC\nAcme,DEUTDEFF\n")).reading.endswith("names from “Bank”; “BIC” beside")


def test_numbers_of_the_rows_are_no_identifiers(tmp_path: Path) -> None:
    assert [asked.identifiers for asked in rows(written(tmp_path, "id,name,account number\n7157,Xiaomi,123456\n"))] == [
        ()
    ]
