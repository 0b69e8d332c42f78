"""What a file has beside its names: titles, footers, blank lines, quotes, commas, more cells than headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.names.as_written.no_names import NoName
from bot.errors import BadInput
from tests.unit.batches.tables import names, rows, written


def test_a_name_may_hold_commas_quotes_and_line_ends(tmp_path: Path) -> None:
    file = written(tmp_path, 'name,n\n"Kestrel ""K"" Co.,\nLtd.",1\n')
    assert names(file) == [(2, 'Kestrel "K" Co., Ltd.')]


def test_quotes_that_belong_to_the_name_are_kept(tmp_path: Path) -> None:
    assert names(written(tmp_path, 'name;n\n"Kestrel" PAO;1\nOOO "Kite";2\n')) == [
        (2, '"Kestrel" PAO'),
        (3, 'OOO "Kite"'),
    ]


def test_a_row_with_more_cells_than_headings_is_refused_with_its_number_and_no_other_is(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "id,name,n\n1,Xiaomi,\n2,Kestrel, Ltd.,4\n3,Huawei\n4,Kite, Ltd.,\n5,SMIC,2\n"))
    assert [asked.problem[:16] for asked in found] == ["", "Row 3 has 4 cell", "", "Row 5 has 4 cell", ""]


def test_a_separator_at_the_end_of_every_row_is_no_cell_too_many(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "id,name\n1,Xiaomi,\n2,Kestrel, Ltd.,\n3,Huawei,\n"))
    assert [asked.problem[:16] for asked in found] == ["", "Row 3 has 4 cell", ""]


def test_a_shorter_row_is_read_where_it_has_a_name(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "id,name,n\n1,Xiaomi\n2\n"))
    assert [(asked.name, asked.no_name is None) for asked in found] == [("Xiaomi", True), ("", False)]


@pytest.mark.parametrize(
    "text",
    [
        'name,n\n"Xiaomi,1\nHuawei,2\n',
        'name,n,m\n"Xiaomi,1,1\nHuawei,2,2\nSMIC,3,3\nKestrel",4,4\n',
        'name\n"Xiaomi\nHuawei\n',
    ],
)
def test_a_quote_that_is_never_closed_swallows_no_rows(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadInput, match="row 2: a quote is opened and not closed"):
        rows(written(tmp_path, text))


def test_an_address_of_several_lines_in_quotes_is_one_cell(tmp_path: Path) -> None:
    file = written(tmp_path, 'name,address\nXiaomi,"1 Main St, Floor 2\nHaidian, Beijing\nChina"\nHuawei,x\n')
    assert [name for _, name in names(file)] == ["Xiaomi", "Huawei"]


def test_blank_lines_count_as_rows_but_for_those_at_the_end(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "name,n\nXiaomi,1\n\n,,\nHuawei,2\n\n,\n"))
    assert [(asked.row, asked.no_name) for asked in found] == [
        (2, None), (3, NoName.BLANK), (4, NoName.BLANK), (5, None)
    ]  # fmt: skip


def test_a_footer_is_told_by_what_stands_in_its_first_cell(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "id,name\n1,Xiaomi\nTotal\nSource: Kestrel\nid,name\n"))
    assert [asked.no_name for asked in found] == [None, NoName.TOTAL, NoName.SOURCE, NoName.HEADING]


def test_a_row_with_an_empty_cell_for_its_name_has_no_name_whatever_else_it_holds(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "name,amount\n,90\n,net\nXiaomi,5\n"))
    assert [asked.no_name for asked in found] == [NoName.EMPTY_CELL, NoName.EMPTY_CELL, None]


@pytest.mark.parametrize(
    "title",
    [
        "Portfolio 2026\n",
        "Portfolio 2026,,\n,,\n",
        ",,\n",
        "Client,Acme Fund\nAs of,30 Sep 2025\n\n",
        "Kestrel Bank, London\n",
        "sep=,\n",
    ],
)
def test_what_stands_above_the_heading_is_passed_over(tmp_path: Path, title: str) -> None:
    file = written(tmp_path, f"{title}id,name,n,quantity,value\n1,Xiaomi,2,3,4\n2,Huawei,2,3,4\n")
    assert [name for _, name in names(file)] == ["Xiaomi", "Huawei"]
