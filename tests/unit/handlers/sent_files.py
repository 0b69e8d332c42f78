"""A file that lies in the room, and what became of it."""

from __future__ import annotations

from typing import Any

from bot.demo.room import SentFile
from tests.unit.handlers.conftest import Alice

Sent = list[dict[str, Any]]


def put(alice: Alice) -> None:
    """Put the one file F1 into the room."""
    alice.room.uploaded.clear()
    alice.room.files.clear()
    alice.room.files["F1"] = SentFile("portfolio.csv", b"Name\nXiaomi\nApple\n")


def last(sent: Sent) -> dict[str, Any]:
    """What the message of a file shows at last."""
    return sent[-1]


def run_of(alice: Alice) -> Any:
    """The one run."""
    (run,) = alice.store.file_runs.kept.values()
    return run
