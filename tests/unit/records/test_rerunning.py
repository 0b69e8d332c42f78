"""What is otherwise now than when it was recorded."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Outcome
from bot.services.ports import Asker
from bot.services.records.rerunning import differences, rerun
from bot.services.screening.screener import Screener
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork
from tests.unit.handlers.answers import apple, huawei_today, xiaomi_in_january, xiaomi_today


def test_the_same_answer_has_no_differences() -> None:
    assert list(differences(xiaomi_today(), xiaomi_today())) == []


def test_who_is_no_longer_designated_and_why_is_told() -> None:
    told = list(differences(xiaomi_in_january(), xiaomi_today()))
    assert told[0] == "Xiaomi Corporation: designated then, formerly_designated now"
    assert any("status designated then, ended now" in line for line in told)
    assert any("ended on none then, 2021-05-25 now" in line for line in told)
    assert any("dates" in line and "upcoming then" in line and "never_took_effect now" in line for line in told)


@pytest.mark.parametrize(
    ("then", "now", "line"),
    [
        (apple(), huawei_today(), "outcome: no_match then, match now"),
        (apple(), huawei_today(), "found now, not then"),
        (huawei_today(), apple(), "found then, not now"),
    ],
)
def test_who_is_found_only_once_is_told(then: Answer, now: Answer, line: str) -> None:
    assert [told for told in differences(then, now) if line in told]


def test_a_listing_that_came_since_is_told() -> None:
    now = huawei_today()
    finding = now.findings[0]
    then = replace(now, findings=(replace(finding, designations=finding.designations[1:]),))
    (told,) = differences(then, now)
    assert told.endswith("shown now, not then")
    (gone,) = differences(now, then)
    assert gone.endswith("shown then, not now")


def test_lists_that_were_not_searched_then_are_told() -> None:
    now = apple()
    then = replace(now, lists=now.lists[1:])
    assert list(differences(then, now)) == [f"{now.lists[0].title}: searched now, not then"]
    assert list(differences(now, then)) == [f"{now.lists[0].title}: searched then, not now"]


def test_what_a_person_chose_is_chosen_again_and_nothing_has_changed() -> None:
    twins = builders.a_snapshot(entities=(builders.an_entity(), builders.named("twin", "Xiaomi Corporation")))
    work = FakeUnitOfWork(twins)
    screener, asker = Screener(lambda: work, FakeClock()), Asker(surface="command", user="U1", team="T1")
    asked = screener.screen("Xiaomi Corporation", asker=asker)
    assert asked.outcome is Outcome.AMBIGUOUS
    for chosen in ("xiaomi", "twin"):
        picked = screener.pick(asked.record, chosen, asker=asker)
        again = rerun(work.records.kept[-1], screener)
        assert again is not None
        assert (again.then, again.differences) == (picked, ())
        assert [one.entity.id for one in again.now.findings] == [chosen]


def test_a_choice_that_is_there_no_more_is_told_as_gone() -> None:
    work = FakeUnitOfWork(builders.a_snapshot(entities=(builders.an_entity(), builders.named("twin", "Xiaomi"))))
    screener, asker = Screener(lambda: work, FakeClock()), Asker(surface="command", user="U1", team="T1")
    screener.pick(screener.screen("Xiaomi", asker=asker).record, "twin", asker=asker)
    later = FakeUnitOfWork(builders.a_snapshot())
    again = rerun(work.records.kept[-1], Screener(lambda: later, FakeClock()))
    assert again is not None
    assert "Xiaomi: found then, not now" in again.differences


def test_a_question_of_an_earlier_day_is_asked_again_as_of_that_day_and_one_of_its_own_day_as_of_today() -> None:
    work, clock = FakeUnitOfWork(builders.a_snapshot()), FakeClock()
    screener, asker = Screener(lambda: work, clock), Asker(surface="command", user="U1", team="T1")
    today, earlier = clock.now().date(), dt.date(2021, 3, 1)
    screener.screen("Xiaomi", asker=asker, as_of=earlier)
    screener.screen("Xiaomi", asker=asker)
    of_that_day, of_its_own = work.records.kept
    clock.time += dt.timedelta(days=9)
    asked_again = [rerun(record, screener) for record in (of_that_day, of_its_own)]
    assert [again and again.now.as_of for again in asked_again] == [earlier, today + dt.timedelta(days=9)]


def test_where_one_list_alone_was_searched_it_alone_is_searched_again() -> None:
    both = builders.a_snapshot(datasets=(builders.a_dataset(), builders.a_dataset("us_dod_other")))
    work = FakeUnitOfWork(both)
    screener, asker = Screener(lambda: work, FakeClock()), Asker(surface="command", user="U1", team="T1")
    screener.screen("Xiaomi", asker=asker, dataset="us_dod_1237")
    screener.screen("Xiaomi", asker=asker)
    again = [rerun(record, screener) for record in work.records.kept[:2]]
    assert [[one.dataset for one in of.now.lists] for of in again if of] == [
        ["us_dod_1237"], ["us_dod_1237", "us_dod_other"],
    ]  # fmt: skip
