"""How Slack hands an app what people did: signed HTTP requests or envelopes on a socket. Late is failed."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import http.client
import itertools
import json
import time
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlencode

from bot.demo.payloads import Payload
from tests.e2e.standin.slack import Slack

ACK_SECONDS = 3.0
_ids = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Ack:
    """An app's acknowledgement: HTTP's status (200 on a socket, 0 where none came in time) and what came with it."""

    status: int
    content: str = ""

    @property
    def in_time(self) -> bool:
        """Whether Slack takes it as delivered."""
        return self.status == 200


class Delivery(Protocol):
    """A way to an app."""

    def send(self, payload: Payload, *, retry: int = 0) -> Ack: ...


@dataclass(frozen=True, slots=True)
class Http:
    """Requests to an app's /slack/events, signed with `secret`."""

    port: int
    secret: str

    def send(self, payload: Payload, *, retry: int = 0) -> Ack:
        """Post `payload` as Slack does for its kind. `retry`: which repetition this is."""
        body, headers = self.request(payload)
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": "http_timeout"}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=ACK_SECONDS)
        try:
            connection.request("POST", "/slack/events", body, headers)
            response = connection.getresponse()
            return Ack(response.status, response.read().decode())
        except TimeoutError:
            return Ack(0)
        finally:
            connection.close()

    def request(self, payload: Payload) -> tuple[str, dict[str, str]]:
        """The body and the headers of a request to /slack/events, signed now."""
        body, kind = _request(payload)
        return body, {"Content-Type": kind} | self._signed(body)

    def _signed(self, body: str) -> dict[str, str]:
        stamp = str(int(time.time()))
        digest = hmac.new(self.secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


@dataclass(frozen=True, slots=True)
class Socket:
    """Envelopes on the socket the app opened."""

    slack: Slack

    def send(self, payload: Payload, *, retry: int = 0) -> Ack:
        """Send `payload` in an envelope and wait for its acknowledgement. `retry`: which repetition this is."""
        name = f"envelope-{next(_ids)}"
        envelope = {"envelope_id": name, "type": _kind(payload), "payload": payload, "accepts_response_payload": True}
        if retry:
            envelope |= {"retry_attempt": retry, "retry_reason": "timeout"}
        connection = self.slack.sockets[-1]
        asyncio.run_coroutine_threadsafe(connection.send_json(envelope), self.slack.loop).result(ACK_SECONDS)
        end = time.monotonic() + ACK_SECONDS
        while name not in self.slack.acks and time.monotonic() < end:
            time.sleep(0.005)
        return Ack(200, json.dumps(self.slack.acks[name])) if name in self.slack.acks else Ack(0)


def _kind(payload: Payload) -> str:
    if "command" in payload:
        return "slash_commands"
    return "events_api" if payload["type"] == "event_callback" else "interactive"


def _request(payload: Payload) -> tuple[str, str]:
    kind = _kind(payload)
    if kind == "events_api":
        return json.dumps(payload), "application/json"
    fields = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urlencode(fields), "application/x-www-form-urlencoded"
