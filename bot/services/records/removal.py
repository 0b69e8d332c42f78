"""The record of a removal: from which records what was asked was taken away, at a person's wish."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from uuid import uuid4

from bot.services.asker import Asker
from bot.services.records.record import Record, RecordKind

OUTCOME = "removed"


def removal(records: Sequence[str], *, team: str, at: dt.datetime) -> Record:
    """What is put into the chain: which records, and when. The person is not named."""
    return Record(
        id=uuid4().hex[:12],
        asked_at=at,
        asker=Asker(surface="purge", team=team),
        query="",
        as_of=at.date(),
        outcome=OUTCOME,
        lists={},
        candidates=(),
        answer=json.dumps({"records": list(records)}),
        kind=RecordKind.REMOVAL,
    )


def removed_by(body: bytes) -> frozenset[str]:
    """The records that a removal names, by the text that is sealed in the chain; none where it is no such text."""
    try:
        return frozenset(json.loads(body)["answer"]["records"])
    except (ValueError, KeyError, TypeError):
        return frozenset()
