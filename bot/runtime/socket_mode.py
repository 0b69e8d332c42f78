"""Socket Mode: one workspace, no public address."""

from __future__ import annotations

import socket
from threading import Event

from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_sdk.errors import SlackApiError
from websocket import WebSocketApp

from bot.app import open_services
from bot.errors import ConfigError
from bot.log import Log
from bot.runtime.desk import Desk, answers_of
from bot.runtime.pulse import Pulse
from bot.runtime.signals import stopped_by_signal
from bot.runtime.slack import build_slack_app
from bot.runtime.turns import turns_for
from bot.runtime.warming import Warming
from bot.settings import Settings

PING_SECONDS = 5
"""Also the time allowed for connecting, before another attempt."""
SILENT_SECONDS = 4
"""A connection on which nothing is acknowledged for this long is replaced."""

_log = Log(__name__)


def run(settings: Settings) -> None:
    """Stay connected until told to stop. Raises ConfigError when Slack does not let the bot in."""
    token = settings.slack_app_token
    services = open_services(settings)
    desk = Desk(services.inbox, services.clock)
    warming = Warming(services)
    warming.start()
    app = build_slack_app(settings, services=services, desk=desk, turns=turns_for(settings.database_url))
    desk.start(answers_of(app))
    secret = token.get_secret_value() if token else None
    handler = SocketModeHandler(app, secret, ping_interval=PING_SECONDS)
    handler.client.on_open_listeners.append(_give_up_early)
    pulse = Pulse("socket", settings.database_url, lambda: "" if handler.client.is_connected() else "not connected")
    with stopped_by_signal():
        warming.wait()
        try:
            handler.client.connect()
        except SlackApiError as error:
            raise ConfigError(f"Slack rejected SLACK_APP_TOKEN: {error.response['error']}") from error
        except OSError as error:
            raise ConfigError(f"Slack does not answer at {settings.slack_api_url}: {error}") from error
        _log.info("connected", mode="socket")
        pulse.start()
        Event().wait()
    pulse.stop()
    handler.client.close()
    desk.stop()
    _log.info("stopped")


def _give_up_early(session: WebSocketApp) -> None:
    """Let the kernel end a connection whose other side is gone without a word: it tries for a quarter of an hour."""
    option = getattr(socket, "TCP_USER_TIMEOUT", None)  # Linux has it
    if option is not None and session.sock and session.sock.sock:
        session.sock.sock.setsockopt(socket.IPPROTO_TCP, option, SILENT_SECONDS * 1000)
