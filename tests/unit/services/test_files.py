"""A file's rows counted, and a long text cut into parts that are each read whole."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.law.severity import Colour
from bot.errors import BadInput
from bot.services.files.caps import MOST_BYTES, Sent, check
from bot.services.files.pieces import LONGEST, pieces
from bot.services.files.results import Counted, Hit, LineResult
from bot.services.screening.rows import NO_NAME
from tests.unit.handlers.screens import XIAOMI


def a_line(row: int, outcome: str = "match", hit: Hit | None = None, reason: str = "") -> LineResult:
    return LineResult(row=row, outcome=outcome, reason=reason, cells=(row,), hit=hit and replace(hit, row=row))


def test_every_row_counts_once_however_many_it_found() -> None:
    counted = Counted()
    counted.add([a_line(2, "ambiguous", XIAOMI), a_line(2, "ambiguous", replace(XIAOMI, entity="other"))])
    counted.add([a_line(3, "no_match"), a_line(4, NO_NAME, reason="a total")])
    assert (counted.rows, counted.hits) == (3, 1)
    assert counted.outcomes == {"ambiguous": 1, "no_match": 1, NO_NAME: 1}
    assert counted.no_names == {"a total": 1}


def test_the_worst_are_those_who_weigh_most_each_once_with_the_row_that_is_surest() -> None:
    red = replace(XIAOMI, entity="huawei", colour=Colour.RED, weight=(0.0, 1.0))
    counted = Counted()
    counted.add([a_line(2, hit=XIAOMI), a_line(3, hit=replace(red, weight=(0.0, 5.0))), a_line(4, hit=red)])
    assert [(hit.entity, hit.row, times) for hit, times in counted.worst()] == [("huawei", 4, 2), ("xiaomi", 2, 1)]


@given(text=st.text(alphabet="ab. \n", max_size=3 * LONGEST), most=st.integers(min_value=1, max_value=9_000))
def test_the_parts_of_a_text_are_the_text(text: str, most: int) -> None:
    parts = list(pieces(text, lambda part: min(most, len(part))))
    assert "".join(parts).strip() == text.strip()
    assert all(0 < len(part) <= LONGEST for part in parts)


def test_a_text_is_cut_where_a_paragraph_ends_and_never_in_a_word() -> None:
    paragraph = "Xiaomi sold it to Huawei. " * 60
    parts = list(pieces("\n\n".join([paragraph] * 8), len))
    assert len(parts) > 1
    assert all(part.endswith("\n\n") for part in parts[:-1])
    assert {word for part in parts for word in part.split()} == set(paragraph.split())


@pytest.mark.parametrize(
    ("name", "size", "said"),
    [
        ("a.csv", 1, ""),
        ("A.CSV", MOST_BYTES, ""),
        ("a.csv", MOST_BYTES + 1, "a.csv has 20 MB; I read up to 20 MB."),
        ("a.csv", 0, "a.csv is empty."),
        ("a", 1, "a is of a kind that I don't read."),
        (f"{'n' * 73}.tar.gz", 1, f"{'n' * 73}.tar.gz is"),
        (f"{'n' * 74}.tar.gz", 1, f"{'n' * 60}…{'n' * 8}.tar.gz is"),
    ],
)
def test_a_file_is_taken_by_its_kind_and_size_and_refused_by_its_name_cut_short(
    name: str, size: int, said: str
) -> None:
    sent = Sent(id="F1", name=name, size=size)
    if not said:
        check(sent)
        return
    with pytest.raises(BadInput, match=f"^{re.escape(said)}"):
        check(sent)
