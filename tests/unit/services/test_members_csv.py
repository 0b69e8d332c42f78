"""Everybody on a list as a table."""

from __future__ import annotations

import csv
import datetime as dt
import io

from bot.domain.law.entity import Schema
from bot.domain.law.listed import Listed
from bot.services.answering import Entered
from bot.services.wording.lists.members_csv import COLUMNS, members_csv
from tests.unit.handlers.made import a_list, day

ON = day("2026-11-26")
SINCE = day("2021-06-03")


def rows(*entries: Entered) -> list[list[str]]:
    text = members_csv(((a_list("OFAC NS-CMIC List"), one) for one in entries), on=ON)
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def an_entry(caption: str, *, suspended: dt.date | None = None, listed: dt.date | None = SINCE) -> Entered:
    when = Listed(listed_on=listed, suspended_on=suspended)
    return Entered(caption, when, Schema.COMPANY, ("cn", "hk"))


def test_each_has_a_row_with_its_kind_countries_day_and_status() -> None:
    head, row, suspended = rows(an_entry("Kestrel Optics"), an_entry("Osprey", suspended=day("2021-03-12")))
    assert head == list(COLUMNS)
    assert row[:5] == ["OFAC NS-CMIC List", "Kestrel Optics", "Company", "cn; hk", "2021-06-03"]
    assert (row[5], row[6], suspended[5]) == ("designated", "2026-11-26", "suspended")


def test_a_day_that_the_list_does_not_give_is_empty() -> None:
    assert rows(an_entry("Kestrel", listed=None))[1][4] == ""


def test_no_cell_is_taken_for_a_formula() -> None:
    assert rows(an_entry("=HYPERLINK(1)"))[1][1] == "'=HYPERLINK(1)"
