"""`python -m bot worker`: brings each list up to date at its own pace, in the background (huey), and sends notices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import Event

from huey import Huey, PostgresHuey, SqliteHuey, crontab
from sqlalchemy import make_url

from bot.app import Services, open_services
from bot.domain.lists.dataset import ListState
from bot.errors import StoreError
from bot.log import Log
from bot.runtime.delivery import Delivery
from bot.runtime.housekeeping import Keeper
from bot.runtime.metrics import count_update
from bot.runtime.pulse import Pulse
from bot.runtime.signals import stopped_by_signal
from bot.services.announcements.watching import DocumentSearch, Watching
from bot.services.lists.assessing import LoadOptions
from bot.settings import Settings
from data.sources.definition import Definition, definitions
from data.sources.loading import ListLoader
from data.sources.watching import searches

log = Log(__name__)
NAME = "screenbot"
WORKERS = 1
"""One list after the other: the database takes one writer of lists at a time."""
PATIENCE = dt.timedelta(minutes=10)
"""So long after an attempt that could not even be noted (a database out of reach) none is made again."""


def run(settings: Settings, *, fetch: bool = True) -> None:
    """Work until stopped; without `fetch` only notices are sent. Raises StoreError or BadFacts for a bad store."""
    services = open_services(settings)
    delivery, keeper = Delivery(services, settings), Keeper(services, settings)
    delivery.start()
    keeper.start()
    pulse = Pulse("worker", settings.database_url, lambda: unreachable(services))
    pulse.start()
    try:
        if fetch:
            huey = make_huey(settings.database_url)
            look = add_tasks(huey, services)
            add_watching(huey, services, searches())
            look()  # at once: on a first start nothing is loaded
            huey.create_consumer(workers=WORKERS, periodic=True).run()
        else:
            with stopped_by_signal():
                Event().wait()
    finally:
        pulse.stop()
        keeper.stop()
        delivery.stop()


def unreachable(services: Services) -> str:
    """Why the database cannot be read; "" where it can. A thread that fails ends the process by itself."""
    try:
        services.keeping.departures()
    except StoreError as error:
        return str(error)
    return ""


def make_huey(database_url: str) -> Huey:
    """The queue beside the database: its own SQLite file, or tables of its own in PostgreSQL."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        return SqliteHuey(NAME, filename=str(Path(url.database or "").with_suffix(".jobs.db")))
    return PostgresHuey(NAME, dsn=url.set(drivername="postgresql").render_as_string(hide_password=False))


def add_tasks(huey: Huey, services: Services) -> Callable[[], None]:
    """A look each minute at what is due, and the updating itself; gives the look, to be taken at once."""
    tried: dict[str, dt.datetime] = {}

    def update_list(dataset: str) -> None:
        now = services.clock.now()
        if now - tried.get(dataset, now - PATIENCE) >= PATIENCE and dataset in _due(services):
            tried[dataset] = now
            bring(services, dataset)
            log.info("lists_due", left=len(_due(services)))

    update_task = huey.task()(update_list)

    def look() -> None:
        for dataset in _due(services):
            update_task(dataset)

    huey.periodic_task(crontab(minute="*"))(look)
    return look


def add_watching(huey: Huey, services: Services, searches: Sequence[DocumentSearch]) -> None:
    """Look now and then for documents that may change a reviewed list."""
    watching = Watching(services.intake, searches)

    def look_at(source: str) -> None:
        now = services.clock.now()
        if source in watching.due(now):
            told = watching.look(source, due_by=now)
            log.info("documents", source=source, new=told.new, altered=told.altered, gone=told.gone,
                     refused=list(told.refused) or None)  # fmt: skip

    look_task = huey.task()(look_at)

    def look_for_documents() -> None:  # a queue takes two tasks of one name for one, and refuses the second
        for source in watching.due(services.clock.now()):
            look_task(source)

    huey.periodic_task(crontab(minute="*/10"))(look_for_documents)


def _due(services: Services) -> list[str]:
    with services.unit_of_work() as uow:
        states = uow.library.lists()
    return due(states, definitions().values(), now=services.clock.now())


def bring(services: Services, dataset: str) -> None:
    """Fetch a list and take it; what became of it is logged and counted. Nothing is raised for a bad list."""
    brought = ListLoader(services.updater).from_publisher(dataset, LoadOptions(fetched=True))
    count_update(dataset, "refused" if brought.refused else "taken" if brought.taken else "unchanged")
    log.info("list_update", dataset=dataset, version=brought.taken.version if brought.taken else None,
             note=brought.note or None, refused=brought.refused or None)  # fmt: skip


def due(states: Iterable[ListState], lists: Iterable[Definition], *, now: dt.datetime) -> list[str]:
    """The lists whose last check, good or bad, is longer ago than their pace."""
    last = {state.dataset.id: _last_check(state) for state in states}
    return [
        d.id
        for d in lists
        if d.fetch and ((checked := last.get(d.id)) is None or now - checked >= dt.timedelta(hours=d.fetch.every_hours))
    ]


def _last_check(state: ListState) -> dt.datetime | None:
    checks = [state.version.confirmed_at if state.version else None, state.refused.at if state.refused else None]
    return max((check for check in checks if check is not None), default=None)
