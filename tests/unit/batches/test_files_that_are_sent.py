"""What is in a file that somebody sent: told by its content, whatever its name says."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook

from bot.errors import BadInput
from bot.runtime.files import child
from bot.services.files.caps import MOST_ROWS
from bot.services.files.reading import EVERYTHING, Chosen, TableRead, TextRead, Unclear, Which
from data.batches.prose import is_prose
from data.batches.reflow import reflowed
from data.batches.sent import read_file
from tests.papers import a_pdf

CLAUSE = "The Seller has supplied Hangzhou Hikvision Digital Technology Co., Ltd. since the first of May."


def written(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def a_docx() -> bytes:
    document = docx.Document()
    document.add_paragraph(CLAUSE)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Rosneft", "Gazprombank"
    document.sections[0].footer.paragraphs[0].text = "Counsel to Sberbank"
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def read_text(file: Path) -> str:
    read = read_file(file, EVERYTHING)
    assert isinstance(read, TextRead)
    return read.text


def test_a_pdf_is_read_as_its_text(tmp_path: Path) -> None:
    assert CLAUSE in read_text(written(tmp_path, "c.pdf", a_pdf(CLAUSE)))


def test_a_word_document_is_read_with_its_tables_and_footers(tmp_path: Path) -> None:
    lines = read_text(written(tmp_path, "c.docx", a_docx())).splitlines()
    assert lines == [CLAUSE, "Rosneft", "Gazprombank", "Counsel to Sberbank"]


def test_a_pdf_under_another_name_is_read_as_what_it_is(tmp_path: Path) -> None:
    assert CLAUSE in read_text(written(tmp_path, "c.csv", a_pdf(CLAUSE)))


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("scan.pdf", a_pdf(), "There is no text in that file: a scan is a picture"),
        ("locked.pdf", a_pdf(CLAUSE, encrypted=True), "locked.pdf is locked with a password: save it without one."),
        ("torn.pdf", b"%PDF-1.7\nnothing more", "torn.pdf is no sound PDF."),
        ("text.pdf", b"Just text.", "text.pdf is no PDF, whatever its name says."),
        ("page.csv", b"<html>Sign in</html>", "page.csv is a web page, as one that asks to sign in"),
        ("picture.csv", b"\x89PNG\r\n", "picture.csv is a picture"),
        ("none.csv", b"", "none.csv is empty."),
        ("heading.csv", b"Name\n", "heading.csv holds no names below its heading."),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(tmp_path: Path, name: str, content: bytes, line: str) -> None:
    with pytest.raises(BadInput) as told:
        read_file(written(tmp_path, name, content), EVERYTHING)
    assert str(told.value).startswith(line)


def test_a_document_that_unpacks_to_too_much_or_declares_entities_is_refused(tmp_path: Path) -> None:
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (101 * 1024 * 1024))
    with pytest.raises(BadInput, match="unpacks to more than any document holds"):
        read_file(written(tmp_path, "bomb.docx", bomb.getvalue()), EVERYTHING)
    entities = BytesIO()
    with zipfile.ZipFile(entities, "w") as archive:
        archive.writestr("word/document.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>')
    with pytest.raises(BadInput, match="declares entities"):
        read_file(written(tmp_path, "e.docx", entities.getvalue()), EVERYTHING)


def test_a_table_is_read_with_its_cells_and_says_how(tmp_path: Path) -> None:
    read = read_file(written(tmp_path, "p.csv", b"Client,Date\nAcme,2020-01-01\n"), EVERYTHING)
    assert isinstance(read, TableRead)
    assert [(line.asked.name, line.kept) for line in read.lines] == [("Acme", ("Acme", "2020-01-01"))]
    assert "names from “Client”" in read.reading
    assert "“Date” were not used" in read.unused


def test_one_row_more_than_is_screened_is_refused_and_not_cut(tmp_path: Path) -> None:
    most = b"Name\n" + b"Acme\n" * MOST_ROWS
    read = read_file(written(tmp_path, "p.csv", most), EVERYTHING)
    assert isinstance(read, TableRead)
    assert len(read.lines) == MOST_ROWS
    with pytest.raises(BadInput, match="more than 10,000 rows"):
        read_file(written(tmp_path, "p.csv", most + b"Acme\n"), EVERYTHING)


def test_a_column_that_nothing_tells_is_asked_for_and_read_once_it_is_chosen(tmp_path: Path) -> None:
    file = written(tmp_path, "p.csv", b"left,right\nXiaomi,Huawei\nSMIC,Dahua\n")
    with pytest.raises(Unclear) as asked:
        read_file(file, EVERYTHING)
    assert (asked.value.which, asked.value.choices) == (Which.COLUMN, ("left", "right"))
    read = read_file(file, Chosen(column="right"))
    assert isinstance(read, TableRead)
    assert [line.asked.name for line in read.lines] == ["Huawei", "Dahua"]


def test_a_sheet_that_nothing_tells_is_asked_for(tmp_path: Path) -> None:
    book = Workbook()
    for title in ("One", "Two"):
        book.create_sheet(title).append(["Name"])
        book[title].append(["Acme"])
    book.save(tmp_path / "p.xlsx")
    with pytest.raises(Unclear) as asked:
        read_file(tmp_path / "p.xlsx", EVERYTHING)
    assert (asked.value.which, asked.value.choices) == (Which.SHEET, ("One", "Two"))
    assert isinstance(read_file(tmp_path / "p.xlsx", Chosen(sheet="Two")), TableRead)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("Xiaomi\nApple Inc.\nSiemens AG\nBank of China (Hong Kong) Ltd.\n", False),
        ("We sold the ships to Sovcomflot last year.\nNothing else was sold.\n", True),
        (
            "Dear all,\n\nbelow is what Mr Petrov of the bank told us yesterday about the loan.\n\nBest, Ann",
            True,
        ),
        ("小米集团\n华为技术有限公司\n", False),
        ("", False),
    ],
)
def test_a_text_is_told_from_a_list_of_names(text: str, prose: bool) -> None:
    assert is_prose(text) is prose


def test_a_name_that_a_line_broke_in_two_is_one_again_and_a_list_stays_a_list() -> None:
    page = (
        "The Seller has in the Relevant Period supplied Hangzhou Hikvision\n"
        "Digital Technology Co., Ltd. and, through its branch, Al-\n"
        "Rahman Trading.\n"
        "2. The Purchaser has paid the price in full to the account named\n"
        "in the Schedule.\n"
    )
    told = reflowed(page).splitlines()
    assert told[0].startswith("The Seller has in the Relevant Period supplied Hangzhou Hikvision Digital Technology")
    assert told[1].startswith("2. The Purchaser")
    names = "Huawei Technologies Company Limited of Shenzhen\nHangzhou Hikvision Digital Technology\n"
    assert reflowed(names) == names


@pytest.mark.parametrize(
    "content",
    [
        b"name\n" + b"H" * 200_000 + b"\nHuawei\n",
        b"name" + b"," * 200_000,
        b"name\n" + b"Huawei\n" * 300 + b"H" * 200_000,
    ],
    ids=["cell", "heading", "cell far down"],
)
def test_a_cell_that_no_name_could_fill_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BadInput, match="field larger than field limit"):
        read_file(written(tmp_path, "names.csv", content), EVERYTHING)


@pytest.mark.parametrize("name", ["..", ".", "", "a.x\0sx", "\0", "😀" * 80 + ".csv", "中" * 90, "a/b/..", "x.\udcff"])
def test_whatever_a_file_is_called_it_is_written_and_read_or_refused_in_one_line(name: str) -> None:
    try:
        table = child.read(name, b"name\nHuawei\n", EVERYTHING)
    except BadInput:
        return
    assert isinstance(table, TableRead)
    assert [line.asked.name for line in table.lines] == ["Huawei"]
