"""Slack's own assistant: who asks stands in the request itself, and is believed for the signature over all of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import starmap
from math import ceil
from typing import Any

from bot.api.door import TurnedAway
from bot.api.limits import Limit
from bot.api.mcp.callers import Caller
from bot.services.inbox import OnceOnly
from bot.services.keys import Scope
from bot.services.ports import Asker

SIGNATURE, TIMESTAMP = "x-slack-signature", "x-slack-request-timestamp"
TOLD = frozenset({"tools/call", "prompts/get"})
"""The methods that tell somebody something: for these it must be known who asks."""
_ID = {"user_id": re.compile(r"[UW][A-Z0-9]+"), "team_id": re.compile(r"T[A-Z0-9]+")}
_ENTERPRISE = re.compile(r"E[A-Z0-9]+")

Signed = Callable[[bytes, str, str], bool]
"""Whether Slack signed this body at this time, within five minutes: the body, the timestamp, the signature."""
Installed = Callable[[str, str], bool]
"""Whether a workspace, or the organisation it is of, has the bot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackDoor:
    """Lets Slack's assistant in. `once` remembers what was answered: a request that comes again is somebody else's."""

    signed: Signed
    installed: Installed
    once: OnceOnly
    limit: Limit

    def enter(self, body: bytes, headers: Mapping[str, str]) -> Caller | TurnedAway | None:
        """Who calls; None for what tells nobody anything (the list of tools). Raises StoreError."""
        signature = headers.get(SIGNATURE, "")
        if not self.signed(body, headers.get(TIMESTAMP, ""), signature):
            return TurnedAway(401, "That is not signed by Slack, or not within the last five minutes.")
        asked = _read(body)
        if asked is None:
            return TurnedAway(400, "That is no request of MCP.")
        if asked.get("method") not in TOLD:
            return None
        who = _identity(asked)
        if who is None:
            return TurnedAway(403, "The request does not say who asks.")
        return self._let_in(*who, signature=signature)

    def _let_in(self, user: str, team: str, enterprise: str, *, signature: str) -> Caller | TurnedAway:
        if not self.installed(team, enterprise):
            return TurnedAway(403, "Screenbot is not installed in this workspace.")
        if wait := self.limit.wait(f"slack {team or enterprise} {user}"):
            return TurnedAway(429, "That is more than 60 calls in a minute: try again later.", ceil(wait))
        if not self.once.first(f"mcp {sha256(signature.encode()).hexdigest()}"):
            return TurnedAway(401, "That request was answered before.")
        asker = Asker(surface="slackbot", user=user, team=team or enterprise)
        return Caller(asker, scope=Scope.RECORDS, in_slack=True, enterprise=enterprise)


def _read(body: bytes) -> dict[str, Any] | None:
    """The one request that the body is; None for anything else."""
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return {} if not body else None
    return asked if isinstance(asked, dict) else None


def _identity(asked: Mapping[str, Any]) -> tuple[str, str, str] | None:
    """Person, workspace and organisation; None where the request does not name them all as Slack does."""
    found = _within(asked, "params", "_meta", "slack")
    user, team, enterprise = (found.get(part) or "" for part in ("user_id", "team_id", "enterprise_id"))
    named = (user, _ID["user_id"], True), (team, _ID["team_id"], not enterprise), (enterprise, _ENTERPRISE, False)
    return (user, team, enterprise) if all(starmap(_is_an_id, named)) else None


def _within(asked: Mapping[str, Any], *parts: str) -> Mapping[str, Any]:
    """The object under these keys, one within the other; an empty one where there is none."""
    found: Any = asked
    for part in parts:
        found = found.get(part) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def _is_an_id(id: object, pattern: re.Pattern[str], needed: bool) -> bool:
    """Whether it is written as Slack writes such an id; one that is not needed may be left out."""
    if not isinstance(id, str):
        return False
    return pattern.fullmatch(id) is not None if id else not needed
