"""Everybody on a list as a table."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import replace
from typing import Any

from bot.domain.law.entity import Schema
from bot.domain.law.listed import Listed
from bot.services.answering import Entered
from bot.services.questions.lists.answers import Whole
from bot.services.questions.lists.members import HeldNow
from bot.services.questions.lists.narrowing import Narrowed
from bot.services.wording.lists.members_csv import COLUMNS, members_csv
from bot.services.wording.lists.table_told import table_told
from bot.services.wording.small_print import NOT_A_FINDING
from tests.unit.handlers.made import a_list, day

ON = day("2026-11-26")
SINCE = day("2021-06-03")


def rows(*entries: Entered) -> list[list[str]]:
    held = HeldNow(searched=a_list("OFAC NS-CMIC List"), gaps="", entries=entries, by_kind=False)
    text = members_csv((held,), on=ON)
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


def a_held(title: str, *, by_kind: bool = False, gaps: str = "", **more: Any) -> HeldNow:
    searched = replace(a_list(title), **more)
    return HeldNow(searched=searched, gaps=gaps, entries=(), by_kind=by_kind)


def notes(*lists: HeldNow, of: int = 0, **asked: Any) -> tuple[str, ...]:
    pairs = (("d", "P"),) * (of or len(lists))
    *said, last = table_told(lists, Whole(lists=pairs, on=ON, narrowed=Narrowed(**asked))).notes
    assert last == NOT_A_FINDING
    return tuple(said)


def test_a_table_says_that_it_is_of_what_is_held_now_and_of_which_day() -> None:
    whole = Whole(lists=(("a", "A"), ("b", "B")), on=ON, narrowed=Narrowed())
    page = table_told((a_held("NS-CMIC"), a_held("EL")), whole)
    assert page.head == "Entries held now of NS-CMIC, EL, as of 26 Nov 2026"
    assert page.notes == (NOT_A_FINDING,)
    assert table_told((), whole).head == "None of these lists is held now, as of 26 Nov 2026"


def test_a_table_says_what_is_not_held_of_its_lists() -> None:
    assert notes(a_held("EL", gaps="four are held")) == ("⚠️ Held in part: EL: four are held.",)
    assert notes(a_held("EL"), of=2) == ("⚠️ Not held here: 1 of the lists that the answer told of.",)
    assert notes(a_held("EL", stale=True)) == ("⚠️ Stale: EL (last checked 22 Aug 2026).",)
    assert notes(a_held("EL", begins_on=day("2026-11-27"))) == ("⚠️ Our copies do not reach back to that day: EL.",)


def test_a_table_says_what_narrows_it_and_what_does_not() -> None:
    ships: dict[str, Any] = {"country": "ir", "beside": ("sy",), "kind": "vessel"}
    assert notes(a_held("SDN", by_kind=True), **ships) == (
        "Narrowed to vessels with Iran or Syria among their countries.",
    )
    assert notes(a_held("SDN", by_kind=True), a_held("EL"), kind="person") == (
        "Narrowed to persons.",
        "Not narrowed to persons on EL: which are is not told there.",
    )
    assert notes(a_held("EL"), kind="person") == ("Not narrowed to persons on EL: which are is not told there.",)
    assert notes(a_held("EL"), sort="banks", place="Europe") == (
        "Not narrowed by “banks”: no entry says which are.",
        "Not narrowed by “Europe”: which entries are from there is not held.",
    )
