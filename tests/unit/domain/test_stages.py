"""A program as it stood on a day, and clocks that ran out."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.clock import Clock
from bot.domain.law.program import NOT_HELD, Measure, Stage
from tests import builders


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def stage(since: str | None, short: str) -> Stage:
    return Stage(
        since=day(since) if since else None,
        short=short,
        citation=f"E.O. of {since}",
        securities=f"{short} says so.",
        measures=(Measure(name="wide sanctions", effect=short),),
        documents=("dod-t5",),
    )


def test_a_program_is_in_the_last_stage_begun_on_the_day() -> None:
    program = builders.a_program(stages=(stage("2021-04-15", "first"), stage("2022-03-08", "second")))
    assert [program.on(day(on)).short for on in ("2021-04-15", "2022-03-07", "2022-03-08")] == [
        "first",
        "first",
        "second",
    ]
    assert program.on(day("2022-03-08")).securities == "second says so."


def test_before_its_first_known_stage_nothing_is_said_of_what_it_forbade() -> None:
    program = builders.a_program(stages=(stage("2021-04-15", "first"),))
    before = program.on(day("2021-04-14"))
    assert (before.securities, before.measures) == (NOT_HELD, ())


def test_a_stage_of_before_the_days_one_may_ask_about_covers_them_all() -> None:
    program = builders.a_program(stages=(stage(None, "first"), stage("2022-03-08", "second")))
    assert program.on(day("2018-01-01")).short == "first"


def test_a_program_without_stages_is_as_its_file_says() -> None:
    program = builders.a_program()
    assert program.on(day("2018-01-01")) is program


@pytest.mark.parametrize(
    ("on", "settled", "unchecked"),
    [("2026-11-09", None, False), ("2026-11-10", None, True), ("2026-11-20", "2026-11-15", False)],
)
def test_a_clock_runs_out_on_its_day_until_somebody_settles_it(on: str, settled: str | None, unchecked: bool) -> None:
    clock = Clock(
        id="rule",
        title="The rule comes back",
        due=day("2026-11-10"),
        basis="a final rule",
        note="Look for a notice.",
        documents=("dod-t5",),
        verification=builders.SEEN,
        settled_on=day(settled) if settled else None,
    )
    assert clock.runs_out_unchecked(day(on)) is unchecked
    assert clock.caveat() == "The rule comes back: due 10 Nov 2026, not checked since 22 Aug 2026. Look for a notice."
