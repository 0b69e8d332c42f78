"""Whoever sends a request by halves keeps nobody waiting."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.e2e.standin.delivery import Http
from tests.e2e.standin.person import Alice

HALVES = (
    b"POST /slack/events HTTP/1.1\r\nHost: bot\r\nContent-Length: 1000\r\n",
    b"POST /slack/events HTTP/1.1\r\nHost: bot\r\nContent-Length: 1000\r\n\r\ncommand=",
    b"GE",
    b"",
)


@pytest.fixture
def slow_senders(http_bot: Alice) -> Iterator[list[socket.socket]]:
    """A hundred connections to the bot that say nothing more."""
    assert isinstance(http_bot.delivery, Http)
    with ExitStack() as stack:
        connections = []
        for number in range(100):
            one = stack.enter_context(socket.create_connection(("127.0.0.1", http_bot.delivery.port), timeout=5))
            one.sendall(HALVES[number % len(HALVES)])
            connections.append(one)
        yield connections


def test_a_hundred_requests_sent_by_halves_keep_nobody_waiting(
    http_bot: Alice, slow_senders: list[socket.socket]
) -> None:
    http_bot.slack.messages.clear()
    assert http_bot.types("/screen Xiaomi").in_time
    http_bot.sees("Xiaomi Corporation")
    assert len(slow_senders) == 100
