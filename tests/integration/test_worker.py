"""The worker's look each minute, and the lists it brings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import stamina
from huey import MemoryHuey
from huey.signals import SIGNAL_ERROR
from prometheus_client import REGISTRY
from sqlalchemy import event

from bot.app import Services, open_services
from bot.runtime.worker import PATIENCE, add_tasks, bring
from bot.settings import Settings
from data.sources.definition import Fetch, definitions
from tests import builders
from tests.fakes import FakeClock
from tests.integration.badfiles import CSL, GOOD, UN, small
from tests.integration.loading import load
from tests.unit.sources.publisher import Publisher, publishing

PATHS = {UN: "/un.xml", CSL: "/csl.csv"}


@pytest.fixture
def publisher(monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    """A server of the two lists that have an address, both small: the first does not answer well."""
    stamina.set_testing(True, attempts=1)
    with publishing() as server:
        for dataset, known in list(definitions().items()):
            monkeypatch.setitem(definitions(), dataset, known.model_copy(update={"fetch": None}))
        for dataset, path in PATHS.items():
            fetch = Fetch(urls=(server.url(path),), every_hours=6, max_megabytes=1)
            monkeypatch.setitem(definitions(), dataset, small(dataset).model_copy(update={"fetch": fetch}))
        server.answers |= {
            PATHS[UN]: [lambda asked: asked.send(503)],
            PATHS[CSL]: [lambda asked: asked.send(200, GOOD[CSL])],
        }
        yield server
    stamina.set_testing(False)


@pytest.fixture
def services(url: str, publisher: Publisher) -> Iterator[Services]:
    programs = [part.program for dataset in PATHS for part in definitions()[dataset].lists]
    opened = open_services(Settings(database_url=url), fill=False)
    load(opened.unit_of_work, builders.a_snapshot(programs=tuple(map(builders.a_program, ["US-CCMC-1237", *programs]))))
    yield replace(opened, clock=FakeClock(dt.datetime.now(dt.UTC)))  # type: ignore[arg-type]  # it tells the time too
    opened.engine.dispose()


class Worker:
    """Looks when told, and does at once what it finds to do; `faults` are what its tasks raised."""

    def __init__(self, services: Services) -> None:
        self._huey = MemoryHuey("test", immediate=True)
        self._clock = services.clock
        self.faults: list[Any] = []
        self._huey.signal(SIGNAL_ERROR)(lambda _signal, _task, error=None: self.faults.append(error))
        add_tasks(self._huey, services)

    def look(self, *, later: dt.timedelta = dt.timedelta()) -> None:
        self._clock.time += later  # type: ignore[attr-defined]  # a FakeClock
        for task in self._huey.read_periodic(self._clock.now()):
            self._huey.execute(task)


def asked(publisher: Publisher) -> list[str]:
    paths = [path for _, path, _, _ in publisher.asked]
    publisher.asked.clear()
    return sorted(paths)


def refused(services: Services) -> dict[str, str]:
    with services.unit_of_work() as uow:
        return {s.dataset.id: s.refused.reason for s in uow.library.lists() if s.refused}


def test_a_bad_list_does_not_stop_the_others_and_nothing_is_raised(services: Services, publisher: Publisher) -> None:
    worker = Worker(services)
    worker.look()
    assert worker.faults == []
    assert asked(publisher) == [PATHS[CSL], PATHS[UN]]
    assert refused(services) == {UN: "127.0.0.1/un.xml answers 503"}
    taken = services.updater.newest(CSL)
    assert taken is not None
    assert taken.counts["US-SDN"] == 30


def test_each_list_is_asked_for_again_at_its_pace_the_refused_one_too(services: Services, publisher: Publisher) -> None:
    worker = Worker(services)
    worker.look()
    asked(publisher)
    worker.look(later=dt.timedelta(hours=5))
    assert asked(publisher) == []
    publisher.answers[PATHS[UN]] = [lambda request: request.send(200, GOOD[UN])]
    worker.look(later=dt.timedelta(hours=2))
    assert (asked(publisher), worker.faults) == ([PATHS[CSL], PATHS[UN]], [])
    assert services.updater.newest(UN) is not None
    assert refused(services) == {}


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_an_attempt_that_cannot_be_noted_is_not_repeated_each_minute(services: Services, publisher: Publisher) -> None:
    services.engine.dispose()
    event.listen(services.engine, "connect", lambda raw, _: raw.execute("PRAGMA query_only = ON"))
    worker = Worker(services)
    worker.look()
    assert asked(publisher) == [PATHS[CSL], PATHS[UN]]
    worker.look(later=dt.timedelta(minutes=1))
    assert asked(publisher) == []
    worker.look(later=PATIENCE)
    assert (asked(publisher), worker.faults) == ([PATHS[CSL], PATHS[UN]], [])


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [(200, GOOD[CSL], "taken"), (200, b"", "refused"), (200, GOOD[CSL][:-40], "refused"), (404, b"", "refused")],
    ids=["good", "empty", "cut", "gone"],
)
def test_what_became_of_a_list_is_counted(
    services: Services, publisher: Publisher, status: int, body: bytes, outcome: str
) -> None:
    publisher.answers[PATHS[CSL]] = [lambda request: request.send(status, body)]
    before = counted(outcome)
    bring(services, CSL)
    assert counted(outcome) == before + 1


def counted(outcome: str) -> float:
    labels = {"dataset": CSL, "outcome": outcome}
    return REGISTRY.get_sample_value("screenbot_list_updates_total", labels) or 0
