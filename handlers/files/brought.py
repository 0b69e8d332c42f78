"""Which of what Slack hands over is answered by screening files: that takes minutes, a question takes a moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.blocks import files as shown


def brings_files(payload: Mapping[str, Any]) -> bool:
    """Whether it is a message with files, a window that sends them, or a choice of what to read in one."""
    if payload.get("type") == "view_submission":
        return _has(payload.get("view"), "callback_id", shown.WINDOW)
    if payload.get("type") == "block_actions":
        return any(_has(one, "action_id", shown.CHOOSE) for one in payload.get("actions") or ())
    message = payload.get("event") or payload.get("message")
    return isinstance(message, Mapping) and bool(message.get("files"))


def _has(part: object, key: str, value: str) -> bool:
    return isinstance(part, Mapping) and part.get(key) == value
