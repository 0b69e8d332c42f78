"""Runs the WSGI app under gunicorn with threads, as the Procfile does, for `python -m bot serve`."""

from __future__ import annotations

from typing import Any

from gunicorn.app.base import BaseApplication

from bot.settings import Settings
from bot.web import make_web

THREADS = 8
"""Slack wants an answer within 3 s, and questions arrive together."""


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn ships no types
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        self.cfg.set("bind", f"{self._settings.host}:{self._settings.port}")
        self.cfg.set("threads", THREADS)
        self.cfg.set("worker_class", "gthread")

    def load(self) -> Any:
        return make_web(self._settings)


def run(settings: Settings) -> None:
    """Serve until stopped."""
    _Server(settings).run()
