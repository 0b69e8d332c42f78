"""Decisions as they are stored, seconded by one of two, and reopened by an edition that changes the entry."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from bot.domain.decisions.decision import Basis, Decision, Reason, Standing, Step, StepKind
from bot.domain.law.entity import Schema
from bot.errors import BadInput
from bot.services.decisions.deciding import Deciding
from bot.services.decisions.ports import Tally
from bot.services.decisions.stats import rows_of
from bot.services.notices.outbox import NoticeKind
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from tests import builders
from tests.fakes import FakeClock
from tests.integration.commands import Run
from tests.integration.conftest import NewWork
from tests.integration.leftovers import a_decision, a_feedback
from tests.integration.notices import MAY, World

PETROV = replace(
    builders.an_entry("7", "PETROV, Ivan"), schema=Schema.PERSON, countries=("ru",), birth_dates=("1970-01-01",)
)


def add(new_work: NewWork, decision: Decision) -> Decision:
    with new_work() as uow:
        kept = uow.decisions.add(decision, name_type="alias")
        uow.commit()
    return kept


def get(new_work: NewWork, number: int) -> Decision:
    with new_work() as uow:
        found = uow.decisions.get(number, team="TACME")
    assert found is not None
    return found


def test_a_decision_comes_back_as_it_was_to_its_workspace_alone(new_work: NewWork) -> None:
    kept = add(new_work, a_decision(note="“Ohio” \0", asked="小米 \0"))
    assert get(new_work, kept.number) == replace(kept, number=kept.number)
    with new_work() as uow:
        assert uow.decisions.get(kept.number, team="TAJAX") is None
        assert list(uow.decisions.on(team="TACME", matter="", key="xiaomi")) == [kept]
        assert list(uow.decisions.on(team="TACME", matter="M", key="xiaomi")) == []
        assert list(uow.decisions.on(team="TAJAX", matter="", key="xiaomi")) == []


def test_of_two_who_second_at_once_one_does(new_work: NewWork) -> None:
    kept = add(new_work, a_decision(second=True))
    deciding = Deciding(new_work, FakeClock(), Screener(new_work, FakeClock()))

    def second(user: str) -> bool:
        try:
            deciding.second(kept.number, agree=True, asker=Asker(surface="decision", user=user, team="TACME"))
        except BadInput:
            return False
        return True

    with ThreadPoolExecutor(3) as threads:
        done = list(threads.map(second, ["UBERT", "UCARL", "UANNA"]))
    assert sorted(done) == [False, False, True]
    assert not done[2]
    assert len(get(new_work, kept.number).steps) == 1
    assert get(new_work, kept.number).standing is Standing.STANDS


def decided(world: World, reason: Reason) -> Decision:
    """Anna judged Petrov not the same."""
    world.take(PETROV)
    basis = Basis(kind="Person", countries=("ru",), birth_dates=("1970-01-01",), names=("PETROV, Ivan",))
    return add(world.new_work, a_decision(entity="us_ofac_sdn:7", reason=reason, basis=basis, caption="PETROV, Ivan"))


def test_an_edition_that_changes_what_it_rests_on_reopens_it_and_says_so_to_who_decided(new_work: NewWork) -> None:
    world = World(new_work)
    kept = decided(world, Reason.BIRTH_DATE)
    world.take(replace(PETROV, birth_dates=("1971-02-02",)), day=1)
    again = get(new_work, kept.number)
    assert again.standing is Standing.REOPENED
    assert "now 1971-02-02" in again.steps[-1].note
    (owed,) = [one for one in world.owed() if one.kind is NoticeKind.REOPENED]
    assert (owed.place.channel, owed.payload["decision"]) == ("UANNA", kept.number)
    world.take(replace(PETROV, birth_dates=("1972-03-03",)), day=2)
    assert get(new_work, kept.number).steps == again.steps


def test_an_edition_that_changes_something_else_reopens_nothing(new_work: NewWork) -> None:
    world = World(new_work)
    kept = decided(world, Reason.BIRTH_DATE)
    world.take(replace(PETROV, countries=("by",)), day=1)
    assert get(new_work, kept.number).standing is Standing.STANDS
    assert [one for one in world.owed() if one.kind is NoticeKind.REOPENED] == []


def test_what_was_decided_for_a_name_is_found_by_its_workspace_its_matter_and_its_key_alone(new_work: NewWork) -> None:
    ours = add(new_work, a_decision())
    for other in (a_decision(team="TOTHER"), a_decision(matter="Falcon"), a_decision(key="huawei")):
        add(new_work, other)
    with new_work() as uow:
        found = uow.decisions.on(team="TACME", matter="", key="xiaomi")
    assert [one.number for one in found] == [ours.number]


def test_the_last_word_of_a_person_on_a_match_counts_and_figures_go_by_kind_of_name(new_work: NewWork) -> None:
    kept = add(new_work, a_decision())
    with new_work() as uow:
        for right in (True, False):
            uow.decisions.add_feedback(a_feedback(right=right))
        uow.decisions.add_feedback(a_feedback(right=True, user="UBERT"))
        uow.decisions.add_step(kept.number, Step(kind=StepKind.CONFIRMED, by="UBERT", at=MAY))
        uow.commit()
        tallies = list(uow.decisions.tallies())
    assert [step.kind for step in get(new_work, kept.number).steps] == [StepKind.CONFIRMED]
    assert sorted(tallies, key=repr) == [
        Tally("decision", "not_same", "alias", "", 1),
        Tally("feedback", "right", "alias", "Company", 1),
        Tally("feedback", "wrong", "alias", "Company", 1),
    ]
    assert list(rows_of(tallies))[1:] == [
        ("alias", "0", "1", "0", "1", "1", "33%"),
        ("all", "0", "1", "0", "1", "1", "33%"),
    ]


def test_the_command_prints_the_figures_and_wants_to_be_asked_for_them(run: Run) -> None:
    done = run("decisions", "--stats")
    assert done.out.splitlines()[0].startswith("kind of name\tsame")
    with pytest.raises(AssertionError):
        assert run("decisions").status == 0
