"""What operators can watch at /metrics. Names carry no names: neither people nor what they asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence

from prometheus_client import Counter
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.domain.law.answer import Answer
from bot.domain.law.searched import ListSearched
from bot.errors import StoreError
from bot.log import Log
from bot.services.keeping.ports import Stored
from bot.services.notices.outbox import DeliveryState, Tally
from bot.services.ports import Asker, Clock

ANSWERS = Counter("screenbot_answers", "Names screened", ["surface", "outcome"])
UPDATES = Counter("screenbot_list_updates", "Attempts to bring a list up to date", ["dataset", "outcome"])

REMEMBERED = dt.timedelta(minutes=10)
"""So long the sizes of what is stored are good for."""
_LIST = ["dataset", "list"]
_log = Log(__name__)


def count_answer(answer: Answer, asker: Asker) -> None:
    """Count one answer."""
    ANSWERS.labels(surface=asker.surface, outcome=answer.outcome.value).inc()


def count_update(dataset: str, outcome: str) -> None:
    """Count one attempt to bring a list up to date: taken, unchanged or refused."""
    UPDATES.labels(dataset=dataset, outcome=outcome).inc()


class Freshness(Collector):
    """How fresh each list is, read from the store when asked."""

    def __init__(self, states: Callable[[], Sequence[ListSearched]], clock: Clock) -> None:
        self._states = states
        self._clock = clock

    def collect(self) -> Iterable[Metric]:
        """The age of each list in days, and whether it is stale; nothing of either while the store is out of reach."""
        up = GaugeMetricFamily("screenbot_database_up", "Whether the database answers")
        ages = GaugeMetricFamily("screenbot_list_age_days", "Days since the list was checked", labels=_LIST)
        stale = GaugeMetricFamily("screenbot_list_stale", "1 where a list is older than it may be", labels=_LIST)
        states = self._read()
        up.add_metric([], states is not None)
        today = self._clock.now().date()
        for state in states or ():
            stale.add_metric([state.dataset, state.program], state.stale)
            if state.as_of:
                ages.add_metric([state.dataset, state.program], (today - state.as_of).days)
        return [up, ages, stale]

    def _read(self) -> Sequence[ListSearched] | None:
        try:
            return self._states()
        except StoreError as error:
            _log.warning("metrics_without_lists", reason=str(error))
            return None


class UnderWay(Collector):
    """How many questions this process is answering, or has waiting."""

    def __init__(self, count: Callable[[], int]) -> None:
        self._count = count

    def collect(self) -> Iterable[Metric]:
        """The number."""
        return [GaugeMetricFamily("screenbot_under_way", "Questions taken and not yet answered", value=self._count())]


class Storage(Collector):
    """How much is stored, by kind. SQLite reads its whole file to tell: the answer is good for some minutes."""

    def __init__(self, sizes: Callable[[], Mapping[str, Stored]], clock: Clock) -> None:
        self._sizes = sizes
        self._clock = clock
        self._known: Mapping[str, Stored] = {}
        self._until: dt.datetime | None = None

    def collect(self) -> Iterable[Metric]:
        """Rows and bytes of each kind; nothing while the store is out of reach."""
        rows = GaugeMetricFamily("screenbot_stored_rows", "Rows, as the database counts them", labels=["kind"])
        size = GaugeMetricFamily("screenbot_stored_bytes", "Bytes on disk, with indexes", labels=["kind"])
        try:
            self._look()
        except StoreError as error:
            _log.warning("metrics_without_sizes", reason=str(error))
            return []
        for kind, stored in self._known.items():
            rows.add_metric([kind], stored.rows)
            if stored.size is not None:
                size.add_metric([kind], stored.size)
        return [rows, size]

    def _look(self) -> None:
        now = self._clock.now()
        if self._until is None or now >= self._until:
            self._known, self._until = self._sizes(), now + REMEMBERED


class Watched(Collector):
    """How many watch lists wait to be compared, read from the store when asked: the worker is another process."""

    def __init__(self, behind: Callable[[], int]) -> None:
        self._behind = behind

    def collect(self) -> Iterable[Metric]:
        """The number, which a list that is put off keeps above 0; nothing while the store is out of reach."""
        gauge = GaugeMetricFamily("screenbot_watch_lists_behind", "Watch lists not compared with the last change yet")
        try:
            gauge.add_metric([], self._behind())
        except StoreError as error:
            _log.warning("metrics_without_watch_lists", reason=str(error))
            return []
        return [gauge]


class Outgoing(Collector):
    """What is owed, read from the store when asked: the worker that sends it is another process."""

    def __init__(self, tally: Callable[[], Tally], clock: Clock) -> None:
        self._tally = tally
        self._clock = clock

    def collect(self) -> Iterable[Metric]:
        """Notices by state, the age of the oldest that waits, and failed attempts; nothing while the store is gone."""
        notices = GaugeMetricFamily("screenbot_notices", "Notices by what became of them", labels=["state"])
        oldest = GaugeMetricFamily("screenbot_notices_oldest_seconds", "Age of the oldest notice that waits")
        failed = CounterMetricFamily("screenbot_notices_failed", "Attempts to send that did not succeed")
        try:
            tally = self._tally()
        except StoreError as error:
            _log.warning("metrics_without_notices", reason=str(error))
            return []
        for state in DeliveryState:
            notices.add_metric([state.value], tally.counts.get(state, 0))
        waits = (self._clock.now() - tally.oldest).total_seconds() if tally.oldest else 0.0
        oldest.add_metric([], waits)
        failed.add_metric([], tally.failed)
        return [notices, oldest, failed]
