"""What programs bar and what they say of subsidiaries: reviewed facts with their sources, refused where they differ."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.domain.law.document import Mark
from bot.domain.law.program import Bar, Measure, Program
from bot.domain.law.severity import MEASURES, Colour
from bot.domain.lists.dataset import Snapshot
from data import curated
from tests.unit.curated.small import PROGRAM, TODAY, change, problems

MEASURE = 'name = "investment ban"'
SUBSIDIARIES = """
        [subsidiaries]
        says = "covered only once listed themselves"
        since = 2020-12-28
        documents = ["dod-t5"]
        checked_on = 2026-08-22
        mark = "verified"
        """
AGAIN = """
        [[measures]]
        name = "investment ban"
        effect = "No sales."
        """


def added(root: Path, text: str) -> Path:
    """The small folder with more in the file of its program."""
    file = root / PROGRAM
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
    return root


def test_what_a_measure_bars_is_read_from_its_program(root: Path) -> None:
    change(root, PROGRAM, MEASURE, f'{MEASURE}\n        shares = "barred in part"')
    (program,) = curated.load(root, today=TODAY).programs
    assert [(one.shares, one.goods) for one in program.measures] == [(Bar.PART, None)]


def test_another_word_than_barred_barred_in_part_or_not_barred_is_refused(root: Path) -> None:
    change(root, PROGRAM, MEASURE, f'{MEASURE}\n        shares = "perhaps"')
    (found,) = problems(root)
    assert found.startswith(f"data/{PROGRAM}: measures.0.shares: ")


@pytest.mark.parametrize("bars", ['shares = "barred"', 'goods = "not barred"'])
def test_measures_of_one_name_that_bar_different_things_are_refused(root: Path, bars: str) -> None:
    added(root, f"{AGAIN}{bars}\n")
    (found,) = problems(root)
    assert found == (
        f"data/{PROGRAM}: investment ban: says otherwise than US-CCMC-1237 whether it bars shares or goods"
    )


def test_what_a_program_says_of_subsidiaries_is_read_with_its_source(root: Path) -> None:
    (program,) = curated.load(added(root, SUBSIDIARIES), today=TODAY).programs
    assert program.subsidiaries is not None
    assert program.subsidiaries.says == "covered only once listed themselves"
    assert program.subsidiaries.documents == ("dod-t5",)
    assert program.subsidiaries.verification.mark is Mark.VERIFIED


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('["dod-t5"]', '["gone"]', "there is no document gone"),
        ('["dod-t5"]', "[]", "subsidiaries: Value error, what no document says is unverified"),
        ("        since = 2020-12-28\n", "", "subsidiaries: Value error, the day since when goes with a document"),
        ("2026-08-22", "2026-11-26", "subsidiaries: checked on 2026-11-26, a day that has not come"),
        ('mark = "verified"', 'mark = "unverified"', "subsidiaries: Value error, a doubt goes with"),
    ],
)
def test_what_is_said_of_subsidiaries_without_a_source_is_refused(root: Path, old: str, new: str, said: str) -> None:
    (found,) = problems(added(root, SUBSIDIARIES.replace(old, new)))
    assert found.startswith(f"data/{PROGRAM}: {said}")


@pytest.fixture(scope="module")
def facts() -> Snapshot:
    return curated.load(today=dt.date(2026, 11, 26))


def carried(facts: Snapshot) -> list[Measure]:
    """Every measure of every program, of all its stages."""
    stages = [measure for program in facts.programs for stage in program.stages for measure in stage.measures]
    return [*stages, *(measure for program in facts.programs for measure in program.measures)]


def named(facts: Snapshot, trade: str, bar: Bar) -> set[str]:
    return {measure.name for measure in carried(facts) if getattr(measure, trade) is bar}


def test_the_measures_that_bar_shares_and_goods_are_these(facts: Snapshot) -> None:
    everything = {"asset freeze", "comprehensive embargo"}
    assert named(facts, "shares", Bar.WHOLE) == everything | {"trading ban", "investment ban"}
    assert named(facts, "shares", Bar.PART) == {"debt and equity restrictions"}
    assert named(facts, "goods", Bar.WHOLE) == everything | {"export privileges denied"}
    assert named(facts, "goods", Bar.PART) == {"export licence", "export conditions"}


def test_the_measures_that_surely_bar_none_of_it_are_these(facts: Snapshot) -> None:
    neither = {"public listing", "outbound investment rule"}
    exports = {"export licence", "export conditions", "export privileges denied"}
    bought = {"procurement bar", "equipment authorisation bar", "subsidy bar", "distribution ban"}
    assert named(facts, "shares", Bar.NONE) == neither | exports | bought
    assert named(facts, "goods", Bar.NONE) == neither | {"trading ban", "investment ban"}


def test_restrictions_on_debt_do_not_say_that_goods_are_free(facts: Snapshot) -> None:
    restrictions = [one for one in carried(facts) if one.name == "debt and equity restrictions"]
    assert any("oil projects" in one.effect for one in restrictions)  # which goods may not be supplied to
    assert {one.goods for one in restrictions} == {None}


def test_what_bars_all_of_a_trade_is_red(facts: Snapshot) -> None:
    whole = named(facts, "shares", Bar.WHOLE) | named(facts, "goods", Bar.WHOLE)
    assert {MEASURES[name] for name in whole} == {Colour.RED}


def test_of_these_programs_it_was_read_what_they_say_of_subsidiaries(facts: Snapshot) -> None:
    said = {program.id: program.subsidiaries for program in facts.programs if program.subsidiaries}
    sourced = {"US-NS-CMIC", "US-SDN", "US-NS-CCMC", "US-CCMC-1237", "US-BIS-EL", "US-BIS-MEU"}
    unread = {"US-SSI", "US-NDAA-889", "US-FCC-COVERED", "EU-FSF", "GB-UKSL"}
    assert {id for id, rule in said.items() if rule.documents} == sourced
    assert {id for id, rule in said.items() if rule.verification.mark is Mark.UNVERIFIED} == unread
    assert said.keys() == sourced | unread


def test_the_base_of_the_outbound_rule_is_told_of_that_rule_and_of_no_list(facts: Snapshot) -> None:
    under = {program.id for program in facts.programs for clock in program.clocks if "14105" in clock.title}
    assert under == {"US-OUTBOUND"}
    assert not [one.id for one in facts.designations if one.program == "US-OUTBOUND"]


def test_the_emergency_behind_the_ns_cmic_list_is_that_of_eo_13959(facts: Snapshot) -> None:
    (cmic,) = [program for program in facts.programs if program.id == "US-NS-CMIC"]
    assert cmic.renewal_due == dt.date(2026, 11, 12)
    assert "E.O. 13959" in cmic.renewal_note
    assert not [clock.title for clock in cmic.clocks if "emergency" in clock.title]


def of(facts: Snapshot, program: str) -> Program:
    return next(one for one in facts.programs if one.id == program)


@pytest.mark.parametrize(
    ("program", "first"),
    [
        ("US-BIS-EL", dt.date(2025, 11, 10)),
        ("US-BIS-MEU", dt.date(2025, 11, 10)),
        ("US-CCMC-1237", dt.date(2020, 12, 28)),
        ("US-NS-CMIC", dt.date(2021, 6, 3)),
        ("US-SDN", dt.date(2014, 8, 13)),
    ],
)
def test_what_is_said_of_subsidiaries_is_told_only_from_the_day_of_its_document(
    facts: Snapshot, program: str, first: dt.date
) -> None:
    before = first - dt.timedelta(days=1)
    assert of(facts, program).subsidiaries_on(before, today=TODAY) == ""
    assert of(facts, program).subsidiaries_on(first, today=TODAY) != ""


def test_a_rule_on_subsidiaries_that_no_document_gives_is_told_of_today_alone_as_unverified(facts: Snapshot) -> None:
    eu = of(facts, "EU-FSF")
    assert "; unverified (high confidence): told from general knowledge" in eu.subsidiaries_on(TODAY, today=TODAY)
    assert eu.subsidiaries_on(TODAY - dt.timedelta(days=1), today=TODAY) == ""
    assert "unverified" not in of(facts, "US-NS-CMIC").subsidiaries_on(TODAY, today=TODAY)
