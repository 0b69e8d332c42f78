"""Which dates concern a place: of what it follows, of its kin and lists, each date once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from bot.domain.law.deadline import DeadlineKind
from bot.domain.law.kinship import Kin
from bot.domain.notices.following import EVERYTHING, Place, Target, TargetKind
from bot.services.notices import calendar
from bot.services.notices.calendar import Calendar
from bot.services.notices.follows import Dated
from tests.builders import a_designation, a_program
from tests.unit.handlers.made import a_deadline

HERE, THERE = Place(team="A", channel="1"), Place(team="B", channel="1")
DAYS = [dt.date(2026, 11, 26)]


class Followed:
    def __init__(self, target: Target) -> None:
        self.target = target


def entity(id: str) -> Target:
    return Target(kind=TargetKind.ENTITY, id=id, label=f"the {id}")


def dated(id: str, group: str, *, team: str = "") -> Dated:
    return Dated(designation=a_designation(id), group=group, caption=group.title(), team=team)


def told(
    monkeypatch: pytest.MonkeyPatch,
    targets: Sequence[Target],
    *listed: Dated,
    place: Place = HERE,
    groups: Mapping[str, str] | None = None,
    kin: Mapping[str, Sequence[Kin]] | None = None,
) -> list[tuple[str, str, str]]:
    dates = {"late": "2027-01-14", "soon": "2026-12-01"}
    monkeypatch.setattr(
        calendar, "near", lambda d, *_: [a_deadline(DeadlineKind.DIVEST_BY, dates.get(d.id, "2026-12-24"))]
    )
    follows: Any = {HERE: [Followed(target) for target in targets], THERE: [Followed(EVERYTHING)]}
    found = Calendar(listed, {"US-CCMC-1237": a_program()}, follows, groups or {}, kin or {}).near(place, DAYS, "UTC")
    return [(one.caption, one.followed, one.relation) for one in found]


def test_the_dates_of_what_is_followed_are_told_the_soonest_first(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = (dated("late", "kestrel"), dated("soon", "osprey"), dated("x", "quoll"))
    found = told(monkeypatch, [entity("kestrel"), entity("osprey")], *listed)
    assert found == [("Osprey", "the osprey", ""), ("Kestrel", "the kestrel", "")]


def test_one_date_of_two_lists_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(told(monkeypatch, [EVERYTHING], dated("one", "kestrel"), dated("two", "kestrel"))) == 1


def test_a_workspaces_own_list_concerns_that_workspace_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = (dated("one", "kestrel", team="A"), dated("two", "osprey", team="B"), dated("three", "quoll"))
    assert [caption for caption, *_ in told(monkeypatch, [EVERYTHING], *listed)] == ["Kestrel", "Quoll"]
    assert [caption for caption, *_ in told(monkeypatch, [], *listed, place=THERE)] == ["Osprey", "Quoll"]
    assert told(monkeypatch, [], *listed) == []


def test_kin_of_a_followed_name_are_told_with_what_they_are_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    kin = [Kin(followed="kestrel-group", words="owner of"), Kin(followed="quoll", words="owned by")]

    def found(*followed: str) -> list[tuple[str, str, str]]:
        targets, groups = [entity(id) for id in followed], {"kestrel": "kestrel-group"}
        return told(monkeypatch, targets, dated("one", "osprey"), groups=groups, kin={"osprey": kin})

    assert found("kestrel") == [("Osprey", "the kestrel", "owner of")]
    assert found("kestrel", "quoll") == [("Osprey", "the quoll", "owned by")]
    assert found("kestrel", "quoll", "osprey") == [("Osprey", "the osprey", "")]
    assert found("dunlin") == []


@pytest.mark.parametrize(
    ("kind", "id", "concerns"),
    [
        (TargetKind.DATASET, "us_dod_1237", True), (TargetKind.DATASET, "US-CCMC-1237", False),
        (TargetKind.PROGRAM, "US-CCMC-1237", True), (TargetKind.PROGRAM, "us_dod_1237", False),
        (TargetKind.ALL, "", True),
    ],
)  # fmt: skip
def test_the_list_or_the_program_may_be_followed(
    monkeypatch: pytest.MonkeyPatch, kind: TargetKind, id: str, concerns: bool
) -> None:
    found = told(monkeypatch, [Target(kind=kind, id=id, label="it")], dated("one", "kestrel"))
    assert found == ([("Kestrel", "", "")] if concerns else [])
