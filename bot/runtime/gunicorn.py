"""Runs the WSGI app under gunicorn with threads, as the Procfile does, for `python -m bot serve`."""

from __future__ import annotations

import socket
from typing import Any

from gunicorn.app.base import BaseApplication
from gunicorn.config import Config
from gunicorn.glogging import Logger

from bot.app import open_services
from bot.errors import ConfigError
from bot.runtime import logs
from bot.runtime.http import make_web
from bot.settings import Settings

THREADS = 8
"""Slack wants an answer within 3 s, and questions arrive together."""


class GunicornLogger(Logger):
    """Gunicorn's own lines in the form of all others: `gunicorn --logger-class bot.runtime.gunicorn.GunicornLogger`."""

    def setup(self, cfg: Config) -> None:
        """Hand its lines on instead of writing them."""
        super().setup(cfg)
        logs.configure()
        for log in (self.error_log, self.access_log):
            log.handlers.clear()
            log.propagate = True


class _Server(BaseApplication):
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        self.cfg.set("bind", f"{self._settings.host}:{self._settings.port}")
        self.cfg.set("threads", THREADS)
        self.cfg.set("worker_class", "gthread")
        self.cfg.set("logger_class", GunicornLogger)
        self.cfg.set("control_socket_disable", True)

    def load(self) -> Any:
        return make_web(self._settings)


def run(settings: Settings) -> None:
    """Serve until stopped. Raises ConfigError for a port in use, StoreError or BadFacts before it begins to serve."""
    _check_port(settings)
    open_services(settings).engine.dispose()  # what is wrong is told here in one line, not by each worker in turn
    _Server(settings).run()


def _check_port(settings: Settings) -> None:
    try:
        socket.create_server((settings.host, settings.port)).close()
    except OSError as error:
        reason = (error.strerror or str(error)).partition(" (while")[0]
        raise ConfigError(f"Cannot listen on {settings.host}:{settings.port}: {reason}") from error
