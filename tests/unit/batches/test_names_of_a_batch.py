"""The names of a batch, read from what people have."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.errors import BadInput
from bot.services.screening.bulk import Asked
from data.batches.names import read_names


def names(file: Path, **more: str) -> list[tuple[int, str]]:
    return [(asked.row, asked.name) for asked in read_names(file, **more)]


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
    ],
)
def test_the_column_of_names_is_found_by_its_heading_and_empty_cells_are_left_out(tmp_path: Path, text: str) -> None:
    assert names(written(tmp_path, text)) == [(2, "Xiaomi"), (4, "小米")]


def test_a_column_may_be_named(tmp_path: Path) -> None:
    file = written(tmp_path, "name,borrower\nAlice,Xiaomi\n")
    assert names(file, column="Borrower") == [(2, "Xiaomi")]


def test_a_single_column_needs_no_heading(tmp_path: Path) -> None:
    assert names(written(tmp_path, "Xiaomi\nHuawei\n")) == [(1, "Xiaomi"), (2, "Huawei")]


def test_a_name_may_hold_commas_quotes_and_line_ends(tmp_path: Path) -> None:
    file = written(tmp_path, 'name,n\n"Kestrel ""K"" Co.,\nLtd.",1\n')
    assert names(file) == [(2, 'Kestrel "K" Co., Ltd.')]


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


@pytest.mark.parametrize("title", ["Portfolio 2026\n", "Portfolio 2026,,\n,,\n", ",,\n"])
def test_titles_above_the_heading_are_passed_over(tmp_path: Path, title: str) -> None:
    file = written(tmp_path, f"{title}id,name,n\n1,Xiaomi,2\n")
    assert [name for _, name in names(file)] == ["Xiaomi"]


def test_a_byte_order_mark_is_no_part_of_the_heading(tmp_path: Path) -> None:
    assert names(written(tmp_path, "name,n\nXiaomi,1\n", encoding="utf-8-sig")) == [(2, "Xiaomi")]


def test_a_workbook_is_read_with_values_and_never_formulas(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["n", "Supplier"])
    book.active.append([1, "Xiaomi"])
    book.active.append([2, '=HYPERLINK("http://example.invalid","Huawei")'])
    book.active.append([3, 360])
    book.save(tmp_path / "names.xlsx")
    assert names(tmp_path / "names.xlsx") == [(2, "Xiaomi"), (4, "360")]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("none.csv", None, "There is no file"),
        ("empty.csv", b"", "empty.csv is empty"),
        ("two.csv", b"a,b\n1,2\n", "Which column of two.csv holds the names? Say --column, one of row 1: a, b"),
        ("names.pdf", b"%PDF", "neither CSV nor XLSX"),
        ("names.xlsx", b"no workbook", "cannot be read as XLSX"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(BadInput, match=said.replace("?", r"\?")) as error:
        list(read_names(tmp_path / name))
    assert "\n" not in str(error.value)


def test_an_unknown_column_is_refused_and_the_known_ones_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no column “borrower”. Row 1 has: name, n"):
        list(read_names(written(tmp_path, "name,n\nXiaomi,1\n"), column="borrower"))


def test_names_are_read_as_a_stream(tmp_path: Path) -> None:
    file = written(tmp_path, "name\nXiaomi\nHuawei\n")
    assert next(iter(read_names(file))) == Asked(row=2, name="Xiaomi")
