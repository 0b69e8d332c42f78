"""What is one workspace's, channel's or person's is nobody else's, table by table."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from sqlalchemy import Engine

from bot.domain.decisions.decision import Step, StepKind
from bot.domain.notices.following import EVERYTHING, Place, Target, TargetKind
from bot.domain.notices.watch_lists import Watched
from bot.services.watch_lists.ports import NewList
from data.sql.keeping.store import SqlKeeping
from tests.integration.conftest import NewWork
from tests.integration.leftovers import a_decision, a_feedback, a_file

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
HERE, THERE, ELSEWHERE = Place(team="A", channel="1"), Place(team="A", channel="2"), Place(team="B", channel="1")


def test_a_matter_is_of_one_channel_of_one_workspace(new_work: NewWork) -> None:
    with new_work() as uow:
        uow.records.set_matter("A", "1", "Project K", by="U1", at=NOW)
        assert uow.records.matter("A", "1") == "Project K"
        assert [uow.records.matter(*at) for at in (("A", "2"), ("B", "1"), ("A", ""), ("", ""))] == [""] * 4
        uow.commit()
    with new_work() as uow:
        uow.records.set_matter("A", "1", "", by="U1", at=NOW)
        uow.commit()
    with new_work() as uow:
        assert uow.records.matter("A", "1") == ""


def test_follows_are_of_their_place_and_counted_by_workspace(new_work: NewWork) -> None:
    acme = Target(kind=TargetKind.ENTITY, id="acme", label="Acme")
    with new_work() as uow:
        for place in (HERE, THERE, ELSEWHERE):
            assert uow.follows.add(place, EVERYTHING, by="U1", at=NOW)
        assert uow.follows.add(HERE, acme, by="U2", at=NOW)
        assert not uow.follows.add(HERE, acme, by="U3", at=NOW)
        uow.commit()
    with new_work() as uow:
        assert [uow.follows.count(team) for team in "ABC"] == [3, 1, 0]
        assert [follow.target for follow in uow.follows.of_place(HERE)] == [EVERYTHING, acme]
        assert [follow.by for follow in uow.follows.of_place(HERE)] == ["U1", "U2"]
        assert not uow.follows.undo(Place(team="B", channel="2"), EVERYTHING, by="U9", at=NOW)
        assert not uow.follows.undo(THERE, acme, by="U9", at=NOW)
        assert uow.follows.undo(HERE, acme, by="U9", at=NOW)
        assert not uow.follows.undo(HERE, acme, by="U9", at=NOW)
        uow.commit()
    with new_work() as uow:
        assert [follow.undone_by for follow in uow.follows.history(HERE)] == [None, "U9"]
        assert len(uow.follows.history(THERE)) == 1
        assert uow.follows.undo_all("A", by="gone", at=NOW) == 2
        assert [follow.place for follow in uow.follows.standing()] == [ELSEWHERE]
        assert [place for place, _ in uow.follows.places()] == [ELSEWHERE]
        uow.commit()


def test_what_somebody_noted_about_a_place_is_of_that_place(new_work: NewWork) -> None:
    with new_work() as uow:
        assert not uow.follows.noted(HERE, "warned")
        uow.follows.note(HERE, "warned", by="U1", at=NOW)
        uow.follows.note(THERE, "other", by="U1", at=NOW)
        assert [uow.follows.noted(place, "warned") for place in (HERE, THERE, ELSEWHERE)] == [True, False, False]
        uow.commit()


def test_the_workspaces_of_an_organisation_are_its_own_each_once(new_work: NewWork) -> None:
    with new_work() as uow:
        for team, channel, enterprise in (("B", "1", "E1"), ("A", "1", "E1"), ("A", "2", "E1"), ("C", "1", "E2")):
            uow.follows.add(Place(team=team, channel=channel, enterprise=enterprise), EVERYTHING, by="U1", at=NOW)
        uow.follows.add(Place(team="D", channel="1"), EVERYTHING, by="U1", at=NOW)
        uow.follows.add(Place(team="D", channel="1", enterprise="E2"), EVERYTHING, by="U1", at=NOW)  # joined since
        uow.follows.add(Place(team="C", channel="1"), EVERYTHING, by="U1", at=NOW)  # it is not told: no leaving
        uow.commit()
    with new_work() as uow:
        assert uow.follows.teams_of("E1") == ["A", "B"]
        assert uow.follows.teams_of("E2") == ["C", "D"]


def test_decisions_are_of_their_workspace_matter_and_name(new_work: NewWork) -> None:
    with new_work() as uow:
        mine = uow.decisions.add(a_decision(team="A", matter="m", key="acme"), name_type="name")
        uow.decisions.add(a_decision(team="B", matter="m", key="acme"), name_type="name")
        later = uow.decisions.add(a_decision(team="A", matter="m", key="acme", entity="other"), name_type="alias")
        uow.decisions.add_step(mine.number, Step(kind=StepKind.REOPENED, by="", at=NOW, note="changed"))
        uow.commit()
    with new_work() as uow:
        found = uow.decisions.on(team="A", matter="m", key="acme")
        assert [one.number for one in found] == [mine.number, later.number]
        assert [len(one.steps) for one in found] == [1, 0]
        for team, matter, key in (("C", "m", "acme"), ("A", "", "acme"), ("A", "m", "acne")):
            assert uow.decisions.on(team=team, matter=matter, key=key) == []
        assert uow.decisions.get(mine.number, team="B") is None
        assert uow.decisions.get(mine.number, team="A") == found[0]
        assert [len(uow.decisions.of_team(team)) for team in "ABC"] == [2, 1, 0]
        assert [one.team for one in uow.decisions.of_entities(["xiaomi", "none"])] == ["A", "B"]
        assert uow.decisions.entities() == {"xiaomi", "other"}
        for since, numbers in ((NOW, [mine.number]), (NOW + MINUTE, [])):
            assert [one.number for one in uow.decisions.reopened(since)] == numbers


def test_of_what_is_said_of_a_match_each_persons_last_word_counts(new_work: NewWork) -> None:
    with new_work() as uow:
        for right in (True, False):
            uow.decisions.add_feedback(a_feedback(right=right))
        uow.decisions.add_feedback(a_feedback(user="UBERT", right=True))
        uow.commit()
    with new_work() as uow:
        said = {(one.of, one.verdict, one.name_type, one.kind): one.count for one in uow.decisions.tallies()}
    assert said == {("feedback", verdict, "alias", "Company"): 1 for verdict in ("wrong", "right")}


def a_list(place: Place, name: str = "Fund", *names: str) -> NewList:
    watched = [Watched(name=one, identifiers=()) for one in names or ("Acme", "Bolt")]
    return NewList(place=place, name=name, names=watched, file="f.csv", by="U1", at=NOW, since=NOW)


def test_watch_lists_are_of_their_place_and_counted_by_workspace(new_work: NewWork) -> None:
    with new_work() as uow:
        assert [uow.watch_lists.add(a_list(place)) for place in (HERE, THERE, ELSEWHERE)] == [True] * 3
        assert not uow.watch_lists.add(a_list(HERE, "FUND"))
        assert uow.watch_lists.add(a_list(HERE, "Second", "Kestrel"))
        uow.commit()
    with new_work() as uow:
        assert [uow.watch_lists.size(team) for team in "ABC"] == [5, 2, 0]
        first, second = uow.watch_lists.of_place(HERE)
        assert (first.name, second.name, first.names) == ("Fund", "Second", 2)
        assert [one.name for one in uow.watch_lists.names(first.number)] == ["Acme", "Bolt"]
        assert uow.watch_lists.places() == {HERE, THERE, ELSEWHERE}
        assert uow.watch_lists.end(first.number, by="U2", at=NOW)
        assert not uow.watch_lists.end(first.number, by="U2", at=NOW)
        assert uow.watch_lists.names(first.number) == []
        assert len(uow.watch_lists.names(second.number)) == 1
        assert uow.watch_lists.end_all("A", by="gone", at=NOW) == 2
        assert [uow.watch_lists.size(team) for team in "AB"] == [0, 2]
        uow.commit()


def test_a_file_is_of_its_workspace_chosen_once_and_what_is_over_stays_over(new_work: NewWork) -> None:
    with new_work() as uow:
        run = uow.file_runs.begin(a_file(team="A"))
        assert uow.file_runs.begin(a_file(team="A")) == run
        assert uow.file_runs.get(run.number, team="B") is None
        assert uow.file_runs.get(run.number, team="A") == run
        assert [uow.file_runs.begin_upload(run.number) for _ in "12"] == [True, False]
        assert [uow.file_runs.cancel(run.number) for _ in "12"] == [True, False]
        uow.file_runs.keep(replace(run, posted="1.1"))
        kept = uow.file_runs.get(run.number, team="A")
        assert kept is not None
        assert kept.over
        uow.commit()


def test_who_left_is_noted_by_workspace_and_taken_back_by_workspace_or_organisation(
    new_work: NewWork, engine: Engine
) -> None:
    def left() -> list[str]:
        return [one.team for one in SqlKeeping(engine).departures()]

    with new_work() as uow:
        for n, (team, enterprise) in enumerate((("C", "E1"), ("B", "E1"), ("A", ""), ("D", ""))):
            uow.departures.note(team, enterprise=enterprise, at=NOW + n * MINUTE)
        uow.commit()
    assert left() == ["C", "B", "A", "D"]
    with new_work() as uow:
        uow.departures.taken_back(teams=["A"])
        uow.commit()
    assert left() == ["C", "B", "D"]
    with new_work() as uow:
        uow.departures.taken_back(enterprise="E1")
        uow.commit()
    assert left() == ["D"]
    SqlKeeping(engine).dealt_with("D")
    assert left() == []
