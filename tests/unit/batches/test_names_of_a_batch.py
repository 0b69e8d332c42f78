"""The names of a batch, read from what people have: every row is asked about, or it is said why it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.domain.names.no_names import NoName
from bot.errors import BadInput
from bot.services.screening.rows import Asked
from data.batches.names import MOST_BLANK, NamesFile


def rows(file: Path, **more: str) -> list[Asked]:
    return [row.asked for row in NamesFile(file, **more).rows()]


def names(file: Path, **more: str) -> list[tuple[int, str]]:
    return [(asked.row, asked.name) for asked in rows(file, **more)]


def written(tmp_path: Path, text: str, *, name: str = "names.csv", encoding: str = "utf-8") -> Path:
    file = tmp_path / name
    file.write_text(text, encoding=encoding, newline="")
    return file


@pytest.mark.parametrize(
    "text",
    [
        "id,Company Name\n1,Xiaomi\n2,\n3,小米\n",
        "id;company name\r\n1;Xiaomi\r\n2;\r\n3;小米\r\n",
        "id\tNAME\n1\tXiaomi\n2\t\n3\t小米\n",
        "id|Company_Name\n1|Xiaomi\n2|\n3|小米\n",
        "id^Name of issuer\n1^Xiaomi\n2^\n3^小米\n",
        "id~name *\n1~Xiaomi\n2~\n3~小米\n",
        "id;name\r1;Xiaomi\r2;\r3;小米\r",
    ],
)
def test_the_column_of_names_is_found_by_its_heading_whatever_parts_the_cells(tmp_path: Path, text: str) -> None:
    found = rows(written(tmp_path, text))
    assert [(asked.row, asked.name) for asked in found] == [(2, "Xiaomi"), (3, ""), (4, "小米")]
    assert found[1].no_name is not None


def test_a_column_may_be_named(tmp_path: Path) -> None:
    file = written(tmp_path, "name,borrower\nAlice,Xiaomi\n")
    assert names(file, column="Borrower") == [(2, "Xiaomi")]


def test_a_single_column_needs_no_heading(tmp_path: Path) -> None:
    assert names(written(tmp_path, "Xiaomi\nHuawei\n")) == [(1, "Xiaomi"), (2, "Huawei")]


def test_commas_in_a_file_of_one_column_belong_to_the_names_and_that_is_said(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "name\nKIM, Jong Un\nBOUT, Viktor Anatolijevitch\nXiaomi\n"))
    assert [asked.name for asked in found] == ["KIM, Jong Un", "BOUT, Viktor Anatolijevitch", "Xiaomi"]
    assert [asked.note for asked in found] == ["one name, joined from 2 cells"] * 2 + [""]


def test_a_list_without_a_heading_in_which_some_names_hold_commas_is_read(tmp_path: Path) -> None:
    file = written(tmp_path, "Xiaomi\nHuawei\nSMIC\nKIM, Jong Un\n", name="names.txt")
    assert [name for _, name in names(file)] == ["Xiaomi", "Huawei", "SMIC", "KIM, Jong Un"]


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


def test_windows_letters_are_read_where_the_file_is_not_utf_8(tmp_path: Path) -> None:
    assert names(written(tmp_path, "name\nCrédit Agricole\n", encoding="cp1252")) == [(2, "Crédit Agricole")]


@pytest.mark.parametrize("encoding", ["gb18030", "cp1251", "shift_jis", "big5"])
def test_letters_that_cannot_be_western_are_refused_and_read_in_the_encoding_said(
    tmp_path: Path, encoding: str
) -> None:
    name = "Роснефть" if encoding == "cp1251" else "中文"
    file = written(tmp_path, f"name\n{name}\n", encoding=encoding)
    with pytest.raises(BadInput, match="names.csv is not in UTF-8: say its --encoding"):
        names(file)
    assert names(file, encoding=encoding) == [(2, name)]


def test_an_encoding_that_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="There is no encoding klingon"):
        names(written(tmp_path, "name\nXiaomi\n"), encoding="klingon")


def test_unicode_text_of_a_spreadsheet_is_read(tmp_path: Path) -> None:
    assert names(written(tmp_path, "name\tn\n小米\t1\n", encoding="utf-16")) == [(2, "小米")]


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


def test_a_byte_order_mark_is_no_part_of_the_heading(tmp_path: Path) -> None:
    assert names(written(tmp_path, "name,n\nXiaomi,1\n", encoding="utf-8-sig")) == [(2, "Xiaomi")]


def test_the_cells_of_the_input_are_kept_as_many_as_there_are_headings(tmp_path: Path) -> None:
    file = NamesFile(written(tmp_path, "id,name,n\n1,Xiaomi\n2,Huawei,x,\n"))
    assert file.heading == ("id", "name", "n")
    assert [row.kept for row in file.rows()] == [("1", "Xiaomi", ""), ("2", "Huawei", "x")]


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


def a_workbook(file: Path, *sheets: list[list[object]]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for number, cells in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in cells:
            sheet.append(row)
    book.save(file)
    return file


def test_a_workbook_is_read_with_values_and_never_formulas(tmp_path: Path) -> None:
    table = [
        ["n", "Supplier"],
        [1, "Xiaomi"],
        [2, '=HYPERLINK("http://example.invalid","Huawei")'],
        [3, 360],
        [4, "#REF!"],
    ]
    found = rows(a_workbook(tmp_path / "names.xlsx", table))
    assert [(asked.row, asked.name) for asked in found] == [(2, "Xiaomi"), (3, ""), (4, "360"), (5, "#REF!")]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Xiaomi_x000D_\n", "Xiaomi"),
        ("Xiaomi_x0020_Corporation", "Xiaomi Corporation"),
        ("Xi_x0000_aomi", "Xi aomi"),
        ("Xi_xD800_aomi", "Xi\ufffdaomi"),
        ("Xi_xD842__xDFB7_", "Xi\U00020bb7"),
        ("Xi_x005F_x0041_", "Xi_x0041_"),
        ("Xi_x41_ _xyz_", "Xi_x41_ _xyz_"),
    ],
)
def test_signs_that_a_workbook_spells_out_are_read_as_the_signs(tmp_path: Path, cell: str, name: str) -> None:
    assert names(a_workbook(tmp_path / "names.xlsx", [["name"], [cell]])) == [(2, name)]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_long_run_of_empty_rows_is_told_as_one(tmp_path: Path, kind: str) -> None:
    table = [["name"], ["Xiaomi"], *[[None]] * (MOST_BLANK + 1), ["Huawei"], [None], ["ZTE"]]
    text = "\n".join(str(row[0] or "") for row in table)
    file = tmp_path / f"names.{kind}"
    found = rows(a_workbook(file, table) if kind == "xlsx" else written(tmp_path, text))
    assert [(asked.row, asked.name, asked.note) for asked in found] == [
        (2, "Xiaomi", ""),
        (3, "", "rows 3 to 1,003 are empty"),
        (1004, "Huawei", ""),
        (1005, "", ""),
        (1006, "ZTE", ""),
    ]


def test_of_several_sheets_the_one_with_names_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    file = a_workbook(tmp_path / "names.xlsx", [["About"], ["this table"]], [["id", "name"], [1, "Xiaomi"]])
    assert names(file) == [(2, "Xiaomi")]
    assert "not read: sheet “Sheet 1”" in NamesFile(file).reading


def test_two_sheets_with_names_are_refused_until_one_is_said(tmp_path: Path) -> None:
    file = a_workbook(tmp_path / "names.xlsx", [["name"], ["Xiaomi"]], [["name"], ["Huawei"]])
    with pytest.raises(BadInput, match="Which sheet of names.xlsx holds the names"):
        rows(file)
    assert names(file, sheet="Sheet 2") == [(2, "Huawei")]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("none.csv", None, "There is no file"),
        ("empty.csv", b"", "empty.csv is empty"),
        ("blank.csv", b"\n\n", "blank.csv is empty"),
        ("two.csv", b"a,b\n1,2\n", "Which column of two.csv holds the names? Say --column, one of row 1: a, b"),
        ("pairs.txt", b"KIM, Jong Un\nBOUT, Viktor\n", "Which column of pairs.txt holds the names?"),
        ("either.csv", b"name,id;name\n", "may be parted by commas or semicolons"),
        ("ragged.csv", b"name\nXiaomi;CN\nHuawei;CN\n", "one heading, and 2 cells parted by semicolons"),
        ("names.pdf", b"%PDF-1.7", "is a PDF"),
        ("names.xyz", b"name\n", "neither CSV nor XLSX"),
        ("names.xlsx", b"no workbook", "cannot be read as XLSX"),
        ("utf16.csv", "name\nx".encode("utf-16-le"), "say --encoding utf-16-le"),
        ("zipped.csv.gz", b"\x1f\x8b\x08", "is packed with gzip"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(BadInput) as error:
        rows(tmp_path / name)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_an_unknown_column_is_refused_and_the_known_ones_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no column “borrower”. Row 1 has: name, n"):
        rows(written(tmp_path, "name,n\nXiaomi,1\n"), column="borrower")


def test_names_are_read_as_a_stream(tmp_path: Path) -> None:
    file = NamesFile(written(tmp_path, "name\nXiaomi\nHuawei\n"))
    assert next(file.rows()).asked == Asked(row=2, name="Xiaomi")
    assert next(file.rows()).asked == Asked(row=2, name="Xiaomi"), "from the beginning, as often as asked"


@pytest.mark.parametrize(
    ("heading", "unused"), [("Stichtag", ["Stichtag"]), ("As-of date", ["As-of date"]), ("Country", [])]
)
def test_a_column_of_days_is_known_so_that_it_can_be_said_that_it_is_not_used(
    tmp_path: Path, heading: str, unused: list[str]
) -> None:
    file = written(tmp_path, f"Name;{heading}\nXiaomi;2021-02-01\n")
    assert NamesFile(file).days_unused == unused
