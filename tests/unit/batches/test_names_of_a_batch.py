"""The names of a batch, read from what people have: every row is asked about, or it is said why it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import BadInput
from bot.services.screening.rows import Asked
from data.batches.names import NamesFile
from tests.unit.batches.tables import names, rows, written


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


def test_a_byte_order_mark_is_no_part_of_the_heading(tmp_path: Path) -> None:
    assert names(written(tmp_path, "name,n\nXiaomi,1\n", encoding="utf-8-sig")) == [(2, "Xiaomi")]


def test_the_cells_of_the_input_are_kept_as_many_as_there_are_headings(tmp_path: Path) -> None:
    file = NamesFile(written(tmp_path, "id,name,n\n1,Xiaomi\n2,Huawei,x,\n"))
    assert file.heading == ("id", "name", "n")
    assert [row.kept for row in file.rows()] == [("1", "Xiaomi", ""), ("2", "Huawei", "x")]


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
