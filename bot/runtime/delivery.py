"""Sends notices in the background: threads at the outbox, one at watch lists, one that does the clock's work."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Event, Thread

from slack_sdk import WebClient

from bot.app import Services, operators
from bot.domain.notices.following import Place
from bot.errors import StoreError
from bot.log import Log
from bot.runtime.oauth import installations
from bot.services.notices.delivery import DeliveryWorker, RetryPolicy
from bot.services.notices.scheduling import Scheduler
from bot.services.watch_lists.comparing import Comparing
from bot.settings import Settings
from handlers.notifier import Clients, SlackNotifier

USUAL = RetryPolicy()
RELAYS = 4
IDLE_SECONDS = 1.0
BREATH_SECONDS = 0.2
"""Between two notices of a thread: some twenty a second in all. Slack caps a workspace as well as a channel,
and people who ask meanwhile want the database too."""
BUSY_SECONDS = 5.0
ANSWER_SECONDS = 10  # Slack's, to one call
TICK_SECONDS = 30.0

_log = Log(__name__)


class Delivery:
    """The threads that deliver. While none runs notices wait in the outbox; killed, they lose nothing."""

    def __init__(
        self, services: Services, settings: Settings, *, pace: RetryPolicy = USUAL, relays: int = RELAYS
    ) -> None:
        self._stop = Event()
        notifier = SlackNotifier(clients(services, settings), services.notices, operators=operators(settings))
        name = f"{socket.gethostname()}:{os.getpid()}"
        new_relay = partial(DeliveryWorker, services.unit_of_work, notifier, services.clock, pace=pace)
        workers = [new_relay(name=f"{name}:{number}").run_once for number in range(relays)]
        clockwork = Scheduler(services.unit_of_work, services.clock)
        self._threads = [Thread(target=self._relay, args=(work,), daemon=True) for work in workers]
        self._threads.append(Thread(target=self._tick, args=(clockwork.tick,), daemon=True))
        comparing = Comparing(services.unit_of_work, services.clock)
        self._threads.append(Thread(target=self._relay, args=(comparing.run_once, "watch lists"), daemon=True))

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Finish what is being sent, and no more."""
        self._stop.set()
        for thread in self._threads:
            thread.join(timeout=2 * ANSWER_SECONDS)

    def _relay(self, run_once: Callable[[], bool], part: str = "relay") -> None:
        with fatal(part):
            while not self._stop.is_set():
                try:
                    wait = BREATH_SECONDS if run_once() else IDLE_SECONDS
                except StoreError as error:
                    _log.warning(f"{part.replace(' ', '_')}_waits", reason=str(error))
                    wait = BUSY_SECONDS
                self._stop.wait(wait)

    def _tick(self, tick: Callable[[], int]) -> None:
        with fatal("clockwork"):
            while not self._stop.is_set():
                try:
                    tick()
                except StoreError as error:
                    _log.warning("clockwork_waits", reason=str(error))
                self._stop.wait(TICK_SECONDS)


@contextmanager
def fatal(part: str) -> Iterator[None]:
    """A thread that fails takes the process with it: whoever supervises it starts it anew, and sees that it failed."""
    try:
        yield
    except Exception:
        _log.exception("worker_failed", part=part)
        os.kill(os.getpid(), signal.SIGTERM)
        raise


def clients(services: Services, settings: Settings) -> Clients:
    """The client of each workspace. None retries by itself: the relay knows better when to try again."""
    token = settings.slack_bot_token
    if token is not None:
        only = WebClient(token=token.get_secret_value(), base_url=settings.slack_api_url, timeout=ANSWER_SECONDS)
        return _without_retries(only)
    store = installations(settings, services.engine)
    if store is None:
        return lambda _place: None

    def client(place: Place) -> WebClient | None:
        token = store.token_for(team=place.team, enterprise=place.enterprise)
        if token is None:
            return None
        found = WebClient(token=token, base_url=settings.slack_api_url, timeout=ANSWER_SECONDS)
        found.retry_handlers.clear()
        return found

    return client


def _without_retries(client: WebClient) -> Clients:
    client.retry_handlers.clear()  # slack_sdk tries dropped connections again, and would post twice
    return lambda _place: client
