"""A thread of the worker that removes what has grown old, and what is left of workspaces that removed the bot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from threading import Event, Thread

from bot.app import Services
from bot.errors import StoreError
from bot.log import Log
from bot.runtime.delivery import fatal
from bot.services.keeping.housekeeping import Housekeeping
from bot.settings import Settings, terms

LOOK_SECONDS = 30.0
"""Between two looks for workspaces that left."""
AGE_EVERY = dt.timedelta(hours=1)
BREATH_SECONDS = 0.2
"""Between two steps: some five thousand rows a second at most, and whoever waits for the database comes first."""

_log = Log(__name__)


class Keeper:
    """Keeps house while the worker runs. Several workers may: a step that another has done removes nothing."""

    def __init__(self, services: Services, settings: Settings) -> None:
        self._clock = services.clock
        self._house = Housekeeping(
            services.keeping,
            services.clock,
            terms=terms(settings),
            after_uninstall=settings.records_after_uninstall,
        )
        self._warning = terms(settings).warning
        self._stop = Event()
        self._next = services.clock.now()
        self._thread = Thread(target=self._run, name="housekeeping", daemon=True)

    def start(self) -> None:
        """Begin; terms shorter than the law's are said."""
        if self._warning:
            _log.warning("records_kept_too_short", reason=self._warning)
        self._thread.start()

    def stop(self) -> None:
        """Finish the step under way, and no more."""
        self._stop.set()
        self._thread.join(timeout=20)

    def look(self) -> None:
        """Remove what is to be removed now."""
        _tell("departed_cleared", self._house.clear_departed(self._breathe))
        if self._clock.now() >= self._next:
            self._next = self._clock.now() + AGE_EVERY
            _tell("aged_removed", {kind.value: rows for kind, rows in self._house.age(self._breathe).items()})

    def _run(self) -> None:
        with fatal("housekeeping"):
            while not self._stop.is_set():
                try:
                    self.look()
                except StoreError as error:
                    _log.warning("housekeeping_waits", reason=str(error))
                self._stop.wait(LOOK_SECONDS)

    def _breathe(self) -> bool:
        return not self._stop.wait(BREATH_SECONDS)


def _tell(event: str, removed: Mapping[str, int]) -> None:
    if removed:
        _log.info(event, **{"rows": dict(removed)})
