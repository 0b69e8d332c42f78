"""Orders against an addressee: every date of every order, the day before it, on it and after it."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from bot.domain.law.deadline import Deadline
from bot.domain.law.designation import Designation
from bot.domain.law.entity import Relation
from bot.domain.lists.dataset import Snapshot
from data import curated

TABLE = Path(__file__).parent.parent.parent / "golden" / "orders.csv"
TODAY = dt.date(2026, 11, 26)
A_DAY = dt.timedelta(days=1)
UNDATED = {
    "cfius-2019-patientslikeme",
    "cfius-2020-ekso",
    "uk-2022-manchester",
    "uk-2022-pulsic",
    "uk-2022-nexperia",
    "uk-2022-upp",
    "uk-2022-hilight",
    "uk-2024-ftdi",
    "ca-2022-sinomine",
    "ca-2022-chengze",
    "ca-2022-zangge",
    "ca-2024-bluvec",
    "ca-2024-pegauni",
    "ca-2024-tiktok",
    "nl-2025-nexperia",
}
"""Orders whose period was not published, or that give none."""


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def facts() -> Snapshot:
    return curated.load(today=TODAY)


@pytest.fixture(scope="module")
def orders(facts: Snapshot) -> dict[str, Designation]:
    return {d.id: d for d in facts.designations if d.orders}


def deadlines(facts: Snapshot, order: Designation, day: dt.date) -> dict[tuple[str, str], Deadline]:
    program = next(program for program in facts.programs if program.id == order.program)
    return {(one.kind.value, one.on.isoformat()): one for one in order.deadlines_on(day, program)}


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['id']} {row['kind']} {row['on']}")
def test_a_date_is_live_to_its_end_and_then_over_or_put_off(
    facts: Snapshot, orders: dict[str, Designation], row: dict[str, str]
) -> None:
    order, on, which = orders[row["id"]], dt.date.fromisoformat(row["on"]), (row["kind"], row["on"])
    put_off = dt.date.fromisoformat(row["extended from"]) if row["extended from"] else None
    for day, over in ((on - A_DAY, False), (on, False), (on + A_DAY, True), (TODAY, None)):
        found = deadlines(facts, order, day).get(which)
        if found is None:  # not yet granted, or the order not yet made
            assert over is False
            continue
        if put_off and put_off <= day:
            assert found.state == "extended"
            if row["extended to"]:
                assert found.extended_to == dt.date.fromisoformat(row["extended to"])
        elif over is False and not (order.ended_on and order.ended_on <= day):
            assert found.state == "upcoming"
        else:
            assert found.state == (row["day after"] if over or put_off else found.state)
    assert deadlines(facts, order, on + A_DAY)[which].state == row["day after"]


def test_every_order_has_its_dates_in_the_table_or_gives_none(facts: Snapshot, orders: dict[str, Designation]) -> None:
    first = {id: order for id, order in orders.items() if id[-2:] not in ("-2", "-3", "-4", "-5", "-6")}
    dated = {(id, *which) for id, order in first.items() for which in deadlines(facts, order, TODAY)}
    assert dated == {(row["id"], row["kind"], row["on"]) for row in rows()}
    assert {id for id, order in first.items() if not deadlines(facts, order, TODAY)} == UNDATED


def test_two_live_dates_never_stand_side_by_side(facts: Snapshot, orders: dict[str, Designation]) -> None:
    for order in orders.values():
        begun = order.listed_on or TODAY
        for day in (begun + dt.timedelta(days=n) for n in range(0, 400, 3)):
            live = [one.kind for one in deadlines(facts, order, day).values() if one.state == "upcoming"]
            assert len(live) == len(set(live))


def test_on_the_day_before_an_order_nothing_of_it_is_told(facts: Snapshot, orders: dict[str, Designation]) -> None:
    for order in orders.values():
        assert order.listed_on is not None
        eve = order.listed_on - A_DAY
        assert (order.begun(eve), order.outcome_on(eve), deadlines(facts, order, eve)) == (False, None, {})


def test_addressee_and_target_lead_to_each_other(facts: Snapshot, orders: dict[str, Designation]) -> None:
    entities = {entity.id: entity for entity in facts.entities}
    for order in (order for order in orders.values() if order.target):
        there = {link.entity_id for link in entities[order.entity_id].links if link.relation is Relation.TARGET}
        back = {link.entity_id for link in entities[order.target].links if link.relation is Relation.ADDRESSEE}
        assert (order.target in there, order.entity_id in back) == (True, True)
