"""Loads what the first answer needs before anybody asks: the index of names, the words of questions."""

from __future__ import annotations

from threading import Event, Thread

from bot.app import Services
from bot.errors import ScreenbotError
from bot.log import Log
from bot.services.ports import Asker
from bot.services.screening.resolving import resolve

QUESTION = "is 小米 sanctioned as of March 2021?"
NAME = "小米 ООО Warm Up Trading"

_log = Log(__name__)


class Warming:
    """Warms the services up on a thread of its own. Nothing is written, and nobody is answered."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._over = Event()

    def start(self) -> None:
        """Begin."""
        Thread(target=self._warm, name="warming", daemon=True).start()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it is done, for at most so many seconds; returns whether it is."""
        return self._over.wait(seconds)

    def _warm(self) -> None:
        try:
            with self._services.unit_of_work() as uow:
                resolve(NAME, uow.index)
            self._services.questions.read(QUESTION, asker=Asker(surface="warming"))
            self._services.lists.list_states()
        except ScreenbotError as error:
            _log.warning("not_warm", reason=str(error))
        finally:
            self._over.set()
