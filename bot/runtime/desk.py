"""Takes what Slack hands over, and answers it apart from acknowledging it.

What is taken is in the inbox before Slack hears that it arrived. Answers are given by pools of threads
(bot/runtime/pools.py); what waits for them is bounded. A process that dies leaves its leases behind: another process's
desk takes them over within a minute.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import socket
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import ExitStack
from functools import partial
from threading import Event, Lock, Thread
from typing import Any
from uuid import uuid4

from slack_bolt import App, BoltRequest, BoltResponse

from bot.errors import StoreError
from bot.log import Log
from bot.runtime.pools import Pools
from bot.services.inbox import MOST_DEATHS, Inbox, Lease, Owed
from bot.services.ports import Clock
from handlers.receiving import HANDED, Taken
from handlers.sending import Handed, answering

MOST = 1000
"""Questions waiting or under way, at most; further ones are asked to try again."""
BEAT_SECONDS = 5.0
LEASE = dt.timedelta(seconds=30)
LATE = dt.timedelta(minutes=10)
"""An answer to an older question would be a surprise: the person is asked to ask again (handlers/receiving.py)."""
KEPT = dt.timedelta(days=7)
"""How long keys are remembered. Slack repeats an event for about six minutes; a private answer that can be shared is
gone at the next reload."""

Answers = Callable[[Mapping[str, Any], Handed], object]
"""Answers what Slack handed over."""

_log = Log(__name__)


class Desk:
    """The desk of one process: takes, answers, and takes over. Thread-safe."""

    def __init__(self, inbox: Inbox, clock: Clock, *, pools: Pools | None = None, most: int = MOST) -> None:
        self._inbox = inbox
        self._clock = clock
        self._most = most
        self._name = f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"
        self._pools = pools or Pools()
        self._mine: set[str] = set()
        self._unmarked: set[str] = set()
        self._lost: set[str] = set()
        self._lock = Lock()
        self._stop = Event()
        self._stopped = Event()
        self._answers: Answers = _nobody
        self._keeper = Thread(target=self._keep, name="desk", daemon=True)

    def start(self, answers: Answers) -> None:
        """Begin to answer, and to take over what dead processes left."""
        self._answers = answers
        self._keeper.start()

    def take(self, key: str, payload: Mapping[str, Any]) -> Taken:
        """Take what Slack hands over; it is answered later. What comes twice is taken once."""
        owed = Owed(key, json.dumps(payload), self._clock.now())  # in ASCII: no database refuses what it holds
        entered = self._enter(key)
        if entered is not Taken.NEW:
            return entered
        with ExitStack() as undo:
            undo.callback(self._leave, key)
            taken = self._written(owed)
            if taken is Taken.NEW:
                self._submit(owed)
                undo.pop_all()
        return taken

    def busy(self) -> bool:
        """Whether it is full, and further questions are refused."""
        return self.under_way() >= self._most

    def under_way(self) -> int:
        """How many wait for an answer here, or are being answered."""
        return len(self._mine)

    def stop(self) -> None:
        """Finish what is under way, which stays this process's however long it takes, and take over no more."""
        self._stop.set()
        self._pools.stop()
        self._stopped.set()
        self.look()

    def look(self) -> None:
        """Extend the leases of what is under way, note what could not be noted, and take over what others left."""
        for key in tuple(self._unmarked):
            self._inbox.answered(key, at=self._clock.now())
            self._unmarked.discard(key)
        self._inbox.renew(self._lease())
        room = 0 if self._stop.is_set() else self._most - self.under_way()
        for owed in self._inbox.take_over(self._lease(), now=self._clock.now(), most=max(room, 0)):
            if self._enter(owed.key) is Taken.NEW:
                _log.info("taken_over", at=owed.at.isoformat(), deaths=owed.deaths)
                self._submit(owed)

    def _written(self, owed: Owed) -> Taken:
        try:
            return Taken.NEW if self._inbox.take(owed, self._lease()) else Taken.TWICE
        except StoreError as error:
            _log.error("not_taken", reason=str(error))
            return Taken.BUSY

    def _submit(self, owed: Owed) -> None:
        payload = json.loads(owed.payload)
        self._pools.submit(payload, partial(self._answer, owed, payload)).add_done_callback(_tell)

    def _answer(self, owed: Owed, payload: Mapping[str, Any]) -> None:
        try:
            late = self._clock.now() - owed.at > LATE
            note, given_up = partial(self._note, owed.key), owed.deaths >= MOST_DEATHS
            self._answers(payload, Handed(owed.at, late, owed.key, owed.sending, note, given_up))
        finally:
            self._leave(owed.key)
            self._mark(owed.key)

    def _note(self, key: str, where: str) -> bool:
        """Note where an answer is about to be sent. Where that cannot be noted it is sent nevertheless."""
        try:
            ours = self._inbox.sending(key, by=self._name, where=where)
        except StoreError as error:
            _log.warning("sending_not_noted", reason=str(error))
            return True
        if not ours:
            self._lost.add(key)
        return ours

    def _mark(self, key: str) -> None:
        """Note that nothing is owed any more, but of what another process has taken over."""
        if key in self._lost:
            self._lost.discard(key)
            return
        self._unmarked.add(key)
        self._inbox.answered(key, at=self._clock.now())
        self._unmarked.discard(key)

    def _keep(self) -> None:
        pruned = self._clock.now() - KEPT
        while not self._stopped.wait(BEAT_SECONDS):
            try:
                self.look()
                if self._clock.now() - pruned > dt.timedelta(hours=1):
                    pruned = self._clock.now()
                    self._inbox.prune(pruned - KEPT)
            except StoreError as error:
                _log.warning("desk_waits", reason=str(error))

    def _lease(self) -> Lease:
        return Lease(self._name, self._clock.now() + LEASE)

    def _enter(self, key: str) -> Taken:
        """Count it as under way, if there is room and it is not counted yet."""
        with self._lock:
            if key in self._mine:
                return Taken.TWICE
            if len(self._mine) >= self._most:
                return Taken.BUSY
            self._mine.add(key)
            return Taken.NEW

    def _leave(self, key: str) -> None:
        with self._lock:
            self._mine.discard(key)


def _tell(answered: Future[None]) -> None:
    """Log what the app did not catch; people are told of faults by handlers/errors.py."""
    if error := answered.exception():
        _log.error("desk_failed", exc_info=error)


def answers_of(app: App, *, first: Callable[[], object] = lambda: None) -> Answers:
    """How an app answers, once `first` is done: as if the payload had just arrived; it is done when its listener is."""

    def answer(payload: Mapping[str, Any], handed: Handed) -> BoltResponse:
        first()
        with answering(handed):
            return app.dispatch(BoltRequest(body=dict(payload), mode="socket_mode", context={HANDED: handed}))

    return answer


def _nobody(_payload: Mapping[str, Any], _handed: Handed) -> None:
    raise RuntimeError("the desk was not started")
