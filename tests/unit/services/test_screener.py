"""An answer as it stood on the day asked about, from asking to record, over facts in memory."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.law.answer import Answer, Finding, Outcome, Standing
from bot.domain.law.designation import Designation
from bot.domain.law.entity import Entity, Link, Relation
from bot.domain.law.listed import EndReason
from bot.domain.law.program import Measure
from bot.domain.law.view import DesignationView
from bot.domain.lists.dataset import Snapshot
from bot.errors import BadInput
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork

ALICE = Asker(surface="command", user="U1", team="T1")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def ask(snapshot: Snapshot, as_of: str, name: str = "Xiaomi") -> Finding:
    screener = Screener(lambda: FakeUnitOfWork(snapshot), FakeClock())
    (finding,) = screener.screen(name, asker=ALICE, as_of=day(as_of)).findings
    return finding


def view(finding: Finding) -> DesignationView:
    (only,) = finding.designations
    return only


def expired(*, last_copy: str) -> Snapshot:
    """An order printed to end on 22 Oct 2022, in a list last checked on that day."""
    listed = builders.a_designation(
        listed_on=day("2022-04-25"), ended_on=day("2022-10-22"), end_reason=EndReason.EXPIRED
    )
    return builders.a_snapshot(designations=(listed,), checked_on={"us_dod_1237": day(last_copy)})


@pytest.mark.parametrize(
    ("last_copy", "as_of", "standing"),
    [
        ("2022-09-01", "2022-12-01", Standing.UNKNOWN),
        ("2022-10-21", "2022-12-01", Standing.UNKNOWN),
        ("2022-10-22", "2022-12-01", Standing.FORMERLY_DESIGNATED),
        ("2023-02-01", "2022-12-01", Standing.FORMERLY_DESIGNATED),
        ("2022-09-01", "2022-10-21", Standing.DESIGNATED),
    ],
)
def test_a_printed_end_holds_where_a_copy_of_after_it_shows_no_renewal(
    last_copy: str, as_of: str, standing: Standing
) -> None:
    assert ask(expired(last_copy=last_copy), as_of).status is standing


@pytest.mark.parametrize(
    ("as_of", "warned"), [("2026-11-11", False), ("2026-11-12", True), ("2026-11-24", True), ("2021-03-01", False)]
)
def test_a_renewal_that_was_not_checked_is_told_from_the_day_it_was_due(as_of: str, warned: bool) -> None:
    due = builders.a_program(renewal_due=day("2026-11-12"), renewal_note="Each year.")
    caveats = view(ask(builders.a_snapshot(programs=(due,)), as_of)).caveats
    assert any("due for renewal on 12 Nov 2026" in caveat for caveat in caveats) is warned


def test_the_document_of_a_listing_is_told_though_it_came_after_the_day_and_later_ones_are_not() -> None:
    later = builders.a_document("later", date="2021-02-01")
    after = builders.a_document("after", date="2021-03-01")
    listed = builders.a_designation(documents=("later", "after"))
    told = builders.a_snapshot(documents=(builders.a_document(), later, after), designations=(listed,))
    assert [source.id for source in view(ask(told, "2021-01-20")).sources] == ["later", "dod-t5"]
    assert [source.id for source in view(ask(told, "2021-03-01")).sources] == ["later", "after", "dod-t5"]


def owned(id: str, by: str) -> Entity:
    links = (Link(relation=Relation.OWNER, entity_id=by),) if by else ()
    return replace(builders.named(id, f"Company {id}"), links=links)


def test_owners_are_told_to_the_third_and_no_further() -> None:
    chain = [owned("a", "b"), owned("b", "c"), owned("c", "d"), owned("d", "e"), owned("e", "")]
    told = builders.a_snapshot(entities=(builders.an_entity(), *chain))
    related = ask(told, "2021-02-01", name="Company a").related
    assert [one.entity.id for one in related] == ["b", "c", "d"]


def test_an_owner_of_later_and_its_own_owners_are_not_told() -> None:
    bought = replace(
        builders.named("a", "Company a"),
        links=(Link(relation=Relation.OWNER, entity_id="b", since=day("2021-06-01")),),
    )
    told = builders.a_snapshot(entities=(builders.an_entity(), bought, owned("b", "c"), owned("c", "")))
    assert [one.entity.id for one in ask(told, "2021-05-31", name="Company a").related] == []
    assert [one.entity.id for one in ask(told, "2021-06-01", name="Company a").related] == ["b", "c"]


def test_a_measure_that_ended_with_the_designation_is_told_as_one_that_stood_while_it_lasted() -> None:
    ended = builders.a_designation(ended_on=day("2021-06-03"), end_reason=EndReason.SUPERSEDED)
    ban = Measure(name="investment ban", effect="Buying is prohibited.", until=day("2021-06-03"))
    later = Measure(name="procurement bar", effect="The DoD may not buy.", since=day("2021-06-03"))
    told = builders.a_snapshot(programs=(builders.a_program(measures=(ban, later)),), designations=(ended,))
    assert [measure.name for measure in view(ask(told, "2022-01-01")).measures] == ["investment ban"]


def undated(id: str = "undated", **more: Any) -> Designation:
    """A listing without a date, in copies that begin on 1 May 2021."""
    return builders.a_designation(id, listed_on=None, seen_from=day("2021-05-01"), **more)


@pytest.mark.parametrize(
    ("others", "standing"),
    [
        ((), Standing.UNKNOWN),
        ((builders.a_designation(effective_on=day("2021-04-10")),), Standing.NOT_DESIGNATED),
        ((builders.a_designation(),), Standing.DESIGNATED),
    ],
)
def test_what_our_copies_cannot_tell_is_unknown_unless_something_stands_or_is_to_come(
    others: tuple[Designation, ...], standing: Standing
) -> None:
    assert ask(builders.a_snapshot(designations=(undated(), *others)), "2021-04-01").status is standing


TWO = builders.a_snapshot(entities=(builders.an_entity(), builders.named("twin", "Xiaomi Corporation")))


def asked(work: FakeUnitOfWork, name: str = "Xiaomi Corporation", asker: Asker = ALICE) -> tuple[Screener, Answer]:
    screener = Screener(lambda: work, FakeClock())
    return screener, screener.screen(name, asker=asker, as_of=day("2021-02-01"))


def test_a_person_picks_one_of_several_and_it_is_answered_for_the_day_and_name_that_were_asked() -> None:
    work = FakeUnitOfWork(TWO)
    screener, question = asked(work)
    assert question.outcome is Outcome.AMBIGUOUS
    picked = screener.pick(question.record, "xiaomi", asker=ALICE)
    assert (picked.outcome, picked.query, picked.as_of) == (Outcome.MATCH, "Xiaomi Corporation", day("2021-02-01"))
    assert [finding.entity.id for finding in picked.findings] == ["xiaomi"]
    assert [record.id for record in work.records.kept] == [question.record, picked.record]


@pytest.mark.parametrize("entity", ["nobody", ""])
def test_an_entity_that_is_not_there_cannot_be_picked(entity: str) -> None:
    work = FakeUnitOfWork(TWO)
    screener, question = asked(work)
    with pytest.raises(BadInput, match="That choice is no longer there"):
        screener.pick(question.record, entity, asker=ALICE)
    assert len(work.records.kept) == 1


@pytest.mark.parametrize("team", ["T2", ""])
def test_a_question_of_another_team_cannot_be_picked_from(team: str) -> None:
    work = FakeUnitOfWork(TWO)
    screener, question = asked(work)
    for record in (question.record, "none"):
        with pytest.raises(BadInput, match="That choice is no longer there"):
            screener.pick(record, "xiaomi", asker=replace(ALICE, team=team))
    assert len(work.records.kept) == 1
