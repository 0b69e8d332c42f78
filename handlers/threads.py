"""Where an answer belongs."""

from __future__ import annotations

from typing import Any


def place(event: dict[str, Any]) -> str | None:
    """The thread to answer in: the one it was asked in, else a new one under the message; in a direct message none."""
    thread: str | None = event.get("thread_ts")
    is_direct = event.get("channel_type") == "im"
    return thread or (None if is_direct else event.get("ts"))


def clicked(body: dict[str, Any]) -> str | None:
    """The thread of the message that was clicked on, if it is in one."""
    thread: str | None = body["container"].get("thread_ts") or body.get("message", {}).get("thread_ts")
    return thread
