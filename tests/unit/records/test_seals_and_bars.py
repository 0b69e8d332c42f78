"""What a printed record says of its seal, of a file, and of the years that its bars cover."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.domain.law.listed import Status
from bot.services.ports import Asker, Record
from bot.services.records.record import Place
from bot.services.records.sheet import seal
from bot.services.records.sheet_findings import chart
from tests.unit.handlers import made


@pytest.mark.parametrize(
    ("days", "years"),
    [
        (("2021-01-14", "2021-05-25"), ["2021", "2022"]),
        (("2019-01-14", "2021-05-25"), ["2019", "2020", "2021", "2022"]),
        (("2006-01-14", "2020-05-25"), [str(year) for year in range(2006, 2022)]),
        (("2005-01-14", "2020-05-25"), [str(year) for year in range(2005, 2022, 2)]),
        (("1997-01-14", "2020-05-25"), [str(year) for year in range(1997, 2022, 3)]),
    ],
)
def test_the_years_of_a_chart_are_marked_in_eight_steps_or_so(days: tuple[str, str], years: list[str]) -> None:
    first, last = map(dt.date.fromisoformat, days)
    view = made.a_designation(status=Status.ENDED, listed_on=first, ended_on=last, deadlines=())
    drawn = chart([view], made.an_answer(as_of=last))
    assert [label for _, label in drawn["years"]] == years
    assert drawn["years"][0][0] == 0
    assert 0 < drawn["asked"] < 1


def test_a_chart_of_one_day_is_none() -> None:
    on = dt.date(2021, 1, 14)
    view = made.a_designation(listed_on=on, deadlines=())
    assert chart([view], made.an_answer(as_of=on)) == {}
    assert chart([view], made.an_answer(as_of=on + dt.timedelta(days=1))) != {}


def a_record(**more: Any) -> Record:
    at = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
    known: dict[str, Any] = {
        "id": "0a1b2c", "asked_at": at, "asker": Asker(surface="command", team="T1"), "query": "Xiaomi",
        "as_of": at.date(), "outcome": "match", "lists": {}, "candidates": [], "answer": "{}",
    }  # fmt: skip
    return Record(**known | more)


PLACE = Place(position=7, previous=b"\x01", hash=b"\x02")


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ({"version": "1.2", "commit": "abc"}, "1.2, commit abc"),
        ({"version": "1.2", "commit": ""}, "1.2, commit not known"),
        ({"version": "", "commit": "abc"}, "unknown version, commit abc"),
    ],
)
def test_a_seal_tells_the_program_or_what_of_it_is_not_known(program: dict[str, str], told: str) -> None:
    sealed = dict(seal(a_record(basis={"program": program, "policy": "p1", "facts": 29}, place=PLACE)))
    assert (sealed["Program"], sealed["Matching policy"], sealed["Reviewed facts"]) == (told, "p1", "revision 29")


@pytest.mark.parametrize(("team", "workspace"), [("T1", "T1"), ("", "command line")])
def test_a_seal_tells_its_place_in_the_chain_of_a_workspace(team: str, workspace: str) -> None:
    sealed = dict(seal(a_record(place=PLACE, asker=Asker(surface="command", team=team))))
    assert sealed["Place in the chain"] == f"7 of workspace {workspace}"
    assert (sealed["Hash before it"], sealed["Hash"]) == ("01", "02")
    assert (team or "cli") in sealed["To verify"]


def test_a_record_from_before_there_were_chains_cannot_be_verified() -> None:
    assert list(seal(a_record())) == [("Chain", "from before records formed a chain: it cannot be verified")]
