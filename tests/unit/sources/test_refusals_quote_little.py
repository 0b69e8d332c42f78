"""A refusal quotes the beginning of what it does not understand: a broken file makes no long line."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import ListRefused
from tests.unit.sources.gb_fcdo import made as gb
from tests.unit.sources.gb_fcdo.made_xml import read_xml, xml
from tests.unit.sources.ofac.made import (
    csv_file,
    csv_row,
    enhanced_entity,
    enhanced_file,
    enhanced_name,
    main_row,
    read,
)

LONG = "x" * 200


def of_csv(**more: str) -> Callable[[Path], object]:
    return lambda folder: read(csv_file(folder / "SDN.CSV", main_row(), main_row(102, **more)))


def of_alias(kind: str, number: int | str = 8) -> Callable[[Path], object]:
    aliases = csv_row(101, 7, "aka", "X", None), csv_row(101, number, kind, "Y", None)
    return lambda folder: read(csv_file(folder / "SDN.CSV", main_row()), csv_file(folder / "ALT.CSV", *aliases))


def of_enhanced(entity: str) -> Callable[[Path], object]:
    return lambda folder: read(enhanced_file(folder / "E.XML", entity, filters=["SDN List"]))


@pytest.mark.parametrize(
    ("refused", "letters"),
    [
        (lambda folder: read(csv_file(folder / "SDN.CSV", main_row(), main_row().replace("101", LONG))), 40),
        (of_csv(kind=LONG), 40),
        (of_csv(programs=f"[{LONG}"), 79),
        (of_alias(LONG), 40),
        (of_alias("aka", LONG), 40),
        (of_enhanced(enhanced_entity(lists=[(LONG, "2020-01-01")])), 60),
        (of_enhanced(enhanced_entity(lists=[("SDN List", LONG)])), 40),
        (of_enhanced(enhanced_entity(kind=LONG)), 60),
        (of_enhanced(enhanced_entity(names=[enhanced_name("A", primary=True), enhanced_name("B", alias=LONG)])), 40),
        (lambda folder: gb.read(folder, gb.document(report=f"Report Date: {LONG}")), 40 - len("Report Date: ")),
        (lambda folder: read_xml(folder, xml(generated=f"<DateGenerated>{LONG}</DateGenerated>")), 40),
    ],
)
def test_so_many_letters_are_quoted(tmp_path: Path, refused: Callable[[Path], object], letters: int) -> None:
    with pytest.raises(ListRefused) as told:
        refused(tmp_path)
    assert [len(found) for found in re.findall("x{9,}", str(told.value))] == [letters]


def test_five_columns_are_named(tmp_path: Path) -> None:
    others = [f"Column {n}" for n in range(7)]
    with pytest.raises(ListRefused, match="unknown column 'Column 0', 'Column 1', 'Column 2', 'Column 3', 'Column 4'$"):
        gb.read(tmp_path, gb.document(header=[*gb.HEADER, *others]))
    with pytest.raises(ListRefused, match=r"there is no column ('[^']+'(, )?){5}$"):
        gb.read(tmp_path, gb.document(header=gb.HEADER[:-7]))
