"""Files read and screened in processes of their own, over a database on disk."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from bot.errors import BadInput
from bot.runtime.files.child import FOLDER
from bot.runtime.files.pool import ReadApart, ScreenApart
from bot.services.files.reading import EVERYTHING, Line, TableRead
from bot.services.files.results import Counted, Screening
from bot.services.screening.rows import Asked
from tests.conftest import Fill

TODAY = dt.date(2026, 11, 24)


@pytest.fixture(scope="module")
def apart(tmp_path_factory: pytest.TempPathFactory, fill: Fill) -> Iterator[ScreenApart]:
    file = tmp_path_factory.mktemp("apart") / "bot.db"
    fill(file)
    screens = ScreenApart(f"sqlite:///{file}")
    yield screens
    screens.close()


def a_table(*names: str) -> TableRead:
    lines = tuple(Line(Asked(row=row, name=name), (name,)) for row, name in enumerate(names, 2))
    return TableRead(heading=("Name",), lines=lines, reading="names from “Name”")


def asked(*, team: str = "", public_only: bool = False) -> Screening:
    return Screening(day=TODAY, today=TODAY, team=team, public_only=public_only)


def test_a_table_is_screened_row_by_row_and_its_workbook_holds_every_row(apart: ScreenApart) -> None:
    names = ["Xiaomi", "=1+1", "Nobody at all Ltd", *["Huawei Technologies Co., Ltd."] * 250]
    far: list[int] = []
    result = apart.screen(a_table(*names), asked(), told=lambda counted: far.append(counted.rows))
    assert far == [100, 200, 253]
    assert result.counted.outcomes["match"] >= 250
    assert sum(result.counted.outcomes.values()) == 253
    assert [(hit.caption, times) for hit, times in result.counted.worst()][0] == ("Huawei Technologies Co., Ltd.", 250)
    book = load_workbook(BytesIO(result.workbook))
    rows = list(book["Results"].iter_rows(values_only=True))
    assert {row[1] for row in rows[1:]} == set(range(2, 255))
    assert not [cell for row in book["Results"].iter_rows() for cell in row if cell.data_type == "f"]
    assert "list" in str(result.lists)


def test_whoever_does_not_want_it_any_more_stops_it_at_the_next_chunk(apart: ScreenApart) -> None:
    class Enough(Exception):
        pass

    def stop(counted: Counted) -> None:
        raise Enough

    with pytest.raises(Enough):
        apart.screen(a_table(*["Xiaomi"] * 500), asked(), told=stop)
    again = apart.screen(a_table("Xiaomi"), asked(public_only=True), told=lambda counted: None)
    assert again.counted.rows == 1


def test_a_file_is_read_apart_and_nothing_of_it_is_left_on_disk() -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["Name"])
    book.active.append(["Acme"])
    content = BytesIO()
    book.save(content)
    read = ReadApart().read("../../p.xlsx", content.getvalue(), EVERYTHING)
    assert isinstance(read, TableRead)
    assert [line.asked.name for line in read.lines] == ["Acme"]
    base = Path(tempfile.gettempdir()) / f"{FOLDER}-{os.getuid()}"
    assert not [left for left in base.rglob("*.xlsx") if left.name == "p.xlsx"]


def test_what_is_wrong_with_a_file_passes_from_its_process_to_this_one() -> None:
    with pytest.raises(BadInput, match="torn.pdf is no sound PDF"):
        ReadApart().read("torn.pdf", b"%PDF-1.7 torn", EVERYTHING)
