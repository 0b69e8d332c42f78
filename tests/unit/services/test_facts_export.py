"""The reviewed facts written out for people to read over, and the page of programs made of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from bot.domain.law.designation import Designation
from bot.domain.law.listed import EndReason
from bot.domain.law.orders import NotEnforced, OrderOutcome, OutcomeKind
from bot.domain.law.program import DatedFact, Measure, Stage
from bot.domain.lists.dataset import Snapshot
from bot.services.lists.facts_export import flat, rows
from bot.services.lists.programs_table import HEAD, programs_table
from tests import builders

TODAY = dt.date(2026, 11, 26)
BAN = Measure(name="investment ban", effect="No buying.", since=dt.date(2020, 11, 12), until=dt.date(2021, 6, 3))
SOLD = OrderOutcome(kind=OutcomeKind.CARRIED_OUT, on="2024-09", text="It was sold.", documents=("dod-t5",))


def told(designation: Designation, *measures: Measure, **more: Any) -> dict[str, Any]:
    program = builders.a_program(
        measures=measures or (Measure(name="ban", effect="Buying is prohibited."),), securities="Buying is banned."
    )
    (row,) = rows(builders.a_snapshot(programs=(program,), designations=(designation,), **more), TODAY)
    return row


def test_a_designation_is_told_with_its_days_what_it_forbids_and_its_documents() -> None:
    row = told(builders.a_designation())
    assert (row["caption"], row["program_short"], row["status"]) == (
        "Xiaomi Corporation", 'DoD "CCMC" list', "designated",
    )  # fmt: skip
    assert (row["listed_on"], row["ended_on"], row["end_reason"], row["target"]) == ("2021-01-14", None, None, None)
    assert row["forbids"] == ["Buying is prohibited."]
    assert (row["securities"], row["orders"], row["doubt"]) == ("Buying is banned.", None, None)
    assert [(one["kind"], one["on"], one["state"]) for one in row["deadlines"]] == [
        ("purchase_ban", "2021-03-15", "passed")
    ]
    assert row["documents"] == [
        {
            "title": "DoD release of 14 Jan 2021",
            "citation": "DoD release, 14 Jan 2021",
            "date": "2021-01-14",
            "url": "https://www.defense.gov/News/Releases/Release/Article/2472464/",
        }
    ]


def test_what_is_over_forbids_nothing_any_more() -> None:
    ended = builders.a_designation(ended_on=dt.date(2021, 5, 25), end_reason=EndReason.VACATED)
    assert (told(ended)["status"], told(ended)["end_reason"], told(ended)["forbids"]) == ("ended", "vacated", [])
    assert told(ended)["securities"] is None
    assert told(builders.a_designation(), BAN)["forbids"] == []
    assert told(builders.a_designation(outcomes=(SOLD,)))["forbids"] == []
    assert told(builders.a_designation(outcomes=(replace(SOLD, kind=OutcomeKind.NOT_CARRIED_OUT),)))["forbids"]


def test_a_measure_meets_the_class_of_company_that_it_is_made_for_alone() -> None:
    banks = Measure(name="ban on loans", effect="No loans.", applies_to="bank")
    everyone = Measure(name="ban", effect="No buying.")
    assert told(builders.a_designation(), banks, everyone)["forbids"] == ["No buying."]
    assert told(builders.a_designation(company_class="bank"), banks, everyone)["forbids"] == ["No loans.", "No buying."]


def test_in_a_spreadsheet_what_is_several_stands_a_line_each_and_what_is_absent_is_empty() -> None:
    order = builders.a_designation(
        target="jupiter",
        orders="to divest Jupiter",
        outcomes=(replace(SOLD, reported=True),),
        not_enforced=(
            NotEnforced(since=dt.date(2025, 1, 20), until=dt.date(2025, 4, 5), by="E.O. 14166", documents=()),
            NotEnforced(since=dt.date(2025, 6, 1), by="E.O. 14258", documents=()),
        ),
        history=(DatedFact(on="2021-01-14", text="Listed."), DatedFact(on="2021-03-12", text="Enjoined.")),
    )
    entities = (builders.an_entity(), builders.named("jupiter", "Jupiter Systems"))
    cells = flat(told(order, entities=entities))
    assert (cells["target"], cells["orders"]) == ("Jupiter Systems", "to divest Jupiter")
    assert cells["outcomes"] == "2024-09: carried out, as reported. It was sold."
    assert cells["not_enforced"] == "2025-01-20 to 2025-04-05: E.O. 14166\n2025-06-01 to now: E.O. 14258"
    assert cells["history"] == "2021-01-14: Listed.\n2021-03-12: Enjoined."
    assert cells["documents"] == "DoD release of 14 Jan 2021, DoD release, 14 Jan 2021, 2021-01-14"
    assert cells["links"] == "https://www.defense.gov/News/Releases/Release/Article/2472464/"
    assert cells["ended_on"] == cells["doubt"] == ""


def test_a_date_in_a_spreadsheet_says_how_it_stands_and_by_which_clause() -> None:
    ended = builders.a_designation(ended_on=dt.date(2021, 2, 1), end_reason=EndReason.VACATED)
    assert flat(told(ended))["deadlines"] == (
        "purchase ban 2021-03-15, never took effect: the designation ended on 1 Feb 2021, before it "
        "[derived: E.O. 13959 s.1(a)(ii): listing + 60 days]"
    )


def test_designations_come_by_list_and_id() -> None:
    lists = (builders.a_dataset("b"), builders.a_dataset("a"))
    several = tuple(builders.a_designation(id, dataset=of) for id, of in (("2", "b"), ("1", "b"), ("3", "a")))
    found = rows(builders.a_snapshot(datasets=lists, designations=several), TODAY)
    assert [row["id"] for row in found] == ["3", "1", "2"]


def page(snapshot: Snapshot) -> list[str]:
    made = programs_table(snapshot)
    assert made.startswith(HEAD)
    return made.removeprefix(HEAD).splitlines()


def test_of_many_documents_three_are_named() -> None:
    papers = tuple(builders.a_document(str(n), title=f"Paper {n}") for n in range(4))
    program = builders.a_program(documents=("0", "1", "2", "3"))
    (line,) = page(builders.a_snapshot(programs=(program,), documents=(builders.a_document(), *papers)))
    assert line.endswith("| Paper 0; Paper 1; Paper 2 |")


def a_stage(since: dt.date | None, securities: str, **more: Any) -> Stage:
    known: dict[str, Any] = {"short": "s", "citation": "85 FR 1", "measures": (), "documents": ("dod-t5",)}
    return Stage(since=since, securities=securities, **known | more)


def test_each_stage_of_a_program_lasts_until_the_next_and_the_last_as_long_as_a_listing_stands() -> None:
    program = builders.a_program(
        title="A | B",
        stages=(a_stage(None, "Nothing."), a_stage(dt.date(2020, 11, 12), "Buying is banned.", as_seen=True)),
    )
    standing = builders.a_snapshot(programs=(program,))
    assert page(standing) == [
        "| A / B | before 2018 | 12 Nov 2020 | Nothing. | 85 FR 1 | DoD release of 14 Jan 2021 |",
        "| A / B | as seen on 12 Nov 2020 |  | Buying is banned. | 85 FR 1 | DoD release of 14 Jan 2021 |",
    ]
    ends = (dt.date(2021, 5, 25), dt.date(2021, 6, 3))
    over = tuple(builders.a_designation(str(n), ended_on=on) for n, on in enumerate(ends))
    assert page(replace(standing, designations=over))[1].split(" | ")[2] == "3 Jun 2021"


def test_a_program_without_stages_has_a_line_for_each_measure_and_one_without_listings_none() -> None:
    program = builders.a_program(measures=(BAN, replace(BAN, effect="No holding.", since=None, until=None)))
    unused = builders.a_program("US-UNUSED")
    assert page(builders.a_snapshot(programs=(program, unused))) == [
        "| Communist Chinese military companies | 12 Nov 2020 | 3 Jun 2021 | No buying. | 85 FR 73185 "
        "| DoD release of 14 Jan 2021 |",
        "| Communist Chinese military companies |  |  | No holding. | 85 FR 73185 | DoD release of 14 Jan 2021 |",
    ]
