"""Serves the WSGI app over HTTP (waitress).

Waitress takes a request whole before a thread sees it: who sends one by halves keeps a connection busy, and nobody
waiting. Slack's requests are acknowledged by these threads; answers have threads of their own (bot/runtime/desk.py).
"""

from __future__ import annotations

import structlog
from flask import Flask
from waitress.server import create_server

from bot.errors import ConfigError
from bot.runtime.http import LARGEST_REQUEST, make_web
from bot.runtime.signals import stopped_by_signal
from bot.settings import Settings

THREADS = 16
PATIENCE_SECONDS = 5.0
"""So long the first request waits for the process to be warm. Where names are indexed anew it takes longer: then the
port is opened, /readyz says "getting ready", and what is asked is answered when it is."""
CONNECTIONS = 2000
"""At once. Who only holds them open is disconnected after IDLE_SECONDS."""
IDLE_SECONDS = 30
WAITING = 1024
"""So many connections may wait to be accepted."""

_log = structlog.get_logger()


def run(settings: Settings) -> None:
    """Serve until stopped. Raises ConfigError for a port in use, StoreError or BadFacts before it begins to serve."""
    web = make_web(settings)
    web.extensions["warming"].wait(PATIENCE_SECONDS)
    try:
        server = create_server(
            web,
            host=settings.host,
            port=settings.port,
            threads=THREADS,
            connection_limit=CONNECTIONS,
            channel_timeout=IDLE_SECONDS,
            cleanup_interval=IDLE_SECONDS // 3,
            backlog=WAITING,
            max_request_body_size=LARGEST_REQUEST,
            asyncore_use_poll=True,
            ident=None,
        )
    except OSError as error:
        reason = (error.strerror or str(error)).partition(" (while")[0]
        raise ConfigError(f"Cannot listen on {settings.host}:{settings.port}: {reason}") from error
    _log.info("serving", host=settings.host, port=settings.port)
    with stopped_by_signal():
        server.run()
    _stop(web)


def _stop(web: Flask) -> None:
    """Give the answers that were promised."""
    web.extensions["desk"].stop()
    _log.info("stopped")
