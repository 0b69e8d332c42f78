"""A record as a row, and back."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any
from uuid import uuid4

from pydantic_core import to_json

from bot.services.asker import Asker
from bot.services.records.canonical import canonical
from bot.services.records.chain import Content, Head, Link
from bot.services.records.nodes import RESTED_ON, Node, Parts, Pointed, joined, node
from bot.services.records.record import Place, Record, RecordKind
from data.sql.records.parts import LEVEL, inflated
from data.sql.tables.records import RecordRow


def in_parts(record: Record) -> tuple[Node, Node]:
    """The text of the answer, and what it rests on."""
    pointed = record.pointed or _pointed(record.answer)
    said = {"answer": pointed.told, "candidates": list(record.candidates), "name": record.asker.name}
    basis = to_json({"lists": dict(record.lists), "answer": pointed.rested, **record.basis})
    return node(canonical(said), pointed.parts), _whole(basis)


@lru_cache(maxsize=64)
def _whole(text: bytes) -> Node:
    """A node without parts of this JSON; remembered, since answers of one day rest on the same."""
    return node(canonical(json.loads(text)), ())


def _pointed(text: str) -> Pointed:
    answer: dict[str, Any] = json.loads(text)
    rested = {key: answer.pop(key) for key in RESTED_ON if key in answer}
    found = Parts()
    return Pointed({key: found.pointed(inner) for key, inner in answer.items()}, found.nodes, rested)


def content_of(record: Record, body: Node) -> Content:
    """What may be removed of it, under a secret of its own."""
    return Content(
        salt=uuid4().bytes,
        user=record.asker.user,
        channel=record.asker.channel,
        query=record.query,
        matter=record.matter,
        body=body.body,
        parts=[part.digest for part in body.parts],
    )


def link_of(record: Record, head: Head, *, basis: bytes, content: bytes) -> Link:
    """What the hash covers of it, at the end of its chain."""
    return Link(
        team=head.team,
        position=head.length + 1,
        previous=head.hash,
        id=record.id,
        kind=record.kind.value,
        asked_at=record.asked_at,
        surface=record.asker.surface,
        as_of=record.as_of,
        outcome=record.outcome,
        basis=basis,
        content=content,
    )


def whole_row(record: Record) -> dict[str, Any]:
    """The row of a record that waits: all of it is in `body`, and it has no place in the chain yet."""
    more = {"lists": dict(record.lists), "basis": dict(record.basis)}
    said = {"candidates": list(record.candidates), "name": record.asker.name, "answer": record.answer}
    return columns_of(record) | {"body": zlib.compress(canonical(more | said), LEVEL)}


def columns_of(record: Record) -> dict[str, Any]:
    """What stands in columns of its own."""
    asker = record.asker
    return {
        "id": record.id,
        "asked_at": record.asked_at,
        "surface": asker.surface,
        "user": asker.user,
        "team": asker.team,
        "channel": asker.channel,
        "query": record.query,
        "as_of": record.as_of,
        "outcome": record.outcome,
        "lists": {},
        "candidates": [],
        "answer": "",
        "kind": record.kind.value,
        "matter": record.matter,
    }


def read(row: RecordRow, parts: Mapping[int, Node]) -> Record:
    """The record that a row and the parts it points to hold. Raises ValueError where they cannot be read."""
    whose = Asker(surface=row.surface, user=row.user, team=row.team, channel=row.channel)
    if row.body is None:
        return Record(**_asked(row), asker=whose, lists=row.lists, candidates=row.candidates, answer=row.answer)
    if row.basis is None or row.position is None or row.previous is None or row.hash is None:
        waited = json.loads(inflated(row.body))
        return Record(**_asked(row), asker=replace(whose, name=waited.pop("name")), **waited)
    said = joined(node(inflated(row.body), [parts[number] for number in row.parts or ()]))
    basis = joined(parts[row.basis])
    lists, rested = basis.pop("lists"), basis.pop("answer")
    return Record(
        **_asked(row),
        asker=replace(whose, name=said["name"]),
        lists=lists,
        candidates=said["candidates"],
        answer=canonical(said["answer"] | rested).decode("ascii"),
        basis=basis,
        place=Place(position=row.position, previous=row.previous, hash=row.hash),
    )


def _asked(row: RecordRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "asked_at": row.asked_at,
        "query": row.query,
        "as_of": row.as_of,
        "outcome": row.outcome,
        "kind": RecordKind(row.kind),
        "matter": row.matter,
    }
