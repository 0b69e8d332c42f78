"""Watch lists beside publications: with which one a list has yet to be compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from bot.domain.notices.following import Place
from bot.domain.notices.watch_lists import Watched
from bot.services.lists.updating import Updater
from bot.services.watch_lists.ports import NewList
from data.sql.records import chain as record_chain
from data.sql.unit_of_work import SqlUnitOfWork
from tests.builders import a_program, a_snapshot, an_entry, an_offer
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.loading import load
from tests.integration.sql.owed import Do

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
HERE, THERE = Place(team="A", channel="1"), Place(team="A", channel="2")
ENTRIES = [an_entry(str(n), f"PARTY {n}") for n in range(40)]


@pytest.fixture
def editions(new_work: NewWork) -> list[int]:
    """Three editions, an hour apart; the numbers of their publications."""
    load(new_work, a_snapshot(programs=(a_program(), a_program("US-SDN"))))
    for hours, count in enumerate((36, 37, 38)):
        at = NOON + hours * HOUR
        offered = an_offer(*ENTRIES[:count], published_on=at.date() + dt.timedelta(days=hours - 5))
        Updater(new_work, FakeClock(at)).accept(offered)
    with new_work() as uow:
        found = filter(None, map(uow.publications.publication, range(9)))
        return [one.number for one in found if one.dataset == "us_ofac_sdn"]


def a_list(name: str, *, since: dt.datetime, place: Place = HERE) -> NewList:
    names = [Watched(name=name, identifiers=()), Watched(name="", identifiers=(("INN", "1"),))]
    return NewList(place=place, name=name, names=names, by="U1", at=NOON, file="f.csv", since=since)


def added(uow: SqlUnitOfWork, *, new: NewList) -> bool:
    return uow.watch_lists.add(new)


def test_what_was_published_when_the_names_were_compared_or_later_is_still_to_be_compared(
    do: Do, editions: list[int]
) -> None:
    last = len(editions) - 1
    newest = NOON + 2 * HOUR
    for name, since in (("before", newest - HOUR / 2), ("just then", newest), ("after", newest + HOUR / 2)):
        assert do(partial(added, new=a_list(name, since=since)))
    behind = do(lambda uow: [(one.name, number) for one, number in uow.watch_lists.behind()])
    assert behind == [("before", editions[last]), ("just then", editions[last])]


def test_a_list_is_compared_once_with_a_publication_and_not_once_it_has_ended(do: Do, editions: list[int]) -> None:
    do(lambda uow: uow.watch_lists.add(a_list("one", since=NOON - HOUR)))
    do(lambda uow: uow.watch_lists.add(a_list("two", since=NOON - HOUR, place=THERE)))
    first, second = do(lambda uow: [uow.watch_lists.of_place(place)[0] for place in (HERE, THERE)])
    assert {one.screened for one in (first, second)} == {editions[0] - 1}  # that of the reviewed facts
    assert [number for _, number in do(lambda uow: uow.watch_lists.behind())] == [editions[0]] * 2
    assert do(lambda uow: uow.watch_lists.compared([first.number, second.number], editions[0]))
    assert not do(lambda uow: uow.watch_lists.compared([first.number], editions[0]))
    assert do(lambda uow: uow.watch_lists.end(second.number, by="U1", at=NOON))
    assert not do(lambda uow: uow.watch_lists.compared([second.number], editions[-1]))
    assert do(lambda uow: uow.watch_lists.compared([first.number], editions[-1]))
    assert do(lambda uow: uow.watch_lists.behind()) == []


def test_publications_are_found_by_the_day_of_their_edition_and_by_that_of_their_storing(
    do: Do, editions: list[int]
) -> None:
    def numbers(first: dt.date, last: dt.date, dataset: str = "us_ofac_sdn") -> list[int]:
        return do(lambda uow: [one.number for one in uow.publications.between(first, last, datasets=[dataset])])

    stored, day = NOON.date(), dt.timedelta(days=1)
    of_second, of_third = stored - 4 * day, stored - 3 * day
    assert numbers(stored, stored) == editions
    assert numbers(stored + day, stored + 9 * day) == numbers(stored - 2 * day, stored - day) == []
    assert numbers(of_third, of_third) == editions[-1:]
    assert numbers(of_second, of_second) == editions[-2:-1]
    assert numbers(stored, stored, "un_sc") == []


@pytest.mark.parametrize(
    "does", [record_chain.forget, lambda session, team: record_chain.remove_unused(session, team, NOON)]
)
def test_who_removes_of_a_chain_holds_its_head_first(
    new_work: NewWork, engine: Engine, does: Callable[[Session, str], object]
) -> None:
    told: list[str] = []

    def note(*given: object) -> None:
        told.append(str(given[2]))

    with new_work() as uow:
        assert isinstance(uow, SqlUnitOfWork)
        uow.records.set_matter("A", "1", "Project K", by="U1", at=NOON)
        event.listen(engine, "before_cursor_execute", note)
        does(uow._session, "A")
        event.remove(engine, "before_cursor_execute", note)
    first = next(one for one in told if "record" in one)
    assert first.startswith("SELECT")
    assert "FROM record_chains" in first
