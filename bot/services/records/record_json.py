"""A record as JSON, in the keys that scripts rely on. Keys may be added, never renamed."""

from __future__ import annotations

import json
from typing import Any

from bot.services.records.record import Record


def record_json(record: Record) -> dict[str, Any]:
    """One object: what was asked, by whom, what was answered and on what it rests, and its place in the chain."""
    return {
        "record": record.id,
        "type": record.kind.value,
        "asked_at": record.asked_at.isoformat(),
        "team": record.asker.team,
        "channel": record.asker.channel,
        "user": record.asker.user,
        "name": record.asker.name,
        "surface": record.asker.surface,
        "matter": record.matter,
        "query": record.query,
        "as_of": record.as_of.isoformat(),
        "outcome": record.outcome,
        "lists": dict(record.lists),
        "candidates": list(record.candidates),
        "basis": dict(record.basis),
        "position": record.place.position if record.place else None,
        "previous": record.place.previous.hex() if record.place else None,
        "hash": record.place.hash.hex() if record.place else None,
        "answer": json.loads(record.answer),
    }


def _captions(answer: dict[str, Any]) -> str:
    """Who was found, and how each stood."""
    return "; ".join(f"{found['entity']['caption']} ({found['status']})" for found in answer.get("findings", ()))


_TOLD = ("record", "type", "asked_at", "team", "channel", "user", "name", "matter", "query", "as_of", "outcome")
COLUMNS = (*_TOLD, "found", "lists", "position", "hash")
"""The columns of a table of records."""


def cells(record: Record) -> tuple[object, ...]:
    """What stands in each column."""
    row = record_json(record)
    told = (row[name] for name in _TOLD)
    return (*told, _captions(row["answer"]), len(row["lists"]), row["position"], row["hash"])
