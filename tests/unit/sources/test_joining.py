"""Rows of a file that are one entry become one, and nothing that any of them says is lost."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.lists.entry import Detail
from data.sources.formats.strict import Tally
from data.sources.joining import joined
from tests.builders import a_listing, an_entry

MAY, JUNE = dt.date(2024, 5, 1), dt.date(2024, 6, 1)


@pytest.mark.parametrize(
    ("ends", "end"),
    [
        ((MAY, JUNE), JUNE),
        ((MAY, None), None),
        ((None, JUNE), None),
        ((None, None), None),
        ((MAY, None, JUNE), None),
    ],
)
def test_an_entry_ends_when_the_last_of_its_rows_does_and_never_where_one_gives_no_end(
    ends: tuple[dt.date | None, ...], end: dt.date | None
) -> None:
    tally = Tally()
    (one,) = joined([an_entry(listings=(a_listing(ends_on=day),)) for day in ends], tally)
    assert one.listings[0].ends_on == end
    assert bool(tally.warnings) is (len(set(ends)) > 1)
    told = {detail.text for detail in one.details if isinstance(detail, Detail) and detail.label.startswith("ends on")}
    assert told == ({str(day or "no date") for day in ends} if len(set(ends)) > 1 else set())
