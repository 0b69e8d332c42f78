"""Serves the WSGI app over HTTP (waitress).

Waitress reads a whole request before a thread sees it: a slow sender keeps a connection busy, but nobody else waits.
Slack's requests are acknowledged by these threads; answers have threads of their own (bot/runtime/desk.py).
"""

from __future__ import annotations

from flask import Flask
from waitress.server import create_server

from bot.errors import ConfigError
from bot.log import Log
from bot.runtime.http import LARGEST_REQUEST, make_web
from bot.runtime.signals import stopped_by_signal
from bot.settings import Settings

THREADS = 16
PATIENCE_SECONDS = 5.0
"""How long to wait for the process to be warm before the port is opened. Where names are indexed anew that takes
longer: meanwhile /readyz says "getting ready", and questions are answered once it is done."""
CONNECTIONS = 2000
"""Open connections, at most. Idle ones are closed after IDLE_SECONDS."""
IDLE_SECONDS = 30
WAITING = 1024
"""Connections waiting to be accepted, at most."""

_log = Log(__name__)


def run(settings: Settings) -> None:
    """Serve until stopped. Raises ConfigError for a port in use, StoreError or BadFacts before it begins to serve."""
    web = make_web(settings, own_server=True)
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
