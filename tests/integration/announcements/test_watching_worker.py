"""The worker looks for documents at their pace, and a fault of one look stops nothing."""

from __future__ import annotations

import datetime as dt

import pytest
from huey import MemoryHuey

from bot.app import open_services
from bot.runtime import worker
from bot.settings import Settings
from data.sources.watching import searches_of
from tests.integration.loading import load
from tests.integration.notices import FACTS
from tests.integration.register import DOD, PATH, Register
from tests.unit.sources.publisher import Publisher
from tests.unit.sources.us_federal_register.made import a_paper


def test_the_worker_asks_the_register_when_it_is_due_and_not_before(url: str, publisher: Publisher) -> None:
    services = open_services(Settings(database_url=url), fill=False)
    load(services.unit_of_work, FACTS)
    register = Register([a_paper(1)], faults=[lambda asked: asked.send(503)])
    publisher.answers[PATH] = [register.answer]
    huey = MemoryHuey("test", immediate=True)
    worker.add_watching(huey, services, tuple(searches_of([DOD], interface=publisher.url(PATH))))
    on_the_hour = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
    for _ in range(3):
        for task in huey.read_periodic(on_the_hour):
            huey.execute(task)
    assert len(publisher.asked) == 1
    with services.unit_of_work() as uow:
        assert uow.noticeboard.progress("us_dod_1237 1").refused.endswith("answers 503")
    services.engine.dispose()


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_one_queue_takes_the_looks_at_lists_and_at_documents(url: str) -> None:
    services = open_services(Settings(database_url=url), fill=False)
    huey = MemoryHuey("test", immediate=True)
    worker.add_tasks(huey, services)
    worker.add_watching(huey, services, tuple(searches_of([DOD])))
    assert len(list(huey.read_periodic(dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)))) == 2
    services.engine.dispose()
