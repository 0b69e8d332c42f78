"""People of other organisations, and what they send."""

from __future__ import annotations

from typing import Any

from tests.unit.handlers.conftest import Alice

THEIRS, THEIR_ORGANISATION = "T0OTHER", "E0OTHER"
SHARE = "Share in channel"


def in_shared(payload: dict[str, Any], **of_event: object) -> dict[str, Any]:
    """An event in a channel with people of other organisations."""
    return payload | {"is_ext_shared_channel": True, "event": payload["event"] | of_event}


def by_stranger(payload: dict[str, Any]) -> dict[str, Any]:
    """A click, a window or a shortcut of somebody of another organisation."""
    return payload | {"user": payload["user"] | {"id": "U0STRANGER", "team_id": THEIRS}}


def untouched(alice: Alice) -> bool:
    """Whether nothing was asked of any service."""
    return (alice.screener.askers, alice.store.follows.kept, alice.store.commits) == ([], [], 0)
