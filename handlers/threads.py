"""Where an answer belongs, and which conversation a follow-up is of."""

from __future__ import annotations

from typing import Any


def place(event: dict[str, Any], *, threaded: bool = False) -> str | None:
    """The thread to answer in: the one it was asked in, else a new one under the message.

    In direct messages there is a new one only where they are `threaded`.
    """
    thread: str | None = event.get("thread_ts")
    is_direct = event.get("channel_type") == "im"
    return thread or (None if is_direct and not threaded else event.get("ts"))


def clicked(body: dict[str, Any]) -> str | None:
    """The thread of the message that was clicked on, if it is in one."""
    thread: str | None = _container(body).get("thread_ts") or body.get("message", {}).get("thread_ts")
    return thread


def clicked_in(body: dict[str, Any]) -> str:
    """The conversation that a click belongs to; "" for a window, and for what one person alone sees in a channel."""
    container = _container(body)
    if "view" in body or is_ephemeral(body):
        return ""
    channel: str = container.get("channel_id") or ""
    return conversation(channel, clicked(body)) if clicked(body) or channel.startswith("D") else ""


def is_ephemeral(body: dict[str, Any]) -> bool:
    """Whether one person alone sees what was clicked on."""
    return bool(_container(body).get("is_ephemeral"))


def _container(body: dict[str, Any]) -> dict[str, Any]:
    return body.get("container") or {}


def conversation(channel: str, thread: str | None) -> str:
    """What tells conversations in a channel apart: the thread; outside of threads a direct message is one by itself."""
    return thread or channel
